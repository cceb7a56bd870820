/**
 * A world of its own in a page: the same nodes, but built-ins that the page's scripts can't have patched or frozen.
 * @param {import('puppeteer-core').Page} page
 */
export async function isolated(page) {
  const client = await page.createCDPSession();
  const { frameTree } = await client.send('Page.getFrameTree');
  const { executionContextId } = await client.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'trust' });
  return {
    client,
    /** @template T @param {() => T} look @returns {Promise<Awaited<T>>} */
    async evaluate(look) {
      const { result, exceptionDetails } = await client.send('Runtime.evaluate', {
        expression: `(${look})()`,
        contextId: executionContextId,
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
  };
}
