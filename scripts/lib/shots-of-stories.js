/** A picture of every story of the built Storybook, for people to look at. */
import { mkdirSync } from 'node:fs';
import { fromRoot } from './paths.js';
import { entriesOf, startStorybook } from './stories.js';

const STILL = { name: 'prefers-reduced-motion', value: 'reduce' };
const LIGHT = [STILL, { name: 'prefers-color-scheme', value: 'light' }];

/** How stories may be seen, by name; without one, as they come. @type {Readonly<Record<string, import('./looks.js').Look>>} */
export const STORY_LOOKS = {
  plain: { name: 'plain', globals: '', width: 1280, media: LIGHT },
  dark: { name: 'dark', globals: 'page:dark', width: 1280, media: [STILL, { name: 'prefers-color-scheme', value: 'dark' }] },
  rtl: { name: 'rtl', globals: 'language:ar', width: 1280, media: LIGHT },
  phone: { name: 'phone', globals: '', width: 320, media: LIGHT },
  narrow: { name: 'narrow', globals: '', width: 240, media: LIGHT },
  wide: { name: 'wide', globals: '', width: 2400, media: LIGHT },
  forced: { name: 'forced', globals: '', width: 1280, media: [STILL, { name: 'forced-colors', value: 'active' }] },
  print: { name: 'print', globals: '', width: 800, media: LIGHT, print: true },
};

/** No story is looked at further down. */
const HIGHEST = 2400;

/** @param {string} only words with commas between: the stories whose id has one @param {readonly string[]} looks */
export async function shootStories(only, looks) {
  const entries = entriesOf(only);
  if (entries.length === 0) return 0;
  const storybook = await startStorybook();
  let count = 0;
  for (const name of looks) {
    const look = STORY_LOOKS[name];
    if (!look) throw new Error(`There are these looks of stories: ${Object.keys(STORY_LOOKS).join(', ')}`);
    const { page, setLook, show, close } = await storybook.newPage();
    mkdirSync(fromRoot('shots/stories', name), { recursive: true });
    for (const entry of entries) {
      await setLook(look);
      for (const fault of await show(entry)) console.error(`${entry.id}: ${fault}`);
      await page.waitForNetworkIdle({ idleTime: 100 });
      const height = await page.evaluate((least) => Math.max(least, document.documentElement.scrollHeight), 200);
      const hasDialog = await page.evaluate(() => [...document.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot?.querySelector('dialog[open]')));
      const path = fromRoot('shots/stories', name, `${entry.id}.png`);
      const window = page.viewport();
      // A dialog covers the window, not the page. Photos, and entries of long lists, come when they are near the window.
      if (!hasDialog) {
        await page.setViewport({ width: look.width, height: Math.min(height, HIGHEST) });
        await page.waitForNetworkIdle({ idleTime: 100 });
      }
      await page.screenshot({ path: /** @type {`${string}.png`} */ (path) });
      await page.setViewport(window);
      count++;
    }
    await close();
    console.log(`shots/stories/${name}/: ${entries.length} pictures`);
  }
  await storybook.close();
  return count;
}
