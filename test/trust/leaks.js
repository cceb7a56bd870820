/** Leaks: a thousand mounts and removals, and a week of a screen that stays on, in fast time, with faults. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Collector } from './support/collect.js';
import { fastTime } from './support/fast-time.js';
import { growing, heapOf } from './support/heap.js';
import { bare } from './support/site.js';
import { richFeed } from './styles.js';

/** @typedef {import('./support/site.js').Site} Site */
/** @typedef {import('puppeteer-core').CDPSession} Client */

const TAGS = ['session-list', 'session-card', 'session-detail', 'speaker-list', 'speaker-bio', 'faq'];

/** Bytes that a mount of an element may leave: what the engine compiles and caches meanwhile, a hundredth of what a list takes. */
const MOST = 256;

/** What is there after everything that can go has gone. @param {Client} client */
async function measure(client) {
  // Developer tools keep what the console has said, of each answer that was a fault.
  await client.send('Runtime.discardConsoleEntries');
  for (let round = 0; round < 3; round++) await client.send('HeapProfiler.collectGarbage');
  const { metrics } = await client.send('Performance.getMetrics');
  const of = (/** @type {string} */ wanted) => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

/** How many objects of a class live. @param {Client} client @param {string} tag */
async function instances(client, tag) {
  const { result } = await client.send('Runtime.evaluate', { expression: `customElements.get('${tag}').prototype` });
  const { objects } = await client.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '' });
  const { result: length } = await client.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  });
  return /** @type {number} */ (length.value);
}

/** Where the page is: the clock is put forward in the night to 28 March 2027. */
const ZONE = 'Europe/Vienna';

/** @param {Site} site @param {string} body @param {number} [clock] that stands until it is moved */
async function open(site, body, clock) {
  const url = site.pages.page(bare(`${body}<script type="module" src="${site.scripts}/lectern.js"></script>`));
  const visit = await site.visit(url, {
    prepare: async (page) => {
      await page.emulateTimezone(ZONE);
      if (clock) await page.evaluateOnNewDocument(fastTime, clock);
    },
  });
  const client = await visit.page.createCDPSession();
  await client.send('Performance.enable');
  await client.send('HeapProfiler.enable');
  return { ...visit, client };
}

/** Mounts every element once, waits until it shows something, takes it away. @param {{ html: string, times: number }} what */
async function mount({ html, times }) {
  const main = /** @type {Element} */ (document.querySelector('main'));
  for (let time = 0; time < times; time++) {
    main.innerHTML = html;
    for (let tries = 0; tries < 400; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      if ([...main.children].every((host) => /** @type {any} */ (host).status === 'ready')) break;
    }
  }
  // A list of children that was walked remembers where it was; it goes with its element.
  main.innerHTML = '';
  main.replaceWith(document.createElement('main'));
  // What is seen on the screen is told with a delay, and to whom is remembered as long.
  await new Promise((resolve) => setTimeout(resolve, 2500));
}

/** @param {Site} site @param {number} times @param {Collector} found */
async function mounts(site, times, found) {
  const feed = richFeed(site);
  const src = `src="${site.feeds.feed(feed)}" session-id="${feed.sessions[0].id}" speaker-id="${feed.speakers[0].id}"`;
  const html = TAGS.map((name) => `<lectern-${name} ${src}></lectern-${name}>`).join('');
  const { page, client, thrown } = await open(site, '<main></main>');
  // What is loaded once and kept is there after the first rounds.
  await page.evaluate(mount, { html, times: 30 });
  const before = { ...(await measure(client)), kept: await heapOf(client) };
  await page.evaluate(mount, { html, times });
  const after = { ...(await measure(client)), kept: await heapOf(client) };
  const alive = [];
  for (const name of TAGS) {
    const count = await instances(client, `lectern-${name}`);
    // The last one may still be in the hands of the browser.
    if (count > 1) alive.push(`${count} of lectern-${name} live`);
  }
  const perMount = (after.heap - before.heap) / times;
  found.count('mounts and removals', times * TAGS.length);
  found.count('bytes left a mount of all elements', Math.max(0, Math.round(perMount)));
  await page.close();
  return [
    ...thrown,
    ...alive,
    ...growing(before.kept, after.kept, times),
    ...(after.nodes > before.nodes ? [`${after.nodes - before.nodes} nodes more`] : []),
    ...(after.listeners > before.listeners ? [`${after.listeners - before.listeners} listeners more`] : []),
    ...(times >= 1000 && perMount > MOST * TAGS.length ? [`${Math.round(perMount)} bytes more a mount of all ${TAGS.length} elements`] : []),
  ];
}

const DAY = 86_400_000;

