/**
 * `npm run bench`: how much a page downloads, how soon sessions are there, how smooth a big programme is; each against a
 * reference in the same run. Prints tables, and writes `bench/results.json` and the tables of `docs/performance.md`.
 *
 *     npm run bench -- --only=bytes,feed   these measurements; the others' last results stay
 *     npm run bench -- --built             takes dist/ as it stands, instead of a build of its own
 *     npm run bench -- --quick             under two minutes, writes nothing; fails if a ratio is twice its target, or twice what is reached (`bench/reached.js`)
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { bytes } from './bench/bytes.js';
import { feedPath } from './bench/feed-path.js';
import { interaction } from './bench/interaction.js';
import { isFarOff, isMet } from './bench/measurement.js';
import { memory } from './bench/memory.js';
import { origin } from './bench/origin.js';
import { paint } from './bench/paint.js';
import { writePages } from './bench/pages.js';
import { openSite } from './bench/site.js';
import { stability } from './bench/stability.js';
import { terminalTable } from './bench/table.js';
import { launchOptions, needBrowser } from './lib/browsers.js';
import { fromRoot } from './lib/paths.js';

/** A new measurement is one file and one line here. @type {readonly import('./bench/measurement.js').Measurement[]} */
const MEASUREMENTS = [bytes, paint, feedPath, interaction, memory, stability, origin];
/** What a busy machine of two processors measures in less than two minutes, and alike each time. */
const QUICK = [bytes, feedPath];

/**
 * @typedef {object} Result
 * @property {string} title
 * @property {string} about
 * @property {string} date
 * @property {readonly import('./bench/measurement.js').Row[]} rows
 *
 * @typedef {object} Results
 * @property {{ browser: string, processors: number }} machine
 * @property {Record<string, Result>} measurements
 */

const FILE = fromRoot('bench/results.json');
const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, built: { type: 'boolean', default: false }, only: { type: 'string' } } });
const { quick } = values;
const only = values.only?.split(',');
const chosen = (quick ? QUICK : MEASUREMENTS).filter(({ name }) => !only || only.includes(name));
if (chosen.length === 0) {
  console.error(`--only=${values.only}: there are ${MEASUREMENTS.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}

const site = await openSite({ all: !quick && chosen.includes(bytes), built: values.built });
const options = launchOptions(await needBrowser('chromium', { install: true }));
const browser = await puppeteer.launch({
  ...options,
  // The whole page's memory is said at once, instead of when the browser has time.
  args: [...(options.args ?? []), '--enable-blink-features=ForceEagerMeasureMemory'],
  // Ten thousand cards drawn anew, many times, in one call.
  protocolTimeout: 3_600_000,
});
const machine = { browser: await browser.version(), processors: availableParallelism() };

/** Writes results into the file and the pages as soon as they are there: the whole takes long. @param {Record<string, Result>} fresh */
function keep(fresh) {
  /** @type {Results} */
  const old = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : { machine, measurements: {} };
  const all = { ...old.measurements, ...fresh };
  const inOrder = Object.fromEntries(MEASUREMENTS.flatMap(({ name }) => (all[name] ? [[name, all[name]]] : [])));
  /** @type {Results} */
  const results = { machine, measurements: inOrder };
  mkdirSync(fromRoot('bench'), { recursive: true });
  writeFileSync(FILE, `${JSON.stringify(results, null, 2)}\n`);
  writePages(results);
}

/** @type {Record<string, Result>} */
const measured = {};
try {
  for (const { name, title, about, measure } of chosen) {
    const start = performance.now();
    const once = async () => (await measure({ browser, site, quick })).filter(({ value }) => value.runs > 0);
    const first = await once();
    // Once is a hint, twice is a finding.
    const again = quick && first.some(isFarOff) ? await once() : [];
    const rows = first.map((row) => (isFarOff(row) ? (again.find(({ what }) => what === row.what) ?? row) : row));
    const result = { title, about, date: new Date().toISOString().slice(0, 10), rows };
    measured[name] = result;
    if (!quick) keep({ [name]: result });
    console.log(`\n${title} (${Math.round((performance.now() - start) / 1000)} s)\n${terminalTable(rows)}`);
  }
} finally {
  await browser.close();
  await site.close();
}

const judgedRows = Object.values(measured).flatMap(({ rows }) => rows.filter(({ target }) => target));
const farOff = judgedRows.filter(isFarOff);
for (const { what } of farOff) console.error(`Far off: ${what}`);
const failed = quick ? farOff.length : 0;
console.log(`\n${judgedRows.filter(isMet).length} of ${judgedRows.length} targets met; ${farOff.length} ratios far off`);
if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify({ passed: judgedRows.length - failed, failed }));
process.exitCode = failed > 0 ? 1 : 0;
