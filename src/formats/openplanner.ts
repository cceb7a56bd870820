/**
 * OpenPlanner: one document with the event, its sessions, speakers and questions. What it calls tracks are the columns of
 * the timetable, that is rooms; what it calls categories are topics with a colour, that is tracks. The document with
 * everything ("private") is read too, and nothing private is taken from it.
 */
import type { Adapter } from './format.ts';
import { Names } from './names.ts';
import { profilesOf } from './profiles.ts';
import { each, isRaw, keyOf, lineOf, listOf, rawsOf, type Raw } from './raw.ts';
import { markdownOf } from './texts.ts';
import { SERVICES, kindOf, meaningOf, spokenIn } from './words.ts';

const positionOf = (entry: unknown): number => (isRaw(entry) && typeof entry.order === 'number' ? entry.order : Infinity);
const inOrder = (value: unknown): readonly unknown[] => [...listOf(value)].sort((a, b) => positionOf(a) - positionOf(b) || 0);

const namesOf = (value: unknown): Names => {
  const names = new Names();
  for (const { id, name } of rawsOf(value)) names.add(id, name);
  return names;
};

interface Event {
  readonly rooms: Names;
  readonly tracks: Names;
  readonly formats: ReadonlyMap<unknown, unknown>;
  /** Whether organisers show the timetable already. */
  readonly isScheduled: boolean;
}

function readSession(raw: Raw, { rooms, tracks, formats, isScheduled }: Event): Raw {
  const format = lineOf(formats.get(keyOf(raw.formatId)));
  const isSilent = listOf(raw.speakerIds).length === 0;
  const language = spokenIn(raw.language);
  // Lunch has no speaker, no format and nothing to say about itself.
  const service = isSilent && !format ? (meaningOf(SERVICES, raw.title) ?? (keyOf(raw.categoryId) || lineOf(raw.abstract) ? undefined : 'service')) : undefined;
  const columns = rooms.items.length;
  const plenum = columns > 1 && ((isSilent && raw.hideTrackTitle === true) || (typeof raw.extendWidth === 'number' && raw.extendWidth >= columns));
  return {
    id: raw.id,
    title: raw.title,
    abstract: markdownOf(raw.abstract),
    format,
    level: raw.level,
    language,
    tags: [...listOf(raw.tags), language ? undefined : lineOf(raw.language)],
    track: tracks.add(raw.categoryId, undefined),
    speakers: raw.speakerIds,
    kind: service ?? kindOf(format, raw.title),
    duration: raw.durationMinutes,
    slides: raw.presentationLink,
    recording: lineOf(raw.videoLink) && { url: raw.videoLink },
    links: lineOf(raw.teaserVideoUrl) ? [{ url: raw.teaserVideoUrl, kind: 'video' }] : [],
    ...(isScheduled && {
      start: raw.dateStart,
      end: raw.dateEnd,
      room: plenum || raw.hideTrackTitle === true ? undefined : rooms.add(raw.trackId, undefined),
      plenum,
    }),
  };
}

const readSpeaker = (raw: Raw): Raw => ({
  id: raw.id,
  name: raw.name,
  pronouns: raw.pronouns,
  role: raw.jobTitle,
  organisation: raw.company,
  bio: markdownOf(raw.bio),
  photo: raw.photoUrl,
  links: profilesOf(raw.socials),
});

const readQuestion = (raw: Raw, category: unknown): Raw => ({ id: raw.id, category, question: raw.question, answer: markdownOf(raw.answer) });

/** Questions stand under categories, some of which are only for those who have their address. */
const readQuestions = (entry: unknown): readonly unknown[] => {
  if (!isRaw(entry)) return [entry];
  if (entry.private === true) return [];
  return Array.isArray(entry.faqs) ? inOrder(entry.faqs).map((faq) => (isRaw(faq) ? readQuestion(faq, entry.name) : faq)) : [readQuestion(entry, undefined)];
};

/** Fields of its own: whoever writes an event, sessions and questions by hand has none of them. */
const isOwnSession = (raw: Raw): boolean => 'speakerIds' in raw || 'dateStart' in raw;
const isOwnEvent = (raw: Raw): boolean => 'formats' in raw && 'categories' in raw;

export const openplanner: Adapter = {
  detect: (json) =>
    isRaw(json) && isRaw(json.event) && 'sessions' in json && ('generatedAt' in json || isOwnEvent(json.event) || rawsOf(json.sessions).some(isOwnSession))
      ? 'event'
      : undefined,
  adapt(json) {
    const root = json as Raw;
    const event = isRaw(root.event) ? root.event : {};
    const read: Event = {
      rooms: namesOf(event.tracks),
      tracks: namesOf(event.categories),
      formats: new Map(rawsOf(event.formats).map(({ id, name }) => [keyOf(id), name])),
      isScheduled: event.scheduleVisible !== false,
    };
    const colors = new Map(rawsOf(event.categories).map(({ id, color }) => [keyOf(id), color]));
    return {
      lectern: 1,
      event: { title: event.name, timeZone: root.timezone ?? event.timezone, language: spokenIn(event.language), start: event.dateStart, end: event.dateEnd },
      sessions: each(root.sessions, (raw) => readSession(raw, read)),
      speakers: each(root.speakers, readSpeaker),
      rooms: read.isScheduled ? read.rooms.items : [],
      tracks: read.tracks.items.map((track) => ({ ...track, color: colors.get(keyOf(track.id)) })),
      faqs: inOrder(root.faq).flatMap(readQuestions),
    };
  },
};
