/** The traps of `schedule.json`: a tree in which nearly everything may be written in two ways, and was. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { frab } from '../../src/formats/frab.ts';
import type { Feed, Session, Speaker } from '../../src/model/types.ts';
import { validate } from '../../src/model/validate.ts';
import { briefly, filled } from './documents.ts';

type Json = Record<string, unknown>;

const BASE = 'https://feeds.example/fog/schedule.json';
const adapt = (json: unknown, language?: string): Feed => {
  const view = frab.detect(json);
  assert.ok(view, 'it is recognised');
  return validate(frab.adapt(json, view, language), { source: { format: 'frab', view }, base: BASE });
};
const fixture = (view: string): unknown => JSON.parse(readFileSync(new URL(`../fixtures/frab.${view}.json`, import.meta.url), 'utf8'));
const v1 = adapt(fixture('v1'));
const v2 = adapt(fixture('schedule v2 draft'));
const guid = (end: string): string => `00000000-0000-4000-8000-0000000000${end}`;

const day = (rooms: unknown, fields: Json = {}): Json => ({ index: 1, date: '2026-05-08', day_start: '2026-05-08T10:00:00+02:00', rooms, ...fields });
const conference = (days: unknown, fields: Json = {}, root: Json = {}): Json => ({
  schedule: { version: '1', ...root, conference: { title: 'C', days, ...fields } },
});
/** A document of sessions in one room. */
const feed = (sessions: readonly unknown[], fields: Json = {}, root: Json = {}): Feed => adapt(conference([day({ Hall: sessions })], fields, root));
const session = (fields: Json, root: Json = {}): Session =>
  feed([{ guid: 'g', title: 'T', date: '2026-05-08T12:00:00+02:00', duration: '00:30', ...fields }], {}, root).sessions[0]!;
const speaker = (fields: Json, root: Json = {}): Speaker => feed([{ guid: 'g', title: 'T', persons: [fields] }], {}, root).speakers[0]!;

