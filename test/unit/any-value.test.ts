/** Ten thousand documents that nobody would write: whatever stands in whichever field, the items around it are as they were. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { formats } from '../../src/formats/registry.ts';
import * as schemas from '../../src/model/schema.ts';
import { validate } from '../../src/model/validate.ts';
import { assertDrawable, read, SOURCE } from './documents.ts';

const LISTS = {
  sessions: schemas.SessionSchema,
  speakers: schemas.SpeakerSchema,
  rooms: schemas.RoomSchema,
  tracks: schemas.TrackSchema,
  faqs: schemas.FaqSchema,
} as const;

/** Values that are near to something that is read, and values that are near to something that bites. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    ...[
      undefined,
      null,
      '',
      ' ',
      0,
      -1,
      NaN,
      Infinity,
      true,
      '\ud800',
      '__proto__',
      'javascript:alert(1)',
      '2026-05-08',
      '2026-05-08T09:30',
      '2026-02-30',
      'TBA',
    ],
    ...[
      [],
      {},
      [null],
      [[]],
      { kind: 'html', value: {} },
      { kind: 'text', value: 'x' },
      { id: null, name: null },
      { id: {}, name: [] },
      { url: 'https://example.org' },
    ],
    ...[
      { _$litType$: 1, strings: ['<b>'], values: [] },
      { _$litDirective$: class {}, values: [] },
      { nodeType: 1 },
      { toString: 1, valueOf: 1 },
      { then: 1 },
      { length: 3 },
    ],
    ...[Symbol('x'), () => 1, new Date(NaN), new Map(), Object.create(null) as unknown, 10n],
  ),
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.jsonValue({ maxDepth: 3 }),
  fc.anything({ withBigInt: true, withMap: true, withSet: true, withDate: true, withNullPrototype: true, withSparseArray: true, maxDepth: 2 }),
);
/** The same, alone, in a list, or as a field of an object. */
const anyValue = fc.oneof(
  odd,
  fc.array(odd, { maxLength: 4 }),
  fc.dictionary(fc.constantFrom('id', 'name', 'kind', 'value', 'url', 'title', 'from', '__proto__'), odd, { maxKeys: 3 }),
);

const RUNS = 150;

describe('a field of any value', () => {
  for (const [list, schema] of Object.entries(LISTS) as [keyof typeof LISTS, (typeof LISTS)[keyof typeof LISTS]][]) {
    for (const field of Object.keys(schema.shape)) {
      test(`${list}: ${field}`, () => {
        const good = (id: string): Record<string, unknown> => ({ id, ...(list === 'faqs' && { question: 'Q' }) });
        fc.assert(
          fc.property(anyValue, (value) => {
            const feed = read({ [list]: [good('before'), { ...good('odd'), [field]: value }, good('after')] });
            assertDrawable(feed);
            const ids = feed[list].map(({ id }) => id);
            assert.ok(ids.includes('before') && ids.includes('after'), `${ids.join()} from ${fc.stringify(value)}`);
            // Without its question there is nothing to ask, and the id may have become another, or another's.
            if (field !== 'id' && field !== 'question') assert.ok(ids.includes('odd'), `${ids.join()} from ${fc.stringify(value)}`);
          }),
          { numRuns: RUNS },
        );
      });
    }
  }
  for (const field of Object.keys(schemas.EventSchema.shape)) {
    test(`event: ${field}`, () =>
      fc.assert(
        fc.property(anyValue, (value) => {
          const feed = read({ event: { title: 'E', [field]: value }, sessions: [{ id: 'a' }] });
          assertDrawable(feed);
          assert.equal(feed.sessions.length, 1);
          if (field !== 'title') assert.equal(feed.event.title, 'E');
        }),
        { numRuns: RUNS },
      ));
  }
});

type Fields = fc.Arbitrary<Record<string, unknown>>;

/** An object with some of these fields. */
const some = (...fields: string[]): Fields => fc.dictionary(fc.constantFrom(...fields), anyValue);
/** Such objects, in a list or by key, and what else may stand there. */
const many = (item: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.array(fc.oneof(item, item, odd), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('101', 'ana', '2026-05-08', '__proto__'), fc.oneof(item, item, odd)),
    odd,
  );

const SCHEMA_ORG = [
  ...['@id', '@type', '@value', '@language', '@list', 'name', 'schema:name', 'url', 'description', 'startDate', 'duration', 'location', 'image'],
  ...['performer', 'organizer', 'subEvent', 'superEvent', 'offers', 'keywords', 'inLanguage', 'mainEntity', 'acceptedAnswer', 'workFeatured', 'performerIn'],
  ...['address', 'sameAs', 'eventStatus', 'audience', 'teaches', 'availability', 'maximumAttendeeCapacity'],
];

