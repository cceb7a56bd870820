/** The traps of plain lists: columns of any name, times of any shape, texts by language, boxes around boxes, and what is nobody's business. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { faqList } from '../../src/formats/faq-list.ts';
import { lists } from '../../src/formats/lists.ts';
import type { Feed, Session, Speaker } from '../../src/model/types.ts';
import { validate } from '../../src/model/validate.ts';
import { BASE, briefly } from './documents.ts';

type Json = Record<string, unknown>;

/** The first that wants a document, in the order in which they are asked. */
const wanted = (json: unknown): readonly [adapter: typeof lists, view: string | undefined] => {
  const view = faqList.detect(json);
  return view ? [faqList, view] : [lists, lists.detect(json)];
};
const adapt = (json: unknown, language?: string): Feed => {
  const [adapter, view] = wanted(json);
  assert.ok(view, 'it is recognised');
  return validate(adapter.adapt(json, view, language), { source: { format: 'lists', view }, base: BASE });
};
const fixture = (view: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/${view === 'faq' ? 'faq-list' : 'lists'}.${view}.json`, import.meta.url), 'utf8'));
const session = (row: Json): Session => adapt({ sessions: [{ title: 'T', ...row }] }).sessions[0]!;
const speaker = (row: Json): Speaker => adapt([{ name: 'Ana', bio: 'B', ...row }]).speakers[0]!;
const names = (one: Session): unknown => one.speakers.map(({ name }) => name);

describe('what each fixture holds', () => {
  const cases: Readonly<Record<string, readonly number[]>> = {
    sessions: [3, 1, 1, 1, 0],
    speakers: [0, 2, 0, 0, 0],
    faq: [0, 0, 0, 0, 2],
    several: [1, 1, 1, 1, 1],
  };
  for (const [view, expected] of Object.entries(cases)) {
    test(view, () => {
      const { sessions, speakers, rooms, tracks, faqs, issues } = adapt(fixture(view));
      assert.deepEqual([sessions.length, speakers.length, rooms.length, tracks.length, faqs.length], expected);
      assert.deepEqual(briefly(issues), []);
    });
  }
});

describe('what a list is, its columns tell', () => {
  const cases: readonly (readonly [json: unknown, view: string | undefined])[] = [
    [[{ title: 'T' }], undefined],
    [{ talks: [{ title: 'T' }] }, 'sessions'],
    [[{ title: 'T', speaker: 'Ana' }], 'sessions'],
    [[{ title: 'T', date: '2026-05-08', location: 'Hall' }], 'sessions'],
    [[{ talk: 'T' }], 'sessions'],
    [[{ name: 'T', start: '09:00' }], 'sessions'],
    [[{ name: 'Ana', 'Talk title': 'T', bio: 'B' }], 'sessions'],
    [[{ name: 'Ana', title: 'Keeper', photo: 'a.jpg' }], 'speakers'],
    [[{ 'First name': 'Ana', 'Last name': 'M' }], 'speakers'],
    [[{ question: 'Q', answer: 'A' }], 'faq'],
    [{ General: [{ question: 'Q', answer: 'A' }] }, 'faq'],
    [{ sessions: [] }, 'several'],
    [{ speakers: [{ name: 'Ana' }], sessions: [{ title: 'T' }] }, 'several'],
    [[{ name: 'x' }], undefined],
    [[{ name: 'x', title: 'y' }], undefined],
    [[{ id: 1 }], undefined],
    [[{ question: 'Q' }], undefined],
    [{ a: 1 }, undefined],
    [{ sponsors: [{ name: 'x', twitter: 'x' }] }, undefined],
    [{ name: 'package', version: '1' }, undefined],
    [{ talks: [], people: [] }, undefined],
  ];
  for (const [json, view] of cases) test(`${JSON.stringify(json)}: ${view}`, () => assert.equal(wanted(json)[1], view));
});

describe('columns have many names', () => {
  const cases: readonly (readonly [column: string, value: unknown, field: keyof Session, expected: unknown])[] = [
    ['Talk description', 'D', 'abstract', { kind: 'text', value: 'D' }],
    ['Description', '**D**', 'abstract', { kind: 'markdown', value: '**D**' }],
    ['summary', '<p>D</p>', 'abstract', { kind: 'html', value: '<p>D</p>' }],
    ['Who is this for?', 'All', 'audience', { kind: 'text', value: 'All' }],
    ['takeaways', ['a', 'b'], 'outcomes', ['a', 'b']],
    ['what_you_will_take_away', '- a\n- b', 'outcomes', ['a', 'b']],
    ['Prerequisites', 'A coat', 'prerequisites', { kind: 'text', value: 'A coat' }],
    ['sessionType', 'Workshop', 'kind', 'workshop'],
    ['Difficulty', 'Hard', 'level', 'Hard'],
    ['lang', 'German', 'language', 'de'],
    ['Keywords', 'a, b; c', 'tags', ['a', 'b', 'c']],
    ['Topic', 'Fog', 'tags', ['Fog']],
    ['Location', 'Hall', 'room', 'Hall'],
    ['stage_name', 'Hall', 'room', undefined],
    ['stream', 'Lamps', 'track', 'Lamps'],
    ['Track', 'AI/ML', 'track', 'AI/ML'],
    ['Track', 'AI/ML', 'live', undefined],
    ['stream', 'https://live.example/', 'live', 'https://live.example/'],
    ['Slides URL', 'https://slides.example/', 'slides', 'https://slides.example/'],
    ['slides', 'coming soon', 'slides', undefined],
    ['video_link', 'https://video.example/', 'recording', { url: 'https://video.example/', from: undefined, until: undefined }],
    ['Feedback', 'https://say.example/', 'feedback', 'https://say.example/'],
    ['website', 'https://page.example/', 'url', 'https://page.example/'],
    ['Do not record', 'TRUE', 'doNotRecord', true],
    ['isPlenum', 'false', 'plenum', false],
    ['status', 'Cancelled', 'status', 'cancelled'],
    ['status', 'Accepted', 'status', 'confirmed'],
    ['Room', '#N/A', 'room', undefined],
  ];
  for (const [column, value, field, expected] of cases) {
    test(`${column}: ${JSON.stringify(value)}`, () => assert.deepEqual(session({ [column]: value })[field], expected));
  }
  const people: readonly (readonly [column: string, value: unknown, field: keyof Speaker, expected: unknown])[] = [
    ['Job Title', 'Keeper', 'role', 'Keeper'],
    ['employer', 'Harbour', 'organisation', 'Harbour'],
    ['Profile Picture', 'https://img.example/a.jpg', 'photo', 'https://img.example/a.jpg'],
    ['avatar', [{ url: 'a.jpg' }], 'photo', 'https://feeds.example/2026/a.jpg'],
    ['photo', 'true', 'photo', undefined],
    ['isFeatured', 'yes', 'featured', true],
    ['Pronouns', 'she/her', 'pronouns', 'she/her'],
    ['Twitter handle', '@ana', 'links', [{ title: undefined, url: 'https://x.com/ana', kind: 'twitter' }]],
    ['web', 'https://ana.example/', 'links', [{ title: undefined, url: 'https://ana.example/', kind: 'website' }]],
    [
      'links',
      [{ title: 'Garden', url: 'https://g.example/' }, { url: 'mailto:a@b.example' }],
      'links',
      [{ title: 'Garden', url: 'https://g.example/', kind: undefined }],
    ],
  ];
  for (const [column, value, field, expected] of people) {
    test(`speakers, ${column}: ${JSON.stringify(value)}`, () => assert.deepEqual(speaker({ [column]: value })[field], expected));
  }
});

describe('times', () => {
  const cases: readonly (readonly [row: Json, start: string | undefined, end?: string])[] = [
    [{ start: '2026-05-08T09:00:00+02:00', end: '2026-05-08T10:00:00+02:00' }, '2026-05-08T09:00+02:00', '2026-05-08T10:00+02:00'],
    [{ start: '2026-05-08 09:00:00' }, '2026-05-08T09:00'],
    [{ startDate: '2026-05-08T09:00:00.000Z', endDate: '2026-05-08T23:30:00.000Z' }, '2026-05-08T09:00Z', '2026-05-08T23:30Z'],
    [{ date: '2026-05-08', 'Start Time': '9:00 AM', 'End Time': '1 pm' }, '2026-05-08T09:00', '2026-05-08T13:00'],
    [{ date: '2026-05-08', time: '12:15 am' }, '2026-05-08T00:15'],
    [{ date: '31/05/2026', time: '09:30 – 09:45' }, '2026-05-31T09:30', '2026-05-31T09:45'],
    [{ date: '05/31/2026', time: '09:30-10:15' }, '2026-05-31T09:30', '2026-05-31T10:15'],
    [{ day: 'Friday, May 8, 2026', time: '14h30' }, '2026-05-08T14:30'],
    [{ day: '8 May 2026', time: '14.30' }, '2026-05-08T14:30'],
    [{ day: '8.5.2026', time: '9 Uhr' }, '2026-05-08T09:00'],
    [{ date: '2026-05-08', start: '23:30', end: '00:15' }, '2026-05-08T23:30', '2026-05-09T00:15'],
    [{ date: '2026-05-08', start: 'Sat Dec 30 1899 10:00:00 GMT+0900 (日本標準時)' }, '2026-05-08T10:00'],
    [{ start: 'Fri May 08 2026 09:00:00 GMT+0200 (CEST)' }, '2026-05-08T09:00+0200'],
    [{ date: '2026-05-07T22:00:00.000Z', start: '1899-12-30T08:00:00.000Z' }, '2026-05-08T08:00'],
    [{ date: 46150, start: 0.375, end: 0.5 }, '2026-05-08T09:00', '2026-05-08T12:00'],
    [{ start: 1778230800 }, '2026-05-08T09:00:00.000Z'.replace(':00.000', '')],
    [{ start: '2026-05-08' }, '2026-05-08'],
    [{ date: '2026-05-08', time: '1:00-2:30 PM' }, '2026-05-08T13:00', '2026-05-08T14:30'],
    [{ date: '2026-05-08', time: '1 – 2:30 PM' }, '2026-05-08T13:00', '2026-05-08T14:30'],
    [{ date: '2026-05-08', time: '11-1pm' }, '2026-05-08T11:00', '2026-05-08T13:00'],
    [{ date: '2026-05-08', time: '11am - 1' }, '2026-05-08T11:00', '2026-05-08T13:00'],
    [{ date: '2026-05-08', start: '1:00', end: '2:30 PM' }, '2026-05-08T13:00', '2026-05-08T14:30'],
    [{ date: '2026-05-08', start: '11:00', end: '12:30 pm' }, '2026-05-08T11:00', '2026-05-08T12:30'],
    [{ date: '2026-05-08', start: '9:00', end: '10:30 AM' }, '2026-05-08T09:00', '2026-05-08T10:30'],
    [{ date: '2026-05-08', time: '9-10:30' }, '2026-05-08T09:00', '2026-05-08T10:30'],
    [{ date: '2026-05-08', time: '9–10' }, '2026-05-08T09:00', '2026-05-08T10:00'],
    [{ date: '2026-05-08', time: '9 bis 10 Uhr' }, '2026-05-08T09:00', '2026-05-08T10:00'],
    [{ date: '2026-05-08', time: 'noon' }, '2026-05-08T12:00'],
    [{ date: '2026-05-08', time: '11:30 - noon' }, '2026-05-08T11:30', '2026-05-08T12:00'],
    [{ date: '2026-05-08', time: '0930' }, '2026-05-08T09:30'],
    [{ date: '2026-05-08', time: '0930-1015' }, '2026-05-08T09:30', '2026-05-08T10:15'],
    [{ date: '2026-05-08', time: 'all day' }, '2026-05-08'],
    [{ start: 'Fri, 08 May 2026 09:30:00 GMT' }, '2026-05-08T09:30Z'],
    [{ start: '2026-05-08 10:00 UTC' }, '2026-05-08T10:00Z'],
    [{ start: '2026-05-08 10:00 +02:00' }, '2026-05-08T10:00+02:00'],
    [{ date: '2026-05-08', start: '10:00 UTC' }, '2026-05-08T10:00Z'],
    [{ date: '2026-05-08', start: '10:00', duration: '45 min' }, '2026-05-08T10:00', '2026-05-08T10:45'],
  ];
  for (const [row, start, end] of cases) {
    test(JSON.stringify(row), () => {
      const found = session(row);
      assert.deepEqual([found.start?.written, found.end?.written], [start, end]);
    });
  }
  test('that may be two days are left as they are written, and named', () => {
    const { sessions, issues } = adapt([{ title: 'T', date: '05/06/2026', start: '10:00' }]);
    assert.equal(sessions[0]!.start, undefined);
    assert.deepEqual(briefly(issues), ['bad-value sessions[0].start']);
    assert.match(issues[0]!.message, /05\/06\/2026 10:00/);
  });
  const unclear: readonly Json[] = [
    { start: '2026-05-08 10:00 CEST' },
    { start: '2026-05-08 10:00 AM EST' },
    { start: '2026-05-08 10:00 (Europe/Vienna)' },
    { start: '2026-05-08 10:00 GMT+2' },
    { date: '2026-05-08', time: '10:00 PST' },
    { date: '2026-05-08', time: '11-1' },
    { date: '2026-05-08', time: '1-2:30' },
    { date: '2026-05-08', time: '9' },
    { date: '2026-05-08', time: 930 },
    { date: '2026-05-08', time: 'in the morning' },
  ];
  for (const row of unclear) {
    test(`are named where they are unclear: ${JSON.stringify(row)}`, () => {
      const { sessions, issues } = adapt({ sessions: [{ title: 'T', ...row }] });
      assert.equal(sessions[0]!.start, undefined);
      assert.deepEqual(briefly(issues), ['bad-value sessions[0].start']);
    });
  }
  test('without a day are named', () => assert.deepEqual(briefly(adapt([{ title: 'T', start: '10:00' }]).issues), ['bad-value sessions[0].start']));
  const lengths: readonly (readonly [written: unknown, minutes: number | undefined])[] = [
    [45, 45],
    ['45', 45],
    ['45 min', 45],
    ['1:30', 90],
    ['1h 30', 90],
    ['1.5 hours', 90],
    ['PT1H30M', 90],
    ['PT45M', 45],
    ['ca. 45 Minuten', 45],
    [0.0625, 90],
    ['Sat Dec 30 1899 00:45:00 GMT+0900 (JST)', 45],
    ['long', undefined],
  ];
  for (const [written, minutes] of lengths)
    test(`a length of ${JSON.stringify(written)}`, () => assert.equal(session({ duration: written }).duration, minutes));
  test('are on the clock of the zone that all rows name', () => {
    const zone = (...zones: string[]): unknown => adapt({ talks: zones.map((timezone) => ({ title: 'T', timezone })) }).event.timeZone;
    assert.deepEqual([zone('Asia/Tokyo', 'Asia/Tokyo'), zone('Asia/Tokyo', 'Asia/Seoul'), zone('GMT plus 9')], ['Asia/Tokyo', undefined, undefined]);
  });
});

describe('speakers of a session', () => {
  const cases: readonly (readonly [row: Json, expected: readonly string[]])[] = [
    [{ speakers: 'Ana M, Ben O & 知子' }, ['Ana M', 'Ben O', '知子']],
    [{ presenter: 'Ana M and Ben O' }, ['Ana M', 'Ben O']],
    [{ speakers: ['Ana M', 'Moreira, Ben'] }, ['Ana M', 'Moreira, Ben']],
    [{ speakers: [{ name: 'Ana M' }, { firstName: 'Ben', lastName: 'O' }] }, ['Ana M', 'Ben O']],
    [
      { speaker: 'true', speaker_id: 'ana', speaker_name: 'Ana M', speaker2_id: '', speaker2_name: '#N/A', speaker3_id: 'ben', speaker3_name: 'Ben O' },
      ['Ana M', 'Ben O'],
    ],
    [{ Speaker: ['recA1'], 'Speaker name': ['Ana M'] }, ['Ana M']],
    [{ speaker: '' }, []],
    [{ '#': 2, start: '2026-05-08' }, []],
    [{ speakers: 'Moreno, Ana; Berg, Bo & Co' }, ['Moreno, Ana', 'Berg, Bo & Co']],
    [{ speakers: 'Ana M (Harbour, Lamps and Fog), Bo' }, ['Ana M (Harbour, Lamps and Fog)', 'Bo']],
    [{ speakers: 'Ana M, PhD, Bo B, Jr., Cy C, III and Di D, MD' }, ['Ana M, PhD', 'Bo B, Jr.', 'Cy C, III', 'Di D, MD']],
  ];
  for (const [row, expected] of cases) test(JSON.stringify(row), () => assert.deepEqual(names(session(row)), expected));
  test('are described in its row, if they are alone in it', () => {
    const { speakers } = adapt([
      { title: 'T', name: 'Ana M', start: '2026-05-08', bio: 'B', Company: 'C', 'Speaker photo': 'a.jpg', email: 'ana@mail.example' },
    ]);
    assert.deepEqual(
      speakers.map(({ name, bio, organisation, photo }) => [name, bio!.value, organisation, photo]),
      [['Ana M', 'B', 'C', 'https://feeds.example/2026/a.jpg']],
    );
    assert.deepEqual(adapt([{ title: 'T', speaker: 'Ana M, Ben O', bio: 'whose?' }]).speakers, []);
  });
  test('are those of the other list, by id or by name; guests are named', () => {
    const { sessions, speakers, issues } = adapt({
      sessions: [{ title: 'T', speakers: ['ana', 'Ben O', 'Guest Person', 'nobody-7'] }],
      speakers: [
        { id: 'ana', name: 'Ana M' },
        { id: 'ben', name: 'Ben O' },
      ],
    });
    assert.deepEqual(
      sessions[0]!.speakers.map(({ id, name }) => [id, name]),
      [
        ['ana', 'Ana M'],
        ['ben', 'Ben O'],
        ['Guest Person', 'Guest Person'],
      ],
    );
    assert.equal(speakers.length, 2);
    assert.deepEqual(briefly(issues), ['unknown-speaker sessions[0].speakers[3]']);
  });
});

describe('boxes around boxes', () => {
  const row = { title: 'Fog', room: 'Hall' };
  const documents: Readonly<Record<string, unknown>> = {
    'a wrapper': { data: [row] },
    'two wrappers': { data: { items: [row] } },
    Airtable: { records: [{ id: 'rec1', createdTime: '2026-01-01T00:00:00Z', fields: { Name: 'Fog', Room: ['Hall'], Start: '2026-05-08' } }] },
    Strapi: { data: [{ id: 3, attributes: row }] },
    WordPress: [{ id: 9, date: '2026-01-01T00:00:00', type: 'session', status: 'draft', title: { rendered: 'Fog' }, acf: { room: 'Hall' } }],
    Notion: {
      results: [
        {
          id: 'p',
          properties: { Name: { type: 'title', title: [{ plain_text: 'F' }, { plain_text: 'og' }] }, Room: { type: 'select', select: { name: 'Hall' } } },
        },
      ],
    },
    'Google Sheets': {
      range: 'A1:B2',
      values: [
        ['Title', 'Room'],
        ['Fog', 'Hall'],
      ],
    },
    'rows of cells': [
      ['Title', 'Room'],
      ['Fog', 'Hall'],
    ],
    'a map by id': { sessions: { a: row } },
    days: [{ date: '2026-05-08', sessions: [row] }],
  };
  for (const [name, json] of Object.entries(documents)) {
    test(name, () =>
      assert.deepEqual(
        adapt(json).sessions.map(({ title, room }) => [title, room]),
        [['Fog', 'Hall']],
      ),
    );
  }
  test('Notion has start and end in one cell', () => {
    const When = { type: 'date', date: { start: '2026-05-08T09:00:00+02:00', end: '2026-05-08T10:00:00+02:00' } };
    const { start, end } = session({ When });
    assert.deepEqual([start!.written, end!.written], ['2026-05-08T09:00+02:00', '2026-05-08T10:00+02:00']);
  });
  test('days say when their sessions are', () => {
    assert.equal(adapt([{ date: '2026-05-08', sessions: [{ title: 'T', time: '09:00' }] }]).sessions[0]!.start!.written, '2026-05-08T09:00');
  });
  test('headings of questions are their categories', () => {
    for (const json of [{ Food: [{ question: 'Q', answer: 'A' }] }, { faqs: [{ title: 'Food', questions: [{ question: 'Q', answer: 'A' }] }] }]) {
      assert.equal(adapt(json).faqs[0]!.category, 'Food');
    }
  });
  test('titles out of an editor have their entities decoded, once', () =>
    assert.equal(session({ title: { rendered: 'Ana&#8217;s &amp;lt; fog' } }).title, 'Ana’s &lt; fog'));
});

describe('languages', () => {
  const questions = (json: unknown, language?: string): unknown => adapt(json, language).faqs.map(({ question }) => question);
  test('of columns: the one that is wanted, else the one without a name', () => {
    assert.deepEqual(questions(fixture('faq'), 'ja'), ['霧はありますか', 'Where is it?']);
    assert.deepEqual(questions(fixture('faq'), 'ko'), ['Is there fog?', 'Where is it?']);
    assert.deepEqual(questions(fixture('faq')), ['Is there fog?', 'Where is it?']);
  });
  for (const text of [
    { en: 'Q', ja: '問' },
    { english: 'Q', japan: '問', singapore: 'Q', china: '' },
    { English: 'Q', Japanese: '問' },
    { 'en-GB': 'Q', 'ja-JP': '問' },
  ]) {
    test(`of texts: ${Object.keys(text).join()}`, () => {
      const json = [{ question: text, answer: text }];
      assert.deepEqual([questions(json, 'ja'), questions(json, 'en'), questions(json)], [['問'], ['Q'], ['Q']]);
    });
  }
  test('don’t change the id that is made from a question', () => {
    const ids = ['ja', 'en', undefined].map((language) => adapt(fixture('faq'), language).faqs[0]!.id);
    assert.deepEqual(ids, ['is-there-fog', 'is-there-fog', 'is-there-fog']);
  });
  test('of which one is the speaker’s own, whichever it is', () => {
    assert.equal(speaker({ name: '', name_your_language: 'アナ' }).name, 'アナ');
    assert.equal(speaker({ name: '', name_english: 'Ana', name_your_language: 'アナ' }).name, 'Ana');
  });
  test('are not the end of every name', () => assert.deepEqual(names(session({ speaker_id: 'ana-1', speaker_name: 'Ana M' })), ['Ana M']));
});

describe('rows that were not accepted are left out', () => {
  const refused: readonly Json[] = [
    ...['Waitlisted', 'Under review', 'Not accepted', 'Not yet accepted', 'abgelehnt'].map((status) => ({ status })),
    { accepted: false },
    { isAccepted: 'no' },
    { decision: 'Reject' },
  ];
  for (const row of refused) {
    test(JSON.stringify(row), () => {
      const feed = adapt({
        sessions: [{ title: 'T', ...row }, { title: 'U' }],
        speakers: [
          { name: 'Ana', bio: 'B', ...row },
          { name: 'Bo', bio: 'B' },
        ],
      });
      assert.deepEqual([feed.sessions.map(({ title }) => title), feed.speakers.map(({ name }) => name)], [['U'], ['Bo']]);
    });
  }
  for (const row of [{ accepted: true }, { accepted: '2026-01-03' }, { decision: 'Accept' }]) {
    test(`and others stay: ${JSON.stringify(row)}`, () => assert.equal(session(row).title, 'T'));
  }
});

test('keys that begin with a low line are no languages', () => {
  const title = { _type: 'localeString', en: 'Sanity', de: 'Verstand' };
  assert.deepEqual(
    [undefined, 'de'].map((language) => adapt([{ title, room: 'Hall' }], language).sessions[0]!.title),
    ['Sanity', 'Verstand'],
  );
});

test('links to rows of other tables are no names', () => {
  const [here, gone] = ['recR1abcdefghijkl', 'recAbcdefghijklmn'];
  const row = { title: 'T', speakers: [here, gone], room: [gone], track: gone };
  const feed = adapt({ sessions: [row], speakers: [{ id: here, fields: { name: 'Ana', bio: 'B' } }] });
  assert.deepEqual([names(feed.sessions[0]!), feed.sessions[0]!.room, feed.sessions[0]!.track, briefly(feed.issues)], [['Ana'], undefined, undefined, []]);
  assert.deepEqual(names(session({ speakers: [gone] })), []);
});

test('rows that are not to be shown are left out', () => {
  const rows = [
    { show: 'false' },
    { published: false },
    { hidden: 'yes' },
    { draft: true },
    { status: 'Rejected' },
    { status: 'withdrawn' },
    { status: 'Draft' },
  ];
  assert.deepEqual(
    adapt({ talks: [{ title: 'shown', show: 'true', hidden: '' }, ...rows.map((row) => ({ title: 'T', ...row }))] }).sessions.map(({ title }) => title),
    ['shown'],
  );
});

describe('an entry with the date on which it was published is shown', () => {
  for (const column of ['published_at', 'publishedAt']) {
    test(`${column}; one without it, beside that, is a draft`, () => {
      const row = { start: '2027-05-14T09:00:00Z' };
      const dated = { title: 'One', ...row, [column]: '2026-01-01T00:00:00Z' };
      const shown = (...rows: readonly Json[]): unknown => adapt(rows).sessions.map(({ title }) => title);
      assert.deepEqual(shown(dated, { title: 'Two', ...row, [column]: null }, { title: 'Three', ...row }), ['One']);
      assert.deepEqual(shown({ title: 'Two', ...row, [column]: null }), ['Two']);
    });
  }
  test('so is one of which somebody says yes in words of their own', () =>
    assert.equal(adapt({ talks: [{ title: 'T', published: 'Yes please' }] }).sessions.length, 1));
});

describe('pieces of Notion', () => {
  const run = (content: string): Json => ({ type: 'text', text: { content }, plain_text: content });
  test('say what they say beside how they are made', () => {
    const { title } = session({ title: { id: 'title', type: 'title', title: [run('One'), run(' two')] } });
    assert.equal(title, 'One two');
  });
  test('name speakers, and the id of their column is none', () =>
    assert.deepEqual(names(session({ Speakers: { id: 'a%3Bc', type: 'rich_text', rich_text: [run('Ana '), run('Moreira, Ben Vale')] } })), [
      'Ana Moreira',
      'Ben Vale',
    ]));
});

describe('what was asked about a session or a speaker is nobody else’s business', () => {
  const questions = [{ question: 'Your phone number?', answer: '+43 660 12' }];
  const talk = { title: 'T', start: '2026-05-08T10:00', room: 'Hall', speakers: ['Ana'], abstract: 'A', questions };
  const faq = { General: [{ question: 'Q', answer: 'A' }] };
  const cases: readonly (readonly [name: string, json: unknown, counts: readonly number[]])[] = [
    ['in a list', [talk], [1, 0]],
    ['in a list of titles and rooms', [{ title: 'T', room: 'Hall', items: questions }], [1, 0]],
    ['under a name', { name: 'Conf', talks: [talk] }, [1, 0]],
    ['under a name, with nothing but a title', { talks: [{ title: 'T', questions }] }, [1, 0]],
    ['by id', { sessions: { a: talk } }, [1, 0]],
    ['beside questions for all', { name: 'Conf', talks: [talk], faq }, [1, 1]],
    ['of a day', [{ date: '2026-05-08', sessions: [talk] }], [1, 0]],
    ['of speakers', { speakers: [{ name: 'Ana', bio: 'B', questions }], sessions: [talk] }, [1, 0]],
  ];
  for (const [name, json, counts] of cases) {
    test(name, () => {
      const feed = adapt(json);
      assert.deepEqual([feed.sessions.length, feed.faqs.length], counts);
      assert.doesNotMatch(JSON.stringify(feed), /660/);
    });
  }
  test('of a session that stands alone', () => assert.equal(wanted({ sessions: talk })[1], undefined));
  test('of speakers alone', () => {
    const feed = adapt([{ name: 'Ana', bio: 'B', questions }]);
    assert.deepEqual([feed.speakers.length, feed.faqs.length], [1, 0]);
  });
});

test('nothing private comes through', () => {
  const views = ['sessions', 'speakers', 'faq', 'several'];
  const documents = views.map((view) => JSON.stringify(fixture(view))).join();
  const feeds = JSON.stringify(views.map((view) => adapt(fixture(view))));
  for (const secret of ['mail.example', '555', 'pays late', 'T-1234', 'U123', 'XL', 'Olu', 'Secretly', 'Back office', 'oil.png']) {
    assert.ok(documents.includes(secret), `the fixtures hold “${secret}”`);
    assert.ok(!feeds.includes(secret), secret);
  }
});

describe('lists of other software', () => {
  test('have a topic, and who speaks about it under “name”', () => {
    const { sessions, speakers } = adapt([
      { speaker_id: 1, name: 'Ana', job_title: 'Keeper', bio: 'B', topic: 'Fog', summary: 'S', started_at: 1571450400, ended_at: 1571452800, room: 'R1' },
    ]);
    const [{ title, tags, start, end }] = sessions as [Session];
    assert.deepEqual([title, tags, start?.local, end?.local, names(sessions[0]!)], ['Fog', [], '2019-10-19T02:00', '2019-10-19T02:40', ['Ana']]);
    assert.deepEqual([speakers[0]!.role, speakers[0]!.bio?.value], ['Keeper', 'B']);
  });
  test('name rooms and tracks in several languages', () => {
    const row = {
      title: { ja: '霧', en: 'Fog' },
      start: '2026-05-08T09:00:00+09:00',
      room: { id: 1, name: { ja: '灯台', en: 'Tower' } },
      track: { title: { ja: '灯', en: 'Lamps' } },
    };
    for (const [language, expected] of [
      ['en', ['Fog', 'Tower', 'Lamps']],
      ['ja', ['霧', '灯台', '灯']],
    ] as const) {
      const { sessions, rooms, tracks } = adapt([row], language);
      assert.deepEqual([sessions[0]!.title, rooms[0]!.name, tracks[0]!.name], expected);
    }
  });
  test('call a room microlocation, and have a long abstract beside a short one', () => {
    const row = { title: 'Fog', 'short-abstract': 'S', 'long-abstract': 'Long', 'starts-at': '2026-05-08T09:00:00Z', microlocation: { id: 1, name: 'Hall' } };
    assert.deepEqual([session(row).room, session(row).abstract?.value], ['Hall', 'Long']);
  });
});

test('rows that nobody has filled are no sessions, people or questions, and no fault', () => {
  const blank = { Title: '', Speaker: null, Start: ' ', Room: '#N/A', Published: 'FALSE' };
  const { sessions, issues } = adapt([{ Title: 'Fog', Speaker: 'Ana & Ben', Start: '2026-05-08 09:00Z' }, blank, {}]);
  assert.deepEqual([sessions.length, briefly(issues)], [1, []]);
  for (const rows of [
    [
      { question: 'Fog?', answer: 'Yes.' },
      { question: '', answer: '' },
    ],
    [
      { name: 'Ana', bio: 'B' },
      { name: '', bio: '' },
    ],
  ])
    assert.deepEqual(briefly(adapt(rows).issues), []);
});
