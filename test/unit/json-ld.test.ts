/** The traps of JSON-LD: one vocabulary in four ways of writing, and nothing that says which event is the whole. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { jsonLdFor, partsFor } from '../../src/formats/json-ld.ts';
import type { Feed, Session } from '../../src/model/types.ts';
import { validate } from '../../src/model/validate.ts';
import { briefly, filled } from './documents.ts';

type Json = Record<string, unknown>;

/** With all its parts; which a document needs is tried at the end. */
const jsonLd = await jsonLdFor();
const adapt = (json: unknown, language?: string): Feed => {
  const view = jsonLd.detect(json);
  assert.ok(view, 'it is recognised');
  return validate(jsonLd.adapt(json, view, language), { source: { format: 'json-ld', view }, base: 'https://reef.example/' });
};
const fixture = (view: string): unknown => JSON.parse(readFileSync(new URL(`../fixtures/json-ld.${view}.json`, import.meta.url), 'utf8'));

const CONTEXT = { '@context': 'https://schema.org' } as const;
/** An event alone. */
const event = (fields: Json): Feed => adapt({ ...CONTEXT, '@type': 'Event', name: 'E', ...fields });
const session = (fields: Json): Session => event(fields).sessions[0]!;

const compact = adapt(fixture('compact'));
const [lamps, reefs, lunch, tides] = compact.sessions as [Session, Session, Session, Session];

describe('an event with others in it', () => {
  test('is the whole, and no session', () => {
    assert.deepEqual(
      compact.sessions.map(({ title }) => title),
      ['Small lamps beat big ones', 'Counting reefs', 'Lunch', 'Tides'],
    );
    assert.deepEqual(
      [compact.event.title, compact.event.timeZone, compact.event.language, compact.event.url, compact.event.start!.local, compact.event.end!.local],
      ['Reef and Fog 2026', 'Europe/Vienna', 'en', 'https://reef.example/', '2026-05-08', '2026-05-09'],
    );
  });
  test('may be in another one: a day or a track', () => assert.deepEqual([tides.track, lamps.track], ['Saturday', undefined]));
  test('may be named by its sessions only', () => {
    const whole = { '@type': 'Event', '@id': '#all', name: 'All' };
    const feed = adapt([
      { ...CONTEXT, '@type': 'Event', name: 'A', superEvent: whole },
      { ...CONTEXT, '@type': 'Event', name: 'B', superEvent: '#all' },
    ]);
    assert.deepEqual([feed.event.title, feed.sessions.map(({ title }) => title)], ['All', ['A', 'B']]);
  });
  test('that is a series tells what all its dates have in common', () => {
    const feed = adapt(fixture('compact @graph'));
    assert.deepEqual(
      feed.sessions.map(({ title, abstract, room, speakers }) => [title, abstract!.value, room, speakers[0]!.name]),
      [
        ['Mittagsmusik', 'Fog and horns.', 'pier', 'Ana Moreira'],
        ['Die letzte', 'Fog and horns.', 'pier', 'Ana Moreira'],
      ],
    );
  });
  test('and is in that one itself does no harm', () => {
    const circle = {
      '@graph': [
        { '@id': 'a', '@type': 'Event', name: 'A', subEvent: { '@id': 'b' } },
        { '@id': 'b', '@type': 'Event', name: 'B', subEvent: ['a', 'b'] },
      ],
    };
    assert.ok(Array.isArray(adapt({ ...circle, '@type': 'Person', name: 'P' }).sessions));
  });
});

describe('an event alone', () => {
  test('is the whole and its only session', () => {
    const feed = event({ startDate: '2026-05-08', url: 'https://reef.example/e' });
    assert.deepEqual([feed.event.title, feed.sessions[0]!.title, feed.sessions[0]!.url], ['E', 'E', 'https://reef.example/e']);
  });
  test('is not the whole where there are more', () => {
    const { event: whole, sessions } = adapt(fixture('expanded'));
    assert.deepEqual([whole.title, sessions.length], [undefined, 2]);
  });
  test('is no break, whatever it is called', () => assert.equal(session({ name: 'Tea and networking' }).kind, 'talk'));
});

