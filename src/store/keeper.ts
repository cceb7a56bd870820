/**
 * For elements with `cache` or `refresh`: keeps the last good feed of a store whatever becomes of the next load, shows
 * the copy of an earlier visit at once, and asks again at intervals. One a store, however many elements ask for it.
 * Loaded only where an element does.
 */
import { askWith, failed, load, patience, settle, type Ask } from '../feed/load-feed.ts';
import { copyOf, keepCopies } from '../feed/last-good.ts';
import { read } from '../feed/read-feed.ts';
import type { Text } from '../feed/request.ts';
import { isClosed } from '../feed/retry.ts';
import type { FeedResult } from '../model/result.ts';
import type { Feed } from '../model/types.ts';
import type { FeedStore } from './feed-store.ts';
import { intervalOf } from './interval.ts';

export interface Wish {
  readonly cache: boolean;
  readonly refresh: string;
}

/** A copy that says the same is written again after an hour, so that it knows how old it is. */
const HOUR = 3_600_000;
/** What may mean that it is time again. */
const SIGNS = ['online', 'pageshow', 'visibilitychange'] as const;

const keepers = new WeakMap<FeedStore, Keeper>();

/** Keeps the feed of a store as an element wishes. @returns how to stop that. */
export function keep(store: FeedStore, wish: Wish): () => void {
  const { address } = store;
  if (!address) return () => undefined;
  let keeper = keepers.get(store);
  if (!keeper) keepers.set(store, (keeper = new Keeper(store, address)));
  return keeper.add(wish);
}

const hasContent = ({ sessions, speakers, faqs }: Feed): boolean => sessions.length + speakers.length + faqs.length > 0;

/** All texts as one, whatever order they came in. */
const writtenIn = (texts: ReadonlyMap<string, Text>): string => JSON.stringify([...texts].sort(([a], [b]) => (a < b ? -1 : 1)));

class Keeper {
  readonly #store: FeedStore;
  readonly #address: string;
  /** What elements wish, and how often that is, if they say. */
  readonly #wishes = new Map<Wish, number | undefined>();
  /** The texts that the feed was read from, and when the copies of them were written. */
  #texts = '';
  #saved = 0;
  /** When it was last asked for, and the load that is on its way. */
  #asked = 0;
  #loading: AbortSignal | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: FeedStore, address: string) {
    this.#store = store;
    this.#address = address;
    store.read = this.#read;
  }

  add(wish: Wish): () => void {
    this.#wishes.set(wish, wish.refresh ? intervalOf(wish.refresh) : undefined);
    if (this.#wishes.size === 1) for (const sign of SIGNS) addEventListener(sign, this.#look, true);
    // An element before this one had no such wish, and has its feed: what it was read from is not known.
    if (this.#store.state.status === 'ready' && !this.#asked) {
      this.#asked = this.#store.updated;
      if (wish.cache) queueMicrotask(() => this.#store.load(true));
    }
    this.#look();
    return () => {
      this.#wishes.delete(wish);
      if (this.#wishes.size === 0) for (const sign of SIGNS) removeEventListener(sign, this.#look, true);
      this.#look();
    };
  }

  get #keepsCopies(): boolean {
    return [...this.#wishes.keys()].some(({ cache }) => cache);
  }

  /** Asks again if it is time and somebody can see it; else waits for that. */
  readonly #look = (): void => {
    clearTimeout(this.#timer);
    const interval = Math.min(...[...this.#wishes.values()].map((one) => one ?? Infinity));
    // Before the first load is nothing to ask for again; a page that is hidden or offline waits for a sign.
    if (interval === Infinity || !this.#asked || this.#loading || document.hidden || !navigator.onLine) return;
    const left = this.#asked + interval - Date.now();
    if (left <= 0 && !isClosed(this.#address)) this.#store.load(true);
    else this.#timer = setTimeout(this.#look, left > 0 ? left : interval);
  };

  readonly #read = async (signal: AbortSignal): Promise<FeedResult> => {
    const isFirst = !this.#asked;
    this.#asked = Date.now();
    this.#loading = signal;
    try {
      const copy = isFirst && this.#keepsCopies ? this.#showCopy(signal) : undefined;
      // The browser asks "is this still so?" with what it has, and a server that knows answers with a few bytes.
      const ask = askWith({ signal, timeout: patience.timeout, cache: isFirst ? undefined : 'no-cache' });
      return await this.#result(ask, signal, copy);
    } finally {
      if (this.#loading === signal) {
        this.#loading = undefined;
        // The store must have its answer first.
        setTimeout(this.#look);
      }
    }
  };

  async #result(ask: Ask, signal: AbortSignal, copy?: Promise<void>): Promise<FeedResult> {
    const { found, texts } = await this.#load(ask);
    await copy;
    if (signal.aborted) return failed({ code: 'aborted', address: this.#address });
    const { feed } = this.#store.state;
    const before = feed && hasContent(feed) ? feed : undefined;
    const failure = found.find((one) => 'failure' in one)?.failure;
    // What is whole stays until there is something else that is whole.
    if (before && failure) return failed(failure);
    const written = writtenIn(texts);
    const isSame = before !== undefined && written === this.#texts;
    const result: FeedResult = isSame ? { ok: true, feed: before } : await settle(read(found), this.#address);
    if (before && result.ok && !hasContent(result.feed)) return failed({ code: 'empty', address: this.#address });
    if (result.ok && !failure && hasContent(result.feed)) {
      this.#texts = written;
      if (this.#keepsCopies && (!isSame || Date.now() - this.#saved > HOUR)) {
        this.#saved = Date.now();
        void keepCopies(texts);
      }
    }
    return result;
  }

  /** Shows what an earlier visit has left, if it comes before the network's answer. */
  async #showCopy(signal: AbortSignal): Promise<void> {
    let saved = Infinity;
    const { found, texts } = await this.#load(async (address) => {
      const copy = await copyOf(address);
      if (!copy) return { failure: { code: 'network', address } };
      saved = Math.min(saved, copy.saved);
      return copy;
    });
    if (found.some((one) => 'failure' in one)) return;
    const result = await settle(read(found), this.#address);
    if (signal.aborted || this.#store.state.feed || !result.ok || !hasContent(result.feed)) return;
    this.#texts = writtenIn(texts);
    this.#saved = saved;
    this.#store.show(result.feed, saved);
  }

  /** What is at the addresses, and the texts of all their pages. */
  async #load(ask: Ask): Promise<{ found: Awaited<ReturnType<typeof load>>; texts: Map<string, Text> }> {
    const texts = new Map<string, Text>();
    const found = await Promise.all(
      this.#address.split(' ').map((one) =>
        load(one, async (page) => {
          const answer = await ask(page);
          if ('text' in answer) texts.set(page, { text: answer.text, address: answer.address });
          return answer;
        }),
      ),
    );
    return { found: found.flat(), texts };
  }
}
