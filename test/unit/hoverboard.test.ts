/** The traps of Hoverboard: a timetable of clocks and columns, in one document or in three files. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { hoverboard } from '../../src/formats/hoverboard.ts';
import type { Feed, Session } from '../../src/model/types.ts';
import { validate } from '../../src/model/validate.ts';
import { find, read } from '../../src/feed/read-feed.ts';
import { briefly, filled } from './documents.ts';

type Json = Record<string, unknown>;

const adapt = (json: unknown): Feed => {
  const view = hoverboard.detect(json);
  assert.ok(view, 'it is recognised');
  return validate(hoverboard.adapt(json, view), { source: { format: 'hoverboard', view }, base: 'https://fest.example/data/all.json' });
};
const fixture = (view: string): Json => JSON.parse(readFileSync(new URL(`../fixtures/hoverboard.${view}.json`, import.meta.url), 'utf8')) as Json;
const feed = adapt(fixture('one document'));
const byId = (id: string, from = feed): Session => from.sessions.find((session) => session.id === id)!;
const times = ({ start, end, room }: Session): unknown[] => [start?.local, end?.local, room];

/** One day of these slots; each session that is named has its id as title. */
const day = (slots: readonly (readonly [start: string, end: string, ...cells: unknown[]])[], rooms = ['A', 'B'], date = '2026-05-08'): Json => ({
  [date]: { date, tracks: rooms.map((title) => ({ title })), timeslots: slots.map(([startTime, endTime, ...sessions]) => ({ startTime, endTime, sessions })) },
});
const scheduled = (schedule: unknown, ...ids: string[]): Feed =>
  adapt({ schedule, speakers: {}, sessions: Object.fromEntries(ids.map((id) => [id, { title: id, complexity: '' }])) });
const programme = (from: Feed): unknown[] => from.sessions.map((session) => [session.id, ...times(session)]);

describe('times', () => {
  test('are clocks on the date of their day, and float', () => {
    assert.deepEqual(byId('101').start, { written: '2026-05-08T09:00', local: '2026-05-08T09:00' });
    assert.deepEqual([feed.event.start?.local, feed.event.end?.local], ['2026-05-08', '2026-05-09']);
  });
  test('may be written with one digit, or in halves of the day', () => {
    assert.equal(byId('104').start!.local, '2026-05-08T09:45');
    assert.deepEqual(programme(scheduled(day([['12:15 AM', '1:30 p.m.', { items: ['x'] }]]), 'x')), [['x', '2026-05-08T00:15', '2026-05-08T13:30', undefined]]);
  });
  test('after midnight end on the next day', () => assert.deepEqual(times(byId('106')), ['2026-05-08T22:00', '2026-05-09T01:00', undefined]));
  test('of a session that extends over rows end with the last of them', () =>
    assert.deepEqual(times(byId('102')), ['2026-05-08T10:00', '2026-05-08T11:30', 'Chart Room']));
  test('that extend past the last row end with it', () =>
    assert.deepEqual(programme(scheduled(day([['09:00', '10:00', { items: ['x'], extend: 9 }]], ['A']), 'x')), [
      ['x', '2026-05-08T09:00', '2026-05-08T10:00', 'A'],
    ]));
  test('of several in one cell are shared evenly', () => {
    assert.deepEqual(times(byId('103')), ['2026-05-08T10:00', '2026-05-08T10:20', 'Lamp Room']);
    assert.deepEqual(times(byId('105')).slice(0, 2), ['2026-05-08T10:20', '2026-05-08T10:40']);
  });
  test('that can’t be read are named, and so are dates', () => {
    const odd = scheduled({ ...day([['noon', '10:00', { items: ['x'] }]]), ...day([['09:00', '10:00', { items: ['y'] }]], [], 'May 9') }, 'x', 'y');
    assert.deepEqual(briefly(odd.issues), ['bad-value sessions[0].start', 'bad-value sessions[1].start', 'bad-value sessions[1].end']);
    assert.equal(scheduled(day([['09:00', '10:00', { items: ['z'] }]], [], '+275760-09-13'), 'z').sessions.length, 1);
  });
  test('are missing for what is not on the timetable', () => assert.deepEqual(times(byId('107')), [undefined, undefined, undefined]));
});

