/** The items of a feed find each other, and nobody who isn't there. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Feed } from '../../src/model/types.ts';
import { briefly, filled, read } from './documents.ts';

const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);
const speakersOf = (feed: Feed): unknown => filled(feed.sessions.map(({ speakers }) => speakers));
const sessionsOf = (feed: Feed): unknown => filled(feed.speakers.map(({ sessions }) => sessions));

describe('ids', () => {
  test('the first of those that share one is shown, and the others are named', () => {
    const feed = read({
      sessions: [
        { id: 'a', title: 'First' },
        { id: 'b', title: 'B' },
        { id: 'a', title: 'Second' },
      ],
      speakers: [{ id: 's' }, { id: 's' }],
      rooms: [{ id: 'r' }, { id: 'r' }],
      tracks: [{ id: 't' }, { id: 't' }],
      faqs: [
        { id: 'q', question: 'Q' },
        { id: 'q', question: 'Q' },
      ],
    });
    assert.deepEqual(
      feed.sessions.map(({ title }) => title),
      ['First', 'B'],
    );
    for (const list of ['speakers', 'rooms', 'tracks', 'faqs'] as const) assert.equal(feed[list].length, 1);
    assert.deepEqual(briefly(feed.issues), [
      'duplicate-id sessions[2].id',
      'duplicate-id speakers[1].id',
      'duplicate-id rooms[1].id',
      'duplicate-id tracks[1].id',
      'duplicate-id faqs[1].id',
    ]);
  });
  test('a number and the same number in a string are one id', () => {
    const feed = read({ sessions: [{ id: 7 }, { id: '7' }, { id: 8, speakers: [1] }], speakers: [{ id: '1', name: 'One', sessions: [7] }] });
    assert.deepEqual(ids(feed.sessions), ['7', '8']);
    assert.deepEqual(sessionsOf(feed), [
      [
        { id: '7', name: '' },
        { id: '8', name: '' },
      ],
    ]);
  });
  test('blanks in an id are the same wherever it stands', () => {
    const feed = read({ sessions: [{ id: ' a  1 ', speakers: ['b\n2'] }], speakers: [{ id: 'b 2', name: 'B', sessions: ['a 1'] }] });
    assert.deepEqual(briefly(feed.issues), []);
    assert.deepEqual(speakersOf(feed), [[{ id: 'b 2', name: 'B' }]]);
  });
  test('are made from titles where there is none, each another one', () => {
    const feed = read({ sessions: [{ title: 'Lunch' }, { title: 'Lunch!' }, { title: 'lunch' }], faqs: [{ question: 'Is there lunch?' }] });
    assert.deepEqual(ids(feed.sessions), ['lunch', 'lunch-2', 'lunch-3']);
    assert.deepEqual(ids(feed.faqs), ['is-there-lunch']);
    assert.deepEqual(feed.issues, []);
  });
  test('that are made give way to those that are written, wherever they stand', () => {
    const feed = read({
      sessions: [
        { title: 'Lunch', room: 'made' },
        { id: 'lunch', room: 'written' },
        { id: 'lunch-2', room: 'written too' },
      ],
    });
    assert.deepEqual(
      feed.sessions.map(({ id, room }) => [id, room]),
      [
        ['lunch-3', 'made'],
        ['lunch', 'written'],
        ['lunch-2', 'written too'],
      ],
    );
    assert.deepEqual(feed.issues, []);
  });
});

describe('names that are missing', () => {
  test('a session has an empty title, anything else its id', () => {
    const feed = read({ sessions: [{ id: 'a' }], speakers: [{ id: 'b' }], rooms: [{ id: 'c' }], tracks: [{ id: 'd' }] });
    assert.deepEqual([feed.sessions[0]!.title, feed.speakers[0]!.name, feed.rooms[0]!.name, feed.tracks[0]!.name], ['', 'b', 'c', 'd']);
  });
  test('an answer without question is left out', () =>
    assert.deepEqual(
      ids(
        read({
          faqs: [
            { id: 'a', answer: 'A' },
            { id: 'b', question: 'B' },
          ],
        }).faqs,
      ),
      ['b'],
    ));
  test('a session is a talk that takes place unless it says otherwise', () => {
    const feed = read({ sessions: [{ id: 'a' }, { id: 'b', kind: 'break', status: 'cancelled' }] });
    assert.deepEqual(
      feed.sessions.map(({ kind, status }) => [kind, status]),
      [
        ['talk', 'confirmed'],
        ['break', 'cancelled'],
      ],
    );
  });
});

describe('sessions and speakers lead to each other', () => {
  const ana = { id: 'ana', name: 'Ana' };
  const ben = { id: 'ben', name: 'Ben' };
  const both = { speakers: [[ana, ben]], sessions: [[{ id: 'a', name: 'A' }], [{ id: 'a', name: 'A' }]] };
  const cases: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    'if only the session says so': { sessions: [{ id: 'a', title: 'A', speakers: ['ana', 'ben'] }], speakers: [ana, ben] },
    'if only the speakers say so': {
      sessions: [{ id: 'a', title: 'A' }],
      speakers: [
        { ...ana, sessions: ['a'] },
        { ...ben, sessions: ['a'] },
      ],
    },
    'if one of each says so': { sessions: [{ id: 'a', title: 'A', speakers: ['ana'] }], speakers: [ana, { ...ben, sessions: ['a'] }] },
    'once, if all say so twice': {
      sessions: [{ id: 'a', title: 'A', speakers: ['ana', 'ana', { id: 'ben', name: 'Benjamin' }, 'ben'] }],
      speakers: [
        { ...ana, sessions: ['a', 'a'] },
        { ...ben, sessions: [{ id: 'a', name: 'Old title' }] },
      ],
    },
    'if the session names them by name': { sessions: [{ id: 'a', title: 'A', speakers: ['Ana', { name: 'Ben' }] }], speakers: [ana, ben] },
  };
  for (const [name, document] of Object.entries(cases)) {
    test(name, () => {
      const feed = read(document);
      assert.deepEqual(speakersOf(feed), both.speakers);
      assert.deepEqual(sessionsOf(feed), both.sessions);
      assert.deepEqual(feed.issues, []);
    });
  }

  test('in the order that each of them wrote, and what the other side adds comes after', () => {
    const feed = read({
      sessions: [
        { id: 'a', speakers: ['ben', 'ana'] },
        { id: 'b', speakers: ['ana'] },
        { id: 'c', speakers: ['ana'] },
      ],
      speakers: [{ ...ana, sessions: ['c', 'b'] }, ben],
    });
    assert.deepEqual(ids(feed.sessions[0]!.speakers), ['ben', 'ana']);
    assert.deepEqual(ids(feed.speakers[0]!.sessions), ['c', 'b', 'a']);
  });
  test('two people of one name are two, if named by id', () => {
    const feed = read({
      sessions: [{ id: 'a', speakers: ['2'] }],
      speakers: [
        { id: '1', name: 'Kim' },
        { id: '2', name: 'Kim' },
      ],
    });
    assert.deepEqual(sessionsOf(feed), [[], [{ id: 'a', name: '' }]]);
  });
  test('a reference to nobody is left out and named', () => {
    const feed = read({ sessions: [{ id: 'a', speakers: ['nobody', 'ana'] }], speakers: [{ ...ana, sessions: ['nothing', 'a'] }] });
    assert.deepEqual(speakersOf(feed), [[ana]]);
    assert.deepEqual(sessionsOf(feed), [[{ id: 'a', name: '' }]]);
    assert.deepEqual(briefly(feed.issues), ['unknown-session speakers[0].sessions[0]', 'unknown-speaker sessions[0].speakers[0]']);
  });
  test('a reference to nobody that tells a name is shown by it', () => {
    const feed = read({
      sessions: [{ id: 'a', speakers: [{ id: 'x', name: 'Xenia' }, { name: 'Yann' }] }],
      speakers: [{ ...ana, sessions: [{ id: 99, name: 'Elsewhere' }] }],
    });
    assert.deepEqual(speakersOf(feed), [
      [
        { id: 'x', name: 'Xenia' },
        { id: 'Yann', name: 'Yann' },
      ],
    ]);
    assert.deepEqual(sessionsOf(feed), [[{ id: '99', name: 'Elsewhere' }]]);
    assert.deepEqual(feed.issues, []);
  });
  test('"TBA" is nobody, and no fault', () => {
    const feed = read({ sessions: [{ id: 'a', speakers: ['TBA', '', { id: null, name: 'N/A' }] }] });
    assert.deepEqual(speakersOf(feed), [[]]);
    assert.deepEqual(feed.issues, []);
  });
});

describe('rooms and tracks', () => {
  for (const [list, field] of [
    ['rooms', 'room'],
    ['tracks', 'track'],
  ] as const) {
    test(`a ${field} is found by id or by name`, () => {
      const feed = read({
        [list]: [
          { id: 1, name: 'Great Hall' },
          { id: 'g', name: 'Garden' },
        ],
        sessions: [
          { id: 'a', [field]: '1' },
          { id: 'b', [field]: 'Great  Hall ' },
          { id: 'c', [field]: 1 },
        ],
      });
      assert.deepEqual(
        feed.sessions.map((session) => session[field]),
        ['1', '1', '1'],
      );
      assert.deepEqual(ids(feed[list]), ['1', 'g'], 'also one that nobody is in');
    });
    test(`a ${field} that only sessions name is one more, once`, () => {
      const feed = read({
        [list]: [{ id: 'g' }],
        sessions: [
          { id: 'a', [field]: 'Cellar' },
          { id: 'b', [field]: 'Attic' },
          { id: 'c', [field]: 'Cellar' },
        ],
      });
      assert.deepEqual(filled(feed[list].map(({ id, name }) => ({ id, name }))), [
        { id: 'g', name: 'g' },
        { id: 'Cellar', name: 'Cellar' },
        { id: 'Attic', name: 'Attic' },
      ]);
    });
    test(`an id of a ${field} comes before a name`, () => {
      const feed = read({
        [list]: [
          { id: 'x', name: 'y' },
          { id: 'y', name: 'z' },
        ],
        sessions: [{ id: 'a', [field]: 'y' }],
      });
      assert.equal(feed.sessions[0]![field], 'y');
    });
  }
});

test('links without an address are left out', () => {
  const links = [{ title: 'Nothing' }, { url: '', title: 'Empty' }, { url: 'https://example.org' }];
  const feed = read({ sessions: [{ id: 'a', links }], speakers: [{ id: 'b', links }] });
  assert.deepEqual(filled([feed.sessions[0]!.links, feed.speakers[0]!.links]), [[{ url: 'https://example.org/' }], [{ url: 'https://example.org/' }]]);
});

describe('starts and ends', () => {
  const cases: readonly (readonly [
    why: string,
    fields: Readonly<Record<string, unknown>>,
    end: string | undefined,
    duration: number | undefined,
    faulty?: boolean,
  ])[] = [
    ['an end gives a length', { start: '2026-05-08T09:00', end: '2026-05-08T09:45' }, '2026-05-08T09:45', 45],
    ['a length gives an end', { start: '2026-05-08T09:00', duration: 45 }, '2026-05-08T09:45', 45],
    ['an end is surer than a length', { start: '2026-05-08T09:00', end: '2026-05-08T10:00', duration: 45 }, '2026-05-08T10:00', 60],
    ['an end alone', { end: '2026-05-08T10:00' }, '2026-05-08T10:00', undefined],
    ['a length alone', { duration: 45 }, undefined, 45],
    ['a start alone', { start: '2026-05-08T09:00' }, undefined, undefined],
    ['an end before the start is not shown', { start: '2026-05-08T09:00', end: '2026-05-08T08:00' }, undefined, undefined, true],
    ['an end before the start, and a length', { start: '2026-05-08T09:00', end: '2026-05-08T08:00', duration: 30 }, '2026-05-08T09:30', 30, true],
    ['an end at midnight before the start', { start: '2026-05-08T09:00', end: '2026-05-08T00:00' }, undefined, undefined, true],
    ['no length at all is no end', { start: '2026-05-08T09:00', end: '2026-05-08T09:00' }, undefined, undefined],
    ['instants are compared, not what is written', { start: '2026-05-08T09:00+02:00', end: '2026-05-08T08:00Z' }, '2026-05-08T08:00', 60],
    ['across midnight', { start: '2026-05-08T23:30', end: '2026-05-09T00:30' }, '2026-05-09T00:30', 60],
    ['longer than a day', { start: '2026-05-08T09:00', end: '2026-05-10T09:00' }, '2026-05-10T09:00', 2880],
    ['whole days', { start: '2026-05-08', end: '2026-05-10' }, '2026-05-10', undefined],
    ['one whole day', { start: '2026-05-08', end: '2026-05-08' }, '2026-05-08', undefined],
    ['a whole day with a length', { start: '2026-05-08', duration: 45 }, undefined, 45],
  ];
  for (const [why, fields, end, duration, faulty = false] of cases) {
    test(why, () => {
      const feed = read({ sessions: [{ id: 'a', ...fields }] });
      assert.equal(feed.sessions[0]!.end?.local, end);
      assert.equal(feed.sessions[0]!.duration, duration);
      assert.deepEqual(briefly(feed.issues), faulty ? ['ends-before-start sessions[0].end'] : []);
    });
  }
});

test('issues name places in the document, not among what is left of it', () => {
  const { issues } = read({
    sessions: [5, { id: 'a' }, {}, { id: 'a' }, { id: 'b', speakers: ['nobody'] }],
    speakers: [null, { id: 'c', name: 'C', sessions: ['gone'] }],
  });
  assert.deepEqual(briefly(issues).sort(), [
    'duplicate-id sessions[3].id',
    'no-title sessions[2]',
    'not-an-item sessions[0]',
    'not-an-item speakers[0]',
    'unknown-session speakers[1].sessions[0]',
    'unknown-speaker sessions[4].speakers[0]',
  ]);
});

test('a length past all calendars is no length', () => {
  const [session] = read({ sessions: [{ id: 'a', start: '2026-05-08T10:00', duration: 143_970_362_790.5 }] }).sessions;
  assert.equal(session!.duration, undefined);
  assert.equal(session!.end, undefined);
});
