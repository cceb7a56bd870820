/**
 * What the elements use of `lit`, small: the script-tag build puts this in its place, because Lit's base class brings
 * what only other projects need (standard decorators, polyfills, declared properties, updates that wait), a quarter of
 * all JavaScript of a page with questions and answers. Templates are drawn by `lit-html` itself. Same names, same order
 * of callbacks; the browser tests run with both (`LIT=small`). Types and `npm install` use Lit itself.
 */
import { render, type RenderOptions, type RootPart } from 'lit/html.js';
import type { PropertyDeclaration, PropertyValues, ReactiveController } from 'lit';

export * from 'lit/html.js';

/** Styles that elements share: one sheet, made when it is first needed. */
class Styles {
  readonly cssText: string;
  #sheet: CSSStyleSheet | undefined;

  constructor(cssText: string) {
    this.cssText = cssText;
  }

  get styleSheet(): CSSStyleSheet {
    if (!this.#sheet) (this.#sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.#sheet;
  }

  toString(): string {
    return this.cssText;
  }
}

export const css = (strings: TemplateStringsArray, ...values: readonly (Styles | number)[]): Styles => new Styles(String.raw({ raw: strings }, ...values));

type StyleList = Styles | readonly StyleList[];
type Convert = (value: string | null) => unknown;
interface Accessor {
  get: (this: LitElement) => unknown;
  set: (this: LitElement, value: unknown) => void;
}

const TYPES = new Map<unknown, Convert>([
  [Boolean, (value) => value !== null],
  [Number, (value) => (value === null ? null : Number(value))],
]);

const attributeOf = (name: string, { attribute }: PropertyDeclaration): unknown => attribute ?? name.toLowerCase();

export class LitElement extends HTMLElement {
  static styles: StyleList = [];
  static elementProperties: ReadonlyMap<string, PropertyDeclaration> = new Map();

  static get observedAttributes(): unknown[] {
    return [...this.elementProperties].map(([name, options]) => attributeOf(name, options));
  }

  static createProperty(name: string, options: PropertyDeclaration = {}): void {
    this.elementProperties = new Map([...this.elementProperties, [name, options]]);
    const values = new WeakMap<LitElement, unknown>();
    const { get, set } = (Object.getOwnPropertyDescriptor(this.prototype, name) as Accessor | undefined) ?? {
      get() {
        return values.get(this);
      },
      set(value) {
        values.set(this, value);
      },
    };
    Object.defineProperty(this.prototype, name, {
      configurable: true,
      enumerable: true,
      get,
      set(this: LitElement, value: unknown) {
        const before = get.call(this);
        set.call(this, value);
        this.requestUpdate(name, before);
      },
    } satisfies Accessor & PropertyDescriptor);
  }

  renderRoot!: ShadowRoot;
  isUpdatePending = false;
  hasUpdated = false;
  readonly renderOptions: RenderOptions = { host: this };
  readonly #controllers = new Set<ReactiveController>();
  #changed: PropertyValues = new Map<PropertyKey, unknown>();
  /** Set before the element was defined: they are set once more, after the fields have got their defaults. */
  #early: readonly (readonly [string, unknown])[];
  #enable!: (value: boolean) => void;
  #updated = new Promise<boolean>((resolve) => (this.#enable = resolve));
  #reflected: string | undefined;
  #part: RootPart | undefined;

  constructor() {
    super();
    this.#early = [...this.#properties.keys()].filter((name) => Object.hasOwn(this, name)).map((name) => [name, this.#take(name)]);
    this.requestUpdate();
  }

  get updateComplete(): Promise<boolean> {
    return this.#updated;
  }

  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
    if (this.renderRoot && this.isConnected) controller.hostConnected?.();
  }

  connectedCallback(): void {
    this.#root();
    this.#enable(true);
    for (const controller of this.#controllers) controller.hostConnected?.();
    this.#part?.setConnected(true);
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
    this.#part?.setConnected(false);
  }

  attributeChangedCallback(attribute: string, _before: string | null, value: string | null): void {
    for (const [name, options] of this.#properties) {
      if (attributeOf(name, options) !== attribute || name === this.#reflected) continue;
      const { converter, type } = options;
      const convert = typeof converter === 'function' ? converter : (converter?.fromAttribute ?? TYPES.get(type));
      (this as Record<string, unknown>)[name] = convert ? convert(value) : value;
    }
  }

  requestUpdate(name?: string, before?: unknown): void {
    if (name !== undefined) {
      if (Object.is((this as Record<string, unknown>)[name], before)) return;
      if (!this.#changed.has(name)) this.#changed.set(name, this.hasUpdated ? before : undefined);
    }
    if (!this.isUpdatePending) this.#updated = this.#update();
  }

  protected willUpdate(_changed: PropertyValues): void {}
  protected firstUpdated(_changed: PropertyValues): void {}
  protected updated(_changed: PropertyValues): void {}
  protected render(): unknown {
    return undefined;
  }

  get #properties(): ReadonlyMap<string, PropertyDeclaration> {
    return (this.constructor as typeof LitElement).elementProperties;
  }

  #take(name: string): unknown {
    const own = (this as Record<string, unknown>)[name];
    delete (this as Record<string, unknown>)[name];
    return own;
  }

  #root(): void {
    if (this.renderRoot) return;
    this.renderRoot = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const styles = [(this.constructor as typeof LitElement).styles].flat(Infinity as 1) as Styles[];
    // A sheet that stands there twice counts where it stands last.
    this.renderRoot.adoptedStyleSheets = [...new Set(styles.reverse())].reverse().map(({ styleSheet }) => styleSheet);
  }

  async #update(): Promise<boolean> {
    this.isUpdatePending = true;
    try {
      await this.#updated;
    } catch (error) {
      // What failed before must not keep this update from being made, but somebody should hear of it.
      reportError(error);
    }
    this.#perform();
    return !this.isUpdatePending;
  }

  #perform(): void {
    if (!this.hasUpdated) {
      this.#root();
      for (const [name, value] of this.#early) (this as Record<string, unknown>)[name] = value;
      this.#early = [];
    }
    const changed = this.#changed;
    try {
      this.willUpdate(changed);
      for (const controller of this.#controllers) controller.hostUpdate?.();
      const drawn = this.render();
      if (!this.hasUpdated) this.renderOptions.isConnected = this.isConnected;
      this.#reflect(changed);
      this.#settle();
      this.#part = render(drawn, this.renderRoot, this.renderOptions);
    } catch (error) {
      this.#settle();
      throw error;
    }
    for (const controller of this.#controllers) controller.hostUpdated?.();
    if (!this.hasUpdated) {
      this.hasUpdated = true;
      this.firstUpdated(changed);
    }
    this.updated(changed);
  }

  #settle(): void {
    this.#changed = new Map();
    this.isUpdatePending = false;
  }

  #reflect(changed: PropertyValues): void {
    for (const [name, options] of this.#properties) {
      if (!options.reflect || !changed.has(name)) continue;
      const attribute = attributeOf(name, options) as string;
      const own = (this as Record<string, unknown>)[name];
      const value = options.type === Boolean ? (own ? '' : null) : ((own as string | undefined) ?? null);
      if (value === this.getAttribute(attribute)) continue;
      this.#reflected = name;
      if (value === null) this.removeAttribute(attribute);
      else this.setAttribute(attribute, value);
      this.#reflected = undefined;
    }
  }
}