/** A week around the start of summer time, of a device that sleeps from time to time. @param {Site} site @param {number} days @param {Collector} found */
async function week(site, days, found) {
  const base = richFeed(site);
  let asked = 0;
  const feed = site.feeds.set('/week.json', () => {
    asked++;
    // One of ten is a fault: an error, a login page, half a document, nothing.
    const fault = asked % 10 === 7 ? Math.floor(asked / 10) % 4 : -1;
    if (fault === 0) return { status: 503, body: '' };
    if (fault === 1) return { body: '<!doctype html><title>Log in</title>', headers: { 'content-type': 'text/html' } };
    const sessions = base.sessions.map((/** @type {any} */ session, /** @type {number} */ at) => ({
      ...session,
      title: at === asked % base.sessions.length ? `${session.title} (${asked % 100})` : session.title,
    }));
    const body = JSON.stringify({ ...base, sessions });
    return { body: fault === 2 ? body.slice(0, body.length / 2) : fault === 3 ? '' : body, headers: { 'content-type': 'application/json' } };
  });
  const tags = ['session-list', 'speaker-list', 'faq'].map((name) => `<lectern-${name} src="${feed}" refresh="60s"></lectern-${name}>`).join('');
  const { page, client, thrown } = await open(site, tags, Date.UTC(2027, 2, 25));
  const advance = (/** @type {number} */ by) => page.evaluate((by) => /** @type {any} */ (document).advance(by), by);
  for (let tries = 0; tries < 100 && asked === 0; tries++) {
    await sleep(100);
    await advance(100);
  }
  await sleep(1000);
  /** @type {Awaited<ReturnType<typeof measure>>[]} */
  const samples = [];
  const began = asked;
  /** @type {string[]} */
  const afterSleep = [];
  const warm = days < 1 ? 2 : 8;
  /** What is kept after the first day, and how often the feed had been asked for until then. */
  let early = { kept: await heapOf(client), asked };
  for (let part = 0; part < days * 8; part++) {
    await advance(DAY / 8);
    samples.push(await measure(client));
    if (part === warm - 1) early = { kept: await heapOf(client), asked };
    if (part % 8 !== 5) continue;
    const before = asked;
    await page.evaluate((by) => /** @type {any} */ (document).sleep(by), DAY / 4);
    await advance(1000);
    // One for each element, which has waited longest, and what a fault may cost; not one for each minute.
    if (asked - before > 6) afterSleep.push(`${asked - before} requests after a sleep`);
  }
  const kept = await heapOf(client);
  const cards = await page.evaluate(() => document.querySelector('lectern-session-list')?.shadowRoot?.querySelectorAll('[part~="card"]').length ?? 0);
  await page.close();
  found.count('days in fast time', days);
  found.count('times a feed was asked for', asked - began);
  const last = samples.at(-1) ?? { heap: NaN, nodes: NaN, listeners: NaN };
  const first = samples[warm - 1] ?? last;
  const bytes = kept.bytes - early.kept.bytes;
  found.count('bytes kept after the first day that were not before', Math.max(0, bytes));
  found.count('KB of compiled code after the first day that were not before', Math.max(0, Math.round((last.heap - first.heap - bytes) / 1024)));
  return [
    ...thrown,
    ...afterSleep,
    ...(cards === base.sessions.length ? [] : [`${cards} cards at the end`]),
    ...(asked - began >= days * 1400 ? [] : [`only ${asked - began} requests`]),
    ...growing(early.kept, kept, asked - early.asked),
    ...(bytes > early.kept.bytes / 100 ? [`${bytes} bytes more are kept than the ${early.kept.bytes} before`] : []),
    ...(last.nodes > first.nodes * 1.01 ? [`${last.nodes} nodes, ${first.nodes} before`] : []),
    // One waits for the line while the last answer is a fault.
    ...(last.listeners > first.listeners + 1 ? [`${last.listeners} listeners, ${first.listeners} before`] : []),
  ];
}

/** What must be noticed: a page that keeps what it shows. @param {Site} site */
async function control(site) {
  const { page, client } = await open(site, '<main></main>');
  const feed = richFeed(site);
  const html = `<lectern-session-list src="${site.feeds.feed(feed)}"></lectern-session-list>`;
  await page.evaluate(mount, { html, times: 3 });
  const before = await measure(client);
  await page.evaluate(() => {
    const kept = /** @type {Node[]} */ ([]);
    Object.defineProperty(document, 'kept', { value: kept });
    new MutationObserver((records) => records.forEach(({ removedNodes }) => kept.push(...removedNodes))).observe(
      /** @type {Node} */ (document.querySelector('main')),
      { childList: true },
    );
  });
  await page.evaluate(mount, { html, times: 20 });
  const after = await measure(client);
  const alive = await instances(client, 'lectern-session-list');
  await page.close();
  return alive >= 20 && after.nodes > before.nodes + 100 ? [] : [`${alive} live, ${after.nodes - before.nodes} nodes more`];
}

/** And one that keeps a small object of each answer. @param {Site} site */
async function smallControl(site) {
  const { page, client } = await open(site, '<main></main>');
  const before = await heapOf(client);
  await page.evaluate(() => {
    class Kept {}
    Object.defineProperty(document, 'kept', { value: Array.from({ length: 10 }, () => new Kept()) });
  });
  const found = growing(before, await heapOf(client), 100);
  await page.close();
  return found.some((line) => line.includes('10 more of object:Kept')) ? [] : [`found: ${found.join()}`];
}

/** @type {import('./suites.js').Suite} */
export const leaks = {
  name: 'leaks',
  title: 'Mounts and removals, and a week of refreshing',
  async run({ site, quick }) {
    const found = new Collector();
    const times = quick ? 20 : 1000;
    const days = quick ? 0.5 : 7;
    await found.try('control: a page that keeps elements is noticed', () => control(site));
    await found.try('control: one object kept in ten rounds is noticed', () => smallControl(site));
    await found.try(`${times} mounts and removals of each element`, () => mounts(site, times, found));
    await found.try(`${days} days of refreshing every minute, with faults`, () => week(site, days, found));
    return found.outcome;
  },
};
