/**
 * What an element needs whose feed comes more than once: a line that says how old it is when it could not be had again,
 * and a hand on what the visitor is doing while its content changes. Loaded with the first wish for that, not with the
 * first failure: then there may be no network to load it from.
 */
import { css, html, render, type ReactiveController } from 'lit';
import { enStale } from '../i18n/en-stale.ts';
import { addMessages } from '../i18n/speech.ts';
import type { FeedController } from '../store/feed-controller.ts';
import { keepFor, type KeptElement } from '../store/keeper-elements.ts';
import type { Feed } from '../model/types.ts';
import type { FeedView } from './feed-view.ts';

addMessages(enStale);

/** Under the content and over its end, so that nothing moves when it comes or goes. */
const { styleSheet } = css`
  .stale {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    inline-size: fit-content;
    max-inline-size: 100%;
    margin-block-start: var(--_space);
    padding: 0.5em 0.75em;
    flex-flow: row wrap;
    align-items: center;
    border: 1px solid var(--_line);
    background: Canvas;
    color: CanvasText;
  }
`;

const known = new WeakSet<FeedView>();

/** Does this for an element, once. */
export function last(host: KeptElement, view: FeedView, feed: FeedController): void {
  if (known.has(view)) return;
  known.add(view);
  host.addController(new Lasting(host, view, feed));
  keepFor(host, () => feed.store);
}

class Lasting implements ReactiveController {
  readonly #root: ShadowRoot;
  readonly #view: FeedView;
  readonly #controller: FeedController;
  readonly #notice = document.createElement('div');
  #feed: Feed | undefined;
  /** What had focus before the feed changed, and where on the screen the first thing in view stood. */
  #active: Element | null = null;
  #anchor: Element | undefined;
  #top = 0;

  constructor({ shadowRoot }: KeptElement, view: FeedView, controller: FeedController) {
    this.#root = shadowRoot!;
    this.#view = view;
    this.#controller = controller;
    this.#feed = view.data;
    this.#notice.part.add('stale');
    this.#notice.className = 'notice stale';
    if (styleSheet) this.#root.adoptedStyleSheets = [...this.#root.adoptedStyleSheets, styleSheet];
    this.#tell();
  }

  hostUpdate(): void {
    const { data } = this.#view;
    const isNew = data !== this.#feed;
    this.#feed = data;
    this.#active = isNew ? this.#root.activeElement : null;
    // Most browsers hold the place themselves.
    this.#anchor = isNew && !CSS.supports('overflow-anchor', 'auto') ? this.#firstInView() : undefined;
    this.#top = this.#anchor?.getBoundingClientRect().top ?? 0;
  }

  hostUpdated(): void {
    this.#tell();
    // An element that has moved to another place in the list has lost focus on the way.
    const active = this.#active;
    if (active && this.#root.activeElement !== active) {
      const heir = active.isConnected ? (active as HTMLElement) : this.#body;
      if (heir === this.#body) heir.tabIndex = -1;
      heir.focus({ preventScroll: true });
    }
    if (this.#anchor?.isConnected) scrollBy(0, this.#anchor.getBoundingClientRect().top - this.#top);
    this.#active = null;
    this.#anchor = undefined;
  }

  get #body(): HTMLElement {
    return this.#root.querySelector<HTMLElement>('.root')!;
  }

  /** Says how old it is, after the content: what is read there does not move. */
  #tell(): void {
    const { status, localize } = this.#view;
    if (status !== 'stale') {
      // The button that was pressed goes away; focus then stays with the element.
      if (this.#notice.contains(this.#root.activeElement)) this.#active ??= this.#root.activeElement;
      return this.#notice.remove();
    }
    render(
      html`
        <span role="status">${localize.t('updated', { time: momentOf(this.#controller.store?.updated ?? 0, localize.language) })}</span>
        <button class="button" part="button retry" type="button" @click=${this.#retry}>${localize.t('retry')}</button>
      `,
      this.#notice,
    );
    if (!this.#notice.isConnected) this.#body.append(this.#notice);
  }

  readonly #retry = (): void => this.#controller.reload();

  #firstInView(): Element | undefined {
    const top = this.#root.host.getBoundingClientRect().top;
    // Above the element's own beginning there is nothing of it that could push.
    return top >= 0 ? undefined : [...this.#root.querySelectorAll('[part~="item"]')].find((item) => item.getBoundingClientRect().bottom > 0);
  }
}

const DAY = 86_400_000;

/** "10:42", with its day if that is another one. */
function momentOf(time: number, language: string): string {
  const isRecent = Math.abs(Date.now() - time) < DAY && new Date(time).getDate() === new Date().getDate();
  const day: Intl.DateTimeFormatOptions = isRecent ? {} : { day: 'numeric', month: 'short' };
  return new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', ...day }).format(time);
}
