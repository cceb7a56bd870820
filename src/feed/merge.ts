/**
 * One event in several documents: sessions here, speakers there, the pages of a long list. Each is read by its own
 * adapter, and what they say of the same id comes together before it is validated. Loaded only where there are several.
 */
import { isItem, type Item } from '../lib/item.ts';
import { readsIn } from '../model/language.ts';
import { validate } from '../model/validate.ts';
import { issue, type Issue } from '../model/issues.ts';
import type { Feed } from '../model/types.ts';
import { explain } from './explain.ts';
import type { Document, Found, Reading } from './read-feed.ts';

const isFilled = (value: unknown): boolean => value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

const LISTS = ['sessions', 'speakers', 'rooms', 'tracks', 'faqs'] as const;

/** One item out of two: what the first leaves empty, the second fills. */
function fill(first: Item, second: Item): Item {
  const filled = { ...first };
  for (const [key, value] of Object.entries(second)) if (!isFilled(filled[key])) filled[key] = value;
  return filled;
}

const idOf = (entry: unknown): string =>
  isItem(entry) && (typeof entry['id'] === 'string' || typeof entry['id'] === 'number') ? String(entry['id']).trim() : '';

/**
 * The entries of all lists, those with the same id as one. What stands twice in one list is left to the validation; but a
 * timetable that names one session in two places has no titles of its own, and means that it takes place twice.
 */
function together(lists: readonly (readonly unknown[])[]): unknown[] {
  const all: unknown[] = [];
  const places = new Map<string, number>();
  const again: Item[] = [];
  for (const list of lists) {
    const own = new Set<string>();
    for (const entry of list) {
      const id = idOf(entry);
      const place = places.get(id);
      if (!id || (own.has(id) && isFilled((entry as Item)['title']))) all.push(entry);
      else if (own.has(id)) again.push(entry as Item);
      else if (place === undefined) places.set(id, all.push(entry) - 1);
      else all[place] = fill(all[place] as Item, entry as Item);
      own.add(id);
    }
  }
  const times = new Map<string, number>();
  for (const entry of again) {
    const id = idOf(entry);
    times.set(id, (times.get(id) ?? 1) + 1);
    all.push(fill({ ...entry, id: `${id}-${times.get(id)}` }, all[places.get(id)!] as Item));
  }
  return all;
}

const keyOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '');

/**
 * Rooms and tracks that one document numbers and another calls by their names, as two exports of one schedule do: what has
 * the name of one before it gets its id, and sessions follow.
 */
function underOneId(inputs: readonly Item[], list: 'rooms' | 'tracks', field: 'room' | 'track'): readonly Item[] {
  const ids = new Map<string, string>();
  return inputs.map((input) => {
    const renamed = new Map<string, string>();
    // Two of one name in one document are two.
    const before = new Map(ids);
    const entries = listOf(input[list]).map((entry) => {
      const name = isItem(entry) ? keyOf(entry['name']).toLowerCase() : '';
      if (!isItem(entry) || !name) return entry;
      const own = idOf(entry) || keyOf(entry['name']);
      const first = before.get(name);
      if (!ids.has(name)) ids.set(name, own);
      if (first === undefined || first === own) return entry;
      renamed.set(own, first);
      return { ...entry, id: first };
    });
    if (!renamed.size) return input;
    const sessions = listOf(input['sessions']).map((session) =>
      isItem(session) && renamed.has(keyOf(session[field])) ? { ...session, [field]: renamed.get(keyOf(session[field])) } : session,
    );
    return { ...input, [list]: entries, sessions };
  });
}

function merge(documents: readonly Item[]): Item {
  const inputs = underOneId(underOneId(documents, 'rooms', 'room'), 'tracks', 'track');
  const merged = inputs.reduce(fill, {});
  for (const name of LISTS) merged[name] = together(inputs.map((input) => listOf(input[name])));
  merged['event'] = inputs
    .map(({ event }) => event)
    .filter(isItem)
    .reduce(fill, {});
  return merged;
}

const unique = (names: readonly string[]): string => [...new Set(names)].join(' + ');

/** The feed that all documents make together. Those that can't be had are named in `issues`; only if none can, there is no feed. */
export function readTogether(found: readonly Found[]): Reading {
  const documents = found.filter((one): one is Document => 'adapter' in one);
  const failures = found.flatMap((one) => ('failure' in one ? [one.failure] : []));
  // Nothing published here is no reason to show nothing of there, and no mistake either.
  const faults = failures.filter(({ code, missing }) => code !== 'empty' && missing === undefined);
  const [first] = documents;
  if (!first) return { failure: faults[0] ?? failures[0]! };
  const source = { format: unique(documents.map(({ format }) => format.id)), view: unique(documents.map(({ view }) => view)) };
  const issues = faults.map((failure): Issue => {
    const { message, hint } = explain(failure);
    return { severity: 'error', code: 'unread-document', path: failure.address, message, hint };
  });
  for (const { address, missing } of failures) if (missing !== undefined) issues.push(issue('missing-entries', address, missing));
  const readIn = (language?: string): Feed => {
    const inputs = documents.map(({ adapter, json, view }) => adapter.adapt(json, view, language)).filter(isItem);
    return validate(merge(inputs), { source, base: first.address || undefined, issues });
  };
  try {
    return { feed: documents.some(({ adapter }) => adapter.byLanguage) ? readsIn(readIn(), readIn) : readIn() };
  } catch (error) {
    return { failure: { code: 'unknown-format', address: first.address, content: first.json, cause: String(error) } };
  }
}
