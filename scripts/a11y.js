/**
 * `npm run test:a11y`: axe on every story of the built Storybook in every look: light, dark, forced colours × left to
 * right, right to left × 320, 768, 1280 px. Takes long, so CI has `check-stories.js`, which tries each story in one of them.
 *
 *     npm run test:a11y -- --only=faq --looks=dark,320    stories and looks whose name has one of these words
 */
import { parseArgs } from 'node:util';
import { axeFaults } from './lib/axe.js';
import { forcedFaults, sizeFaults, spacingFaults } from './lib/measured.js';
import { LOOKS } from './lib/looks.js';
import { entriesOf, startStorybook } from './lib/stories.js';

/** So many at once. */
const PAGES = 2;

const { values } = parseArgs({ options: { only: { type: 'string' }, looks: { type: 'string', default: '' } } });
const stories = entriesOf(values.only).filter(({ type }) => type === 'story');
const waiting = LOOKS.filter(({ name }) => values.looks.split(',').some((word) => name.includes(word)));
const storybook = await startStorybook();
let runs = 0;
/** What is wrong, and with which stories and looks. @type {Map<string, string[]>} */
const faults = new Map();

async function work() {
  for (let look = waiting.shift(); look; look = waiting.shift()) {
    const page = await storybook.newPage();
    for (const entry of stories) {
      await page.setLook(look);
      const found = await page.show(entry);
      if (found.length === 0)
        found.push(
          ...(await axeFaults(page.page, entry.id)),
          ...(await sizeFaults(page.page)),
          ...(await forcedFaults(page.page)),
          ...(await spacingFaults(page.page)),
        );
      for (const fault of found) {
        if (!faults.has(fault)) console.error(`${entry.id} (${look.name}): ${fault}`);
        faults.set(fault, [...(faults.get(fault) ?? []), `${entry.id} (${look.name})`]);
      }
      runs++;
    }
    await page.close();
    console.log(`${look.name}: ${stories.length} stories, ${faults.size} kinds of faults so far`);
  }
}
await Promise.all(Array.from({ length: PAGES }, work));
await storybook.close();

for (const [fault, where] of faults) console.error(`${where.length} times, as in ${where.slice(0, 3).join(', ')}: ${fault}`);
console.log(`${runs} runs, ${faults.size} kinds of faults`);
process.exitCode = faults.size > 0 || runs === 0 ? 1 : 0;
