/** Every fault of the table, met by `loadFeed`: each ends in time in what it should, after as many requests as it should. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { loadFeed } from '../../src/feed/load-feed.ts';
import { pace } from '../../src/feed/retry.ts';
import { casesOf } from '../faults/cases.js';
import { startFaultServer } from '../faults/server.js';

const CASES = casesOf('node');

describe('faults', () => {
  let server: Awaited<ReturnType<typeof startFaultServer>>;
  let pauses: number[] = [];
  const { wait, random } = pace;
  before(async () => {
    server = await startFaultServer();
    pace.random = () => 0.5;
    pace.wait = (milliseconds) => Promise.resolve(void pauses.push(milliseconds));
  });
  after(async () => {
    Object.assign(pace, { wait, random });
    await server.close();
  });

  test('are at least sixty, each of its own name', () => {
    assert.ok(CASES.length >= 60);
    assert.equal(new Set(CASES.map(({ name }) => name)).size, CASES.length);
  });

  for (const { name, first, requests, slow, pauses: named } of CASES) {
    test(name, { timeout: 20_000 }, async () => {
      pauses = [];
      const result = await loadFeed(`${server.origin}/first/${name}/${name}`, slow ? { timeout: 60 } : {});
      const outcome = result.ok ? (result.feed.sessions.length > 0 ? 'data' : 'empty') : result.error.code === 'empty' ? 'empty' : 'error';
      assert.equal(outcome, first, JSON.stringify(result).slice(0, 500));
      const asked = server.asked(name).requests;
      assert.equal(asked, requests, 'requests');
      if (named) assert.deepEqual(pauses, named);
      else assert.deepEqual(pauses, [500, 1_000, 2_000].slice(0, asked - 1), 'pauses double');
      if (result.ok && outcome === 'data' && name !== 'invalid-utf-8')
        assert.match(result.feed.sessions.find(({ id }) => id === 'a')!.title, /^(?:Ångström \d|ライト)$/);
      if (!result.ok) assert.ok(result.error.message && result.error.hint, 'it says what happened and what to do');
    });
  }
});
