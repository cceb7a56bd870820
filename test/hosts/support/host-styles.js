/** Whether a page's own elements look as they do without Lectern. */

/** What runs in a page: every computed property of the elements that are not ours. Stands alone, since its text is sent to the browser. */
function lookAround() {
  const ours = '[data-lectern], lectern-session-list, iframe, script, noscript, style, link';
  // What holds Lectern grows downwards with it; and Chromium tells an automatic margin around a size container as 0, wherever the box is.
  const holder = /^(?:height|block-size|perspective-origin|transform-origin|grid-template-rows|margin-(?:left|right|inline-(?:start|end)))$/;
  // The distance from the end of a page that has become longer is no style.
  const names = [...getComputedStyle(document.documentElement)].filter((name) => !/^(?:--|(?:top|bottom|inset-block-(?:start|end))$)/.test(name));
  return [...document.querySelectorAll('html, body, body *')]
    .filter((element) => !element.closest(ours))
    .map((element) => {
      const style = getComputedStyle(element);
      const holds = element.querySelector(ours) !== null;
      const { x, width } = element.getBoundingClientRect();
      const values = names.filter((name) => !(holds && holder.test(name))).map((name) => `${name}: ${style.getPropertyValue(name)}`);
      return { name: element.localName, values: [...values, `box: from ${x}, ${width} wide`] };
    });
}

/**
 * Opens a page with Lectern's files and without them.
 * @param {import('../../trust/support/site.js').Site} site
 * @param {string} url
 * @param {(page: import('puppeteer-core').Page) => Promise<unknown>} ready resolves when Lectern has drawn
 * @param {(url: string) => boolean} [isOurs] which files are Lectern's
 * @returns {Promise<{ elements: number, problems: string[] }>}
 */
export async function compareHost(site, url, ready, isOurs = (file) => file.startsWith(site.scripts)) {
  const looks = await Promise.all(
    [false, true].map(async (withUs) => {
      const { page } = await site.visit(url, {
        async prepare(page) {
          if (withUs) return;
          await page.setRequestInterception(true);
          page.on('request', (request) => void (isOurs(request.url()) ? request.abort() : request.continue()));
        },
      });
      if (withUs) await ready(page);
      else await page.waitForNetworkIdle({ idleTime: 300 });
      const look = await page.evaluate(lookAround);
      await page.close();
      return look;
    }),
  );
  const [without = [], withUs = []] = looks;
  if (without.length !== withUs.length || without.length < 10)
    return { elements: withUs.length, problems: [`${without.length} elements of the host became ${withUs.length}`] };
  const problems = withUs.flatMap(({ name, values }, at) =>
    values.flatMap((value, which) => (value === without[at]?.values[which] ? [] : [`<${name}> ${without[at]?.values[which]} → ${value}`])),
  );
  return { elements: withUs.length, problems };
}