describe('a session that stands in several cells', () => {
  test('a break under one id in many slots is many breaks', () => {
    const breaks = feed.sessions.filter(({ title }) => title === 'Pause').map(({ id, start, kind }) => [id, start!.local, kind]);
    assert.deepEqual(breaks, [
      ['104', '2026-05-08T09:45', 'break'],
      ['104-2', '2026-05-08T11:30', 'break'],
      ['104-3', '2026-05-09T09:00', 'break'],
    ]);
  });
  test('goes on in the next slot of its column', () =>
    assert.deepEqual(
      programme(
        scheduled(
          day([
            ['09:00', '10:00', [1], [2]],
            ['10:10', '11:00', [3], [2]],
            ['11:00', '12:00', [3], [4]],
          ]),
          '2',
        ),
      ),
      [['2', '2026-05-08T09:00', '2026-05-08T11:00', 'B']],
    ));
  test('that shared its first cell is held again', () => assert.deepEqual(times(byId('103-2')).slice(0, 2), ['2026-05-08T10:50', '2026-05-08T11:30']));
  test('side by side needs two rooms, and is one', () =>
    assert.deepEqual(programme(scheduled(day([['09:00', '10:00', [1], [2], [2]]], ['A', 'B', 'C']), '2')), [
      ['2', '2026-05-08T09:00', '2026-05-08T10:00', 'B'],
    ]));
});

describe('kinds', () => {
  test('a slot with one column is for everybody', () => {
    assert.deepEqual([byId('101').plenum, byId('102').plenum, byId('101').room], [true, false, undefined]);
    assert.equal(scheduled(day([['09:00', '10:00', [1]]], ['Only room']), '1').sessions[0]!.plenum, false);
  });
  const cases: readonly (readonly [fields: Json, kind: string])[] = [
    [{ isBreak: true, title: 'Accueil' }, 'break'],
    [{ isBreak: true, title: 'Party' }, 'social'],
    [{ icon: 'registration', title: 'Morning coffee' }, 'service'],
    [{ icon: 'coffee-break', title: 'X' }, 'break'],
    [{ icon: 'opening', title: 'X', speakers: ['a'] }, 'talk'],
    [{ title: 'Lunch' }, 'break'],
    [{ title: 'Lunch', speakers: ['a'] }, 'talk'],
    [{ title: 'Party tricks', type: 'Talk' }, 'talk'],
    [{ title: 'X', type: 'Codelab' }, 'workshop'],
    [{ title: '[Workshop] X' }, 'workshop'],
    [{ title: 'Keynote' }, 'keynote'],
    [{ title: 'Keynote: X' }, 'keynote'],
    [{ title: 'How to hold a workshop' }, 'talk'],
  ];
  for (const [fields, kind] of cases) {
    test(JSON.stringify(fields), () => assert.equal(adapt([{ id: 1, complexity: '', ...fields }]).sessions[0]!.kind, kind));
  }
});

describe('a session', () => {
  test('has its texts as Markdown, without typed line breaks', () =>
    assert.deepEqual(byId('101').abstract, { kind: 'markdown', value: 'Why **small** lamps\nbeat big ones.' }));
  test('has format, level, language, topics, slides and recording', () => {
    const { format, level, language, tags, slides, recording } = byId('101');
    assert.deepEqual([format, level, language, tags], ['Keynote', 'Beginner', 'en', ['Lamps']]);
    assert.equal(slides, 'https://fest.example/slides/101.pdf');
    assert.equal(recording!.url, 'https://www.youtube.com/watch?v=abcDEF-_123');
  });
  test('in a language that nobody knows says so as a topic', () => assert.deepEqual([byId('103').language, byId('103').tags], [undefined, ['Gull']]));
  test('may have a room of its own', () => assert.equal(byId('105').room, 'Belfry'));
  test('may name somebody whom nobody has', () => {
    assert.deepEqual(filled(byId('101').speakers), [{ id: 'ana', name: 'Ana Moreira' }]);
    assert.deepEqual(briefly(feed.issues), ['unknown-speaker sessions[1].speakers[1]']);
  });
});

describe('a speaker', () => {
  const [ana, ben] = feed.speakers;
  test('is found by the key of the map', () => assert.deepEqual([ana!.id, ben!.id], ['ana', 'ben']));
  test('has role, organisation, photo, text and whether she stands out', () => {
    assert.deepEqual(
      [ana!.role, ana!.organisation, ana!.photo, ana!.featured],
      ['Keeper of lamps', 'Harbour Office', 'https://fest.example/images/ana.jpg', true],
    );
    assert.deepEqual([ana!.bio, ben!.bio!.value], [{ kind: 'markdown', value: 'Lives in a *lighthouse*.' }, 'Draws maps.']);
    assert.equal(ben!.photo, 'https://img.example/ben.jpg', 'the small one, where there is no other');
  });
  test('has profiles, also by handle, and badges', () => {
    assert.deepEqual(filled(ana!.links), [
      { url: 'https://x.com/ana_m', kind: 'twitter' },
      { url: 'https://ana.example/', kind: 'website' },
      { title: 'Expert of fog', url: 'https://experts.example/ana' },
    ]);
    assert.deepEqual(filled(ben!.links), [{ title: 'Google+', url: 'https://plus.example.com/+ben', kind: 'gplus' }]);
  });
});

