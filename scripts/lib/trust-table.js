/** The table of the trust suites in the README, made from docs/trust.json. */
import { readFileSync } from 'node:fs';
import { fromRoot } from './paths.js';

const START = '<!-- trust:start -->';
const END = '<!-- trust:end -->';

/** @param {number} count */
const number = (count) => count.toLocaleString('en');

/** @returns {string} */
function table() {
  /** @type {{ suites: Record<string, { title: string } & import('../../test/trust/support/collect.js').Outcome> }} */
  const { suites } = JSON.parse(readFileSync(fromRoot('docs/trust.json'), 'utf8'));
  const rows = Object.values(suites).map(({ title, cases, passed, failed, skipped, figures }) => [
    title,
    number(cases),
    number(passed),
    number(failed),
    number(skipped.length),
    Object.entries(figures)
      .map(([what, count]) => `${number(count)} ${what}`)
      .join(', '),
  ]);
  const head = ['Suite', 'Cases', 'Passed', 'Failed', 'Skipped', 'In figures'];
  return [head, head.map((_, at) => (at > 0 && at < 5 ? '---:' : '---')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/**
 * A text with the table between its markers; `undefined` if it has no markers.
 * @param {string} text
 */
export function withTrustTable(text) {
  const start = text.indexOf(START);
  const end = text.indexOf(END);
  return start < 0 || end < start ? undefined : `${text.slice(0, start + START.length)}\n\n${table()}\n\n${text.slice(end)}`;
}
