/**
 * Plain lists, as spreadsheets, CMSs and people write them: `[{ title, … }]` sessions, `[{ name, … }]` speakers,
 * `[{ question, answer }]`, or several of them in one object. What a column is, its name tells; what a list is, its
 * columns tell. It is asked when no other format wants a document, and refuses what has no column that it knows.
 */
import { isTimeZone } from '../lib/time.ts';
import type { Adapter } from './format.ts';
import type { Kind } from './lists-columns.ts';
import { openBox, textOf } from './lists-cells.ts';
import { Rows, cellsOf, isOfPerson } from './lists-rows.ts';
import { isRaw, lineOf, listOf, rawsOf, type Raw } from './raw.ts';
import { meaningOf, type Rows as Words } from './words.ts';

interface Table {
  readonly kind: Exclude<Kind, 'event'>;
  readonly rows: readonly Raw[];
  /** Whether its columns say what it is, or only the name that it stands under. */
  readonly isPlain: boolean;
}

const NAMES: Words<Table['kind']> = [
  [/^(?:all)?_?(?:sessions?|talks|schedule|program(?:me)?|agenda|events|presentations)$/i, 'sessions'],
  [/^(?:all)?_?(?:speakers?|presenters|people)$/i, 'speakers'],
  [/^(?:all)?_?(?:faqs?|questions|qa)$/i, 'faqs'],
  [/^(?:rooms|venues|stages|locations)$/i, 'rooms'],
  [/^(?:tracks|streams)$/i, 'tracks'],
];
const WRAPPER = /^(?:data|items|records|results?|rows|values|entries|list|nodes|edges|docs|body|response|slots)$/i;

/** Rows of cells under a row of names. */
const withNames = ([names, ...rows]: readonly unknown[]): readonly Raw[] =>
  rows.map((row) => Object.fromEntries(listOf(names).flatMap((name, index) => (lineOf(name) ? [[name, listOf(row)[index]]] : []))) as Raw);

/** A list's rows; those of an object that holds each under its id. */
function rowsOf(value: unknown): readonly Raw[] {
  if (Array.isArray(value)) return (Array.isArray(value[0]) ? withNames(value) : rawsOf(value)).map(openBox);
  const entries = isRaw(value) ? Object.entries(value) : [];
  return entries.length && entries.every(([, row]) => isRaw(row)) ? entries.map(([id, row]) => ({ id, ...(row as Raw) })) : [];
}

/** How plainly the columns of some rows name each field. Columns without a text don't count. */
function ranksOf(rows: readonly Raw[], kind: Kind): (field: string, from?: number, to?: number) => boolean {
  const says = (value: unknown): boolean => typeof value !== 'number' && (textOf(value) !== undefined || (isRaw(value) && Object.values(value).some(lineOf)));
  const cells = rows.slice(0, 100).flatMap((row) => cellsOf(row, kind).own.filter(([, value]) => says(value)));
  return (field, from = 0, to = 99) => cells.some(([column]) => column.field === field && column.rank >= from && column.rank <= to);
}

function kindOfTable(rows: readonly Raw[]): Table['kind'] | undefined {
  const [session, speaker, faq] = [ranksOf(rows, 'sessions'), ranksOf(rows, 'speakers'), ranksOf(rows, 'faqs')];
  if (faq('question', 0, 1) && faq('answer')) return 'faqs';
  const isTitled = session('title', 0, 0) || session('title', 2) || session('topic');
  const isHeld =
    rows.some((row) => Object.keys(row).some(isOfPerson)) ||
    ['start', 'time', 'end', 'duration', 'room', 'speakers'].some((field) => session(field)) ||
    session('abstract', 0, 0) ||
    session('title', 2);
  const isNamed = speaker('name') || speaker('first');
  const isSomebody =
    ['pronouns', 'photo', 'organisation', 'first', 'profile'].some((field) => speaker(field)) ||
    speaker('bio', 0, 3) ||
    speaker('role', 0, 0) ||
    speaker('role', 2);
  if (isTitled && (isHeld || !isNamed)) return 'sessions';
  if (isNamed && isSomebody) return 'speakers';
  return isHeld && session('title') ? 'sessions' : undefined;
}

/** What a group of a list says for all that it holds. */
const SHARED = /^(?:date|day|room|track|category)$/i;

