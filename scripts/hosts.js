/**
 * `npm run test:hosts`: the recipes of docs/embedding.md, as they stand there, in the systems that they are for: each is
 * set up in a folder of its own, built by its own tools, and visited in Chromium. Needs a network where something is
 * missing, and `dist/` (npm run build). Prints a line a host, and writes the row “hosts” of docs/trust.json.
 *
 *     npm run test:hosts -- --only=wordpress,hugo   these hosts; the others' last figures stay
 *
 * What it installs on the machine, and only where it is missing and may be had: PHP, MariaDB, Hugo and Jekyll from
 * Debian's packages, for which it needs to be root. All else is in folders that are gone
 * afterwards, but for a newer Node and Ghost, which stay in `.cache/hosts`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './lib/dependencies.js';
import { fromRoot } from './lib/paths.js';

await ensureDependencies();
const { default: puppeteer } = await import('puppeteer-core');
const { launchOptions, needBrowser } = await import('./lib/browsers.js');
const { HOSTS } = await import('../test/hosts/hosts.js');
const { NotHere } = await import('../test/hosts/support/programs.js');
const { shownTitles } = await import('../test/hosts/support/visitor.js');
const { Collector } = await import('../test/trust/support/collect.js');
const { bare, openSite } = await import('../test/trust/support/site.js');

const FILE = fromRoot('docs/trust.json');
const { values } = parseArgs({ options: { only: { type: 'string' } } });
const only = values.only?.split(',');
const chosen = HOSTS.filter(({ name }) => !only || only.includes(name));
if (chosen.length === 0) {
  console.error(`--only=${values.only}: there are ${HOSTS.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}

const options = launchOptions(await needBrowser('chromium', { install: true }));
const browser = await puppeteer.launch({
  ...options,
  args: [...(options.args ?? []), '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'],
  protocolTimeout: 120_000,
});
const version = await browser.version();
const site = await openSite(browser);
const places = { feed: `${site.demo}/conference.sessionize.json`, scripts: site.scripts };

/** What a page shows that is nobody's but ours. */
async function bareTitles() {
  const script = `<script type="module" src="${places.scripts}/lectern.js"></script>`;
  const { page } = await site.visit(
    site.pages.page(bare(`<lectern-session-list src="${places.feed}" time-zone="Europe/Vienna"></lectern-session-list>${script}`)),
  );
  const titles = await shownTitles(page);
  await page.close();
  return titles;
}

/** @typedef {import('../test/trust/support/collect.js').Outcome} Outcome */
/** @type {{ browser: string, suites: Record<string, object> & { hosts?: { systems?: Record<string, Outcome> } } }} */
const file = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : { browser: version, suites: {} };
const systems = { ...file.suites.hosts?.systems };

/** @param {readonly Outcome[]} outcomes */
function sumOf(outcomes) {
  /** @param {'cases' | 'passed' | 'failed'} what */
  const sum = (what) => outcomes.reduce((total, outcome) => total + outcome[what], 0);
  /** @type {Record<string, number>} */
  const figures = { 'systems set up': outcomes.filter(({ passed }) => passed > 0).length };
  for (const outcome of outcomes) for (const [what, count] of Object.entries(outcome.figures)) figures[what] = (figures[what] ?? 0) + count;
  const [skipped, failures] = [outcomes.flatMap((outcome) => outcome.skipped), outcomes.flatMap((outcome) => outcome.failures)];
  return { cases: sum('cases'), passed: sum('passed'), failed: sum('failed'), skipped, failures, figures };
}

/** The row, of what was tried now and what was tried last of the others. Hosts that are no longer ours leave it. */
function write() {
  const known = Object.fromEntries(HOSTS.flatMap(({ name }) => (systems[name] ? [[name, systems[name]]] : [])));
  const row = {
    title: 'Recipes in the systems that they are for',
    date: new Date().toISOString().slice(0, 10),
    ...sumOf(Object.values(known)),
    systems: known,
  };
  const now = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : file;
  writeFileSync(FILE, `${JSON.stringify({ ...now, suites: { ...now.suites, hosts: row } }, null, 2)}\n`);
}

/** @type {Outcome[]} */
const outcomes = [];
try {
  const titles = await bareTitles();
  for (const { name, title, run } of chosen) {
    const start = performance.now();
    const collector = new Collector();
    try {
      await run({ site, browser, collector, places, titles });
    } catch (error) {
      if (error instanceof NotHere) collector.skip(title, error.message);
      else collector.record(`${title} can be set up`, [String(error instanceof Error ? error.message : error)]);
    }
    const { outcome } = collector;
    outcomes.push((systems[name] = outcome));
    write();
    const seconds = Math.round((performance.now() - start) / 1000);
    console.log(`${title}: ${outcome.cases} cases, ${outcome.passed} passed, ${outcome.failed} failed (${seconds} s)`);
    for (const skipped of outcome.skipped) console.log(`  skipped: ${skipped}`);
  }
} finally {
  await browser.close();
  await site.close();
}

const { cases, passed, failed, skipped, failures } = sumOf(outcomes);
console.log(`\nhosts: ${cases} cases, ${passed} passed, ${failed} failed, ${skipped.length} skipped`);
for (const { name } of failures) console.log(`  failed: ${name}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
