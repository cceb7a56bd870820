/** Joins the items of a feed: ids for all, duplicates out, references to what is there. */
import { slug } from '../lib/slug.ts';
import { minutesBetween } from '../lib/time.ts';
import type { Note } from './read.ts';
import type * as z from 'zod/mini';
import type { EventSchema, FaqSchema, RoomSchema, SessionSchema, SpeakerSchema, TrackSchema } from './schema.ts';
import type { Reference } from './types.ts';

type Mutable<S> = z.output<S>;

/** A feed in the making: read by the schemas, not yet joined. */
export interface Draft {
  event: Mutable<typeof EventSchema>;
  sessions: Mutable<typeof SessionSchema>[];
  speakers: Mutable<typeof SpeakerSchema>[];
  rooms: Mutable<typeof RoomSchema>[];
  tracks: Mutable<typeof TrackSchema>[];
  faqs: Mutable<typeof FaqSchema>[];
}

interface Item {
  id?: string | undefined;
}

/** Where each item stands in its list. */
type Places = Map<object, number>;

/** Joins a draft in place. */
export function link(draft: Draft, note: Note): void {
  const places: Places = new Map();
  draft.sessions = identify(draft.sessions, 'sessions', (session) => session.title, places, note);
  draft.speakers = identify(draft.speakers, 'speakers', (speaker) => speaker.name, places, note);
  draft.rooms = identify(draft.rooms, 'rooms', (room) => room.name, places, note);
  draft.tracks = identify(draft.tracks, 'tracks', (track) => track.name, places, note);
  draft.faqs = identify(draft.faqs, 'faqs', (faq) => faq.question, places, note).filter((faq) => faq.question !== undefined);
  const room = nameTable(draft.rooms);
  const track = nameTable(draft.tracks);
  for (const session of draft.sessions) {
    session.title ??= '';
    session.kind ??= 'talk';
    session.status ??= 'confirmed';
    session.room &&= room(session.room);
    session.track &&= track(session.track);
    withAddress(session);
    checkEnd(session, `sessions[${places.get(session)}]`, note);
  }
  for (const speaker of draft.speakers) {
    speaker.name ??= speaker.id;
    withAddress(speaker);
  }
  for (const item of [...draft.rooms, ...draft.tracks]) item.name ??= item.id;
  joinPeople(draft, places, note);
}

/** Links that lead nowhere go. */
function withAddress(item: Pick<Draft['sessions'][number], 'links'>): void {
  if (item.links.some(({ url }) => url === undefined)) item.links = item.links.filter(({ url }) => url !== undefined);
}

/** Gives each item an id, keeps the first of those that share one, and closes the gaps. */
function identify<T extends Item>(items: (T | undefined)[], list: string, nameOf: (item: T) => string | undefined, places: Places, note: Note): T[] {
  const seen = new Set<string>();
  // An id that is made from a title makes way for one that somebody wrote.
  const taken = new Set(items.map((item) => item?.id));
  return items.filter((item, index): item is T => {
    if (!item) return false;
    places.set(item, index);
    const name = nameOf(item);
    if (item.id === undefined) {
      if (name === undefined) {
        note('no-title', `${list}[${index}]`);
        return false;
      }
      const stem = slug(name);
      let own = stem;
      for (let next = 2; taken.has(own); next++) own = `${stem}-${next}`;
      taken.add((item.id = own));
    } else if (seen.has(item.id)) {
      note('duplicate-id', `${list}[${index}].id`, item.id);
      return false;
    }
    seen.add(item.id);
    return true;
  });
}

/** Resolves an id or a name to an id; a name that the list doesn't hold becomes a new item of it. */
function nameTable(items: (Item & { name?: string | undefined })[]): (key: string) => string {
  const ids = new Map<string, string>();
  for (const { id, name } of items) if (name !== undefined && !ids.has(name)) ids.set(name, id!);
  for (const { id } of items) ids.set(id!, id!);
  return (key) => {
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, key);
    items.push({ id: key, name: key });
    return key;
  };
}

function checkEnd(session: Draft['sessions'][number], path: string, note: Note): void {
  const { start, end } = session;
  // Lengths of whole days, or of clocks that can't be compared before the zone is known, are left open.
  const length = start && end && minutesBetween(start, end);
  if (length === undefined || length > 0) return;
  session.end = undefined;
  if (length < 0) note('ends-before-start', `${path}.end`, end!.written, start!.written);
}

/** Sessions name speakers and speakers name sessions, in one of the two or in both: afterwards in both. */
function joinPeople({ sessions, speakers }: Draft, places: Places, note: Note): void {
  const byId = new Map(speakers.map((speaker) => [speaker.id!, speaker]));
  const byName = new Map(speakers.map((speaker) => [speaker.name!, speaker]));
  const sessionById = new Map(sessions.map((session) => [session.id!, session]));
  const own = new Map(speakers.map((speaker) => [speaker, new Map<string, Reference>()]));

  // What a speaker says of itself comes first, so that the order of its own list is kept.
  for (const speaker of speakers) {
    speaker.sessions.forEach(({ id, name }, index) => {
      const session = sessionById.get(id);
      if (session) {
        if (!session.speakers.some((named) => named.id === speaker.id)) session.speakers.push({ id: speaker.id!, name: speaker.name });
      } else if (name === undefined) {
        note('unknown-session', `speakers[${places.get(speaker)}].sessions[${index}]`, id);
        return;
      }
      own.get(speaker)!.set(id, { id, name: session?.title ?? name });
    });
  }
  for (const session of sessions) {
    const named = new Map<string, Reference>();
    session.speakers.forEach(({ id, name }, index) => {
      const speaker = byId.get(id) ?? byName.get(id);
      if (speaker) own.get(speaker)!.set(session.id!, { id: session.id!, name: session.title });
      else if (name === undefined) {
        note('unknown-speaker', `sessions[${places.get(session)}].speakers[${index}]`, id);
        return;
      }
      const key = speaker?.id ?? id;
      if (!named.has(key)) named.set(key, { id: key, name: speaker?.name ?? name });
    });
    session.speakers = [...named.values()] as typeof session.speakers;
  }
  for (const [speaker, references] of own) speaker.sessions = [...references.values()] as typeof speaker.sessions;
}
