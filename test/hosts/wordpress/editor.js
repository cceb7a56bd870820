/** The block editor in the browser, as people use it: they sign in, paste, publish. */

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('./site.js').WordPress} WordPress */

/**
 * Presses the paste keys with a text in the clipboard.
 * @param {Page} page
 * @param {string} text
 */
async function paste(page, text) {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyV');
  await page.keyboard.up('Control');
}

/** What a text is pasted into. @type {Readonly<Record<string, (page: Page, text: string) => Promise<void>>>} */
const WAYS = {
  /** A block of “Custom HTML”, called by its name. */
  async html(page, text) {
    await page.keyboard.type('/custom html');
    await page.waitForSelector('.components-autocomplete__result', { timeout: 15_000 });
    await page.keyboard.press('Enter');
    await page.waitForSelector('.wp-block-html textarea', { timeout: 15_000 });
    await page.focus('.wp-block-html textarea');
    await paste(page, text);
  },
  /** An address on a line of its own. */
  async line(page, text) {
    await paste(page, text);
  },
  /** A block of “Embed”, which shows the frame while one writes. */
  async embed(page, text) {
    await page.keyboard.type('/embed');
    await page.waitForSelector('.components-autocomplete__result', { timeout: 15_000 });
    await page.keyboard.press('Enter');
    await page.waitForSelector('.wp-block-embed input', { timeout: 15_000 });
    await page.focus('.wp-block-embed input');
    await paste(page, text);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.wp-block-embed iframe', { timeout: 20_000 });
  },
};

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {WordPress} wordpress
 * @param {import('./site.js').Who} who
 */
export async function openEditor(browser, { origin }, who) {
  const context = await browser.createBrowserContext();
  await context.overridePermissions(origin, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write']);
  const page = await context.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  await page.goto(`${origin}/wp-login.php`);
  await page.type('#user_login', who);
  await page.type('#user_pass', who);
  await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
  return {
    close: () => context.close(),
    /**
     * Writes a post with one pasted thing in it.
     * @param {keyof typeof WAYS} way
     * @param {string} text
     * @returns {Promise<string>} its address
     */
    async publish(way, text) {
      await page.goto(`${origin}/wp-admin/post-new.php`, { waitUntil: 'networkidle2' });
      const title = await page.waitForSelector('.wp-block-post-title', { timeout: 30_000 });
      await page.keyboard.press('Escape');
      await title?.click();
      await page.keyboard.type(`Pasted: ${way}`);
      await page.keyboard.press('Enter');
      await WAYS[way]?.(page, text);
      // The first button opens a panel, in which the second one is.
      for (const button of ['.editor-post-publish-panel__toggle', '.editor-post-publish-panel .editor-post-publish-button']) {
        const enabled = await page.waitForSelector(`${button}:not([aria-disabled="true"])`, { timeout: 15_000, visible: true });
        await enabled?.click();
      }
      const link = await page.waitForSelector('.post-publish-panel__postpublish-buttons a[href*="?p="]', { timeout: 20_000 });
      return /** @type {string} */ (await link?.evaluate((element) => element.getAttribute('href')));
    },
  };
}
