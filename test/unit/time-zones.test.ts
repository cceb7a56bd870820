/** Times on the event's clock: never on the visitor's, whatever `TZ` these tests run in. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { endOf, isTimeZone, laterBy, minutesBetween, timeValue, toTime, wallClock, zoneInstant, zoneOffset, type Time } from '../../src/lib/time.ts';

const utc = (iso: string): number => {
  const ms = Date.parse(iso);
  assert.ok(!Number.isNaN(ms) && iso.endsWith('Z'), iso);
  return ms;
};
const read = (written: string, zone?: string): Time => {
  const time = toTime(written, zone);
  assert.ok(time, `${written} is a time`);
  return time;
};

describe('a time without offset becomes an instant in the zone of the event', () => {
  const cases: readonly (readonly [why: string, zone: string, written: string, instant: string])[] = [
    ['winter', 'Europe/Berlin', '2026-01-15T09:30', '2026-01-15T08:30Z'],
    ['summer', 'Europe/Berlin', '2026-07-15T09:30', '2026-07-15T07:30Z'],
    ['before summer time begins', 'Europe/Berlin', '2026-03-29T01:59', '2026-03-29T00:59Z'],
    ['after summer time has begun', 'Europe/Berlin', '2026-03-29T03:00', '2026-03-29T01:00Z'],
    ['in the hour that is skipped: read with the offset before it', 'Europe/Berlin', '2026-03-29T02:30', '2026-03-29T01:30Z'],
    ['before the hour that comes twice', 'Europe/Berlin', '2026-10-25T01:59', '2026-10-24T23:59Z'],
    ['in the hour that comes twice: the first is meant', 'Europe/Berlin', '2026-10-25T02:30', '2026-10-25T00:30Z'],
    ['after the hour that comes twice', 'Europe/Berlin', '2026-10-25T03:00', '2026-10-25T02:00Z'],
    ['skipped hour west of UTC', 'America/New_York', '2026-03-08T02:30', '2026-03-08T07:30Z'],
    ['double hour west of UTC', 'America/New_York', '2026-11-01T01:30', '2026-11-01T05:30Z'],
    ['skipped hour in the south', 'America/Santiago', '2026-09-06T00:30', '2026-09-06T04:30Z'],
    ['half an hour off', 'Asia/Kolkata', '2026-05-08T09:30', '2026-05-08T04:00Z'],
    ['three quarters of an hour off', 'Asia/Kathmandu', '2026-05-08T09:30', '2026-05-08T03:45Z'],
    ['half an hour off, with summer time', 'Australia/Adelaide', '2026-01-15T09:30', '2026-01-14T23:00Z'],
    ['a summer time of half an hour: in it', 'Australia/Lord_Howe', '2026-01-15T09:30', '2026-01-14T22:30Z'],
    ['a summer time of half an hour: out of it', 'Australia/Lord_Howe', '2026-07-15T09:30', '2026-07-14T23:00Z'],
    ['the half hour that is skipped', 'Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:45Z'],
    ['the half hour that comes twice', 'Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-04T14:45Z'],
    ['the day that Samoa skipped', 'Pacific/Apia', '2011-12-30T12:00', '2011-12-30T22:00Z'],
    ['the far east', 'Pacific/Kiritimati', '2026-05-08T00:15', '2026-05-07T10:15Z'],
    ['the far west', 'Pacific/Niue', '2026-05-08T23:45', '2026-05-09T10:45Z'],
    ['no zone has summer time in UTC', 'UTC', '2026-03-29T02:30', '2026-03-29T02:30Z'],
  ];
  for (const [why, zone, written, instant] of cases) {
    test(`${zone} ${written}: ${why}`, () => {
      const time = read(written, zone);
      assert.equal(new Date(time.instant!).toISOString(), new Date(utc(instant)).toISOString());
      assert.equal(time.local, written, 'what the clock shows is what was written');
    });
  }
});

describe('a time with an offset is shown on the clock of the event', () => {
  const cases: readonly (readonly [written: string, zone: string, local: string])[] = [
    ['2026-03-29T00:59:00Z', 'Europe/Berlin', '2026-03-29T01:59'],
    ['2026-03-29T01:00:00Z', 'Europe/Berlin', '2026-03-29T03:00'],
    ['2026-10-25T00:30:00Z', 'Europe/Berlin', '2026-10-25T02:30'],
    ['2026-10-25T01:30:00Z', 'Europe/Berlin', '2026-10-25T02:30'],
    ['2026-05-08T09:30:00-04:00', 'Europe/Berlin', '2026-05-08T15:30'],
    ['2026-05-08T23:30:00Z', 'Asia/Kolkata', '2026-05-09T05:00'],
    ['2026-04-04T15:15:00Z', 'Australia/Lord_Howe', '2026-04-05T01:45'],
    ['2026-04-04T14:45:00Z', 'Australia/Lord_Howe', '2026-04-05T01:45'],
    ['2026-01-01T02:00:00+09:00', 'America/New_York', '2025-12-31T12:00'],
  ];
  for (const [written, zone, local] of cases) {
    test(`${written} is ${local} in ${zone}`, () => {
      const time = read(written, zone);
      assert.equal(time.local, local);
      assert.equal(time.instant, Date.parse(written));
    });
  }

  test('without a zone it keeps the clock that it was written on', () => {
    assert.deepEqual(read('2026-05-08T09:30:00-07:00'), {
      written: '2026-05-08T09:30:00-07:00',
      local: '2026-05-08T09:30',
      instant: utc('2026-05-08T16:30:00Z'),
    });
    assert.equal(read('2026-05-08T09:30:00Z').local, '2026-05-08T09:30');
  });
});

describe('a time without offset and without zone floats', () => {
  // The hours that are skipped or come twice in the zones that these tests run in, and some that are neither.
  for (const written of ['2026-03-08T02:30', '2026-11-01T01:30', '2026-10-04T02:15', '2026-04-05T01:45', '2026-05-08T00:00', '2026-12-31T23:59']) {
    test(`${written} is shown as written`, () => {
      assert.deepEqual(read(written), { written, local: written });
      assert.equal(new Date(timeValue(read(written))).toISOString().slice(0, 16), written);
    });
  }
});

describe('a whole day is never shifted', () => {
  for (const zone of [undefined, 'UTC', 'Pacific/Kiritimati', 'Pacific/Niue']) {
    test(`in ${zone ?? 'no zone'}`, () => assert.deepEqual(read('2026-03-29', zone), { written: '2026-03-29', local: '2026-03-29' }));
  }
});

describe('notations', () => {
  const same = '2026-05-08T09:30';
  const accepted: readonly (readonly [written: string, local: string, instant?: string])[] = [
    ['2026-05-08T09:30', same],
    ['2026-05-08T09:30:00', same],
    ['2026-05-08T09:30:59.123', same],
    ['2026-05-08T09:30:00,5', same],
    ['2026-05-08 09:30', same],
    ['2026-05-08t09:30', same],
    [' 2026-05-08T09:30 ', same],
    ['2026-05-08T09:30Z', same, '2026-05-08T09:30Z'],
    ['2026-05-08T09:30:00z', same, '2026-05-08T09:30Z'],
    ['2026-05-08T09:30:00.000Z', same, '2026-05-08T09:30Z'],
    ['2026-05-08T09:30:00+02', same, '2026-05-08T07:30Z'],
    ['2026-05-08T09:30:00+0530', same, '2026-05-08T04:00Z'],
    ['2026-05-08T09:30:00+05:30', same, '2026-05-08T04:00Z'],
    ['2026-05-08 09:30:00 +05:30', same, '2026-05-08T04:00Z'],
    ['2026-05-08T09:30:00-03:30', same, '2026-05-08T13:00Z'],
    ['2026-05-08T09:30:00-00:00', same, '2026-05-08T09:30Z'],
    ['2028-02-29', '2028-02-29'],
    ['1899-12-30T10:00', '1899-12-30T10:00'],
  ];
  for (const [written, local, instant] of accepted) {
    test(`“${written}” is read`, () => {
      const time = read(written);
      assert.equal(time.local, local);
      assert.equal(time.instant, instant === undefined ? undefined : utc(instant));
      assert.equal(time.written, written, 'what was written is kept');
    });
  }

  const refused = [
    '',
    'TBA',
    '9:30',
    '09:30',
    '8 May 2026',
    '05/08/2026',
    '2026-5-8',
    '2026-05',
    '2026-02-29',
    '2026-02-30',
    '2026-04-31T09:30',
    '2026-13-01',
    '2026-00-10',
    '2026-05-00',
    '2026-05-08T24:00',
    '2026-05-08T25:00',
    '2026-05-08T09:60',
    '2026-05-08T9:30',
    '2026-05-08T09:30+24:00',
    '2026-05-08T09:30+02:60',
    '2026-05-08T09:30 CEST',
    '2026-05-08T09:30[Europe/Berlin]',
    '20260508T093000Z',
    '2026-W19-5',
    '0001-01-01T00:00:00',
    '9999-12-31T23:59:59Z',
    '+002026-05-08',
    'Sat Dec 30 1899 10:00:00 GMT+0900',
    '1778232600000',
    '2026-05-08T09:30\u0000',
  ];
  for (const written of refused) {
    test(`“${written}” is refused`, () => {
      assert.equal(toTime(written), undefined);
      assert.equal(toTime(written, 'Asia/Kolkata'), undefined);
    });
  }
});

test('a zone is what the platform knows as one', () => {
  for (const zone of ['Europe/Berlin', 'UTC', 'Australia/Lord_Howe', 'europe/berlin']) assert.ok(isTimeZone(zone), zone);
  for (const zone of ['Europe/Atlantis', 'CEST or so', '', 'GMT+2 (Berlin)']) assert.ok(!isTimeZone(zone), zone);
});

test('offsets are those of the zone at that instant, whatever was asked before', () => {
  const change = utc('2026-03-29T01:00:00Z');
  assert.equal(zoneOffset('Europe/Berlin', change), 120 * 60_000);
  assert.equal(zoneOffset('Europe/Berlin', change - 1), 60 * 60_000);
  assert.equal(zoneOffset('Asia/Kathmandu', change), 345 * 60_000);
  assert.equal(zoneOffset('Europe/Berlin', change + 1), 120 * 60_000);
  assert.equal(zoneInstant('Australia/Lord_Howe', wallClock('2026-07-15T09:30')), utc('2026-07-14T23:00:00Z'));
});

describe('lengths', () => {
  const minutes = (start: string, end: string, zone?: string): number | undefined => minutesBetween(read(start, zone), read(end, zone));
  test('are real time: the night of the change is shorter or longer than its clock', () => {
    assert.equal(minutes('2026-03-29T01:00', '2026-03-29T04:00', 'Europe/Berlin'), 120);
    assert.equal(minutes('2026-10-25T01:00', '2026-10-25T04:00', 'Europe/Berlin'), 240);
    assert.equal(minutes('2026-10-04T01:00', '2026-10-04T04:00', 'Australia/Lord_Howe'), 150);
  });
  test('of floating times are what the clock says', () => assert.equal(minutes('2026-03-29T01:00', '2026-03-29T04:00'), 180));
  test('across midnight', () => assert.equal(minutes('2026-05-08T23:30', '2026-05-09T00:15', 'Europe/Berlin'), 45));
  test('of one instant in two notations are none', () => assert.equal(minutes('2026-05-08T09:30Z', '2026-05-08T11:30+02:00'), 0));
  test('of whole days, and of a floating time and an instant, are unknown', () => {
    assert.equal(minutes('2026-05-08', '2026-05-09'), undefined);
    assert.equal(minutes('2026-05-08T09:00', '2026-05-09'), undefined);
    assert.equal(minutes('2026-05-08T09:00', '2026-05-08T10:00Z'), undefined);
  });
});

describe('a time some minutes later', () => {
  const later = (written: string, by: number, zone?: string): string => laterBy(by, read(written, zone), zone).local;
  test('on the clock of a zone that changes meanwhile', () => {
    assert.equal(later('2026-03-29T01:30', 60, 'Europe/Berlin'), '2026-03-29T03:30');
    assert.equal(later('2026-10-25T02:30', 60, 'Europe/Berlin'), '2026-10-25T02:30');
    assert.equal(later('2026-10-25T02:30', 120, 'Europe/Berlin'), '2026-10-25T03:30');
  });
  test('floating', () => assert.deepEqual(laterBy(90, read('2026-03-29T23:00')), { written: '2026-03-30T00:30', local: '2026-03-30T00:30' }));
  test('on its own clock', () => assert.equal(later('2026-05-08T23:30-07:00', 45), '2026-05-09T00:15'));
});

describe('a limit that is a whole day is over when the day is', () => {
  test('in a zone', () => {
    assert.equal(endOf(read('2026-06-12'), 'Europe/Berlin'), utc('2026-06-12T22:00:00Z'));
    assert.equal(endOf(read('2026-10-25'), 'Europe/Berlin'), utc('2026-10-25T23:00:00Z'));
  });
  test('with a clock, at that time', () => assert.equal(endOf(read('2026-06-12T18:00Z'), 'Europe/Berlin'), utc('2026-06-12T18:00:00Z')));
});
