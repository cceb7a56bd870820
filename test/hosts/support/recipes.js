/**
 * The recipes of docs/embedding.md. What the suite tries is what stands there: a comment before a block of code names
 * it, by the host and by the file that it is or what it is called.
 *
 *     <!-- recipe: hugo/layouts/shortcodes/lectern.html -->
 */
import { readFileSync } from 'node:fs';
import { fromRoot } from '../../../scripts/lib/paths.js';

/** What recipes say where a reader puts something of their own. */
const FEED = 'https://sessionize.com/api/v2/abcdefgh/view/All';
const SCRIPTS = 'https://your.site/lectern/';
const RECIPE = /<!-- recipe: ([^\s/]+)\/(\S+) -->\n+```\w*\n([^]*?)\n```\n/g;

/** @typedef {{ readonly feed: string, readonly scripts: string }} Places where the feed is, and the files of `dist/` */

/**
 * The recipes of one host, with the addresses of this run in place of the reader's.
 * @param {string} host
 * @param {Places} places
 * @returns {ReadonlyMap<string, string>} texts by name
 */
export function recipesOf(host, { feed, scripts }) {
  const text = readFileSync(fromRoot('docs/embedding.md'), 'utf8');
  const found = [...text.matchAll(RECIPE)].filter(([, of]) => of === host);
  if (found.length === 0) throw new Error(`docs/embedding.md has no recipe of ${host}`);
  /** @type {readonly (readonly [string, string])[]} */
  const own = [
    [FEED, feed],
    [encodeURIComponent(FEED), encodeURIComponent(feed)],
    [SCRIPTS, `${scripts}/`],
  ];
  return new Map(found.map(([, , name = '', code = '']) => [name, own.reduce((whole, [from, to]) => whole.replaceAll(from, to), code)]));
}

/**
 * @param {ReadonlyMap<string, string>} recipes
 * @param {string} name
 */
export function recipe(recipes, name) {
  const text = recipes.get(name);
  if (text === undefined) throw new Error(`docs/embedding.md has no recipe “${name}” here, but ${[...recipes.keys()].join(', ')}`);
  return text;
}
