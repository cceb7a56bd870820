/** One feed on the clocks of several zones: whether the zone comes with the feed or later makes no difference. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { wallClock } from '../../src/lib/time.ts';
import { inTimeZone } from '../../src/model/zone.ts';
import { assertDrawable, read } from './documents.ts';

const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Kiritimati'] as const;

const document = {
  event: { title: 'E', start: '2026-10-24', end: '2026-10-26T18:00Z' },
  sessions: [
    { id: 'floating', start: '2026-10-25T01:30', end: '2026-10-25T04:00' },
    {
      id: 'instant',
      start: '2026-10-25T01:30Z',
      end: '2026-10-25T04:00Z',
      recording: { url: 'https://example.org', from: '2026-10-26T00:30', until: '2026-11-30' },
    },
    { id: 'length', start: '2026-10-25T01:30', duration: 120 },
    { id: 'day', start: '2026-10-25' },
    { id: 'unscheduled' },
  ],
};

describe('remembered', () => {
  const feed = read(document);
  test('the same zone gives the same feed, from whichever of its feeds it is asked', () => {
    const berlin = inTimeZone(feed, 'Europe/Berlin');
    const kolkata = inTimeZone(berlin, 'Asia/Kolkata');
    assert.equal(inTimeZone(feed, 'Europe/Berlin'), berlin);
    assert.equal(inTimeZone(kolkata, 'Europe/Berlin'), berlin);
    assert.equal(inTimeZone(berlin, 'Europe/Berlin'), berlin);
    assert.notEqual(berlin, kolkata);
  });
  test('its own zone gives the feed itself', () => {
    assert.equal(inTimeZone(feed, undefined), feed);
    const zoned = read({ ...document, event: { timeZone: 'Europe/Berlin' } });
    assert.equal(inTimeZone(zoned, 'Europe/Berlin'), zoned);
  });
  test('feeds don’t share what is remembered', () => assert.notEqual(inTimeZone(read(document), 'UTC'), inTimeZone(feed, 'UTC')));
});

describe('a zone that comes later', () => {
  for (const zone of ZONES) {
    test(`${zone}: as if the feed had named it`, () => {
      const { event, sessions, issues } = inTimeZone(inTimeZone(read(document), 'America/St_Johns'), zone);
      const named = read({ ...document, event: { ...document.event, timeZone: zone } });
      assert.deepEqual({ event, sessions, issues }, { event: named.event, sessions: named.sessions, issues: named.issues });
    });
  }
  test('comes before the one that the feed names', () => {
    const feed = inTimeZone(read({ ...document, event: { timeZone: 'Europe/Berlin' } }), 'Asia/Kolkata');
    assert.equal(feed.event.timeZone, 'Asia/Kolkata');
    assert.equal(feed.sessions[1]!.start!.local, '2026-10-25T07:00');
  });
  test('moves everything that has a time', () => {
    const [floating, instant, length, day, unscheduled] = inTimeZone(read(document), 'Europe/Berlin').sessions;
    assert.deepEqual([floating!.start!.local, floating!.start!.instant], ['2026-10-25T01:30', Date.parse('2026-10-24T23:30Z')]);
    assert.equal(floating!.duration, 210, 'the hour that comes twice is in it');
    assert.deepEqual([instant!.start!.local, instant!.end!.local, instant!.duration], ['2026-10-25T02:30', '2026-10-25T05:00', 150]);
    assert.deepEqual([instant!.recording!.from!.local, instant!.recording!.until!.local], ['2026-10-26T00:30', '2026-11-30']);
    assert.equal(instant!.recording!.from!.instant, Date.parse('2026-10-25T23:30Z'));
    assert.deepEqual([length!.end!.local, length!.duration], ['2026-10-25T02:30', 120]);
    assert.deepEqual(day!.start, { written: '2026-10-25', local: '2026-10-25' });
    assert.deepEqual([unscheduled!.start, unscheduled!.end, unscheduled!.duration], [undefined, undefined, undefined]);
  });
  test('gives frozen feeds', () => assertDrawable(inTimeZone(read(document), 'Asia/Kolkata')));
});

test('whatever the time, what floats shows what was written, and lengths stay lengths', () => {
  const minute = fc.integer({ min: wallClock('2024-01-01T00:00') / 60_000, max: wallClock('2027-12-31T23:59') / 60_000 });
  fc.assert(
    fc.property(minute, fc.integer({ min: 1, max: 3_000 }), fc.constantFrom(...ZONES), fc.constantFrom(...ZONES), (at, duration, first, second) => {
      const start = new Date(at * 60_000).toISOString().slice(0, 16);
      const feed = read({
        sessions: [
          { id: 'floating', start, duration },
          { id: 'instant', start: `${start}Z`, duration },
        ],
      });
      for (const zone of [undefined, first, second]) {
        const [floating, instant] = inTimeZone(feed, zone).sessions;
        assert.equal(floating!.start!.local, start);
        assert.equal(instant!.start!.instant, at * 60_000);
        assert.equal(instant!.end!.instant, (at + duration) * 60_000);
        assert.deepEqual([floating!.duration, instant!.duration], [duration, duration]);
        if (zone) assert.equal(floating!.end!.instant! - floating!.start!.instant!, duration * 60_000);
      }
    }),
    { numRuns: 500 },
  );
});