describe('version 1', () => {
  test('has its rooms by name, or in a list', () => {
    const talk = { guid: 'g', title: 'T', date: '2026-05-08T12:00:00+02:00' };
    for (const list of ['events', 'sessions', 'talks']) {
      const { sessions, rooms } = adapt(conference([day([{ name: 'Hall', [list]: [talk] }])]));
      assert.deepEqual([sessions.map(({ title, room }) => [title, room]), rooms.map(({ name }) => name)], [[['T', 'Hall']], ['Hall']]);
    }
  });
  const [lamps, open, tides, again, lunch] = v1.sessions as [Session, Session, Session, Session, Session];
  test('has everything, and nothing wrong', () => {
    assert.deepEqual([v1.sessions.length, v1.speakers.length, v1.rooms.length, v1.tracks.length], [5, 3, 2, 3]);
    assert.deepEqual(briefly(v1.issues), []);
    assert.deepEqual(filled(v1.event), {
      title: 'Fog 2026',
      timeZone: 'Europe/Berlin',
      url: 'https://talks.example/fog-2026/schedule/',
      start: { written: '2026-05-08', local: '2026-05-08' },
      end: { written: '2026-05-09', local: '2026-05-09' },
    });
  });
  test('says of a session all that it says', () => {
    assert.deepEqual(filled({ ...lamps, start: lamps.start!.local, end: lamps.end!.local }), {
      id: 'FOGLMP',
      title: 'Lamps in fog',
      subtitle: 'and beyond',
      abstract: { kind: 'markdown', value: 'Why *small* lamps beat big ones.\n\n- one\n- two' },
      outcomes: [],
      format: 'Keynote',
      language: 'en',
      tags: [],
      track: '7-lamps',
      room: '1-great-hall',
      start: '2026-05-08T09:00',
      end: '2026-05-08T09:45',
      duration: 45,
      speakers: [
        { id: 'ANAMOR', name: 'Ana Moreira' },
        { id: '22', name: 'Ben Okoye' },
      ],
      kind: 'keynote',
      plenum: false,
      status: 'confirmed',
      url: 'https://talks.example/fog-2026/talk/FOGLMP/',
      links: [
        { url: 'https://fog.example/', kind: 'related' },
        { title: 'Chart', url: 'https://talks.example/media/chart.pdf', kind: 'related' },
      ],
      slides: 'https://slides.example/501',
      feedback: 'https://talks.example/fog-2026/talk/FOGLMP/feedback/',
      doNotRecord: false,
    });
  });
  test('runs past midnight: the date is the truth, whatever day it stands under', () => {
    assert.equal(open.start!.local, '2026-05-09T00:30');
    assert.equal(open.end!.local, '2026-05-09T02:00');
  });
  test('names a language twice or not at all', () => assert.deepEqual([open.language, tides.language, lunch.language], [undefined, 'de', undefined]));
  test('names the room by the key, not by the field', () => assert.equal(v1.rooms.find(({ id }) => id === lamps.room)!.name, 'Great Hall'));
  test('lists rooms in their order, and only those in which something takes place', () => {
    assert.deepEqual(filled(v1.rooms), [
      { id: '2-pier', name: 'Pier' },
      { id: '1-great-hall', name: 'Great Hall', description: 'Beside the ferry (https://map.example/ferry)', capacity: 120 },
    ]);
  });
  test('has a track that only a session names', () => {
    assert.deepEqual(filled(v1.tracks), [
      { id: '7-lamps', name: 'Lamps', color: '#e0b6f3' },
      { id: '8-tides', name: 'Tides', color: '#0a7d5a' },
      { id: 'Food', name: 'Food' },
    ]);
  });
  test('has a workshop twice under one code', () => {
    assert.deepEqual([tides.id, again.id], ['TIDWRK', 'TIDWRK-2']);
    assert.deepEqual([tides.start!.local, again.start!.local], ['2026-05-08T10:15', '2026-05-08T14:00']);
  });
  test('has breaks among the talks', () => assert.deepEqual([lunch.kind, lunch.format, open.kind], ['break', undefined, 'social']));
  test('asks not to record', () => assert.deepEqual([tides.doNotRecord, again.doNotRecord], [true, false]));
  test('has links that are addresses alone', () => assert.deepEqual(filled(tides.links), [{ url: 'https://tides.example/' }]));
  test('describes a speaker here less and there more', () => {
    const [ana, ben, chi] = v1.speakers as [Speaker, Speaker, Speaker];
    assert.deepEqual(filled({ ...ana, sessions: [] }), {
      id: 'ANAMOR',
      name: 'Ana Moreira',
      bio: { kind: 'markdown', value: 'Keeps *lamps*.' },
      photo: 'https://talks.example/media/ana.webp',
      links: [{ url: 'https://talks.example/fog-2026/speaker/ANAMOR/' }],
      featured: false,
      sessions: [],
    });
    assert.deepEqual([ben.sessions.length, chi.bio?.value, chi.sessions.length], [1, 'Counts waves.', 2]);
  });
  test('keeps answers and addresses to itself', () => assert.doesNotMatch(JSON.stringify(v1), /1234567|nuts|ana@/));
});

