/**
 * From the Lectern format to the model, for a document in which nothing is wrong, which most are. Where something is,
 * `validate.ts` says what is done about it.
 */
import type * as z from 'zod/mini';
import { EventSchema, FaqSchema, RoomSchema, SessionSchema, SpeakerSchema, TrackSchema } from './schema.ts';
import { withBase } from './fields.ts';
import { link, type Draft } from './link.ts';
import { inTimeZone } from './zone.ts';
import type { Issue, IssueCode } from './issues.ts';
import type { Feed, Source } from './types.ts';

const LISTS = { sessions: SessionSchema, speakers: SpeakerSchema, rooms: RoomSchema, tracks: TrackSchema, faqs: FaqSchema } as const;
const ROOT = new Set(['$schema', 'lectern', 'event', ...Object.keys(LISTS)]);

export type Item = Record<string, unknown>;
export const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);

export interface ReadOptions {
  readonly source: Source;
  /** What relative addresses in the feed are relative to. */
  readonly base?: string;
}

/** Takes note of what is wrong, and where; the values are what the message needs. */
export type Note = (code: IssueCode, path: string, ...values: readonly unknown[]) => void;

/** What is done where something is wrong. */
export interface Repair {
  readonly issues: Issue[];
  readonly note: Note;
  /** @returns what of an item can be read. */
  readonly item: (schema: z.core.$ZodType, value: unknown, path: string) => unknown;
}

const WRONG = new Error('Something is wrong in the document.');
const giveUp = (): never => {
  throw WRONG;
};
const NONE: Repair = { issues: [], note: giveUp, item: giveUp };

/** @returns nothing where something is wrong and nobody repairs it. */
export function readModel(input: unknown, { source, base }: ReadOptions, repair = NONE): Feed | undefined {
  try {
    return withBase(base, () => {
      const { issues, note } = repair;
      const root = isItem(input) ? input : {};
      for (const key of Object.keys(root)) if (!ROOT.has(key)) note('unknown-field', key, key);
      const draft = { event: readItem(EventSchema, root['event'] ?? {}, 'event', repair) ?? {} } as Draft;
      for (const [name, schema] of Object.entries(LISTS)) {
        (draft as unknown as Record<string, unknown>)[name] = readList(schema, root[name], name, repair);
      }
      link(draft, note);
      return inTimeZone({ source, ...draft, issues: [...issues] } as unknown as Feed, draft.event.timeZone);
    });
  } catch (error) {
    if (error !== WRONG) throw error;
    return undefined;
  }
}

function readList(schema: z.core.$ZodType, value: unknown, path: string, repair: Repair): unknown[] {
  if (value === undefined || value === null) return [];
  // What is dropped leaves its place empty, so that the numbers in issues are those of the document.
  // Not `Array.from`: that of Prototype, which many pages have, gives the entries as they are.
  if (Array.isArray(value)) return [...(value as unknown[])].map((entry, index) => readItem(schema, entry, `${path}[${index}]`, repair));
  repair.note('not-a-list', path, value);
  return [];
}

function readItem<T extends z.core.$ZodType>(schema: T, value: unknown, path: string, repair: Repair): z.output<T> | undefined {
  const result = isItem(value) ? (schema as unknown as z.ZodMiniType).safeParse(value) : undefined;
  return (result?.success ? result.data : repair.item(schema, value, path)) as z.output<T> | undefined;
}
