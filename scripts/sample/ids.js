/** Ids as other services make them. They come from what they name, not from its place, so that a new session changes no other's. */
import { createHash } from 'node:crypto';

/** @param {string} text */
const hash = (text) => createHash('sha256').update(text).digest('hex');

/** @param {string} text */
export const guid = (text) => hash(text).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-a$4-$5');

/** @type {Map<number, string>} */
const taken = new Map();
/**
 * Six digits; throws where two names would share them.
 * @param {string} text
 */
export function number(text) {
  const id = 100_000 + (parseInt(hash(text).slice(0, 8), 16) % 900_000);
  if ((taken.get(id) ?? text) !== text) throw new Error(`“${text}” and “${taken.get(id)}” would share the id ${id}.`);
  taken.set(id, text);
  return id;
}
