/** Sessions and speakers of Sessionize, with everything written out where it is used, become those of the Lectern format. */
import { toLinkAddress } from '../lib/address.ts';
import { each, lineOf, rawsOf, type Raw } from './raw.ts';
import type { Names } from './names.ts';
import { CATEGORIES, SESSION_QUESTIONS, SPEAKER_QUESTIONS, linkOf } from './sessionize-words.ts';
import { KINDS, SERVICES, STATUSES, languageOf, meaningOf, pointsOf } from './words.ts';

/** Ids as they are, and `{id, name}` without whatever else stands there. */
const referencesOf = (value: unknown): unknown => each(value, ({ id, name }) => ({ id, name: lineOf(name) }));

/** What organisers asked, what was said to it, and its id, if it has one. */
type Said = readonly [asked: unknown, said: string, id: unknown];

const say = (asked: unknown, said: unknown, id: unknown): readonly Said[] => (typeof said === 'string' && lineOf(said) ? [[asked, said, id]] : []);

const answersOf = (raw: Raw): readonly Said[] => rawsOf(raw.questionAnswers).flatMap(({ question, answer, id }) => say(question, answer, id));

const topicsOf = (raw: Raw): readonly Said[] =>
  rawsOf(raw.categories).flatMap((category) => rawsOf(category.categoryItems).flatMap(({ id, name }) => say(category.name, lineOf(name), id)));

export function readSession(raw: Raw, rooms: Names, tracks: Names): Raw {
  const tags: string[] = [];
  const found: Record<string, unknown> = {};
  for (const [category, name, id] of topicsOf(raw)) {
    const field = meaningOf(CATEGORIES, category) ?? 'tags';
    if (field === 'private') continue;
    const value = field === 'language' ? languageOf(name) : field === 'track' ? tracks.add(id, name) : name;
    // A session has one language, level, format and track; what it has beyond that is a topic.
    if (field === 'tags' || value === undefined || found[field] !== undefined) tags.push(name);
    else found[field] = value;
  }
  for (const [question, answer] of answersOf(raw)) {
    const field = meaningOf(SESSION_QUESTIONS, question);
    if (field === 'outcomes') found[field] ??= pointsOf(answer);
    else if (field === 'audience' || field === 'prerequisites') found[field] ??= answer;
    // "Yes, I have slides" is no address, and nobody's business.
    else if (field && field !== 'private' && toLinkAddress(answer)) found[field] ??= field === 'recording' ? { url: answer } : answer;
  }
  if (lineOf(raw.recordingUrl)) found.recording = { url: raw.recordingUrl };
  return {
    ...found,
    id: raw.id,
    title: raw.title,
    abstract: raw.description,
    tags,
    room: rooms.add(raw.roomId, raw.room),
    start: raw.startsAt,
    end: raw.endsAt,
    speakers: referencesOf(raw.speakers),
    kind: raw.isServiceSession === true || raw.isServiceSession === 'true' ? (meaningOf(SERVICES, raw.title) ?? 'service') : meaningOf(KINDS, found.format),
    plenum: raw.isPlenumSession,
    status: meaningOf(STATUSES, raw.status),
    live: raw.liveUrl,
  };
}

/** @returns nothing for a speaker without a name: there is nobody to show. */
export function readSpeaker(raw: Raw): Raw | undefined {
  const name = lineOf(raw.fullName) ?? [raw.firstName, raw.lastName].map(lineOf).filter(Boolean).join(' ');
  if (name === '') return undefined;
  const found: Record<string, string> = {};
  // Pronouns are asked as a question here, and as a list to choose from there.
  for (const [question, answer] of [...answersOf(raw), ...topicsOf(raw)]) {
    const field = meaningOf(SPEAKER_QUESTIONS, question);
    if (field) found[field] ??= answer;
  }
  return {
    role: raw.tagLine,
    ...found,
    id: raw.id,
    name,
    bio: raw.bio,
    photo: raw.profilePicture,
    links: each(raw.links, linkOf),
    featured: raw.isTopSpeaker,
    sessions: referencesOf(raw.sessions),
  };
}
