/** Interaction: from what a visitor or a page does to the frame that shows it. Reference: the same on static HTML with `content-visibility`. */
import { longest, waitForCards } from './probe.js';
import { ratio, sample } from './statistics.js';
import { CONDITIONS, inTab } from './tabs.js';

/**
 * What is done, and by what one sees that it has happened; both run in the page. Search, filters and the schedule are
 * one line each when they are there.
 * @typedef {object} Action
 * @property {string} name
 * @property {string} act
 * @property {string} done
 * @property {string} [reference] what is done on the static page; it has happened when it has been done
 * @property {string} [before] makes ready, and is not measured
 */

const SETUP = `
  const list = document.querySelector('lectern-session-list');
  const root = list ? list.shadowRoot : document;
  // Not by a selector through ten thousand cards: looking would take longer than opening.
  const dialogOf = () => [...root.querySelector('.root').children].find(({ localName }) => localName === 'dialog');
  const isOpen = () => Boolean(dialogOf()?.open);
  const still = document.querySelector('.lectern');
  const dialog = document.body.appendChild(document.createElement('dialog'));
  dialog.textContent = 'The whole of a session.';
  const html = still ? still.innerHTML : '';
`;

/** @type {readonly Action[]} */
const ACTIONS = [
  {
    name: 'opening a detail',
    act: `root.querySelector('a.link').click()`,
    done: `isOpen()`,
    reference: 'dialog.showModal()',
  },
  {
    name: 'closing it',
    act: `dialogOf().querySelector('[part~="dialog-close"]').click()`,
    done: `!isOpen()`,
    reference: 'dialog.close()',
  },
  {
    name: 'layout from cards to compact',
    before: `list.layout = 'cards'; await list.updateComplete`,
    act: `list.layout = 'compact'`,
    done: `root.querySelector('.items.compact')`,
    reference: 'still.innerHTML = html',
  },
  {
    name: 'group-by from day to track',
    before: `list.layout = 'cards'; list.groupBy = 'day'; await list.updateComplete`,
    act: `list.groupBy = 'track'`,
    done: `root.querySelectorAll('.group').length === 8`,
    reference: 'still.innerHTML = html',
  },
  {
    name: 'lang from en to de',
    before: `list.lang = 'de'; await new Promise((r) => setTimeout(r, 600)); list.lang = 'en'; await new Promise((r) => setTimeout(r, 600)); list.groupBy = 'day'; await list.updateComplete`,
    act: `list.lang = 'de'`,
    done: `root.querySelector('.group-title')?.textContent.includes('Mai')`,
    reference: 'still.innerHTML = html',
  },
];

/** @type {Record<string, readonly (readonly [count: number, condition: keyof typeof CONDITIONS, name: string])[]>} */
const SIZES = {
  quick: [[1000, 'desk', '1,000 sessions, no slow-down']],
  all: [
    [1000, 'desk', '1,000 sessions, no slow-down'],
    [1000, 'slow', '1,000 sessions, 4x CPU'],
    [10_000, 'desk', '10,000 sessions, no slow-down'],
  ],
};

/** @typedef {{ time: number, tasks: { duration: number }[] }} Taken */

/**
 * The script that does the actions of a page again and again, and gives the times of each.
 * @param {boolean} isStatic
 * @param {number} runs
 */
