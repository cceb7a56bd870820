/** Privacy: all that a whole visit asks for, stores, and wants to know of the visitor's device. */
import { readFileSync } from 'node:fs';
import { fromRoot } from '../../scripts/lib/paths.js';
import { Collector } from './support/collect.js';
import { bare } from './support/site.js';
import { readThrough } from './support/read-through.js';

/** @typedef {import('./support/site.js').Site} Site */

/** Counts who asks what tells devices apart. Runs before the page. */
function trapQuestions() {
  /** @type {string[]} */
  const asked = [];
  Object.defineProperty(document, 'asked', { value: asked });
  /** @param {object} of @param {readonly string[]} names */
  const trap = (of, names) => {
    for (const name of names) {
      const { get, value } = Object.getOwnPropertyDescriptor(of, name) ?? {};
      if (!get && typeof value !== 'function') continue;
      Object.defineProperty(of, name, {
        configurable: true,
        get() {
          asked.push(name);
          return get ? get.call(this) : value;
        },
      });
    }
  };
  trap(Navigator.prototype, ['userAgent', 'userAgentData', 'platform', 'vendor', 'plugins', 'mimeTypes', 'hardwareConcurrency', 'deviceMemory', 'maxTouchPoints', 'doNotTrack', 'connection', 'getBattery', 'geolocation', 'mediaDevices', 'permissions', 'sendBeacon', 'cookieEnabled']); // prettier-ignore
  trap(Screen.prototype, ['width', 'height', 'availWidth', 'availHeight', 'colorDepth', 'pixelDepth']);
  trap(HTMLCanvasElement.prototype, ['getContext', 'toDataURL', 'toBlob']);
  trap(Document.prototype, ['cookie', 'referrer']);
  trap(Storage.prototype, ['getItem', 'setItem', 'key', 'length']);
  for (const name of ['AudioContext', 'OfflineAudioContext', 'RTCPeerConnection', 'WebSocket', 'EventSource', 'Worker', 'SharedWorker']) trap(window, [name]);
}

/**
 * Loads, opens, turns over, closes, prints and comes back: what a visitor does.
 * @param {Site} site
 * @param {{ attributes?: string }} [options]
 */
async function wholeVisit(site, { attributes = '' } = {}) {
  const text = readFileSync(fromRoot('demo/conference.json'), 'utf8').replaceAll('"photos/', `"${site.demo}/photos/`);
  const feed = site.feeds.set(`/private-${attributes.replace(/\W+/g, '-') || 'plain'}.json`, {
    body: text,
    headers: { 'content-type': 'application/json', 'set-cookie': 'feed=1' },
  });
  const tags = ['session-list', 'speaker-list', 'faq'].map((name) => `<lectern-${name} src="${feed}" ${attributes}></lectern-${name}>`).join('');
  /** What each request was for, and what it said of the visitor; the browser tells the two in either order. */
  const urls = /** @type {Map<string, string>} */ (new Map());
  const sent = /** @type {Map<string, Record<string, string>>} */ (new Map());
  const visit = await site.visit(site.pages.page(bare(`${tags}<script type="module" src="${site.scripts}/lectern.js"></script>`)), {
    prepare: async (page) => {
      await page.evaluateOnNewDocument(trapQuestions);
      await page.browserContext().setCookie({ name: 'host', value: '1', domain: '127.0.0.1', path: '/', expires: -1 });
      const client = await page.createCDPSession();
      await client.send('Network.enable');
      client.on('Network.requestWillBeSent', ({ requestId, request }) => urls.set(requestId, request.url));
      client.on('Network.requestWillBeSentExtraInfo', ({ requestId, headers }) =>
        sent.set(requestId, Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))),
      );
    },
  });
  const { page } = visit;
  await readThrough(page, 6);
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    document.querySelector('lectern-faq')?.shadowRoot?.querySelector('summary')?.click();
    scrollTo(0, document.documentElement.scrollHeight);
    /** @type {any} */ (document.querySelector('lectern-session-list')).reload();
  });
  await page.emulateMediaType('print');
  await page.emulateMediaType('screen');
  await page.waitForNetworkIdle({ idleTime: 400 });
  const stored = await page.evaluate(async () => ({
    asked: /** @type {string[]} */ ([.../** @type {any} */ (document).asked]),
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => String(name)),
    caches: isSecureContext ? await caches.keys() : [],
    links: [...document.querySelectorAll('link')].map(({ outerHTML }) => outerHTML),
    workers: isSecureContext ? (await navigator.serviceWorker.getRegistrations()).length : 0,
  }));
  const cookies = (await page.browserContext().cookies()).map(({ name }) => name).filter((name) => name !== 'host');
  const headers = [...sent].map(([id, fields]) => ({ cookie: fields.cookie, referer: fields.referer, url: urls.get(id) ?? '' }));
  const requests = visit.requests.filter((url) => !url.startsWith('data:'));
  await page.close();
  return { feed, headers, requests, stored, cookies, thrown: visit.thrown };
}

