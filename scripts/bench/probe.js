/** What runs inside a page that is measured: when cards are seen, which tasks were long, what moved. */

/**
 * @typedef {object} Seen
 * @property {number} first milliseconds from the navigation to the frame with the first card
 * @property {number} all to the frame with the last
 * @property {number} cards how many there are
 * @property {{ start: number, duration: number }[]} tasks longer than 50 ms
 * @property {number} shift all layout shifts together
 * @property {number} contentful the first frame with anything in it
 *
 * @typedef {import('puppeteer-core').Page} Page
 */

/** Begins to look, before the page's own scripts run. @param {Page} page @param {number} count of cards */
export const watch = (page, count) =>
  page.evaluateOnNewDocument((wanted) => {
    /** @type {Seen} */
    const seen = { first: 0, all: 0, cards: 0, tasks: [], shift: 0, contentful: 0 };
    Object.assign(globalThis, { seen });
    /** @param {string} type @param {(entry: PerformanceEntry) => void} take */
    const observe = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
    observe('longtask', ({ startTime, duration }) => seen.tasks.push({ start: startTime, duration }));
    observe('layout-shift', (entry) => (seen.shift += /** @type {PerformanceEntry & { value: number }} */ (entry).value));
    observe('paint', ({ name, startTime }) => name === 'first-contentful-paint' && (seen.contentful = startTime));

    // A task that is asked for in the callback of a frame runs when that frame has been laid out and painted.
    /** @param {() => void} then */
    const painted = (then) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        then();
        port1.close();
      };
      port2.postMessage(undefined);
    };
    const look = () => {
      // Cards that only hold a place are not `covered` by a link.
      const root = document.querySelector('lectern-session-list')?.shadowRoot ?? document;
      const isThere = seen.first > 0 || root.querySelector('.covered') !== null;
      if (!isThere) return void requestAnimationFrame(look);
      if (seen.first === 0) painted(() => (seen.first ||= performance.now()));
      // Entry by entry, not by a selector: looking through ten thousand cards in each frame would be what is measured.
      const groups = [...(root.querySelector('.root')?.children ?? [])].filter(({ localName }) => localName === 'section');
      const cards = groups.reduce((sum, { lastElementChild }) => sum + (lastElementChild?.childElementCount ?? 0), 0);
      if (cards < wanted) return void requestAnimationFrame(look);
      painted(() => {
        seen.cards = cards;
        seen.all = performance.now();
      });
    };
    requestAnimationFrame(look);
  }, count);

/** @param {Page} page @returns {Promise<Seen>} once all cards are there */
export async function seenOn(page) {
  await page.waitForFunction(() => 'seen' in globalThis && /** @type {{ seen: Seen }} */ (/** @type {unknown} */ (globalThis)).seen.all > 0, { polling: 100 });
  // What observers are told of, they are told a little later.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  return page.evaluate(() => /** @type {{ seen: Seen }} */ (/** @type {unknown} */ (globalThis)).seen);
}

/** @param {Page} page @param {number} count */
export const waitForCards = (page, count) =>
  page.waitForFunction(
    (wanted) => (document.querySelector('lectern-session-list')?.shadowRoot ?? document).querySelectorAll('li > .covered').length >= wanted,
    { polling: 100 },
    count,
  );

/** By how much tasks were too long, together: what is over 50 ms of each. @param {readonly { duration: number }[]} tasks */
export const blockingTime = (tasks) => tasks.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);

/** @param {readonly { duration: number }[]} tasks */
export const longest = (tasks) => Math.max(0, ...tasks.map(({ duration }) => duration));