describe('version 2', () => {
  const [lamps, air, tides] = v2.sessions as [Session, Session, Session];
  test('has everything, and nothing wrong', () => {
    assert.deepEqual([v2.sessions.length, v2.speakers.length, v2.rooms.length, v2.tracks.length], [3, 1, 2, 1]);
    assert.deepEqual(briefly(v2.issues), []);
    assert.deepEqual([v2.event.language, v2.event.url, v2.event.start!.local], ['en', 'https://fog.example/', '2026-05-08T09:00']);
  });
  test('names rooms and tracks by any of their fields', () => {
    assert.deepEqual([lamps.room, tides.room, air.room], ['great-hall', 'pier', undefined]);
    assert.deepEqual([lamps.track, tides.track], ['lamps', undefined]);
  });
  test('has slides, recording and feedback among files and links', () => {
    assert.equal(lamps.slides, 'https://hub.example/fog/files/lamps.pdf');
    assert.equal(lamps.recording!.url, 'https://hub.example/fog/files/lamps.mp4');
    assert.equal(lamps.feedback, 'https://hub.example/fog/lamps/feedback/');
    assert.deepEqual(filled(lamps.links), [
      { title: 'Lamps', url: 'https://fog.example/lamps' },
      { url: 'https://social.example/@fog/1', kind: 'mastodon' },
    ]);
  });
  test('writes formats as codes', () => assert.deepEqual([lamps.format, air.format, tides.format], ['Talk', undefined, 'Workshop']));
  test('has breaks without room, which are for all', () => assert.deepEqual([air.kind, air.plenum, lamps.plenum], ['break', true, false]));
  test('says what is cancelled, and not what was turned down', () => {
    assert.deepEqual([lamps.status, tides.status], ['confirmed', 'cancelled']);
    assert.doesNotMatch(JSON.stringify(v2), /Nobody is to know|Turned Down/);
  });
  test('hides who speaks only in what was turned down', () => {
    const json = structuredClone(fixture('schedule v2 draft')) as { schedule: { persons: unknown[] } };
    json.schedule.persons.push({ guid: guid('b9'), name: 'Somebody Turned Down' }, { guid: guid('b8'), name: 'Somebody Else' });
    assert.deepEqual(
      adapt(json).speakers.map(({ name }) => name),
      ['Ana Moreira', 'Somebody Else'],
    );
  });
  test('has pictures as objects, and no mail addresses', () => {
    assert.equal(v2.speakers[0]!.photo, 'https://hub.example/fog/media/ana.webp');
    assert.deepEqual(filled(v2.speakers[0]!.links), [{ url: 'https://hub.example/fog/user/ana/' }]);
  });
  test('has texts in the language that is wanted, else in the event’s', () => {
    const texts = (language?: string): unknown => {
      const { sessions, rooms } = adapt(fixture('schedule v2 draft'), language);
      return [sessions[0]!.abstract!.value, rooms[0]!.description, rooms[1]!.description];
    };
    assert.deepEqual(texts('de-AT'), ['Warum kleine Lampen besser sind.', 'Neben der Fähre', 'On the water']);
    assert.deepEqual(texts('fr'), ['Why small lamps beat big ones.', 'Beside the ferry', 'On the water']);
    assert.deepEqual(texts(), texts('fr'));
  });
});

describe('speakers.json of frab', () => {
  const feed = adapt(fixture('speakers'));
  test('tells what schedule.json leaves out, under the same ids', () => {
    assert.deepEqual(filled(feed.speakers[0]!), {
      id: '22',
      name: 'Ben Okoye',
      bio: { kind: 'markdown', value: 'Rows.\n\nRows, and *sings*.' },
      photo: 'https://feeds.example/system/avatars/22/large.jpg',
      links: [{ title: 'Home', url: 'https://ben.example/' }],
      featured: false,
      sessions: [{ id: guid('01'), name: 'Lamps in fog' }],
    });
    assert.equal(v1.speakers.find(({ name }) => name === 'Ben Okoye')!.id, '22');
    assert.equal(v1.speakers.find(({ name }) => name === 'Chi Haruno')!.id, feed.speakers[1]!.id);
  });
});

