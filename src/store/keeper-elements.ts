/** Elements with `cache` or `refresh`: the keeper of their feed's store hears of them as long as they are in the page. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FeedStore } from './feed-store.ts';
import { keeperOf, type Keeper, type Wish } from './keeper.ts';

export interface KeptElement extends ReactiveControllerHost, HTMLElement, Wish {}

const kept = new WeakSet<KeptElement>();

/** Keeps the feed of an element as long as it is in the page and wishes so. */
export function keepFor(host: KeptElement, store: () => FeedStore | undefined): void {
  if (kept.has(host)) return;
  kept.add(host);
  host.addController(new KeeperController(host, store));
}

class KeeperController implements ReactiveController {
  readonly #host: KeptElement;
  readonly #store: () => FeedStore | undefined;
  #keeper: Keeper | undefined;

  constructor(host: KeptElement, store: () => FeedStore | undefined) {
    this.#host = host;
    this.#store = store;
    this.hostUpdated();
  }

  hostUpdated(): void {
    const { cache, refresh, isConnected } = this.#host;
    const store = isConnected && (cache || refresh) ? this.#store() : undefined;
    const keeper = store && keeperOf(store);
    if (keeper !== this.#keeper) this.hostDisconnected();
    this.#keeper = keeper;
    keeper?.add(this.#host);
  }

  hostDisconnected(): void {
    this.#keeper?.delete(this.#host);
    this.#keeper = undefined;
  }
}
