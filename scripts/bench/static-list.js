/** The HTML and CSS of a list as Lectern draws it, for a page that has nothing but that: the limit of what can be had. */
import { CONDITIONS, inTab } from './tabs.js';
import { waitForCards } from './probe.js';

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} address of a page with a list
 * @param {number} count of its cards
 */
export const staticList = (browser, address, count) =>
  inTab(browser, CONDITIONS.desk, async (page) => {
    await page.goto(address);
    await waitForCards(page, count);
    return page.evaluate(() => {
      const root = document.querySelector('lectern-session-list')?.shadowRoot;
      if (!root) throw new Error('The list has drawn nothing.');
      const rules = root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
      const copy = /** @type {ShadowRoot['firstElementChild']} */ (root.querySelector('.root')?.cloneNode(true));
      // Marks of templates and names of parts are of no use where there is no shadow root.
      const walker = document.createTreeWalker(/** @type {Element} */ (copy), NodeFilter.SHOW_COMMENT);
      const comments = [];
      while (walker.nextNode()) comments.push(walker.currentNode);
      for (const comment of comments) /** @type {Comment} */ (comment).remove();
      for (const element of copy?.querySelectorAll('[part]') ?? []) element.removeAttribute('part');
      const css = rules
        .join('\n')
        .replaceAll(/:host\(([^)]*)\)/g, '.lectern$1')
        .replaceAll(':host', '.lectern');
      return { css, html: copy?.outerHTML ?? '' };
    });
  });
