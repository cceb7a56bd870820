/** What a visitor gets who presses a card when the detail's file can't be had: words, and another try. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { launchOptions, needBrowser } from '../../scripts/lib/browsers.js';
import { serve } from '../../scripts/lib/serve.js';

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Late</title>
<script type="module" src="/dist/lectern.js"></script>
<lectern-session-list src="/demo/workshops.json"></lectern-session-list>`;

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

before(async () => {
  browser = await puppeteer.launch(launchOptions(await needBrowser('chromium', { install: true })));
  server = await serve('.', { '/late': PAGE });
});
after(async () => {
  await browser.close();
  await server.close();
});

/** The first of the list's own elements that fits a selector, once there is one. */
async function inside(page: Page, selector: string): Promise<ElementHandle<Element>> {
  const handle = await page.waitForFunction(
    (wanted: string) => document.querySelector('lectern-session-list')?.shadowRoot?.querySelector(wanted),
    {},
    selector,
  );
  return handle as ElementHandle<Element>;
}

test('a detail whose file can’t be had says so where the visitor is, and opens at the next press', async () => {
  const page = await browser.newPage();
  let isDown = true;
  await page.setRequestInterception(true);
  page.on('request', (request) => void (isDown && /\/chunks\/detail/.test(request.url()) ? request.abort('internetdisconnected') : request.continue()));
  await page.goto(`${server.origin}/late`);
  const link = await inside(page, '[part~="card"] a');
  await link.click();
  const words = await inside(page, '[role="alert"]:popover-open');
  assert.match((await words.evaluate((element) => element.textContent)) ?? '', /could not be loaded.*try again/i);
  assert.ok(await words.isIntersectingViewport(), 'it is seen');
  assert.equal(await link.evaluate((element) => element.getAttribute('aria-busy')), null);

  const isGone = (): Promise<unknown> =>
    page.waitForFunction(() => !document.querySelector('lectern-session-list')!.shadowRoot!.querySelector('[role="alert"]:popover-open'));
  await page.keyboard.press('Escape');
  await isGone();
  await link.click();
  await inside(page, '[role="alert"]:popover-open');
  assert.equal(await page.evaluate(() => document.querySelector('lectern-session-list')!.shadowRoot!.querySelectorAll('[role="alert"]').length), 1);

  isDown = false;
  await page.keyboard.press('Escape');
  await isGone();
  await link.click();
  await inside(page, 'dialog[open]');
});
