/**
 * Items are read in two ways: quickly, giving up where anything is wrong (`items.ts`), and by the schemas, which say what.
 * Both must mean the same: what a schema accepts is read quickly, and alike; what it doesn't is not.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { ITEMS, type Kind } from '../../src/model/items.ts';
import { EventSchema, FaqSchema, RoomSchema, SessionSchema, SpeakerSchema, TrackSchema } from '../../src/model/schema.ts';
import { WRONG } from '../../src/model/values.ts';
import { validate } from '../../src/model/validate.ts';
import { readModel } from '../../src/model/read.ts';
import { value } from './any-field.ts';
import { assertDrawable, filled, SOURCE } from './documents.ts';

const SCHEMAS = {
  event: EventSchema,
  sessions: SessionSchema,
  speakers: SpeakerSchema,
  rooms: RoomSchema,
  tracks: TrackSchema,
  faqs: FaqSchema,
} as const;

function quickly(kind: Kind, item: unknown): object | undefined {
  try {
    return ITEMS[kind](item);
  } catch (error) {
    assert.equal(error, WRONG);
    return undefined;
  }
}

/** @returns whether the item was right */
function assertAlike(kind: Kind, item: unknown): boolean {
  const { success, data } = SCHEMAS[kind].safeParse(item);
  const quick = quickly(kind, item);
  assert.equal(quick !== undefined, success, `${kind} ${JSON.stringify(item)} is ${success ? 'right' : 'wrong'}`);
  if (quick && data) assert.deepEqual(filled(quick), filled(data));
  return success;
}

/** Values that are right in one field or another, so that not everything is wrong. */
const usual = fc.constantFrom<unknown>(
  ...[
    'Talk',
    'r1',
    '  two  blanks ',
    'one\r\ntwo',
    '\u0007bell',
    'TBC',
    '-----------',
    'Europe/Berlin',
    'Europe/Nowhere',
    'de-AT',
    'Full',
    'Yes',
    '2026-05-08T09:30',
  ],
  ...[
    'photo.jpg',
    'www.example.org',
    'mailto:a@example.org',
    'rgb(1 2 3)',
    7,
    45,
    -1,
    NaN,
    Infinity,
    true,
    false,
    ['a', null, ' ', 3],
    [{ id: 1 }, 'x'],
    [null],
    [undefined],
  ],
  ...[
    { kind: 'html', value: '<b>x</b>' },
    { kind: 'text' },
    { value: 'x' },
    { kind: 'html', value: '' },
    { kind: 'text', value: 3 },
    { state: 'full', capacity: 3 },
  ],
  ...[{ url: 'https://example.org/', until: '2026-05-08' }, [{ url: 'https://example.org/', title: 'x' }], [{ url: '' }], [[]], new Date(0)],
);

describe('items read quickly', () => {
  for (const kind of Object.keys(SCHEMAS) as Kind[]) {
    const fields = Object.keys(SCHEMAS[kind].shape);
    test(`${kind}: any value in any field`, () => {
      let right = 0;
      const item = fc.dictionary(fc.constantFrom(...fields, ...fields, 'odd'), fc.oneof(value, usual), { maxKeys: 2 });
      fc.assert(
        fc.property(item, (one) => void (right += Number(assertAlike(kind, one)))),
        { numRuns: 2000 },
      );
      assert.ok(right > 200 && right < 1900, `${right} of 2000 are right`);
    });

    test(`${kind}: what is no item`, () => {
      for (const odd of [null, undefined, 1, 'x', [], [{}], () => 1]) assert.equal(quickly(kind, odd), undefined);
      assert.equal(quickly(kind, JSON.parse('{"__proto__": {"id": 1}}')), undefined);
    });
  }

  test('a document that is right is read alike and frozen, with the repairs at hand and without; it stays its owner’s', () => {
    const document = {
      lectern: 1,
      event: { timeZone: 'Europe/Vienna' },
      sessions: [
        {
          id: 1,
          title: 'A',
          speakers: ['ada', { id: 'ben', name: 'Ben' }, 'ada'],
          room: 'Hall',
          start: '2026-05-08T09:30',
          duration: 30,
          links: [{ url: '' }],
        },
        { title: 'A', abstract: 'Text', recording: { url: 'https://example.org/', until: '2026-05-09' }, signup: { state: 'open' } },
      ],
      speakers: [{ id: 'ada', name: 'Ada', sessions: ['a', { id: 'z', name: 'Elsewhere' }] }],
    };
    const before = structuredClone(document);
    const feed = readModel(document, { source: SOURCE });
    assert.ok(feed);
    assertDrawable(feed);
    assert.deepEqual(filled(feed), filled(validate(document, { source: SOURCE })));
    assert.deepEqual(document, before);
    assert.ok(!Object.isFrozen(document) && !Object.isFrozen(document.sessions) && !Object.isFrozen(document.sessions[0]?.speakers));
    assert.equal(readModel({ ...document, speakers: [{ name: 'Ada', sessions: ['nowhere'] }] }, { source: SOURCE }), undefined);
  });
});
