/** Days with their sessions, rooms with their talks, headings with their questions: the rows within, each with what its group says. */
import { isRaw, lineOf, listOf, rawsOf, type Raw } from './raw.ts';
import { englishOf } from './tables-columns.ts';
import { meaningOf, type Rows } from './words.ts';

export type Kind = 'sessions' | 'speakers' | 'faqs' | 'rooms' | 'tracks';

/** Tells by its columns what a table is. */
export type KindOf = (rows: readonly Raw[]) => Kind | undefined;

const NAMES: Rows<Kind> = [
  [/^_?(?:all_?)?(?:sessions?|talks|schedule|program(?:me)?|agenda|events|presentations)$/i, 'sessions'],
  [/^_?(?:all_?)?(?:speakers?|presenters|people)$/i, 'speakers'],
  [/^_?(?:all_?)?(?:faqs?|questions|qa)$/i, 'faqs'],
  [/^(?:rooms|venues|stages|locations)$/i, 'rooms'],
  [/^(?:tracks|streams)$/i, 'tracks'],
];
export const WRAPPER = /^(?:data|items|records|results?|rows|values|entries|list|nodes|edges|docs|response|slots)$/i;

/** Groups by what they are called, and the column of a session that the name of each is. */
const GROUPS: Rows<string> = [
  [/^(?:rooms|venues|stages|locations|halls)$/i, 'room'],
  [/^(?:tracks|streams)$/i, 'track'],
  [/^(?:days?|dates|schedule|program(?:me)?|agenda|timetable)$/i, 'date'],
  [/^(?:time_?slots|blocks|sections|parts|hours|times)$/i, 'time'],
];

/** What a list under a name is, in English or in a language that has been learnt. */
export const kindNamed = (name: string): Kind | undefined => meaningOf(NAMES, name) ?? meaningOf(NAMES, `${englishOf(name)}s`);
export const groupNamed = (name: string): string | undefined => meaningOf(GROUPS, name);

/** The columns of a CMS stand in a box of their own, beside what it says of itself. */
const BOXES = ['fields', 'attributes', 'properties', 'node'];

export function openBox(row: Raw): Raw {
  const box = BOXES.map((name) => row[name]).find(isRaw);
  if (box) return { id: row.id, ...box };
  // WordPress: its date is that of publication, its type that of the page. WordCamps say when and by whom beside it.
  const { id, title, content, link, acf, session_date_time: when, session_speakers: speakers } = row;
  if (!isRaw(title) || !('rendered' in title)) return row;
  return { id, title, content, link, ...(speakers === undefined ? {} : { speakers }), ...(isRaw(acf) ? acf : {}), ...(isRaw(when) ? when : {}) };
}

/** Rows of cells under a row of names. */
const withNames = ([names, ...rows]: readonly unknown[]): readonly Raw[] =>
  rows.map((row) => Object.fromEntries(listOf(names).flatMap((name, index) => (lineOf(name) ? [[name, listOf(row)[index]]] : []))) as Raw);

/** A list's rows; those of an object that holds each under its id; of one that holds lists under the names of groups, the groups. */
export function rowsOf(value: unknown, group?: string): readonly Raw[] {
  if (Array.isArray(value)) return (Array.isArray(value[0]) ? withNames(value) : rawsOf(value)).map(openBox);
  const entries = isRaw(value) ? Object.entries(value) : [];
  if (entries.every(([, row]) => isRaw(row))) return entries.map(([id, row]) => ({ ...(group && { [group]: id }), id, ...openBox(row as Raw) }));
  const isMap = group && entries.every(([name, list]) => Array.isArray(list) && !kindNamed(name) && !WRAPPER.test(name) && !groupNamed(name));
  return isMap ? entries.map(([name, items]) => ({ [group]: name, items })) : [];
}

/** What a group says for all that it holds. */
const SHARED = /^(?:date|day|time|room|stage|track|category|(?:start|end)(?:s?_?at|_?time)?)$/i;
/** Nobody holds a day. What has speakers or an abstract is a session, whatever else it has. */
const OF_SESSION = /^(?:speakers?|presenters?|abstract)$/i;
/** All that a heading of questions says. With more than that (a room, a biography), answers in a row are somebody's own. */
const HEADING =
  /^(?:_.*|id|uuid|key|slug|type|order|position|sort|index|count|icon|colou?r|lang(?:uage)?|(?:created|updated|published)_?at|(?:title|name|label|heading|category|section|group|topic)(?:[-_][a-z]{2})?)$/i;

/** The rows in a group, if it is one. A day without a session is one too. */
function within(row: Raw, kindOf: KindOf, named?: Kind): readonly Raw[] | undefined {
  if (Object.keys(row).some((key) => OF_SESSION.test(key))) return undefined;
  for (const [key, value] of Object.entries(row)) {
    const [meant, group] = [kindNamed(key), groupNamed(key)];
    const isWrapped = WRAPPER.test(key);
    if (meant === 'speakers' || (!meant && !group && !isWrapped)) continue;
    const inner = rowsOf(value, group);
    if (!inner.length) {
      if (meant === 'sessions' && Array.isArray(value) && !value.length) return [];
      continue;
    }
    if (kindOf(inner) === 'faqs' || meant === 'faqs') {
      if (named === 'faqs' || (!named && Object.keys(row).every((name) => name === key || HEADING.test(name)))) {
        return inner.map((one): Raw => ({ category: row.category ?? row.title ?? row.name, ...one }));
      }
      continue;
    }
    const rows = ungroup(inner, kindOf, undefined, group);
    if (meant !== 'sessions' && !isWrapped && kindOf(rows) !== 'sessions') continue;
    return rows;
  }
  return undefined;
}

/** @param group the column of a session that the names of these rows are, if they are groups */
export function ungroup(rows: readonly Raw[], kindOf: KindOf, named?: Kind, group?: string): readonly Raw[] {
  const groups = rows.map((row) => within(row, kindOf, named));
  const first = groups.find((inner) => inner?.length);
  if (!first || kindOf(rows) === 'speakers') return rows;
  if (kindOf(first) === 'faqs') return groups.includes(undefined) ? rows : groups.flatMap((inner) => inner!);
  return rows.flatMap((row, index) => {
    const shared: Record<string, unknown> = Object.fromEntries(Object.entries(row).filter(([name]) => SHARED.test(name)));
    if (group && group !== 'time' && (group !== 'date' || /\d{4}/.test(String(row.name)))) shared[group] ??= row.name ?? row.title;
    return groups[index]?.map((one): Raw => ({ ...shared, ...one })) ?? [row];
  });
}
