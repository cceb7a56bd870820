/** Rooms and tracks that sessions name, by id and by name. */
import { keyOf, lineOf, type Raw } from './raw.ts';

/** The named things that sessions refer to by id, in the order in which they were met. */
export class Names {
  readonly #names = new Map<string, string>();

  /** @returns the id, if anything is known by it. Without a name (or with "TBA" as one) nothing is: a number tells visitors nothing. */
  add(id: unknown, name: unknown): string | undefined {
    const known = lineOf(name);
    const key = keyOf(id) ?? known;
    if (key === undefined) return undefined;
    if (known !== undefined && !this.#names.has(key)) this.#names.set(key, known);
    return this.#names.has(key) ? key : undefined;
  }

  get items(): Raw[] {
    return [...this.#names].map(([id, name]) => ({ id, name }));
  }
}
