/** Ids for sessions that stand in a programme more than once under one code, such as a workshop that is held twice. */
import { keyOf } from './raw.ts';

/** The first keeps the code, as an address that people share; those after it are counted: `ABC`, `ABC-2`. */
export class SlotIds {
  readonly #seen = new Map<string, string[]>();

  /**
   * @param slot what tells one slot from another, such as start and room
   * @returns for the same slot once more the same id, so that it is known as a repeat
   */
  of(code: unknown, ...slot: readonly unknown[]): string | undefined {
    const key = keyOf(code);
    if (key === undefined) return undefined;
    const own = slot.map(keyOf).join(' ');
    const slots = this.#seen.get(key) ?? [];
    this.#seen.set(key, slots);
    if (!slots.includes(own)) slots.push(own);
    const index = slots.indexOf(own);
    return index > 0 ? `${key}-${index + 1}` : key;
  }
}