describe('what is recognised', () => {
  const cases: Readonly<Record<string, readonly [json: unknown, view: string | undefined]>> = {
    'a programme that is not published yet': [{ schedule: { conference: { title: 'C', days: [] } } }, 'v1'],
    'days without rooms': [conference([{ date: '2026-05-08', rooms: {} }]), 'v1'],
    'a copy without the outermost object': [{ conference: { days: [{ rooms: {} }] } }, 'v1'],
    'days beside the conference': [{ schedule: { conference: { title: 'C' }, days: [{ rooms: {} }] } }, 'v1'],
    'rooms in days and events beside them': [conference([{ rooms: {} }], {}, { events: [] }), 'v1'],
    'a list of events': [conference([], {}, { events: [] }), 'schedule v2 draft'],
    'a schedule by date': [{ schedule: { '2026-05-08': { timeslots: [] } } }, undefined],
    'a conference with days of its own': [{ conference: { days: [{ talks: [] }] } }, undefined],
    'XML as JSON': [{ schedule: { conference: { title: 'C' }, day: [{ '@date': '2026-05-08' }] } }, undefined],
  };
  for (const [name, [json, view]] of Object.entries(cases)) test(name, () => assert.equal(frab.detect(json), view));
  test('nothing published is nothing wrong', () => {
    const empty = adapt(conference([day({})], { rooms: [{ name: 'Hall', guid: 'r' }] }));
    assert.deepEqual([empty.sessions, empty.rooms, empty.issues], [[], [], []]);
  });
});

describe('times', () => {
  const at = (fields: Json, dayFields: Json = {}): unknown => {
    const { start, end, duration } = adapt(conference([day({ Hall: [{ title: 'T', ...fields }] }, dayFields)])).sessions[0]!;
    return [start?.local, end?.local, duration];
  };
  test('lengths are H:MM, HH:MM or minutes', () => {
    for (const [duration, minutes] of [
      ['1:30', 90],
      ['01:30', 90],
      ['12:00', 720],
      ['0:05', 5],
      ['01:30:00', 90],
      ['45', 45],
      [45, 45],
      ['00:00', undefined],
      ['long', undefined],
    ] as const) {
      assert.equal(session({ duration }).duration, minutes, String(duration));
    }
  });
  test('an end beats a length', () =>
    assert.deepEqual(at({ date: '2026-05-08T12:00:00+02:00', end: '2026-05-08T12:40:00+02:00', duration: '1:00' }), [
      '2026-05-08T12:00',
      '2026-05-08T12:40',
      40,
    ]));
  test('old exports have the clock only, on the day it stands under', () => {
    assert.deepEqual(at({ start: '12:00', duration: '0:30' }), ['2026-05-08T12:00', '2026-05-08T12:30', 30]);
    assert.deepEqual(at({ start: '9:30' }), ['2026-05-08T09:30', undefined, undefined]);
  });
  test('… and after midnight on the next', () => {
    assert.deepEqual(at({ start: '00:45' }), ['2026-05-09T00:45', undefined, undefined]);
    assert.deepEqual(at({ start: '00:45' }, { day_start: undefined, date: '2026-12-31' }), ['2027-01-01T00:45', undefined, undefined]);
    assert.deepEqual(at({ start: '00:45' }, { day_start: '2026-05-08T00:00:00+02:00' }), ['2026-05-08T00:45', undefined, undefined]);
  });
  test('a date without clock has it beside', () => assert.deepEqual(at({ date: '2026-05-09', start: '00:45' }), ['2026-05-09T00:45', undefined, undefined]));
  test('an end that is a clock is none', () =>
    assert.deepEqual(at({ date: '2026-05-08T12:00:00+02:00', end: '12:30', duration: '0:30' }), ['2026-05-08T12:00', '2026-05-08T12:30', 30]));
  test('a time that is none is named', () => {
    const { sessions, issues } = feed([{ guid: 'g', title: 'T', date: 'soon' }]);
    assert.deepEqual([sessions[0]!.start, briefly(issues)], [undefined, ['bad-value sessions[0].start']]);
  });
});

