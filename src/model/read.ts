/**
 * From the Lectern format to the model, for a document in which nothing is wrong, which most are. Where something is,
 * `validate.ts` says what is done about it.
 */
import { isItem } from '../lib/item.ts';
import { ITEMS, type Kind } from './items.ts';
import { link, type Draft } from './link.ts';
import { giveUp, withBase, WRONG } from './values.ts';
import { inTimeZone } from './zone.ts';
import type { Issue, IssueCode } from './issues.ts';
import type { Feed, Source } from './types.ts';

const LISTS = ['sessions', 'speakers', 'rooms', 'tracks', 'faqs'] as const;
const ROOT = new Set<string>(['$schema', 'lectern', 'event', ...LISTS]);

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
  readonly item: (kind: Kind, value: unknown, index?: number) => unknown;
}

const NONE: Repair = { issues: [], note: giveUp, item: (kind, value) => ITEMS[kind](value) };

/** @returns nothing where something is wrong and nobody repairs it. */
export function readModel(input: unknown, { source, base }: ReadOptions, repair = NONE): Feed | undefined {
  try {
    return withBase(base, () => {
      const { issues, note } = repair;
      const root = isItem(input) ? input : {};
      for (const key of Object.keys(root)) if (!ROOT.has(key)) note('unknown-field', key, key);
      const draft = { event: repair.item('event', root['event'] ?? {}) ?? {} } as Draft & Record<string, unknown>;
      for (const name of LISTS) draft[name] = readList(name, root[name], repair) as never;
      link(draft, note);
      return inTimeZone({ source, ...draft, issues: [...issues] } as unknown as Feed, draft.event.timeZone);
    });
  } catch (error) {
    if (error !== WRONG) throw error;
    return undefined;
  }
}

function readList(name: Kind, value: unknown, { item, note }: Repair): unknown[] {
  const items: unknown[] = [];
  if (value === undefined || value === null) return items;
  // What is dropped leaves its place empty, so that the numbers in issues are those of the document.
  if (Array.isArray(value)) for (let index = 0; index < value.length; index++) items.push(item(name, value[index], index));
  else note('not-a-list', name, value);
  return items;
}
