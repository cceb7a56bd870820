/**
 * Hoverboard, the site that developer festivals are made with. Version 2 keeps everything in one document of Firebase
 * (maps by id), version 1 in three files, `sessions`, `speakers` and `schedule`, as lists or maps: several addresses.
 */
import type { Adapter } from './format.ts';
import { entriesOf } from './hoverboard-maps.ts';
import { DATE, readSchedule, type Occurrence } from './hoverboard-schedule.ts';
import { kindOfEntry } from './kinds.ts';
import { Names } from './names.ts';
import { profilesOf } from './profiles.ts';
import { each, isRaw, keyOf, lineOf, listOf, rawsOf, type Raw } from './raw.ts';
import { markdownOf } from './texts.ts';
import { SERVICES, kindOf, meaningOf, spokenIn } from './words.ts';

const has = (raw: Raw, ...fields: readonly string[]): boolean => fields.some((field) => field in raw);

/** What the entries of each part have. */
const PARTS: Readonly<Record<string, (raw: Raw) => boolean>> = {
  schedule: ({ timeslots }) => rawsOf(timeslots).length > 0,
  sessions: (raw) => has(raw, 'title') && (has(raw, 'complexity') || (has(raw, 'presentation') && has(raw, 'video', 'videoId', 'tags'))),
  speakers: (raw) => has(raw, 'name') && has(raw, 'socials') && has(raw, 'photoUrl', 'shortBio', 'companyLogo'),
};
const isPart = (part: string, value: unknown): boolean => entriesOf(value).some(([, entry]) => isRaw(entry) && PARTS[part]!(entry));

/** Other parts of the site, by which a document without a schedule is still known. */
const SITE = ['partners', 'previousSpeakers', 'tickets', 'gallery', 'notifications'];

/** A backup of Firestore has its collections one level down. */
const rootOf = (json: unknown): unknown => (isRaw(json) && isRaw(json.__collections__) ? json.__collections__ : json);

const isDocument = (root: Raw): boolean =>
  isPart('schedule', root.schedule) ||
  (isRaw(root.sessions) && (isPart('sessions', root.sessions) || (isRaw(root.speakers) && has(root, ...SITE)))) ||
  (!has(root, 'sessions') && isRaw(root.speakers) && isPart('speakers', root.speakers));

/** A number of YouTube, or an address. */
function recordingOf(value: unknown): Raw | undefined {
  const text = lineOf(value);
  return text === undefined ? undefined : { url: /^[\w-]{11}$/.test(text) ? `https://www.youtube.com/watch?v=${text}` : text };
}

/** A break has an icon, is called one, or says so itself; somebody speaks in whatever else has an icon. */
function serviceOf({ isBreak, icon, speakers, title, type }: Raw): unknown {
  if (isBreak === true || isBreak === 'true') return meaningOf(SERVICES, icon) ?? meaningOf(SERVICES, title) ?? 'break';
  if (listOf(speakers).length > 0) return undefined;
  return lineOf(icon) && !lineOf(type) ? (meaningOf(SERVICES, icon) ?? 'service') : kindOfEntry(type, lineOf(type) ? undefined : title, false);
}

const readSession = (raw: Raw, id: unknown, time: Occurrence | undefined): Raw => ({
  id,
  title: raw.title,
  abstract: markdownOf(raw.description),
  format: raw.type,
  level: raw.complexity,
  language: spokenIn(raw.language),
  // A language that is not known by its name still says something.
  tags: [...listOf(raw.tags), spokenIn(raw.language) ? undefined : lineOf(raw.language)],
  speakers: each(raw.speakers ?? raw.presenters, ({ id: speaker, name }) => ({ id: speaker, name: lineOf(name) })),
  kind: serviceOf(raw) ?? kindOf(raw.type, raw.title),
  slides: raw.presentation,
  recording: recordingOf(raw.videoId) ?? recordingOf(raw.video),
  ...time,
  ...(isRaw(raw.track) && lineOf(raw.track.title) && { room: raw.track.title }),
});

const readSpeaker = (raw: Raw, key: unknown): Raw => ({
  id: raw.id ?? key,
  name: raw.name,
  pronouns: raw.pronouns,
  role: raw.title,
  organisation: raw.company,
  bio: markdownOf(lineOf(raw.bio) ? raw.bio : raw.shortBio),
  photo: lineOf(raw.photoUrl) ? raw.photoUrl : raw.photo,
  links: [...profilesOf(raw.socials), ...rawsOf(raw.badges).map(({ description, name, link }) => ({ title: lineOf(description) ?? name, url: link }))],
  featured: raw.featured,
});

export const hoverboard: Adapter = {
  detect(json) {
    const root = rootOf(json);
    if (isRaw(root) && isDocument(root)) return 'one document';
    return Object.keys(PARTS).find((part) => isPart(part, root));
  },
  adapt(json, view) {
    const root = rootOf(json);
    const { sessions, speakers, schedule } = view === 'one document' && isRaw(root) ? root : ({ [view]: root } as Raw);
    const rooms = new Names();
    const times = readSchedule(schedule, rooms);
    const entries = entriesOf(sessions);
    const dates = [...times.values()]
      .flatMap((own) => own.map(({ start }) => start.slice(0, 10)))
      .filter((date) => DATE.test(date))
      .sort();
    return {
      lectern: 1,
      event: { start: dates[0], end: dates.at(-1) },
      sessions: entries.length
        ? entries.flatMap(([key, raw]) => {
            if (!isRaw(raw)) return [raw];
            const id = keyOf(raw.id ?? key);
            // A break stands in many slots under one id: the next ones are sessions of their own.
            return (times.get(id ?? '') ?? [undefined]).map((time, index) => readSession(raw, index ? `${id}-${index + 1}` : id, time));
          })
        : // The titles are in another document, which knows each id once.
          [...times].map(([id, [time]]) => ({ id, ...time })),
      speakers: entriesOf(speakers).map(([key, raw]) => (isRaw(raw) ? readSpeaker(raw, key) : raw)),
      rooms: rooms.items,
    };
  },
};