test('nothing private comes through: no mail address, no telephone number, no token, nobody of another year', () => {
  const all = JSON.stringify(feed);
  for (const secret of ['mail.example', '555 1234', 'secret-token', 'Old Hand']) {
    assert.ok(JSON.stringify(fixture('one document')).includes(secret), `the fixture holds “${secret}”`);
    assert.ok(!all.includes(secret), secret);
  }
});

test('three files are one event', async () => {
  const found = await Promise.all(['schedule', 'speakers', 'sessions'].map((view) => find(fixture(view), 'https://fest.example/')));
  const reading = await read(found);
  assert.ok('feed' in reading);
  const { sessions, speakers, rooms, issues } = reading.feed;
  assert.deepEqual(
    sessions.map((session) => [session.title, session.kind, ...times(session), session.speakers[0]?.name]),
    [
      ['Opening: a light on every rock', 'keynote', '2026-05-08T09:00', '2026-05-08T09:40', 'Room 1', 'Ana Moreira'],
      ['Mapping reefs by hand', 'workshop', '2026-05-08T09:00', '2026-05-08T10:30', 'Room 2', 'Ben Okafor'],
      ['Lunch', 'break', '2026-05-08T12:00', '2026-05-08T13:00', undefined, undefined],
    ],
  );
  assert.deepEqual([speakers.length, rooms.length, briefly(issues)], [2, 2, []]);
});

describe('documents of every sort', () => {
  const session = { title: 'T', complexity: 'Beginner' };
  const speaker = { name: 'Ana', socials: [], photoUrl: '' };
  const cases: readonly (readonly [name: string, json: unknown, view: string | undefined, counts: readonly number[]])[] = [
    ['sessions as a map', { '101': session, '102': { title: 'U' } }, 'sessions', [2, 0]],
    ['speakers as a map', { ana: speaker }, 'speakers', [0, 1]],
    ['a schedule as a map', day([['09:00', '10:00', [101]]]), 'schedule', [1, 0]],
    [
      'a map that Firebase wrote as a list',
      { sessions: [null, null, session], speakers: [null, speaker], schedule: day([['09:00', '10:00', { items: [2] }]]) },
      'one document',
      [1, 1],
    ],
    [
      'a backup of Firestore',
      { __collections__: { sessions: { '101': session }, speakers: { ana: speaker }, schedule: day([['09:00', '10:00', [101]]]) } },
      'one document',
      [1, 1],
    ],
    ['nothing on the timetable yet', { sessions: { '101': { title: 'T' } }, speakers: {}, schedule: {}, partners: [] }, 'one document', [1, 0]],
    ['nothing at all yet', { sessions: {}, speakers: {}, schedule: {}, partners: [] }, 'one document', [0, 0]],
    ['a list of sessions of anybody', [{ id: 1, title: 'T', description: 'D', tags: [] }], undefined, []],
    ['a list of partners', [{ title: 'Gold', logos: [] }], undefined, []],
  ];
  for (const [name, json, view, counts] of cases) {
    test(name, () => {
      assert.equal(hoverboard.detect(json), view);
      if (view) assert.deepEqual([adapt(json).sessions.length, adapt(json).speakers.length], counts);
    });
  }
  test('the place in a list with holes is the key', () => {
    const json = { sessions: [null, null, session], speakers: {}, schedule: day([['09:00', '10:00', { items: [2] }]]) };
    assert.deepEqual(programme(adapt(json)), [['2', '2026-05-08T09:00', '2026-05-08T10:00', undefined]]);
  });
});

test('what nobody holds is what its type or its title says', () => {
  const sessions = [
    { id: 1, title: 'Coffee Break', complexity: '' },
    { id: 2, title: 'Food', type: 'lunch' },
    { id: 3, title: 'Registration' },
    { id: 4, title: 'Coffee with lamps', speakers: ['ana'], complexity: 'Beginner' },
  ];
  const feed = validate(hoverboard.adapt(sessions, hoverboard.detect(sessions)!), { source: { format: 'hoverboard', view: 'sessions' } });
  assert.deepEqual(
    feed.sessions.map(({ kind }) => kind),
    ['break', 'break', 'service', 'talk'],
  );
});

test('those who speak are presenters in some copies of it', () =>
  assert.deepEqual(
    adapt({ partners: {}, sessions: { a: { title: 'A', complexity: '', presenters: ['ana'] } }, speakers: { ana: { name: 'Ana' } } }).sessions[0]!.speakers.map(
      ({ name }) => name,
    ),
    ['Ana'],
  ));
