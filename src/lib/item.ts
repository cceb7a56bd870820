/** An object of a JSON document: no list, and not `null`. */
export type Item = Record<string, unknown>;
export const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);