/** Documents of formats that are known by more than the names of a few fields. */
const SHAPES: Readonly<Record<string, (fields: Fields) => Fields>> = {
  indico: () => {
    const moment = some('date', 'time', 'tz');
    const fields = [
      'id',
      'title',
      'startDate',
      'duration',
      'room',
      'speakers',
      'folders',
      'material',
      'attachments',
      'subContributions',
      'keywords',
      'session',
      'track',
    ];
    const item = fc.record({
      _type: fc.constantFrom('Conference', 'Contribution', 'SessionSlot'),
      startDate: fc.oneof(moment, anyValue),
      rest: some(...fields),
    });
    const typed = item.map(({ rest, ...own }) => ({ ...rest, ...own }));
    const group = fc.record({ _type: fc.constant('Conference'), _fossil: anyValue, timezone: anyValue, contributions: many(typed), sessions: many(typed) });
    const entry = fc.record({ entryType: fc.constantFrom('Session', 'Contribution', 'Break'), entries: many(typed), rest: some(...fields) });
    const days = fc.dictionary(fc.constantFrom('20260508', '20260509'), fc.oneof(fc.dictionary(fc.string(), entry), anyValue));
    return fc.record({ results: fc.oneof(fc.array(fc.oneof(group, typed, odd), { maxLength: 3 }), fc.record({ 7: days }), anyValue) });
  },
  lists: () => {
    const text =
      'title name start date time end duration room track speakers speaker_name speaker2_name tags status links slides capacity show language title_de'.split(
        ' ',
      );
    const person = ['name', 'first_name', 'bio', 'photo', 'company', 'twitter', 'sessions', 'featured', 'name_en', 'email'];
    const row = fc.oneof(some(...text), some(...person), some('question', 'answer', 'category', 'question_japan'));
    return fc.record({ sessions: many(some(...text)), speakers: many(some(...person)), faq: many(row), data: fc.oneof(many(row), anyValue), event: anyValue });
  },
  'faq-list': () => {
    const list = many(some('question', 'answer', 'category', 'question_japan', 'show', 'id'));
    return fc.record({ faq: fc.oneof(list, fc.record({ data: list })) });
  },
  lectern: (fields) => fields.map((rest) => ({ lectern: 1, ...rest })),
  'json-ld': () => {
    const type = fc.constantFrom('Event', 'schema:EducationEvent', 'EventSeries', 'Person', 'Place', 'FAQPage', 'Question', 'Offer');
    const thing = fc.letrec<{ thing: Record<string, unknown>; value: unknown }>((tie) => ({
      value: fc.oneof({ maxDepth: 3 }, anyValue, tie('thing'), fc.array(tie('thing'), { maxLength: 2 })),
      thing: fc.tuple(type, fc.dictionary(fc.constantFrom(...SCHEMA_ORG), tie('value'), { maxKeys: 5 })).map(([type, rest]) => ({ '@type': type, ...rest })),
    })).thing;
    return fc.oneof(
      thing,
      fc.record({ '@context': anyValue, '@graph': fc.array(thing, { maxLength: 3 }) }),
      fc.tuple(thing, some('a', 'b', '@language', 'name')).map(([rest, context]) => ({ '@context': context, ...rest })),
    );
  },
  'pretalx-rest': () => {
    const room = some('id', 'name', 'description', 'capacity', 'position', 'guid', 'hidden');
    const slot = some('id', 'room', 'room_id', 'start', 'end', 'submission', 'schedule', 'description', 'duration', 'slot_type', 'is_visible');
    const submission = some(
      'code',
      'title',
      'state',
      'speakers',
      'slots',
      'slot',
      'track',
      'submission_type',
      'tags',
      'resources',
      'abstract',
      'signup_status',
    );
    const speaker = some('code', 'name', 'biography', 'submissions', 'avatar', 'avatar_url');
    const event = some('slug', 'date_from', 'timezone', 'name', 'locale', 'custom_domain');
    const resource = some('resource', 'link', 'description', 'is_public');
    return fc.oneof(
      fc.record({ results: many(fc.oneof(room, slot, submission, speaker, event)), next: anyValue }),
      fc.record({ slots: many(fc.oneof(slot, submission)), breaks: many(slot) }),
      fc.record({ code: anyValue, title: anyValue, state: anyValue, slots: many(slot), speakers: many(speaker), resources: many(resource) }),
    );
  },
  opass: () =>
    fc.record({
      session_types: many(some('id', 'zh', 'en')),
      sessions: fc.array(
        some('id', 'type', 'room', 'broadcast', 'start', 'end', 'zh', 'en', 'language', 'speakers', 'speaker', 'tags', 'qa', 'slide', 'record', 'live', 'uri'),
      ),
      speakers: many(some('id', 'zh', 'en', 'avatar')),
      rooms: many(some('id', 'zh', 'en')),
      tags: many(some('id', 'zh', 'en')),
    }),
  openplanner: () =>
    fc.record({
      event: some('name', 'formats', 'tracks', 'categories', 'timezone', 'language', 'dateStart', 'scheduleVisible'),
      sessions: many(some('id', 'title', 'speakerIds', 'dateStart', 'trackId', 'categoryId', 'formatId', 'tags', 'language', 'videoLink', 'extendWidth')),
      speakers: many(some('id', 'name', 'socials', 'bio')),
      faq: many(some('id', 'name', 'order', 'private', 'faqs', 'question', 'answer')),
      timezone: anyValue,
      generatedAt: anyValue,
    }),
  openfeedback: () =>
    fc.record({ sessions: many(some('title', 'startTime', 'trackTitle', 'speakers', 'tags')), speakers: many(some('name', 'socials', 'photoUrl')) }),
  hoverboard: () =>
    fc.record({
      schedule: many(
        fc.record({
          date: anyValue,
          tracks: many(some('title')),
          timeslots: fc.oneof(
            fc.array(fc.record({ startTime: anyValue, endTime: anyValue, sessions: many(some('items', 'extend')) }), { maxLength: 3 }),
            anyValue,
          ),
        }),
      ),
      sessions: many(some('id', 'title', 'complexity', 'presentation', 'videoId', 'speakers', 'tags', 'track', 'icon', 'isBreak')),
      speakers: many(some('name', 'socials', 'badges', 'photoUrl')),
    }),
  konopas: () =>
    fc.record({
      program: many(some('id', 'title', 'tags', 'date', 'time', 'datetime', 'mins', 'loc', 'people', 'links')),
      people: many(some('id', 'name', 'prog', 'sortname', 'links', 'tags')),
    }),
  'pretalx-widget': () => {
    const talk = some('code', 'id', 'title', 'abstract', 'speakers', 'track', 'start', 'end', 'room', 'slot_type', 'state', 'content_locale', 'signup_status');
    const named = many(some('id', 'code', 'name', 'description', 'color', 'avatar'));
    return fc.record({ talks: fc.array(fc.oneof(talk, odd)), speakers: named, rooms: named, tracks: named, timezone: anyValue });
  },
  frab: () => {
    const times = ['date', 'start', 'end', 'duration', 'day_start'];
    const session = some(
      'code',
      'guid',
      'title',
      'abstract',
      'description',
      'persons',
      'participants',
      'links',
      'attachments',
      'track',
      'type',
      'room',
      ...times,
    );
    const conference = some('title', 'rooms', 'tracks', 'time_zone_name', 'languages', 'defaults', 'url');
    const day = fc.record({ date: anyValue, day_start: anyValue, rooms: fc.oneof(fc.dictionary(fc.string(), many(session)), anyValue) });
    return fc
      .record({ events: fc.oneof(fc.constant(undefined), many(session)), persons: anyValue, base_url: anyValue })
      .chain((root) => conference.chain((rest) => many(day).map((days) => ({ schedule: { ...root, conference: { ...rest, days } } }))));
  },
};

describe('a document of any value', () => {
  test('is a feed', () =>
    fc.assert(
      fc.property(anyValue, (document) => assertDrawable(validate(document, { source: SOURCE }))),
      { numRuns: 1_000 },
    ));
  for (const known of formats) {
    test(`is what ${known.name} says it is, or not`, async () => {
      const format = { ...known, ...(await known.load()) };
      const key = fc.constantFrom(
        'sessions',
        'speakers',
        'rooms',
        'categories',
        'questions',
        'timeSlots',
        'date',
        'groupId',
        'fullName',
        'bio',
        'links',
        'tagLine',
        'isServiceSession',
      );
      const fields = fc.dictionary(key, anyValue);
      const item = (SHAPES[format.id] ?? ((rest) => rest))(fields);
      let recognised = 0;
      fc.assert(
        fc.property(fc.oneof(item, fc.array(fc.oneof(item, odd), { maxLength: 3 }), odd), (document) => {
          const view = format.detect(document);
          if (view === undefined) return;
          recognised++;
          assertDrawable(validate(format.adapt(document, view), { source: { format: format.id, view } }));
        }),
        { numRuns: 1_000 },
      );
      assert.ok(recognised > 20, `${recognised} of 1,000 were recognised`);
    });
  }
});
