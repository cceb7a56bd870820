/**
 * Reads a document in which something is wrong: what can't be read is dropped and named in `feed.issues`, a field before
 * an item, an item before a list, and the rest lives. Pages load this only for such documents.
 */
import type * as z from 'zod/mini';
import { isItem, type Item } from '../lib/item.ts';
import { issue, type Issue } from './issues.ts';
import { ITEMS, type Kind } from './items.ts';
import { readModel, type Note, type ReadOptions } from './read.ts';
import { EventSchema, FaqSchema, RoomSchema, SessionSchema, SpeakerSchema, TrackSchema } from './schema.ts';
import type { Feed } from './types.ts';
import { WRONG } from './values.ts';

const SCHEMAS: Readonly<Record<Kind, z.core.$ZodType>> = {
  event: EventSchema,
  sessions: SessionSchema,
  speakers: SpeakerSchema,
  rooms: RoomSchema,
  tracks: TrackSchema,
  faqs: FaqSchema,
};

export interface ValidateOptions extends ReadOptions {
  /** What is known to be wrong already. */
  readonly issues?: readonly Issue[];
}

/** Reads a document of the Lectern format. Never throws: whatever is wrong stands in `issues`. */
export function validate(input: unknown, { issues: known = [], ...options }: ValidateOptions): Feed {
  const issues: Issue[] = [...known];
  const note: Note = (code, path, ...values) => void issues.push(issue(code, path, ...values));
  const item = (kind: Kind, value: unknown, index?: number): unknown => {
    try {
      return ITEMS[kind](value);
    } catch (error) {
      if (error !== WRONG) throw error;
      return repaired(SCHEMAS[kind], value, index === undefined ? kind : `${kind}[${index}]`, note);
    }
  };
  return readModel(input, options, { issues, note, item })!;
}

function repaired(schema: z.core.$ZodType, value: unknown, path: string, note: Note): unknown {
  if (!isItem(value)) {
    note('not-an-item', path, value);
    return undefined;
  }
  let item: Item = value;
  // Each round takes at least one field or list entry away, so this ends.
  for (;;) {
    const result = (schema as unknown as z.ZodMiniType<Item>).safeParse(item);
    if (result.success) return withFrozenParts(result.data);
    item = without(result.error.issues, item, path, note);
  }
}

/** What stands in an item is frozen, as that of all others is; the item itself is still to be joined. */
function withFrozenParts(item: Item): Item {
  for (const value of Object.values(item)) freeze(value);
  return item;
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.values(value).forEach(freeze);
  Object.freeze(value);
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
function without(problems: readonly z.core.$ZodIssue[], item: Item, path: string, note: Note): Item {
  const rest = copyOf(item, DEPTH) as Item;
  // Entries of lists go at the end: until then the numbers of the others stay true, and two faults of one entry are one entry less.
  const gone = new Map<string, Set<unknown>>();
  for (const problem of problems) {
    const [field, index] = problem.path as [string, unknown?];
    if (problem.code === 'unrecognized_keys') {
      const place = valueAt(rest, problem.path);
      for (const key of problem.keys) {
        if (isItem(place)) delete place[key];
        note('unknown-field', pathOf(path, [...problem.path, key]), key);
      }
      continue;
    }
    if (!Array.isArray(item[field]) || typeof index !== 'number') delete rest[field];
    else gone.set(field, (gone.get(field) ?? new Set()).add(index));
    const value = valueAt(item, problem.path);
    note('bad-value', pathOf(path, problem.path), pathOf('', problem.path), problem.code === 'custom' ? problem.message : undefined, value);
  }
  for (const [field, indexes] of gone) rest[field] = (rest[field] as unknown[]).filter((_, index) => !indexes.has(index));
  return rest;
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce((at, key) => (typeof at === 'object' && at !== null ? (at as Item)[key as string] : undefined), value);

const pathOf = (start: string, path: readonly PropertyKey[]): string =>
  path.reduce<string>((at, key) => (typeof key === 'number' ? `${at}[${key}]` : at ? `${at}.${String(key)}` : String(key)), start);
