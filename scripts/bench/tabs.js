/** A tab of a browser that has never been here, on a machine and a line as visitors have them. */
import { PredefinedNetworkConditions } from 'puppeteer-core';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('puppeteer-core').Browser} Browser
 *
 * @typedef {object} Condition
 * @property {number} cpu how many times slower than this machine
 * @property {import('puppeteer-core').NetworkConditions} [network]
 */

/** What developer tools called "fast 3G" and now call "slow 4G": 1.44 Mbit/s, 560 ms. */
const FAST_3G = PredefinedNetworkConditions['Slow 4G'];

/** @type {Readonly<Record<'desk' | 'slow' | 'phone', Condition>>} */
export const CONDITIONS = {
  desk: { cpu: 1 },
  slow: { cpu: 4 },
  phone: { cpu: 4, network: FAST_3G },
};

/**
 * Opens a tab, and closes it whatever happens. A page that throws ends the measurement: its figures would be of something else.
 * @template T
 * @param {Browser} browser
 * @param {Condition} condition
 * @param {(page: Page) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function inTab(browser, { cpu, network }, use) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    /** @type {unknown[]} */
    const errors = [];
    page.on('pageerror', (error) => errors.push(error));
    page.setDefaultTimeout(240_000);
    await page.setViewport({ width: 1280, height: 900 });
    if (cpu > 1) await page.emulateCPUThrottling(cpu);
    if (network) await page.emulateNetworkConditions(network);
    const result = await use(page);
    if (errors.length > 0) throw errors[0];
    return result;
  } finally {
    await context.close();
  }
}
