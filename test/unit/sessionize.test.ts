/** The traps of Sessionize: five views of one event, and each must say the same of it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { sessionize } from '../../src/formats/sessionize.ts';
import { languageOf } from '../../src/formats/words.ts';
import type { Feed, Session, Speaker } from '../../src/model/types.ts';
import { validate } from '../../src/model/validate.ts';
import { briefly, filled } from './documents.ts';

type Json = Record<string, unknown>;

const adapt = (json: unknown): Feed => {
  const view = sessionize.detect(json);
  assert.ok(view, 'it is recognised');
  return validate(sessionize.adapt(json, view), { source: { format: 'sessionize', view }, base: 'https://sessionize.example/api/v2/key/view/All' });
};
const fixture = (view: string): unknown => JSON.parse(readFileSync(new URL(`../fixtures/sessionize.${view}.json`, import.meta.url), 'utf8'));
const feeds = Object.fromEntries(['All', 'Sessions', 'GridSmart', 'Speakers', 'SpeakerWall'].map((view) => [view, adapt(fixture(view))])) as Record<
  string,
  Feed
>;
const [ANA, BEN, CHI, DEE] = ['1', '2', '3', '4'].map((end) => `8f3c2a10-0000-4000-8000-00000000000${end}`) as [string, string, string, string];
const LUNCH = '5e55105e-0000-4000-8000-000000000001';

/** One session in the view Sessions, and one in All. */
const session = (fields: Json): Session => adapt([{ groupId: 1, groupName: 'All', sessions: [{ id: '1', title: 'T', ...fields }] }]).sessions[0]!;
const speaker = (fields: Json): Speaker => adapt([{ id: 'a', fullName: 'Ana', bio: null, ...fields }]).speakers[0]!;
const inCategory = (name: string, ...items: string[]): Json => ({
  categories: [{ id: 1, name, categoryItems: items.map((item, index) => ({ id: 10 + index, name: item })) }],
});
const answering = (question: string, answer: unknown): Json => ({ questionAnswers: [{ id: 1, question, questionType: 'Long_Text', answer, sort: 0 }] });

describe('what each view holds', () => {
  const counts = (feed: Feed): number[] => [feed.sessions.length, feed.speakers.length, feed.rooms.length, feed.tracks.length];
  const cases: Readonly<Record<string, readonly number[]>> = {
    All: [4, 4, 2, 2],
    Sessions: [3, 0, 2, 2],
    GridSmart: [3, 0, 2, 2],
    Speakers: [0, 4, 0, 0],
    SpeakerWall: [0, 4, 0, 0],
  };
  for (const [view, expected] of Object.entries(cases)) {
    test(view, () => {
      assert.equal(feeds[view]!.source.view, view);
      assert.deepEqual(counts(feeds[view]!), expected);
      assert.deepEqual(briefly(feeds[view]!.issues), []);
    });
  }
});

describe('the views say the same', () => {
  const whole = new Map(feeds['All']!.sessions.map((one) => [one.id, one]));
  /** GridSmart has no answers to questions, and only `All` holds the answers' owners as records. */
  const comparable = (one: Session, view: string): unknown =>
    filled(view === 'GridSmart' ? { ...one, audience: undefined, outcomes: [], prerequisites: undefined, slides: undefined } : one);
  for (const view of ['Sessions', 'GridSmart']) {
    test(`sessions of ${view} and of All`, () => {
      for (const one of feeds[view]!.sessions) assert.deepEqual(comparable(one, view), comparable(whole.get(one.id)!, view));
    });
  }
  test('speakers of Speakers and of All', () => assert.deepEqual(filled(feeds['Speakers']!.speakers), filled(feeds['All']!.speakers)));
  test('speakers of SpeakerWall, as far as it goes', () => {
    const brief = ({ id, name, role, photo, featured }: Speaker): unknown => ({ id, name, role, photo, featured });
    assert.deepEqual(feeds['SpeakerWall']!.speakers.map(brief), feeds['All']!.speakers.map(brief));
  });
  test('tracks and their ids', () => {
    for (const view of ['All', 'Sessions', 'GridSmart']) {
      assert.deepEqual(filled(feeds[view]!.tracks), [
        { id: '41', name: 'Lamps' },
        { id: '42', name: 'Reefs' },
      ]);
    }
  });
});

