/** Bytes: what a page downloads until its content shows, cold. Reference: an element made with Lit that does nothing. */
import { inTab, CONDITIONS } from './tabs.js';
import { ratio, sample } from './statistics.js';
import { pageOf } from './site.js';

const KB = 1024;
const SESSIONIZE = 'src="/demo/conference.sessionize.json" time-zone="Europe/Vienna"';
const LECTERN = 'src="/demo/conference.json"';

/** @param {string} tag @param {string} part what the content is known by */
const drawn = (tag, part) => `document.querySelector('${tag}')?.shadowRoot?.querySelector('[part~="${part}"]')`;

const AUTHORED =
  '<lectern-faq><details><summary>Where is it?</summary><p>Here.</p></details><details><summary>When?</summary><p>Soon.</p></details></lectern-faq>';

const ANSWERED = 'document.querySelector("lectern-faq").shadowRoot?.childElementCount > 0';
const SESSIONS = `<lectern-session-list ${SESSIONIZE}></lectern-session-list>`;

/** @param {string} path */
const module = (path) => `<script type="module" src="${path}"></script>`;

/**
 * @typedef {object} Case
 * @property {string} name
 * @property {string} [body]
 * @property {string} ready an expression that is true when the content shows
 * @property {string} [script] the tag of another door than `lectern.js`
 * @property {string} [address] of a page that is there already
 * @property {number} [most] bytes
 */

/** A new element or door is one line here. @type {readonly Case[]} */
const CASES = [
  { name: 'lectern.js itself', body: '<p>Nothing of Lectern here.</p>', ready: 'document.readyState === "complete"', most: 2 * KB },
  { name: 'authored FAQ', body: AUTHORED, ready: ANSWERED, most: 8 * KB },
  {
    name: 'session list, Sessionize feed',
    body: SESSIONS,
    ready: drawn('lectern-session-list', 'card'),
    most: 20 * KB,
  },
  { name: 'session list, Lectern feed', body: `<lectern-session-list ${LECTERN}></lectern-session-list>`, ready: drawn('lectern-session-list', 'card') },
  { name: 'speaker list, Sessionize feed', body: `<lectern-speaker-list ${SESSIONIZE}></lectern-speaker-list>`, ready: drawn('lectern-speaker-list', 'name') },
  {
    name: 'session card, Lectern feed',
    body: `<lectern-session-card ${LECTERN} session-id="coffee-1"></lectern-session-card>`,
    ready: drawn('lectern-session-card', 'card'),
  },
  {
    name: 'session detail, Lectern feed',
    body: `<lectern-session-detail ${LECTERN} session-id="coffee-1"></lectern-session-detail>`,
    ready: drawn('lectern-session-detail', 'detail'),
  },
  {
    name: 'speaker bio, Lectern feed',
    body: `<lectern-speaker-bio ${LECTERN} speaker-id="ilse-brandstaetter"></lectern-speaker-bio>`,
    ready: drawn('lectern-speaker-bio', 'bio'),
  },
  {
    name: 'FAQ, Lectern feed',
    body: `<lectern-faq ${LECTERN}></lectern-faq>`,
    ready: `document.querySelector('lectern-faq').shadowRoot?.querySelector('details')`,
  },
  {
    name: 'everything, Lectern feed',
    body: `<lectern-feed ${LECTERN}><lectern-session-list></lectern-session-list><lectern-speaker-list></lectern-speaker-list><lectern-faq></lectern-faq></lectern-feed>`,
    ready: `${drawn('lectern-session-list', 'card')} && ${drawn('lectern-speaker-list', 'name')} && document.querySelector('lectern-faq').shadowRoot?.querySelector('details')`,
  },
  {
    name: 'embed.js: session list, Sessionize feed',
    // It puts the list where it stands, so it stands in the body.
    script: '',
    body: `<script src="/dist/embed.js" data-lectern="session-list" data-${SESSIONIZE.replace(' ', ' data-')}></script>`,
    ready: drawn('lectern-session-list', 'card'),
  },
  {
    name: 'frame.html: session list, Sessionize feed',
    address: '/dist/frame.html?element=session-list&src=/demo/conference.sessionize.json&time-zone=Europe/Vienna',
    ready: drawn('lectern-session-list', 'card'),
  },
  {
    name: 'lectern.bundle.js: session list, Sessionize feed',
    script: module('/dist/lectern.bundle.js'),
    body: SESSIONS,
    ready: drawn('lectern-session-list', 'card'),
  },
  { name: 'own bundle: authored FAQ', script: module('/bundle/faq.js'), body: AUTHORED, ready: ANSWERED },
  {
    name: 'own bundle: session list, Sessionize feed',
    script: module('/bundle/session-list.js'),
    body: SESSIONS,
    ready: drawn('lectern-session-list', 'card'),
  },
  { name: 'own bundle: all elements, session list shown', script: module('/bundle/all.js'), body: SESSIONS, ready: drawn('lectern-session-list', 'card') },
];

