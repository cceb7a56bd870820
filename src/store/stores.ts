/** Where stores come from: one for an address for the life of the page, so elements with the same address share one request. */
import { addressesOf, loadFeed, readFeed } from '../feed/load-feed.ts';
import { FeedStore } from './feed-store.ts';

export const byAddress = new Map<string, FeedStore>();

/** @param address absolute, or relative to the page; or several of them. */
export function storeOf(address: string): FeedStore {
  const key = addressesOf(address).join(' ');
  let store = byAddress.get(key);
  if (!store) byAddress.set(key, (store = new FeedStore((signal) => loadFeed(key, { signal }))));
  return store;
}

/** A store for JSON that stands in the page. */
export const storeOfText = (text: string): FeedStore => new FeedStore(() => readFeed(text, document.baseURI));
