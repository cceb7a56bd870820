/** What starts each browser for Web Test Runner. */
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { launchOptions, needBrowser } from './browsers.js';
import { webkitLauncher } from './webkit-launcher.js';

/** @typedef {import('./browsers.js').Browser} Browser */

/** @type {Record<import('./browsers.js').Engine, (browser: Browser) => import('@web/test-runner').BrowserLauncher>} */
const LAUNCHERS = {
  chromium: (browser) => chromeLauncher({ launchOptions: launchOptions(browser) }),
  // A puppeteer handed in is what makes the launcher pass `browser` on, and so speak WebDriver BiDi with Firefox.
  firefox: (browser) =>
    Object.assign(
      chromeLauncher({
        puppeteer: /** @type {typeof import('puppeteer-core')} */ (/** @type {unknown} */ (puppeteer)),
        concurrency: 1,
        launchOptions: launchOptions(browser),
      }),
      { name: 'Firefox' },
    ),
  webkit: (browser) => webkitLauncher(browser.path),
};

/** @param {readonly import('./browsers.js').Engine[]} engines */
export const testLaunchers = (engines) => Promise.all(engines.map(async (engine) => LAUNCHERS[engine](await needBrowser(engine))));
