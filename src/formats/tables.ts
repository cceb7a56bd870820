/** The tables of a document: lists of rows, in whatever a spreadsheet or a CMS puts around them. */
import { isRaw, lineOf, listOf, rawsOf, type Raw } from './raw.ts';
import { cellsOf, textOf } from './tables-cells.ts';
import type { Fields } from './tables-columns.ts';
import { meaningOf, type Rows } from './words.ts';

export type Kind = 'sessions' | 'speakers' | 'faqs' | 'rooms' | 'tracks';

export interface Table {
  readonly kind: Kind;
  readonly rows: readonly Raw[];
}

/** Tells by its columns what a table is. */
export type KindOf = (rows: readonly Raw[]) => Kind | undefined;

const NAMES: Rows<Kind> = [
  [/^_?(?:all_?)?(?:sessions?|talks|schedule|program(?:me)?|agenda|events|presentations)$/i, 'sessions'],
  [/^_?(?:all_?)?(?:speakers?|presenters|people)$/i, 'speakers'],
  [/^_?(?:all_?)?(?:faqs?|questions|qa)$/i, 'faqs'],
  [/^(?:rooms|venues|stages|locations)$/i, 'rooms'],
  [/^(?:tracks|streams)$/i, 'tracks'],
];
const WRAPPER = /^(?:data|items|records|results?|rows|values|entries|list|nodes|edges|docs|response|slots)$/i;

/** The columns of a CMS stand in a box of their own, beside what it says of itself. */
const BOXES = ['fields', 'attributes', 'properties', 'node'];

export function openBox(row: Raw): Raw {
  const box = BOXES.map((name) => row[name]).find(isRaw);
  // WordPress: its date is that of publication, its type that of the page.
  const { id, title, content, link, acf } = row;
  return box ? { id, ...box } : isRaw(title) && 'rendered' in title ? { id, title, content, link, ...(isRaw(acf) ? acf : {}) } : row;
}

/** Rows of cells under a row of names. */
const withNames = ([names, ...rows]: readonly unknown[]): readonly Raw[] =>
  rows.map((row) => Object.fromEntries(listOf(names).flatMap((name, index) => (lineOf(name) ? [[name, listOf(row)[index]]] : []))) as Raw);

/** A list's rows; those of an object that holds each under its id. */
function rowsOf(value: unknown): readonly Raw[] {
  if (Array.isArray(value)) return (Array.isArray(value[0]) ? withNames(value) : rawsOf(value)).map(openBox);
  const entries = isRaw(value) ? Object.entries(value) : [];
  return entries.every(([, row]) => isRaw(row)) ? entries.map(([id, row]) => ({ id, ...(row as Raw) })) : [];
}

/** The fields of some rows, and with an exclamation mark those whose columns tell what they are. Columns without a text don't count. */
export function fieldsOf(rows: readonly Raw[], fields: Fields): (names: string) => boolean {
  const says = (value: unknown): boolean => typeof value !== 'number' && textOf(isRaw(value) ? Object.values(value) : value) !== undefined;
  const cells = rows.slice(0, 100).flatMap((row) => cellsOf(fields, row).filter(([, value]) => says(value)));
  const found = new Set(cells.flatMap(([{ field, tells }]) => (tells ? [field, `${field}!`] : field)));
  return (names) => names.split(' ').some((name) => found.has(name));
}

/** What a group of a list says for all that it holds. */
const SHARED = /^(?:date|day|room|track|category)$/i;

/** All that a heading of questions says. With more than that (a room, a biography), answers in a row are somebody's own. */
const HEADING =
  /^(?:_.*|id|uuid|key|slug|type|order|position|sort|index|count|icon|colou?r|lang(?:uage)?|(?:created|updated|published)_?at|(?:title|name|label|heading|category|section|group|topic)(?:[-_][a-z]{2})?)$/i;

/** Days with their sessions, headings with their questions: the rows within, each with what its group says. */
function ungroup(rows: readonly Raw[], kindOf: KindOf, named?: Kind): readonly Raw[] {
  const isHeading = (row: Raw, list: string): boolean => named === 'faqs' || (!named && Object.keys(row).every((key) => key === list || HEADING.test(key)));
  const inner = rows.map((row) =>
    Object.entries(row).find(([name, value]) => {
      const meant = meaningOf(NAMES, name) ?? (WRAPPER.test(name) ? 'sessions' : undefined);
      const within = meant === 'sessions' || meant === 'faqs' ? rowsOf(value) : [];
      return within.length > 0 && ((meant === 'sessions' && kindOf(within) !== 'faqs') || isHeading(row, name));
    }),
  );
  if (inner.includes(undefined) || kindOf(rows) === 'speakers') return rows;
  return rows.flatMap((row, index) => {
    const shared = Object.fromEntries(Object.entries(row).filter(([name]) => SHARED.test(name)));
    const heading = { category: row.category ?? row.title ?? row.name };
    return rowsOf(inner[index]![1]).map((one): Raw => ({ ...(kindOf([one]) === 'faqs' ? heading : shared), ...one }));
  });
}

export function tablesIn(json: unknown, kindOf: KindOf, name = '', depth = 3): readonly Table[] {
  const named = meaningOf(NAMES, name);
  const rows = Array.isArray(json) || named ? ungroup(rowsOf(json), kindOf, named) : [];
  const kind = named ?? kindOf(rows);
  if (rows.length && kind) return [{ kind, rows }];
  if (!isRaw(json) || depth === 0) return [];
  const within = Object.entries(json).flatMap(([key, value]): readonly Table[] => {
    if (meaningOf(NAMES, key) || WRAPPER.test(key)) return tablesIn(value, kindOf, key, depth - 1);
    // Questions by heading, which may be called anything.
    const headed = Array.isArray(value) ? ungroup(rowsOf(value), kindOf) : [];
    return kindOf(headed) === 'faqs' ? [{ kind: 'faqs' as const, rows: headed.map((row): Raw => ({ category: key, ...row })) }] : [];
  });
  return named === 'sessions' || named === 'speakers' ? within.filter((table) => table.kind !== 'faqs') : within;
}
