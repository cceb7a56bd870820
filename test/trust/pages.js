/** Pages of all kinds: old documents, odd places in them, pages that change, that are kept, printed, opened from a disk. */
import { pathToFileURL } from 'node:url';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fromRoot } from '../../scripts/lib/paths.js';
import { Collector } from './support/collect.js';
import { bare } from './support/site.js';

/** @typedef {import('./support/site.js').Site} Site */
/** @typedef {import('./support/site.js').Visit} Visit */

/**
 * @typedef {object} Kind
 * @property {string} name
 * @property {(parts: { tag: string, script: string, bundle: string }) => string | Buffer} html
 * @property {Readonly<Record<string, string>>} [headers]
 * @property {(visit: Visit, site: Site) => Promise<readonly string[]>} [look] what more must be so
 * @property {boolean} [keeps] whether it keeps what its author wrote, and one message says so
 */

/** Shows what is found wherever it is. @param {import('puppeteer-core').Page} page */
const shown = (page) =>
  page.waitForFunction(
    () => {
      const host = /** @type {any} */ (document).closedHost ?? document.querySelector('lectern-session-list');
      const card = host?.shadowRoot?.querySelector('[part~="card"]');
      return card && getComputedStyle(card).position === 'relative' && card.getBoundingClientRect().width > 100;
    },
    { timeout: 15_000, polling: 100 },
  );

/** What stays of the page where it can't be shown, and what is said. @param {Visit} visit */
async function kept({ page, ours, thrown }) {
  for (const end = Date.now() + 15_000; ours.length === 0 && Date.now() < end;) await sleep(100);
  const text = await page.evaluate(() => document.querySelector('lectern-session-list')?.textContent ?? '');
  return [
    ...(text.includes('on its way') ? [] : [`what stands there: ${text}`]),
    ...(ours.length === 1 ? [] : [`${ours.length} messages: ${ours.join(' | ')}`]),
    ...thrown,
  ];
}

/** @param {import('puppeteer-core').Page} page */
const overflow = (page) =>
  page.evaluate(() => {
    const host = /** @type {Element} */ (document.querySelector('lectern-session-list'));
    const [left, right] = [0, document.documentElement.clientWidth];
    const out = [...(host.shadowRoot?.querySelectorAll('[part]') ?? [])].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
    });
    return out.slice(0, 3).map((element) => `${element.getAttribute('part')} stands out`);
  });

