/**
 * Styles, both ways. Under every host style sheet, every computed property of every element in our shadow roots is what
 * it is on a bare page with the same font, text size, colour, direction and width; and no property and no box of the
 * host's own elements changes because Lectern is there.
 */
import { readFileSync } from 'node:fs';
import { fromRoot } from '../../scripts/lib/paths.js';
import { Collector } from './support/collect.js';
import { hostFile } from './support/host-files.js';
import { compiled, HOSTILE, PUBLISHED } from './support/host-sheets.js';
import { changesOfHost, drawAll, lookInside, readPlaces, rememberHost, settle, takePlaces } from './support/style-probe.js';
import { bare } from './support/site.js';

/** @typedef {import('./support/site.js').Site} Site */
/** @typedef {import('puppeteer-core').Page} Page */

const VIEWPORT = { width: 1000, height: 800 };
const FURNITURE = `<header><nav><ul><li><a href="#a">Home</a></li><li>Here</li></ul></nav></header>
  <h1>Title</h1><h2 class="title">Second</h2><p class="lead">Text with a <a href="#x" class="link">link</a>, <b>bold</b>, <code>code</code> and <em>stress</em>.</p>
  <ul class="list"><li>One</li><li>Two</li></ul><ol><li>First</li></ol><dl><dt>Term</dt><dd>Meaning</dd></dl><blockquote>Quoted</blockquote><pre>pre</pre><hr>
  <table class="table"><caption>Table</caption><thead><tr><th>Head</th></tr></thead><tbody><tr><td>Cell</td></tr></tbody></table>
  <form><fieldset><legend>Legend</legend><label>Label <input value="x" class="input"></label><select><option>One</option></select><textarea>t</textarea><input type="checkbox"></fieldset></form>
  <details open><summary>More</summary>Text</details><figure><figcaption>Caption</figcaption></figure>
  <div class="card root"><div class="meta">Meta</div><time>10:00</time><span class="chip">Chip</span></div><button class="button">Go</button><x-other>Other</x-other>`;

/** A feed with something in every field, small enough to be measured often. @param {Site} site */
export function richFeed(site) {
  const feed = JSON.parse(readFileSync(fromRoot('demo/conference.json'), 'utf8').replaceAll('"photos/', `"${site.demo}/photos/`));
  const has = (/** @type {string} */ field) => feed.sessions.find((/** @type {any} */ session) => session[field] !== undefined);
  const sessions = new Set(['outcomes', 'recording', 'slides', 'prerequisites'].map(has).filter(Boolean));
  const cancelled = feed.sessions.find((/** @type {any} */ { status }) => status && status !== 'confirmed');
  if (cancelled) sessions.add(cancelled);
  const names = new Set([...sessions].flatMap(({ speakers = [] }) => speakers.map((/** @type {any} */ one) => one.id ?? one)));
  return { ...feed, sessions: [...sessions], speakers: feed.speakers.filter((/** @type {any} */ { id }) => names.has(id)), faqs: feed.faqs.slice(0, 3) };
}

/** Every element in every layout. @param {Site} site */
function places(site) {
  const feed = richFeed(site);
  const src = `src="${site.feeds.feed(feed)}"`;
  const [session, other] = feed.sessions;
  return [
    `<lectern-session-list ${src} detail="dialog"></lectern-session-list>`,
    `<lectern-session-list ${src} layout="list" group-by="track"></lectern-session-list>`,
    `<lectern-session-list ${src} layout="compact"></lectern-session-list>`,
    `<lectern-session-card ${src} session-id="${session.id}"></lectern-session-card>`,
    `<lectern-session-detail ${src} session-id="${other.id}"></lectern-session-detail>`,
    `<lectern-speaker-list ${src} layout="wall"></lectern-speaker-list>`,
    `<lectern-speaker-list ${src} layout="cards"></lectern-speaker-list>`,
    `<lectern-speaker-list ${src} layout="list"></lectern-speaker-list>`,
    `<lectern-speaker-bio ${src} speaker-id="${feed.speakers[0].id}"></lectern-speaker-bio>`,
    `<lectern-faq ${src}></lectern-faq>`,
    `<lectern-session-list src="${site.feeds.origin}/none.json"></lectern-session-list>`,
    `<lectern-session-list src="${site.feeds.feed({ lectern: 1, sessions: [] })}"></lectern-session-list>`,
  ]
    .map((html) => `<div data-slot>${html}</div>`)
    .join('\n');
}

/** @param {Page} page @param {string} script */
async function load(page, script) {
  await page.evaluate((src) => {
    const tag = document.createElement('script');
    Object.assign(tag, { type: 'module', src });
    document.head.append(tag);
  }, script);
  await page.waitForFunction(
    () => [...document.querySelectorAll('[data-slot] > *')].every((host) => /^(?:ready|empty|error)$/.test(/** @type {any} */ (host).status)),
    { timeout: 30_000 },
  );
}

/** Opens an answer and a session, so that dialogs and open answers are looked at too. @param {Page} page */
async function open(page) {
  await page.evaluate(() => {
    const inside = (/** @type {string} */ tag) => document.querySelector(tag)?.shadowRoot;
    inside('lectern-faq')?.querySelector('summary')?.click();
    /** @type {HTMLElement | null | undefined} */ (inside('lectern-session-list')?.querySelector('[part~="link"]'))?.click();
  });
  await page.waitForFunction(() => document.querySelector('lectern-session-list')?.shadowRoot?.querySelector('dialog[open] [part~="detail"]'), {
    timeout: 15_000,
  });
  await page.evaluate(drawAll);
  // Texts with markup come when their sanitiser has.
  await page.waitForNetworkIdle({ idleTime: 300, timeout: 15_000 });
}

