/** All hosts; a new one is a folder and a line here. */
import { angular } from './angular/host.js';
import { astro } from './astro/host.js';
import { docusaurus } from './docusaurus/host.js';
import { eleventy } from './eleventy/host.js';
import { ghost } from './ghost/host.js';
import { hugo } from './hugo/host.js';
import { jekyll } from './jekyll/host.js';
import { react } from './react/host.js';
import { vue } from './vue/host.js';
import { wordpress } from './wordpress/host.js';

/**
 * @typedef {object} Around
 * @property {import('../trust/support/site.js').Site} site
 * @property {import('puppeteer-core').Browser} browser
 * @property {import('../trust/support/collect.js').Collector} collector
 * @property {import('./support/recipes.js').Places} places
 * @property {readonly string[]} titles what a bare page shows of the feed
 *
 * @typedef {object} Host
 * @property {string} name
 * @property {string} title
 * @property {(around: Around) => Promise<void>} run throws `NotHere` where this machine can't have it
 */

/** @type {readonly Host[]} */
export const HOSTS = [wordpress, ghost, hugo, jekyll, eleventy, astro, docusaurus, react, vue, angular];
