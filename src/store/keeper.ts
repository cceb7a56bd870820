/**
 * For elements with `cache` or `refresh`: keeps the last good feed of a store whatever becomes of the next load, shows
 * the copy of an earlier visit until the first answer is here, and asks again at intervals. One a store, however many
 * elements want it. Loaded only where an element does, while the feed itself is on its way.
 */
import { askWith, failed, patience, settle, texts as lastTexts } from '../feed/load-feed.ts';
import { copyOf, keepCopies } from '../feed/last-good.ts';
import { read } from '../feed/read-feed.ts';
import { isClosed } from '../feed/retry.ts';
import type { FeedResult } from '../model/result.ts';
import type { Feed } from '../model/types.ts';
import type { FeedStore } from './feed-store.ts';
import { intervalOf } from './interval.ts';
import { loadAll, writtenIn, type Texts } from './keeper-texts.ts';
import { byAddress } from './stores.ts';

/** What an element wishes of the store of its feed. */
export interface Wish {
  /** Whether the last good copy is kept on the visitor's device. */
  cache?: boolean;
  /** How often the feed is asked for again, as in `5m`. */
  refresh?: string;
}

/** A copy that says the same is written again after an hour, so that it knows how old it is. */
const HOUR = 3_600_000;
/** What may mean that it is time to ask. */
const SIGNS = ['online', 'pageshow', 'visibilitychange'] as const;

const keepers = new WeakMap<FeedStore, Keeper | undefined>();

/** The keeper of a store; JSON that stands in the page needs none. */
export function keeperOf(store: FeedStore): Keeper | undefined {
  if (!keepers.has(store)) {
    const [address] = [...byAddress].find(([, one]) => one === store) ?? [];
    keepers.set(store, address === undefined ? undefined : new Keeper(store, address));
  }
  return keepers.get(store);
}

export const isKept = (store: FeedStore): boolean => keepers.has(store);

const hasContent = (feed: Feed | undefined): boolean => feed !== undefined && feed.sessions.length + feed.speakers.length + feed.faqs.length > 0;

