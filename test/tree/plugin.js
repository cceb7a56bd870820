/**
 * A command for Web Test Runner: what assistive technology is told of an element, as the browser computes it. The page
 * puts the element into `window.inTree`; the answer has its role, its name and, in Chromium, its states.
 *
 * Chromium tells the whole node by the protocol of its developer tools, WebKitGTK role and name by WebDriver (12.4.9 and
 * 12.4.10), Firefox by WebDriver BiDi (`browsingContext.locateNodes`) only which nodes have a role and a name: there the
 * answer is what was asked for, or nothing.
 */

/** @typedef {{ role: string, name: string, states?: Record<string, unknown> }} Told */
/** @typedef {import('puppeteer-core').ElementHandle} Handle */

/** @param {any} page @returns {Promise<Told>} */
async function inChromium(page) {
  const handle = /** @type {any} */ (await page.evaluateHandle('window.inTree'));
  const { nodes } = await handle.client.send('Accessibility.getPartialAXTree', { objectId: handle.id, fetchRelatives: false });
  const [{ ignored, role, name, properties = [] }] = nodes;
  return {
    role: ignored ? 'none' : role.value,
    name: name?.value ?? '',
    states: Object.fromEntries(properties.map((/** @type {{ name: string, value: { value: unknown } }} */ { name, value }) => [name, value.value])),
  };
}

/** @param {any} page @param {Told} asked @returns {Promise<Told>} */
async function inFirefox(page, { role, name }) {
  const parent = /** @type {Handle & { queryAXTree(name?: string, role?: string): AsyncIterable<Handle> }} */ (
    await page.evaluateHandle('window.inTree.parentNode')
  );
  for await (const one of parent.queryAXTree(name || undefined, role || undefined)) {
    if (await one.evaluate((node) => node === Reflect.get(window, 'inTree'))) return { role, name };
  }
  return { role: `not ${role}`, name: `or not “${name}”` };
}

/** @returns {import('@web/test-runner').TestRunnerPlugin<Told>} */
export const tree = () => ({
  name: 'lectern:tree',
  async executeCommand({ command, payload, session }) {
    if (command !== 'tree' || !payload) return undefined;
    const { browser, id } = session;
    const page = /** @type {any} */ (browser).getPage(id);
    if (browser.name === 'WebKit') return page.told('return window.inTree');
    return browser.name === 'Firefox' ? inFirefox(page, payload) : inChromium(page);
  },
});
