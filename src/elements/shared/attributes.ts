/** How attributes become properties. */

/** What an attribute says; `null` where there is none. */
type Convert<T> = (value: string | null) => T;

/** One of some words; anything else is the first of them. */
export const oneOf =
  <const T extends string>(...words: readonly T[]): Convert<T> =>
  (value) =>
    words.find((word) => word === value?.trim().toLowerCase()) ?? words[0]!;

/** Ids with blanks or commas between them; no attribute is no list. */
export const idList: Convert<readonly string[] | undefined> = (value) => value?.split(/[\s,]+/).filter(Boolean) || undefined;

/** The level of a heading, 1 to 6; anything else is 2. */
export const headingLevel: Convert<number> = (value) => ([1, 2, 3, 4, 5, 6].includes(Number(value)) ? Number(value) : 2);
