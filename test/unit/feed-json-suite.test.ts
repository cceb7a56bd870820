/** Every file of JSONTestSuite as a feed, over HTTP, where the collection lies beside the project: none is stuck, none throws. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadFeed } from '../../src/feed/load-feed.ts';

const folder = fileURLToPath(new URL('../../../shared/corpora/json/JSONTestSuite/', import.meta.url));
const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json')) : [];

test('JSONTestSuite', { skip: files.length === 0 && 'there is no collection at ../shared/corpora/json' }, async (context) => {
  const thrown: unknown[] = [];
  const note = (error: unknown): void => void thrown.push(error);
  process.on('unhandledRejection', note);
  const server = createServer((request, response) => response.end(readFileSync(folder + decodeURIComponent(request.url!.slice(1)))));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const outcomes = new Map<string, number>();
  for (const file of files) {
    const result = await loadFeed(`${origin}/${encodeURIComponent(file)}`, { timeout: 5_000 });
    const outcome = result.ok ? 'data' : result.error.code;
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    assert.ok(result.ok || (result.error.message && !/^(?:network|timeout|aborted)$/.test(result.error.code)), `${file}: ${outcome}`);
  }
  server.closeAllConnections();
  server.close();
  process.off('unhandledRejection', note);
  assert.deepEqual(thrown, []);
  context.diagnostic(`${files.length} files: ${[...outcomes].map(([outcome, count]) => `${count} ${outcome}`).join(', ')}`);
});
