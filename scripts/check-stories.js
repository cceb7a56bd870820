/**
 * Opens every story of the built Storybook in Chromium, as visitors of the story see it: fails on errors of the page or
 * the console, on what a story's play function misses, on what axe finds, and on parts, events and attributes that the
 * manifest doesn't know; of pages, on Markdown that stays as it is written. Each story is seen in one of the looks that
 * `npm run test:a11y` sees it in all of.
 * Run `npm run build:storybook` before.
 *
 *     node scripts/check-stories.js --only=faq,dark    entries whose id has one of these words
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { axeFaults } from './lib/axe.js';
import { documentedApi, undocumentedIn } from './lib/documented.js';
import { lookFor, LOOKS } from './lib/looks.js';
import { forcedFaults, markdownFaults, sizeFaults, spacingFaults } from './lib/measured.js';
import { entriesOf, startStorybook } from './lib/stories.js';

/** So many at once. */
const PAGES = 2;

const { values } = parseArgs({ options: { only: { type: 'string' }, times: { type: 'boolean', default: false } } });
const chosen = entriesOf(values.only).map((entry) => ({ entry, look: entry.type === 'docs' ? LOOKS.at(0) : lookFor(entry.id) }));
// Looks change seldom this way.
const waiting = LOOKS.flatMap((look) => chosen.filter((one) => one.look === look).map(({ entry }) => ({ entry, look })));

const storybook = await startStorybook();
const documented = documentedApi();
/** What the manifest lacks is lacking in every story; the first to show it fails. @type {Set<string>} */
const reported = new Set();
const counts = { passed: 0, failed: 0 };

/** @param {readonly (typeof waiting)[number][]} mine */
async function check(mine) {
  const stories = await storybook.newPage();
  for (const { entry, look } of mine) {
    const began = performance.now();
    await stories.setLook(look);
    const faults = await stories.show(entry);
    const shown = performance.now();
    if (entry.type === 'story' && faults.length === 0) {
      const unknown = (await undocumentedIn(stories.page, documented)).filter((fault) => !reported.has(fault));
      for (const fault of unknown) reported.add(fault);
      faults.push(
        ...unknown,
        ...(await axeFaults(stories.page, entry.id)),
        ...(await sizeFaults(stories.page)),
        ...(await forcedFaults(stories.page)),
        ...(await spacingFaults(stories.page)),
      );
    }
    if (entry.type === 'docs') faults.push(...(await markdownFaults(stories.page)));
    if (values.times) console.log(`${Math.round(shown - began)} + ${Math.round(performance.now() - shown)} ms  ${entry.id}`);
    for (const fault of faults) console.error(`${entry.id} (${look.name}): ${fault}`);
    counts[faults.length === 0 ? 'passed' : 'failed']++;
  }
}

// Neighbours stay together, as they have the same look.
const share = Math.ceil(waiting.length / PAGES);
await Promise.all(Array.from({ length: PAGES }, (_, at) => check(waiting.slice(at * share, (at + 1) * share))));
await storybook.close();

if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify(counts));
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
