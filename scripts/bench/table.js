/** Rows as a table, for a terminal and for a page of the documentation. */
import { isMet, judged } from './measurement.js';

/**
 * @typedef {import('./measurement.js').Row} Row
 * @typedef {import('./statistics.js').Sample} Sample
 */

/** @param {number} value */
const figure = (value) => value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0 });

/** @param {Sample} value @param {string} unit */
const amount = ({ median, min, max, runs }, unit) =>
  `${figure(median)}${unit && ` ${unit}`}${runs > 1 && min !== max ? ` (${figure(min)}–${figure(max)})` : ''}`;

/** @param {Row} row */
const verdict = (row) => (row.target ? `${isMet(row) ? 'met' : 'NOT MET'}: ${figure(judged(row))} of ${figure(row.target.most)}` : '');

const HEAD = ['What', 'Measured', 'Against', 'Ratio', 'Target', ''];

/** @param {readonly Row[]} rows @returns {string[][]} */
const cellsOf = (rows) =>
  rows.map((row) => [
    row.what,
    amount(row.value, row.unit),
    row.against ?? '',
    row.ratio === undefined ? '' : `${figure(row.ratio)}x`,
    verdict(row),
    row.note ?? '',
  ]);

/** @param {readonly Row[]} rows */
export function terminalTable(rows) {
  const all = [HEAD, ...cellsOf(rows)];
  const widths = HEAD.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** @param {readonly Row[]} rows */
export const markdownTable = (rows) => [HEAD, HEAD.map(() => '---'), ...cellsOf(rows)].map((row) => `| ${row.join(' | ')} |`).join('\n');
