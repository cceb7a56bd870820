/** The kinds of field that a feed has: what each accepts from outside, and what it is inside. */
import * as z from 'zod/mini';
import { cleanLine, cleanText, cleanTitle, oneLine } from '../lib/text.ts';
import { isYes, READ, toMinutes } from './values.ts';

type Clean<T> = (value: string) => T | undefined;

/** Feeds write a missing value as `null`, `""` or a placeholder: all of them are the same as no field. */
const missing = (value: unknown): value is undefined | null => value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** A field written as a string (or as a number, as spreadsheets do), made clean by `clean`. */
const written = <T>(clean: Clean<T>) =>
  z.pipe(
    z.optional(z.nullable(z.union([z.string(), z.number()]))),
    z.transform((value) => (missing(value) ? undefined : clean(String(value)))),
  );

/** As {@link written}, and a text that is no placeholder but can't be read is an issue, which says what was expected (`issues.ts`). */
const checked = <Expected extends keyof typeof READ>(expected: Expected) =>
  z.pipe(
    z.optional(z.nullable(z.string())),
    z.transform((value, context) => {
      const text = missing(value) ? undefined : cleanLine(value);
      if (text === undefined) return undefined;
      const result = READ[expected](text) as ReturnType<(typeof READ)[Expected]>;
      if (result === undefined) context.issues.push({ code: 'custom', input: value, message: expected });
      return result;
    }),
  );

export const id = written((value) => oneLine(value) || undefined);
export const line = written(cleanLine);
export const title = written(cleanTitle);
export const text = written(cleanText);
export const time = checked('time');
export const zone = checked('zone');
export const address = checked('address');
export const image = checked('image');
export const color = checked('color');
export const language = checked('language');

/** `true`, or a string that a spreadsheet means by it. */
export const flag = z.pipe(
  z.optional(z.nullable(z.union([z.boolean(), z.string()]))),
  z.transform((value) => value === true || (typeof value === 'string' && isYes(value))),
);

/** Whole minutes, more than none. */
export const minutes = z.pipe(
  z.optional(z.nullable(z.number())),
  z.transform((value) => toMinutes(value ?? 0)),
);

export const count = z.pipe(
  z.optional(z.nullable(z.number())),
  z.transform((value) => value ?? undefined),
);

/** One word of a list, in any case. */
export const choice = <const T extends string>(...values: readonly T[]) =>
  z.pipe(
    z.optional(z.nullable(z.string())),
    z.transform((value, context): T | undefined => {
      const word = missing(value) ? undefined : cleanLine(value)?.toLowerCase();
      if (word === undefined) return undefined;
      const found = values.find((known) => known === word);
      if (found === undefined) context.issues.push({ code: 'custom', input: value, message: values.join(', ') });
      return found;
    }),
  );

/** A list; `null` and a missing list are empty, and empty entries are left out. */
export const list = <T extends z.core.$ZodType>(entry: T) =>
  z.pipe(
    z.optional(z.nullable(z.array(entry))),
    z.transform((values = []): NonNullable<z.output<T>>[] => {
      const isThere = (value: unknown): value is NonNullable<z.output<T>> => value !== undefined && value !== null;
      return values?.every(isThere) ? values : (values ?? []).filter(isThere);
    }),
  );

/** A field that may be missing and is an object of its own. */
export const part = <T extends z.core.$ZodType>(schema: T) =>
  z.pipe(
    z.optional(z.nullable(schema)),
    z.transform((value): NonNullable<z.output<T>> | undefined => value ?? undefined),
  );

/** A reference to another item: its id, or `{id, name}` where the feed tells the name but may not hold the item. */
export const reference = z.pipe(
  z.union([
    z.string(),
    z.number(),
    z.strictObject({
      /** The id of the item. */
      id,
      /** What it is called. */
      name: line,
    }),
  ]),
  z.transform((value): { id: string; name?: string } | undefined => {
    if (typeof value !== 'object') {
      const own = cleanLine(String(value));
      return own === undefined ? undefined : { id: own };
    }
    const own = value.id ?? value.name;
    return own === undefined ? undefined : { id: own, name: value.name };
  }),
);

/** Text with its markup named: a plain string is text. */
export const richText = z.pipe(
  z.optional(
    z.nullable(
      z.union([
        z.string(),
        z.number(),
        z.strictObject({
          /** Which markup `value` is written in. */
          kind: z.enum(['text', 'markdown', 'html']),
          /** The text itself. */
          value: z.string(),
        }),
      ]),
    ),
  ),
  z.transform((rich): { kind: 'text' | 'markdown' | 'html'; value: string } | undefined => {
    if (missing(rich)) return undefined;
    const { kind, value } = typeof rich === 'object' ? rich : { kind: 'text' as const, value: String(rich) };
    const clean = cleanText(value);
    return clean === undefined ? undefined : { kind, value: clean };
  }),
);