describe('a session', () => {
  test('has its texts, as HTML where they have tags', () => {
    assert.deepEqual(
      [lamps.subtitle, lamps.abstract, lamps.audience!.value],
      ['A workshop with fog', { kind: 'html', value: '<p>Bring a <em>lamp</em>.</p>' }, 'Keepers of lamps'],
    );
    assert.deepEqual([lamps.outcomes, lamps.prerequisites], [['To see', 'To be seen'], { kind: 'text', value: 'A coat' }]);
    assert.deepEqual(session({ description: 'List<T> & more' }).abstract, { kind: 'text', value: 'List<T> & more' });
  });
  test('has format, kind, level, language and topics', () => {
    assert.deepEqual([lamps.format, lamps.kind, lamps.level, lamps.language], ['Workshop', 'workshop', 'Intermediate', 'pt-BR']);
    assert.deepEqual(lamps.tags, ['Light', 'Fog', 'Sea', 'Lamps']);
    assert.deepEqual([lunch.kind, reefs.kind], ['break', 'talk']);
    assert.equal(session({ additionalType: 'https://example.org/Concert' }).format, undefined);
  });
  test('has a name with its entities decoded, once', () =>
    assert.equal(session({ name: 'Intro &amp; more &amp;amp; &#39;less&#39;' }).title, "Intro & more &amp; 'less'"));
  test('has a status in any way of naming it', () => {
    assert.deepEqual([lamps.status, reefs.status, tides.status], ['confirmed', 'cancelled', 'moved']);
    assert.equal(session({ eventStatus: { '@id': 'https://schema.org/EventMovedOnline' } }).status, 'moved');
  });
  test('without a clock is on a day, and ends after it starts', () => {
    assert.deepEqual([reefs.start!.local, reefs.start!.instant], ['2026-05-08', undefined]);
    const wrong = event({ startDate: '2026-05-08T20:00:00+02:00', endDate: '2026-05-08T00:00:00+02:00' });
    assert.deepEqual([wrong.sessions[0]!.end, briefly(wrong.issues)], [undefined, ['ends-before-start sessions[0].end']]);
  });
  test('has a length where it has no end', () => {
    const lengths = ['PT45M', 'PT1H30M', 'P1D', 'PT0S', 'an hour', 7].map((duration) => session({ duration }).duration);
    assert.deepEqual(lengths, [45, 90, 1440, undefined, undefined, undefined]);
  });
  test('is in the place, and to be watched at the virtual one', () => {
    assert.deepEqual([lamps.room, lamps.live, reefs.room], ['https://reef.example/#hall', 'https://live.example/lamps', 'cellar']);
    assert.equal(event({ location: { '@type': 'VirtualLocation', name: 'Online', url: 'https://live.example' } }).rooms[0]!.name, 'Online');
  });
  test('has slides, recording and links', () => {
    assert.deepEqual([lamps.slides, lamps.recording!.url], ['https://slides.example/lamps', 'https://video.example/lamps']);
    assert.deepEqual(filled(lamps.links), [{ title: 'The book', url: 'https://books.example/lamps' }]);
  });
  test('has a ticket', () => {
    assert.deepEqual(filled(lamps.signup!), { state: 'full', url: 'https://tickets.example/lamps', capacity: 20 });
    const offers = [{ availability: 'https://schema.org/SoldOut' }, { availability: 'InStock', url: 'https://tickets.example' }];
    assert.deepEqual(filled(session({ offers }).signup!), { state: 'open', url: 'https://tickets.example/' });
    assert.deepEqual(filled(session({ offers, remainingAttendeeCapacity: 0 }).signup!), { state: 'full', url: 'https://tickets.example/' });
    assert.equal(session({}).signup, undefined);
  });
});

