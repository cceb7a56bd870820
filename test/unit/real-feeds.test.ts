/** Real feeds, where a collection of them lies beside the project: what is found in them is what was counted in them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFeeds, isHere } from '../../scripts/check-feeds.js';

test('counts of real feeds', { skip: !isHere && 'there is no collection of feeds at ../shared/feeds' }, async (context) => {
  const rows = await checkFeeds();
  assert.ok(rows.length > 0);
  for (const { file, unexplained } of rows) await context.test(file, () => assert.deepEqual(unexplained, []));
});
