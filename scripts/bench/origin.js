/** What a site's visitors cost the server of its feed: visits in a browser, counted where their requests arrive. */
import { edges } from './edges.js';
import { waitForCards } from './probe.js';
import { random, sample } from './statistics.js';
import { CONDITIONS, inTab } from './tabs.js';
import { pageOf } from './site.js';

const VIEWS = { quick: 10, all: 40 };
/** Pages that a visitor looks at, one after the other; the next is likely, until it isn't. */
const GOES_ON = 0.6;
const A_DAY = 1_000_000;

/** How a server answers. */
const ANSWERS = /** @type {const} */ ({
  'no headers': { cache: undefined, tag: false },
  'no-store': { cache: 'no-store', tag: false },
  etag: { cache: 'no-cache', tag: true },
  'max-age=300, etag': { cache: 'public, max-age=300', tag: true },
});

/** @typedef {{ elements: number, kept: boolean, answer: keyof typeof ANSWERS }} Site */

/** @type {readonly Site[]} */
const SITES = [
  { elements: 1, kept: false, answer: 'no-store' },
  { elements: 3, kept: false, answer: 'no-store' },
  { elements: 8, kept: false, answer: 'no-store' },
  { elements: 3, kept: false, answer: 'no headers' },
  { elements: 3, kept: false, answer: 'etag' },
  { elements: 3, kept: false, answer: 'max-age=300, etag' },
  { elements: 3, kept: true, answer: 'no-store' },
  { elements: 3, kept: true, answer: 'etag' },
  { elements: 3, kept: true, answer: 'max-age=300, etag' },
];

/** How many pages each visitor looks at. @param {number} views */
function visitsOf(views) {
  const next = random(1);
  /** @type {number[]} */
  const visits = [];
  for (let left = views; left > 0;) {
    let pages = 1;
    while (pages < left && next() < GOES_ON) pages++;
    visits.push(pages);
    left -= pages;
  }
  return visits;
}

/** @type {import('./measurement.js').Measurement} */
export const origin = {
  name: 'origin',
  title: 'Server side of scale',
  about: `Requests to the feed's origin per 1,000 page views, from visits in a browser: a new visitor each, ${1 / (1 - GOES_ON)} pages a visit on average. Then a day of ${A_DAY.toLocaleString('en')} views through caches at the edge.`,
  async measure({ browser, site, quick }) {
    const views = VIEWS[quick ? 'quick' : 'all'];
    /** @type {import('./measurement.js').Row[]} */
    const rows = [];
    for (const { elements, kept, answer } of quick ? SITES.slice(1, 2) : SITES) {
      const path = site.feed('sessionize', 100);
      const feed = /** @type {import('./server.js').Resource} */ (site.resources.get(path));
      Object.assign(feed, ANSWERS[answer]);
      const list = `<lectern-session-list src="${path}" time-zone="Europe/Vienna" limit="10"${kept ? ' cache' : ''}></lectern-session-list>`;
      site.page('/visit', pageOf(list.repeat(elements)));
      site.arrivals.length = 0;
      for (const pages of visitsOf(views)) {
        await inTab(browser, CONDITIONS.desk, async (page) => {
          for (let view = 0; view < pages; view++) {
            await page.goto(`${site.origin}/visit?page=${view}`);
            await waitForCards(page, 10);
            await page.waitForNetworkIdle({ idleTime: 150 });
          }
        });
      }
      const asked = site.arrivals.filter((arrival) => arrival.path === path);
      const whole = asked.filter(({ status }) => status === 200);
      rows.push({
        what: `${elements} ${elements === 1 ? 'element' : 'elements'} a page, ${answer}${kept ? ', with cache' : ''}: requests per 1,000 views`,
        unit: '',
        value: sample([(asked.length * 1000) / views]),
        note: `${Math.round((whole.length * 1000) / views)} whole answers, ${Math.round((asked.reduce((sum, { bytes }) => sum + bytes, 0) * 1000) / views / 1024)} KB`,
      });
    }
    return [...rows, ...edgeRows()];
  },
};

/** @returns {import('./measurement.js').Row[]} */
function edgeRows() {
  return [
    { places: 40, seconds: 0 },
    { places: 40, seconds: 60 },
    { places: 40, seconds: 300 },
    { places: 1, seconds: 60 },
    { places: 1, seconds: 300 },
  ].map(({ places, seconds }) => {
    const day = edges({ views: A_DAY, places, seconds });
    const behind = places === 1 ? 'one shield' : `${places} edge caches`;
    return {
      what: `${A_DAY.toLocaleString('en')} views a day, ${seconds ? `${behind}, s-maxage=${seconds}` : 'no shared cache'}: requests to the origin a day`,
      unit: '',
      value: sample([day.requests]),
      note: `at most ${day.busiest} a second`,
    };
  });
}
