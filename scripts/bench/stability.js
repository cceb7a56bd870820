/** Stability: what moves while a list loads above text, how long the page is busy, and what Lighthouse says of the demo. */
import { blockingTime, seenOn, watch } from './probe.js';
import { ratio, sample } from './statistics.js';
import { CONDITIONS, inTab } from './tabs.js';

/** A feed that takes as long as a slow server: the skeleton is seen. */
const WAIT = 600;

/** What README.md tells authors to write where text follows a list: no script can keep room before it is there. */
const ROOM = '<style>lectern-session-list:not(:defined){display:block;min-block-size:100vh}</style>';

/** @type {import('./measurement.js').Measurement} */
export const stability = {
  name: 'stability',
  title: 'Stability',
  about: `Layout shift while a list loads above text, the feed ${WAIT} ms late; blocking time of 1,000 sessions at 4x CPU; Lighthouse (phone, simulated) on demo/index.html. Reference: static HTML.`,
  async measure({ browser, site, quick }) {
    /** @type {import('./measurement.js').Row[]} */
    const rows = [];
    const runs = quick ? 2 : 5;
    for (const count of quick ? [100] : [3, 100, 1000]) {
      const bare = site.list('lectern', count);
      const feed = /** @type {import('./server.js').Resource} */ (site.resources.get(site.feed('lectern', count)));
      const kept = site.page(`/kept/${count}`, String(site.resources.get(bare)?.body).replace('</head>', `${ROOM}</head>`));
      feed.delay = WAIT;
      for (const [how, path] of /** @type {const} */ ([
        ['', bare],
        [', its room kept', kept],
      ])) {
        const shifts = [];
        for (let run = 0; run < runs; run++) shifts.push((await visit(site, browser, path, count, CONDITIONS.desk)).shift);
        const what = `${count.toLocaleString('en')} sessions above text${how}: layout shift`;
        rows.push({ what, unit: '', value: sample(shifts), target: { most: 0, of: 'median' } });
      }
      feed.delay = 0;
    }
    if (quick) return rows;
    const live = [];
    const still = [];
    for (let run = 0; run < runs; run++) {
      live.push(await visit(site, browser, site.list('lectern', 1000), 1000, CONDITIONS.slow));
      still.push(await visit(site, browser, await site.static(browser, 1000, true), 1000, CONDITIONS.slow));
    }
    const value = sample(live.map(({ tasks }) => blockingTime(tasks)));
    const reference = sample(still.map(({ tasks }) => blockingTime(tasks)));
    const against = `static HTML with content-visibility, ${reference.median} ms`;
    rows.push({ what: '1,000 sessions, 4x CPU: total blocking time', unit: 'ms', value, against, ratio: ratio(value, reference) });
    rows.push(...(await lighthouseRows(browser, `${site.origin}/demo/index.html`)));
    return rows;
  },
};

/**
 * @param {import('./site.js').Site} site
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} path
 * @param {number} count
 * @param {import('./tabs.js').Condition} condition
 */
const visit = (site, browser, path, count, condition) =>
  inTab(browser, condition, async (page) => {
    await watch(page, count);
    await page.goto(`${site.origin}${path}`);
    return seenOn(page);
  });

/** @param {import('puppeteer-core').Browser} browser @param {string} address @returns {Promise<import('./measurement.js').Row[]>} */
async function lighthouseRows(browser, address) {
  const { default: lighthouse } = await import('lighthouse');
  /** @type {Record<string, number[]>} */
  const scores = { performance: [], accessibility: [] };
  /** @type {Set<string>} */
  const faults = new Set();
  for (let run = 0; run < 5; run++) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const flags = { logLevel: /** @type {const} */ ('error'), onlyCategories: Object.keys(scores) };
    const result = await lighthouse(address, flags, undefined, page);
    await context.close();
    for (const [name, all] of Object.entries(scores)) {
      const category = result?.lhr.categories[name];
      // A run whose trace it could not read has no score.
      if (typeof category?.score === 'number') all.push(category.score * 100);
      for (const { id, weight } of category?.auditRefs ?? []) {
        const score = result?.lhr.audits[id]?.score;
        if (weight > 0 && typeof score === 'number' && score < 0.9) faults.add(`${id} ${result?.lhr.audits[id]?.displayValue ?? ''}`.trim());
      }
    }
  }
  return Object.entries(scores).map(([name, all]) => {
    const value = sample(all);
    // What is missing to 100, so that less is better here as everywhere.
    const missing = { ...value, median: 100 - value.median, min: 100 - value.max, max: 100 - value.min };
    const note = `score ${value.median}${name === 'performance' && faults.size > 0 ? `; ${[...faults].slice(0, 4).join(', ')}` : ''}`;
    return { what: `Lighthouse, ${name}: points missing to 100`, unit: '', value: missing, target: { most: 0, of: /** @type {const} */ ('median') }, note };
  });
}
