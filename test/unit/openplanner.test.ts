/** The traps of OpenPlanner and of OpenFeedback, which it writes as well. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { openfeedback } from '../../src/formats/openfeedback.ts';
import { openplanner } from '../../src/formats/openplanner.ts';
import type { Feed, Session } from '../../src/model/types.ts';
import { validate } from '../../src/model/validate.ts';
import { briefly, filled } from './documents.ts';

type Json = Record<string, unknown>;

const fixture = (name: string): Json => JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8')) as Json;
const adapt = (json: unknown): Feed => {
  const view = openplanner.detect(json);
  assert.ok(view, 'it is recognised');
  return validate(openplanner.adapt(json, view), { source: { format: 'openplanner', view } });
};
const document = fixture('openplanner.event');
const feed = adapt(document);
const [opening, lamps, reefs, lunch] = feed.sessions as [Session, Session, Session, Session];
const one = (fields: Json, event: Json = {}): Session =>
  adapt({
    event: {
      tracks: [
        { id: 't1', name: 'A' },
        { id: 't2', name: 'B' },
      ],
      ...event,
    },
    sessions: [{ id: '1', title: 'T', speakerIds: [], ...fields }],
  }).sessions[0]!;

describe('OpenPlanner', () => {
  test('is read without fault', () => assert.deepEqual(briefly(feed.issues), []));
  test('the event has name, language, zone and days', () => {
    const { title, language, timeZone, start, end } = feed.event;
    assert.deepEqual(
      [title, language, timeZone, start?.local.slice(0, 10), end?.local.slice(0, 10)],
      ['Fog Days', 'fr', 'Europe/Paris', '2026-05-08', '2026-05-09'],
    );
  });
  test('tracks are the columns of the timetable, categories have the colours', () => {
    assert.deepEqual(filled(feed.rooms), [
      { id: 't1', name: 'Amphi A' },
      { id: 't2', name: 'Amphi B' },
    ]);
    assert.deepEqual(filled(feed.tracks), [
      { id: 'c1', name: 'Lamps', color: '#0a7d5a' },
      { id: 'c2', name: 'Reefs' },
    ]);
    assert.deepEqual([lamps.room, lamps.track], ['t1', 'c1']);
  });
  test('a session has its text as Markdown, format, level, language, topics', () => {
    assert.deepEqual(lamps.abstract, { kind: 'markdown', value: 'Why **small** lamps\n\n- one\n- two' });
    assert.deepEqual([lamps.format, lamps.level, lamps.language, lamps.tags], ['Conférence', 'Débutant', 'fr', ['fog']]);
    assert.deepEqual([reefs.language, reefs.tags], [undefined, ['Gull']]);
  });
  test('a session has slides, recording and teaser', () => {
    assert.deepEqual([lamps.slides, lamps.recording!.url], ['https://slides.example/s1', 'https://video.example/s1']);
    assert.deepEqual(filled(lamps.links), [{ url: 'https://video.example/teaser', kind: 'video' }]);
  });
  test('a length stands in for a missing end', () => assert.equal(lunch.end!.local, '2026-05-08T13:30'));
  test('a session need not be scheduled', () => assert.deepEqual([reefs.start, reefs.room, reefs.duration], [undefined, undefined, 15]));
  test('kinds', () => {
    assert.deepEqual(
      feed.sessions.map(({ kind }) => kind),
      ['service', 'talk', 'lightning', 'break'],
    );
    assert.equal(one({ abstract: 'Who speaks is a surprise' }).kind, 'talk', 'somebody will speak');
    assert.equal(one({ title: 'Lunch', speakerIds: ['ana'] }).kind, 'talk');
  });
  test('what spans all columns is for everybody, and in no room', () => {
    assert.deepEqual([opening.plenum, opening.room, lamps.plenum, lunch.plenum], [true, undefined, false, false]);
    assert.deepEqual([one({ extendWidth: 2, trackId: 't1' }).plenum, one({ extendWidth: 1, trackId: 't1' }).plenum], [true, false]);
    assert.equal(one({ extendWidth: 1, hideTrackTitle: true }, { tracks: [{ id: 't1', name: 'A' }] }).plenum, false, 'of one column');
  });
  test('a timetable that organisers hide stays hidden', () => {
    const hidden = adapt({ ...document, event: { ...(document.event as Json), scheduleVisible: false } });
    for (const session of hidden.sessions)
      assert.deepEqual([session.start, session.end, session.room, session.plenum], [undefined, undefined, undefined, false]);
    assert.deepEqual([hidden.sessions.length, hidden.rooms], [4, []]);
  });
  test('a speaker has pronouns, role, organisation, text, photo and profiles by handle', () => {
    const [ana, ben] = feed.speakers;
    assert.deepEqual(
      [ana!.pronouns, ana!.role, ana!.organisation, ana!.photo],
      ['she/her', 'Keeper of lamps', 'Harbour Office', 'https://img.example/ana.jpg'],
    );
    assert.deepEqual(ana!.bio, { kind: 'markdown', value: 'Lives in a *lighthouse*.' });
    assert.deepEqual(filled(ana!.links), [
      { url: 'https://github.com/ana-m', kind: 'github' },
      { url: 'https://fog.example/@ana', kind: 'mastodon' },
    ]);
    assert.deepEqual([ben!.bio, ben!.photo, ben!.links], [undefined, undefined, []]);
  });
  test('questions stand in the organisers’ order under their categories, answers are Markdown', () => {
    assert.deepEqual(filled(feed.faqs), [
      { id: 'f1', category: 'Food', question: 'Is there soup?', answer: { kind: 'markdown', value: 'There is.' } },
      { id: 'f2', category: 'Travel', question: 'When does it leave?', answer: { kind: 'markdown', value: 'At **seven**.' } },
      { id: 'f3', category: 'Travel', question: 'Is there a boat?', answer: { kind: 'markdown', value: 'Yes, [daily](https://boat.example).' } },
    ]);
  });
  test('questions may stand without categories', () => {
    const flat = adapt({ event: {}, sessions: [], faq: [{ id: 'q', question: 'Q?', answer: 'A' }], generatedAt: '' });
    assert.deepEqual(filled(flat.faqs), [{ id: 'q', question: 'Q?', answer: { kind: 'markdown', value: 'A' } }]);
  });
  test('an answer that an editor of rich text wrote is HTML', () => {
    const { faqs } = adapt({ event: {}, sessions: [], faq: [{ id: 'q', question: 'Q?', answer: '<p>A</p>' }], generatedAt: '' });
    assert.deepEqual(faqs[0]!.answer, { kind: 'html', value: '<p>A</p>' });
  });
  test('nothing private comes through, also from the document with everything', () => {
    const all = JSON.stringify(feed);
    for (const secret of ['mail.example', '555 1234', 'pays late', 'no nuts', 'louder horn', 'door code', '4711', 'secret-token', 'Baker']) {
      assert.ok(JSON.stringify(document).includes(secret), `the fixture holds “${secret}”`);
      assert.ok(!all.includes(secret), secret);
    }
    const links = (socials: unknown): unknown =>
      adapt({ event: {}, sessions: [], speakers: [{ id: 'a', name: 'A', socials }], generatedAt: '', faq: [] }).speakers[0]!.links;
    assert.deepEqual(
      links([
        { icon: 'email', link: 'mailto:a@mail.example' },
        { icon: 'phone', link: 'tel:5551234' },
        { icon: 'web', link: 'ana@mail.example' },
      ]),
      [],
    );
  });
  test('is told from other documents with an event', () => {
    for (const json of [
      { event: {}, sessions: [] },
      { event: 'E', sessions: [{ speakerIds: [] }] },
      { event: {}, generatedAt: '', faq: [] },
      // By hand: a plain list.
      {
        event: { title: 'E' },
        sessions: [{ title: 'T', speakers: ['Ana'] }],
        speakers: [{ name: 'Ana' }],
        faq: [{ question: 'Q', answer: 'A' }],
        sponsors: [],
      },
    ]) {
      assert.equal(openplanner.detect(json), undefined);
    }
    assert.equal(openplanner.detect({ event: {}, sessions: [null, { dateStart: null }] }), 'event');
  });
});

describe('OpenFeedback', () => {
  const { sessions, speakers, rooms, issues } = validate(openfeedback.adapt(fixture('openfeedback.one document'), 'one document'), {
    source: { format: 'openfeedback', view: 'one document' },
  });
  test('sessions have times, rooms, topics and speakers; the key stands in for an id', () => {
    assert.deepEqual(
      sessions.map(({ id, kind, start, end, room, tags }) => [id, kind, start?.local, end?.local, room, tags]),
      [
        ['s1', 'talk', '2026-05-08T09:00', '2026-05-08T09:45', 'Amphi A', ['Lamps']],
        ['s2', 'break', '2026-05-08T12:00', '2026-05-08T13:00', 'Amphi B', []],
        ['s3', 'workshop', undefined, undefined, undefined, ['Reefs']],
      ],
    );
    assert.deepEqual(filled(sessions[2]!.speakers), [
      { id: 'ana', name: 'Ana Moreira' },
      { id: 'ben', name: 'Ben Okafor' },
    ]);
  });
  test('a session without category has an empty list in its topics, as OpenPlanner writes it', () => assert.deepEqual(briefly(issues), []));
  test('speakers have photos and profiles, and no mail address', () => {
    assert.deepEqual(
      [speakers[0]!.photo, filled(speakers[0]!.links)],
      ['https://img.example/ana.jpg', [{ url: 'https://twitter.example/ana', kind: 'twitter' }]],
    );
    assert.ok(!JSON.stringify(speakers).includes('mail.example'));
  });
  test('rooms are the columns', () =>
    assert.deepEqual(
      rooms.map(({ name }) => name),
      ['Amphi A', 'Amphi B'],
    ));
  test('is told from other maps', () => {
    for (const json of [
      { sessions: { a: { title: 'A' } }, speakers: {} },
      { sessions: [{ title: 'A', startTime: '' }], speakers: {} },
      { sessions: { a: { title: 'A', startTime: '' } } },
    ]) {
      assert.equal(openfeedback.detect(json), undefined);
    }
  });
});