describe('the zone of the event', () => {
  const zone = (time_zone_name: unknown, ...dates: string[]): unknown =>
    feed(
      dates.map((date, index) => ({ guid: String(index), title: 'T', date })),
      { time_zone_name },
    ).event.timeZone;
  const SUMMER = '2026-05-08T12:00:00+02:00';
  test('is what the feed says', () => assert.equal(zone('Europe/Berlin', SUMMER), 'Europe/Berlin'));
  test('is not what its times contradict', () => assert.equal(zone('UTC', SUMMER), undefined));
  test('is not doubted for one slip among many', () => assert.equal(zone('Europe/Berlin', SUMMER, '2026-05-08T12:00:00+01:00', SUMMER), 'Europe/Berlin'));
  test('is not doubted for times in UTC', () => assert.equal(zone('Europe/Berlin', '2026-05-08T10:00:00Z', '2026-05-08T10:00:00+00:00'), 'Europe/Berlin'));
  test('that there is not is named', () => {
    const { event, issues } = feed([], { time_zone_name: 'Berlin' });
    assert.deepEqual([event.timeZone, briefly(issues)], [undefined, ['bad-value event.timeZone']]);
  });
  test('is missing in old exports', () => assert.equal(zone(undefined, SUMMER), undefined));
});

describe('people', () => {
  const name = (fields: Json): unknown => filled({ id: speaker(fields).id, name: speaker(fields).name });
  test('are written in many shapes', () => {
    assert.deepEqual(name({ id: 7, public_name: 'Ana' }), { id: '7', name: 'Ana' });
    assert.deepEqual(name({ id: '7', full_public_name: 'Ana' }), { id: '7', name: 'Ana' });
    assert.deepEqual(name({ guid: 'x', name: 'Ana', public_name: 'A. M.' }), { id: 'x', name: 'Ana' });
    assert.deepEqual(name({ id: 7, code: 'ANA', name: 'Ana' }), { id: 'ANA', name: 'Ana' });
    assert.deepEqual(name({ name: 'Ana' }), { id: 'Ana', name: 'Ana' });
    assert.equal(feed([{ title: 'T', persons: ['Ana'] }]).speakers[0]!.name, 'Ana');
  });
  test('of several systems have one number', () => {
    const { sessions, speakers } = feed([
      { guid: 'a', title: 'A', persons: [{ id: 7, public_name: 'Ana' }] },
      { guid: 'b', title: 'B', persons: [{ id: 7, public_name: 'Ben' }] },
      { guid: 'c', title: 'C', persons: [{ id: 7, public_name: 'Ben', biography: 'Rows.' }] },
    ]);
    assert.deepEqual(
      speakers.map((one) => [one.name, one.bio?.value, one.sessions.length]),
      [
        ['Ana', undefined, 1],
        ['Ben', 'Rows.', 2],
      ],
    );
    assert.deepEqual(
      sessions.map(({ speakers: [first] }) => first!.name),
      ['Ana', 'Ben', 'Ben'],
    );
  });
  test('of one name are several', () =>
    assert.equal(
      feed([
        {
          title: 'T',
          persons: [
            { id: 1, name: 'Ana' },
            { id: 2, name: 'Ana' },
          ],
        },
      ]).speakers.length,
      2,
    ));
  test('without a name are nobody', () => assert.deepEqual(feed([{ title: 'T', persons: [{ id: 1, name: ' ' }, null, {}, 7] }]).speakers, []));
});

describe('texts', () => {
  const text = (abstract: unknown, description: unknown): unknown => filled(session({ abstract, description }).abstract ?? {});
  test('stand in two fields, and both are read', () => assert.deepEqual(text('Short.', 'Long.'), { kind: 'markdown', value: 'Short.\n\nLong.' }));
  test('are not said twice', () => assert.deepEqual(text(' Short.', 'Short. And long.'), { kind: 'markdown', value: 'Short. And long.' }));
  test('are HTML where an editor wrote them', () =>
    assert.deepEqual(text('<p>Short.</p>', '<p>Long.</p>'), { kind: 'html', value: '<p>Short.</p>\n\n<p>Long.</p>' }));
  test('are HTML here and Markdown there', () => assert.deepEqual(text('*Short.*', '<p>Long.</p>'), { kind: 'markdown', value: '*Short.*\n\n<p>Long.</p>' }));
  test('are Markdown with line breaks of HTML', () =>
    assert.deepEqual(text('', 'One<br /><br />* two<br />* three'), { kind: 'markdown', value: 'One\n\n* two\n* three' }));
  test('are empty, null or missing', () => assert.deepEqual([text('', ''), text(null, null), text(undefined, ' ')], [{}, {}, {}]));
  test('name types', () => {
    assert.equal(speaker({ name: 'Ana', biography: '<p>Ana</p>' }).bio!.kind, 'html');
    assert.equal(session({ description: 'List<T>' }).abstract!.value, 'List<T>');
  });
});

