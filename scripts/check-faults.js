/**
 * Prints what becomes of each fault of `test/faults`: of a feed that is loaded for the first time, and of one that is
 * loaded again, in Chromium, with the number of requests. Fails where the tests do.
 *
 *     node scripts/check-faults.js
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CASES } from '../test/faults/cases.js';
import { fromRoot } from './lib/paths.js';
import { tool } from './lib/run.js';

/** @typedef {{ name: string, phase: 'first' | 'refresh', outcome: string, requests: number }} Row */

const folder = mkdtempSync(join(tmpdir(), 'lectern-faults-'));
const table = join(folder, 'table.json');
const { code } = await tool('@web/test-runner:wtr', ['--config', fromRoot('web-test-runner.config.js')], {
  env: { TEST_FILES: 'test/browser/faults.test.ts', FAULT_TABLE: table },
});
/** @type {Row[]} */
const rows = existsSync(table) ? JSON.parse(readFileSync(table, 'utf8')) : [];
rmSync(folder, { recursive: true });

/** @param {string} name @param {Row['phase']} phase */
const cell = (name, phase) => {
  const row = rows.find((one) => one.name === name && one.phase === phase);
  return row ? `${row.outcome.padEnd(6)} ${row.requests}` : 'none';
};
const width = Math.max(...CASES.map(({ name }) => name.length));
console.log(`${'fault'.padEnd(width)}  first load  refresh   (and requests)`);
for (const { name } of CASES) console.log(`${name.padEnd(width)}  ${cell(name, 'first').padEnd(10)}  ${cell(name, 'refresh')}`);

const kinds = new Set(['data', 'stale', 'empty', 'error']);
const bad = rows.filter(({ outcome, requests }) => !kinds.has(outcome) || requests > 4);
console.log(
  `${CASES.length} faults, ${rows.length} loads, ${bad.length} that end in none or several of data, last good data, empty and error, or ask more than four times`,
);
if (code !== 0 || bad.length > 0 || rows.length !== CASES.length * 2) process.exitCode = 1;
