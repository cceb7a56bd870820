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

/** Where an item stood in its list. */
type PlaceOf = (item: object) => number | undefined;

/** Joins a draft in place. */
export function link(draft: Draft, note: Note): void {
  const lists = [draft.sessions, draft.speakers];
  let places: Map<object, number> | undefined;
  // Only who has something to say of an item wants to know.
  const placeOf: PlaceOf = (item) => (places ??= new Map(lists.flatMap((list) => list.map((one, index) => [one, index] as const)))).get(item);
  draft.sessions = identify(draft.sessions, 'sessions', (session) => session.title, note);
  draft.speakers = identify(draft.speakers, 'speakers', (speaker) => speaker.name, note);
  draft.rooms = identify(draft.rooms, 'rooms', (room) => room.name, note);
  draft.tracks = identify(draft.tracks, 'tracks', (track) => track.name, note);
  draft.faqs = identify(draft.faqs, 'faqs', (faq) => faq.question, note).filter((faq) => faq.question !== undefined);
  const room = nameTable(draft.rooms);
  const track = nameTable(draft.tracks);
  for (const session of draft.sessions) {
    session.title ??= '';
    session.kind ??= 'talk';
    session.status ??= 'confirmed';
    session.room &&= room(session.room);
    session.track &&= track(session.track);
    withAddress(session);
    checkEnd(session, placeOf, note);
  }
  for (const speaker of draft.speakers) {
    speaker.name ??= speaker.id;
    withAddress(speaker);
  }
  for (const item of [...draft.rooms, ...draft.tracks]) item.name ??= item.id;
  joinPeople(draft, placeOf, note);
}

/** Links that lead nowhere go. */
function withAddress(item: Pick<Draft['sessions'][number], 'links'>): void {
  if (item.links.some(({ url }) => url === undefined)) item.links = Object.freeze(item.links.filter(({ url }) => url !== undefined)) as typeof item.links;
}

/** Gives each item an id, keeps the first of those that share one, and closes the gaps. */
function identify<T extends Item>(items: (T | undefined)[], list: string, nameOf: (item: T) => string | undefined, note: Note): T[] {
  const seen = new Set<string>();
  // An id that is made from a title makes way for one that somebody wrote.
  let taken: Set<string | undefined> | undefined;
  return items.filter((item, index): item is T => {
    if (!item) return false;
    if (item.id === undefined) {
      const name = nameOf(item);
      if (name === undefined) {
        note('no-title', `${list}[${index}]`);
        return false;
      }
      taken ??= new Set(items.map((one) => one?.id));
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

function checkEnd(session: Draft['sessions'][number], placeOf: PlaceOf, note: Note): void {
  const { start, end } = session;
  // Lengths of whole days, or of clocks that can't be compared before the zone is known, are left open.
  const length = start && end && minutesBetween(start, end);
  if (length === undefined || length > 0) return;
  session.end = undefined;
  if (length < 0) note('ends-before-start', `sessions[${placeOf(session)}].end`, end!.written, start!.written);
}

/** A session or a speaker, the one reference to it that all others share, and the references to those it is joined to. */
class Joined<T> {
  readonly item: T;
  readonly reference: Reference;
  readonly others: Reference[] = [];
  /** The speakers that name this session. */
  namedBy: Joined<unknown>[] | undefined;
  #ids: Set<string> | undefined;

  constructor(item: T, id: string, name: string) {
    this.item = item;
    this.reference = Object.freeze({ id, name });
  }

  /** Adds a reference, once. */
  add(reference: Reference): void {
    if (this.#has(reference.id)) return;
    this.others.push(reference);
    if (this.others.length > 20) (this.#ids ??= new Set(this.others.map(({ id }) => id))).add(reference.id);
  }

  /** Nearly all lists are so short that to look through them is quicker than to keep a set of ids. */
  #has(id: string): boolean {
    if (this.#ids) return this.#ids.has(id);
    for (const other of this.others) if (other.id === id) return true;
    return false;
  }
}

/** Sessions name speakers and speakers name sessions, in one of the two or in both: afterwards in both. */
function joinPeople({ sessions, speakers }: Draft, placeOf: PlaceOf, note: Note): void {
  const people = speakers.map((speaker) => new Joined(speaker, speaker.id!, speaker.name!));
  const talks = sessions.map((session) => new Joined(session, session.id!, session.title!));
  const byId = new Map<string, (typeof people)[number]>();
  const byName = new Map<string | undefined, (typeof people)[number]>();
  const talkById = new Map<string, (typeof talks)[number]>();
  for (const person of people) byId.set(person.reference.id, person);
  for (const person of people) byName.set(person.reference.name, person);
  for (const talk of talks) talkById.set(talk.reference.id, talk);

  // What a speaker says of itself comes first, so that the order of its own list is kept.
  for (const person of people) {
    person.item.sessions.forEach(({ id, name }, index) => {
      const talk = talkById.get(id);
      if (talk) (talk.namedBy ??= []).push(person);
      if (talk ?? name !== undefined) person.add(talk?.reference ?? Object.freeze({ id, name }));
      else note('unknown-session', `speakers[${placeOf(person.item)}].sessions[${index}]`, id);
    });
  }
  for (const talk of talks) {
    const named = talk.item.speakers;
    for (let index = 0; index < named.length; index++) {
      const { id, name } = named[index]!;
      const person = byId.get(id) ?? byName.get(id);
      if (person ?? name !== undefined) talk.add(person?.reference ?? Object.freeze({ id, name }));
      else note('unknown-speaker', `sessions[${placeOf(talk.item)}].speakers[${index}]`, id);
      person?.add(talk.reference);
    }
    talk.namedBy?.forEach(({ reference }) => talk.add(reference));
    talk.item.speakers = Object.freeze(talk.others) as typeof talk.item.speakers;
  }
  for (const { item, others } of people) item.sessions = Object.freeze(others) as typeof item.sessions;
}
