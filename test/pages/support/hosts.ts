/**
 * Pages that are not ours: script, feed and page come from three origins, as they do at a meetup's. What is shipped is
 * in `dist/`, which `npm run build` makes.
 */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { launchOptions, needBrowser } from '../../../scripts/lib/browsers.js';
import { fromRoot } from '../../../scripts/lib/paths.js';
import { serve } from '../../../scripts/lib/serve.js';

export interface Visit {
  readonly page: Page;
  /** Where the page is. */
  readonly origin: string;
  /** What was thrown, rejected and said as an error. */
  readonly problems: string[];
  /** All that the console said. */
  readonly said: string[];
  readonly requests: string[];
}

export interface Hosts {
  readonly browser: Browser;
  /** Where `dist/` is. */
  readonly scripts: string;
  /** Where the feeds are. */
  readonly feeds: string;
  /** Opens a page of another server, and listens to all that goes wrong there; at `/away` is a page to go to and come back from. */
  visit(html: string, headers?: Record<string, string>): Promise<Visit>;
}

/** Call at the head of a test file. @param options whether pages are kept for “back”, as browsers do and automation does not */
export function hosts({ backForwardCache = false } = {}): Hosts {
  const servers: Server[] = [];
  let browser: Browser;
  let scripts: Awaited<ReturnType<typeof serve>>;
  let feeds: Awaited<ReturnType<typeof serve>>;

  before(async () => {
    assert.ok(existsSync(fromRoot('dist/lectern.js')), 'there is no dist/lectern.js: npm run build makes it');
    const options = launchOptions(await needBrowser('chromium', { install: true }));
    browser = await puppeteer.launch({ ...options, ignoreDefaultArgs: backForwardCache ? ['--disable-back-forward-cache'] : [] });
    scripts = await serve('dist');
    feeds = await serve('demo');
  });
  after(async () => {
    await browser.close();
    await Promise.all([scripts.close(), feeds.close()]);
    for (const server of servers) server.close();
  });

  return {
    get browser() {
      return browser;
    },
    get scripts() {
      return scripts.origin;
    },
    get feeds() {
      return feeds.origin;
    },
    async visit(html, headers = {}) {
      const pages: Readonly<Record<string, string>> = { '/': html, '/away': bare('<p>Another page.</p>') };
      const server = createServer((request, response) => {
        const page = pages[request.url ?? ''];
        response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8', ...headers });
        response.end(page);
      }).listen(0, '127.0.0.1');
      servers.push(server);
      await new Promise((resolve) => server.once('listening', resolve));
      const page = await browser.newPage();
      // Contrast is that of what stands still.
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
      const visit = { page, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, problems: [], said: [], requests: [] } as Visit;
      page.on('pageerror', (error) => visit.problems.push(String(error)));
      page.on('console', (message) => {
        if (message.location().url?.endsWith('/favicon.ico')) return;
        visit.said.push(message.text());
        if (message.type() === 'error') visit.problems.push(message.text());
      });
      page.on('request', (request) => visit.requests.push(request.url()));
      await page.goto(`${visit.origin}/`);
      return visit;
    },
  };
}

export const bare = (body: string, head = ''): string => `<!doctype html><html lang="en"><head><title>A page</title>${head}</head><body>${body}</body></html>`;

/** Waits until so many elements of a kind show session cards, wherever in the page they are. */
export async function shown(page: Pick<Page, 'waitForFunction'>, count = 1, timeout = 8000): Promise<void> {
  await page.waitForFunction(
    (count) => {
      const lists = [...document.querySelectorAll('lectern-session-list')];
      return lists.filter((list) => list.shadowRoot?.querySelector('[part~="card"]')).length === count;
    },
    { timeout },
    count,
  );
}
