/**
 * `npm run test:trust`: what becomes of Lectern in pages that mean no good and of pages that have Lectern, with the
 * files of `dist/`. Prints a line of figures a suite, and writes docs/trust.json, from which README's table is made.
 *
 *     npm run test:trust -- --only=styles,scripts   these suites; the others' last figures stay
 *     npm run test:trust -- --quick                 a part of each, in less than three minutes; writes nothing
 *     npm run test:trust -- --sample --only=…       the same part, and its figures, which are named as those of a part
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './lib/dependencies.js';
import { fromRoot } from './lib/paths.js';

await ensureDependencies();
const { default: puppeteer } = await import('puppeteer-core');
const { launchOptions, needBrowser } = await import('./lib/browsers.js');
const { ensureHostFiles } = await import('../test/trust/support/host-files.js');
const { openSite } = await import('../test/trust/support/site.js');
const { SUITES } = await import('../test/trust/suites.js');

/** @typedef {{ title: string, date: string } & import('../test/trust/support/collect.js').Outcome} Result */
/** @typedef {{ browser: string, suites: Record<string, Result> }} Results */

const FILE = fromRoot('docs/trust.json');
const { values } = parseArgs({
  options: { only: { type: 'string' }, quick: { type: 'boolean', default: false }, sample: { type: 'boolean', default: false } },
});
const { sample } = values;
const quick = values.quick || sample;
const only = values.only?.split(',');
const chosen = SUITES.filter(({ name }) => !only || only.includes(name));
if (chosen.length === 0) {
  console.error(`--only=${values.only}: there are ${SUITES.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}

await ensureHostFiles();
const options = launchOptions(await needBrowser('chromium', { install: true }));
const browser = await puppeteer.launch({
  ...options,
  // Pages are kept for “back”, as they are for people; and nothing leaves this machine.
  ignoreDefaultArgs: ['--disable-back-forward-cache'],
  args: [...(options.args ?? []), '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'],
  protocolTimeout: 600_000,
});
const version = await browser.version();
const site = await openSite(browser);

/** @type {Record<string, Result>} */
const results = {};
try {
  for (const { name, title, run } of chosen) {
    const start = performance.now();
    const outcome = await run({ site, browser, quick });
    results[name] = { title: sample ? `${title} (a part of the cases)` : title, date: new Date().toISOString().slice(0, 10), ...outcome };
    const figures = Object.entries(outcome.figures).map(([what, count]) => `, ${count.toLocaleString('en')} ${what}`);
    const seconds = Math.round((performance.now() - start) / 1000);
    console.log(
      `${name}: ${outcome.cases} cases, ${outcome.passed} passed, ${outcome.failed} failed, ${outcome.skipped.length} skipped${figures.join('')} (${seconds} s)`,
    );
    for (const skipped of outcome.skipped) console.log(`  skipped: ${skipped}`);
    for (const failure of outcome.failures) console.log(`  failed: ${failure.name}`);
  }
} finally {
  await browser.close();
  await site.close();
}

if (!values.quick) {
  /** @type {Results} */
  const old = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : { suites: {} };
  const all = { ...old.suites, ...results };
  // In the order of the list; what other scripts write (`hosts.js`) stays behind them.
  const suites = { ...Object.fromEntries(SUITES.flatMap(({ name }) => (all[name] ? [[name, all[name]]] : []))), ...all };
  writeFileSync(FILE, `${JSON.stringify({ browser: version, suites }, null, 2)}\n`);
}

/** @param {(result: Result) => number} count */
const sum = (count) => Object.values(results).reduce((total, result) => total + count(result), 0);
const counts = { passed: sum(({ passed }) => passed), failed: sum(({ failed }) => failed), skipped: sum(({ skipped }) => skipped.length) };
if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify(counts));
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
