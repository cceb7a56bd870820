/** How a `lectern-feed` gives its feed to the elements inside it (the W3C Web Components community's context protocol). */
import { createContext } from '@lit/context';
import type { FeedStore } from './feed-store.ts';

export interface FeedSource {
  readonly store: FeedStore | undefined;
  /** The zone that the `lectern-feed` names, for elements that name none. */
  readonly timeZone: string | undefined;
}

// A registered symbol, so that elements of two copies of the script still find each other.
export const feedContext = createContext<FeedSource>(Symbol.for('lectern-feed'));
