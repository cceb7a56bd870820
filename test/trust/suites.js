/** All suites; a new one is a file and a line here. */
import { expressions } from './expressions.js';
import { hostileFeeds } from './hostile-feeds.js';
import { leaks } from './leaks.js';
import { pages } from './pages.js';
import { policies } from './policies.js';
import { privacy } from './privacy.js';
import { scripts } from './scripts.js';
import { styles } from './styles.js';

/**
 * @typedef {object} Around
 * @property {import('./support/site.js').Site} site
 * @property {import('puppeteer-core').Browser} browser
 * @property {boolean} quick whether a part of the cases is enough
 *
 * @typedef {object} Suite
 * @property {string} name
 * @property {string} title what README says of it
 * @property {(around: Around) => Promise<import('./support/collect.js').Outcome>} run
 */

/** @type {readonly Suite[]} */
export const SUITES = [styles, scripts, policies, pages, hostileFeeds, expressions, privacy, leaks];
