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
  /** How it is had; `keeper.ts` knows another way. */
  read: Read | undefined;
  #listeners = new Set<() => void>();
  #stop: AbortController | undefined;

  constructor(read?: Read) {
    this.read = read;
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

  /** Loads the feed, or loads it again. What is shown stays until the answer is here. */
  load(): void {
    if (!this.read) return;
    const signal = this.begin();
    const { state } = this;
    this.set({ status: 'loading', feed: state.feed, error: 'error' in state ? state.error : undefined });
    void this.read(signal).then((result) => {
      // A newer load, or nobody left to read this: the answer is stale.
      if (!signal.aborted) this.take(result, signal);
    });
  }

  /** Ends what the load before has begun. @returns what ends what begins now. */
  begin(): AbortSignal {
    this.#stop?.abort();
    return (this.#stop = new AbortController()).signal;
  }

  /** Takes what a load has brought. */
  take(result: FeedResult, signal: AbortSignal): void {
    if (result.ok) {
      this.updated = Date.now();
      this.set({ status: 'ready', feed: result.feed });
    } else {
      this.set({ status: 'error', error: result.error, feed: this.state.feed });
      // The line is back, for those who were offline.
      globalThis.addEventListener?.('online', () => this.load(), { once: true, signal });
    }
  }

  /** Shows a state to all who draw this feed. */
  set(state: FeedState): void {
    this.state = Object.freeze(state);
    for (const listener of [...this.#listeners]) listener();
  }

  #release(): void {
    if (this.isUsed) return;
    this.#stop?.abort();
    const { feed, status } = this.state;
    if (status === 'loading') this.state = feed ? { status: 'ready', feed } : IDLE;
  }
}
