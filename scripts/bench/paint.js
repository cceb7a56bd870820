/** Time to content: from the navigation to the first card and to all of them, in a browser that has nothing of it yet. */
import { blockingTime, longest, seenOn, watch } from './probe.js';
import { inTurns } from './measurement.js';
import { ratio, sample } from './statistics.js';
import { CONDITIONS, inTab } from './tabs.js';

const LINES = { desk: 'no slow-down', phone: '4x CPU, fast 3G', slow: '4x CPU' };

/** @type {readonly (readonly [count: number, condition: keyof typeof CONDITIONS, runs: number])[]} */
const ALL = [
  [100, 'desk', 5],
  [1000, 'desk', 5],
  [10_000, 'desk', 3],
  [100, 'phone', 5],
  [1000, 'phone', 5],
  // Minutes each, static HTML most of all: what one run says is clear enough.
  [10_000, 'phone', 1],
  [1000, 'slow', 5],
];
/** @type {typeof ALL} */
const QUICK = [[1000, 'desk', 3]];

/** @type {import('./measurement.js').Measurement} */
export const paint = {
  name: 'paint',
  title: 'Time to content',
  about: 'Navigation to the frame that shows cards, cold cache. Reference: the same cards as HTML in the page, same styles.',
  async measure({ browser, site, quick }) {
    /** @type {import('./measurement.js').Row[]} */
    const rows = [];
    for (const [count, line, runs] of quick ? QUICK : ALL) {
      const plain = { name: 'static HTML', path: await site.static(browser, count, false) };
      const late = { name: 'static HTML with content-visibility', path: await site.static(browser, count, true) };
      const lists = ['lectern', 'sessionize'].map((format) => ({ name: `session list, ${format}`, path: site.list(format, count) }));
      const subjects = [plain, late, ...lists];
      const seen = await inTurns(subjects, runs, ({ path }) =>
        inTab(browser, CONDITIONS[line], async (page) => {
          await watch(page, count);
          await page.goto(`${site.origin}${path}`, { waitUntil: 'domcontentloaded' });
          return seenOn(page);
        }),
      );
      /** @param {{ name: string, path: string }} subject @param {(one: import('./probe.js').Seen) => number} figure */
      const of = (subject, figure) => sample((seen.get(subject) ?? []).map(figure));
      const where = `${count.toLocaleString('en')} sessions, ${LINES[line]}`;
      for (const subject of subjects) {
        const all = of(subject, (one) => one.all);
        const isList = lists.includes(subject);
        rows.push({ what: `${where}: ${subject.name}, first card`, unit: 'ms', value: of(subject, (one) => one.first) });
        if (!isList) rows.push({ what: `${where}: ${subject.name}, all cards`, unit: 'ms', value: all });
        else {
          for (const [reference, most] of /** @type {const} */ ([
            [plain, 0.35],
            [late, 1.5],
          ])) {
            rows.push({
              what: `${where}: ${subject.name}, all cards`,
              unit: 'ms',
              value: all,
              against: reference.name,
              ratio: ratio(
                all,
                of(reference, (one) => one.all),
              ),
              target: count === 1000 ? { most, of: 'ratio' } : undefined,
            });
          }
        }
        rows.push({
          what: `${where}: ${subject.name}, longest task`,
          unit: 'ms',
          value: of(subject, ({ tasks }) => longest(tasks)),
          target: isList && count === 1000 && line === 'slow' ? { most: 50, of: 'median' } : undefined,
          note: `blocking time ${Math.round(of(subject, ({ tasks }) => blockingTime(tasks)).median)} ms`,
        });
      }
    }
    return rows;
  },
};