describe('people', () => {
  const [ana, ben] = compact.speakers as [Feed['speakers'][number], Feed['speakers'][number]];
  test('are whole, or a reference, or a name', () => {
    assert.deepEqual(
      [ana.name, ana.pronouns, ana.role, ana.organisation, ana.bio!.value],
      ['Ana Moreira', 'she/her', 'Keeper of lamps', 'Lighthouse', 'Lives in a lighthouse.'],
    );
    assert.equal(ana.photo, 'https://img.example/ana.jpg');
    assert.deepEqual(
      ana.sessions.map(({ name }) => name),
      ['Small lamps beat big ones', 'Counting reefs'],
    );
    assert.equal(ben.name, 'Ben');
  });
  test('give their pages, each once, and nothing private', () => {
    assert.deepEqual(
      ana.links.map(({ url }) => url),
      ['https://ana.example/', 'https://github.com/ana'],
    );
    assert.doesNotMatch(JSON.stringify(compact), /private/);
    for (const view of ['compact @graph', 'expanded']) assert.doesNotMatch(JSON.stringify(adapt(fixture(view))), /private/);
  });
  test('are speakers, bands are only named', () => {
    assert.deepEqual([lamps.speakers[1]!.name, compact.speakers.length], ['The Foghorns', 2]);
  });
  test('who organise are speakers where nobody else is', () => {
    const host = { '@type': 'Person', name: 'Host' };
    assert.equal(event({ organizer: host }).speakers[0]!.name, 'Host');
    assert.equal(event({ organizer: host, performer: { '@type': 'Person', name: 'Ana' } }).speakers[0]!.name, 'Ana');
    assert.equal(event({ organizer: { '@type': 'Organization', name: 'Society' } }).speakers.length, 0);
  });
  test('may stand alone, but who only wrote a page is none', () => {
    assert.equal(adapt({ ...CONTEXT, '@type': 'Person', name: 'Ana' }).speakers[0]!.name, 'Ana');
    assert.equal(
      adapt({ ...CONTEXT, '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: { '@type': 'Person', name: 'Ana' } }] }).speakers.length,
      1,
    );
    assert.deepEqual(
      adapt(fixture('compact @graph')).speakers.map(({ name }) => name),
      ['Ana Moreira'],
    );
  });
});

describe('places', () => {
  test('have name, way and seats', () => {
    assert.deepEqual(filled(compact.rooms), [
      { id: 'https://reef.example/#hall', name: 'Big hall', description: 'Pier 1, 1010, Haven, AT', capacity: 300 },
      { id: 'cellar', name: 'Cellar' },
    ]);
  });
  test('may be nothing but an address', () => {
    assert.equal(event({ location: { '@type': 'Place', address: 'Pier 1' } }).rooms[0]!.name, 'Pier 1');
  });
});

describe('ways of writing', () => {
  test('http and https, with and without prefix, are the same', () => {
    for (const prefix of ['', 'schema:', 'http://schema.org/', 'https://schema.org/', 'https://www.schema.org/']) {
      assert.equal(adapt({ '@context': 'x', '@type': `${prefix}Event`, [`${prefix}name`]: 'E' }).sessions[0]!.title, 'E', prefix);
    }
  });
  test('keys may have other names, even of each other', () => {
    const context = { art: '@type', titel: { '@id': 's:name' }, s: 'https://schema.org/', a: 'b', b: 'a' };
    assert.equal(adapt({ '@context': ['https://schema.org', context], art: 's:Event', titel: 'E', a: 1 }).sessions[0]!.title, 'E');
  });
  test('keys of other vocabularies are not read', () => {
    assert.equal(
      session({ '@context': { ogp: 'http://ogp.me/ns#' }, 'ogp:description': 'x', 'http://ogp.me/ns#url': 'https://x.example' }).abstract,
      undefined,
    );
  });
  test('values may be lists, sets, literals', () => {
    for (const name of [
      'E',
      ['E'],
      { '@value': 'E' },
      [{ '@value': 'E', '@language': 'en' }],
      { '@list': ['E'] },
      { '@set': [{ '@value': 'E' }] },
      { en: ['E'] },
      { '@none': 'E' },
    ]) {
      assert.equal(session({ name }).title, 'E', JSON.stringify(name));
    }
  });
  test('nodes are put together by their ids', () => {
    const [concert] = adapt(fixture('expanded')).sessions;
    assert.deepEqual([concert!.speakers.map(({ name }) => name), concert!.room, concert!.status], [['Ana Moreira'], 'pier', 'cancelled']);
    assert.equal(adapt(fixture('expanded')).speakers[0]!.photo, 'https://img.example/ana.jpg');
  });
  test('types and values may be what no text can be made of', () => {
    const odd = { toString: 1, valueOf: 1 };
    const feed = adapt({
      ...CONTEXT,
      '@type': ['Event', odd, null, 7],
      name: ['E', odd],
      performer: [odd, 7, 'Ana'],
      location: odd,
      offers: [odd],
      subEvent: [],
    });
    assert.deepEqual([feed.sessions[0]!.title, feed.sessions[0]!.speakers.at(-1)!.name], ['E', 'Ana']);
  });
  test('too deep is cut off', () => {
    let deep: unknown = 'x';
    for (let depth = 0; depth < 5_000; depth++) deep = { '@type': 'Thing', about: [deep] };
    assert.equal(session({ about: deep }).title, 'E');
  });
});

describe('languages', () => {
  test('are the visitor’s, else the event’s, else any', () => {
    const titles = (language?: string): string[] => adapt(fixture('compact @graph'), language).sessions.map(({ title }) => title);
    assert.deepEqual(titles('en-GB'), ['Music at noon', 'Die letzte']);
    assert.deepEqual(titles(), ['Mittagsmusik', 'Die letzte']);
    assert.equal(adapt(fixture('expanded'), 'en').sessions[0]!.title, 'Concert in fog');
    assert.equal(adapt(fixture('expanded'), 'fr').sessions[0]!.abstract!.value, 'Horns.');
    assert.equal(adapt(fixture('compact @graph'), 'en').speakers[0]!.role, 'Keeper of lamps');
  });
  test('of lists are not mixed', () => {
    const keywords = [
      { '@value': 'Nebel', '@language': 'de' },
      { '@value': 'Fog', '@language': 'en' },
      { '@value': 'Lamp', '@language': 'en' },
    ];
    assert.deepEqual(adapt({ ...CONTEXT, '@type': 'Event', name: 'E', keywords }, 'en').sessions[0]!.tags, ['Fog', 'Lamp']);
  });
});

describe('questions', () => {
  const { faqs } = adapt(fixture('FAQPage'));
  test('have answers as text or HTML, whole or just written', () => {
    assert.deepEqual(
      faqs.map(({ question, answer }) => [question, answer!.kind, answer!.value]),
      [
        ['Where is the lighthouse?', 'html', '<p>At the <b>end</b> of the pier.</p>'],
        ['Do I need a coat?', 'text', 'Yes, if a < b.'],
        ['Are there lamps?', 'text', 'Many.'],
      ],
    );
    assert.deepEqual([faqs[0]!.category, faqs[1]!.category], [undefined, 'Clothes']);
  });
  test('of several pages stand under their names', () => {
    const page = (name: string): Json => ({ '@type': 'FAQPage', name, mainEntity: { name: `${name}?`, acceptedAnswer: { text: 'Yes.' } } });
    assert.deepEqual(
      adapt({ ...CONTEXT, '@graph': [page('Food'), page('Way')] }).faqs.map(({ category, question }) => [category, question]),
      [
        ['Food', 'Food?'],
        ['Way', 'Way?'],
      ],
    );
  });
  test('may stand beside events', () =>
    assert.deepEqual(
      adapt(fixture('compact @graph')).faqs.map(({ question }) => question),
      ['Wo?'],
    ));
});

test('documents about other things are not of this format', () => {
  for (const json of [
    { ...CONTEXT, '@type': 'Organization', name: 'O', founder: { '@type': 'Person', name: 'F' } },
    { ...CONTEXT },
    { '@graph': [] },
    { name: 'E', startDate: '2026-05-08' },
    [{ '@type': 'Thing' }],
  ]) {
    assert.equal(jsonLd.detect(json), undefined, JSON.stringify(json));
  }
});

describe('a course', () => {
  const ana = { '@type': 'Person', name: 'Ana', jobTitle: 'Keeper' };
  const course = {
    ...CONTEXT,
    '@type': 'Course',
    name: 'Fog for beginners',
    description: 'How to see nothing.',
    instructor: { '@type': 'Person', name: 'Bo' },
    hasCourseInstance: [
      { '@type': 'CourseInstance', startDate: '2026-05-08T09:00:00+02:00', location: { '@type': 'Place', name: 'Hall' }, instructor: ana },
      { '@type': 'CourseInstance', courseSchedule: { '@type': 'Schedule', startDate: '2026-06-08', startTime: '18:00:00', endTime: '19:30:00' } },
    ],
  };
  test('gives its name and text to each of its dates', () => {
    const { event: whole, sessions } = adapt(course);
    assert.equal(whole.title, 'Fog for beginners');
    assert.deepEqual(
      sessions.map(({ title, abstract, start, end, speakers }) => [title, abstract?.value, start?.local, end?.local, speakers.map(({ name }) => name)]),
      [
        ['Fog for beginners', 'How to see nothing.', '2026-05-08T09:00', undefined, ['Ana']],
        ['Fog for beginners', 'How to see nothing.', '2026-06-08T18:00', '2026-06-08T19:30', ['Bo']],
      ],
    );
  });
  test('without a date is no session', () => assert.equal(jsonLd.detect({ ...CONTEXT, '@type': 'Course', name: 'Fog' }), undefined));
});

describe('what an event may say of itself in other ways', () => {
  test('that it repeats: its first time is shown', () => {
    const schedule = { '@type': 'Schedule', startDate: '2026-05-08', startTime: '09:00', endTime: '10:00', scheduleTimezone: 'Europe/Vienna', byDay: 'Friday' };
    const { sessions, event: whole } = event({ eventSchedule: schedule });
    assert.deepEqual([sessions[0]!.start?.local, sessions[0]!.end?.local, whole.timeZone], ['2026-05-08T09:00', '2026-05-08T10:00', 'Europe/Vienna']);
  });
  test('who plays which part', () =>
    assert.deepEqual(
      session({ performer: { '@type': 'PerformanceRole', roleName: 'Speaker', performer: { '@type': 'Person', name: 'Ana' } } }).speakers.map(
        ({ name }) => name,
      ),
      ['Ana'],
    ));
  test('where it is, by nothing but an address', () =>
    assert.equal(event({ location: { '@type': 'PostalAddress', streetAddress: 'Pier 1', addressLocality: 'Haven' } }).rooms[0]!.name, 'Pier 1, Haven'));
  test('that it comes later, or not at all', () =>
    assert.deepEqual(
      ['EventPostponed', 'EventRescheduled', 'EventCancelled', 'EventScheduled'].map((state) => session({ eventStatus: `https://schema.org/${state}` }).status),
      ['moved', 'moved', 'cancelled', 'confirmed'],
    ));
});

test('tags that were made text are tags again', () => {
  assert.deepEqual(session({ description: '&lt;p&gt;Fog &amp;amp; lamps&lt;/p&gt;\\n' }).abstract, { kind: 'html', value: '<p>Fog &amp; lamps</p>' });
  assert.deepEqual(session({ description: 'List&lt;T&gt; <b>here</b>' }).abstract!.value, 'List&lt;T&gt; <b>here</b>');
});

describe('parts', () => {
  const [forms, more] = partsFor();
  const needed = (fields: Json, root: Json = CONTEXT): unknown[] =>
    partsFor({ ...root, '@type': 'Event', name: 'E: what is it about?', ...fields }).map((part) => part);
  test('are left alone by what most pages write', () => {
    for (const fields of [
      {},
      { startDate: '2026-05-08T09:00:00+02:00', eventStatus: 'https://schema.org/EventScheduled', url: 'https://reef.example/' },
      {
        location: {
          '@type': 'Place',
          name: 'Hall',
          address: { '@type': 'PostalAddress', addressLocality: 'Haven' },
          geo: { '@type': 'GeoCoordinates', latitude: '1' },
        },
      },
      { image: { url: 'https://img.example/a.jpg' }, offers: [{ '@type': 'Offer', price: '0', availability: 'https://schema.org/InStock' }] },
      { subEvent: [{ '@type': 'Event', name: 'A "quoted": name', performer: { '@type': 'Person', name: 'Ana', sameAs: ['https://github.com/ana'] } }] },
      { '@graph': [{ '@id': '#e', '@type': ['Event', 'Thing'], description: '<p style="color: red">Text: more</p>' }] },
    ]) {
      assert.deepEqual(needed(fields), [], JSON.stringify(fields));
    }
    assert.deepEqual(partsFor(fixture('FAQPage')), []);
  });
  test('read other ways of writing', () => {
    for (const [fields, root] of [
      [{}, { '@context': { '@vocab': 'https://schema.org/' } }],
      [{}, { '@context': ['https://schema.org', { '@language': 'de' }] }],
      [{ 'schema:startDate': '2026-05-08' }],
      [{ 'https://schema.org/startDate': '2026-05-08' }],
      [{ '@type': 'schema:Event' }],
      [{ '@type': ['https://schema.org/Event'] }],
      [{ startDate: { '@value': '2026-05-08' } }],
      [{ performer: { '@list': ['Ana'] } }],
      [{ name: { 'pt-BR': 'E' } }],
      [{ location: { id: '#hall', type: 'Place' } }],
    ] as readonly (readonly [Json, Json?])[]) {
      assert.deepEqual(needed(fields, root), [forms], JSON.stringify(fields));
    }
  });
  test('read what few tell', () => {
    for (const fields of [
      { eventSchedule: {} },
      { subEvent: { '@type': 'CourseInstance' } },
      { '@type': 'EventSeries' },
      { performer: { '@type': 'PerformanceRole' } },
      { audience: 'All' },
      { teaches: 'Fog' },
      { coursePrerequisites: 'A coat' },
      { educationalLevel: 'Hard' },
      { duration: 'PT1H' },
      { timeRequired: 'PT1H' },
      { alternateName: 'F' },
      { recordedIn: {} },
      { workFeatured: {} },
      { workPerformed: {} },
      { subjectOf: {} },
      { maximumAttendeeCapacity: 20 },
      { remainingAttendeeCapacity: 0 },
      { performer: { givenName: 'Ana', familyName: 'M' } },
      { performer: { pronouns: 'she' } },
      { performer: { performerIn: [] } },
    ]) {
      assert.deepEqual(needed(fields), [more], JSON.stringify(fields));
    }
  });
});
