/**
 * The stories of the built Storybook, one after the other in a page that stays: a story is changed through the
 * preview's own channel, as the sidebar does it, which takes a tenth of the time that a new page would.
 */
import { existsSync, readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { launchOptions, needBrowser } from './browsers.js';
import { noteEvents } from './documented.js';
import { fromRoot } from './paths.js';
import { serve } from './serve.js';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('./looks.js').Look} Look */
/** @typedef {{ id: string, type: 'story' | 'docs' }} Entry of Storybook's index */

const FOLDER = 'storybook-static';

/** What the console says where a feed can't be had: it must in stories with the parameter `feedFails`, may on docs pages, which show all stories, and must not elsewhere. */
const EXPECTED = [/^\[lectern\] /, /^Failed to load resource: /];

/** How long a story may take to come to rest. */
const PATIENCE = 20_000;

/** The browser's own word about the feed that isn't there may come when the next story is shown; ours, which names the address too, can't be missed. */
const LATE = /no-such-feed\.json$/;

/** Documents in the form of real formats name pictures of servers that don't exist, or of their own. They get this one. */
const ELSEWHERE = ['https://*', '*/feeds/*', '*/system/*', '*/images/*'];
const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path fill="#888" d="M0 0h1v1H0z"/></svg>';

/** @param {string} [only] words with commas between: the entries whose id has one of them */
export function entriesOf(only = '') {
  if (!existsSync(fromRoot(FOLDER, 'index.json'))) throw new Error(`There is no ${FOLDER}/index.json: run npm run build:storybook before.`);
  /** @type {Entry[]} */
  const entries = Object.values(JSON.parse(readFileSync(fromRoot(FOLDER, 'index.json'), 'utf8')).entries);
  return entries.filter(({ id }) => only.split(',').some((word) => id.includes(word)));
}

