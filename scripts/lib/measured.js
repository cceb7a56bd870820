/** What axe doesn't measure: how large what is pressed is, whether a story is wider than its window, what forced colours can't reach, what wider spaced text loses, what of a page stays Markdown. */

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

/** Runs in the page. */
async function spaced() {
  /** WCAG 2.2, 1.4.12, as a visitor's own style sheet says it, which reaches into shadow trees. */
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`,
  );
  /** What shows the beginning of a text only, what is there to be heard, and dots at the beginning of lines. */
  const ON_PURPOSE = '.abstract, .abstract *, .hidden-text, .facts';
  const faults = new Set();
  const elements = [...document.querySelectorAll('#storybook-root *')].filter(({ localName, shadowRoot }) => shadowRoot && localName.startsWith('lectern-'));
  for (const { shadowRoot } of elements) shadowRoot?.adoptedStyleSheets.push(sheet);
  await new Promise((resolve) => requestAnimationFrame(resolve));
  for (const { localName, shadowRoot } of elements) {
    const root = shadowRoot?.querySelector('.root');
    if (root && root.scrollWidth > root.clientWidth + 1) faults.add(`${localName} is wider than its place where text is spaced`);
    for (const inner of shadowRoot?.querySelectorAll('*') ?? []) {
      const { overflowX, overflowY } = getComputedStyle(inner);
      if (inner.matches(ON_PURPOSE) || inner.textContent.trim() === '') continue;
      const wide = /hidden|clip/.test(overflowX) && inner.scrollWidth > inner.clientWidth + 1;
      const high = /hidden|clip/.test(overflowY) && inner.scrollHeight > inner.clientHeight + 1;
      if (wide || high) faults.add(`text is cut off where it is spaced: ${localName} ${inner.getAttribute('part') ?? inner.localName}`);
    }
  }
  for (const { shadowRoot } of elements) if (shadowRoot) shadowRoot.adoptedStyleSheets = shadowRoot.adoptedStyleSheets.filter((one) => one !== sheet);
  return [...faults].map(String);
}

/** @param {Page} page @returns {Promise<string[]>} */
export const spacingFaults = (page) => page.evaluate(spaced);

/** Runs in the page. */
function unread() {
  const page = document.querySelector('#storybook-docs')?.cloneNode(true);
  if (!(page instanceof Element)) return ['there is no page'];
  for (const code of page.querySelectorAll('pre, code, style, script, textarea')) code.remove();
  // Of a table its second line, of a link its middle, of a list or a heading its beginning.
  const left = /\|\s*:?-{3,}|\]\(|^\s*(?:#{1,6}|[*-]) \S|\*\*\S/m.exec(page.textContent);
  return left ? [`Markdown is shown as it is written: ${left.input.slice(left.index, left.index + 60)}`] : [];
}

/** @param {Page} page @returns {Promise<string[]>} */
export const markdownFaults = (page) => page.evaluate(unread);
