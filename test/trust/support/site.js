/**
 * Pages that are not ours: script, feed and page come from three origins, as they do at a meetup's. What is tested is
 * what is shipped: `dist/`, which `npm run build` makes.
 */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { fromRoot } from '../../../scripts/lib/paths.js';
import { serve } from '../../../scripts/lib/serve.js';

/**
 * @typedef {object} Answer
 * @property {string | Buffer} body
 * @property {Readonly<Record<string, string>>} [headers]
 * @property {number} [status]
 *
 * @typedef {Awaited<ReturnType<typeof openAnswers>>} Answers
 * @typedef {Awaited<ReturnType<typeof openSite>>} Site
 *
 * @typedef {object} Visit
 * @property {import('puppeteer-core').Page} page
 * @property {string[]} thrown uncaught errors and rejections
 * @property {string[]} said all of the console
 * @property {string[]} ours what we said on it
 * @property {string[]} violations of the page's policy
 * @property {string[]} requests
 */

const HTML = 'text/html; charset=utf-8';

/** A server that answers what it is told to. */
export async function openAnswers() {
  /** @type {Map<string, Answer | (() => Answer)>} */
  const answers = new Map();
  /** @type {string[]} */
  const asked = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    asked.push(`${request.method} ${path}`);
    const found = answers.get(path);
    const answer = typeof found === 'function' ? found() : found;
    response.writeHead(answer ? (answer.status ?? 200) : 404, { 'access-control-allow-origin': '*', ...answer?.headers });
    response.end(answer?.body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const origin = `http://127.0.0.1:${port}`;
  let number = 0;
  return {
    origin,
    asked,
    /** @param {string} path @param {Answer | (() => Answer)} answer */
    set(path, answer) {
      answers.set(path, answer);
      return `${origin}${path}`;
    },
    /** @param {string} html @param {Readonly<Record<string, string>>} [headers] @returns {string} its address */
    page(html, headers) {
      return this.set(`/page-${number++}`, { body: html, headers: { 'content-type': HTML, ...headers } });
    },
    /** @param {unknown} feed @returns {string} its address */
    feed(feed) {
      return this.set(`/feed-${number++}.json`, { body: JSON.stringify(feed), headers: { 'content-type': 'application/json' } });
    },
    /** @param {string} url */
    remove: (url) => answers.delete(new URL(url).pathname),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** @param {import('puppeteer-core').Browser} browser */
export async function openSite(browser) {
  if (!existsSync(fromRoot('dist/lectern.js'))) throw new Error('there is no dist/lectern.js: npm run build makes it');
  const [scripts, demo, feeds, pages] = await Promise.all([serve('dist'), serve('demo'), openAnswers(), openAnswers()]);
  return {
    browser,
    /** Where `dist/` is. */
    scripts: scripts.origin,
    /** Where the feeds of `demo/` are. */
    demo: demo.origin,
    feeds,
    pages,
    /**
     * Opens an address, and listens to all that goes wrong there.
     * @param {string} url
     * @param {{ prepare?: (page: import('puppeteer-core').Page) => Promise<unknown>, viewport?: import('puppeteer-core').Viewport }} [options]
     * @returns {Promise<Visit>}
     */
    async visit(url, { prepare, viewport } = {}) {
      const page = await browser.newPage();
      await page.setViewport(viewport ?? { width: 1000, height: 800 });
      /** @type {Visit} */
      const visit = { page, thrown: [], said: [], ours: [], violations: [], requests: [] };
      page.on('pageerror', (error) => visit.thrown.push(String(error instanceof Error ? error.message : error)));
      page.on('console', (message) => {
        const text = message.text();
        if (message.location().url?.endsWith('/favicon.ico')) return;
        visit.said.push(text);
        if (text.startsWith('[lectern]')) visit.ours.push(text);
        if (/Content Security Policy|TrustedScript|TrustedHTML|This document requires 'Trusted/.test(text) && message.type() !== 'info')
          visit.violations.push(text);
      });
      page.on('request', (request) => visit.requests.push(request.url()));
      await prepare?.(page);
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      return visit;
    },
    async close() {
      await Promise.all([scripts.close(), demo.close(), feeds.close(), pages.close()]);
    },
  };
}

/** @param {string} body @param {string} [head] */
export const bare = (body, head = '') => `<!doctype html><html lang="en"><head><title>A page</title>${head}</head><body>${body}</body></html>`;
