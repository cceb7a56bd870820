/** Sessions and speakers of Sessionize, with everything written out where it is used, become those of the Lectern format. */
import { toLinkAddress } from '../lib/address.ts';
import { each, keyOf, lineOf, listOf, rawsOf, type Raw } from './raw.ts';
import type { Names } from './names.ts';
import { CATEGORIES, SESSION_QUESTIONS, SPEAKER_QUESTIONS, linkOf, meaningsOf } from './sessionize-words.ts';
import { KINDS, SERVICES, STATUSES, languageOf, meaningOf, pointsOf } from './words.ts';

/** Ids as they are, and `{id, name}` without whatever else stands there. */
const referencesOf = (value: unknown): unknown => each(value, ({ id, name }) => ({ id, name: lineOf(name) }));

/** What organisers asked, what was said to it, and its id, if it has one. */
type Said = readonly [asked: unknown, said: string, id: unknown];

const say = (asked: unknown, said: unknown, id: unknown): readonly Said[] => (typeof said === 'string' && lineOf(said) ? [[asked, said, id]] : []);

/** What was said of a session or a speaker: by choosing from lists, and in words of one's own. */
export interface Sayings {
  readonly topicsOf: (raw: Raw) => readonly Said[];
  readonly answersOf: (raw: Raw) => readonly Said[];
}

const chosen = (category: Raw): readonly Said[] => rawsOf(category.categoryItems).flatMap(({ id, name }) => say(category.name, lineOf(name), id));

/** Where everything is written out. */
export const writtenOut: Sayings = {
  topicsOf: (raw) => rawsOf(raw.categories).flatMap(chosen),
  answersOf: (raw) => rawsOf(raw.questionAnswers).flatMap(({ question, answer, id }) => say(question, answer, id)),
};

/** Where sessions and speakers have only the numbers of what stands at the root. */
export function numbered(categories: readonly Raw[], asked: readonly Raw[]): Sayings {
  const topics = new Map(
    categories.flatMap(({ name, categoryItems }) => rawsOf(categoryItems).map((item) => [keyOf(item.id), chosen({ name, categoryItems: [item] })])),
  );
  const questions = new Map(asked.map(({ id, question }) => [keyOf(id), question]));
  return {
    topicsOf: (raw) => listOf(raw.categoryItems).flatMap((id) => topics.get(keyOf(id)) ?? []),
    answersOf: (raw) => rawsOf(raw.questionAnswers).flatMap(({ questionId, answerValue }) => say(questions.get(keyOf(questionId)), answerValue, undefined)),
  };
}

const categoryOf = meaningsOf(CATEGORIES);
const sessionQuestionOf = meaningsOf(SESSION_QUESTIONS);
const speakerQuestionOf = meaningsOf(SPEAKER_QUESTIONS);
const kindOf = meaningsOf(KINDS);
const statusOf = meaningsOf(STATUSES);

interface Found {
  format?: unknown;
  level?: unknown;
  language?: unknown;
  track?: unknown;
  audience?: unknown;
  outcomes?: unknown;
  prerequisites?: unknown;
  slides?: unknown;
  recording?: unknown;
}

export function readSession(raw: Raw, { topicsOf, answersOf }: Sayings, rooms: Names, tracks: Names): Raw {
  const tags: string[] = [];
  const found: Found = {};
  for (const [category, name, id] of topicsOf(raw)) {
    const field = categoryOf(category) ?? 'tags';
    if (field === 'private') continue;
    const value = field === 'language' ? languageOf(name) : field === 'track' ? tracks.add(id, name) : name;
    // A session has one language, level, format and track; what it has beyond that is a topic.
    if (field === 'tags' || value === undefined || found[field] !== undefined) tags.push(name);
    else found[field] = value;
  }
  for (const [question, answer] of answersOf(raw)) {
    const field = sessionQuestionOf(question);
    if (field === 'outcomes') found[field] ??= pointsOf(answer);
    else if (field === 'audience' || field === 'prerequisites') found[field] ??= answer;
    // "Yes, I have slides" is no address, and nobody's business.
    else if (field && field !== 'private' && toLinkAddress(answer)) found[field] ??= field === 'recording' ? { url: answer } : answer;
  }
  if (lineOf(raw.recordingUrl)) found.recording = { url: raw.recordingUrl };
  // All are written out alike, whatever was found: engines read many of one shape far quicker.
  return {
    id: raw.id,
    title: raw.title,
    abstract: raw.description,
    audience: found.audience,
    outcomes: found.outcomes,
    prerequisites: found.prerequisites,
    format: found.format,
    level: found.level,
    language: found.language,
    tags,
    track: found.track,
    room: rooms.add(raw.roomId, raw.room),
    start: raw.startsAt,
    end: raw.endsAt,
    speakers: referencesOf(raw.speakers),
    kind: raw.isServiceSession === true || raw.isServiceSession === 'true' ? (meaningOf(SERVICES, raw.title) ?? 'service') : kindOf(found.format),
    plenum: raw.isPlenumSession,
    status: statusOf(raw.status),
    slides: found.slides,
    recording: found.recording,
    live: raw.liveUrl,
  };
}

/** @returns nothing for a speaker without a name: there is nobody to show. */
export function readSpeaker(raw: Raw, { topicsOf, answersOf }: Sayings): Raw | undefined {
  const name = lineOf(raw.fullName) ?? [raw.firstName, raw.lastName].map(lineOf).filter(Boolean).join(' ');
  if (name === '') return undefined;
  const found: { pronouns?: string; organisation?: string; role?: string } = {};
  // Pronouns are asked as a question here, and as a list to choose from there.
  for (const [question, answer] of [...answersOf(raw), ...topicsOf(raw)]) {
    const field = speakerQuestionOf(question);
    if (field) found[field] ??= answer;
  }
  return {
    id: raw.id,
    name,
    pronouns: found.pronouns,
    role: found.role ?? raw.tagLine,
    organisation: found.organisation,
    bio: raw.bio,
    photo: raw.profilePicture,
    links: each(raw.links, linkOf),
    featured: raw.isTopSpeaker,
    sessions: referencesOf(raw.sessions),
  };
}
