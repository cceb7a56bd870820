/**
 * Where the strings of a document stand, and which of them may be any string: those whose change leaves the document of
 * its format, with all its sessions, people and questions.
 */
import { readFileSync } from 'node:fs';
import { tsImport } from 'tsx/esm/api';
import { filesIn, fromRoot } from '../../../scripts/lib/paths.js';

/** @typedef {string | number | boolean | null | undefined | readonly unknown[] | object} Json */
/** @typedef {{ name: string, json: unknown, free: readonly string[], leaves: number }} Example */

/**
 * A copy, with some of its values changed; positions in lists count as one.
 * @param {unknown} value
 * @param {(value: unknown, position: string) => unknown} change of what is neither list nor object
 * @param {string} [at]
 * @returns {unknown}
 */
export function changed(value, change, at = '') {
  if (Array.isArray(value)) return value.map((entry) => changed(entry, change, `${at}[]`));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, changed(entry, change, `${at}.${key}`)]));
  return change(value, at);
}

/** @typedef {(json: unknown, options?: object) => Promise<{ ok: true, feed: { sessions: readonly unknown[], speakers: readonly unknown[], faqs: readonly unknown[], source: { format: string } } } | { ok: false }>} Parse */

/**
 * The examples of all formats that are in this repository, each with its free positions.
 * @param {number} [step] more than 1 takes some of them
 * @returns {Promise<Example[]>}
 */
export async function examples(step = 1) {
  const { parseFeed } = /** @type {{ parseFeed: Parse }} */ (await tsImport(fromRoot('src/index.ts'), import.meta.url));
  /** @type {Example[]} */
  const found = [];
  const files = filesIn('test/fixtures', /fixtures\/[^/]+\.json$/);
  for (const file of files.filter((_, at) => at % step === 0)) {
    const json = JSON.parse(readFileSync(fromRoot(file), 'utf8'));
    const sizeOf = async (/** @type {unknown} */ document) => {
      const result = await parseFeed(document);
      return result.ok ? [result.feed.source.format, result.feed.sessions.length, result.feed.speakers.length, result.feed.faqs.length].join() : 'none';
    };
    const size = await sizeOf(json);
    if (size === 'none') continue;
    /** @type {Map<string, number>} */
    const positions = new Map();
    changed(json, (value, at) => {
      if (typeof value === 'string') positions.set(at, (positions.get(at) ?? 0) + 1);
      return value;
    });
    /** @type {string[]} */
    const free = [];
    for (const position of positions.keys()) {
      const together = new Set([...free, position]);
      const keeps = async (/** @type {(value: string) => string} */ change) =>
        (await sizeOf(changed(json, (value, at) => (together.has(at) && typeof value === 'string' ? change(value) : value)))) === size;
      if ((await keeps((value) => `any ${value}`)) && (await keeps(() => '<b>javascript:any</b>'))) free.push(position);
    }
    found.push({ name: file.replace(/^.*\//, ''), json, free, leaves: free.reduce((sum, position) => sum + (positions.get(position) ?? 0), 0) });
  }
  return found;
}

/**
 * The document with something else in its free positions.
 * @param {Example} example
 * @param {() => unknown} next gives what comes into the next of them
 */
export function withStrings({ json, free }, next) {
  const places = new Set(free);
  return changed(json, (value, at) => (typeof value === 'string' && places.has(at) ? next() : value));
}
