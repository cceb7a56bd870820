/**
 * What every element that shows a feed has in common: where its feed comes from, and what it shows while there is none.
 * What stands between the tags is the author's fallback: it is seen until there is data, and where there is none.
 */
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { Localize } from '../i18n/localize.ts';
import { timeValue, toTime } from '../lib/time.ts';
import { FeedController, type FeedHost } from '../store/feed-controller.ts';
import { imagesOf } from '../store/images.ts';
import type { Feed } from '../model/types.ts';

export type Status = 'idle' | 'loading' | 'ready' | 'stale' | 'empty' | 'error';
const STATES = ['idle', 'loading', 'ready', 'stale', 'empty', 'error', 'selected'] as const;

/** What an element adds of its own. */
export interface FeedContent {
  /** Whether a feed has nothing that the element shows. */
  isEmpty(feed: Feed): boolean;
  /** The content, for a feed that has some. */
  ready(feed: Feed): unknown;
  /** The boxes that hold the place of the content. */
  bones(): unknown;
  /** What a visitor reads where there is nothing. */
  emptyText(localize: Localize): string;
  /** Whether something of it is open, or shown by the page. */
  isSelected?(): boolean;
}

export class FeedView implements ReactiveController {
  readonly localize: Localize;
  readonly #host: FeedHost & { now?: string; cache?: boolean; refresh?: string };
  readonly #content: FeedContent;
  readonly #feed: FeedController;
  readonly #internals: ElementInternals;
  #isRetried = false;

  constructor(host: FeedHost & { now?: string; cache?: boolean; refresh?: string }, content: FeedContent, internals: ElementInternals) {
    this.#host = host;
    this.#content = content;
    this.#internals = internals;
    this.localize = new Localize(host);
    this.#feed = new FeedController(host);
    host.addController(this);
  }

  /** What is shown. */
  get status(): Status {
    const { state } = this.#feed;
    if (state.status !== 'idle' && !this.localize.isReady) return 'loading';
    const error = 'error' in state && state.error;
    if (state.feed) return this.#content.isEmpty(state.feed) ? 'empty' : error ? 'stale' : 'ready';
    return state.status === 'error' && state.error.code === 'empty' ? 'empty' : state.status;
  }

  /** The feed that is shown, if there is one. */
  get data(): Feed | undefined {
    return this.#feed.state.feed;
  }

  /** Milliseconds that count as now. */
  get time(): number {
    // A day counts from its midnight; without a zone it is now where the event's floating times are.
    const now = this.#host.now?.trim().replace(/^[\d-]{10}$/, '$&T00:00');
    const time = now ? toTime(now, this.data?.event.timeZone) : undefined;
    return time ? timeValue(time) : Date.now();
  }

  reload = (): void => this.#feed.reload();

  /** The button that was pressed goes away when the feed is there; focus then stays with the element. */
  readonly #retry = (): void => {
    this.#isRetried = true;
    this.reload();
  };

  follow(): void {
    this.#feed.follow();
  }

  hostUpdated(): void {
    const { status } = this;
    if (this.#isRetried && (status === 'ready' || status === 'empty')) {
      this.#isRetried = false;
      const root = this.#host.shadowRoot!.querySelector<HTMLElement>('.root')!;
      root.tabIndex = -1;
      root.focus({ preventScroll: true });
    }
    // Not only when it is needed: then there may be no network to load it from.
    if (this.#host.cache || this.#host.refresh || status === 'stale') {
      import('./lasting.ts').then(({ last }) => last(this.#host, this, this.#feed)).catch(() => undefined);
    }
    if (imagesOf(this.#host) === 'on-click') import('./images.ts').then(({ offerImages }) => offerImages(this.#host, this)).catch(() => undefined);
    const now: readonly unknown[] = [status, this.#content.isSelected?.() && 'selected'];
    for (const state of STATES) this.#internals.states[now.includes(state) ? 'add' : 'delete'](state);
  }

  render(): TemplateResult {
    const { status } = this;
    return html`<div class="root" part="root" aria-busy=${status === 'loading' ? 'true' : nothing}>
      <slot name="header"></slot>${this[status]()}<slot name="footer"></slot>
    </div>`;
  }

  idle(): unknown {
    return html`<slot></slot>`;
  }

  loading(): unknown {
    // Trying again keeps the button that was pressed, and with it the focus.
    if (this.localize.isReady && 'error' in this.#feed.state && this.#feed.state.error) return this.error();
    const waiting = html`<div part="skeleton" aria-hidden="true">${this.#content.bones()}</div>`;
    return html`<span class="hidden-text" role="status">${this.localize.t('loading')}</span>${this.#hasFallback ? this.idle() : waiting}`;
  }

  ready(): unknown {
    return this.#content.ready(this.data!);
  }

  /** The same, so that nothing of it is drawn anew. */
  stale(): unknown {
    return this.ready();
  }

  empty(): unknown {
    return html`<div class="notice" part="empty"><slot name="empty">${this.#content.emptyText(this.localize)}</slot></div>
      <slot></slot>`;
  }

  error(): unknown {
    const { state } = this.#feed;
    const code = 'error' in state ? state.error?.code : undefined;
    const isOffline = code === 'network' || code === 'timeout';
    return html`
      <div class="notice" part="error" role="alert">
        <slot name="error"><strong>${this.localize.t('errorTitle')}</strong> ${this.localize.t(isOffline ? 'errorText' : 'errorLater')}</slot>
        <button class="button" part="button retry" type="button" @click=${this.#retry}>${this.localize.t('retry')}</button>
      </div>
      <slot></slot>
    `;
  }

  get #hasFallback(): boolean {
    return [...this.#host.childNodes].some((node) =>
      node instanceof Element ? !node.slot : node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim() !== '',
    );
  }
}
