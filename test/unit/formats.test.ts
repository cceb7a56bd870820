/** Every format against every format's documents: each recognises its own, by content alone. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { formats as known } from '../../src/formats/registry.ts';
import { validate } from '../../src/model/validate.ts';
import { find } from '../../src/feed/read-feed.ts';
import { assertDrawable } from './documents.ts';

const formats = await Promise.all(known.map(async (format) => ({ ...format, ...(await format.load()) })));

const FIXTURES = new URL('../fixtures/', import.meta.url);
/** Named `format.view.json`; a view may have dots too. */
const fixtures = readdirSync(FIXTURES).filter((file) => file.endsWith('.json'));
const load = (file: string): unknown => JSON.parse(readFileSync(new URL(file, FIXTURES), 'utf8'));

test('every format has documents to be tested with', () => {
  const known = new Set(fixtures.map((file) => file.split('.')[0]));
  assert.deepEqual(
    formats.map(({ id }) => id).filter((id) => !known.has(id)),
    [],
  );
  assert.equal(new Set(formats.map(({ id }) => id)).size, formats.length, 'ids are unique');
});

for (const file of fixtures) {
  const [, owner, expected] = /^([^.]+)\.(.+)\.json$/.exec(file)!;
  describe(file, () => {
    for (const { id, name, marks, detect } of formats) {
      // What has no marks is asked last, and may see lists in whatever has some.
      if (!marks && id !== owner) continue;
      test(id === owner ? `is ${name}, view ${expected}` : `is not ${name}`, () => assert.equal(detect(load(file)), id === owner ? expected : undefined));
    }
    test('is found by its marks', async () => {
      const found = await find(load(file), '');
      assert.ok('adapter' in found);
      assert.deepEqual([found.format.id, found.view], [owner, expected]);
    });
    test('is read without fault, and not changed', () => {
      const format = formats.find(({ id }) => id === owner)!;
      const document = load(file);
      const feed = validate(format.adapt(document, expected!), { source: { format: format.id, view: expected! } });
      assertDrawable(feed);
      assert.ok(feed.sessions.length + feed.speakers.length + feed.faqs.length > 0);
      assert.deepEqual(document, load(file));
    });
  });
}

describe('documents of nobody', () => {
  /** Those that are somebody's own lists, and their views. */
  const LISTS: Readonly<Record<string, string>> = { 'sessions as a map': 'sessions', 'sessions and speakers of a program of one’s own': 'speakers' };
  const documents: Readonly<Record<string, unknown>> = {
    null: null,
    'an empty text': '',
    'a number': 7,
    'an empty list': [],
    'an empty object': {},
    'a list of numbers': [1, 2],
    'some other list': [{ id: 1, name: 'x', title: 'y' }],
    'sessions as a map': { sessions: { '1': { title: 'A' } }, speakers: {} },
    'lists of other names': { talks: [{ code: 'A' }], speakers: [{ code: 'B' }], rooms: [], tracks: [] },
    'a schedule of another sort': { schedule: { '2026-05-08': { timeslots: [] } }, conference: 'A', days: [{ rooms: [] }] },
    'sessions and speakers of a program of one’s own': {
      sessions: [{ id: 1, start: '2026-05-08T09:00', speakers: [1] }],
      speakers: [{ id: 1, name: 'A' }],
      rooms: [],
    },
    'an organisation of schema.org': { '@context': 'https://schema.org', '@type': 'Organization', name: 'A', url: 'https://example.org' },
  };
  for (const [name, document] of Object.entries(documents)) {
    test(name, () => {
      for (const { id, detect } of formats) assert.equal(detect(document), id === 'lists' ? LISTS[name] : undefined, id);
    });
  }
});
