/**
 * `npm run shots`: pictures of the demo pages as people may see them, and of every story and page of the built Storybook,
 * into `shots/`, to look at and compare.
 *
 *     npm run shots -- --only=index,dark           pages, variants and stories whose name has one of these words
 *     npm run shots -- --what=stories --looks=dark,rtl,phone,narrow,wide,forced,print
 */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';
import { launchOptions, needBrowser } from './lib/browsers.js';
import { filesIn, fromRoot, root } from './lib/paths.js';
import { shootStories } from './lib/shots-of-stories.js';

/** @typedef {import('puppeteer-core').Page} Page */

/**
 * What is different about a picture.
 * @typedef {object} Variant
 * @property {string} name
 * @property {number} width
 * @property {(page: Page) => Promise<unknown>} [before] the page is loaded
 * @property {(page: Page) => Promise<unknown>} [after] it is
 */

/** @param {string} dir @param {string} lang */
const direction = (dir, lang) => (/** @type {Page} */ page) => page.evaluate((values) => void Object.assign(document.documentElement, values), { dir, lang });

/** @type {readonly Variant[]} */
const VARIANTS = [
  { name: 'wide', width: 1280 },
  { name: 'phone', width: 320 },
  { name: 'dark', width: 1280, before: (page) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]) },
  { name: 'rtl', width: 1280, after: direction('rtl', 'ar') },
  { name: 'print', width: 800, before: (page) => page.emulateMediaType('print') },
  {
    name: 'detail',
    width: 1280,
    after: async (page) => {
      await page.evaluate(() => document.querySelector('lectern-session-list')?.shadowRoot?.querySelector('a')?.click());
      await page.waitForNetworkIdle({ idleTime: 300 });
    },
  },
];

/**
 * The height of a page all of whose elements have been near: until then they are not loaded, and browsers leave out
 * what is far from the window.
 * @param {Page} page
 */
async function wholeHeight(page) {
  const read = () => page.evaluate(() => document.documentElement.scrollHeight);
  let height = 0;
  for (let y = 0; y < (height = await read()); y += 600) {
    await page.evaluate((y) => scrollTo(0, y), y);
    await page.waitForNetworkIdle({ idleTime: 100 });
  }
  await page.evaluate(() => scrollTo(0, 0));
  return height;
}

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, what: { type: 'string', default: 'demo,stories' }, looks: { type: 'string', default: 'plain' } },
});
const words = values.only.split(',');

/** Pictures of the pages of `demo/`, straight from the sources. */
async function shootDemo() {
  const server = await createServer({ root, configFile: fromRoot('vite.config.ts'), logLevel: 'error', server: { port: 0, hmr: false } });
  await server.listen();
  const origin = server.resolvedUrls?.local[0] ?? '';
  const browser = await puppeteer.launch(launchOptions(await needBrowser('chromium', { install: true })));
  mkdirSync(fromRoot('shots'), { recursive: true });

  for (const file of filesIn('demo', /^demo\/[^/]+\.html$/)) {
    for (const { name, width, before, after } of VARIANTS) {
      const title = `${file.replace(/^demo\/|\.html$/g, '')}-${name}`;
      if (!words.some((word) => title.includes(word))) continue;
      const page = await (await browser.createBrowserContext()).newPage();
      page.on('pageerror', (error) => console.error(`${title}: ${error instanceof Error ? error.message : error}`));
      await page.setViewport({ width, height: 900 });
      await before?.(page);
      await page.goto(`${origin}${file}`, { waitUntil: 'networkidle0' });
      await after?.(page);
      // Elements draw in their own time, and transitions take theirs.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
      const path = fromRoot('shots', `${title}.png`);
      // A dialog covers the window, not the page.
      if (name !== 'detail') {
        await page.setViewport({ width, height: await wholeHeight(page) });
        // What is near now is drawn, and may be higher than was thought.
        await page.waitForNetworkIdle({ idleTime: 300 });
        await page.setViewport({ width, height: await page.evaluate(() => document.documentElement.scrollHeight) });
      }
      await page.screenshot({ path: /** @type {`${string}.png`} */ (path) });
      await page.close();
      console.log(`shots/${title}.png`);
    }
  }
  await browser.close();
  await server.close();
}

if (values.what.includes('demo')) await shootDemo();
if (values.what.includes('stories')) await shootStories(values.only, values.looks.split(','));