/** Days with their sessions, headings with their questions: the rows within, each with what its group says. */
function ungroup(rows: readonly Raw[]): readonly Raw[] {
  const inner = rows.map((row) =>
    Object.entries(row).find(([name, value]) => (/^(?:sessions|faqs)$/.test(meaningOf(NAMES, name) ?? '') || WRAPPER.test(name)) && rowsOf(value).length),
  );
  if (!rows.length || inner.some((entry) => !entry) || kindOfTable(rows) === 'speakers') return rows;
  return rows.flatMap((row, index) => {
    const shared = Object.entries(row).filter(([name]) => SHARED.test(name));
    const heading = { category: row.category ?? row.title ?? row.name };
    return rowsOf(inner[index]![1]).map((one): Raw => ({ ...(kindOfTable([one]) === 'faqs' ? heading : Object.fromEntries(shared)), ...one }));
  });
}

function tablesIn(json: unknown, name = '', depth = 3): readonly Table[] {
  const named = meaningOf(NAMES, name);
  const rows = Array.isArray(json) || named ? ungroup(rowsOf(json)) : [];
  const plain = kindOfTable(rows);
  if (rows.length && (named || plain)) {
    const kind = named ?? plain!;
    const isPlain =
      kind === 'faqs' ? plain === kind : (kind === 'sessions' ? ['title', 'topic'] : ['name', 'first']).some((field) => ranksOf(rows, kind)(field));
    return [{ kind, rows, isPlain: isPlain && kind !== 'rooms' && kind !== 'tracks' }];
  }
  if (!isRaw(json) || depth === 0) return [];
  return Object.entries(json).flatMap(([key, value]) => {
    if (meaningOf(NAMES, key) || WRAPPER.test(key)) return tablesIn(value, key, depth - 1);
    // Questions by heading, which may be called anything.
    return tablesIn(Array.isArray(value) ? value : [], '', 0).flatMap((table) =>
      table.kind === 'faqs' ? [{ ...table, rows: table.rows.map((row): Raw => ({ category: key, ...row })) }] : [],
    );
  });
}

/** Lists with the names of ours and nothing in them: somebody is about to fill them. */
const isToBeFilled = (json: unknown): boolean =>
  isRaw(json) &&
  ['sessions', 'speakers', 'faqs', 'faq'].some((name) => name in json) &&
  Object.values(json).every((value) => Array.isArray(value) && value.length === 0);

const VIEWS: Readonly<Record<string, string>> = { sessions: 'sessions', speakers: 'speakers', faqs: 'faq' };

/** The zone of all rows, if they agree on one. */
function zoneOf(rows: readonly Raw[]): string | undefined {
  const zones = new Set(
    rows.flatMap((row) => cellsOf(row, 'sessions').own.flatMap(([{ field }, value]) => (field === 'timeZone' ? (textOf(value) ?? []) : []))),
  );
  const [zone] = zones;
  return zones.size === 1 && isTimeZone(zone!) ? zone : undefined;
}

export const lists: Adapter = {
  byLanguage: true,
  detect(json) {
    const kinds = new Set(tablesIn(json).flatMap(({ kind, isPlain }) => (isPlain ? [kind] : [])));
    if (kinds.size > 1 || (!kinds.size && isToBeFilled(json))) return 'several';
    const [kind] = kinds;
    return kind && VIEWS[kind];
  },
  adapt(json, _view, language) {
    const tables = tablesIn(json);
    const root = isRaw(json) ? json : {};
    const own = new Rows([]).event([root.event, root.conference, root.meta].find(isRaw) ?? root);
    const rows = new Rows([language, own.language].filter((tag): tag is string => typeof tag === 'string'));
    const of = (kind: Kind): readonly Raw[] => tables.filter((table) => table.kind === kind).flatMap((table) => table.rows);
    const filled = (list: readonly (Raw | undefined)[]): Raw[] => list.filter((item) => item !== undefined);
    const sessions = filled(of('sessions').map((row) => rows.session(row)));
    const speakers = filled(of('speakers').map((row) => rows.speaker(row)));
    const names = new Set(speakers.flatMap(({ id, name }) => [id, name]));
    return {
      lectern: 1,
      event: { ...own, timeZone: own.timeZone ?? zoneOf(of('sessions')) },
      sessions,
      speakers: [...speakers, ...[...rows.speakers.values()].filter(({ id, name }) => !names.has(id) && !names.has(name))],
      rooms: filled(of('rooms').map((row) => rows.place(row, 'rooms'))),
      tracks: filled(of('tracks').map((row) => rows.place(row, 'tracks'))),
      faqs: filled(of('faqs').map((row) => rows.faq(row))),
    };
  },
};
