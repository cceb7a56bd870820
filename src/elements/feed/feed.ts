import { ContextProvider } from '@lit/context';
import { css, html, LitElement } from 'lit';
import { property } from '../shared/property.ts';
import { feedContext } from '../../store/feed-context.ts';
import { FeedController } from '../../store/feed-controller.ts';
import { FeedStore } from '../../store/feed-store.ts';
import { storeOfText } from '../../store/stores.ts';

import type { Feed } from '../../model/types.ts';

/**
 * @summary Owns one feed and gives it to all elements inside it. Draws nothing.
 *
 * The feed is at `src`, or stands inside: `<lectern-feed><script type="application/json">{…}</script></lectern-feed>`.
 *
 * @slot - Whatever the page has here; elements of Lectern among it show this feed.
 * @event {LecternLoadEvent} lectern-load - The feed is there.
 * @event {LecternErrorEvent} lectern-error - The feed could not be had.
 */
export class LecternFeed extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  readonly #controller = new FeedController(this, () => this.#ownStore());
  readonly #provider = new ContextProvider(this, { context: feedContext });
  #children: MutationObserver | undefined;
  #given: { readonly feed: Feed; readonly store: FeedStore } | undefined;
  #inline: { readonly text: string; readonly store: FeedStore } | undefined;

  /** The feed's address. */
  @property() src?: string;
  /** The event's IANA time zone, such as `Europe/Berlin`: for feeds that name none, or the wrong one. */
  @property({ attribute: 'time-zone' }) timeZone?: string;
  /** The clock that times of the elements inside are on: `h12` or `h23`; without it, the language says it. */
  @property({ attribute: 'hour-cycle', reflect: true }) hourCycle?: string;
  /** Whether the last good copy of the feed is kept on the visitor's device: shown at once next time, and when the feed can't be had. */
  @property({ type: Boolean }) cache = false;
  /** How often the feed is asked for again, as in `5m`: a number and `s`, `m` or `h`, at least `30s`. */
  @property() refresh?: string;
  /** Whether the elements inside show pictures: `off` leaves them out, `on-click` until a visitor asks for them. */
  @property({ reflect: true }) images?: string;
  /** A feed that is already here; goes before `src` and the JSON inside. */
  @property({ attribute: false }) feed?: Feed;

  override connectedCallback(): void {
    super.connectedCallback();
    // The JSON inside may come after the start tag, and may be replaced.
    this.#children = new MutationObserver(() => this.requestUpdate());
    this.#children.observe(this, { childList: true, characterData: true, subtree: true });
    document.addEventListener('DOMContentLoaded', this.#parsed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children?.disconnect();
    document.removeEventListener('DOMContentLoaded', this.#parsed);
  }

  protected override updated(): void {
    const { store } = this.#controller;
    const timeZone = this.#controller.timeZone;
    const { value } = this.#provider;
    if (value?.store !== store || value?.timeZone !== timeZone) this.#provider.setValue({ store, timeZone });
    if (this.cache || this.refresh)
      import('../../store/keeper-elements.ts').then(({ keepFor }) => keepFor(this, () => this.#controller.store)).catch(() => undefined);
  }

  /** The feed, once it is there. */
  get data(): Feed | undefined {
    return this.#controller.state.feed;
  }

  /** Loads the feed again. */
  reload(): void {
    this.#controller.reload();
  }

  protected override render(): unknown {
    return html`<slot></slot>`;
  }

  readonly #parsed = (): void => this.requestUpdate();

  /** The store of a feed that was handed over, or that stands inside; without both, `src` is asked. */
  #ownStore(): FeedStore | undefined {
    const { feed } = this;
    if (feed) {
      if (this.#given?.feed !== feed) this.#given = { feed, store: FeedStore.of(feed) };
      return this.#given.store;
    }
    return this.src ? undefined : this.#inlineStore();
  }

  #inlineStore(): FeedStore | undefined {
    const script = this.querySelector(':scope > script[type="application/json"]');
    // While the page is still being parsed, the last script in it may be half of one.
    if (!script || (document.readyState === 'loading' && !script.nextSibling && !this.nextSibling)) return undefined;
    const text = script.textContent.trim();
    if (text === '') return undefined;
    if (this.#inline?.text !== text) this.#inline = { text, store: storeOfText(text) };
    return this.#inline.store;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-feed': LecternFeed;
  }
}