const script = (isStatic, runs) => `(async () => {
  ${SETUP}
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask' });
  const painted = (done) => new Promise((resolve, reject) => {
    const end = performance.now() + 120_000;
    const look = () => {
      if (performance.now() > end) return reject(new Error('Nothing was seen of it: ' + done));
      if (!done()) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(0);
    };
    requestAnimationFrame(look);
  });
  const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
  const measure = async (before, act, done) => {
    await before();
    await painted(() => true);
    await pause(150);
    tasks.length = 0;
    const start = performance.now();
    act();
    const time = (await painted(done)) - start;
    await pause(100);
    return { time, tasks: tasks.map(({ duration }) => ({ duration })) };
  };
  // A visitor who presses has come near before, and the code of the detail is there by then.
  list?.dispatchEvent(new Event('pointerover'));
  await pause(1500);
  const taken = {};
  for (let run = 0; run < ${runs}; run++) {
    ${ACTIONS.map(
      ({ name, act, done, before = '', reference }) =>
        `(taken[${JSON.stringify(name)}] ??= []).push(await measure(async () => {${isStatic ? '' : before}}, () => {${isStatic ? reference : act}}, () => ${isStatic ? 'true' : done}));`,
    ).join('\n    ')}
    if (list) {
      list.lang = 'en';
      list.groupBy = 'day';
      list.layout = 'cards';
      await list.updateComplete;
      await pause(300);
    }
    // From end to end in 120 frames.
    const frames = [];
    tasks.length = 0;
    let last = performance.now();
    const height = document.documentElement.scrollHeight;
    for (let step = 0; step <= 120; step++) {
      scrollTo(0, (height * step) / 120);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      frames.push(performance.now() - last);
      last = performance.now();
    }
    (taken.scrolling ??= []).push({ dropped: frames.reduce((sum, time) => sum + Math.max(0, Math.round(time / (1000 / 60)) - 1), 0), tasks: tasks.map(({ duration }) => ({ duration })), time: Math.max(...frames) });
    scrollTo(0, 0);
    await pause(300);
  }
  return taken;
})()`;

/** @type {import('./measurement.js').Measurement} */
export const interaction = {
  name: 'interaction',
  title: 'Interaction',
  about:
    'From the press, or the change of an attribute, to the frame that shows it. Reference: native dialog, or innerHTML, on static HTML with content-visibility.',
  async measure({ browser, site, quick }) {
    /** @type {import('./measurement.js').Row[]} */
    const rows = [];
    for (const [count, line, where] of SIZES[quick ? 'quick' : 'all'] ?? []) {
      const runs = quick ? 2 : 5;
      /** @param {string} path @param {boolean} isStatic */
      const take = (path, isStatic) =>
        inTab(browser, CONDITIONS[line], async (page) => {
          await page.goto(`${site.origin}${path}`);
          await waitForCards(page, count);
          return /** @type {Record<string, (Taken & { dropped: number })[]>} */ (await page.evaluate(script(isStatic, runs)));
        });
      const still = await take(await site.static(browser, count, true), true);
      const live = await take(site.list('lectern', count), false);
      for (const { name } of ACTIONS) {
        const value = sample((live[name] ?? []).map(({ time }) => time));
        const reference = sample((still[name] ?? []).map(({ time }) => time));
        rows.push({
          what: `${where}: ${name}`,
          unit: 'ms',
          value,
          against: `${name.includes('detail') || name.includes('closing') ? 'native dialog' : 'innerHTML'}, ${reference.median} ms`,
          ratio: ratio(value, reference),
          target: name === 'opening a detail' && count === 10_000 ? { most: 50, of: 'median' } : undefined,
        });
        rows.push({
          what: `${where}: ${name}, longest task`,
          unit: 'ms',
          value: sample((live[name] ?? []).map(({ tasks }) => longest(tasks))),
          target: name === 'opening a detail' && line === 'slow' ? { most: 50, of: 'median' } : undefined,
        });
      }
      const dropped = sample((live['scrolling'] ?? []).map((one) => one.dropped));
      const droppedStill = sample((still['scrolling'] ?? []).map((one) => one.dropped));
      rows.push({
        what: `${where}: scrolling end to end, dropped frames of 120`,
        unit: '',
        value: dropped,
        against: `static HTML with content-visibility, ${droppedStill.median}`,
        ratio: ratio(dropped, droppedStill),
        note: `slowest frame ${Math.round(sample((live['scrolling'] ?? []).map(({ time }) => time)).median)} ms`,
      });
    }
    return rows;
  },
};
