/** When it is asked again, how long it waits before that, and when it waits for the visitor. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { Answer, NoText } from '../../src/feed/request.ts';
import { isClosed, pace, retry, retryAfter } from '../../src/feed/retry.ts';
import type { FeedErrorCode } from '../../src/model/result.ts';

const ADDRESS = 'https://feeds.example/all.json';
const GOOD: Answer = { text: '{}', address: ADDRESS };
const no = (status: number, after?: string, address = ADDRESS): NoText => ({
  failure: { code: 'http', address, status },
  headers: new Headers(after === undefined ? {} : { 'retry-after': after }),
});
const failure = (code: FeedErrorCode, address = ADDRESS): NoText => ({ failure: { code, address } });

describe('asked again', () => {
  const platform = { ...pace };
  const { signal } = new AbortController();
  let pauses: number[] = [];
  let asked = 0;
  beforeEach(() => {
    pauses = [];
    asked = 0;
    pace.wait = (milliseconds) => Promise.resolve(void pauses.push(milliseconds));
  });
  afterEach(() => {
    Object.assign(pace, platform);
    for (const name of ['document', 'navigator', 'addEventListener']) Reflect.deleteProperty(globalThis, name);
  });
  const give =
    (...answers: Answer[]) =>
    (): Promise<Answer> =>
      Promise.resolve(answers[Math.min(asked++, answers.length - 1)]!);

  for (const status of [408, 429, 500, 502, 503, 504, 599]) {
    test(`after ${status}, three times`, async () => {
      assert.deepEqual(await retry(no(status), give(no(status)), signal), no(status));
      assert.equal(asked, 3);
    });
  }
  for (const status of [300, 304, 400, 401, 403, 404, 410, 418, 499]) {
    test(`not after ${status}`, async () => {
      await retry(no(status), give(GOOD), signal);
      assert.equal(asked, 0);
    });
  }
  for (const code of ['timeout', 'aborted', 'too-large'] as const) {
    test(`not after ${code}`, async () => {
      await retry(failure(code), give(GOOD), signal);
      assert.equal(asked, 0);
    });
  }
  test('after no answer, but not for addresses of no network', async () => {
    assert.equal(await retry(failure('network'), give(GOOD), signal), GOOD);
    assert.equal(asked, 1);
    await retry(failure('network', 'blob:https://a.example/1'), give(GOOD), signal);
    assert.equal(asked, 1);
  });
  test('no more once there is an answer, or one that won’t change', async () => {
    assert.deepEqual(await retry(no(500), give(no(502), no(404), GOOD), signal), no(404));
    assert.equal(asked, 2);
  });

  test('after pauses that are drawn from nothing up to one, two and four seconds', async () => {
    for (const [drawn, expected] of [
      [0, [0, 0, 0]],
      [0.5, [500, 1_000, 2_000]],
      [1, [1_000, 2_000, 4_000]],
    ] as const) {
      pauses = [];
      pace.random = () => drawn;
      await retry(no(500), give(no(500)), signal);
      assert.deepEqual(pauses, expected);
    }
  });
  test('after the pause that the server names, to the millisecond', async () => {
    await retry(no(503, '7'), give(no(429, '30'), no(500, '1')), signal);
    assert.deepEqual(pauses, [7_000, 30_000, 1_000]);
  });
  test('not at all where that pause is longer than half a minute, and nobody asks before it is over', async () => {
    const address = 'https://feeds.example/closed.json';
    assert.equal(isClosed(address), false);
    await retry(no(429, '31', address), give(GOOD), signal);
    assert.equal(asked, 0);
    assert.equal(isClosed(address), true);
    const { now } = Date;
    try {
      Date.now = () => now() + 31_001;
      assert.equal(isClosed(address), false);
    } finally {
      Date.now = now;
    }
  });

  const DATE = 'Thu, 01 Jan 2026 00:00:00 GMT';
  for (const [value, date, expected] of [
    ['120', undefined, 120_000],
    [' 5 ', undefined, 5_000],
    ['0', undefined, 0],
    ['-5', undefined, 0],
    ['1.5', undefined, 0],
    ['soon', undefined, 0],
    ['', undefined, 0],
    ['Thu, 01 Jan 2026 00:00:09 GMT', DATE, 9_000],
    ['Wed, 31 Dec 2025 23:59:00 GMT', DATE, 0],
    ['Thu, 01 Jan 2015 00:00:00 GMT', undefined, 0],
  ] as const) {
    test(`Retry-After: ${JSON.stringify(value)}${date ? `, where it is ${date},` : ''} is ${expected} ms`, () =>
      assert.equal(retryAfter(new Headers({ 'retry-after': value, ...(date && { date }) })), expected));
  }
  test('Retry-After as a date is of our clock where the server names none', () => {
    const milliseconds = retryAfter(new Headers({ 'retry-after': new Date(Date.now() + 20_000).toUTCString() }));
    assert.ok(milliseconds > 18_000 && milliseconds <= 20_000, String(milliseconds));
  });

  /** A page, as far as is looked at here. */
  function page(hidden: boolean): EventTarget & { hidden: boolean } {
    const target = Object.assign(new EventTarget(), { hidden });
    Object.assign(globalThis, { document: target, addEventListener: target.addEventListener.bind(target) });
    return target;
  }
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  for (const sign of ['visibilitychange', 'pageshow']) {
    test(`not while the page is hidden, but at ${sign}`, async () => {
      const target = page(true);
      const answer = retry(no(500), give(GOOD), signal);
      await turn();
      target.dispatchEvent(new Event(sign));
      await turn();
      assert.equal(asked, 0, 'still hidden');
      target.hidden = false;
      target.dispatchEvent(new Event(sign));
      assert.equal(await answer, GOOD);
      assert.equal(asked, 1);
    });
  }
  test('not while offline: that is an answer', async () => {
    Object.defineProperty(globalThis, 'navigator', { value: { onLine: false }, configurable: true });
    assert.deepEqual(await retry(failure('network'), give(GOOD), signal), failure('network'));
    assert.equal(asked, 0);
  });
  test('not where nobody waits any longer, even if the page is hidden', async () => {
    page(true);
    const stop = new AbortController();
    const answer = retry(no(500), give(GOOD), stop.signal);
    await turn();
    stop.abort();
    assert.deepEqual(await answer, no(500));
    assert.equal(asked, 0);
  });
  test('a pause ends when nobody waits any longer', { timeout: 2_000 }, async () => {
    pace.wait = platform.wait;
    const stop = new AbortController();
    const answer = retry(no(503, '20'), give(GOOD), stop.signal);
    await turn();
    stop.abort();
    await answer;
    assert.equal(asked, 0);
  });
});