/** Serves the Storybook and starts a browser for it. */
export async function startStorybook() {
  // Browsers ask for the icon of a page that names none.
  const server = await serve(FOLDER, { '/favicon.ico': '' });
  const browser = await puppeteer.launch(launchOptions(await needBrowser('chromium', { install: true })));
  return {
    newPage: () => newStoryPage(browser, server.origin),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Shows an entry, and gives what went wrong; runs in the page. @param {Entry} entry @returns {Promise<string | undefined>} */
function show({ id, type }) {
  const channel = /** @type {any} */ (window).__STORYBOOK_ADDONS_CHANNEL__;
  /** Who tells that it is over, and what it says. @type {Record<string, (told: any) => string | undefined>} */
  const ends = {
    storyFinished: ({ storyId, status }) => (storyId === id && status === 'error' ? 'ended badly' : undefined),
    docsRendered: () => undefined,
    storyUnchanged: () => undefined,
    storyMissing: () => 'is missing',
    storyErrored: ({ title, description }) => `${title} ${description}`,
    storyThrewException: ({ message }) => `threw ${message}`,
    playFunctionThrewException: ({ message }) => `what it plays went wrong: ${message}`,
  };
  return new Promise((resolve) => {
    const listeners = Object.entries(ends).map(([name, say]) => {
      const listener = (/** @type {any} */ told) => {
        if (told?.storyId && told.storyId !== id) return;
        for (const [other, registered] of listeners) channel.off(other, registered);
        resolve(say(told ?? {}));
      };
      channel.on(name, listener);
      return /** @type {const} */ ([name, listener]);
    });
    channel.emit('setCurrentStory', { storyId: id, viewMode: type });
  });
}

/** Whether everything on the page has come to rest; runs in the page. */
function isSettled() {
  // Those that wait for an answer that never comes are at rest.
  return [...document.querySelectorAll('*')].every(
    (element) => !('status' in element) || element.status !== 'loading' || element.closest('[src$="?never"]') !== null,
  );
}

/** What is expected of a story's feeds, and where they are; runs in the page. */
function about() {
  const sources = [...document.querySelectorAll('#storybook-root [src]')].map((element) => new URL(element.getAttribute('src') ?? '', document.baseURI).href);
  return { fails: Boolean(/** @type {any} */ (window).__STORYBOOK_PREVIEW__.currentRender.story?.parameters.feedFails), sources };
}

/** @param {import('puppeteer-core').Browser} browser @param {string} origin */
async function newStoryPage(browser, origin) {
  const page = await (await browser.createBrowserContext()).newPage();
  const session = await page.createCDPSession();
  /** What the page said and threw while an entry was shown. */
  let complaints = /** @type {string[]} */ ([]);
  page.on('pageerror', (error) => complaints.push(`threw ${error instanceof Error ? error.message : error}`));
  /** What Lectern has said about feeds. */
  let said = /** @type {string[]} */ ([]);
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url ?? ''}`);
    if (EXPECTED[0]?.test(message.text())) said.push(message.text());
  });
  await noteEvents(page);
  // Stories that are about keys are given real ones.
  await page.exposeFunction('pressRealKey', (/** @type {import('puppeteer-core').KeyInput} */ key) => page.keyboard.press(key));
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  session.on('Fetch.requestPaused', ({ requestId }) => {
    const body = Buffer.from(PICTURE).toString('base64');
    void session.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders: [{ name: 'content-type', value: 'image/svg+xml' }], body });
  });
  await session.send('Fetch.enable', { patterns: ELSEWHERE.map((urlPattern) => ({ urlPattern, resourceType: /** @type {const} */ ('Image') })) });
  /** @type {string | undefined} */
  let globals;
  let width = 0;

  return {
    page,
    close: () => page.browserContext().close(),
    /** @param {Look} look @param {number} height */
    async setLook(look, height = 900) {
      if (width !== look.width) await page.setViewport({ width: (width = look.width), height });
      await session.send('Emulation.setEmulatedMedia', { media: look.print ? 'print' : '', features: [...look.media] });
      if (globals === look.globals) return;
      globals = look.globals;
      // The accessibility panel's own run of axe would get in the way of ours.
      const chosen = ['a11y.manual:!true', globals].filter(Boolean).join(';');
      await page.goto(`${origin}/iframe.html?id=start-here--docs&viewMode=docs&globals=${chosen}`, { waitUntil: 'load' });
      await page.waitForFunction(() => document.querySelector('.sbdocs-content'), { timeout: PATIENCE });
      await page.waitForFunction(isSettled, { timeout: PATIENCE });
      complaints = said = [];
    },
    /** @param {Entry} entry @returns {Promise<string[]>} what is wrong */
    async show(entry) {
      complaints = [];
      try {
        const wrong = await page.evaluate(show, entry);
        await page.waitForFunction(isSettled, { timeout: PATIENCE });
        // Documentation draws its stories in its own time.
        if (entry.type === 'docs') await page.waitForNetworkIdle({ idleTime: 300 });
        const { fails, sources } = await page.evaluate(about);
        const isExpected = (/** @type {string} */ text) => (fails || entry.type === 'docs') && EXPECTED.some((pattern) => pattern.test(text));
        // Said once on a page for each address, by a part of Lectern that is loaded then.
        const isSaid = () => said.some((text) => sources.some((source) => text.includes(source)));
        for (let waited = 0; fails && waited < PATIENCE && !isSaid(); waited += 50) await new Promise((resolve) => setTimeout(resolve, 50));
        if (fails && !isSaid()) complaints.push('the console does not say that the feed can’t be had');
        return [...(wrong ? [wrong] : []), ...complaints.filter((text) => !isExpected(text) && !LATE.test(text)).map((text) => `console: ${text}`)];
      } catch (error) {
        // Whatever it hangs in, the next one begins anew.
        globals = undefined;
        return [error instanceof Error ? error.message : String(error)];
      }
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof newStoryPage>>} StoryPage */
