/**
 * Sessionize (JSON of an endpoint, API version 2): five views of one event. Nothing in them says which, so they are told
 * apart by what their entries hold. `All` is normalised (ids into lists at the root), the others write everything out
 * where it is used, several times: `All` is written out too, repeats are left out, and one reader serves all five.
 */
import type { Format } from './format.ts';
import { each, isRaw, keyOf, listOf, rawsOf, type Raw } from './raw.ts';
import { CATEGORIES, meaningOf } from './sessionize-words.ts';
import { Names, readSession, readSpeaker } from './sessionize-items.ts';

/** A view with everything written out. */
interface Document {
  readonly sessions?: unknown;
  readonly speakers?: unknown;
  /** The rooms in their order; those that only sessions name come after them. */
  readonly rooms?: readonly Raw[];
  /** The categories in their order, for that of the tracks. */
  readonly categories?: readonly Raw[];
}

const position = ({ sort }: Raw): number => (typeof sort === 'number' ? sort : Infinity);
const inOrder = (value: unknown): readonly Raw[] => [...rawsOf(value)].sort((a, b) => position(a) - position(b) || 0);

/** How each view is written out. */
const VIEWS: Readonly<Record<string, (json: unknown) => Document>> = {
  All(json) {
    const root = json as Raw;
    const categories = rawsOf(root.categories).map(({ title, items }) => ({ name: title, categoryItems: inOrder(items) }));
    const topics = new Map(categories.flatMap(({ name, categoryItems }) => categoryItems.map((item) => [keyOf(item.id), { name, categoryItems: [item] }])));
    const questions = new Map(rawsOf(root.questions).map(({ id, question }) => [keyOf(id), question]));
    const writeOut = (raw: Raw): Raw => ({
      ...raw,
      categories: listOf(raw.categoryItems).map((id) => topics.get(keyOf(id))),
      questionAnswers: rawsOf(raw.questionAnswers).map(({ questionId, answerValue }) => ({
        question: questions.get(keyOf(questionId)),
        answer: answerValue,
      })),
    });
    return { sessions: each(root.sessions, writeOut), speakers: each(root.speakers, writeOut), rooms: inOrder(root.rooms), categories };
  },
  Sessions: (json) => ({ sessions: rawsOf(json).flatMap(({ sessions }) => listOf(sessions)) }),
  GridSmart(json) {
    // Each session stands under its room and under its slot; hand-made files may have it in one of the two.
    const rooms = rawsOf(json).flatMap((day) => [...rawsOf(day.rooms), ...rawsOf(day.timeSlots).flatMap((slot) => rawsOf(slot.rooms))]);
    const sessions = rooms.flatMap(({ id, name, session, sessions: own }) =>
      listOf(each(own ?? (session ? [session] : []), (raw) => ({ ...raw, roomId: raw.roomId ?? id, room: raw.room ?? name }))),
    );
    return { rooms, sessions };
  },
  Speakers: (json) => ({ speakers: json }),
  SpeakerWall: (json) => ({ speakers: json }),
};

/** What marks the entries of a view that is a list: one field, and one of some others. */
const MARKS: readonly (readonly [view: string, field: string, others: readonly string[]])[] = [
  ['GridSmart', 'rooms', ['timeSlots', 'date']],
  ['Sessions', 'sessions', ['groupId', 'groupName']],
  ['Speakers', 'fullName', ['bio', 'links', 'sessions']],
  ['SpeakerWall', 'fullName', ['tagLine', 'profilePicture']],
];

const isAll = (json: unknown): boolean =>
  isRaw(json) &&
  'sessions' in json &&
  (('categories' in json && 'questions' in json) || rawsOf(json.sessions).some((session) => 'isServiceSession' in session));

/** Leaves out what stands in a list for the second time. */
function once(value: unknown): unknown {
  const seen = new Set<string>();
  return Array.isArray(value)
    ? value.filter((entry: unknown) => {
        const id = isRaw(entry) ? keyOf(entry.id) : undefined;
        return id === undefined || (!seen.has(id) && seen.add(id));
      })
    : value;
}

export const sessionize: Format = {
  id: 'sessionize',
  name: 'Sessionize',
  detect(json) {
    if (isAll(json)) return 'All';
    const entries = rawsOf(json);
    return MARKS.find(([, field, others]) => entries.some((entry) => field in entry && others.some((other) => other in entry)))?.[0];
  },
  adapt(json, view) {
    const { sessions, speakers, rooms = [], categories = [] } = VIEWS[view]!(json);
    const places = new Names();
    const tracks = new Names();
    for (const { id, name } of rooms) places.add(id, name);
    // One session may name the room that another one knows by its number only.
    for (const { roomId, room } of rawsOf(sessions)) places.add(roomId, room);
    for (const { name, categoryItems } of categories) {
      if (meaningOf(CATEGORIES, name) === 'track') for (const item of rawsOf(categoryItems)) tracks.add(item.id, item.name);
    }
    return {
      lectern: 1,
      sessions: each(once(sessions), (raw) => readSession(raw, places, tracks)),
      speakers: listOf(each(once(speakers), readSpeaker)).filter((speaker) => speaker !== undefined),
      rooms: places.items,
      tracks: tracks.items,
    };
  },
};
