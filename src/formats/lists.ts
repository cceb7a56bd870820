/**
 * Plain lists, as spreadsheets, CMSs and people write them: `[{ title, … }]` sessions, `[{ name, … }]` speakers, or several
 * of them in one object. What a column is, its name tells; what a list is, its columns tell. It is asked when no other
 * format wants a document, and refuses what has no column that it knows.
 */
import { isTimeZone } from '../lib/time.ts';
import { FAQS, areQuestions, readQuestion } from './faq-list.ts';
import type { Adapter } from './format.ts';
import { joined, prepare } from './lists-parts.ts';
import { People, SPEAKERS } from './lists-people.ts';
import { SESSIONS, isOfPerson, readSession } from './lists-sessions.ts';
import { timesOf } from './lists-times.ts';
import { isRaw, listOf, type Raw } from './raw.ts';
import { fieldsOf, tablesIn, type Table } from './tables.ts';
import { Cells, cellsOf } from './tables-cells.ts';
import type { Fields } from './tables-columns.ts';
import type { Kind } from './tables-groups.ts';

const ROOMS: Fields = { name: 'l name title room label', description: 't description detail direction address', capacity: 'n capacity seat' };
const TRACKS: Fields = { name: 'l name title track label', color: 't color colour', description: 't description detail' };
const EVENT: Fields = {
  title: 'l title name',
  timeZone: 't timezone tz',
  language: 'g language lang locale',
  url: 'u url website',
  start: '- start startdate',
  end: '- end enddate',
};

/** What only sessions have. Products, posts and tasks have titles too, and descriptions, authors and languages. */
const HELD = 'title! subtitle abstract! audience outcomes prerequisites! start! time! end! room! speakers! track! slides! live plenum doNotRecord';
/** What other things may have as well, but hardly two of it: a day, a place, a length. Jobs do, and name a company. */
const EITHER = ['date', 'time', 'start', 'end', 'duration', 'room'];

function kindOf(rows: readonly Raw[]): Kind | undefined {
  if (areQuestions(rows)) return 'faqs';
  const [session, speaker] = [fieldsOf(rows, SESSIONS), fieldsOf(rows, SPEAKERS)];
  const isHeld = session(HELD) || (EITHER.filter(session).length > 1 && !speaker('organisation')) || rows.some((row) => Object.keys(row).some(isOfPerson));
  if (session('title topic') && isHeld) return 'sessions';
  if (speaker('name first') && speaker('pronouns photo! organisation first profile! bio! role!')) return 'speakers';
  return isHeld && session('called') ? 'sessions' : undefined;
}

/** What tables of each kind can't be without, if only their name says what they are. */
const NEEDED: Readonly<Partial<Record<Kind, readonly [Fields, string]>>> = {
  sessions: [SESSIONS, 'title called topic'],
  speakers: [SPEAKERS, 'name first'],
  faqs: [FAQS, 'question'],
};

const isPlain = ({ kind, rows }: Table): boolean => {
  const needed = NEEDED[kind];
  return needed !== undefined && fieldsOf(rows, needed[0])(needed[1]);
};

/** Lists with the names of ours and nothing in them: somebody is about to fill them. */
const isToBeFilled = (json: unknown): boolean =>
  isRaw(json) &&
  ['sessions', 'speakers', 'faqs', 'faq'].some((name) => name in json) &&
  Object.values(json).every((value) => Array.isArray(value) && value.length === 0);

/** Airtable names rows of other tables by ids of its own. */
const LINK = /^rec[A-Za-z0-9]{14}$/;

/** A session without links to rows that are not in the document: nobody could read them. */
function withoutLinks(session: Raw, known: ReadonlySet<unknown>): Raw {
  const isText = (value: unknown): boolean => typeof value !== 'string' || known.has(value) || !LINK.test(value);
  const [speakers, tags] = [session.speakers, session.tags].map((list) => listOf(list).filter((one) => isText(isRaw(one) ? (one.name ?? one.id) : one)));
  return { ...session, speakers, tags, room: isText(session.room) ? session.room : undefined, track: isText(session.track) ? session.track : undefined };
}

/** The zone of all rows, if they agree on one. */
function zoneOf(rows: readonly Cells[]): string | undefined {
  const [zone, ...others] = new Set(rows.flatMap((cells) => cells.text('timeZone') ?? []));
  return zone && !others.length && isTimeZone(zone) ? zone : undefined;
}

/** The day of an event that has only one, for sessions of which nothing but the hour is said. */
function dayOf({ start, end }: Raw, events: readonly unknown[]): unknown {
  const said = events.flatMap((event) => (isRaw(event) ? (event.date ?? event.day ?? []) : []))[0];
  const [first, last] = [start, end].map((time) => (typeof time === 'string' ? time.slice(0, 10) : undefined));
  return said ?? (last === undefined || last === first ? first : undefined);
}

export const lists: Adapter = {
  byLanguage: true,
  detect(json) {
    const [kind, ...others] = new Set(
      tablesIn(joined(json), kindOf)
        .filter(isPlain)
        .map((table) => table.kind),
    );
    return others.length || kind === 'faqs' || (!kind && isToBeFilled(json)) ? 'several' : kind;
  },
  adapt(json, _view, language) {
    const tables = tablesIn(joined(json), kindOf);
    const root = isRaw(json) ? json : {};
    const event = new Cells(cellsOf(EVENT, [root.event, root.conference, root.meta].find(isRaw) ?? root), []);
    const own = event.read(EVENT);
    const wanted = [language, own.language];
    const rowsOf = (kind: Kind): readonly Raw[] => tables.filter((table) => table.kind === kind).flatMap(({ rows }) => rows);
    const cellsIn = (kind: Kind, fields: Fields): Cells[] => rowsOf(kind).map((row) => new Cells(cellsOf(fields, row), wanted));
    const read = (kind: Kind, fields: Fields): Raw[] =>
      cellsIn(kind, fields).flatMap((cells) => (cells.isShown ? { id: cells.id('name'), ...cells.read(fields) } : []));
    const people = new People(wanted);
    const times = timesOf(event.all('start'), [], event.all('end'));
    const day = dayOf(times, [json, root.event, root.conference]);
    const filled = (items: readonly (Raw | undefined)[]): Raw[] => items.filter((item) => item !== undefined);
    const sessions = filled(rowsOf('sessions').map((row) => readSession(row, people, day)));
    const speakers = filled(rowsOf('speakers').map((row) => people.read(cellsOf(SPEAKERS, row))));
    const names = new Set(speakers.flatMap(({ id, name }) => [id, name]));
    const [rooms, tracks] = [read('rooms', ROOMS), read('tracks', TRACKS)];
    const known = new Set([...speakers, ...rooms, ...tracks].flatMap(({ id, name }) => [id, name]));
    return {
      lectern: 1,
      event: { ...own, timeZone: own.timeZone ?? zoneOf(cellsIn('sessions', SESSIONS)), ...times },
      sessions: sessions.map((session) => withoutLinks(session, known)),
      speakers: [...speakers, ...[...people.described.values()].filter(({ id, name }) => !names.has(id) && !names.has(name))],
      rooms,
      tracks,
      faqs: filled(rowsOf('faqs').map((row) => readQuestion(row, wanted))),
    };
  },
};

/** The adapter, ready for what stands in a document. */
export const listsFor = (json?: unknown): Promise<Adapter> => prepare(lists, json);
