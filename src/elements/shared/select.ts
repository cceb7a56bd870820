/** From the name of an item to the item, and from a press to what it does. */
import { LecternSelectEvent, type Selection } from '../../lib/events.ts';
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

/**
 * Tells the page that a visitor chose an item.
 * @returns whether it is to be opened here: the page may have taken that over.
 */
export function mayOpen(host: EventTarget, selection: Selection, press: Event): boolean {
  press.preventDefault();
  return host.dispatchEvent(new LecternSelectEvent(selection));
}
