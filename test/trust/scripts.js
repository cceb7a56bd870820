/**
 * Scripts: in pages that have patched, frozen, polyfilled or hidden what we stand on, the sessions are shown, or what the
 * author wrote instead and one message that says why. Never an uncaught error, and the page's own world stays as it was.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Collector } from './support/collect.js';
import { hostFile } from './support/host-files.js';
import { hostScripts } from './support/host-scripts.js';
import { isolated } from './support/isolated.js';
import { bare } from './support/site.js';

/** @typedef {import('./support/host-scripts.js').Host} Host */
/** @typedef {import('./support/site.js').Site} Site */
/** @typedef {'rendered' | 'fallback' | 'nothing'} Seen */

const FALLBACK = 'The programme is on its way.';
const PATIENCE = 12_000;

/** The doors: a module that loads what is in use, and a classic script with everything in it. */
const DOORS = {
  'lectern.js': (/** @type {string} */ origin) => `<script type="module" src="${origin}/lectern.js"></script>`,
  'embed.bundle.js': (/** @type {string} */ origin) => `<script src="${origin}/embed.bundle.js"></script>`,
};

/**
 * Runs before the page: keeps what is global and what is on the built-ins when the page says so (`trust-before`), to be
 * compared at `trust-after`, which leaves the difference on the event.
 */
function watchGlobals() {
  const { ownKeys, getOwnPropertyDescriptor } = Reflect;
  const is = Object.is;
  const { String: Text } = window;
  const objects = [Object, Array, String, Function, Promise, Map, Set, WeakMap, RegExp, Number, Date, JSON, Math, Reflect, Intl, Symbol, console, history, customElements, EventTarget, Node, Element, HTMLElement, Document, ShadowRoot, Event, CSSStyleSheet, document, navigator].flatMap((one) => ('prototype' in one && one.prototype ? [one, one.prototype] : [one])); // prettier-ignore
  const look = () => objects.map((one) => ownKeys(one).map((key) => /** @type {const} */ ([key, getOwnPropertyDescriptor(one, key)?.value])));
  const globals = () => ownKeys(window).filter((key) => !/^\d+$/.test(Text(key)));
  /** @type {PropertyKey[]} */
  let before = [];
  /** @type {ReturnType<typeof look>} */
  let built = [];
  const on = EventTarget.prototype.addEventListener.bind(window);
  on('trust-before', () => {
    before = globals();
    built = look();
  });
  on('trust-after', (event) => {
    const added = globals().filter((key) => !before.includes(key));
    const now = look();
    const changed = objects.flatMap((one, at) => {
      const old = new Map(built[at]);
      return (now[at] ?? []).filter(([key, value]) => !old.has(key) || !is(old.get(key), value)).map(([key]) => `built-in ${at}: ${Text(key)}`);
    });
    document.documentElement.setAttribute('data-trust', JSON.stringify({ added: added.map((key) => Text(key)), changed, type: event.type }));
  });
}

/** @param {Host} host @param {string} tag @param {string} door */
const htmlOf = (host, tag, door) => {
  const files = (host.files ?? []).map((file) => `<script>${(hostFile(file) ?? '').replaceAll('</script', '<\\/script')}</script>`);
  const code = host.code ? `<script>${host.code}</script>` : '';
  // Polyfills read their settings before they run.
  const head = host.code?.includes('forcePolyfill') || host.code?.includes('delete window.fetch; window') ? [code, ...files] : [...files, code];
  return bare(`${host.body ?? ''}<div id="place">${tag}</div><script>dispatchEvent(new Event('trust-before'))</script>${door}`, head.join(''));
};

/** What visitors see of the element. @returns {Seen} */
function seen() {
  const host = Document.prototype.querySelector.call(document, 'lectern-session-list');
  const card = host?.shadowRoot?.querySelector('[part~="card"]');
  if (card && getComputedStyle(card).position === 'relative') return 'rendered';
  return /** @type {HTMLElement | null} */ (host)?.innerText.includes('on its way') ? 'fallback' : 'nothing';
}

/** Asks for what {@link watchGlobals} saw. */
function differences() {
  EventTarget.prototype.dispatchEvent.call(window, new Event('trust-after'));
  return (
    Document.prototype.querySelector.call(document, 'html')?.getAttribute('data-trust') ?? '{"added":[],"changed":["what watches the page did not answer"]}'
  );
}

/** @typedef {{ added: string[], changed: string[], thrown: string[] }} Doings of scripts on a page */
/** @type {Doings} */
const NOBODY = { added: [], changed: [], thrown: [] };

/** @param {() => Promise<import('./support/site.js').Visit>} open @returns {Promise<Doings>} */
async function withoutUs(open) {
  const { page, thrown } = await open();
  await sleep(300);
  const { evaluate, client } = await isolated(page);
  const { added, changed } = JSON.parse(await evaluate(differences));
  await client.detach();
  await page.close();
  return { added, changed, thrown };
}

