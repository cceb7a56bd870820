/** The traps of pretalx's API: codes here and whole objects there, two generations of fields, and what only organisers may see. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { pretalxRest } from '../../src/formats/pretalx-rest.ts';
import type { Feed, Session } from '../../src/model/types.ts';
import { validate } from '../../src/model/validate.ts';
import { findInText, read } from '../../src/feed/read-feed.ts';
import { briefly, filled } from './documents.ts';

type Json = Record<string, unknown>;

const adapt = (json: unknown, language?: string): Feed => {
  const view = pretalxRest.detect(json);
  assert.ok(view, 'it is recognised');
  return validate(pretalxRest.adapt(json, view, language), { source: { format: 'pretalx-rest', view }, base: 'https://pretalx.example/api/' });
};
const text = (thing: string): string => readFileSync(new URL(`../fixtures/pretalx-rest.results list ${thing}.json`, import.meta.url), 'utf8');
const fixture = (thing: string): unknown => JSON.parse(text(thing));
const together = async (...texts: readonly string[]): Promise<Feed> => {
  const reading = await read(await Promise.all(texts.map((one) => findInText(one, 'https://pretalx.example/api/'))));
  assert.ok('feed' in reading);
  return reading.feed;
};

/** One submission alone. */
const submission = (fields: Json): Session => adapt([{ code: 'A1', title: 'T', state: 'confirmed', ...fields }]).sessions[0]!;

const feed = adapt(fixture('submissions'));
const [lamps, again, reefs, old] = feed.sessions as [Session, Session, Session, Session];

describe('submissions', () => {
  test('are public in these states only', () => {
    assert.deepEqual(
      feed.sessions.map(({ id, status }) => [id, status]),
      [
        ['LAMP42', 'confirmed'],
        ['LAMP42-2', 'confirmed'],
        ['REEF77', 'tentative'],
        ['OLDAPI', 'cancelled'],
      ],
    );
    for (const state of ['submitted', 'rejected', 'withdrawn', 'deleted', 'draft']) {
      assert.deepEqual(adapt([{ code: 'A', title: 'T', state }]).sessions, [], state);
    }
  });
  test('give nothing that only organisers may see', () => assert.doesNotMatch(JSON.stringify(feed), /private|secret|rejected/i));
  test('have one session for each of their slots', () => {
    assert.deepEqual([lamps.start!.written, lamps.room, lamps.title], ['2026-05-08T09:00:00+02:00', '11', 'Small lamps beat big ones']);
    assert.deepEqual([again.start!.written, again.room, again.title], ['2026-05-09T11:00:00+02:00', '12', 'Small lamps beat big ones']);
  });
  test('have abstract and description as one Markdown text', () => {
    assert.deepEqual(lamps.abstract, { kind: 'markdown', value: 'Why **small** lamps win.\n\nFirst the theory.\n\nThen the fog.' });
    assert.equal(reefs.abstract!.value, 'Only a description.');
    assert.equal(submission({ abstract: 'Once.', description: 'Once. And more.' }).abstract!.value, 'Once. And more.');
  });
  test('have type, track and tags by name, and not as numbers', () => {
    assert.deepEqual([lamps.format, lamps.kind, lamps.track, lamps.tags], ['Keynote (45 Minuten)', 'keynote', '7', ['Light']]);
    assert.deepEqual([reefs.format, reefs.kind, reefs.track, reefs.tags, reefs.links], [undefined, 'talk', undefined, [], []]);
    assert.deepEqual([old.format, old.kind, old.track, old.tags], ['Workshop', 'workshop', '8', ['Corals']]);
  });
  test('have slides and recording among their resources, and other links', () => {
    assert.equal(lamps.slides, 'https://files.example/lamps.pdf');
    assert.equal(lamps.recording!.url, 'https://video.example/lamps');
    assert.deepEqual(filled(lamps.links), [{ title: 'Video of the robot in action', url: 'https://video.example/robot' }]);
    assert.deepEqual(filled(old.links), [{ title: 'Notebook', url: 'https://files.example/workshop.ipynb' }]);
  });
  test('have sign-up, language and whether to record', () => {
    assert.deepEqual(filled(reefs.signup!), { state: 'full', capacity: 20 });
    assert.deepEqual([lamps.signup, lamps.doNotRecord, reefs.doNotRecord], [undefined, true, false]);
    assert.deepEqual([lamps.language, reefs.language], ['de', 'en']);
  });
  test('of the old API have their slot and room by name', () => {
    assert.deepEqual([old.room, old.start!.written, old.end!.written], ['11', '2026-05-08T10:00:00+02:00', '2026-05-08T11:00:00+02:00']);
    assert.equal(adapt([{ code: 'A', title: 'T', slot: { room: 'Cellar', start: '2026-05-08T10:00:00Z' } }]).rooms[0]!.name, 'Cellar');
  });
  test('hold speakers whole, or their codes', () => {
    assert.deepEqual(
      feed.speakers.map(({ id, name }) => [id, name]),
      [
        ['ANA001', 'Ana Moreira'],
        ['BEN002', 'Ben'],
        ['CHI003', '知子'],
      ],
    );
    assert.deepEqual(feed.speakers[0]!.bio, { kind: 'markdown', value: 'Lives in a *lighthouse*.' });
    assert.deepEqual(
      feed.speakers.map(({ photo }) => photo),
      ['https://img.example/ana.webp', undefined, 'https://img.example/chi.png'],
    );
    // The code of somebody who stands in another document.
    assert.deepEqual(briefly(feed.issues), ['unknown-speaker sessions[2].speakers[0]']);
  });
  test('without the field of speakers are no breaks', () => {
    assert.equal(submission({ title: 'The social life of bees' }).kind, 'talk');
    assert.equal(submission({ title: 'Lunch', speakers: [] }).kind, 'break');
  });
  test('keep their place where an entry has lost its code', () => {
    assert.deepEqual(
      adapt([{ code: 'A', title: 'One', state: 'confirmed' }, { title: 'Two' }, null, 7]).sessions.map(({ title }) => title),
      ['One', 'Two'],
    );
  });
});

