/**
 * A feed, written down in the Lectern format: what was private, unknown or wrong in the document that it was read from is
 * gone, and reading it gives the same feed.
 */
import { isPlaceholder } from '../lib/text.ts';
import { laterBy, minutesBetween, type Time } from '../lib/time.ts';
import type { Feed, FeedInput, Reference, RichText, Room, Session, Speaker, Track } from '../model/types.ts';

type Written = Record<string, unknown>;

/** @param addressAs how an address is written, for those that are relative to where the document will be. */
export function lecternFormatOf(feed: Feed, addressAs: (address: string) => string = (address) => address): FeedInput {
  const { event, sessions, speakers, rooms, tracks, faqs } = feed;
  const write = (value: unknown): unknown => written(value, addressAs);
  const document = {
    event: write(event),
    sessions: sessions.map((session) => write(sessionOf(session, feed))),
    speakers: speakers.map((speaker) => write(speakerOf(speaker, feed))),
    rooms: rooms.map(write),
    tracks: tracks.map(write),
    faqs: faqs.map(write),
  };
  return { lectern: 1, ...filled(document) };
}

/** What a reader takes for granted where nothing is said. */
const DEFAULTS: Readonly<Written> = { kind: 'talk', status: 'confirmed' };

function sessionOf(session: Session, feed: Feed): Written {
  const { start, end, duration, kind, status, speakers, title } = session;
  const known = new Set(feed.speakers.map(({ id }) => id));
  return {
    ...session,
    title: title || undefined,
    kind: kind === DEFAULTS['kind'] ? undefined : kind,
    status: status === DEFAULTS['status'] ? undefined : status,
    room: keyOf(session.room, feed.rooms),
    track: keyOf(session.track, feed.tracks),
    speakers: referencesTo(speakers, known),
    ...lengthOf(start, end, duration, feed.event.timeZone),
  };
}

/** One of end and length is enough: the other is reckoned from it. */
function lengthOf(start: Time | undefined, end: Time | undefined, duration: number | undefined, zone: string | undefined): Written {
  if (!start || !end) return { end, duration };
  const reckoned = duration !== undefined && start.local.length > 10 ? laterBy(duration, start, zone) : undefined;
  const isReckoned = reckoned?.written === end.written && reckoned.local === end.local && reckoned.instant === end.instant;
  if (isReckoned) return { end: undefined, duration };
  return { end, duration: minutesBetween(start, end) === undefined ? duration : undefined };
}

/** Sessions name their speakers, so speakers name their sessions only where that says more. */
function speakerOf(speaker: Speaker, feed: Feed): Written {
  const told = feed.sessions.filter(({ speakers }) => speakers.some(({ id }) => id === speaker.id)).map(({ id }) => id);
  const own = speaker.sessions.map(({ id }) => id);
  const same = told.length === own.length && told.every((id, index) => id === own[index]);
  return { ...speaker, sessions: same ? [] : referencesTo(speaker.sessions, new Set(feed.sessions.map(({ id }) => id))) };
}

/** An id is enough for what the feed holds; one such as “TBA” would alone be taken for none. */
const referencesTo = (references: readonly Reference[], known: ReadonlySet<string>): unknown[] =>
  references.map(({ id, name }) => {
    if (known.has(id) || name === undefined) return isPlaceholder(id) ? { id } : id;
    return name === id ? { name } : { id, name };
  });

/** The id of a room or track, or what else it is known by. */
const keyOf = (id: string | undefined, items: readonly (Room | Track)[]): string | undefined =>
  id !== undefined && isPlaceholder(id) ? items.find((item) => item.id === id)?.name : id;

const isTime = (value: object): value is Time => 'written' in value && 'local' in value;
const isRich = (value: object): value is RichText => 'kind' in value && 'value' in value;

function written(value: unknown, addressAs: (address: string) => string): unknown {
  if (typeof value === 'string') return addressAs(value);
  if (Array.isArray(value)) return value.map((entry) => written(entry, addressAs));
  if (typeof value !== 'object' || value === null) return value;
  if (isTime(value)) return value.written;
  if (isRich(value)) return value.kind === 'text' ? value.value : value;
  return filled(Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, written(entry, addressAs)])));
}

/** Without what says nothing: empty lists, flags that are down, fields that are missing. */
const filled = (fields: Written): Written =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => {
      if (Array.isArray(value)) return value.length > 0;
      if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
      return value !== undefined && value !== false;
    }),
  );