describe('addresses', () => {
  const url = (written: string, base_url?: unknown): unknown => session({ url: written }, { base_url }).url;
  test('are relative to base_url, which is a folder', () => {
    assert.equal(url('events/1.html', 'https://fog.example/2026/Fahrplan'), 'https://fog.example/2026/Fahrplan/events/1.html');
    assert.equal(url('/media/1.pdf', 'https://fog.example/2026/Fahrplan/'), 'https://fog.example/media/1.pdf');
  });
  test('are relative to the feed without it, or where it is none', () => {
    for (const base of [undefined, null, '', 'nowhere', 7]) assert.equal(url('events/1.html', base), 'https://feeds.example/fog/events/1.html');
  });
  test('of the origin stand in for the session’s own', () => {
    assert.equal(session({ origin_url: 'https://fog.example/1' }).url, 'https://fog.example/1');
    assert.equal(session({ origin_url: 'https://fog.example/1', url: 'https://hub.example/1' }).url, 'https://hub.example/1');
  });
  test('that are none are named', () =>
    assert.deepEqual(briefly(feed([{ guid: 'g', title: 'T', url: 'javascript:alert(1)' }]).issues), ['bad-value sessions[0].url']));
});

describe('links', () => {
  const links = (...links: unknown[]): unknown => {
    const { links: others, slides, recording, live, feedback } = session({ links, url: 'https://fog.example/t' });
    return filled({ others: others.map(({ url }) => url), slides, recording: recording?.url, live, feedback });
  };
  const A = 'https://a.example/';
  const B = 'https://b.example/';
  test('are slides by type or title', () => {
    assert.deepEqual(links({ url: A, type: 'slides' }, { url: B, title: 'Intro - slides' }), { others: [B], slides: A });
    for (const title of ['Slides', 'Folien (PDF)', 'my_slides.pdf', 'Presentation'])
      assert.deepEqual(links({ url: A, title }), { others: [], slides: A }, title);
    for (const title of ['Landslides', 'About']) assert.deepEqual(links({ url: A, title }), { others: [A] }, title);
  });
  test('are the recording only if they are called nothing else', () => {
    for (const title of ['Video', 'Recording', 'Mitschnitt:']) assert.deepEqual(links({ url: A, title }), { others: [], recording: A }, title);
    assert.deepEqual(links({ url: A, title: 'Video of last year' }), { others: [A] });
    assert.deepEqual(links({ url: A, title: 'Live stream' }, { url: B, type: 'feedback' }), { others: [], live: A, feedback: B });
  });
  test('to the session itself, to mail and twice to one place are left out', () => {
    assert.deepEqual(links({ url: 'https://fog.example/t' }, 'mailto:ana@example.org', { url: 'tel:+49301234' }, A, { url: A, title: 'A' }), { others: [A] });
  });
  test('are called by their address if their title is it', () => assert.equal(session({ links: [{ url: A, title: A }] }).links[0]!.title, undefined));
  test('of a type that is no link are left out', () => assert.deepEqual(links(null, 7, {}, { url: null }, [], { url: {} }), { others: [] }));
});

describe('ids', () => {
  const id = (fields: Json): string => session({ guid: undefined, ...fields }).id;
  test('are the code, which old versions of pretalx show in the address only, the GUID or the number', () => {
    assert.equal(id({ code: 'ABC', guid: 'x', id: 1 }), 'ABC');
    assert.equal(id({ code: null, guid: 'x', id: 1, url: 'https://talks.example/fog/talk/ABCDEF/' }), 'ABCDEF');
    assert.equal(id({ guid: 'x', id: 1, url: 'https://hub.example/fog/talk/lamps/' }), 'x');
    assert.equal(id({ id: 1 }), '1');
    assert.equal(id({}), 't');
  });
  test('of a session that stands there twice alike are the same', () => {
    const one = { guid: 'g', title: 'T', date: '2026-05-08T12:00:00+02:00' };
    const { sessions, issues } = feed([one, one, { ...one, date: '2026-05-08T14:00:00+02:00' }]);
    assert.deepEqual([sessions.map(({ id }) => id), briefly(issues)], [['g', 'g-2'], ['duplicate-id sessions[1].id']]);
  });
});

