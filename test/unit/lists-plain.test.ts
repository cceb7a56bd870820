/** Lists at their plainest have a short way of their own: it says what the long one says, or leaves them to it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { faqList, faqListFor as anyFaqList } from '../../src/formats/faq-list.ts';
import type { Adapter } from '../../src/formats/format.ts';
import { lists, listsFor as anyList } from '../../src/formats/lists.ts';
import { faqListFor, listsFor } from '../../src/formats/lists-plain.ts';
import type { Feed } from '../../src/model/types.ts';
import { validate } from '../../src/model/validate.ts';
import { BASE } from './documents.ts';

await Promise.all([anyFaqList(), anyList()]);

const feedOf = (adapter: Adapter, json: unknown, view: string): Feed =>
  validate(adapter.adapt(json, view, 'en'), { source: { format: 'lists', view }, base: BASE });
const longWay = (json: unknown): Adapter => (faqList.detect(json) ? faqList : lists);

const FAQ = [{ question: 'Is there fog?', answer: 'There **is** fog.', category: 'Weather' }];
const SPEAKERS = [
  { id: 'ana', name: 'Ana Moreira', bio: '<p>Keeps a lighthouse.</p>', company: 'Harbour', photo: 'https://img.example/a.jpg', github: '@anam' },
];
const SESSIONS = [
  {
    id: 1,
    title: 'Fog &amp; sound',
    abstract: 'Why fog sounds.',
    start_time: '2027-05-08T09:00:00+02:00',
    endTime: '2027-05-08 09:45',
    room: 'Lamp Room',
    speakers: ['Ana Moreira', 'ben'],
    Level: 'Beginner',
    tags: 'fog, sound',
    format: 'Keynote',
    language: 'English',
  },
  { title: 'Lunch', start: '2027-05-08T12:00:00Z', end: null, speaker: '', duration: 60 },
];

describe('the short way', () => {
  const cases: readonly (readonly [json: unknown, view: string])[] = [
    [FAQ, 'faq'],
    [SPEAKERS, 'speakers'],
    [SESSIONS, 'sessions'],
  ];
  for (const [json, view] of cases) {
    test(`is taken by plain ${view}`, async () => {
      const adapter = await (view === 'faq' ? faqListFor : listsFor)(json);
      assert.ok(adapter !== lists && adapter !== faqList && adapter.detect(json) === view);
      assert.deepEqual(feedOf(adapter, json, view), feedOf(longWay(json), json, view));
    });
  }
  for (const [why, row] of Object.entries({
    'a column that it does not know': { company: 'Harbour' },
    'a time that is none of ISO 8601': { start: '9 am' },
    'people who are parted by words': { speakers: 'Ana Moreira and Ben Vale' },
    'a degree after a comma': { speakers: 'Ana Moreira, PhD' },
    'a text by language': { title: { en: 'Fog' } },
    'two columns for one field': { description: 'Fog' },
  })) {
    test(`is not taken because of ${why}`, async () => {
      const plain = { title: 'Fog', abstract: 'About it', start: '2027-05-08T09:00' };
      assert.notEqual(await listsFor([plain]), lists);
      assert.equal(await listsFor([{ ...plain, ...row }]), lists);
    });
  }
});

/** What people type, some of it made to be read in two ways. */
const TEXTS =
  'Fog|fog-1|7|Ana Moreira|Ana Moreira, Ben Vale|Ana, Ben|ana, ben|Ana Moreira, PhD|Ana de la Cruz|Ana & Ben Vale|2027-05-08|2027-05-08T09:00|2027-05-08 09:00:30Z|2027-05-08T23:30:00+02:00|2027-02-31|09:00|9 am|2027-05-08T24:00|<p>So</p>|a **b** c|A &amp; B|R&D; more|true|FALSE|#N/A|-|  | x |https://fog.example/a|fog.example|@ana|@ana@fog.example|mailto:a@fog.example|English|en|zh_TW|Keynote|Lunch break|recABCDEFGHIJKLMN|a;b|a\nb|Raum 1'.split(
    '|',
  );
const NAMES =
  'id|title|talk|subtitle|abstract|Description|start|Start time|startsAt|end|end_time|room|location|track|level|format|type|language|tags|speakers|Speaker|presenter|duration|url|link|question|answer|category|name|bio|biography|role|position|organisation|company|photo|avatar|pronouns|twitter|github|linkedin|mastodon|website|date|email'.split(
    '|',
  );
const SHAPES = [
  'title start end speakers abstract room id tags',
  'title speaker track format language url duration',
  'question answer category id',
  'name bio company role photo twitter id website',
];

test('both ways say the same of whatever the short one takes', async () => {
  const text = fc.constantFrom(...TEXTS);
  const value = fc.oneof({ weight: 8, arbitrary: text }, fc.constantFrom(null, '', 0, 1, 45, 0.5, 46150, true), fc.array(text, { maxLength: 3 }));
  const row = fc.constantFrom(...SHAPES).chain((shape) => fc.record(Object.fromEntries(shape.split(' ').map((name) => [name, value])), { requiredKeys: [] }));
  const extra = fc.dictionary(fc.constantFrom(...NAMES), value, { maxKeys: 1 });
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.tuple(row, extra).map(([own, more]) => ({ ...own, ...more })),
        { minLength: 1, maxLength: 2 },
      ),
      async (json) => {
        for (const adapter of [await faqListFor(json), await listsFor(json)]) {
          const view = adapter.detect(json);
          if (view === undefined || adapter === lists || adapter === faqList) continue;
          taken++;
          const long = longWay(json);
          assert.equal(long.detect(json), view);
          assert.deepEqual(feedOf(adapter, json, view), feedOf(long, json, view));
        }
      },
    ),
    { numRuns: 3000 },
  );
  assert.ok(taken > 100, `${taken} were taken`);
});