describe('a session', () => {
  const [keynote, workshop, unscheduled, lunch] = feeds['All']!.sessions as [Session, Session, Session, Session];
  test('has its text as text, and its times as they are written', () => {
    assert.deepEqual(keynote.abstract, { kind: 'text', value: 'Why small lamps\nbeat big ones.\n\n- one\n- two' });
    assert.deepEqual(keynote.start, { written: '2026-05-08T09:00:00', local: '2026-05-08T09:00' });
    assert.equal(session({ startsAt: '2026-05-08T16:00:00Z' }).start!.instant, Date.parse('2026-05-08T16:00:00Z'));
  });
  test('has format, level, language and track, and topics', () => {
    assert.deepEqual([keynote.format, keynote.level, keynote.language, keynote.track], ['Keynote', 'Introductory', 'en', '41']);
    assert.deepEqual([workshop.format, workshop.level, workshop.language, workshop.track], ['99-minute workshop', 'Advanced', 'de', '42']);
    assert.deepEqual([keynote.tags, workshop.tags], [[], ['Charts', 'Tides']]);
  });
  test('has kind, plenum and status', () => {
    assert.deepEqual([keynote.kind, workshop.kind, unscheduled.kind, lunch.kind], ['keynote', 'workshop', 'talk', 'break']);
    assert.deepEqual([keynote.plenum, workshop.plenum, lunch.plenum], [true, false, true]);
    assert.deepEqual([keynote.status, workshop.status, unscheduled.status], ['confirmed', 'cancelled', 'confirmed']);
  });
  test('has its public answers, and no other', () => {
    assert.deepEqual(keynote.audience, { kind: 'text', value: 'Everybody' });
    assert.deepEqual(keynote.outcomes, ['Lamps', 'Fog', 'Both']);
    assert.deepEqual(keynote.prerequisites, { kind: 'text', value: 'A coat' });
    assert.equal(workshop.slides, 'https://slides.example/502');
  });
  test('has live link and recording', () => {
    assert.equal(keynote.live, 'https://live.example/501');
    assert.equal(keynote.recording, undefined);
    assert.equal(workshop.recording!.url, 'https://video.example/502');
  });
  test('may have neither time nor room', () => {
    assert.deepEqual([unscheduled.start, unscheduled.end, unscheduled.room], [undefined, undefined, undefined]);
  });
  test('for all has a GUID as id', () => assert.equal(lunch.id, LUNCH));
});

describe('a speaker', () => {
  const [ana, ben, chi, dee] = feeds['All']!.speakers as [Speaker, Speaker, Speaker, Speaker];
  test('has name, role, text and photo, or none', () => {
    assert.deepEqual(
      [ana.name, ana.role, ana.bio!.value, ana.photo],
      ['Ana Moreira', 'Keeper of lamps', 'Lives in a lighthouse.\nLikes fog.', 'https://img.example/ana.jpg'],
    );
    assert.deepEqual([ben.role, ben.bio, ben.photo, chi.photo], [undefined, undefined, undefined, undefined]);
  });
  test('may have nothing but a full name', () => assert.equal(chi.name, '知子'));
  test('may have no full name', () => {
    assert.equal(speaker({ fullName: null, firstName: 'Ana', lastName: 'Moreira' }).name, 'Ana Moreira');
    assert.equal(speaker({ fullName: '', firstName: 'Ana', lastName: '' }).name, 'Ana');
  });
  test('without any name is nobody', () => {
    assert.deepEqual(
      adapt([
        { id: 'a', fullName: null, firstName: '', bio: 'x' },
        { id: 'b', fullName: 'Ben', bio: null },
      ]).speakers.map(({ id }) => id),
      ['b'],
    );
  });
  test('stands out or not', () => assert.deepEqual([ana.featured, ben.featured], [true, false]));
  test('has pronouns and an organisation, whether asked as a question or as a list', () => {
    assert.deepEqual([ana.pronouns, ana.organisation, ben.pronouns], ['she/her', 'Harbour Office', undefined]);
    assert.equal(speaker(answering('Your pronouns:', 'they/them')).pronouns, 'they/them');
  });
  test('is joined with the sessions though one side has numbers and the other strings', () => {
    assert.deepEqual(filled(ana.sessions), [{ id: '501', name: 'Opening keynote: light in the fog' }]);
    assert.deepEqual(filled(feeds['Speakers']!.speakers[0]!.sessions), filled(ana.sessions));
    assert.deepEqual(dee.sessions, []);
    assert.equal(dee.id, DEE);
  });
  test('whom only sessions know is known by name', () => {
    assert.deepEqual(filled(feeds['GridSmart']!.sessions.map(({ speakers }) => speakers)), [
      [{ id: ANA, name: 'Ana Moreira' }],
      [],
      [
        { id: BEN, name: 'Ben Okafor' },
        { id: CHI, name: '知子' },
      ],
    ]);
  });
});

