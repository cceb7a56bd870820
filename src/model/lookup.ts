/** Finding items of a feed by id; the tables are made once a feed. */
import type { Feed, Reference, Room, Session, Speaker, Track } from './types.ts';

interface Tables {
  readonly sessions: ReadonlyMap<string, Session>;
  readonly speakers: ReadonlyMap<string, Speaker>;
  readonly rooms: ReadonlyMap<string, Room>;
  readonly tracks: ReadonlyMap<string, Track>;
}
const tables = new WeakMap<Feed, Tables>();

// Maps, not objects: an id such as `__proto__` or `constructor` is an id like any other.
const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> => new Map(items.map((item) => [item.id, item]));

export function tablesOf(feed: Feed): Tables {
  let known = tables.get(feed);
  if (!known) {
    known = { sessions: byId(feed.sessions), speakers: byId(allSpeakers(feed)), rooms: byId(feed.rooms), tracks: byId(feed.tracks) };
    tables.set(feed, known);
  }
  return known;
}

const bare = ({ id, name }: Reference, sessions: readonly Reference[]): Speaker => ({ id, name: name ?? id, links: [], sessions }) as unknown as Speaker;

/** The speakers of a feed; where it has none of its own (Sessionize GridSmart), those its sessions name. */
export function allSpeakers(feed: Feed): readonly Speaker[] {
  if (feed.speakers.length > 0) return feed.speakers;
  const found = new Map<string, { reference: Reference; sessions: Reference[] }>();
  for (const session of feed.sessions) {
    for (const reference of session.speakers) {
      const entry = found.get(reference.id) ?? { reference, sessions: [] };
      entry.sessions.push({ id: session.id, name: session.title });
      found.set(reference.id, entry);
    }
  }
  return [...found.values()].map(({ reference, sessions }) => bare(reference, sessions));
}

/** The speakers of a session, in its order, whole where the feed holds them and by name where it doesn't. */
export function speakersOf(feed: Feed, session: Session): readonly Speaker[] {
  const { speakers } = tablesOf(feed);
  return session.speakers.map((reference) => speakers.get(reference.id) ?? bare(reference, [{ id: session.id, name: session.title }]));
}
