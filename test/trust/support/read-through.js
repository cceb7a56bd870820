/** Reads sessions as a visitor does: opens the first, and goes on from one to the next. */

/** Goes on to the next session of an open dialog; runs in the page. @returns {string} what stood there before */
function turn() {
  const root = document.querySelector('lectern-session-list')?.shadowRoot;
  const before = root?.querySelector('dialog')?.innerText ?? '';
  /** @type {HTMLElement | null | undefined} */ (root?.querySelector('[part~="next"]'))?.click();
  return before;
}

/** @param {import('puppeteer-core').Page | import('puppeteer-core').Frame} page @param {number} steps how many to read after the first */
export async function readThrough(page, steps) {
  await page.waitForFunction(() => document.querySelector('lectern-session-list')?.shadowRoot?.querySelector('[part~="card"]'), {
    timeout: 15_000,
    polling: 100,
  });
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('lectern-session-list')?.shadowRoot?.querySelector('[part~="link"]')).click());
  await page.waitForFunction(() => document.querySelector('lectern-session-list')?.shadowRoot?.querySelector('dialog[open] [part~="detail"]'), {
    timeout: 15_000,
    polling: 100,
  });
  for (let step = 0; step < steps; step++) {
    const before = await page.evaluate(turn);
    await page.waitForFunction(
      (before) => document.querySelector('lectern-session-list')?.shadowRoot?.querySelector('dialog')?.innerText !== before,
      { timeout: 15_000, polling: 20 },
      before,
    );
  }
}
