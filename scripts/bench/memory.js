/** Memory: heap and DOM nodes at rest, and after ten refreshes. Reference: the same cards as static HTML. */
import { waitForCards } from './probe.js';
import { ratio, sample } from './statistics.js';
import { CONDITIONS, inTab } from './tabs.js';

const SIZES = { quick: [1000], all: [100, 1000, 10_000] };
const MB = 2 ** 20;

/** @param {import('puppeteer-core').Page} page */
async function figures(page) {
  const client = await page.createCDPSession();
  // What one collection frees holds what only the next can.
  for (let time = 0; time < 3; time++) await client.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize = NaN, Nodes = NaN } = await page.metrics();
  // All of the page: what the DOM takes is not in the heap.
  const whole = await page.evaluate(async () => {
    const { measureUserAgentSpecificMemory } = /** @type {Performance & { measureUserAgentSpecificMemory?: () => Promise<{ bytes: number }> }} */ (performance);
    return (await measureUserAgentSpecificMemory?.call(performance))?.bytes ?? NaN;
  });
  return { heap: JSHeapUsedSize / MB, nodes: Nodes, whole: whole / MB };
}

/** Asks for the feed again, and waits until it is drawn. @param {import('puppeteer-core').Page} page */
const refresh = (page) =>
  page.evaluate(async () => {
    const list = /** @type {HTMLElement & { reload(): void, updateComplete: Promise<unknown> }} */ (document.querySelector('lectern-session-list'));
    await new Promise((resolve) => {
      list.addEventListener('lectern-load', resolve, { once: true });
      list.reload();
    });
    await list.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  });

/** @type {import('./measurement.js').Measurement} */
export const memory = {
  name: 'memory',
  title: 'Memory',
  about: 'After three garbage collections. "heap" is that of JavaScript, "whole page" what the browser says that all of it takes. Reference: static HTML.',
  async measure({ browser, site, quick }) {
    /** @type {import('./measurement.js').Row[]} */
    const rows = [];
    for (const count of SIZES[quick ? 'quick' : 'all']) {
      // After a collection the figures hardly differ, and ten refreshes of 10,000 sessions take minutes.
      const runs = quick || count > 1000 ? 1 : 5;
      /** @param {string} path @param {number} refreshes */
      const take = async (path, refreshes) => {
        const all = [];
        for (let run = 0; run < runs; run++) {
          all.push(
            await inTab(browser, CONDITIONS.desk, async (page) => {
              await page.goto(`${site.origin}${path}`);
              await waitForCards(page, count);
              for (let time = 0; time < refreshes; time++) await refresh(page);
              // A long list is drawn anew in slices, which nothing tells the end of.
              if (refreshes) await new Promise((resolve) => setTimeout(resolve, 500 + count));
              return figures(page);
            }),
          );
        }
        return all;
      };
      const still = await take(await site.static(browser, count, true), 0);
      const rest = await take(site.list('lectern', count), 0);
      const after = await take(site.list('lectern', count), 10);
      for (const [key, name, unit] of /** @type {const} */ ([
        ['nodes', 'DOM nodes', ''],
        ['heap', 'heap', 'MB'],
        ['whole', 'whole page', 'MB'],
      ])) {
        /** @param {typeof rest} taken */
        const of = (taken) => sample(taken.map((one) => one[key]));
        // What is kept of feeds that are no more would show in the second.
        for (const [taken, when, reference, what, most] of /** @type {const} */ ([
          [rest, 'at rest', still, 'static HTML', key !== 'whole' && count === 10_000 ? 1.3 : 0],
          [after, 'after ten refreshes', rest, 'at rest', 1.1],
        ])) {
          rows.push({
            what: `${count.toLocaleString('en')} sessions, ${when}: ${name}`,
            unit,
            value: of(taken),
            against: `${what}, ${of(reference).median}`,
            ratio: ratio(of(taken), of(reference)),
            target: most ? { most, of: 'ratio' } : undefined,
          });
        }
      }
    }
    return rows;
  },
};