/** @type {import('./suites.js').Suite} */
export const privacy = {
  name: 'privacy',
  title: 'Requests and storage of a whole visit',
  async run({ site }) {
    const found = new Collector();
    const plain = await wholeVisit(site);
    const { feed, headers, requests, stored, cookies, thrown } = plain;
    const isKnown = (/** @type {string} */ url) =>
      url.startsWith(`${site.scripts}/`) || url === feed || url.startsWith(`${site.demo}/photos/`) || url.startsWith(site.pages.origin);
    found.count('requests of the visit', requests.length);
    found.record(
      'only the script, the feed and its pictures are asked for',
      requests.filter((url) => !isKnown(url)),
    );
    found.record('nothing is thrown', thrown);
    found.record('control: the pictures of the feed are asked for', requests.some((url) => url.startsWith(`${site.demo}/photos/`)) ? [] : ['none was']);
    const toFeed = headers.filter(({ url }) => url === feed);
    found.record('the feed is asked for without cookies and without a referrer', [
      ...(toFeed.length > 0 ? [] : ['no headers seen']),
      ...toFeed.flatMap(({ cookie, referer }) => [...(cookie ? [`cookie: ${cookie}`] : []), ...(referer ? [`referer: ${referer}`] : [])]),
    ]);
    const toPictures = headers.filter(({ url }) => url.startsWith(`${site.demo}/photos/`));
    found.record('pictures are asked for without a referrer', [
      ...(toPictures.length > 0 ? [] : ['no headers seen']),
      ...toPictures.flatMap(({ referer }) => (referer ? [`referer: ${referer}`] : [])),
    ]);
    found.record(
      'control: pages of the host do get their cookies',
      headers.some(({ url, cookie }) => url.startsWith(site.pages.origin) && cookie?.includes('host=1')) ? [] : ['they did not'],
    );
    found.record('no cookie is set', cookies);
    found.record('nothing is stored', [...stored.local, ...stored.session, ...stored.databases, ...stored.caches]);
    found.record('no service worker', stored.workers === 0 ? [] : [`${stored.workers}`]);
    found.record('nothing is preconnected or prefetched', stored.links);
    found.record('nothing that tells devices apart is asked', [...new Set(stored.asked)]);
    for (const images of ['off', 'on-click']) {
      const without = await wholeVisit(site, { attributes: `images="${images}"` });
      found.record(
        `images="${images}": no picture is asked for`,
        without.requests.filter((url) => url.startsWith(`${site.demo}/photos/`)),
      );
    }
    const kept = await wholeVisit(site, { attributes: 'cache' });
    found.record(
      'with “cache”, the feed alone is kept, as documented',
      JSON.stringify(kept.stored.caches) === '["lectern"]'
        ? [...kept.stored.local, ...kept.stored.session, ...kept.stored.databases]
        : [`caches: ${kept.stored.caches.join()}`],
    );
    return found.outcome;
  },
};
