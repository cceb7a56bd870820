/**
 * Opens every story of the built Storybook in Chromium, as visitors of the story see it: fails on errors of the page or
 * the console, on what a story's play function misses, and on accessibility violations that axe finds.
 * Run `npm run build:storybook` before.
 *
 *     node scripts/check-stories.js --only=faq,dark    stories whose id has one of these words
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { launchOptions, needBrowser } from './lib/browsers.js';
import { fromRoot } from './lib/paths.js';
import { serve } from './lib/serve.js';

/** @typedef {{ id: string, type: 'story' | 'docs' }} Entry of Storybook's index */

const FOLDER = 'storybook-static';

/** What the console says where a feed can't be had: it must in stories with the parameter `feedFails`, may on docs pages, which show all stories, and must not elsewhere. */
const EXPECTED = [/^\[lectern\] /, /^Failed to load resource: /];

/** A story is a piece of a page: these are about whole pages. */
const RULES = { region: { enabled: false }, 'page-has-heading-one': { enabled: false }, 'landmark-one-main': { enabled: false } };

/** So many at once. */
const PAGES = 2;

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const words = values.only?.split(',') ?? [''];

if (!existsSync(fromRoot(FOLDER, 'index.json'))) {
  console.error(`There is no ${FOLDER}/index.json: run npm run build:storybook before.`);
  process.exit(1);
}
/** @type {Entry[]} */
const entries = Object.values(JSON.parse(readFileSync(fromRoot(FOLDER, 'index.json'), 'utf8')).entries);
const chosen = entries.filter(({ id }) => words.some((word) => id.includes(word)));
const axe = readFileSync(fromRoot('node_modules/axe-core/axe.min.js'), 'utf8');
// Browsers ask for the icon of a page that names none.
const server = await serve(FOLDER, { '/favicon.ico': '' });
const browser = await puppeteer.launch(launchOptions(await needBrowser('chromium', { install: true })));

/** Whether everything on the page has come to rest; runs in the page. */
function isSettled() {
  const { phase } = /** @type {any} */ (window).__STORYBOOK_PREVIEW__?.currentRender ?? {};
  if (phase !== 'finished' && phase !== 'errored' && !document.querySelector('.sbdocs-content')) return false;
  // Those that wait for an answer that never comes are at rest.
  return [...document.querySelectorAll('*')].every(
    (element) => !('status' in element) || element.status !== 'loading' || element.closest('[src$="?never"]') !== null,
  );
}

/** What axe finds; runs in the page. @param {object} rules @returns {Promise<string[]>} */
async function violations(rules) {
  const { violations: found } = await /** @type {any} */ (window).axe.run(document, { rules, resultTypes: ['violations'] });
  return found.map(
    (/** @type {{ id: string, help: string, nodes: { target: unknown[], html: string }[] }} */ { id, help, nodes }) =>
      `${id}: ${help}; ${nodes.length}, the first is ${nodes[0]?.target.flat().join(' ')} ${nodes[0]?.html.slice(0, 120)}`,
  );
}

/** @param {Entry} entry @returns {Promise<string[]>} what is wrong */
async function faultsOf({ id, type }) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  /** @type {string[]} */
  const faults = [];
  /** @type {string[]} */
  const complaints = [];
  page.on('pageerror', (error) => faults.push(`threw ${error instanceof Error ? error.message : error}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url ?? ''}`);
  });
  try {
    // High enough for the longest story: what is off screen is not painted, and its photos are not loaded.
    await page.setViewport({ width: 1280, height: 15_000 });
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    // The accessibility panel's own run of axe would get in the way of ours.
    await page.goto(`${server.origin}/iframe.html?id=${id}&viewMode=${type}&globals=a11y.manual:!true`, { waitUntil: 'load' });
    await page.waitForFunction(isSettled, { timeout: 20_000 });
    await page.waitForNetworkIdle({ idleTime: 200 });
    if (type === 'story') {
      await page.evaluate(axe);
      faults.push(...(await page.evaluate(violations, RULES)));
      if (await page.evaluate(() => document.body.classList.contains('sb-show-errordisplay'))) faults.push('Storybook shows an error instead of the story');
    }
    const fails = await page.evaluate(() => Boolean(/** @type {any} */ (window).__STORYBOOK_PREVIEW__.currentRender.story?.parameters.feedFails));
    const isExpected = (/** @type {string} */ text) => (fails || type === 'docs') && EXPECTED.some((pattern) => pattern.test(text));
    if (fails && !complaints.some(isExpected)) faults.push('the console does not say that the feed can’t be had');
    faults.push(...complaints.filter((text) => !isExpected(text)).map((text) => `console: ${text}`));
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error));
  } finally {
    await context.close();
  }
  return faults;
}

const counts = { passed: 0, failed: 0 };
const waiting = [...chosen];
await Promise.all(
  Array.from({ length: PAGES }, async () => {
    for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
      const faults = await faultsOf(entry);
      for (const fault of faults) console.error(`${entry.id}: ${fault}`);
      counts[faults.length === 0 ? 'passed' : 'failed']++;
    }
  }),
);
await browser.close();
await server.close();

if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify(counts));
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
