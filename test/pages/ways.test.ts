/** How often a page waits for the server before there are cards: for the script, its files, and the feed. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { launchOptions, needBrowser } from '../../scripts/lib/browsers.js';
import { serve } from '../../scripts/lib/serve.js';
import { shown } from './support/hosts.ts';

const pageWith = (feed: string): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Ways</title>
<script type="module" src="/dist/lectern.js"></script>
<lectern-session-list src="/demo/${feed}"></lectern-session-list>`;

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

before(async () => {
  browser = await puppeteer.launch(launchOptions(await needBrowser('chromium', { install: true })));
  server = await serve('.', { '/sessionize': pageWith('conference.sessionize.json'), '/own': pageWith('workshops.json') });
});
after(async () => {
  await browser.close();
  await server.close();
});

/** Opens a page whose feed waits until it may come. @returns the page, and what it asks for, in its order */
async function open(path: string, mayCome: (asked: readonly string[]) => boolean): Promise<{ page: Page; asked: readonly string[] }> {
  const page = await browser.newPage();
  const asked: string[] = [];
  const waiting = new Set<() => void>();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    asked.push(pathname);
    if (pathname.endsWith('.json')) waiting.add(() => void request.continue());
    else void request.continue();
    if (!mayCome(asked)) return;
    waiting.forEach((go) => go());
    waiting.clear();
  });
  await page.goto(`${server.origin}${path}`);
  return { page, asked };
}

test('what reads a feed of Sessionize is asked for while the feed is on its way', async () => {
  const { page } = await open('/sessionize', (asked) => ['.json', '/chunks/sessionize-'].every((part) => asked.some((path) => path.includes(part))));
  await shown(page);
});

test('a feed of our own is read by what is there', async () => {
  const { page, asked } = await open('/own', () => true);
  await shown(page);
  const after = asked.slice(asked.findIndex((path) => path.endsWith('.json')) + 1);
  // Texts with markup are shortened by a file of their own.
  assert.deepEqual(
    after.filter((path) => path.endsWith('.js') && !path.includes('/strip-')),
    [],
  );
});
