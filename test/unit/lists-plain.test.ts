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
/** As a sheet is exported. */
const SHEET = [
  {
    Title: 'Fog on the line',
    'Speaker Name': 'Dr. Ana Moreira',
    'Speaker Bio': 'Keeps a lighthouse.',
    Company: 'Harbour',
    Email: 'private@mail.example',
    Date: '31/05/2027',
    'Start Time': '9:00 AM',
    'End Time': '1:30 PM',
    Room: 'Lamp Room',
    Track: 'Lamps',
    Abstract: 'Why fog sounds.',
    Published: 'TRUE',
    Duration: '45 min',
    Slides: 'https://slides.example/1',
    Status: 'Confirmed',
  },
  { Title: 'Lunch', 'Speaker Name': '#N/A', Date: '2027-05-31', 'Start Time': '12:00:00', 'End Time': '13:00', Room: '#N/A', Track: '', Published: 'true' },
  { Title: 'Draft', 'Speaker Name': 'Olu Secret', Date: '', 'Start Time': '', Published: 'FALSE' },
  { Title: 'Both', 'Speaker Name': 'Ana Moreira & Ben Vale', Date: '31.05.2027', 'Start Time': '14:00', 'End Time': '', Published: 'TRUE' },
  { Title: '', 'Speaker Name': '', Date: '', 'Start Time': '', 'End Time': '', Room: '', Track: '', Abstract: '', Published: 'FALSE' },
];

describe('the short way', () => {
  const cases: readonly (readonly [json: readonly object[], view: string])[] = [
    [FAQ, 'faq'],
    [SPEAKERS, 'speakers'],
    [SESSIONS, 'sessions'],
    [SHEET, 'sessions'],
    [
      [
        { 'First name': 'Ana', 'Last name': 'Moreira', 'Job title': 'Keeper', Phone: '+351 555', Featured: 'TRUE' },
        { 'First name': '', 'Last name': '' },
      ],
      'speakers',
    ],
    [
      [
        { Question: 'Is there fog?', Answer: 'There is.', Section: 'Weather', Order: 1, Show: true },
        { Question: 'Who pays?', Answer: 'Nobody.', Show: false },
      ],
      'faq',
    ],
  ];
  for (const [json, view] of cases) {
    test(`is taken by plain ${view}: ${Object.keys(json[0]!).join()}`, async () => {
      const adapter = await (view === 'faq' ? faqListFor : listsFor)(json);
      assert.ok(adapter !== lists && adapter !== faqList && adapter.detect(json) === view);
      assert.deepEqual(feedOf(adapter, json, view), feedOf(longWay(json), json, view));
    });
  }
  for (const [why, row] of Object.entries({
    'a column that it does not know': { 'What to bring': 'A coat' },
    'a time that is none of ISO 8601': { start: '9 am' },
    'a day that may be two': { date: '05/06/2027', start: '09:00' },
    'an hour without a day': { start: '09:00' },
    'an hour that has lost its half of the day': { date: '2027-05-08', start: '1:00', end: '2:30 PM' },
    'an end on the next day': { date: '2027-05-08', start: '22:00', end: '01:00' },
    'a box that says more than yes or no': { published: 'Yes please' },
    'a status': { status: 'Cancelled' },
    'two columns for people': { speaker: 'Ana Moreira', 'Speaker name': 'Ben Vale' },
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
  'Fog|fog-1|7|Ana Moreira|Ana Moreira, Ben Vale|Ana, Ben|ana, ben|Ana Moreira, PhD|Ana de la Cruz|Ana & Ben Vale|2027-05-08|2027-05-08T09:00|2027-05-08 09:00:30Z|2027-05-08T23:30:00+02:00|2027-02-31|09:00|9 am|2027-05-08T24:00|<p>So</p>|a **b** c|A &amp; B|R&D; more|true|FALSE|#N/A|-|  | x |https://fog.example/a|fog.example|@ana|@ana@fog.example|mailto:a@fog.example|English|en|zh_TW|Keynote|Lunch break|recABCDEFGHIJKLMN|a;b|a\nb|Raum 1|9:30|09:45|10:15 AM|1:30 pm|13:00 PM|24:00|12:00:30|31/05/2027|05/06/2027|5.6.2027|31.02.2027|Dr. Ana M. Moreira|知子|Madonna|Ana Moreira; Ben Vale|Ana Moreira & Ben Vale|Ana, Inc|45 min|45|0|Accepted|confirmed|Rejected|TBA|yes|no|0|Ana (moderator)|https://fog.example/deck.pdf'.split(
    '|',
  );
const NAMES =
  'id|title|talk|subtitle|abstract|Description|start|Start time|startsAt|end|end_time|room|location|track|level|format|type|language|tags|speakers|Speaker|presenter|duration|url|link|question|answer|category|name|bio|biography|role|position|organisation|company|photo|avatar|pronouns|twitter|github|linkedin|mastodon|website|date|email|Phone|notes|order|shown|Published|featured|first name|Last name|Speaker name|Speaker bio|Job title|status|slides|video|day|Section'.split(
    '|',
  );
const SHAPES = [
  'title start end speakers abstract room id tags',
  'title speaker track format language url duration',
  'question answer category id',
  'name bio company role photo twitter id website',
  'title date start end speaker bio company published',
  'title date start_time end_time speakername speakerbio photo status email room',
  'first_name last_name company featured shown',
];

test('both ways say the same of whatever the short one takes', async () => {
  const text = fc.constantFrom(...TEXTS);
  const value = fc.oneof({ weight: 8, arbitrary: text }, fc.constantFrom(null, '', 0, 1, 45, 0.5, 46150, true, false), fc.array(text, { maxLength: 3 }));
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
    { numRuns: 6000 },
  );
  assert.ok(taken > 100, `${taken} were taken`);
});