test('nothing private comes through: no mail address, no telephone number, no other answers', () => {
  const all = JSON.stringify(feeds);
  for (const secret of ['mail.example', '1234', 'nuts', 'Vegetarian', 'Yes, please']) {
    assert.ok(
      ['All', 'Speakers'].some((view) => JSON.stringify(fixture(view)).includes(secret)),
      `the fixtures hold “${secret}”`,
    );
    assert.ok(!all.includes(secret), secret);
  }
});

describe('questions that sound like public ones stay private', () => {
  const SESSION = [
    'Have you given this talk before? To which audience?',
    'Notes for the organizers',
    'Link to a recording of a previous talk',
    'Who should we call in an emergency?',
    'Any special requirements?',
    'Slides of an earlier talk',
    'Travel',
  ];
  for (const question of SESSION) {
    test(question, () => assert.deepEqual(filled(session(answering(question, 'https://private.example/'))), filled(session({}))));
  }
  const SPEAKER = [
    'Does your company pay for your travel?',
    'Company address for the invoice',
    'Role of a previous talk',
    'Email',
    'Position on the wall',
    'Organization number',
  ];
  for (const question of SPEAKER) test(question, () => assert.deepEqual(filled(speaker(answering(question, 'private'))), filled(speaker({}))));
  for (const category of ['Is this your first talk?', 'Speaker T-shirt size', 'Do you need travel support?', 'Would you stand in?', 'Beginner-friendly?']) {
    test(`category: ${category}`, () => {
      const feed = adapt([{ groupId: 1, sessions: [{ id: '1', title: 'T', ...inCategory(category, 'Yes') }] }]);
      assert.deepEqual(filled(feed.sessions[0]!), filled(session({})));
      assert.deepEqual(feed.issues, []);
    });
  }
  test('slides and recordings are addresses or nothing, and nothing is said of the rest', () => {
    const feed = adapt([{ groupId: 1, sessions: [{ id: '1', title: 'T', ...answering('Slides', 'I bring them on a stick') }] }]);
    assert.equal(feed.sessions[0]!.slides, undefined);
    assert.deepEqual(feed.issues, []);
  });
});

