/**
 * What the elements use of `lit`, small: the script-tag build puts this in its place, because Lit's base class brings
 * what only other projects need (standard decorators, polyfills, declared properties, updates that wait), a quarter of
 * all JavaScript of a page with questions and answers. Templates are drawn by `small-html.ts`. Same names, same order
 * of callbacks; the browser tests run with both (`LIT=production` is Lit). Types and `npm install` use Lit itself.
 */
import type { PropertyDeclaration, PropertyValues, ReactiveController } from 'lit';
import { render } from './small-html.ts';

export { html, noChange, nothing, render } from './small-html.ts';

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

const read = (value: string | null, type: unknown): unknown => (type === Boolean ? value !== null : type === Number && value !== null ? Number(value) : value);

const attributeOf = (name: string, { attribute }: PropertyDeclaration): unknown => attribute ?? name.toLowerCase();

/** Texts and flags only: no attribute of ours is reflected that is anything else. */
function reflect(element: Element, attribute: string, value: unknown): void {
  const text = value === true ? '' : value || null;
  if (text === null) element.removeAttribute(attribute);
  else if (text !== element.getAttribute(attribute)) element.setAttribute(attribute, text as string);
}

export class LitElement extends HTMLElement {
  static styles: StyleList = [];
  static elementProperties: ReadonlyMap<string, PropertyDeclaration> = new Map();

  static get observedAttributes(): unknown[] {
    return [...this.elementProperties].map(([name, options]) => attributeOf(name, options));
  }

  static createProperty(name: string, options: PropertyDeclaration = {}): void {
    this.elementProperties = new Map([...this.elementProperties, [name, options]]);
    const values = new WeakMap<LitElement, unknown>();
    Object.defineProperty(this.prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: LitElement) {
        return values.get(this);
      },
      set(this: LitElement, value: unknown) {
        const before = values.get(this);
        values.set(this, value);
        // In its constructor an element has no attributes yet.
        if (options.reflect && this.renderRoot) reflect(this, attributeOf(name, options) as string, value);
        this.requestUpdate(name, before);
      },
    });
  }

  renderRoot!: ShadowRoot;
  isUpdatePending = false;
  hasUpdated = false;
  readonly #controllers = new Set<ReactiveController>();
  #changed: PropertyValues = new Map<PropertyKey, unknown>();
  /** Set before the element was defined: they are set once more, after the fields have got their defaults. */
  #early: readonly (readonly [string, unknown])[];
  #enable!: (value: boolean) => void;
  #updated = new Promise<boolean>((resolve) => (this.#enable = resolve));

  constructor() {
    super();
    this.#early = Object.keys(this)
      .filter((name) => this.#properties.has(name))
      .map((name) => [name, this.#take(name)]);
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
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  attributeChangedCallback(attribute: string, _before: string | null, value: string | null): void {
    for (const [name, options] of this.#properties) {
      if (attributeOf(name, options) !== attribute) continue;
      const { converter, type } = options;
      const convert = converter as ((value: string | null) => unknown) | undefined;
      (this as Record<string, unknown>)[name] = convert ? convert(value) : read(value, type);
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
      this.#settle();
      render(drawn, this.renderRoot);
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
}
