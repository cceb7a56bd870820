/** What axe doesn't measure: how large what is pressed is, whether a story is wider than its window, what forced colours can't reach. */

/** @typedef {import('puppeteer-core').Page} Page */

/** Runs in the page. */
function sizes() {
  /** What WCAG 2.2 asks of targets (2.5.8). */
  const LEAST = 24;
  const faults = new Set();
  const story = document.querySelector('#storybook-root');
  for (const element of story?.querySelectorAll('*') ?? []) {
    if (!element.shadowRoot || !element.localName.startsWith('lectern-')) continue;
    for (const target of element.shadowRoot.querySelectorAll('a[href], button, summary')) {
      if (!target.checkVisibility({ visibilityProperty: true })) continue;
      // Links within a sentence are as tall as its lines (the exception “inline”); one that covers its card is as large as that.
      if (target.closest('.rich') || getComputedStyle(target, '::after').position === 'absolute') continue;
      const { width, height } = target.getBoundingClientRect();
      if (width < LEAST || height < LEAST)
        faults.add(`target of ${Math.round(width)} × ${Math.round(height)} px: ${element.localName} ${target.getAttribute('part') ?? target.localName}`);
    }
    const root = element.shadowRoot.querySelector('.root');
    if (root && root.scrollWidth > root.clientWidth + 1) faults.add(`${element.localName} is ${root.scrollWidth - root.clientWidth} px wider than its place`);
  }
  return [...faults].map(String);
}

/** @param {Page} page @returns {Promise<string[]>} */
export const sizeFaults = (page) => page.evaluate(sizes);

/** Runs in the page. */
function unforced() {
  if (!matchMedia('(forced-colors: active)').matches) return [];
  const faults = new Set();
  for (const element of document.querySelectorAll('#storybook-root *')) {
    for (const inner of element.shadowRoot?.querySelectorAll('*') ?? []) {
      if (inner.textContent.trim() !== '' && getComputedStyle(inner).getPropertyValue('forced-color-adjust') === 'none') {
        faults.add(`text keeps its colours where they are forced: ${element.localName} ${inner.getAttribute('part') ?? inner.localName}`);
      }
    }
  }
  return [...faults].map(String);
}

/** @param {Page} page @returns {Promise<string[]>} */
export const forcedFaults = (page) => page.evaluate(unforced);
