/**
 * The state of one feed, for all who draw it. Knows no DOM. It loads when the first subscriber comes and stops when
 * the last one has gone; the newest load wins, whatever order the answers come in.
 */
import type { FeedError, FeedResult } from '../model/result.ts';
import type { Feed } from '../model/types.ts';

/** While a feed is loaded again, and when that fails, `feed` is still what was there before; so is `error`. */
export type FeedState =
  | { readonly status: 'idle'; readonly feed?: undefined }
  | { readonly status: 'loading'; readonly feed?: Feed; readonly error?: FeedError }
  | { readonly status: 'ready'; readonly feed: Feed }
  | { readonly status: 'error'; readonly error: FeedError; readonly feed?: Feed };

export type Read = (signal: AbortSignal) => Promise<FeedResult>;

const IDLE: FeedState = Object.freeze({ status: 'idle' });

export class FeedStore {
  state: FeedState = IDLE;
  /** When the feed was had, in milliseconds since 1970. */
  updated = 0;
  /** Where it comes from; nothing for JSON that stands in the page. */
  readonly address: string | undefined;
  /** How it is had; `keeper.ts` knows another way. */
  read: Read | undefined;
  #listeners = new Set<() => void>();
  #stop: AbortController | undefined;

  constructor(read?: Read, address?: string) {
    this.read = read;
    this.address = address;
  }

  /** A store whose feed is already here. */
  static of(feed: Feed): FeedStore {
    const store = new FeedStore();
    store.state = { status: 'ready', feed };
    return store;
  }

  /** Whether anybody draws this feed. */
  get isUsed(): boolean {
    return this.#listeners.size > 0;
  }

  /** Calls `listener` after each change of `state`. @returns how to stop that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    const { status, feed } = this.state;
    // What failed for others a while ago is tried again for the next who comes.
    if (status === 'idle' || (status === 'error' && !feed && this.#listeners.size === 1)) this.load();
    return () => {
      this.#listeners.delete(listener);
      // An element that is moved leaves and comes back in one task: that is no reason to stop.
      if (!this.isUsed) setTimeout(() => this.#release());
    };
  }

  /**
   * Loads the feed, or loads it again. What is shown stays until the answer is here.
   * @param quietly nobody need know while there is something to show.
   */
  load(quietly = false): void {
    if (!this.read) return;
    this.#stop?.abort();
    const stop = (this.#stop = new AbortController());
    const { state } = this;
    if (!(quietly && state.feed)) this.#set({ status: 'loading', feed: state.feed, error: 'error' in state ? state.error : undefined });
    void this.read(stop.signal).then((result) => {
      // A newer load, or nobody left to read this: the answer is stale.
      if (stop.signal.aborted) return;
      if (result.ok) return this.show(result.feed);
      this.#set({ status: 'error', error: result.error, feed: this.state.feed });
      // Comes to those who were offline; until the next load, or until nobody is left.
      globalThis.addEventListener?.('online', () => this.load(), { once: true, signal: stop.signal });
    });
  }

  /** Shows a feed that is here. */
  show(feed: Feed, updated = Date.now()): void {
    this.updated = updated;
    if (this.state.status !== 'ready' || this.state.feed !== feed) this.#set({ status: 'ready', feed });
  }

  #release(): void {
    if (this.isUsed) return;
    this.#stop?.abort();
    if (this.state.status === 'loading') this.state = this.state.feed ? { status: 'ready', feed: this.state.feed } : IDLE;
  }

  #set(state: FeedState): void {
    this.state = Object.freeze(state);
    for (const listener of [...this.#listeners]) listener();
  }
}
