/** When what `refresh` and `cache` need is there: it is loaded while the feed is. */
import { waitUntil } from './wait.ts';
import { addressesOf } from '../../../src/feed/load-feed.ts';
import type { FeedStore } from '../../../src/store/feed-store.ts';
import { isKept } from '../../../src/store/keeper.ts';
import { byAddress } from '../../../src/store/stores.ts';

export const storeAt = (address: string): FeedStore => byAddress.get(addressesOf(address).join(' '))!;

export async function keeperIsHere({ src = '' }: { readonly src?: string }): Promise<void> {
  await waitUntil(() => isKept(storeAt(src)), 'no keeper came');
  // It reads what it found there.
  await new Promise((resolve) => setTimeout(resolve, 20));
}
