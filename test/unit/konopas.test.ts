/** The traps of KonOpas: HTML or text, names in parts, fields within tags, and two lists that may be one document. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { konopas } from '../../src/formats/konopas.ts';
import { find, read } from '../../src/feed/read-feed.ts';
import type { Feed, Session, Speaker } from '../../src/model/types.ts';
import { validate } from '../../src/model/validate.ts';
import { briefly, filled } from './documents.ts';

type Json = Record<string, unknown>;

const fixture = (view: string): unknown => JSON.parse(readFileSync(new URL(`../fixtures/konopas.${view}.json`, import.meta.url), 'utf8'));
const adapt = (json: unknown): Feed => {
  const view = konopas.detect(json);
  assert.ok(view, 'it is recognised');
  return validate(konopas.adapt(json, view), { source: { format: 'konopas', view }, base: 'https://con.example/guide/' });
};
const feed = adapt(fixture('program and people'));
const [rules, spoons, coffee, moon] = feed.sessions as [Session, Session, Session, Session];
const item = (fields: Json): Session => adapt([{ id: '1', title: 'T', date: '2026-05-08', mins: '60', ...fields }]).sessions[0]!;
const person = (fields: Json): Speaker => adapt([{ id: 'a', name: 'Ana', prog: [], ...fields }]).speakers[0]!;

describe('texts', () => {
  test('are HTML where there are tags or entities', () => {
    assert.deepEqual(rules.abstract, { kind: 'html', value: 'Lamps have <b>rules</b>; fog has none.' });
    assert.deepEqual(item({ desc: 'Salt &amp; fog' }).abstract, { kind: 'html', value: 'Salt &amp; fog' });
    assert.equal(feed.speakers[0]!.bio!.kind, 'html');
  });
  test('are text where there are none, whatever the angle brackets', () => {
    assert.deepEqual(spoons.abstract, { kind: 'text', value: 'List<T> and a < b.' });
    assert.deepEqual(feed.speakers[1]!.bio, { kind: 'text', value: 'Draws maps.\n\nLikes a < b.' });
  });
  test('of titles lose their tags, not their words', () => {
    assert.equal(rules.title, 'Are Rules, & Lamps, Meant to be Broken?');
    assert.equal(item({ title: '<em>Fog</em>’s end' }).title, 'Fog’s end');
    assert.equal(item({ title: 'Why a<b matters' }).title, 'Why a<b matters');
  });
});

describe('times', () => {
  test('are a date and a clock, or one time with an offset', () => {
    assert.deepEqual([rules.start, spoons.start!.instant], [{ written: '2026-05-08T20:30', local: '2026-05-08T20:30' }, Date.parse('2026-05-08T23:30:00Z')]);
    assert.equal(coffee.start!.local, '2026-05-08T09:00', 'with one digit');
    assert.equal(item({ date: undefined, datetime: '2026-05-08 09:30' }).start!.local, '2026-05-08T09:30');
  });
  test('without a clock are the whole day', () => assert.equal(moon.start!.local, '2026-05-09'));
  test('have lengths as text or number; 0 is unknown', () => {
    assert.deepEqual([rules.duration, rules.end!.local, spoons.duration, coffee.duration, coffee.end], [75, '2026-05-08T21:45', 90, undefined, undefined]);
  });
});

describe('rooms', () => {
  test('of one name are told apart by their floors', () => {
    assert.deepEqual(filled(feed.rooms), [
      { id: 'Bulfinch, 3W', name: 'Bulfinch', description: '3W' },
      { id: 'Bulfinch, 1E', name: 'Bulfinch', description: '1E' },
      { id: 'Foyer', name: 'Foyer' },
    ]);
    assert.deepEqual([rules.room, spoons.room, moon.room], ['Bulfinch, 3W', 'Bulfinch, 1E', undefined]);
  });
  test('may be a text', () => assert.equal(item({ loc: 'Pier' }).room, 'Pier'));
});

describe('tags', () => {
  test('with a prefix are fields, the others are topics', () => assert.deepEqual([rules.track, rules.format, rules.tags], ['Writing', 'Panel', ['Featured']]));
  test('may be objects, or one text', () => {
    assert.deepEqual([spoons.track, spoons.tags], ['Making', ['Ages 8+']]);
    assert.deepEqual([moon.track, moon.tags], ['Stars', ['Outdoors']]);
  });
  test('of which there can be only one are the first; the others are topics', () => {
    const { track, format, level, language, tags } = item({
      tags: ['track:A', 'Track: B', 'genre:Fog', 'level:Deep', 'lang:German', 'lang:Gull', 'type:Talk'],
      format: 'Talk',
    });
    assert.deepEqual([track, format, level, language, tags], ['A', 'Talk', 'Deep', 'de', ['B', 'Fog', 'Gull']]);
  });
});

describe('kinds and states', () => {
  test('go by format, and by title where nobody speaks', () => {
    assert.deepEqual(
      feed.sessions.map(({ kind }) => kind),
      ['panel', 'workshop', 'break', 'talk'],
    );
    assert.equal(item({ title: 'Tea', people: [{ id: '1', name: 'Ana' }] }).kind, 'talk');
  });
  test('a title that begins with it is cancelled', () => {
    assert.deepEqual([moon.status, rules.status], ['cancelled', 'confirmed']);
    assert.equal(item({ title: '[CANCELED] Fog' }).status, 'cancelled');
    assert.equal(item({ title: 'Why shows get cancelled' }).status, 'confirmed');
  });
});

describe('links of an item', () => {
  test('are fields by their names', () => {
    assert.deepEqual(
      [spoons.signup!.url, spoons.live, spoons.recording!.url],
      ['https://signup.example/14', 'https://meet.example/14', 'https://video.example/14'],
    );
    assert.deepEqual(filled(spoons.links), [{ url: 'https://map.example/14', kind: 'map' }]);
  });
  test('may be a list, or empty', () => {
    assert.equal(item({ links: [{ title: 'Replay', url: 'https://video.example/1' }] }).recording!.url, 'https://video.example/1');
    assert.deepEqual(item({ links: { signup: '', meeting: null } }).links, []);
  });
});

describe('people', () => {
  const [ana, ben] = feed.speakers as [Speaker, Speaker];
  test('have names in parts, or whole', () =>
    assert.deepEqual([ana.name, ben.name, person({ name: ['', 'Moreira'] }).name], ['Dr Ana Moreira Jr', 'Ben Okafor', 'Moreira']));
  test('have photos under several names, relative to the guide', () => {
    assert.deepEqual([ana.photo, ben.photo], ['https://con.example/images/ana.jpg', 'https://img.example/ben.png']);
    const { photo, links } = person({ links: { photo: 'https://img.example/a.png', url: '' } });
    assert.deepEqual([photo, links], ['https://img.example/a.png', []]);
  });
  test('have links by address or handle, no picture among them, no mail address', () =>
    assert.deepEqual(filled(ana.links), [
      { url: 'https://ana.example/', kind: 'website' },
      { url: 'https://x.com/ana_m', kind: 'twitter' },
      { url: 'https://www.facebook.com/ana.moreira', kind: 'fb' },
    ]));
  test('who are guests of honour stand out', () => assert.deepEqual([ana.featured, ben.featured, ben.pronouns], [true, false, 'he/him']));
  test('say themselves what they take part in', () => assert.deepEqual(filled(moon.speakers), [{ id: '4587', name: 'Ben Okafor' }]));
  test('whom only items know are known by name, without their part in it', () => {
    const program = adapt(fixture('program'));
    assert.deepEqual(filled(program.sessions[0]!.speakers), [
      { id: '7116', name: 'Ana Moreira' },
      { id: '99', name: 'Chi' },
    ]);
  });
  test('may be nobody', () => assert.deepEqual(coffee.speakers, []));
});

test('two files are one event', async () => {
  const reading = await read([
    await find(fixture('people'), 'https://con.example/guide/people.json'),
    await find(fixture('program'), 'https://con.example/guide/program.json'),
  ]);
  assert.ok('feed' in reading);
  assert.deepEqual(briefly(reading.feed.issues), []);
  assert.deepEqual(filled(reading.feed.sessions[0]!.speakers), filled(rules.speakers));
  assert.deepEqual(filled(reading.feed.speakers[0]!), filled(feed.speakers[0]!));
});
test('people alone name no session that nobody knows', () => assert.deepEqual(briefly(adapt(fixture('people')).issues), []));

test('nothing private comes through', () => {
  assert.ok(JSON.stringify(fixture('program and people')).includes('mail.example'));
  assert.ok(!JSON.stringify(feed).includes('mail.example'));
});

describe('documents of every sort', () => {
  const cases: readonly (readonly [json: unknown, view: string | undefined])[] = [
    [[null, { id: '1', title: 'T', datetime: null, loc: [] }], 'program'],
    [[{}, { name: ['Ana'], sortname: 'Ana' }], 'people'],
    [{ program: [], people: [{ name: 'Ana', prog: [] }] }, 'program and people'],
    [{ program: [{ title: 'T', time: '', mins: 0 }] }, 'program and people'],
    [{ program: [], people: [] }, undefined],
    [{ program: [{ title: 'T' }] }, undefined],
    [{ people: [{ name: 'Ana', prog: [] }] }, undefined],
    [[{ id: 1, title: 'T', date: '2026-05-08', time: '09:00' }], undefined],
    [[{ id: 1, name: 'Ana' }], undefined],
  ];
  for (const [json, view] of cases) test(JSON.stringify(json), () => assert.equal(konopas.detect(json), view));
});