/** @param {string | undefined} one @param {string | undefined} two */
function difference(one = '', two = '') {
  const [before, after] = [one.split('\n'), two.split('\n')];
  return `${after[0]}: ${after
    .flatMap((line, at) => (line === before[at] ? [] : [`${before[at]} → ${line}`]))
    .slice(0, 4)
    .join('; ')}`;
}

/**
 * What is not the same inside, on a page and on the reference page put into its place.
 * @param {Page} page
 * @param {Page} reference
 */
async function differencesInside(page, reference) {
  const where = await page.evaluate(readPlaces);
  await page.evaluate(settle);
  const actual = await page.evaluate(lookInside);
  // Pages behind others are not drawn.
  await reference.bringToFront();
  await reference.evaluate(takePlaces, where);
  await reference.evaluate(settle);
  const expected = await reference.evaluate(lookInside);
  if (actual.hashes.length !== expected.hashes.length)
    return { properties: 0, differences: [`${expected.hashes.length} elements inside became ${actual.hashes.length}`] };
  const which = actual.hashes.flatMap((hash, at) => (hash === expected.hashes[at] ? [] : [at]));
  if (which.length === 0) return { properties: actual.properties, differences: [] };
  const some = which.slice(0, 8);
  const [before, after] = [(await reference.evaluate(lookInside, some)).words, (await page.evaluate(lookInside, some)).words];
  return { properties: actual.properties, differences: [`${which.length} elements differ`, ...after.map((words, at) => difference(before[at], words))] };
}

/** @param {string} body @param {string} [css] an address */
const pageOf = (body, css) => bare(`<div id="furniture">${FURNITURE}</div><main>${body}</main>`, css && `<link rel="stylesheet" href="${css}">`);

/** @type {import('./suites.js').Suite} */
export const styles = {
  name: 'styles',
  title: 'Host style sheets, both ways',
  async run({ site, quick }) {
    const found = new Collector();
    const body = places(site);
    const script = `${site.scripts}/lectern.js`;
    const ready = async (/** @type {string} */ url) => {
      const visit = await site.visit(url, { viewport: VIEWPORT });
      await visit.page.evaluate(settle);
      await visit.page.evaluate(rememberHost);
      await load(visit.page, script);
      await visit.page.evaluate(settle);
      const host = await visit.page.evaluate(changesOfHost);
      await open(visit.page);
      await visit.page.evaluate(settle);
      return { ...visit, host };
    };
    const reference = await ready(site.pages.page(pageOf(body)));

    /** @param {string} css */
    const under = async (css) => {
      const url = site.pages.set(`/sheet-${found.passed}-${found.failures.length}.css`, { body: css, headers: { 'content-type': 'text/css' } });
      const visit = await ready(site.pages.page(pageOf(body, url)));
      const inside = await differencesInside(visit.page, reference.page);
      await visit.page.close();
      return { inside, host: visit.host, thrown: visit.thrown };
    };

    await found.try('the same page twice is the same', async () => (await under('')).inside.differences);
    await found.try('control: a page that styles parts is noticed', async () => {
      const { inside } = await under('lectern-session-list::part(title) { letter-spacing: 3px }');
      return inside.differences.some((line) => line.includes('letter-spacing: 3px')) ? [] : ['it was not'];
    });
    await found.try('control: an element without a wall is noticed', async () => {
      const wall = '.root { all: unset; display: block }';
      const { page } = await ready(
        site.pages.page(pageOf(body, site.pages.set('/bomb.css', { body: HOSTILE[1]?.[1] ?? '', headers: { 'content-type': 'text/css' } }))),
      );
      await page.evaluate((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        for (const { shadowRoot } of document.querySelectorAll('[data-slot] > *')) shadowRoot?.adoptedStyleSheets.push(sheet);
      }, wall);
      const { differences } = await differencesInside(page, reference.page);
      await page.close();
      return differences.length > 0 ? [] : ['it was not'];
    });
    await found.try('control: a change of the host is noticed', async () => {
      const { page } = await site.visit(site.pages.page(pageOf('')), { viewport: VIEWPORT });
      await page.evaluate(rememberHost);
      await page.evaluate(() => document.querySelector('h1')?.style.setProperty('margin-bottom', '1px'));
      const { differences } = await page.evaluate(changesOfHost);
      await page.close();
      return differences.some((line) => line.includes('margin-bottom')) && differences.some((line) => line.includes('box')) ? [] : ['it was not'];
    });

    const sheets = [
      ...PUBLISHED.slice(0, quick ? 2 : undefined).map(([name, ...files]) => ({ name, texts: files.map(hostFile) })),
      ...HOSTILE.slice(0, quick ? 3 : undefined).map(([name, css]) => ({ name, texts: [css] })),
    ];
    for (const { name, texts } of sheets) {
      if (texts.includes(undefined)) {
        found.skip(name, 'its Debian package is not here');
        continue;
      }
      await found.try(name, async () => {
        const { inside, host, thrown } = await under(compiled(texts.join('\n')));
        found.count('style sheets');
        found.count('properties compared inside', inside.properties);
        found.count('elements of hosts compared', host.elements);
        return [...inside.differences, ...host.differences.map((line) => `the host: ${line}`), ...thrown];
      });
    }
    await reference.page.close();
    return found.outcome;
  },
};
