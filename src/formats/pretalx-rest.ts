/**
 * The REST API of pretalx, old and new: lists in pages (`results`, `next`), or what somebody kept of them: bare lists, single
 * objects, or a site's own maps of them. Each list holds one thing (submissions, slots, speakers …) and names the others by
 * code or id; with `?expand=` they stand there whole. Several lists make one event, so ids are those of pretalx throughout.
 * An organiser's export holds more than the public may see: `pretalx-rest-items.ts` reads only the fields of the model.
 */
import type { Adapter } from './format.ts';
import { addRoom, addSlots, addSpeaker, addSubmission, addTrack, type Programme } from './pretalx-rest-items.ts';
import { isRaw, lineOf, rawsOf, type Raw } from './raw.ts';
import { SlotIds } from './slots.ts';
import { Texts } from './texts.ts';

/** What marks each thing: fields that all have, and one of some others. The first that fits. */
const THINGS = [
  ['submissions', 'code title', 'submission_type state slot_count slots slot content_locale abstract speakers'],
  ['slots', 'room start', 'submission schedule slot_type is_visible room_id'],
  ['speakers', 'code name', 'biography submissions avatar avatar_url answers'],
  ['rooms', 'id name', 'capacity guid uuid speaker_info availabilities'],
  ['tracks', 'id name color', 'requires_access_code'],
  ['event', 'slug date_from', 'timezone date_to is_public'],
] as const;
type Thing = (typeof THINGS)[number][0];

const thingOf = (raw: Raw): Thing | undefined =>
  THINGS.find(([, all, some]) => all.split(' ').every((key) => key in raw) && some.split(' ').some((key) => key in raw))?.[0];

/** Submissions by day, minute and room, as sites regroup them for their timetables. */
const REGROUPED = 'regrouped';
/** A page of a list that is empty. */
const EMPTY = 'results list';

/** The entries of a list, whole or a page; of a schedule; or the one thing that the document is. */
function entriesOf(json: unknown): readonly Raw[] {
  if (!isRaw(json)) return rawsOf(json);
  const lists = [json.results, json.slots, json.breaks].filter(Array.isArray);
  // A submission has slots too.
  return lists.length > 0 && !thingOf(json) ? lists.flatMap(rawsOf) : [json];
}

/** What is found in maps of maps. */
function* foundIn(value: unknown, depth = 3): Generator<readonly [Thing, Raw]> {
  if (typeof value !== 'object' || value === null) return;
  const thing = isRaw(value) && thingOf(value);
  if (thing) yield [thing, value];
  else if (depth > 0) for (const entry of Object.values(value)) yield* foundIn(entry, depth - 1);
}

const positionOf = ({ position }: Raw): number => (typeof position === 'number' ? position : Infinity);
const byPosition = (a: Raw, b: Raw): number => positionOf(a) - positionOf(b) || 0;

function readEvent(raw: Raw | undefined, texts: Texts): unknown {
  if (!raw) return undefined;
  const domain = lineOf(raw.custom_domain)?.replace(/\/$/, '');
  const url = domain && `${domain}/${lineOf(raw.slug) ?? ''}`;
  return { title: texts.of(raw.name), timeZone: raw.timezone, language: raw.locale, url, start: raw.date_from, end: raw.date_to };
}

export const pretalxRest: Adapter = {
  detect(json) {
    const things = new Set(entriesOf(json).map(thingOf));
    const thing = THINGS.find(([name]) => things.has(name))?.[0];
    if (thing) return `results list ${thing}`;
    if (!isRaw(json)) return undefined;
    if (isRaw(json.schedule)) return [...foundIn(json.schedule)].some(([found]) => found === 'submissions') ? REGROUPED : undefined;
    return Array.isArray(json.results) && json.results.length === 0 && 'next' in json && 'previous' in json ? EMPTY : undefined;
  },
  adapt(json, view, language) {
    const own = view.slice(EMPTY.length + 1);
    // An entry that has lost its marks is still what the others are; a schedule of the old API has submissions and breaks.
    const things = view === REGROUPED ? [...foundIn(json, 4)] : entriesOf(json).map((raw): readonly [string, Raw] => [thingOf(raw) ?? own, raw]);
    const all = (wanted: Thing): readonly Raw[] => things.filter(([thing]) => thing === wanted).map(([, raw]) => raw);
    const [event] = all('event');
    const texts = new Texts(language, event?.locale ?? all('submissions')[0]?.content_locale);
    const programme: Programme = { texts, ids: new SlotIds(), sessions: new Map(), speakers: new Map(), rooms: new Map(), tracks: new Map() };
    for (const raw of [...all('rooms')].sort(byPosition)) addRoom(programme, raw);
    for (const raw of [...all('tracks')].sort(byPosition)) addTrack(programme, raw);
    for (const raw of all('submissions')) addSubmission(programme, raw);
    addSlots(programme, all('slots'));
    for (const raw of all('speakers')) addSpeaker(programme, raw);
    const { sessions, speakers, rooms, tracks } = programme;
    return {
      lectern: 1,
      event: readEvent(event, texts),
      sessions: [...sessions.values()],
      speakers: [...speakers.values()],
      rooms: [...rooms.values()],
      tracks: [...tracks.values()],
    };
  },
  byLanguage: true,
  next(json) {
    const next = isRaw(json) ? lineOf(json.next) : undefined;
    return next === undefined ? undefined : { next, missing: 0 };
  },
};
