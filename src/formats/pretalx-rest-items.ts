/** What pretalx knows of an event becomes sessions, speakers, rooms and tracks; what only organisers may know stays behind. */
import { kindOfEntry, STATES } from './kinds.ts';
import { readLinks } from './links.ts';
import { each, isRaw, keyOf, lineOf, listOf, rawsOf, type Raw } from './raw.ts';
import type { SlotIds } from './slots.ts';
import { markdownOf, type Texts } from './texts.ts';
import { kindOf, meaningOf } from './words.ts';

/** What is known so far, by id: the same speaker or room stands in many places. */
export interface Programme {
  readonly texts: Texts;
  readonly ids: SlotIds;
  readonly sessions: Map<unknown, Raw>;
  readonly speakers: Map<unknown, Raw>;
  readonly rooms: Map<unknown, Raw>;
  readonly tracks: Map<unknown, Raw>;
}

const isPublic = ({ state }: Raw): boolean => meaningOf(STATES, state) !== 'hidden';

/** Slots that are hidden, or kept free for the crew, are not in the programme. */
const isShown = ({ is_visible, slot_type }: Raw): boolean => is_visible !== false && slot_type !== 'blocker';

/** Puts an item where its id is; what is known of it already stays. Without an id, it is its own. */
function put(items: Map<unknown, Raw>, id: string | undefined, item: Raw): void {
  const known = Object.entries(items.get(id) ?? {}).filter(([, value]) => value ?? false);
  items.set(id ?? item, { ...item, ...Object.fromEntries(known), id });
}

/** A thing whole, and neither its id nor its name by language. */
const isWhole = (value: unknown): value is Raw => isRaw(value) && 'name' in value;

/** The old API has the name here and the id beside it; the new one the id, or the thing whole. */
const whole = (value: unknown, id: unknown): Raw => (isWhole(value) ? value : typeof value === 'number' ? { id: value } : { id, name: value });

/** @returns how sessions name it; nothing for a room that organisers hide. */
export function addRoom({ texts, rooms }: Programme, raw: Raw): string | undefined {
  const { description, capacity, hidden } = raw;
  const name = texts.of(raw.name);
  const id = keyOf(raw.id) ?? lineOf(name);
  if (id === undefined || hidden === true) return undefined;
  put(rooms, id, { name, description: texts.of(description), capacity });
  return id;
}

/** @returns how sessions name it; nothing without a name, as a number tells visitors nothing. */
export function addTrack({ texts, tracks }: Programme, raw: Raw): string | undefined {
  const name = lineOf(texts.of(raw.name));
  const id = keyOf(raw.id) ?? name;
  if (name) put(tracks, id, { name, color: raw.color, description: texts.of(raw.description) });
  return tracks.has(id) ? id : undefined;
}

export function addSpeaker({ texts, speakers }: Programme, { code, name, biography, avatar_url, avatar, submissions }: Raw): void {
  if (!lineOf(name)) return;
  put(speakers, keyOf(code) ?? lineOf(name), {
    name,
    bio: markdownOf(texts.of(biography)),
    photo: lineOf(avatar_url) ?? avatar,
    // Codes tell nothing that sessions don't say themselves, and name what was rejected.
    sessions: rawsOf(submissions)
      .filter(isPublic)
      .map(({ code, title }) => ({ id: code, name: texts.of(title) })),
  });
}

/** One session for each of its slots, as each has a time of its own. */
export function addSubmission(to: Programme, raw: Raw): void {
  if (!isPublic(raw)) return;
  const session = readSubmission(to, raw);
  for (const place of slotsOf(raw)) {
    const slot = readSlot(to, place);
    put(to.sessions, to.ids.of(raw.code, place.start ?? place.id, slot.room), { ...session, ...slot });
  }
}

/** Talks by their codes, whole or not, and breaks, which belong to no submission. */
export function addSlots(to: Programme, slots: readonly Raw[]): void {
  const talks = new Map<unknown, Raw & { slots: Raw[] }>();
  for (const slot of slots.filter(isShown)) {
    const submission = isRaw(slot.submission) ? slot.submission : { code: slot.submission };
    const code = keyOf(submission.code);
    if (code === undefined) addBreak(to, slot);
    else if (talks.has(code)) talks.get(code)!.slots.push(slot);
    else talks.set(code, { ...submission, slots: [slot] });
  }
  for (const talk of talks.values()) addSubmission(to, talk);
}

function addBreak(to: Programme, slot: Raw): void {
  const title = lineOf(to.texts.of(slot.description));
  put(to.sessions, keyOf(slot.id), { title, kind: kindOfEntry('', title, false) ?? 'break', ...readSlot(to, slot) });
}

function slotsOf(raw: Raw): readonly Raw[] {
  const slots = listOf(raw.slots).map((slot) => (isRaw(slot) ? slot : { id: slot }));
  const shown = slots.filter(isShown);
  return shown.length > 0 ? shown : [isRaw(raw.slot) ? raw.slot : {}];
}

function readSlot(to: Programme, { room, room_id, start, end, duration }: Raw): Raw {
  return { room: addRoom(to, whole(room, room_id)), start, end, ...(duration ? { duration } : {}) };
}

function readSubmission(to: Programme, raw: Raw): Raw {
  const { texts } = to;
  const { submission_type: type, abstract, description, signup_status, attendee_signup_required, attendee_signup_capacity } = raw;
  const title = texts.of(raw.title);
  const format = typeof type === 'number' ? undefined : texts.of(isWhole(type) ? type.name : type);
  const [short = '', long = ''] = [texts.of(abstract)?.trim(), texts.of(description)?.trim()];
  return {
    title,
    abstract: markdownOf(long.startsWith(short) ? long : `${short}\n\n${long}`),
    format,
    language: lineOf(raw.content_locale)?.replace(/-formal$/, ''),
    tags: listOf(raw.tags).map((tag) => tagOf(tag, texts)),
    track: addTrack(to, whole(raw.track, raw.track_id)),
    duration: raw.duration,
    speakers: each(raw.speakers, (speaker) => {
      addSpeaker(to, speaker);
      return { id: keyOf(speaker.code), name: lineOf(speaker.name) };
    }),
    // Where the field was not asked for, nobody knows.
    kind: kindOfEntry(format, title, !Array.isArray(raw.speakers) || raw.speakers.length > 0) ?? kindOf(format, title),
    status: meaningOf(STATES, raw.state),
    ...readResources(raw, texts),
    signup: signup_status || attendee_signup_required === true ? { state: signup_status, capacity: attendee_signup_capacity } : undefined,
    doNotRecord: raw.do_not_record,
  };
}

/** A tag, whole or by its name; numbers are its id. */
function tagOf(tag: unknown, texts: Texts): string | undefined {
  if (!isRaw(tag)) return lineOf(tag);
  return tag.is_public === false ? undefined : texts.of(tag.tag ?? tag);
}

/** Files and links, but for those that only organisers see. */
function readResources({ resources }: Raw, texts: Texts): Raw {
  const shown = rawsOf(resources).filter(({ is_public }) => is_public !== false);
  const links = shown.map(({ resource, link, description }) => ({ url: lineOf(resource) ?? link, title: texts.of(description) }));
  return readLinks(links, (url) => url, {});
}
