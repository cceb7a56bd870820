/** What every host's page is asked for: the sessions, one of them opened with keyboard alone, and not a word in the console. */

/**
 * @typedef {import('../../trust/support/site.js').Visit} Visit
 * @typedef {import('puppeteer-core').Page | import('puppeteer-core').Frame} Place a page, or the frame in which Lectern stands
 */

const PATIENCE = { timeout: 60_000, polling: 100 };
/** No page here has more places for the focus before its first card. */
const TABS = 120;

/** @param {Place} place @returns {Promise<string[]>} the titles on the cards, once there are some */
export async function shownTitles(place) {
  await place.waitForFunction(() => document.querySelector('lectern-session-list')?.shadowRoot?.querySelector('[part~="card"]'), PATIENCE);
  return place.evaluate(() =>
    [...(document.querySelector('lectern-session-list')?.shadowRoot?.querySelectorAll('[part~="card"] [part~="title"]') ?? [])].map(
      ({ textContent }) => textContent?.trim() ?? '',
    ),
  );
}

/**
 * Goes to the first card by the Tab key, opens and closes what it leads to.
 * @param {Visit} visit
 * @param {Place} place
 * @returns {Promise<string[]>} what went wrong
 */
async function openByKeyboard({ page }, place) {
  const focused = () => place.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.matches('[part~="link"]') ?? false);
  for (let tab = 0; tab < TABS && !(await focused()); tab++) await page.keyboard.press('Tab');
  if (!(await focused())) return [`no card has the focus after ${TABS} times Tab`];
  const title = await place.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent?.trim());
  await page.keyboard.press('Enter');
  await place.waitForFunction(() => document.activeElement?.shadowRoot?.querySelector('dialog[open] [part~="detail"] [part~="title"]'), PATIENCE);
  const opened = await place.evaluate(() =>
    document.activeElement?.shadowRoot?.querySelector('dialog[open] [part~="detail"] [part~="title"]')?.textContent?.trim(),
  );
  await page.keyboard.press('Escape');
  await place.waitForFunction(() => !document.querySelector('lectern-session-list')?.shadowRoot?.querySelector('dialog[open]'), PATIENCE);
  return [...(opened === title ? [] : [`“${title}” opened “${opened}”`]), ...((await focused()) ? [] : ['the focus did not come back to the card'])];
}

/**
 * @param {Visit} visit
 * @param {object} options
 * @param {readonly string[]} options.titles what a bare page shows of the same feed
 * @param {Place} [options.place]
 * @param {RegExp} [options.mayBeSaid] what this host says in the console by itself
 * @returns {Promise<string[]>} what went wrong
 */
export async function visitSessions(visit, { titles, place = visit.page, mayBeSaid }) {
  const shown = await shownTitles(place);
  const differ = shown.length === titles.length && shown.every((title, at) => title === titles[at]);
  return [
    ...(differ ? [] : [`${shown.length} cards instead of ${titles.length}, the first “${shown[0]}”`]),
    ...(await openByKeyboard(visit, place)),
    ...spokenOf(visit, mayBeSaid),
  ];
}

/**
 * What a page threw or said.
 * @param {Visit} visit
 * @param {RegExp} [mayBeSaid]
 */
export const spokenOf = ({ thrown, said }, mayBeSaid) => [
  ...thrown.map((text) => `thrown: ${text}`),
  ...said.filter((text) => !mayBeSaid?.test(text)).map((text) => `said: ${text}`),
];

/** @param {Visit} visit @returns {Promise<import('puppeteer-core').Frame>} the frame with Lectern */
export async function frameOf({ page }) {
  // A lazy frame is asked for when it is near.
  await page.waitForSelector('iframe[src*="frame.html"]', { timeout: PATIENCE.timeout });
  await page.$eval('iframe[src*="frame.html"]', (frame) => frame.scrollIntoView());
  return page.waitForFrame((frame) => frame.url().includes('/frame.html'), { timeout: PATIENCE.timeout });
}
