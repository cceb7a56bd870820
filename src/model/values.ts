/**
 * The values of fields in which nothing is wrong: what each accepts, and what it is inside. `fields.ts` says the same of
 * all values, with what is wrong named; this is what nearly every document needs, and quick. A test compares the two.
 */
import { toImageAddress, toLinkAddress } from '../lib/address.ts';
import { toColor } from '../lib/color.ts';
import { isItem, type Item } from '../lib/item.ts';
import { cleanLine, cleanText, cleanTitle, oneLine } from '../lib/text.ts';
import { isTimeZone, remembered, toTime } from '../lib/time.ts';
import type { RichText } from './types.ts';

/** Thrown where a value is not what its field holds. One for all: who wants to know more asks `fields.ts`. */
export const WRONG = new Error('Something is wrong in the document.');
export function giveUp(): never {
  throw WRONG;
}

/** What an address in the feed is relative to; set for the length of one synchronous reading. */
let base: string | undefined;
export function withBase<T>(address: string | undefined, read: () => T): T {
  base = address;
  try {
    return read();
  } finally {
    base = undefined;
  }
}

/** Reads what stands in a field; nothing, if nothing stands there. */
export type Read<T = unknown> = (value: unknown) => T | undefined;
type Clean<T> = (value: string) => T | undefined;

const isMissing = (value: unknown): value is undefined | null => value === undefined || value === null;

const written =
  <T>(clean: Clean<T>): Read<T> =>
  (value) =>
    typeof value === 'string'
      ? clean(value)
      : isMissing(value)
        ? undefined
        : typeof value === 'number' && Number.isFinite(value)
          ? clean(String(value))
          : giveUp();

const checked =
  <T>(read: Clean<T>): Read<T> =>
  (value) => {
    if (isMissing(value)) return undefined;
    const text = typeof value === 'string' ? cleanLine(value) : giveUp();
    return text === undefined ? undefined : (read(text) ?? giveUp());
  };

/** Texts that mean a value of another kind; `undefined` where they mean none. */
export const READ = {
  time: remembered((text) => Object.freeze(toTime(text))),
  zone: (text: string) => (isTimeZone(text) ? text : undefined),
  address: (text: string) => toLinkAddress(text, base),
  image: (text: string) => toImageAddress(text, base),
  color: toColor,
  /** A language tag (BCP 47) that `Intl` and `lang` understand. */
  language: (text: string): string | undefined => {
    try {
      // "English" is well-formed too, but no language of the registry is longer than three letters.
      return /^[a-z]{2,3}(?:-|$)/i.test(text) ? Intl.getCanonicalLocales(text)[0] : undefined;
    } catch {
      return undefined;
    }
  },
};

export const id = written((value) => oneLine(value) || undefined);
export const line = written(cleanLine);
export const title = written(cleanTitle);
export const text = written(cleanText);
export const time = checked(READ.time);
export const zone = checked(READ.zone);
export const address = checked(READ.address);
export const image = checked(READ.image);
export const color = checked(READ.color);
export const language = checked(READ.language);

/** Whether a string means `true`, as a spreadsheet writes it. */
export const isYes = (value: string): boolean => /^(?:true|yes|1)$/i.test(value.trim());
export const flag: Read<boolean> = (value) =>
  typeof value === 'boolean' ? value : typeof value === 'string' ? isYes(value) : isMissing(value) ? false : giveUp();

/** A year: what is longer is not a length but a mistake, and past the end of the calendar sooner or later. */
const LONGEST = 366 * 24 * 60;
export const toMinutes = (value: number): number | undefined => (value > 0 && value <= LONGEST ? Math.round(value) || undefined : undefined);

export const count: Read<number> = (value) => (isMissing(value) ? undefined : typeof value === 'number' && Number.isFinite(value) ? value : giveUp());
export const minutes: Read<number> = (value) => toMinutes(count(value) ?? 0);

/** One word of a list, in any case. */
export const choice = (...values: readonly string[]): Read<string> =>
  checked((word) => (values.includes(word) ? word : values.find((known) => known === word.toLowerCase())));

const NONE: readonly never[] = Object.freeze([]);

/** A list; a missing list is empty, and empty entries are left out. */
export const list =
  <T>(entry: Read<T>): Read<readonly T[]> =>
  (value) => {
    if (isMissing(value)) return NONE;
    if (!Array.isArray(value)) return giveUp();
    if (value.length === 0) return NONE;
    // As long as the list from the start: one that grows is made several times. Holes are entries too.
    const entries: unknown[] = value.slice();
    let length = 0;
    for (let index = 0; index < entries.length; index++) {
      const read = entry(value[index]);
      if (read !== undefined) entries[length++] = read;
    }
    entries.length = length;
    return Object.freeze(entries as T[]);
  };

/**
 * An object with fields of its own, and no others.
 * @param read makes one of its fields. One that is written out, as all alike have one shape and are frozen together: that is
 * thirty times quicker than with fields out of a table.
 */
export function item<T extends object>(read: (raw: Item) => T): (value: unknown) => T {
  const fields = new Set(Object.keys(read({})));
  return (value) => {
    if (!isItem(value)) return giveUp();
    // Also what a page has given to all objects: then nothing is read quickly, and all the same.
    for (const key in value) if (!fields.has(key)) giveUp();
    return read(value);
  };
}

/** As {@link item}, for what stands in one: nobody has to add anything to it. */
export function part<T extends object>(read: (raw: Item) => T): (value: unknown) => Readonly<T> {
  const whole = item(read);
  return (value) => Object.freeze(whole(value));
}

/** What may be missing. */
export const optional =
  <T>(read: Read<T>): Read<T> =>
  (value) =>
    isMissing(value) ? undefined : read(value);

const named = item((raw) => ({ id: id(raw.id), name: line(raw.name) }));

/** A reference to another item: its id, or `{id, name}` where the feed tells the name but may not hold the item. */
export const reference = (value: unknown): { id: string; name?: string } | undefined => {
  if (typeof value !== 'object') {
    const own = value === undefined ? giveUp() : line(value);
    return own === undefined ? undefined : { id: own };
  }
  const { id, name } = named(value);
  const own = id ?? name;
  return own === undefined ? undefined : { id: own, name };
};

const KINDS: readonly unknown[] = ['text', 'markdown', 'html'] satisfies RichText['kind'][];
const marked = item(({ kind, value }) =>
  kind === undefined || (KINDS.includes(kind) && typeof value === 'string') ? { kind: kind as RichText['kind'] | undefined, value } : giveUp(),
);

/** Text with its markup named: a plain string is text. */
export const richText: Read<RichText> = (value) => {
  const { kind = giveUp(), value: own } = typeof value === 'object' && value !== null ? marked(value) : { kind: 'text' as const, value };
  const clean = text(own);
  return clean === undefined ? undefined : Object.freeze({ kind, value: clean });
};