/** @type {readonly Kind[]} */
const KINDS = [
  { name: 'quirks mode', html: ({ tag, script }) => `<title>Old</title><body>${tag}${script}`, look: async ({ page }) => ((await page.evaluate(() => document.compatMode)) === 'BackCompat' ? [] : ['not in quirks mode']) },
  { name: 'a page in windows-1252', headers: { 'content-type': 'text/html; charset=windows-1252' }, html: ({ tag, script }) => Buffer.from(bare(`<p>Caf\u00e9</p>${tag}${script}`), 'latin1'), look: async ({ page }) => ((await page.evaluate(() => /\ufffd|Ã/.test(document.querySelector('lectern-session-list')?.shadowRoot?.textContent ?? ''))) ? ['letters are broken'] : []) },
  {
    name: 'a base address elsewhere',
    html: ({ tag, script }) => bare(`${tag}${script}`, '<base href="https://elsewhere.example/deep/">'),
    look: async ({ page }) => {
      const before = new URL(page.url());
      await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('lectern-session-list')?.shadowRoot?.querySelector('[part~="link"]')).click());
      await page.waitForFunction(() => document.querySelector('lectern-session-list')?.shadowRoot?.querySelector('dialog[open]'), { timeout: 10_000, polling: 100 });
      const after = new URL(page.url());
      return after.origin + after.pathname === before.origin + before.pathname ? [] : [`the address became ${after}`];
    },
  },
  { name: 'in a table', html: ({ tag, script }) => bare(`<table><tr><td>${tag}</td></tr></table>${script}`) },
  { name: 'in a paragraph', html: ({ tag, script }) => bare(`<p>Text ${tag} text</p>${script}`) },
  { name: 'in a list, a fieldset, a figure and an open details', html: ({ tag, script }) => bare(`<ul><li><fieldset><figure><details open><summary>More</summary>${tag}</details></figure></fieldset></li></ul>${script}`) },
  { name: 'in a label and a button', html: ({ tag, script }) => bare(`<label>${tag}</label>${script}`) },
  { name: 'in a float, an inline block and a column', html: ({ tag, script }) => bare(`<div style="columns: 2"><div style="float: left"><span style="display: inline-block">${tag}</span></div></div>${script}`) },
  { name: 'in foreignObject of an SVG', html: ({ tag, script }) => bare(`<svg width="800" height="600"><foreignObject width="800" height="600"><div xmlns="http://www.w3.org/1999/xhtml">${tag}</div></foreignObject></svg>${script}`) },
  { name: 'in an open shadow root of the page’s own markup', html: ({ tag, script }) => bare(`<section><template shadowrootmode="open">${tag}</template></section>${script.replace('<script type="module" src="', '<script type="module">import { observe } from "').replace('"></script>', '"; const root = document.querySelector("section").shadowRoot; observe(root); document.closedHost = root.querySelector("lectern-session-list");</script>')}`) },
  { name: 'in a closed shadow root', html: ({ tag, script }) => bare(`<section></section>${script.replace('<script type="module" src="', '<script type="module">import { observe } from "').replace('"></script>', `"; const root = document.querySelector("section").attachShadow({ mode: "closed" }); root.innerHTML = ${JSON.stringify(tag).replaceAll('</', '<\\/')}; observe(root); document.closedHost = root.querySelector("lectern-session-list");</script>`)}`) },
  {
    name: 'innerHTML written anew, ten times',
    html: ({ tag, script }) => bare(`<main>${tag}</main>${script}`),
    look: async ({ page, requests }) => {
      for (let time = 0; time < 10; time++) await page.evaluate(() => document.querySelector('main')?.replaceChildren(...(new DOMParser().parseFromString(document.querySelector('main')?.innerHTML ?? '', 'text/html').body.childNodes)));
      await shown(page);
      const asked = requests.filter((url) => url.endsWith('.json')).length;
      return asked === 1 ? [] : [`the feed was asked for ${asked} times`];
    },
  },
  { name: 'moved twice while the feed is on its way', html: ({ tag, script }) => bare(`<main></main><aside></aside>${tag}${script}<script>const host = document.querySelector('lectern-session-list'); customElements.whenDefined('lectern-session-list').then(() => { document.querySelector('main').append(host); setTimeout(() => document.querySelector('aside').append(host), 5); });</script>`), look: async ({ requests }) => (requests.filter((url) => url.endsWith('.json')).length === 1 ? [] : ['the feed was asked for more than once']) },
  {
    name: 'kept by the browser and come back to',
    html: ({ tag, script }) => bare(`${tag}${script}<script>addEventListener('pageshow', ({ persisted }) => { if (persisted) document.title = 'kept'; });</script>`),
    look: async ({ page, requests }, site) => {
      await page.goto(site.pages.page(bare('<p>Another page</p>')));
      await page.goBack();
      await page.waitForFunction(() => document.title === 'kept', { timeout: 10_000, polling: 100 });
      await shown(page);
      return requests.filter((url) => url.endsWith('.json')).length === 1 ? [] : ['the feed was asked for more than once'];
    },
  },
  {
    name: 'printed',
    html: ({ tag, script }) => bare(`${tag}${script}`),
    look: async ({ page }) => {
      const cards = () => page.evaluate(() => [...(document.querySelector('lectern-session-list')?.shadowRoot?.querySelectorAll('[part~="card"]') ?? [])].filter((card) => card.getBoundingClientRect().height > 0 && getComputedStyle(card).visibility === 'visible').length);
      const screen = await cards();
      await page.emulateMediaType('print');
      const paper = await cards();
      const pdf = await page.pdf();
      return screen === paper && screen > 2 && pdf.length > 5000 ? [] : [`${screen} cards on the screen, ${paper} on paper, ${pdf.length} bytes`];
    },
  },
  { name: 'right to left', html: ({ tag, script }) => bare(`${tag}${script}`).replace('lang="en"', 'lang="he" dir="rtl"'), look: async ({ page }) => [...(await overflow(page)), ...((await page.evaluate(() => getComputedStyle(/** @type {Element} */ (document.querySelector('lectern-session-list')?.shadowRoot?.querySelector('.root'))).direction)) === 'rtl' ? [] : ['not right to left'])] },
  {
    name: 'zoomed to 400 %',
    html: ({ tag, script }) => bare(`${tag}${script}`),
    look: async ({ page }) => {
      await page.setViewport({ width: 320, height: 256, deviceScaleFactor: 4 });
      await sleep(200);
      return overflow(page);
    },
  },
  { name: 'zoomed by CSS', html: ({ tag, script }) => bare(`${tag}${script}`, '<style>html { zoom: 2 }</style>'), look: ({ page }) => overflow(page) },
  {
    name: 'a user’s font size of 32 px',
    html: ({ tag, script }) => bare(`${tag}${script}`),
    look: async ({ page }) => {
      const client = await page.createCDPSession();
      await client.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
      await page.reload();
      await shown(page);
      const size = await page.evaluate(() => getComputedStyle(/** @type {Element} */ (document.querySelector('lectern-session-list')?.shadowRoot?.querySelector('.root'))).fontSize);
      return [...(size === '32px' ? [] : [`the text is ${size}`]), ...(await overflow(page))];
    },
  },
  // Templates are HTML, and not well-formed as XML.
  { name: 'an XHTML document', keeps: true, headers: { 'content-type': 'application/xhtml+xml; charset=utf-8' }, html: ({ tag, bundle }) => `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>X</title></head><body>${tag}${bundle}</body></html>` },
]; // prettier-ignore

/** A page on a disk, with its data inside and nothing else. @param {Site} site */
async function fromDisk(site) {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-file-'));
  try {
    const feed = JSON.stringify({ lectern: 1, sessions: [{ title: 'On a disk', start: '2027-05-08T09:00' }] });
    writeFileSync(join(folder, 'embed.bundle.js'), readFileSync(fromRoot('dist/embed.bundle.js')));
    writeFileSync(
      join(folder, 'page.html'),
      bare(
        `<lectern-feed><script type="application/json">${feed}</script><lectern-session-list></lectern-session-list></lectern-feed><script src="embed.bundle.js"></script>`,
      ),
    );
    const { page, thrown, ours } = await site.visit(pathToFileURL(join(folder, 'page.html')).href);
    await shown(page);
    await page.close();
    return [...thrown, ...ours];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @type {import('./suites.js').Suite} */
export const pages = {
  name: 'pages',
  title: 'Pages of all kinds',
  async run({ site, quick }) {
    const found = new Collector();
    const parts = {
      tag: `<lectern-session-list src="${site.demo}/conference.sessionize.json" limit="6"><p>The programme is on its way.</p></lectern-session-list>`,
      script: `<script type="module" src="${site.scripts}/lectern.js"></script>`,
      bundle: `<script src="${site.scripts}/embed.bundle.js"></script>`,
    };
    let number = 0;
    for (const { name, html, headers, look, keeps } of KINDS.filter((_, at) => !quick || at % 3 === 0)) {
      await found.try(name, async () => {
        const url = site.pages.set(`/kind-${number++}`, { body: html(parts), headers: { 'content-type': 'text/html; charset=utf-8', ...headers } });
        const visit = await site.visit(url);
        try {
          if (keeps) return await kept(visit);
          await shown(visit.page);
          return [...((await look?.(visit, site)) ?? []), ...visit.thrown, ...visit.ours];
        } finally {
          await visit.page.close();
        }
      });
    }
    await found.try('a file on a disk, with its data inside', () => fromDisk(site));
    return found.outcome;
  },
};