/** @type {Case} */
const LIT = {
  name: 'lit alone, one element',
  script: module('/lit/lit.js'),
  body: '<lit-alone></lit-alone>',
  ready: 'document.querySelector("lit-alone").shadowRoot',
};

/** @type {import('./measurement.js').Measurement} */
export const bytes = {
  name: 'bytes',
  title: 'Bytes',
  about:
    'JavaScript that is asked for until the content shows, as sent (brotli 11), cold. There is no CSS file: styles are in the scripts. Reference: lit alone.',
  async measure({ browser, site, quick }) {
    /** @param {Case} one @param {number} index */
    async function load({ name, body = '', ready, script = module('/dist/lectern.js'), address }, index) {
      const path = address ?? site.page(`/bytes/${index}`, pageOf(body, script));
      return inTab(browser, CONDITIONS.desk, async (page) => {
        await page.goto(`${site.origin}${path}`, { waitUntil: 'load' });
        const handle = await page.waitForFunction(`(${ready}) && performance.now()`, { timeout: 20_000 }).catch((error) => {
          throw new Error(`${name}: no content within 20 s`, { cause: error });
        });
        const shown = Number(await handle.jsonValue());
        await page.waitForNetworkIdle({ idleTime: 300 });
        const files = await page.evaluate(() =>
          /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType('resource')).map((entry) => ({
            path: new URL(entry.name).pathname,
            start: entry.startTime,
            size: entry.encodedBodySize,
          })),
        );
        const scripts = files.filter((file) => file.path.endsWith('.js'));
        const css = files.filter((file) => file.path.endsWith('.css')).reduce((sum, { size }) => sum + size, 0);
        const now = scripts.filter(({ start }) => start <= shown);
        /** @param {typeof scripts} list */
        const sum = (list) => list.reduce((total, { size }) => total + size, 0);
        return { name, bytes: sum(now), requests: now.length, later: sum(scripts) - sum(now), css };
      });
    }
    const lit = sample([(await load(LIT, -1)).bytes]);
    /** @type {import('./measurement.js').Row[]} */
    const rows = [{ what: LIT.name, unit: 'B', value: lit }];
    const cases = quick ? CASES.filter(({ most }) => most) : CASES;
    for (const [index, one] of cases.entries()) {
      const found = await load(one, index);
      const value = sample([found.bytes]);
      rows.push({
        what: found.name,
        unit: 'B',
        // Bytes are counted, not measured: they are exact.
        value: { ...value, median: found.bytes, min: found.bytes, max: found.bytes },
        against: LIT.name,
        ratio: ratio(value, lit),
        target: one.most === undefined ? undefined : { most: one.most, of: 'median' },
        note: `${found.requests} requests, ${found.later} B later${found.css ? `, ${found.css} B CSS` : ''}`,
      });
    }
    return rows;
  },
};
