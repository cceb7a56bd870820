/** How attributes become properties. */
import type { ComplexAttributeConverter } from 'lit';

/** One of some words; anything else is the first of them. */
export const oneOf = <const T extends string>(...words: readonly T[]): ComplexAttributeConverter<T> => ({
  fromAttribute: (value) => words.find((word) => word === value?.trim().toLowerCase()) ?? words[0]!,
});

/** Ids with blanks or commas between them; no attribute is no list. */
export const idList: ComplexAttributeConverter<readonly string[] | undefined> = {
  fromAttribute: (value) => value?.split(/[\s,]+/).filter(Boolean) || undefined,
};

/** The level of a heading, 1 to 6; anything else is 2. */
export const headingLevel: ComplexAttributeConverter<number> = {
  fromAttribute: (value) => ([1, 2, 3, 4, 5, 6].includes(Number(value)) ? Number(value) : 2),
};
