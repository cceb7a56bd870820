/** From the name of an item to the item. */
import type { Selection } from '../../lib/events.ts';
import type { Item } from '../../lib/item-address.ts';
import { tablesOf } from '../../model/lookup.ts';
import type { Feed } from '../../model/types.ts';

/** Finds a session or a speaker of a feed. */
export function selectionOf(feed: Feed, { kind, id }: Item): Selection | undefined {
  const { sessions, speakers } = tablesOf(feed);
  const session = kind === 'session' ? sessions.get(id) : undefined;
  if (session) return { kind: 'session', id, session };
  const speaker = kind === 'speaker' ? speakers.get(id) : undefined;
  return speaker && { kind: 'speaker', id, speaker };
}
