/** Reading JSON of which nothing is known yet. Nothing here throws, whatever the value is. */
import { isItem as isRaw } from '../lib/item.ts';
import { cleanLine } from '../lib/text.ts';

export { isRaw };

/** An object of a document that is not the Lectern format yet. */
export type Raw = Readonly<Record<string, unknown>>;

/** The entries of a list; holes in it are `undefined`. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? [...(value as unknown[])] : []);

/** The objects of a list. */
export const rawsOf = (value: unknown): readonly Raw[] => listOf(value).filter(isRaw);

/** Reads the objects of a list. Entries that are none stay as they are, for the validation to name. */
export const each = (value: unknown, read: (raw: Raw) => unknown): readonly unknown[] => listOf(value).map((entry) => (isRaw(entry) ? read(entry) : entry));

/** A text that says something, on one line. */
export const lineOf = (value: unknown): string | undefined => (typeof value === 'string' ? cleanLine(value) : undefined);

/** An id as a string: feeds write the same one as `"7"` here and as `7` there. */
export const keyOf = (value: unknown): string | undefined => (typeof value === 'number' ? String(value) : lineOf(value));
