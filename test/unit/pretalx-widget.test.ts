/** The traps of what pretalx's widget asks for. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { pretalxWidget } from '../../src/formats/pretalx-widget.ts';
import type { Feed, Session } from '../../src/model/types.ts';
import { validate } from '../../src/model/validate.ts';
import { briefly, filled } from './documents.ts';

type Json = Record<string, unknown>;

const adapt = (json: unknown, language?: string): Feed => {
  const view = pretalxWidget.detect(json);
  assert.ok(view, 'it is recognised');
  return validate(pretalxWidget.adapt(json, view, language), { source: { format: 'pretalx-widget', view } });
};
const fixture = (view: string): Json => JSON.parse(readFileSync(new URL(`../fixtures/pretalx-widget.${view}.json`, import.meta.url), 'utf8')) as Json;
const feed = adapt(fixture('schedule.json'));
const old = adapt(fixture('v2.json (old)'));

const ROOMS = [
  { id: 1, name: 'Hall' },
  { id: 2, name: 'Pier' },
];
const document = (talks: readonly unknown[], fields: Json = {}): Json => ({
  talks,
  speakers: [],
  rooms: ROOMS,
  tracks: [],
  timezone: 'Europe/Berlin',
  ...fields,
});
const talk = (fields: Json, root: Json = {}): Session => adapt(document([{ code: 'ABC', title: 'T', ...fields }], root)).sessions[0]!;

describe('schedule.json', () => {
  const [lamps, coffee, alsoCoffee, tides, tea, again, open] = feed.sessions as [Session, Session, Session, Session, Session, Session, Session];
  test('has everything, and nothing wrong', () => {
    assert.deepEqual([feed.sessions.length, feed.speakers.length, feed.rooms.length, feed.tracks.length], [7, 3, 2, 2]);
    assert.deepEqual(briefly(feed.issues), []);
    assert.deepEqual([feed.event.timeZone, feed.event.start!.local, feed.event.end!.local], ['Europe/Berlin', '2026-05-08', '2026-05-09']);
  });
  test('says of a talk all that it says', () => {
    assert.deepEqual(filled({ ...lamps, start: lamps.start!.local, end: lamps.end!.local }), {
      id: 'FOGLMP',
      title: 'Lamps in fog',
      abstract: { kind: 'markdown', value: 'Why *small* lamps\nbeat big ones.' },
      outcomes: [],
      language: 'en',
      tags: [],
      track: '7',
      room: '11',
      start: '2026-05-08T09:00',
      end: '2026-05-08T09:45',
      duration: 45,
      speakers: [
        { id: 'ANAMOR', name: 'Ana Moreira' },
        { id: 'BENOKO', name: 'Ben Okoye' },
      ],
      kind: 'talk',
      plenum: false,
      status: 'confirmed',
      links: [],
      doNotRecord: true,
    });
  });
  test('has breaks that start in UTC and end on the clock of the event', () => {
    assert.deepEqual([coffee.kind, coffee.start!.local, coffee.end!.local, coffee.duration], ['break', '2026-05-08T09:45', '2026-05-08T10:15', 30]);
  });
  test('has a break once for each room, and keeps each', () => {
    assert.deepEqual(
      [coffee, alsoCoffee, tea].map(({ id, room, kind, plenum }) => [id, room, kind, plenum]),
      [
        ['202', '11', 'break', false],
        ['203', '12', 'break', false],
        ['205', '12', 'break', false],
      ],
    );
  });
  test('has slots that are blocked, which are nobody’s business', () => assert.doesNotMatch(JSON.stringify(feed), /aired/));
  test('has one code twice', () => {
    assert.deepEqual([tides.id, again.id], ['TIDWRK', 'TIDWRK-2']);
    assert.deepEqual(
      feed.speakers.find(({ id }) => id === 'CHIHAR')!.sessions.map(({ id }) => id),
      ['TIDWRK', 'TIDWRK-2'],
    );
  });
  test('says that a workshop is full', () => assert.deepEqual([tides.signup!.state, again.signup], ['full', undefined]));
  test('speaks German formally', () => assert.equal(tides.language, 'de'));
  test('has kinds by the names of tracks, whatever the visitor’s language', () => {
    for (const language of ['en', 'de']) assert.equal(adapt(fixture('schedule.json'), language).sessions[3]!.kind, 'workshop');
  });
  test('leaves out abstracts that only stand for nothing', () => assert.deepEqual([tides.abstract, open.abstract], [undefined, undefined]));
  test('keeps rooms and tracks in their order, with what is said of them', () => {
    assert.deepEqual(filled(feed.rooms), [
      { id: '12', name: 'Pier' },
      { id: '11', name: 'Großer Saal', description: 'Beside the ferry (https://map.example/ferry)' },
    ]);
    assert.deepEqual(
      feed.tracks.map(({ id, color }) => [id, color]),
      [
        ['8', '#0a7d5a'],
        ['7', '#e0b6f3'],
      ],
    );
  });
  test('has texts in the language that is wanted, in that of most talks, or in any', () => {
    const texts = (language?: string): unknown => {
      const { sessions, rooms, tracks } = adapt(fixture('schedule.json'), language);
      return [sessions[1]!.title, sessions[4]!.title, rooms[1]!.name, tracks[1]!.description];
    };
    assert.deepEqual(texts('de-CH'), ['Kaffee', 'Tea on the pier', 'Großer Saal', 'Alles, was leuchtet']);
    assert.deepEqual(texts('en'), ['Coffee', 'Tea on the pier', 'Great Hall', 'All that shines']);
    assert.deepEqual(texts(), texts('de'));
    const english = structuredClone(fixture('schedule.json')) as { talks: Json[] };
    for (const one of english.talks) one.content_locale &&= 'en';
    assert.equal(adapt(english).rooms[1]!.name, 'Great Hall');
  });
  test('has photos, and no mail addresses', () => {
    assert.equal(feed.speakers.find(({ id }) => id === 'ANAMOR')!.photo, 'https://talks.example/media/ana.webp');
    assert.doesNotMatch(JSON.stringify(feed), /ben@/);
  });
});

test('v2.json of old versions has plain names and no numbers of slots', () => {
  assert.deepEqual([old.sessions.length, old.speakers.length, old.rooms[0]!.name, old.tracks[0]!.name], [2, 1, 'Great Hall', 'Lamps']);
  assert.deepEqual([old.sessions[1]!.start!.local, old.sessions[1]!.end!.local], ['2022-05-08T23:30', '2022-05-09T00:30']);
  assert.deepEqual(briefly(old.issues), []);
});

describe('what is recognised', () => {
  const cases: Readonly<Record<string, readonly [json: unknown, view: string | undefined]>> = {
    'a programme without talks': [{ talks: [], version: null, schedule_id: 1, timezone: 'UTC', tracks: [], rooms: [], speakers: [] }, 'schedule.json'],
    'a copy without speakers': [{ talks: [], event_start: '2026-05-08', rooms: [] }, 'schedule.json'],
    'an old copy without tracks': [{ talks: [], speakers: [], version: '1' }, 'v2.json (old)'],
    'talks of a program of one’s own': [{ talks: [{ title: 'T' }], speakers: [] }, undefined],
    'talks as a map': [{ talks: { a: {} }, timezone: 'UTC', rooms: [] }, undefined],
  };
  for (const [name, [json, view]] of Object.entries(cases)) test(name, () => assert.equal(pretalxWidget.detect(json), view));
});

describe('a draft of a programme', () => {
  const states = (...states: unknown[]): Feed =>
    adapt(
      document(
        states.map((state, index) => ({ code: `T${index}`, title: 'T', state, speakers: [`S${index}`, 'S'] })),
        { speakers: ['S', ...states.keys()].map((key) => ({ code: key === 'S' ? 'S' : `S${key}`, name: `Name ${key}` })) },
      ),
    );
  test('shows what takes place, is likely to, or was cancelled', () => {
    const { sessions } = states(null, 'confirmed', 'accepted', 'canceled');
    assert.deepEqual(
      sessions.map(({ status }) => status),
      ['confirmed', 'confirmed', 'tentative', 'cancelled'],
    );
  });
  test('hides what was turned down, and who', () => {
    const { sessions, speakers } = states('rejected', 'confirmed', 'withdrawn', 'submitted', 'draft', 'deleted');
    assert.deepEqual([sessions.map(({ id }) => id), speakers.map(({ id }) => id)], [['T1'], ['S', 'S1']]);
  });
});

describe('breaks', () => {
  test('are everywhere where they name no room', () => {
    const plenum = (fields: Json): boolean => talk({ code: undefined, id: 5, slot_type: 'break', ...fields }).plenum;
    assert.deepEqual([plenum({ room: 1 }), plenum({ room: 9 }), plenum({ room: null })], [false, true, true]);
  });
  test('are not talks without code', () => assert.equal(talk({ code: undefined, speakers: ['ANA'] }).kind, 'talk'));
  test('may be talks by their title', () =>
    assert.deepEqual([talk({ title: '🍽️ Lunch' }).kind, talk({ title: 'Lunch', speakers: ['ANA'] }).kind], ['break', 'talk']));
});

describe('numbers that the document doesn’t explain', () => {
  test('are no rooms, tracks or names', () => {
    const { sessions, rooms, tracks, speakers } = adapt(
      document([{ code: 'A', title: 'T', room: 9, track: 9, speakers: ['X'] }], {
        speakers: [{ code: 'X', name: null }],
        tracks: [{ id: 9, name: {} }],
        rooms: [{ id: 9 }],
      }),
    );
    assert.deepEqual([sessions[0]!.room, sessions[0]!.track, sessions[0]!.speakers, rooms, tracks, speakers], [undefined, undefined, [], [], [], []]);
  });
});

test('a zone that the times contradict is none', () => {
  const zone = (timezone: string): unknown => adapt(document([{ code: 'A', title: 'T', end: '2026-05-08T12:00:00+02:00' }], { timezone })).event.timeZone;
  assert.deepEqual([zone('Europe/Berlin'), zone('America/Lima')], ['Europe/Berlin', undefined]);
});

describe('strange values', () => {
  const VALUES: readonly unknown[] = [null, undefined, {}, [], [[]], [null], 7, 'x', true, { toString: 1 }, [{ code: {} }], { en: {} }, { en: null }];
  const FIELDS = 'code id title abstract speakers track start end room duration content_locale do_not_record signup_status state slot_type tags';
  for (const field of FIELDS.split(' ')) {
    test(`talk.${field} of another type`, () => {
      for (const value of VALUES) {
        const { sessions } = adapt(
          document([
            { code: 'A', title: 'T', [field]: value },
            { code: 'B', title: 'After' },
          ]),
        );
        assert.ok(sessions.some(({ title }) => title === 'After'));
        if (field !== 'title') assert.equal(sessions[0]!.title, 'T');
      }
    });
  }
  for (const field of ['speakers', 'rooms', 'tracks', 'timezone', 'event_start']) {
    test(`${field} of another type`, () => {
      for (const value of VALUES) assert.equal(adapt(document([{ code: 'A', title: 'T', room: 1 }], { version: '1', [field]: value })).sessions.length, 1);
    });
  }
  test('entries that are none are named, and hide nothing', () => {
    const { sessions, issues } = adapt(document([null, { code: 'A', title: 'T' }, 'x'], { speakers: [7, { code: 'S', name: 'Ana' }] }));
    assert.deepEqual([sessions.length, briefly(issues)], [1, ['not-an-item sessions[0]', 'not-an-item sessions[2]', 'not-an-item speakers[0]']]);
  });
});
