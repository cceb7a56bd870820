/** The pages, feeds and files that are measured, on one server. Feeds and static pages are made when first asked for. */
import { readFileSync } from 'node:fs';
import { filesIn, fromRoot } from '../lib/paths.js';
import { makeBuilds } from './builds.js';
import { WRITERS } from './formats.js';
import { programme } from './programme.js';
import { serveResources, TYPES } from './server.js';
import { staticList } from './static-list.js';

/**
 * @typedef {import('./server.js').Resource} Resource
 * @typedef {Awaited<ReturnType<typeof openSite>>} Site
 */

/**
 * @param {string} body
 * @param {string} head
 */
export const pageOf = (body, head = '<script type="module" src="/dist/lectern.js"></script>') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Programme</title>` +
  `<link rel="icon" href="data:,"><style>body{margin:2rem;font:1rem/1.5 sans-serif}</style>${head}</head><body>${body}</body></html>`;

const HEADING = '<h1>Programme</h1>';
const BELOW = '<p id="below">What stands below the programme.</p>';

/** @param {number} hue */
const photo = (hue) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><path fill="hsl(${hue} 40% 60%)" d="M0 0h48v48H0z"/><circle cx="24" cy="20" r="10"/></svg>`;

/** @param {{ all: boolean, built: boolean }} builds as in `makeBuilds` */
export async function openSite(builds) {
  /** @type {Map<string, Resource>} */
  const resources = new Map();
  await makeBuilds(resources, builds);
  for (let index = 1; index <= 16; index++) {
    resources.set(`/photos/${index}.svg`, { body: photo(index * 22), type: TYPES.svg, quality: 11, cache: 'public, max-age=31536000, immutable' });
  }
  for (const file of filesIn('demo', /\.(?:html|css|json|svg|png|jpg)$/)) {
    const type = TYPES[/** @type {keyof typeof TYPES} */ (file.split('.').at(-1))];
    const body = readFileSync(fromRoot(file));
    // The demo pages load the sources; here they load what ships.
    const built = file.endsWith('.html') ? body.toString().replaceAll('/src/lectern.ts', '/dist/lectern.js') : body;
    resources.set(`/${file}`, { body: built, type, quality: 11, cache: 'public, max-age=3600', tag: true });
  }
  resources.set('/robots.txt', { body: 'User-agent: *\nAllow: /\n', type: 'text/plain' });
  const server = await serveResources(resources);

  /** @type {Map<number, ReturnType<typeof programme>>} */
  const programmes = new Map();

  /** @param {string} format @param {number} count @returns {string} the path of a feed */
  function feed(format, count) {
    const path = `/feeds/${format}-${count}.json`;
    if (!resources.has(path)) {
      const made = programmes.get(count) ?? programme(count);
      // Large ones are not kept: one is as long as a book.
      if (count <= 10_000) programmes.set(count, made);
      const write = WRITERS[format];
      if (!write) throw new Error(`There is no generator for ${format}.`);
      resources.set(path, { body: JSON.stringify(write(made)), type: TYPES.json, cache: 'public, max-age=60' });
      server.warm(path);
    }
    return path;
  }

  return {
    ...server,
    resources,
    feed,
    /** @param {string} path @param {string} html */
    page(path, html) {
      resources.set(path, { body: html, type: TYPES.html });
      server.warm(path);
      return path;
    },
    /** A page with the list of a generated programme, as its author writes it. @param {string} format @param {number} count */
    list(format, count) {
      const tag = `<lectern-session-list src="${feed(format, count)}" time-zone="Europe/Vienna"></lectern-session-list>`;
      return this.page(`/list/${format}-${count}`, pageOf(HEADING + tag + BELOW));
    },
    /**
     * The same cards as HTML that stands in the page, with the same styles.
     * @param {import('puppeteer-core').Browser} browser
     * @param {number} count
     * @param {boolean} contentVisibility whether cards off the screen are left for later
     */
    async static(browser, count, contentVisibility) {
      const path = `/static/${count}${contentVisibility ? '-cv' : ''}`;
      if (!resources.has(path)) {
        const { css, html } = await staticList(browser, `${server.origin}${this.list('lectern', count)}`, count);
        const plain = css.replaceAll(/content-visibility:\s*auto;/g, '');
        for (const [at, styles] of /** @type {const} */ ([
          [`/static/${count}`, plain],
          [`/static/${count}-cv`, css],
        ])) {
          this.page(at, pageOf(`${HEADING}<div class="lectern">${html}</div>${BELOW}`, `<style>${styles}</style>`));
        }
      }
      return path;
    },
    /** @param {string} path */
    bytes: (path) => {
      const body = resources.get(path)?.body ?? '';
      return { raw: Buffer.byteLength(body), sent: server.warm(path) };
    },
  };
}
