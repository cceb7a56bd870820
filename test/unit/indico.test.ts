/** The traps of Indico: times in three fields, sessions that are no sessions, people without ids, files that are not for everybody. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { indico } from '../../src/formats/indico.ts';
import type { Feed, Session } from '../../src/model/types.ts';
import { validate } from '../../src/model/validate.ts';
import { BASE, briefly } from './documents.ts';

type Json = Record<string, unknown>;

const adapt = (json: unknown): Feed => {
  const view = indico.detect(json);
  assert.ok(view, 'it is recognised');
  return validate(indico.adapt(json, view), { source: { format: 'indico', view }, base: BASE });
};
const fixture = (view: string): unknown => JSON.parse(readFileSync(new URL(`../fixtures/indico.${view}.json`, import.meta.url), 'utf8'));
const VIEWS = ['sessions', 'contributions', 'events', 'timetable'];
const feeds = Object.fromEntries(VIEWS.map((view) => [view, adapt(fixture(view))])) as Record<string, Feed>;
const inView = (view: string, id: string): Session => {
  const session = feeds[view]!.sessions.find((one) => one.id === id);
  assert.ok(session, `${view} has ${id}: ${feeds[view]!.sessions.map((one) => one.id).join()}`);
  return session;
};

const at = (date: string, time: string, tz = 'Europe/Lisbon'): Json => ({ date, time, tz });
const contribution = (fields: Json): Json => ({ _type: 'Contribution', _fossil: 'contributionMetadata', id: '1', title: 'T', ...fields });
const conference = (fields: Json): Json => ({ _type: 'Conference', _fossil: 'conferenceMetadata', id: '7', title: 'E', timezone: 'Europe/Lisbon', ...fields });
const session = (fields: Json): Session => adapt({ results: [conference({ contributions: [contribution(fields)] })] }).sessions[0]!;

describe('what each view holds', () => {
  const cases: Readonly<Record<string, readonly number[]>> = {
    sessions: [5, 4, 1, 1],
    contributions: [3, 1, 0, 1],
    events: [2, 1, 1, 0],
    timetable: [5, 3, 1, 1],
  };
  for (const [view, expected] of Object.entries(cases)) {
    test(view, () => {
      const { sessions, speakers, rooms, tracks, issues } = feeds[view]!;
      assert.deepEqual([sessions.length, speakers.length, rooms.length, tracks.length], expected);
      assert.deepEqual(briefly(issues), []);
    });
  }
});

describe('documents that are Indico’s all the same', () => {
  const cases: Readonly<Record<string, readonly [json: unknown, view: string]>> = {
    'an event without what stands around it': [conference({ startDate: at('2026-05-08', '09:00'), contributions: [] }), 'contributions'],
    'contributions alone': [{ results: [contribution({})] }, 'sessions'],
    'contributions with their parts': [{ results: [conference({ contributions: [contribution({ subContributions: [] })] })] }, 'subcontributions'],
    'nothing public': [{ _type: 'HTTPAPIResult', count: 0, results: [] }, 'events'],
    'a timetable without entries': [{ results: { 7: { 20260508: {} } } }, 'timetable'],
  };
  for (const [name, [json, view]] of Object.entries(cases)) test(name, () => assert.equal(indico.detect(json), view));
  test('pages of other programs are not', () => {
    for (const json of [
      { results: [] },
      { count: 1, results: [{ title: 'T', speakers: [] }] },
      { _type: 'Session', title: 'T' },
      { results: { a: { b: {} } } },
    ]) {
      assert.equal(indico.detect(json), undefined);
    }
  });
});

describe('times', () => {
  test('in the event’s zone stay as they are written', () => {
    assert.equal(inView('sessions', '1').start!.written, '2026-05-08T09:00:00');
    assert.equal(feeds['sessions']!.event.timeZone, 'Europe/Lisbon');
  });
  test('in another zone than the event’s are the moment that they mean', () => {
    assert.deepEqual(
      feeds['contributions']!.sessions.map(({ start }) => start?.local),
      ['2026-05-08T00:30', '2026-05-08T10:00', undefined],
    );
  });
  test('in no zone that there is are the event’s', () => {
    assert.equal(session({ startDate: at('2026-05-08', '09:00:00', 'Moon/Tycho') }).start!.written, '2026-05-08T09:00:00');
  });
  test('give a timetable its zone', () => assert.equal(feeds['timetable']!.event.timeZone, 'Europe/Lisbon'));
  test('after midnight are of the next day', () => {
    assert.deepEqual([inView('sessions', '2').start!.local, inView('sessions', '2').end!.local], ['2026-05-08T23:40', '2026-05-09T00:20']);
  });
  test('may be missing', () => {
    assert.deepEqual([inView('sessions', '3').start, inView('sessions', '3').duration], [undefined, 20]);
  });
  test('of the event are its days, on its own clock', () => {
    assert.deepEqual([feeds['sessions']!.event.start!.local, feeds['sessions']!.event.end!.local], ['2026-05-08', '2026-05-09']);
    const { event } = adapt({ results: [conference({ startDate: at('2026-05-07', '23:30:00', 'UTC'), contributions: [] })] });
    assert.equal(event.start!.local, '2026-05-08T00:30');
  });
});

describe('sessions of Indico', () => {
  test('are the track of their contributions, with its colour', () => {
    assert.equal(inView('timetable', '2').track, 'Night watch');
    assert.deepEqual(
      feeds['timetable']!.tracks.map(({ name, color }) => [name, color]),
      [['Night watch', '#1d2a3f']],
    );
  });
  test('are a topic of contributions that have a track of their own', () => {
    assert.deepEqual([inView('sessions', '2').track, inView('sessions', '2').tags], ['Lamps', ['Night watch']]);
  });
  for (const view of ['sessions', 'timetable']) {
    test(`without contributions are entries themselves, with their conveners: ${view}`, () => {
      const { title, abstract, kind, speakers } = inView(view, 's82');
      assert.deepEqual([title, abstract!.value, kind, speakers.map(({ name }) => name)], ['Knots workshop', 'Bring a rope.', 'workshop', ['Dee Dahl']]);
    });
  }
  test('are told by their block, where they have several', () => {
    const whole = { _type: 'Session', title: 'Knots', color: '#0A7D5A' };
    const feed = adapt({ results: [conference({ sessions: [{ _type: 'SessionSlot', id: 5, session: whole, slotTitle: 'Part 2', contributions: [] }] })] });
    assert.deepEqual([feed.sessions[0]!.title, feed.sessions[0]!.track, feed.tracks[0]!.color], ['Part 2', 'Knots', '#0a7d5a']);
  });
  test('with nothing but breaks are entries too', () => {
    const entries = { b2: { id: 'b2', entryType: 'Break', title: 'Tea' } };
    const feed = adapt({ results: { 7: { 20260508: { s1: { id: 's1', sessionSlotId: 1, entryType: 'Session', title: 'Posters', entries } } } } });
    assert.deepEqual(
      feed.sessions.map(({ title }) => title),
      ['Tea', 'Posters'],
    );
  });
  test('list contributions that stand beside them too: once', () => {
    const twice = contribution({ session: 'S' });
    const feed = adapt({ results: [conference({ contributions: [twice], sessions: [{ _type: 'Session', title: 'S', contributions: [twice] }] })] });
    assert.deepEqual([feed.sessions.length, briefly(feed.issues)], [1, []]);
  });
});

describe('breaks', () => {
  test('of the day are for all, those within a session are not', () => {
    assert.deepEqual([inView('timetable', 'b102').kind, inView('timetable', 'b102').plenum], ['break', true]);
    assert.deepEqual([inView('timetable', 'b105').kind, inView('timetable', 'b105').plenum], ['break', false]);
  });
  test('may be entered as contributions', () => assert.equal(inView('sessions', '4').kind, 'break'));
});

describe('a contribution', () => {
  test('has its text as HTML where there are tags, else as text', () => {
    assert.deepEqual(inView('sessions', '1').abstract, { kind: 'html', value: '<p>Why fog <em>sounds</em>.</p>' });
    assert.deepEqual(inView('sessions', '2').abstract, { kind: 'text', value: 'Plain: a < b, List<Lamp>.\n\n- Wicks & oil' });
  });
  test('says what it consists of in HTML too', () => {
    const { abstract } = session({ description: '<p>D</p>', subContributions: [{ title: 'a < b & c' }, { title: '' }] });
    assert.deepEqual(abstract, { kind: 'html', value: '<p>D</p><ul><li>a &lt; b &amp; c</li></ul>' });
  });
  test('has format, kind, topics, room and address', () => {
    const { format, kind, tags, room, url } = inView('sessions', '1');
    assert.deepEqual([format, kind, tags, room], ['Keynote talk', 'keynote', ['fog', 'sound'], '1-200 - Chart Room']);
    assert.equal(url, 'https://indico.example/event/77/contributions/4001/');
    assert.equal(inView('timetable', '1').url, 'https://feeds.example/event/77/contributions/4001/', 'relative to the feed');
    assert.equal(feeds['sessions']!.rooms[0]!.description, 'Old Lighthouse');
  });
  test('has slides, recording and links, each once', () => {
    const { slides, recording, links } = inView('sessions', '1');
    assert.deepEqual([slides, recording!.url], ['https://indico.example/event/77/fog.pdf', 'https://video.example/fog']);
    assert.deepEqual(links, [{ title: 'Issue FOG-1', url: 'https://issues.example/FOG-1', kind: undefined }]);
    assert.equal(inView('timetable', '1').slides, 'https://feeds.example/event/77/fog.pptx');
    assert.deepEqual(
      inView('timetable', '1').links.map(({ title }) => title),
      ['Handout'],
    );
  });
  test('is the same one in the timetable and in the event', () => {
    assert.equal(inView('timetable', '1').title, inView('sessions', '1').title);
  });
});

describe('people', () => {
  const names = (view: string): unknown => feeds[view]!.speakers.map(({ name, organisation }) => [name, organisation]);
  test('are who their person is, though each contribution numbers them anew', () => {
    assert.deepEqual(names('sessions'), [
      ['Ana Moreira', 'Harbour Office'],
      ['Ben Okafor', undefined],
      ['Chi', 'Reef Lab'],
      ['Dee Dahl', 'Pier School'],
    ]);
    assert.deepEqual(
      feeds['sessions']!.speakers[0]!.sessions.map(({ id }) => id),
      ['1', '2'],
    );
  });
  test('are told by name and affiliation without a person', () => {
    assert.deepEqual(names('contributions'), [['Ana Moreira', 'Harbour Office']]);
    assert.deepEqual(names('timetable'), [
      ['Ana Moreira', 'Harbour Office'],
      ['Ana Moreira', 'Reef Lab'],
      ['Dee Dahl', 'Pier School'],
    ]);
  });
  test('are the authors where nobody is named as speaker', () =>
    assert.deepEqual(
      inView('sessions', '3').speakers.map(({ name }) => name),
      ['Ben Okafor'],
    ));
  test('of the parts of a contribution speak in it', () => {
    assert.deepEqual(
      inView('sessions', '2').speakers.map(({ name }) => name),
      ['Ana Moreira', 'Ben Okafor', 'Chi'],
    );
  });
  test('have their names in order', () => {
    const name = (fields: Json): string | undefined => session({ speakers: [fields] }).speakers[0]?.name;
    assert.equal(name({ fullName: 'Moreira, Ana' }), 'Ana Moreira');
    assert.equal(name({ name: 'Ana Moreira' }), 'Ana Moreira');
    assert.equal(name({ firstName: '', familyName: 'Chi', fullName: 'Chi, ' }), 'Chi');
    assert.equal(name({ firstName: '', fullName: null }), undefined);
  });
});

describe('lists of events', () => {
  test('have each event as an entry, at the moment that its own zone means', () => {
    assert.deepEqual(
      feeds['events']!.sessions.map(({ id, start }) => [id, start!.instant]),
      [
        ['90', Date.parse('2026-06-01T17:00Z')],
        ['91', Date.parse('2026-06-02T01:00Z')],
      ],
    );
  });
  test('keep contributions of several events apart', () => {
    const feed = adapt({ results: [conference({ contributions: [contribution({})] }), conference({ id: '8', contributions: [contribution({})] })] });
    assert.deepEqual(
      feed.sessions.map(({ id }) => id),
      ['7-1', '8-1'],
    );
  });
  test('a lecture is its own only entry', () => {
    const feed = adapt({ results: [conference({ type: 'lecture', chairs: [{ fullName: 'Moreira, Ana' }] })] });
    assert.deepEqual(
      feed.sessions.map(({ title, speakers }) => [title, speakers[0]!.name]),
      [['E', 'Ana Moreira']],
    );
    assert.equal(adapt({ results: [conference({ type: 'meeting' })] }).sessions.length, 0);
  });
});

test('nothing private comes through: no mail address, no telephone number, no protected file, nobody behind the scenes', () => {
  const all = JSON.stringify(feeds);
  const documents = VIEWS.map((view) => JSON.stringify(fixture(view))).join();
  for (const secret of ['mail.example', '555', 'emailHash', 'secret.pdf', 'committee.pdf', 'Olu', 'Home 1']) {
    assert.ok(documents.includes(secret), `the fixtures hold “${secret}”`);
    assert.ok(!all.includes(secret), secret);
  }
});
