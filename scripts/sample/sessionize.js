/**
 * The sample conference as a Sessionize `All` export: `demo/conference.json` -> `demo/conference.sessionize.json`.
 *
 *     node scripts/sample/sessionize.js           writes it
 *     node scripts/sample/sessionize.js --check   fails if it is not fresh
 *
 * It has the quirks of the real thing: no zone anywhere, session ids as strings of digits (GUIDs for service sessions)
 * that speakers name as numbers, categories and questions to be joined, CRLF in texts, `""` for a missing picture,
 * and answers to private questions, which must never be shown.
 */
import { readFileSync } from 'node:fs';
import { fromRoot } from '../lib/paths.js';
import { guid, number } from './ids.js';
import { output } from './output.js';
import { formText } from './plain-text.js';

/**
 * @typedef {import('../../src/model/types.ts').SessionInput} SessionInput
 * @typedef {import('../../src/model/types.ts').SpeakerInput} SpeakerInput
 * @typedef {{ id: number, name: string, sort: number }} Item
 */

const SOURCE = 'demo/conference.json';
const TARGET = 'demo/conference.sessionize.json';

/** @type {{ event: { language: string }, sessions: SessionInput[], speakers: SpeakerInput[], rooms: { id: string, name: string }[], tracks: { id: string, name: string }[] }} */
const conference = JSON.parse(readFileSync(fromRoot(SOURCE), 'utf8'));

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' });
const trackNames = new Map(conference.tracks.map(({ id, name }) => [id, name]));

/** The categories, and which of their items a session has. @type {readonly [title: string, itemOf: (session: SessionInput) => string | undefined][]} */
const CATEGORIES = [
  ['Session format', ({ format }) => text(format)],
  ['Track', ({ track }) => trackNames.get(text(track) ?? '')],
  ['Level', ({ level }) => text(level)],
  ['Language', ({ language }) => (language ? LANGUAGES.of(language) : undefined)],
];

/** The questions to speakers about a session, and their answers. @type {readonly [question: string, type: string, answerOf: (session: SessionInput) => string | null | undefined][]} */
const SESSION_QUESTIONS = [
  ['Who is this for?', 'Long_Text', ({ audience }) => formText(rich(audience))],
  ['What will people take away?', 'Long_Text', ({ outcomes }) => outcomes?.map((outcome) => `- ${outcome}`).join('\r\n')],
  ['Prerequisites', 'Long_Text', ({ prerequisites }) => formText(rich(prerequisites))],
  ['Slides', 'Web_address', ({ slides }) => slides],
  [
    'Anything the organisers should know? (private)',
    'Long_Text',
    ({ doNotRecord }) => (doNotRecord ? 'No cameras in the room, please. People practise being wrong in it.' : undefined),
  ],
];

/** The questions to speakers about themselves; all but the first were asked for the organisers alone. @type {readonly [question: string, type: string, answerOf: (speaker: SpeakerInput, index: number) => string | null | undefined][]} */
const SPEAKER_QUESTIONS = [
  ['Pronouns', 'Short_Text', ({ pronouns }) => text(pronouns)],
  ['Dietary requirements', 'Short_Text', (_, index) => DIETS[index % DIETS.length]],
  // Numbers that are set aside for fiction.
  ['Mobile number, for the stage crew', 'Short_Text', (_, index) => (index % 3 === 0 ? `+1 202 555 01${String(index).padStart(2, '0')}` : undefined)],
];
const DIETS = ['Vegan', undefined, 'No nuts', 'Anything but celery', undefined];

const LINK_TYPES = new Map([
  ['website', 'Company_Website'],
  ['blog', 'Blog'],
  ['linkedin', 'LinkedIn'],
  ['instagram', 'Instagram'],
]);

/** @param {string | number | null | undefined} value */
const text = (value) => (value === undefined || value === null ? undefined : String(value));
/** @param {SessionInput['abstract']} value */
const rich = (value) => (typeof value === 'number' ? String(value) : value);

/** @template T @param {readonly (readonly [string, string, (of: T, index: number) => string | null | undefined])[]} questions @param {T} of @param {number} index */
const answers = (questions, of, index) =>
  questions.flatMap(([question, , answerOf]) => {
    const answerValue = answerOf(of, index);
    return answerValue ? [{ questionId: number(question), answerValue }] : [];
  });

