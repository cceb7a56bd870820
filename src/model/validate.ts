/**
 * From the Lectern format to the model: each item is read by its schema; what can't be read is dropped and named in
 * `feed.issues`, a field before an item, an item before a list, and the rest lives.
 */
import type * as z from 'zod/mini';
import { EventSchema, FaqSchema, RoomSchema, SessionSchema, SpeakerSchema, TrackSchema } from './schema.ts';
import { withBase } from './fields.ts';
import { issue, type Issue } from './issues.ts';
import { link, type Draft } from './link.ts';
import { inTimeZone } from './zone.ts';
import type { Feed, Source } from './types.ts';

const LISTS = { sessions: SessionSchema, speakers: SpeakerSchema, rooms: RoomSchema, tracks: TrackSchema, faqs: FaqSchema } as const;
const ROOT = new Set(['$schema', 'lectern', 'event', ...Object.keys(LISTS)]);

type Item = Record<string, unknown>;
const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);

export interface ValidateOptions {
  readonly source: Source;
  /** What relative addresses in the feed are relative to. */
  readonly base?: string;
  /** What is known to be wrong already. */
  readonly issues?: readonly Issue[];
}

/** Reads a document of the Lectern format. Never throws: whatever is wrong stands in `issues`. */
export function validate(input: unknown, { source, base, issues: known = [] }: ValidateOptions): Feed {
  return withBase(base, () => {
    const issues: Issue[] = [...known];
    const root = isItem(input) ? input : {};
    for (const key of Object.keys(root)) {
      if (!ROOT.has(key)) issues.push(issue('unknown-field', key, `There is no field “${key}” here.`));
    }
    const draft = { event: readItem(EventSchema, root['event'] ?? {}, 'event', issues) ?? {}, issues } as Draft;
    for (const [name, schema] of Object.entries(LISTS)) {
      (draft as unknown as Record<string, unknown>)[name] = readList(schema, root[name], name, issues);
    }
    link(draft);
    return inTimeZone({ source, ...draft } as unknown as Feed, draft.event.timeZone);
  });
}

function readList(schema: z.core.$ZodType, value: unknown, path: string, issues: Issue[]): unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    issues.push(issue('not-a-list', path, `“${path}” is ${nameOf(value)}.`));
    return [];
  }
  // What is dropped leaves its place empty, so that the numbers in issues are those of the document.
  return Array.from(value, (entry: unknown, index) => readItem(schema, entry, `${path}[${index}]`, issues));
}

function readItem<T extends z.core.$ZodType>(schema: T, value: unknown, path: string, issues: Issue[]): z.output<T> | undefined {
  if (!isItem(value)) {
    issues.push(issue('not-an-item', path, `This is ${nameOf(value)}.`));
    return undefined;
  }
  let item: Item = value;
  // Each round takes at least one field or list entry away, so this ends.
  for (;;) {
    const result = (schema as unknown as z.ZodMiniType).safeParse(item);
    if (result.success) return result.data as z.output<T>;
    item = without(result.error.issues, item, path, issues);
  }
}

/** Item, list, entry: as deep as the schemas go. */
const DEPTH = 3;

/** A copy to take things away from: the document stays as its owner has it, however deep and strange it is further down. */
function copyOf(value: unknown, depth: number): unknown {
  if (depth === 0) return value;
  if (Array.isArray(value)) return value.map((entry) => copyOf(entry, depth - 1));
  return isItem(value) ? Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, copyOf(entry, depth - 1)])) : value;
}

/** The item without what a schema can't read of it, each thing named. */
function without(problems: readonly z.core.$ZodIssue[], item: Item, path: string, issues: Issue[]): Item {
  const rest = copyOf(item, DEPTH) as Item;
  // Entries of lists go at the end: until then the numbers of the others stay true, and two faults of one entry are one entry less.
  const gone = new Map<string, Set<unknown>>();
  for (const problem of problems) {
    const [field, index] = problem.path as [string, unknown?];
    if (problem.code === 'unrecognized_keys') {
      const place = valueAt(rest, problem.path);
      for (const key of problem.keys) {
        if (isItem(place)) delete place[key];
        issues.push(issue('unknown-field', pathOf(path, [...problem.path, key]), `There is no field “${key}” here.`));
      }
      continue;
    }
    if (!Array.isArray(item[field]) || typeof index !== 'number') delete rest[field];
    else gone.set(field, (gone.get(field) ?? new Set()).add(index));
    const value = valueAt(item, problem.path);
    const expected = problem.code === 'custom' ? problem.message : `can’t be read: it holds ${nameOf(value)}`;
    issues.push(issue('bad-value', pathOf(path, problem.path), `${pathOf('', problem.path)} ${expected}${shown(value)}.`));
  }
  for (const [field, indexes] of gone) rest[field] = (rest[field] as unknown[]).filter((_, index) => !indexes.has(index));
  return rest;
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce((at, key) => (typeof at === 'object' && at !== null ? (at as Item)[key as string] : undefined), value);

const shown = (value: unknown): string => (typeof value === 'string' ? `: “${value.length > 60 ? `${value.slice(0, 60)}…` : value}”` : '');

const pathOf = (start: string, path: readonly PropertyKey[]): string =>
  path.reduce<string>((at, key) => (typeof key === 'number' ? `${at}[${key}]` : at ? `${at}.${String(key)}` : String(key)), start);

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
