/**
 * Sessionize (JSON of an endpoint, API version 2): five views of one event. Nothing in them says which, so they are told
 * apart by what their entries hold. `All` is normalised (ids into lists at the root), the others write everything out
 * where it is used, several times: what `All` has by number is looked up, repeats are left out, and one reader serves all five.
 */
import type { Adapter } from './format.ts';
import { each, isRaw, keyOf, listOf, rawsOf, type Raw } from './raw.ts';
import { Names } from './names.ts';
import { numbered, readSession, readSpeaker, writtenOut, type Sayings } from './sessionize-items.ts';
import { CATEGORIES } from './sessionize-words.ts';
import { meaningOf } from './words.ts';

/** What a view holds. */
interface Document {
  readonly sessions?: readonly unknown[];
  readonly speakers?: unknown;
  /** The rooms in their order; those that only sessions name come after them. */
  readonly rooms?: readonly Raw[];
  /** The categories in their order, for that of the tracks. */
  readonly categories?: readonly Raw[];
  /** How what was said of a session or a speaker is found; without it, it stands there. */
  readonly sayings?: Sayings;
}

const position = ({ sort }: Raw): number => (typeof sort === 'number' ? sort : Infinity);
const inOrder = (value: unknown): readonly Raw[] => [...rawsOf(value)].sort((a, b) => position(a) - position(b) || 0);

function readAll(root: Raw): Document {
  const categories = rawsOf(root.categories).map(({ title, items }) => ({ name: title, categoryItems: inOrder(items) }));
  const sayings = numbered(categories, rawsOf(root.questions));
  return { sessions: listOf(root.sessions), speakers: root.speakers, rooms: inOrder(root.rooms), categories, sayings };
}

function readDays(days: unknown): Document {
  // Each session stands under its room and under its slot; hand-made files may have it in one of the two.
  const rooms = rawsOf(days).flatMap((day) => [...rawsOf(day.rooms), ...rawsOf(day.timeSlots).flatMap((slot) => rawsOf(slot.rooms))]);
  const sessions = rooms.flatMap(({ id, name, session, sessions: own }) =>
    each(own ?? (session ? [session] : []), (raw) => ({ ...raw, roomId: raw.roomId ?? id, room: raw.room ?? name })),
  );
  return { rooms, sessions };
}

const readGroups = (groups: unknown): Document => ({ sessions: rawsOf(groups).flatMap(({ sessions }) => listOf(sessions)) });
const readPeople = (speakers: unknown): Document => ({ speakers });

/** The views that are lists: what marks their entries (one field, and one of some others), and how they are read. */
const LISTS: readonly (readonly [view: string, field: string, others: readonly string[], read: (json: unknown) => Document])[] = [
  ['GridSmart', 'rooms', ['timeSlots', 'date'], readDays],
  ['Sessions', 'sessions', ['groupId', 'groupName'], readGroups],
  ['Speakers', 'fullName', ['bio', 'links', 'sessions'], readPeople],
  ['SpeakerWall', 'fullName', ['tagLine', 'profilePicture'], readPeople],
];

/** The lists of `All`. Other formats have some of these names; one may be missing where somebody has cut the file. */
const ROOT = ['sessions', 'speakers', 'questions', 'categories', 'rooms'];

/** A list without repeats: the copies of one session are all alike. */
function once(list: unknown): readonly unknown[] {
  const entries = new Map<unknown, unknown>();
  listOf(list).forEach((entry, index) => entries.set((isRaw(entry) && keyOf(entry.id)) || index, entry));
  return [...entries.values()];
}

export const sessionize: Adapter = {
  detect(json) {
    if (isRaw(json)) return ROOT.filter((list) => list in json).length > 3 ? 'All' : undefined;
    const entries = rawsOf(json);
    return LISTS.find(([, field, others]) => entries.some((entry) => field in entry && others.some((other) => other in entry)))?.[0];
  },
  adapt(json, view) {
    const {
      sessions,
      speakers,
      rooms = [],
      categories = [],
      sayings = writtenOut,
    } = isRaw(json) ? readAll(json) : LISTS.find(([name]) => name === view)![3](json);
    const places = new Names();
    const tracks = new Names();
    for (const { id, name } of rooms) places.add(id, name);
    // One session may name the room that another one knows by its number only.
    for (const { roomId, room } of rawsOf(sessions)) places.add(roomId, room);
    for (const { name, categoryItems } of categories) {
      if (meaningOf(CATEGORIES, name) === 'track') for (const { id, name } of rawsOf(categoryItems)) tracks.add(id, name);
    }
    return {
      lectern: 1,
      sessions: each(once(sessions), (raw) => readSession(raw, sayings, places, tracks)),
      speakers: each(once(speakers), (raw) => readSpeaker(raw, sayings)).filter((speaker) => speaker !== undefined),
      rooms: places.items,
      tracks: tracks.items,
    };
  },
};