/** What has no speaker is a service session; it has no category and a GUID instead of a number. @param {SessionInput} session */
const isService = ({ speakers }) => !speakers?.length;
/** @param {SessionInput} session */
const sessionId = (session) => (isService(session) ? guid(`session ${session.id}`) : String(number(`session ${session.id}`)));
/** A category item's name is not unique, its category's and its own are. @param {string} category @param {string} name */
const itemId = (category, name) => number(`${category}: ${name}`);
/** @param {unknown} time */
const naive = (time) => (typeof time === 'string' ? `${time}:00` : null);

/** @param {SessionInput} session @param {number} index */
const toSession = (session, index) => ({
  id: sessionId(session),
  // Sessionize has no state for it: organisers write it into the title.
  title: `${session.status === 'cancelled' ? 'CANCELLED: ' : ''}${session.title}`,
  description: formText(rich(session.abstract)),
  startsAt: naive(session.start),
  endsAt: naive(session.end),
  isServiceSession: isService(session),
  isPlenumSession: session.plenum === true,
  speakers: (session.speakers ?? []).map((id) => guid(`speaker ${String(id)}`)),
  categoryItems: CATEGORIES.flatMap(([title, itemOf]) => {
    const name = isService(session) ? undefined : itemOf(session);
    return name ? [itemId(title, name)] : [];
  }),
  questionAnswers: answers(SESSION_QUESTIONS, session, index),
  // A plenum session is listed under the first room.
  roomId: session.room || session.plenum ? number(`room ${session.room ?? conference.rooms[0]?.id}`) : null,
  liveUrl: session.live ?? null,
  recordingUrl: session.recording?.url ?? null,
  status: isService(session) ? null : 'Accepted',
  isInformed: !isService(session),
  isConfirmed: !isService(session) && session.status !== 'tentative',
});

/** @param {SpeakerInput} speaker @param {number} index */
const toSpeaker = (speaker, index) => {
  const name = String(speaker.name);
  // Sessionize wants two names; people who have one put it into the first field.
  const [, firstName = name, lastName = ''] = /^(.*\S)\s+(\S+)$/.exec(name) ?? [];
  return {
    id: guid(`speaker ${speaker.id}`),
    firstName,
    lastName,
    fullName: name,
    bio: formText(rich(speaker.bio)),
    tagLine: [speaker.role, speaker.organisation].filter(Boolean).join(', '),
    // The real thing has absolute addresses; a relative one keeps the sample to itself.
    profilePicture: speaker.photo ?? '',
    isTopSpeaker: speaker.featured === true,
    links: (speaker.links ?? []).map((link) => {
      const linkType = LINK_TYPES.get(link?.kind ? String(link.kind) : '') ?? 'Other';
      return { title: link?.title ?? linkType.replace('_', ' '), url: link?.url, linkType };
    }),
    sessions: conference.sessions.filter((session) => session.speakers?.includes(speaker.id ?? '')).map((session) => Number(sessionId(session))),
    categoryItems: [],
    questionAnswers: answers(SPEAKER_QUESTIONS, speaker, index),
  };
};

const talks = conference.sessions.filter((session) => !isService(session));
const all = {
  sessions: conference.sessions.map(toSession),
  speakers: conference.speakers.map(toSpeaker),
  questions: [...SESSION_QUESTIONS, ...SPEAKER_QUESTIONS].map(([question, questionType], sort) => ({ id: number(question), question, questionType, sort })),
  categories: CATEGORIES.map(([title, itemOf], sort) => {
    const names = [...new Set(talks.map(itemOf).filter((name) => name !== undefined))];
    return { id: number(title), title, items: names.map((name, index) => ({ id: itemId(title, name), name, sort: index + 1 })), sort, type: 'session' };
  }),
  rooms: conference.rooms.map(({ id, name }, sort) => ({ id: number(`room ${id}`), name, sort })),
};

output(new Map([[TARGET, `${JSON.stringify(all, null, 2)}\n`]]), 'node scripts/sample/sessionize.js');
