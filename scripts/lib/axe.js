/** Axe on a story: all of WCAG 2.2 up to AAA that it can tell, and what it takes for good practice. */
import { readFileSync } from 'node:fs';
import { explained } from './axe-explained.js';
import { contrastOf } from './contrast.js';
import { fromRoot } from './paths.js';

/** @typedef {import('puppeteer-core').Page} Page */

const TAGS = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A story is a piece of a page: these are about whole pages. */
const PAGES_ONLY = ['region', 'page-has-heading-one', 'landmark-one-main', 'bypass', 'skip-link', 'document-title', 'html-has-lang'];

const source = readFileSync(fromRoot('node_modules/axe-core/axe.min.js'), 'utf8');

/** What of contrast axe can't tell and we can, by what it says. */
const MEASURABLE = /too short|overlapped|overlaps|gradient/;

/** With forced colours, text and ground have the colours that the system has for them; axe sees those of the style sheets. */
const OWN_COLOURS = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

/** What small text needs. @type {Readonly<Record<string, number>>} */
const LEAST = { 'color-contrast': 4.5, 'color-contrast-enhanced': 7 };

/**
 * What axe finds wrong, and what it can't tell; runs in the page.
 * @param {string[]} tags @param {string[]} without
 */
async function look(tags, without) {
  const root = document.querySelector('#storybook-root');
  // Axe looks at what lies behind a text: what is left out of painting has no place yet where it would look.
  for (const { shadowRoot } of document.querySelectorAll('#storybook-root *')) {
    if (!shadowRoot) continue;
    const painted = new CSSStyleSheet();
    painted.replaceSync('* { content-visibility: visible !important; }');
    shadowRoot.adoptedStyleSheets.push(painted);
  }
  const rules = Object.fromEntries(without.map((id) => [id, { enabled: false }]));
  const found = await /** @type {any} */ (window).axe.run(root, { runOnly: tags, rules, elementRef: true, resultTypes: ['violations', 'incomplete'] });
  return ['violations', 'incomplete'].flatMap((kind) =>
    found[kind].flatMap((/** @type {any} */ { id, help, nodes }) =>
      nodes.map((/** @type {any} */ { element, target, html, any, all, none }) => ({
        kind,
        rule: String(id),
        help: String(help),
        target: target.flat().join(' '),
        html: String(html).slice(0, 200),
        why: [...any, ...all, ...none].map((/** @type {{ message: string }} */ { message }) => message).join('; '),
        contrast: kind === 'incomplete' && id.startsWith('color-contrast') ? /** @type {any} */ (window).contrastOf(element) : undefined,
      })),
    ),
  );
}

/**
 * @param {Page} page @param {string} where what is looked at
 * @returns {Promise<string[]>} violations, and what axe can't tell and nobody has explained
 */
export async function axeFaults(page, where) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(`${source}; window.contrastOf = ${contrastOf}`);
  const hasForcedColors = await page.evaluate(() => matchMedia('(forced-colors: active)').matches);
  const found = await page.evaluate(look, TAGS, hasForcedColors ? [...PAGES_ONLY, ...OWN_COLOURS] : PAGES_ONLY);
  /** @type {Map<string, string[]>} */
  const faults = new Map();
  for (const { kind, rule, help, target, html, why, contrast } of found) {
    if (kind === 'incomplete' && contrast !== undefined && contrast >= (LEAST[rule] ?? Infinity) && MEASURABLE.test(why)) continue;
    if (kind === 'incomplete' && explained({ rule, target, html, why, where })) continue;
    const name = `${kind === 'incomplete' ? 'not explained: ' : ''}${rule}: ${help}`;
    faults.set(name, [...(faults.get(name) ?? []), `${target} ${html} (${why}${contrast ? ` measured ${contrast.toFixed(2)}` : ''})`]);
  }
  return [...faults].map(([name, [first = '', ...more]]) => `${name}; ${more.length + 1}, the first is ${first}`);
}
