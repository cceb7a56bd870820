/**
 * What an element needs whose feed comes more than once: a line that says how old it is when it could not be had again,
 * and a hand on what the visitor is doing while its content changes. Loaded with the first wish for that, not with the
 * first failure: then there may be no network to load it from.
 */
import { css, html, nothing } from 'lit';
import { enStale } from '../i18n/en-stale.ts';
import type { Localize } from '../i18n/localize.ts';
import { addMessages } from '../i18n/speech.ts';
import type { Feed } from '../model/types.ts';

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

export interface LastingOptions {
  readonly view: { readonly status: string; readonly data: Feed | undefined; readonly localize: Localize };
  /** When the feed that is shown was had, in milliseconds. */
  readonly updated: () => number;
  readonly retry: () => void;
}

export class Lasting {
  readonly #root: ShadowRoot;
  readonly #options: LastingOptions;
  #feed: Feed | undefined;
  /** What had focus before the feed changed, and where on the screen the first thing in view stood. */
  #active: Element | null = null;
  #anchor: Element | undefined;
  #top = 0;

  constructor({ shadowRoot }: HTMLElement, options: LastingOptions) {
    this.#root = shadowRoot!;
    this.#options = options;
    this.#feed = options.view.data;
    if (styleSheet) this.#root.adoptedStyleSheets = [...this.#root.adoptedStyleSheets, styleSheet];
  }

  notice(): unknown {
    const { view, updated, retry } = this.#options;
    const { localize } = view;
    if (view.status !== 'stale') return nothing;
    return html`
      <div class="notice stale" part="stale">
        <span role="status">${localize.t('updated', { time: momentOf(updated(), localize.language) })}</span>
        <button class="button" part="button retry" type="button" @click=${retry}>${localize.t('retry')}</button>
      </div>
    `;
  }

  /** Before drawing. */
  before(): void {
    const { data } = this.#options.view;
    const isNew = data !== this.#feed;
    this.#feed = data;
    this.#active = isNew ? this.#root.activeElement : null;
    // Most browsers hold the place themselves.
    this.#anchor = isNew && !CSS.supports('overflow-anchor', 'auto') ? this.#firstInView() : undefined;
    this.#top = this.#anchor?.getBoundingClientRect().top ?? 0;
  }

  /** After drawing. An element that has moved to another place in the list has lost focus on the way. */
  after(): void {
    const active = this.#active;
    if (active && this.#root.activeElement !== active) {
      const heir = active.isConnected ? (active as HTMLElement) : this.#root.querySelector<HTMLElement>('.root')!;
      if (heir !== active) heir.tabIndex = -1;
      heir.focus({ preventScroll: true });
    }
    if (this.#anchor?.isConnected) scrollBy(0, this.#anchor.getBoundingClientRect().top - this.#top);
    this.#active = null;
    this.#anchor = undefined;
  }

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