describe('organisers’ own words', () => {
  const cases: readonly (readonly [category: string, item: string, expected: Partial<Session>])[] = [
    ['Format', 'Workshop (half a day)', { format: 'Workshop (half a day)', kind: 'workshop' }],
    ['Session type', 'Lightning Talk', { format: 'Lightning Talk', kind: 'lightning' }],
    ['Session format', 'Panel Discussion', { format: 'Panel Discussion', kind: 'panel' }],
    ['Session length', '45 minutes', { format: '45 minutes', kind: 'talk' }],
    ['Niveau', 'Fortgeschrittene', { level: 'Fortgeschrittene' }],
    ['Difficulty', 'Hard', { level: 'Hard' }],
    ['Sprache', 'Englisch', { tags: ['Englisch'] }],
    ['Language', 'Klingon', { tags: ['Klingon'] }],
    ['Language', ' German\r\n', { language: 'de' }],
    ['Language of the talk', 'German', { language: 'de' }],
    ['Idioma', 'español', { language: 'es' }],
    ['Langue', 'FR', { language: 'fr' }],
    ['Programming language', 'English', { tags: ['English'] }],
    ['Topic', 'Fog', { tags: ['Fog'] }],
    ['What is it about', 'Fog', { tags: ['Fog'] }],
  ];
  for (const [category, item, expected] of cases) {
    test(`${category}: ${item}`, () => {
      const found = session(inCategory(category, item));
      for (const [field, value] of Object.entries(expected)) assert.deepEqual(found[field as keyof Session], value, field);
    });
  }
  test('what there can be only one of is the first; the others are topics', () => {
    const found = session(inCategory('Level', 'Intermediate', 'Advanced'));
    assert.deepEqual([found.level, found.tags], ['Intermediate', ['Advanced']]);
  });
  test('languages are known in English, by their own name and by their code', () => {
    for (const name of ['Japanese', '日本語', 'ja', 'JA']) assert.equal(languageOf(name), 'ja');
    for (const name of ['', 'Deutsch und Englisch', 'constructor', '__proto__']) assert.equal(languageOf(name), undefined);
  });
  const services: readonly (readonly [title: string, kind: string])[] = [
    ['Lunch', 'break'],
    ['Coffee & cake', 'break'],
    ['Short Break', 'break'],
    ['Mittagspause', 'break'],
    ['Tea', 'break'],
    ['Registration', 'service'],
    ['Breakout rooms', 'service'],
    ['Team photo', 'service'],
    ['Evening party', 'social'],
    ['Speed networking', 'social'],
  ];
  for (const [title, kind] of services) {
    test(`service session: ${title}`, () => {
      assert.equal(session({ title, isServiceSession: true }).kind, kind);
      assert.equal(session({ title, isServiceSession: 'true' }).kind, kind);
      assert.equal(session({ title, isServiceSession: 'false' }).kind, 'talk');
    });
  }
  for (const [status, expected] of [
    ['Accepted', 'confirmed'],
    ['Accept_Queue', 'confirmed'],
    [null, 'confirmed'],
    [7, 'confirmed'],
    ['Cancelled', 'cancelled'],
    ['Canceled', 'cancelled'],
    ['Declined', 'cancelled'],
    ['Withdrawn', 'cancelled'],
  ] as const) {
    test(`status ${status}`, () => assert.equal(session({ status }).status, expected));
  }
  for (const question of ['Who is this session for?', 'Who should attend', 'Target audience', 'Zielgruppe']) {
    test(`question: ${question}`, () => assert.equal(session(answering(question, 'Everybody')).audience!.value, 'Everybody'));
  }
  for (const question of ['Key takeaways', 'What are three take-aways?', 'What people will learn', 'Learning objectives']) {
    test(`question: ${question}`, () => assert.deepEqual(session(answering(question, 'Fog')).outcomes, ['Fog']));
  }
  for (const question of ['Prerequisites', 'Required prior knowledge', 'What to bring', 'Voraussetzungen']) {
    test(`question: ${question}`, () => assert.equal(session(answering(question, 'A coat')).prerequisites!.value, 'A coat'));
  }
  test('points are split at lines and bullets, not at numbers', () => {
    const answer = '• Fog\r\n * Lamps\r\n2) Two\n\n3 ways home\u2028- Last-minute help\n—';
    assert.deepEqual(session(answering('Key take-aways', answer)).outcomes, ['Fog', 'Lamps', 'Two', '3 ways home', 'Last-minute help']);
  });
});

