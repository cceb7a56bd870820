/** The traps of OPass: every text in two languages, and types that are formats here and tracks there. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { opass } from '../../src/formats/opass.ts';
import { find, read } from '../../src/feed/read-feed.ts';
import { inLanguage } from '../../src/model/language.ts';
import type { Feed, Session } from '../../src/model/types.ts';
import { validate } from '../../src/model/validate.ts';
import { briefly, filled } from './documents.ts';

type Json = Record<string, unknown>;

const document = JSON.parse(readFileSync(new URL('../fixtures/opass.session.json.json', import.meta.url), 'utf8')) as Json;
const adapt = (json: unknown, language?: string): Feed => {
  assert.equal(opass.detect(json), 'session.json');
  return validate(opass.adapt(json, 'session.json', language), { source: { format: 'opass', view: 'session.json' } });
};
const feed = adapt(document, 'en');
const [lamps, keynote, lunch] = feed.sessions as [Session, Session, Session];
const session = (fields: Json, lists: Json = {}): Session =>
  adapt({ session_types: [], ...lists, sessions: [{ id: '1', zh: { title: '題' }, en: { title: 'T' }, ...fields }] }, 'en').sessions[0]!;
const named = (id: string, zh: string, en: string): Json => ({ id, zh: { name: zh }, en: { name: en } });

describe('texts by language', () => {
  test('are those that the visitor wants, in every list', async () => {
    const reading = await read([await find(document, '')]);
    assert.ok('feed' in reading);
    const texts = ({ sessions, speakers, rooms, tracks }: Feed): unknown => [
      sessions[0]!.title,
      speakers[0]!.name,
      rooms[0]!.name,
      rooms[0]!.description,
      tracks[0]!.name,
    ];
    assert.deepEqual(texts(inLanguage(reading.feed, 'en')), ['Lighthouses', 'Ana Moreira', 'Great hall', 'Ground floor', 'Lamps']);
    assert.deepEqual(texts(inLanguage(reading.feed, 'zh-Hant-TW')), ['燈塔', '安娜', '大廳', '一樓', '燈']);
    assert.deepEqual(texts(inLanguage(reading.feed, 'fr')), ['燈塔', '安娜', '大廳', '一樓', '燈'], 'any');
  });
  test('that are empty in one language stand in for by the other', () => assert.equal(adapt(document, 'zh').sessions[1]!.title, 'Fog, an outlook'));
  test('are Markdown, with line breaks for <br>', () =>
    assert.deepEqual(adapt(document, 'zh').sessions[0]!.abstract, { kind: 'markdown', value: '小燈\n勝過**大燈**' }));
  test('may stand without a language', () => assert.deepEqual([session({ zh: undefined, en: undefined, title: 'Plain' }).title], ['Plain']));
  test('say the same of kinds in every language', () => {
    for (const language of ['zh', 'en']) {
      assert.deepEqual(
        adapt(document, language).sessions.map(({ kind }) => kind),
        ['talk', 'keynote', 'break'],
      );
    }
  });
});

describe('a session', () => {
  test('has the type as track, or as format', () => {
    assert.deepEqual([lamps.track, lamps.format, keynote.track, keynote.format], ['lamps', undefined, undefined, 'Keynote']);
    assert.deepEqual(filled(feed.tracks), [{ id: 'lamps', name: 'Lamps' }]);
  });
  test('has level and language out of its tags, the others are topics', () => {
    assert.deepEqual([lamps.level, lamps.language, lamps.tags], ['Beginner', 'zh-TW', ['Prime session']]);
    assert.deepEqual([keynote.level, keynote.language, keynote.tags], ['Skilled', 'en', []]);
    assert.deepEqual([lunch.language, lunch.tags], [undefined, ['鷗語']]);
  });
  test('about IT is not in Italian', () => {
    const { language, tags } = session({ language: 'English', tags: ['it'] }, { tags: [named('it', 'IT', 'IT')] });
    assert.deepEqual([language, tags], ['en', ['IT']]);
  });
  test('may name a tag, a type or a room that nobody lists', () => {
    const { tags, track, room } = session({ tags: ['Fog'], type: 'Boats', room: 'Pier' });
    assert.deepEqual([tags, track, room], [['Fog'], 'Boats', 'Pier']);
  });
  test('has its times with their offset', () => assert.equal(lamps.start!.instant, Date.parse('2026-05-08T01:00:00Z')));
  test('has page, slides, recording, stream, and links to questions and notes', () => {
    const { url, slides, recording, live, links } = lamps;
    assert.deepEqual(
      [url, slides, recording!.url, live],
      ['https://fog.example/session/AAAAAA', 'https://slides.example/a', 'https://video.example/a', 'https://live.example/a'],
    );
    assert.deepEqual(filled(links), [
      { title: 'Q&A', url: 'https://ask.example/a' },
      { url: 'https://notes.example/a', kind: 'notes' },
    ]);
  });
  test('without a recording may say why: that is no address, and no fault', () => {
    assert.equal(keynote.recording, undefined);
    assert.deepEqual(briefly(feed.issues), []);
  });
  test('that is sent to most rooms is for everybody', () => {
    const rooms = ['R0', 'R1', 'R2', 'S'].map((id) => named(id, id, id));
    const plenum = (broadcast: unknown): boolean => session({ room: 'R0', broadcast }, { rooms }).plenum;
    assert.deepEqual([plenum(null), plenum(['R1']), plenum(['R0', 'R1', 'R2']), keynote.plenum, lamps.plenum], [false, false, true, true, false]);
  });
  test('about lunch, of which there is more to say, is no break', () => {
    assert.equal(session({ en: { title: 'Lunch' } }).kind, 'break');
    assert.equal(session({ en: { title: 'Lunch of maintainers', description: 'Who are we?' } }).kind, 'talk');
    assert.equal(session({ en: { title: 'Lunch' }, speakers: ['ANA'] }).kind, 'talk');
  });
});

describe('older documents', () => {
  test('have subject, summary and one speaker within', () => {
    const { title, abstract, speakers } = session({ en: { subject: 'S', summary: 'Sum' }, zh: undefined, speaker: { name: 'Ana', email: 'ana@mail.example' } });
    assert.deepEqual([title, abstract?.value, filled(speakers)], ['S', 'Sum', [{ id: 'Ana', name: 'Ana' }]]);
  });
  test('are told from others with sessions', () => {
    assert.equal(opass.detect({ sessions: [{ id: 1, zh: { title: '題' } }] }), 'session.json');
    for (const json of [{ sessions: [{ id: 1, title: 'T' }] }, { sessions: {} }, { sessions: [{ en: 'T' }] }, [{ zh: { title: '題' } }]])
      assert.equal(opass.detect(json), undefined);
  });
});

test('a speaker has a photo, and no mail address', () => {
  assert.deepEqual(filled(feed.speakers.map(({ id, name, photo, bio }) => ({ id, name, photo, bio }))), [
    { id: 'ANA', name: 'Ana Moreira', photo: 'https://img.example/ana.jpg', bio: { kind: 'markdown', value: 'Keeper' } },
    { id: 'BEN', name: 'Ben' },
  ]);
  assert.ok(JSON.stringify(document).includes('mail.example') && !JSON.stringify(feed).includes('mail.example'));
});

test('a speaker who stands in the session keeps picture and biography, under one id in all languages', () => {
  const person = { avatar: 'https://img.example/a.png', zh: { name: '王', bio: '自介' }, en: { name: 'Wang', bio: 'About' } };
  const texts = { zh: { subject: '霧', summary: '' }, en: { subject: 'Fog', summary: '' } };
  const json = { sessions: [{ id: 'a', type: 'T', ...texts, speaker: person }], session_types: [] };
  for (const [language, name, bio] of [
    ['zh', '王', '自介'],
    ['en', 'Wang', 'About'],
  ] as const) {
    const view = opass.detect(json)!;
    const { sessions, speakers } = validate(opass.adapt(json, view, language), { source: { format: 'opass', view } });
    assert.deepEqual(
      speakers.map((one) => [one.id, one.name, one.photo, one.bio?.value]),
      [['王', name, 'https://img.example/a.png', bio]],
    );
    assert.deepEqual(
      sessions[0]!.speakers.map((one) => one.id),
      ['王'],
    );
  }
});

test('is found in documents that have lost their other lists', async () => {
  const talk = { id: '1', type: 'Talk', room: 'R0', start: '2026-05-08T09:00:00+08:00', zh: { title: '燈塔' }, en: { title: 'Lighthouses' }, speakers: [] };
  for (const json of [{ sessions: [talk] }, { sessions: [talk], speakers: [], rooms: [] }]) {
    const found = await find(json, '');
    assert.ok('adapter' in found);
    assert.equal(found.format.id, 'opass');
  }
});