export class Keeper {
  readonly #store: FeedStore;
  readonly #address: string;
  readonly #take: FeedStore['take'];
  readonly #wishes = new Set<Wish>();
  /** Its own results need no second look. */
  readonly #own = new WeakSet<FeedResult>();
  /** The feed that is kept, the texts that it was read from, and when copies of them were written. */
  #feed: Feed | undefined;
  #texts = '';
  #saved = 0;
  #copy: Promise<void> | undefined;
  /** When it was last asked for, and the load that is on its way. */
  #asked = Date.now();
  #loading: AbortSignal | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: FeedStore, address: string) {
    this.#store = store;
    this.#address = address;
    store.read = (signal) => this.#load(signal);
    // A load that began before there was a keeper ends here too.
    this.#take = store.take.bind(store);
    store.take = (result, signal) => void this.#judge(result).then((judged) => signal.aborted || this.#take(judged, signal));
  }

  add(wish: Wish): void {
    if (this.#wishes.size === 0) for (const sign of SIGNS) addEventListener(sign, this.#look, true);
    this.#wishes.add(wish);
    if (wish.cache) this.#copy ??= this.#showCopy();
    this.#look();
  }

  delete(wish: Wish): void {
    this.#wishes.delete(wish);
    if (this.#wishes.size > 0) return;
    for (const sign of SIGNS) removeEventListener(sign, this.#look, true);
    clearTimeout(this.#timer);
  }

  /** Asks again if it is time and somebody can see it; else waits for that. */
  readonly #look = (): void => {
    clearTimeout(this.#timer);
    const { feed, status } = this.#store.state;
    // What came before there was a keeper is kept from now on.
    if (feed && feed !== this.#feed && status === 'ready' && hasContent(feed)) void this.#recall(feed);
    const interval = Math.min(...[...this.#wishes].map(({ refresh }) => (refresh && intervalOf(refresh)) || Infinity));
    // A page that is hidden or offline waits for a sign.
    if (interval === Infinity || this.#loading || status === 'loading' || document.hidden || !navigator.onLine) return;
    const left = this.#asked + interval - Date.now();
    if (left <= 0 && !isClosed(this.#address)) void this.#refresh();
    else this.#timer = setTimeout(this.#look, left > 0 ? left : interval);
  };

  /** Asks again, and tells nobody if nothing is new. */
  async #refresh(): Promise<void> {
    const signal = this.#store.begin();
    const result = await this.#load(signal);
    if (signal.aborted) return;
    const { state } = this.#store;
    if (result.ok && state.status === 'ready' && result.feed === state.feed) this.#store.updated = Date.now();
    else this.#take(result, signal);
    this.#look();
  }

  async #load(signal: AbortSignal): Promise<FeedResult> {
    this.#asked = Date.now();
    this.#loading = signal;
    try {
      const result = await this.#result(signal);
      this.#own.add(result);
      return result;
    } catch (error) {
      // A part of Lectern could not be had.
      return await failed({ code: 'network', address: this.#address, cause: String(error) });
    } finally {
      if (this.#loading === signal) this.#loading = undefined;
    }
  }

  async #result(signal: AbortSignal): Promise<FeedResult> {
    // The browser asks "is this still so?" with what it has, and a server that knows answers with a few bytes.
    const { found, texts } = await loadAll(this.#address, askWith({ signal, timeout: patience.timeout, cache: 'no-cache' }));
    await this.#copy;
    if (signal.aborted) return failed({ code: 'aborted', address: this.#address });
    const { feed } = this.#store.state;
    const failure = found.find((one) => 'failure' in one)?.failure;
    // What is whole stays until there is something else that is whole.
    if (failure && hasContent(feed)) return failed(failure);
    if (feed && feed === this.#feed && writtenIn(texts) === this.#texts) {
      this.#keep(feed, texts);
      return { ok: true, feed };
    }
    const result = await settle(await read(found));
    if (!result.ok) return result;
    if (hasContent(feed) && !hasContent(result.feed)) return failed({ code: 'empty', address: this.#address });
    if (!failure) this.#keep(result.feed, texts);
    return result;
  }

  #keep(feed: Feed, texts: Texts): void {
    const written = writtenIn(texts);
    const isNew = written !== this.#texts;
    this.#feed = feed;
    this.#texts = written;
    if (!hasContent(feed) || !(isNew || Date.now() - this.#saved > HOUR) || ![...this.#wishes].some(({ cache }) => cache)) return;
    this.#saved = Date.now();
    void keepCopies(texts);
  }

  /** What a load that was not the keeper's has brought, beside what was here before: the same, nothing, or something new. */
  async #judge(result: FeedResult): Promise<FeedResult> {
    await this.#copy;
    const { feed } = this.#store.state;
    if (this.#own.has(result) || !result.ok || !feed) return result;
    if (hasContent(feed) && !hasContent(result.feed)) return failed({ code: 'empty', address: this.#address });
    const before = this.#texts;
    if (!(await this.#recall(result.feed)) || this.#texts !== before) return result;
    this.#feed = feed;
    return { ok: true, feed };
  }

  /** Keeps a feed that was read from the texts that came last, if they are all here. */
  async #recall(feed: Feed): Promise<boolean> {
    this.#feed = feed;
    const { found, texts } = await loadAll(this.#address, (address) => Promise.resolve(lastTexts.get(address) ?? { failure: { code: 'network', address } }));
    const isWhole = this.#feed === feed && found.every((one) => !('failure' in one));
    if (isWhole) this.#keep(feed, texts);
    return isWhole;
  }

  /** Shows what an earlier visit has left, if it is here before the network's answer, or if that holds nothing. */
  async #showCopy(): Promise<void> {
    if (hasContent(this.#store.state.feed)) return;
    let saved = Infinity;
    const { found, texts } = await loadAll(this.#address, async (address) => {
      const copy = await copyOf(address);
      if (!copy) return { failure: { code: 'network', address } };
      saved = Math.min(saved, copy.saved);
      return copy;
    });
    if (found.some((one) => 'failure' in one)) return;
    const result = await settle(await read(found));
    const empty = await failed({ code: 'empty', address: this.#address });
    const { state } = this.#store;
    if (hasContent(state.feed) || !result.ok || empty.ok || !hasContent(result.feed)) return;
    const { feed } = result;
    this.#feed = feed;
    this.#texts = writtenIn(texts);
    this.#saved = this.#store.updated = saved;
    const error = state.status === 'error' ? state.error : empty.error;
    this.#store.set(state.status === 'loading' ? { status: 'loading', feed } : { status: 'error', error, feed });
  }
}