describe('links', () => {
  const link = (linkType: unknown, url: unknown, title: unknown = linkType): unknown => filled(speaker({ links: [{ title, url, linkType }] }).links);
  const cases: readonly (readonly [type: string, written: string, url: string])[] = [
    ['Twitter', 'https://twitter.com/ana', 'https://twitter.com/ana'],
    ['LinkedIn', 'linkedin.com/in/ana-m', 'https://linkedin.com/in/ana-m'],
    ['Blog', 'blog.ana.example/posts', 'https://blog.ana.example/posts'],
  ];
  for (const [type, written, url] of cases)
    test(`${type}: ${written}`, () => assert.deepEqual(link(type, written), [{ url: new URL(url).href, kind: type.toLowerCase() }]));
  test('say what they are in the visitor’s language, unless their title says more', () => {
    assert.deepEqual(link('Company_Website', 'https://x.example', 'Company Website'), [{ url: 'https://x.example/', kind: 'website' }]);
    assert.deepEqual(link('Other', 'https://x.example', 'My garden'), [{ title: 'My garden', url: 'https://x.example/', kind: 'other' }]);
    assert.deepEqual(link('Other', 'https://x.example', 'Other'), [{ url: 'https://x.example/', kind: 'other' }]);
  });
  for (const [type, written] of [
    ['Blog', '@ana'],
    ['Twitter', '@ana'],
    ['LinkedIn', 'in/ana-m'],
    ['Other', 'none'],
    ['Company_Website', 'coming soon'],
    ['Twitter', 'javascript:alert(1)'],
    ['Twitter', 'ana on Twitter'],
    ['Mastodon', '@ana'],
    ['Other', 'ana@mail.example'],
    ['Twitter', ''],
    ['constructor', '@ana'],
    ['Twitter', null],
    ['Twitter', {}],
    [null, '@ana'],
  ] as const) {
    test(`${type}: ${JSON.stringify(written)} leads nowhere`, () => assert.deepEqual(link(type, written), []));
  }
});

describe('rooms', () => {
  const names = (feed: Feed): string[] => feed.rooms.map(({ name }) => name);
  test('All: in the organisers’ order', () => assert.deepEqual(names(feeds['All']!), ['Lamp Room 🏮', 'Chart Room']));
  test('GridSmart: in the order of the columns, also if days differ', () => {
    const room = (id: number, name: string): Json => ({ id, name, sessions: [] });
    const feed = adapt([
      { date: '2026-05-08', rooms: [room(2, 'B'), room(1, 'A')], timeSlots: [] },
      { date: '2026-05-08', rooms: [room(1, 'A'), room(3, 'C'), room(2, 'B')], timeSlots: [] },
    ]);
    assert.deepEqual(names(feed), ['B', 'A', 'C']);
  });
  test('Sessions: as they come', () => assert.deepEqual(names(feeds['Sessions']!), ['Lamp Room 🏮', 'Chart Room']));
  test('a number that only another session gives a name is that room', () => {
    const feed = adapt([
      {
        groupId: 1,
        sessions: [
          { id: '1', title: 'T', roomId: 7, room: null },
          { id: '2', title: 'T', roomId: 7, room: 'A' },
        ],
      },
    ]);
    assert.deepEqual([feed.sessions[0]!.room, names(feed)], ['7', ['A']]);
  });
  test('a number without a name is no room, and neither is "TBA"', () => {
    const feed = adapt({
      sessions: [
        { id: '1', title: 'T', roomId: 7 },
        { id: '2', title: 'T', roomId: 8 },
        { id: '3', title: 'T', roomId: 9 },
      ],
      speakers: [],
      questions: [],
      categories: [],
      rooms: [
        { id: 7, name: null },
        { id: 8, name: 'TBA' },
      ],
    });
    assert.deepEqual(names(feed), []);
    assert.deepEqual(
      feed.sessions.map(({ room }) => room),
      [undefined, undefined, undefined],
    );
  });
});