describe('texts', () => {
  test('are in the language of the visitor, else of the event, else in any', () => {
    assert.equal(adapt(fixture('submissions'), 'en').rooms[0]!.name, 'Big hall');
    assert.equal(adapt(fixture('submissions'), 'de-AT').tracks[0]!.name, 'Lampen');
    assert.equal(feed.tracks[0]!.name, 'Lampen');
    assert.equal(adapt(fixture('submissions'), 'de').rooms[1]!.name, 'Cellar');
  });
});

describe('rooms and tracks', () => {
  test('have all that is known of them', () => {
    assert.deepEqual(filled(feed.rooms), [
      { id: '11', name: 'Großer Saal', description: 'Upstairs', capacity: 300 },
      { id: '12', name: 'Cellar' },
    ]);
    assert.deepEqual(filled(feed.tracks[0]!), { id: '7', name: 'Lampen', color: '#ffaa00', description: 'All that shines' });
  });
  const rooms = [
    { id: 12, name: { en: 'Cellar' }, description: null, guid: null, capacity: 12, position: 2 },
    { id: 13, name: 'Crew', capacity: 5, position: 0, hidden: true },
    { id: 11, name: { en: 'Big hall' }, capacity: 300, position: 1, speaker_info: { en: 'private' }, availabilities: [] },
  ];
  test('are in their order, and without those that are hidden', () => {
    const found = adapt({ count: 3, next: null, previous: null, results: rooms });
    assert.equal(found.source.view, 'results list rooms');
    assert.deepEqual(
      found.rooms.map(({ name }) => name),
      ['Big hall', 'Cellar'],
    );
    assert.doesNotMatch(JSON.stringify(found), /private/);
  });
  test('that are hidden are no rooms of sessions', () => {
    assert.equal(submission({ slots: [{ id: 1, room: { id: 13, name: 'Crew', hidden: true }, start: '2026-05-08T10:00:00Z' }] }).room, undefined);
  });
});

describe('slots', () => {
  const slots = adapt(fixture('slots'));
  test('are talks by their code, and breaks', () => {
    assert.deepEqual(
      slots.sessions.map(({ id, title, kind, room }) => [id, title, kind, room]),
      [
        ['104', 'Lunch', 'break', '11'],
        ['LAMP42', '', 'talk', '11'],
        ['LAMP42-2', '', 'talk', '12'],
        ['REEF77', 'Counting reefs', 'talk', '12'],
      ],
    );
  });
  test('that are hidden or blocked stay out', () => assert.doesNotMatch(JSON.stringify(slots.sessions), /private|HIDDEN/));
  test('of a break start in UTC and end on the clock of the event', () => {
    const [lunch] = slots.sessions;
    assert.equal(lunch!.end!.instant! - lunch!.start!.instant!, 3_600_000);
  });
  test('of the old API are submissions, with breaks beside them', () => {
    const schedule = {
      version: '1.0',
      slots: [{ code: 'A', title: 'T', state: 'confirmed', slot: { room_id: 1, room: 'Hall', start: '2026-05-08T10:00:00Z' } }],
      breaks: [{ room: 'Hall', room_id: 1, start: '2026-05-08T11:00:00Z', end: '2026-05-08T11:30:00Z', description: 'Coffee' }],
    };
    assert.deepEqual(
      adapt(schedule).sessions.map(({ title, kind, room }) => [title, kind, room]),
      [
        ['T', 'talk', '1'],
        ['Coffee', 'break', '1'],
      ],
    );
  });
});

