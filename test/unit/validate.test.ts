/** A document of any content becomes a feed: what can't be read is named, the rest lives. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ISSUES, type IssueCode } from '../../src/model/issues.ts';
import type { Feed } from '../../src/model/types.ts';
import { validate } from '../../src/model/validate.ts';
import { assertDrawable, briefly, filled, read, SOURCE } from './documents.ts';

const only = (feed: Feed): Feed['sessions'][number] => {
  assert.equal(feed.sessions.length, 1);
  return feed.sessions[0]!;
};
const session = (fields: Readonly<Record<string, unknown>>): Feed['sessions'][number] => only(read({ sessions: [{ id: 'a', ...fields }] }));

describe('every kind of issue is found, named and advised on', () => {
  // What validation does not say: documents or entries that are missing, and advice on a whole feed.
  const EXAMPLES: Readonly<
    Record<Exclude<IssueCode, 'unread-document' | 'missing-entries' | 'no-time-zone'>, readonly [path: string, document: Readonly<Record<string, unknown>>]>
  > = {
    'not-a-list': ['sessions', { sessions: { one: {} } }],
    'not-an-item': ['sessions[1]', { sessions: [{ id: 'a' }, 'b'] }],
    'no-title': ['sessions[0]', { sessions: [{ room: 'Hall' }] }],
    'bad-value': ['sessions[0].start', { sessions: [{ id: 'a', start: 'in the morning' }] }],
    'unknown-field': ['sessions[0].titel', { sessions: [{ id: 'a', titel: 'A' }] }],
    'duplicate-id': ['sessions[1].id', { sessions: [{ id: 'a' }, { id: 'a' }] }],
    'unknown-speaker': ['sessions[0].speakers[0]', { sessions: [{ id: 'a', speakers: ['nobody'] }] }],
    'unknown-session': ['speakers[0].sessions[0]', { speakers: [{ id: 'a', sessions: ['nothing'] }] }],
    'ends-before-start': ['sessions[0].end', { sessions: [{ id: 'a', start: '2026-05-08T10:00', end: '2026-05-08T09:00' }] }],
  };
  for (const [code, [path, document]] of Object.entries(EXAMPLES)) {
    test(code, () => {
      const [severity, , hint] = ISSUES[code as IssueCode];
      const found = read(document).issues.filter((issue) => issue.code === code);
      assert.equal(found.length, 1);
      assert.deepEqual({ ...found[0]!, message: '' }, { code, path, severity, hint, message: '' });
      assert.match(found[0]!.message, /\S.*\.$/, 'a sentence');
    });
  }
  test('a document without fault has none', () => {
    const document = {
      event: { title: 'E', timeZone: 'Europe/Berlin', language: 'de' },
      sessions: [{ id: 'a', title: 'A', start: '2026-05-08T10:00', end: '2026-05-08T11:00', speakers: ['s'], room: 'Hall', track: 'Web' }],
      speakers: [{ id: 's', name: 'S' }],
      faqs: [{ question: 'Q', answer: 'A' }],
    };
    assert.deepEqual(read(document).issues, []);
  });
});

describe('one broken item never hides the others', () => {
  const BROKEN: Readonly<Record<string, unknown>> = {
    null: null,
    'a number': 7,
    'a text': 'x',
    true: true,
    'a list': [],
    'lists in lists': [[[{}]]],
    'an empty object': {},
    'a template of Lit': { _$litType$: 1, strings: ['<b>'], values: [] },
    'a directive of Lit': { _$litDirective$: class {}, values: [] },
    'a node': { nodeType: 1 },
    'a thenable': { then: () => undefined },
    'a class instance': new Date(0),
    'a function': () => 1,
    'a symbol': Symbol('x'),
    'nothing but strange fields': { id: {}, title: [], name: { toString: 1 }, question: () => 1 },
  };
  for (const list of ['sessions', 'speakers', 'rooms', 'tracks', 'faqs'] as const) {
    const good = (id: string): Record<string, unknown> => (list === 'faqs' ? { id, question: 'Q' } : { id });
    for (const [name, broken] of Object.entries(BROKEN)) {
      test(`${name} among ${list}`, () => {
        const feed = read({ [list]: [good('before'), broken, good('after')] });
        assert.deepEqual(
          feed[list].map(({ id }) => id),
          ['before', 'after'],
        );
        assert.ok(feed.issues.length > 0 && feed.issues.every(({ path }) => path.startsWith(`${list}[1]`)), briefly(feed.issues).join());
        assertDrawable(feed);
      });
    }
  }
  for (const list of ['sessions', 'speakers', 'rooms', 'tracks', 'faqs', 'event'] as const) {
    test(`${list} of another type`, () => {
      for (const value of ['x', 7, true, { a: 1 }, [1]]) {
        const feed = read({ sessions: [{ id: 'a' }], speakers: [{ id: 'b' }], [list]: value });
        if (list !== 'sessions') assert.equal(feed.sessions.length, 1);
        if (list !== 'speakers') assert.equal(feed.speakers.length, 1);
        assert.ok(feed.issues.length > 0);
      }
      assert.deepEqual(read({ [list]: null }).issues, []);
    });
  }
  test('a document that is no object is an empty feed', () => {
    for (const document of [undefined, null, 7, 'x', [], [{ id: 'a' }], () => 1, Symbol('x')]) {
      const feed = validate(document, { source: SOURCE });
      assertDrawable(feed);
      assert.deepEqual([feed.sessions, feed.speakers, feed.rooms, feed.tracks, feed.faqs], [[], [], [], [], []]);
    }
  });
});

describe('what is wrong inside an item', () => {
  test('takes a field away, not the item', () => {
    const feed = read({ sessions: [{ id: 'a', title: 'A', start: 'soon', duration: 'long', tags: 'web', abstract: 7, plenum: [], room: {} }] });
    assert.deepEqual(filled(only(feed)), filled(session({ title: 'A', abstract: '7' })));
    assert.deepEqual(
      briefly(feed.issues).sort(),
      ['duration', 'plenum', 'room', 'start', 'tags'].map((field) => `bad-value sessions[0].${field}`),
    );
  });
  test('takes an entry away, not the list, and counts as the document does', () => {
    const feed = read({
      sessions: [{ id: 'a', tags: ['x', {}, 'y', [], null, '', 'z'], links: [{ url: 'javascript:alert(1)' }, { url: 'https://example.org', extra: 1 }, 'x'] }],
    });
    assert.deepEqual(only(feed).tags, ['x', 'y', 'z']);
    assert.deepEqual(
      only(feed).links.map(({ url }) => url),
      ['https://example.org/'],
    );
    assert.deepEqual(briefly(feed.issues).sort(), [
      'bad-value sessions[0].links[0].url',
      'bad-value sessions[0].links[2]',
      'bad-value sessions[0].tags[1]',
      'bad-value sessions[0].tags[3]',
      'unknown-field sessions[0].links[1].extra',
    ]);
  });
  test('takes one entry away for two faults, not its neighbour too', () => {
    const links = [
      { url: 'x:y', title: {}, extra: 1 },
      { url: 'https://example.org', title: 'E' },
    ];
    const feed = read({ sessions: [{ id: 'a', links }], speakers: [{ id: 's', links, sessions: [{ id: {}, name: [] }, { id: 'a', extra: 1 }, 'a'] }] });
    assert.deepEqual(filled(only(feed).links), [{ url: 'https://example.org/', title: 'E' }]);
    assert.deepEqual(only(feed).links, feed.speakers[0]!.links);
    assert.deepEqual(feed.speakers[0]!.sessions, [{ id: 'a', name: '' }]);
    const faults = briefly(feed.issues).filter((text) => text.includes('sessions[0].links'));
    assert.deepEqual(faults.sort(), ['bad-value sessions[0].links[0].title', 'bad-value sessions[0].links[0].url', 'unknown-field sessions[0].links[0].extra']);
  });
  test('takes a part away that makes no sense without it', () => {
    const feed = read({ sessions: [{ id: 'a', recording: { url: 'javascript:alert(1)', until: '2026-06-12' } }] });
    assert.equal(only(feed).recording, undefined);
    assert.deepEqual(briefly(feed.issues), ['bad-value sessions[0].recording.url']);
  });
  test('is shown shortened, and never as an object', () => {
    const [issue] = read({ sessions: [{ id: 'a', start: 'x'.repeat(5_000) }] }).issues;
    assert.ok(issue!.message.length < 200, issue!.message);
    assert.doesNotMatch(read({ sessions: [{ id: 'a', start: {} }] }).issues[0]!.message, /\[object/);
  });
  test('the document stays as it is', () => {
    const document = { sessions: [{ id: 'a', start: 'soon', tags: [{}, 'x'], extra: 1, links: [{ url: 'x:y', extra: 1 }] }] };
    const before = structuredClone(document);
    assert.ok(read(document).issues.length > 4);
    assert.deepEqual(document, before);
  });
});

describe('values that mean the same', () => {
  for (const missing of [undefined, null, '', '  ', 'N/A', '#N/A', '-', 'TBA']) {
    test(`${JSON.stringify(missing)} is no value and no fault`, () => {
      const fields = [
        'subtitle',
        'abstract',
        'audience',
        'format',
        'level',
        'language',
        'track',
        'room',
        'start',
        'end',
        'kind',
        'status',
        'url',
        'slides',
        'live',
      ];
      const feed = read({ sessions: [{ id: 'a', ...Object.fromEntries(fields.map((field) => [field, missing])) }] });
      assert.deepEqual(filled(only(feed)), filled(session({})));
      assert.deepEqual(feed.issues, []);
      assert.deepEqual([feed.rooms, feed.tracks], [[], []]);
    });
  }
  const cases: readonly (readonly [field: string, written: readonly unknown[], value: unknown])[] = [
    ['id', [7, '7', ' 7 '], '7'],
    ['title', ['A  B', ' A\r\nB '], 'A B'],
    ['title', [2026, '2026'], '2026'],
    ['title', ['TBA'], 'TBA'],
    ['plenum', [true, 'true', 'YES', '1'], true],
    ['plenum', [false, 'false', 'no', '', null, undefined, '0'], false],
    ['duration', [45, 45.2], 45],
    ['duration', [0, -5, null], undefined],
    ['kind', ['workshop', 'Workshop', ' WORKSHOP '], 'workshop'],
    ['language', ['pt-br', 'PT-BR', 'pt-BR'], 'pt-BR'],
    ['abstract', ['One\r\ntwo', { kind: 'text', value: 'One\ntwo ' }], { kind: 'text', value: 'One\ntwo' }],
    [
      'abstract',
      [
        { kind: 'markdown', value: ' ' },
        { kind: 'html', value: 'N/A' },
      ],
      undefined,
    ],
    [
      'tags',
      [
        ['x', ' x2 '],
        ['x', null, 'x2', '-'],
      ],
      ['x', 'x2'],
    ],
    ['slides', ['example.org/s', 'https://example.org/s'], 'https://example.org/s'],
    ['slides', ['slides.pdf', './slides.pdf'], 'https://feeds.example/2026/slides.pdf'],
  ];
  for (const [field, written, value] of cases) {
    test(`${field}: ${written.map((one) => JSON.stringify(one)).join(', ')}`, () => {
      for (const one of written) {
        const feed = read({ sessions: [{ id: 'a', [field]: one }] });
        assert.deepEqual(only(feed)[field as 'id'], value);
        assert.deepEqual(feed.issues, []);
      }
    });
  }
  for (const [field, written] of [
    ['language', 'English'],
    ['language', 'de_AT!'],
    ['kind', 'talkshow'],
    ['status', 'perhaps'],
    ['slides', 'coming soon'],
    ['abstract', { kind: 'rtf', value: 'x' }],
  ] as const) {
    test(`${field} can’t be ${JSON.stringify(written)}`, () => {
      const feed = read({ sessions: [{ id: 'a', [field]: written }] });
      assert.deepEqual(filled(only(feed)), filled(session({})));
      assert.deepEqual(briefly(feed.issues), [`bad-value sessions[0].${field}`]);
    });
  }
  test('relative addresses have no meaning where the feed has no address', () => {
    const feed = validate({ lectern: 1, sessions: [{ id: 'a', slides: './slides.pdf' }] }, { source: SOURCE });
    assert.deepEqual(briefly(feed.issues), ['bad-value sessions[0].slides']);
  });
});

describe('names of the language itself', () => {
  const IDS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then'];
  test('are ids like any other', () => {
    const feed = read({
      sessions: IDS.map((id) => ({ id, speakers: [id], room: id, track: id })),
      speakers: IDS.map((id) => ({ id, name: `Speaker ${id}` })),
      rooms: IDS.map((id) => ({ id })),
    });
    assert.deepEqual(briefly(feed.issues), []);
    assert.deepEqual(
      feed.sessions.map((one) => [one.id, one.speakers[0]!.name, one.room, one.track]),
      IDS.map((id) => [id, `Speaker ${id}`, id, id]),
    );
    assert.deepEqual(
      feed.speakers.map((one) => one.sessions.map(({ id }) => id)),
      IDS.map((id) => [id]),
    );
  });
  test('as fields change nothing but the issues', () => {
    const fields = '"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}, "toString": 1';
    const document = JSON.parse(
      `{"lectern": 1, ${fields}, "event": {${fields}}, "sessions": [{"id": "a", ${fields}, "links": [{"url": "https://example.org", ${fields}}]}]}`,
    ) as unknown;
    const feed = validate(document, { source: SOURCE });
    assert.equal(feed.issues.length, 12);
    assert.ok(feed.issues.every(({ code }) => code === 'unknown-field'));
    assert.equal(only(feed).links.length, 1);
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    assertDrawable(feed);
  });
});

describe('size and depth', () => {
  test('a field a hundred thousand lists deep is a bad value', () => {
    let deep: unknown = 'x';
    for (let level = 0; level < 100_000; level++) deep = [deep];
    const feed = read({ sessions: [{ id: 'a', abstract: deep, tags: [deep], links: [{ url: deep }] }, { id: 'b' }] });
    assert.deepEqual(
      feed.sessions.map(({ id }) => id),
      ['a', 'b'],
    );
  });
  test('an item that holds itself is read', () => {
    const item: Record<string, unknown> = { id: 'a', title: 'A' };
    item['abstract'] = item;
    item['extra'] = item;
    assert.equal(session(item).title, 'A');
  });
  test('five thousand bad links in one session take no time', () => {
    const start = performance.now();
    const feed = read({ sessions: [{ id: 'a', links: Array.from({ length: 5_000 }, () => ({ url: 'javascript:alert(1)' })) }] });
    assert.equal(feed.issues.length, 5_000);
    assert.ok(performance.now() - start < 3_000);
  });
});