describe('kinds', () => {
  const kind = (type: unknown, title = 'T', persons: unknown[] = []): string => session({ type, title, persons }).kind;
  const cases: readonly (readonly [type: unknown, title: string, hasSpeakers: boolean, kind: string])[] = [
    ['lecture', 'Lamps', true, 'talk'],
    ['lightning_talk', 'Lamps', true, 'lightning'],
    ['podium', 'Lamps', true, 'panel'],
    ['djset', 'Lamps', true, 'social'],
    ['Morning Tea', 'Scones', false, 'break'],
    ['Registration', 'Desk opens', false, 'service'],
    ['Talk', 'Lunch break', false, 'break'],
    ['Talk', 'Opening ceremony', false, 'service'],
    ['Talk', 'Opening ceremony', true, 'talk'],
    ['Talk', 'What lunch breaks teach us about the scheduling of distributed systems', false, 'talk'],
    [null, 'Lamps', false, 'talk'],
  ];
  for (const [type, title, hasSpeakers, expected] of cases) {
    test(`${String(type)}: ${title}, ${hasSpeakers ? 'with' : 'without'} speakers`, () =>
      assert.equal(kind(type, title, hasSpeakers ? ['Ana'] : []), expected));
  }
});

describe('strange values', () => {
  const VALUES: readonly unknown[] = [
    null,
    undefined,
    {},
    [],
    [[]],
    [null],
    7,
    'x',
    true,
    { toString: 1 },
    [{ url: {} }],
    [{ name: {} }],
    { url: [] },
    { name: null },
  ];
  const FIELDS =
    'id code guid date start end duration room slug url title subtitle track type language abstract description persons participants links attachments feedback_url state do_not_record recording tags';
  for (const field of FIELDS.split(' ')) {
    test(`session.${field} of another type`, () => {
      for (const value of VALUES) {
        const after = { guid: 'after', title: 'After' };
        const { sessions } = feed([{ guid: 'g', title: 'T', [field]: value }, after]);
        assert.ok(sessions.some(({ title }) => title === 'After'));
        if (field !== 'title') assert.equal(sessions[0]!.title, 'T');
        assert.ok(adapt(conference([], {}, { events: [{ title: 'T', [field]: value }, after] })).sessions.some(({ id }) => id === 'after'));
      }
    });
  }
  for (const field of 'title rooms tracks time_zone_name start end url languages defaults'.split(' ')) {
    test(`conference.${field} of another type`, () => {
      for (const value of VALUES)
        assert.equal(feed([{ title: 'T' }], { [field]: value }, { persons: value, rooms: value, base_url: value }).sessions.length, 1);
    });
  }
  test('entries that are none are named, and hide nothing', () => {
    const { sessions, issues } = adapt(conference([null, 7, day({ Hall: [null, { title: 'T' }, 'x'], Pier: 7 }), day(null), day([])]));
    assert.deepEqual([sessions.length, briefly(issues)], [1, ['not-an-item sessions[0]', 'not-an-item sessions[2]']]);
  });
});

test('a track by language is one', () => {
  const { sessions, tracks } = feed([{ guid: 'g', title: { de: 'Nebel', en: 'Fog' }, track: { de: 'Lampen', en: 'Lamps' } }], {
    defaults: { language: 'en' },
    tracks: [{ name: { de: 'Lampen', en: 'Lamps' } }],
  });
  assert.deepEqual([sessions[0]!.track, tracks.map(({ name }) => name)], ['Lamps', ['Lamps']]);
});