describe('several documents', () => {
  test('are one event: submissions, slots, speakers', async () => {
    const bare = { results: [{ code: 'LAMP42', title: 'Lamps', speakers: ['ANA001'], state: 'confirmed', slots: [101, 102] }] };
    const one = await together(JSON.stringify(bare), text('slots'), text('speakers'));
    const [first, second] = one.sessions;
    assert.deepEqual([first!.id, first!.title, first!.start!.local, first!.speakers[0]!.name], ['LAMP42', 'Lamps', '2026-05-08T09:00', 'Ana Moreira']);
    assert.deepEqual([second!.id, second!.title, second!.start!.local], ['LAMP42-2', 'Lamps', '2026-05-09T11:00']);
    assert.equal(one.speakers.find(({ id }) => id === 'ANA001')!.photo, 'https://img.example/ana.webp');
  });
  test('among them the event, with its zone', async () => {
    const event = {
      name: { en: 'Reef', de: 'Riff' },
      slug: 'reef',
      is_public: true,
      date_from: '2026-05-08',
      date_to: '2026-05-09',
      timezone: 'Europe/Vienna',
    };
    const one = await together(
      text('submissions'),
      JSON.stringify({ ...event, email: 'private@example.org', locale: 'en', custom_domain: 'https://cfp.example/' }),
    );
    assert.deepEqual([one.event.title, one.event.timeZone, one.event.language, one.event.url], ['Reef', 'Europe/Vienna', 'en', 'https://cfp.example/reef']);
    assert.equal(one.event.end!.local, '2026-05-09');
    assert.doesNotMatch(JSON.stringify(one), /private/);
  });
  test('are pages, each of which names the next', () => {
    assert.equal(pretalxRest.next!(fixture('submissions'), '')?.next, 'https://pretalx.example/api/events/reef-2026/submissions/?page=2');
    for (const last of [{ next: null }, { next: 7 }, [], null]) assert.equal(pretalxRest.next!(last, ''), undefined);
  });
});

describe('speakers', () => {
  const { speakers, issues } = adapt(fixture('speakers'));
  test('without a name are nobody', () => assert.deepEqual([speakers.length, briefly(issues)], [2, []]));
  test('name the titles of public sessions, and no others', () => {
    assert.deepEqual(filled(speakers[1]!.sessions), [{ id: 'REEF77', name: 'Counting reefs' }]);
    assert.doesNotMatch(JSON.stringify(speakers), /private|SECRET/);
  });
});

describe('documents', () => {
  const one = { code: 'A', title: 'T', state: 'confirmed', slots: [] };
  test('are a page, a list, or one thing', () => {
    for (const json of [[one], { results: [one] }, one]) {
      assert.equal(pretalxRest.detect(json), 'results list submissions');
      assert.equal(adapt(json).sessions[0]!.title, 'T');
    }
  });
  test('may be an empty page', () => {
    const empty = { count: 0, next: null, previous: null, results: [] };
    assert.equal(pretalxRest.detect(empty), 'results list');
    assert.deepEqual(adapt(empty).sessions, []);
  });
  test('may be regrouped by day, minute and room', () => {
    const slots = [1, 2].map((day) => ({ id: day, start: `2026-05-0${day}T10:00:00Z`, room: { id: 1, name: { fr: 'S1' } } }));
    const sprint = { code: 'B', title: 'Sprint', state: 'confirmed', slots };
    const json = {
      rooms: [{ id: 1, name: { fr: 'S1' }, capacity: 50 }],
      schedule: { '2026-05-01': { '540': { '1': { ...one, speakers: [{ code: 'X', name: 'Ana' }] } } } },
      sprints: { '2026-05-01': { '600': { '1': sprint } }, '2026-05-02': { '600': { '1': sprint } } },
      speakers: { X: { code: 'X', name: 'Ana', biography: 'Bio' } },
      extra: { '2026-05-01': { '720': { id: 'lunch', title: { fr: 'Pause' } } } },
    };
    const { source, sessions, speakers, rooms } = adapt(json);
    assert.equal(source.view, 'regrouped');
    assert.deepEqual(
      sessions.map(({ id }) => id),
      ['A', 'B', 'B-2'],
    );
    assert.deepEqual([speakers[0]!.bio!.value, rooms[0]!.capacity], ['Bio', 50]);
  });
  test('of others are none', () => {
    const others = [
      { results: [{ id: 1, name: 'x' }], next: null },
      { results: [] },
      [{ id: 1, name: 'Ana', position: 'CTO' }],
      [{ code: 'A', name: 'B' }],
      { schedule: { conference: { days: [{ rooms: { Hall: [{ code: 'A', title: 'T', abstract: 'x' }] } }] } } },
      { talks: [{ code: 'A', title: 'T', speakers: [] }] },
    ];
    for (const json of others) assert.equal(pretalxRest.detect(json), undefined, JSON.stringify(json));
  });
});
