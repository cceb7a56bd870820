/** What a measurement is, and what it gives: rows of a table, some with a target. */
import { REACHED } from './reached.js';

/**
 * What the issue of a release says must hold.
 * @typedef {object} Target
 * @property {number} most
 * @property {'ratio' | 'median'} of which of the row's figures is meant
 *
 * @typedef {object} Row
 * @property {string} what
 * @property {string} unit of the value; empty for a count, or a figure without one
 * @property {import('./statistics.js').Sample} value
 * @property {string} [against] the reference, measured in the same run
 * @property {number} [ratio] how many times the reference
 * @property {Target} [target]
 * @property {string} [note]
 *
 * @typedef {object} Bench
 * @property {import('puppeteer-core').Browser} browser
 * @property {import('./site.js').Site} site
 * @property {boolean} quick
 *
 * @typedef {object} Measurement
 * @property {string} name what `--only` names
 * @property {string} title
 * @property {string} about how it is done, in a sentence, for the table
 * @property {(bench: Bench) => Promise<readonly Row[]>} measure
 */

/** What a row's target is held against. @param {Row} row */
export const judged = ({ target, ratio, value }) => (target?.of === 'ratio' ? (ratio ?? NaN) : value.median);

/** @param {Row} row */
export const isMet = (row) => row.target === undefined || judged(row) <= row.target.most;

/** Far off: twice the target, or twice what is reached where that is more. Times of their own say more about the machine than about the code. @param {Row} row */
export const isFarOff = (row) => row.target?.of === 'ratio' && !(judged(row) <= 2 * Math.max(row.target.most, REACHED[row.what]?.ratio ?? 0));

/**
 * Runs every subject once, then every one again: whatever else the machine does meets all of them.
 * @template S, T
 * @param {readonly S[]} subjects
 * @param {number} runs
 * @param {(subject: S) => Promise<T>} run
 * @returns {Promise<Map<S, T[]>>}
 */
export async function inTurns(subjects, runs, run) {
  /** @type {Map<S, T[]>} */
  const all = new Map(subjects.map((subject) => [subject, []]));
  for (let round = 0; round < runs; round++) {
    for (const subject of subjects) all.get(subject)?.push(await run(subject));
  }
  return all;
}