/** @param {Site} site @param {Host} host @param {keyof typeof DOORS} door */
async function visit(site, host, door) {
  const feed = `${site.demo}/conference.sessionize.json`;
  const tag = `<lectern-session-list src="${feed}" limit="3"><p>${FALLBACK}</p></lectern-session-list>`;
  const open = (/** @type {string} */ script) =>
    site.visit(site.pages.page(htmlOf(host, tag, script)), { prepare: (page) => page.evaluateOnNewDocument(watchGlobals) });
  const visit = await open(DOORS[door](site.scripts));
  const { evaluate, client } = await isolated(visit.page);
  /** @type {Seen} */
  let state = 'nothing';
  let end = Date.now() + PATIENCE;
  for (;;) {
    state = await evaluate(seen);
    // What has thrown may yet be shown, but not much later.
    if (visit.thrown.length > 0) end = Math.min(end, Date.now() + 3000);
    if (state === 'rendered' || Date.now() > end || (visit.ours.length > 0 && state === 'fallback')) break;
    await sleep(100);
  }
  await sleep(100);
  /** @type {Doings} */
  const { added, changed } = JSON.parse(await evaluate(differences));
  const problems = [];
  // What the page's own scripts do meanwhile is none of our doing: it happens without us too.
  const mayBeTheirs = added.length > 0 || changed.length > 0 || visit.thrown.length > 0;
  const theirs = mayBeTheirs ? await withoutUs(() => open('')) : NOBODY;
  if (state === 'nothing' || (state === 'fallback' && !host.mayFail)) problems.push(`seen: ${state}`);
  if (state === 'fallback' && visit.ours.length !== 1) problems.push(`${visit.ours.length} messages say why: ${visit.ours.join(' | ')}`);
  const globals = added.filter((name) => !theirs.added.includes(name) && !/^__zone_symbol__/.test(name));
  if (globals.length > 1) problems.push(`new globals: ${globals.join(', ')}`);
  // The symbol is where copies of the script find each other.
  const others = changed.filter((line) => !theirs.changed.includes(line) && !/Symbol\(lectern\)$/.test(line));
  if (others.length > 0) problems.push(`built-ins changed: ${others.join('; ')}`);
  problems.push(...visit.thrown.filter((error) => !theirs.thrown.includes(error)).map((error) => `uncaught: ${error}`));
  await client.detach();
  await visit.page.close();
  return { state, problems };
}

/** @param {string} html */
function fill(html) {
  const main = document.querySelector('main');
  if (main) main.innerHTML = html;
}

/** What is left of an element that was shown, opened and taken away. @param {Site} site */
async function leftovers(site) {
  const feed = `${site.demo}/conference.sessionize.json`;
  const { page, thrown } = await site.visit(site.pages.page(bare(`<main></main>${DOORS['lectern.js'](site.scripts)}`)));
  const client = await page.createCDPSession();
  const count = async () => {
    /** @type {string[]} */
    const listeners = [];
    for (const expression of ['window', 'document', 'document.documentElement', 'document.body', 'history', 'navigator', 'matchMedia("print")']) {
      const { result } = await client.send('Runtime.evaluate', { expression });
      if (!result.objectId) continue;
      const answer = await client.send('DOMDebugger.getEventListeners', { objectId: result.objectId });
      listeners.push(...answer.listeners.map(({ type }) => `${expression}: ${type}`));
    }
    const nodes = await page.evaluate(() => [document.querySelectorAll('*').length, document.adoptedStyleSheets.length, document.styleSheets.length]);
    return JSON.stringify({ listeners: listeners.sort(), nodes });
  };
  await page.waitForNetworkIdle({ idleTime: 200 });
  const before = await count();
  const html =
    ['session-list', 'speaker-list', 'faq'].map((name) => `<lectern-${name} src="${feed}" refresh="30s"></lectern-${name}>`).join('') +
    '<lectern-faq><details><summary>Q</summary>A</details></lectern-faq>';
  await page.evaluate(fill, html);
  await page.waitForFunction(
    () => [...document.querySelectorAll('main > [src]')].every((element) => ['ready', 'empty'].includes(/** @type {any} */ (element).status)),
    {
      timeout: PATIENCE,
      polling: 100,
    },
  );
  await page.waitForNetworkIdle({ idleTime: 200 });
  const meanwhile = await count();
  await page.evaluate(fill, '');
  // Some of it goes with a delay.
  let after = '';
  for (const end = Date.now() + 3000; after !== before && Date.now() < end; await sleep(100)) after = await count();
  await page.close();
  return [
    ...thrown,
    ...(meanwhile === before ? ['nothing was there while it was shown'] : []),
    ...(after === before ? [] : [`before: ${before}`, `after: ${after}`]),
  ];
}

/** @type {import('./suites.js').Suite} */
export const scripts = {
  name: 'scripts',
  title: 'Host scripts, clobbered names, frozen and missing built-ins',
  async run({ site, quick }) {
    const found = new Collector();
    await found.try('control: a page without our script shows the fallback and is noticed', async () => {
      const { page } = await site.visit(site.pages.page(bare(`<lectern-session-list><p>${FALLBACK}</p></lectern-session-list>`)));
      const { evaluate } = await isolated(page);
      const state = await evaluate(seen);
      await page.close();
      return state === 'fallback' ? [] : [`seen: ${state}`];
    });
    await found.try('nothing is left behind after removal', () => leftovers(site));
    for (const host of hostScripts(quick)) {
      const missing = host.files?.find((file) => hostFile(file) === undefined);
      if (missing) {
        found.skip(host.name, 'its Debian package is not here');
        continue;
      }
      const doors = /** @type {(keyof typeof DOORS)[]} */ (Object.keys(DOORS));
      for (const door of quick || host.oneDoor ? doors.slice(0, 1) : doors) {
        await found.try(`${host.name}, ${door}`, async () => {
          const { state, problems } = await visit(site, host, door);
          found.count(state === 'rendered' ? 'times the sessions are shown' : 'times the fallback stays, with a message');
          return problems;
        });
      }
    }
    return found.outcome;
  },
};