describe('repeats', () => {
  test('Sessions: a session that stands in two groups is one', () => {
    const both = (fixture('Sessions') as { sessions: { id: string }[] }[]).flatMap((group) => group.sessions.map(({ id }) => id));
    assert.equal(both.filter((id) => id === '502').length, 2, 'the fixture repeats one');
    assert.deepEqual(
      feeds['Sessions']!.sessions.map(({ id }) => id),
      ['501', '502', '503'],
    );
  });
  test('GridSmart: a session that stands under its room or under its slot only is there too', () => {
    const one = (id: string): Json => ({ id, title: id, startsAt: '2026-05-08T09:00:00' });
    const feed = adapt([
      {
        date: '2026-05-08',
        rooms: [{ id: 1, name: 'A', sessions: [one('x'), one('y')] }],
        timeSlots: [
          {
            slotStart: '09:00:00',
            rooms: [
              { id: 1, name: 'A', session: one('y'), index: 0 },
              { id: 2, name: 'B', session: one('z'), index: 1 },
              { id: 3, name: 'C', session: null },
            ],
          },
        ],
      },
    ]);
    assert.deepEqual(
      feed.sessions.map(({ id, room }) => [id, room]),
      [
        ['x', '1'],
        ['y', '1'],
        ['z', '2'],
      ],
    );
    assert.deepEqual(briefly(feed.issues), []);
  });
  test('sessions without id are never taken for one', () =>
    assert.equal(adapt([{ groupId: 1, sessions: [{ title: 'A' }, { title: 'B' }] }]).sessions.length, 2));
});

describe('empty feeds', () => {
  const cases: readonly (readonly [json: unknown, view: string | undefined])[] = [
    [{ sessions: [], speakers: [], questions: [], categories: [], rooms: [] }, 'All'],
    [{ sessions: null, speakers: null, questions: null, categories: null, rooms: null }, 'All'],
    [[{ groupId: 27, groupName: 'sponsor', sessions: [] }], 'Sessions'],
    [[{ groupId: null, groupName: 'All', sessions: null }], 'Sessions'],
    [[{ date: '2026-05-08', isDefault: true, rooms: [], timeSlots: [] }], 'GridSmart'],
    [[], undefined],
    [{}, undefined],
    [null, undefined],
    ['', undefined],
  ];
  for (const [json, view] of cases) {
    test(JSON.stringify(json), () => {
      assert.equal(sessionize.detect(json), view);
      if (view) assert.deepEqual([adapt(json).sessions, adapt(json).issues], [[], []]);
    });
  }
});

describe('strange values', () => {
  test('a view is told by any of its entries, not by the first', () => {
    assert.equal(sessionize.detect([null, 7, {}, { groupId: 1, sessions: [] }]), 'Sessions');
    assert.equal(sessionize.detect([{}, { fullName: 'Ana', tagLine: null }]), 'SpeakerWall');
  });
  test('entries that are none are named, and hide nothing', () => {
    const feed = adapt({
      sessions: [null, { id: '1', title: 'T' }, 'x'],
      speakers: [7, { id: 'a', fullName: 'Ana' }],
      questions: 'x',
      categories: [null, { title: 'Track', items: [7, { name: 'A' }] }],
      rooms: { a: 1 },
    });
    assert.deepEqual([feed.sessions.length, feed.speakers.length], [1, 1]);
    assert.deepEqual(briefly(feed.issues), ['not-an-item sessions[0]', 'not-an-item sessions[2]', 'not-an-item speakers[0]']);
  });
  for (const field of [
    'id',
    'description',
    'startsAt',
    'speakers',
    'categories',
    'questionAnswers',
    'roomId',
    'room',
    'status',
    'liveUrl',
    'recordingUrl',
    'isServiceSession',
    'isPlenumSession',
  ]) {
    test(`session.${field} of another type`, () => {
      for (const value of [
        null,
        undefined,
        {},
        [],
        [[]],
        [null],
        7,
        'x',
        true,
        { toString: 1 },
        { id: {}, name: {} },
        [{ id: {}, name: {} }],
        [{ name: {}, categoryItems: {} }],
        [{ question: 7, answer: {} }],
      ]) {
        assert.equal(session({ [field]: value }).title, 'T');
        const feed = adapt({
          sessions: [{ id: '1', title: 'T', [field]: value, categoryItems: value, roomId: value }],
          speakers: value,
          questions: value,
          categories: value,
          rooms: value,
        });
        assert.equal(feed.sessions[0]!.title, 'T');
      }
    });
  }
});
