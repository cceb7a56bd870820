/** `lectern convert`: the copy says what the feed says, conforms to our schema, and a bad day never costs it. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { lecternFormatOf } from '../../src/cli/lectern-format.ts';
import { parseFeed } from '../../src/feed/parse-feed.ts';
import type { Feed } from '../../src/model/types.ts';
import { lectern } from './command-line.ts';

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'lectern-convert-'));
after(() => rmSync(folder, { recursive: true }));
let made = 0;
const place = (): string => join(folder, `${++made}.json`);
const written = (content: unknown): string => {
  const file = place();
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

const ajv = new Ajv2020({ allErrors: true, validateFormats: false, allowUnionTypes: true });
const conforms = ajv.compile(json(root('docs/lectern.schema.json')) as object);

const ADDRESS = 'https://feeds.example/2027/feed.json';
const feedOf = async (content: unknown, timeZone?: string): Promise<Feed> => {
  const result = await parseFeed(content, { address: ADDRESS, timeZone });
  assert.ok(result.ok, JSON.stringify(result));
  return result.feed;
};
/** What elements draw of a feed. */
const drawn = ({ event, sessions, speakers, rooms, tracks, faqs }: Feed): unknown =>
  JSON.parse(JSON.stringify({ event, sessions, speakers, rooms, tracks, faqs }));

const DOCUMENTS = [
  ...readdirSync(root('test/fixtures'))
    .filter((file) => file.endsWith('.json'))
    .map((file) => root(`test/fixtures/${file}`)),
  ...['workshops.json', 'conference.json', 'conference.sessionize.json'].map((file) => root(`demo/${file}`)),
];

describe('what is written down', () => {
  for (const file of DOCUMENTS) {
    for (const zone of [undefined, 'Australia/Lord_Howe']) {
      test(`of ${file.split('/').at(-1)}${zone ? ` on the clock of ${zone}` : ''} is the same feed`, async () => {
        const feed = await feedOf(json(file), zone);
        const document = lecternFormatOf(feed);
        assert.ok(conforms(document), JSON.stringify(conforms.errors));
        const again = await feedOf(JSON.parse(JSON.stringify(document)));
        assert.deepEqual(drawn(again), drawn(feed));
        assert.deepEqual(again.issues, []);
        assert.deepEqual(lecternFormatOf(again), document, 'written twice, it stays the same');
      });
    }
  }

  test('keeps ends, lengths and whole days', async () => {
    const sessions = [
      { title: 'An end', start: '2027-05-08T09:00+01:00', end: '2027-05-08T10:00+01:00' },
      { title: 'A length', start: '2027-05-08T09:00+01:00', duration: 45 },
      { title: 'A length without a clock', start: '2027-05-08T09:00', duration: 45 },
      { title: 'An end in UTC', start: '2027-05-08T09:00+01:00', end: '2027-05-08T09:45:00.000Z' },
      { title: 'Days', start: '2027-05-08', end: '2027-05-09', duration: 90 },
      { title: 'A length alone', duration: 90 },
    ];
    for (const timeZone of [undefined, 'Europe/Lisbon']) {
      const feed = await feedOf({ lectern: 1, event: { timeZone }, sessions });
      const again = await feedOf(lecternFormatOf(feed));
      assert.deepEqual(drawn(again), drawn(feed));
    }
  });

  test('keeps who speaks where, in its order, also of people and sessions that are not there', async () => {
    const feed = await feedOf({
      lectern: 1,
      sessions: [
        { id: 'b', title: 'B', speakers: ['ana', { name: 'Nobody Known' }] },
        { id: 'a', title: 'A', speakers: ['ana'] },
      ],
      speakers: [
        { id: 'ana', name: 'Ana', sessions: ['a', { id: 'z', name: 'Elsewhere' }, 'b'] },
        { id: 'bo', name: 'Bo', sessions: ['a'] },
      ],
    });
    assert.deepEqual(drawn(await feedOf(lecternFormatOf(feed))), drawn(feed));
  });

  test('is the same feed, however its ids, times and references stand to each other', async () => {
    const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
    const id = fc.constantFrom('a', 'b', 'TBA', '-', 'A name', '7', 7, ' a ');
    const time = fc.constantFrom('2027-03-28T01:30', '2027-03-28T02:30+02:00', '2027-05-08', '2027-05-08T09:00:00.000Z', 'noon', null);
    const references = fc.array(fc.oneof(id, fc.record({ id: maybe(id), name: maybe(id) })), { maxLength: 3 });
    const rich = fc.oneof(fc.string(), fc.record({ kind: fc.constantFrom('text', 'html', 'markdown'), value: fc.string() }));
    const document = fc.record({
      lectern: fc.constant(1),
      event: maybe(fc.record({ timeZone: maybe(fc.constantFrom('Europe/Vienna', 'Australia/Lord_Howe')), start: maybe(time) })),
      sessions: fc.array(
        fc.record({
          id: maybe(id),
          title: maybe(id),
          start: maybe(time),
          end: maybe(time),
          duration: maybe(fc.constantFrom(5, 90, 1440, 0, -1)),
          room: maybe(id),
          track: maybe(id),
          speakers: maybe(references),
          abstract: maybe(rich),
          plenum: maybe(fc.boolean()),
          kind: maybe(fc.constantFrom('talk', 'break', 'picnic')),
        }),
        { maxLength: 4 },
      ),
      speakers: fc.array(fc.record({ id: maybe(id), name: maybe(id), bio: maybe(rich), sessions: maybe(references) }), { maxLength: 3 }),
      rooms: fc.array(fc.record({ id: maybe(id), name: maybe(id) }), { maxLength: 3 }),
      faqs: fc.array(fc.record({ id: maybe(id), question: maybe(id), answer: maybe(rich) }), { maxLength: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(document, maybe(fc.constantFrom('UTC', 'Asia/Kolkata')), async (content, zone) => {
        const feed = await feedOf(content, zone);
        const again = await feedOf(JSON.parse(JSON.stringify(lecternFormatOf(feed))));
        assert.deepEqual(drawn(again), drawn(feed));
        assert.deepEqual(again.issues, []);
      }),
      { numRuns: 500 },
    );
  });

  const REAL = root('../shared/feeds');
  test('is the same feed for a collection of real ones', { skip: !existsSync(REAL) && 'there is no ../shared/feeds' }, async () => {
    let count = 0;
    for (const file of readdirSync(REAL, { recursive: true, encoding: 'utf8' }).filter((name) => /\.json(?:ld)?$/.test(name))) {
      const result = await parseFeed(readFileSync(join(REAL, file), 'utf8'), { address: ADDRESS });
      if (!result.ok) continue;
      count++;
      const document = lecternFormatOf(result.feed);
      assert.ok(conforms(document), `${file}: ${JSON.stringify(conforms.errors)}`);
      assert.deepEqual(drawn(await feedOf(JSON.parse(JSON.stringify(document)))), drawn(result.feed), file);
    }
    assert.ok(count > 0);
  });

  test('has nothing that is private', async () => {
    const secrets = {
      lectern: 1,
      sessions: [{ title: 'A', answers: ['+43 1 234'], internalNotes: 'shy' }],
      speakers: [{ name: 'Ana', email: 'ana@private.example', phone: '+43 1 234' }],
    };
    const { out } = await lectern(['convert', written(secrets), '-o', '-']);
    for (const secret of ['private.example', '+43', 'shy']) assert.ok(!out.includes(secret), secret);
  });
});

describe('lectern convert', () => {
  const GOOD = { lectern: 1, sessions: [{ title: 'Lamps', abstract: 'Bright.' }], speakers: [{ name: 'Ana' }] };
  const LEFT = (path: string): string => readFileSync(path, 'utf8');

  test('writes a file, says so, and leaves nothing beside it', async () => {
    const inside = join(folder, 'alone');
    mkdirSync(inside);
    const to = join(inside, 'feed.json');
    const { code, out, err } = await lectern(['convert', root('test/fixtures/sessionize.All.json'), '-o', to, '--time-zone', 'Europe/Vienna']);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /feed\.json written: \d+ sessions, \d+ speakers; \d+ KB of \d+ KB\./);
    assert.deepEqual(readdirSync(inside), ['feed.json']);
    const document = json(to) as { lectern: number; event: { timeZone: string } };
    assert.deepEqual([document.lectern, document.event.timeZone], [1, 'Europe/Vienna']);
    assert.match(LEFT(to), /^\{\n {2}"lectern": 1,\n[^]*\n\}\n$/);
  });
  test('writes smaller ones with --minify', async () => {
    const [wide, narrow] = [place(), place()];
    const source = root('demo/conference.sessionize.json');
    await lectern(['convert', source, '-o', wide]);
    await lectern(['convert', source, '-o', narrow, '--minify']);
    assert.deepEqual(json(wide), json(narrow));
    assert.ok(statSync(narrow).size < statSync(wide).size);
    assert.ok(statSync(narrow).size < Buffer.byteLength(JSON.stringify(json(source))), 'smaller than what it was made of');
  });
  test('does not touch a file that says the same already', async () => {
    const to = place();
    await lectern(['convert', written(GOOD), '-o', to]);
    utimesSync(to, 1, 1);
    assert.match((await lectern(['convert', written(GOOD), '-o', to])).out, /was up to date/);
    assert.equal(statSync(to).mtimeMs, 1000);
  });
  test('says how many there were before', async () => {
    const to = written(GOOD);
    const { out } = await lectern(['convert', written({ ...GOOD, sessions: [{ title: 'A' }, { title: 'B' }] }), '-o', to]);
    assert.match(out, /2 sessions \(1 before\), 1 speaker;/);
  });
  test('keeps relative addresses of files true from where the copy is', async () => {
    mkdirSync(join(folder, 'out'), { recursive: true });
    const to = join(folder, 'out', 'feed.json');
    await lectern([
      'convert',
      written({ lectern: 1, speakers: [{ name: 'Ana', photo: 'photos/ana.jpg', links: [{ url: 'https://ana.example/' }] }] }),
      '-o',
      to,
    ]);
    const { speakers } = json(to) as { speakers: { photo: string; links: { url: string }[] }[] };
    assert.deepEqual([speakers[0]!.photo, speakers[0]!.links[0]!.url], ['../photos/ana.jpg', 'https://ana.example/']);
  });
  test('keeps addresses of files that begin at the root of a site', async () => {
    const photos = ['/images/ann.jpg', '/images/ann.jpg?v=2#face', '/'];
    const source = written({ lectern: 1, speakers: photos.map((photo, index) => ({ id: `${index}`, name: `${index}`, photo })) });
    const to = place();
    await lectern(['convert', source, '-o', to]);
    assert.deepEqual(
      (json(to) as { speakers: { photo: string }[] }).speakers.map(({ photo }) => photo),
      photos,
    );
  });
  test('follows a link to the file that it stands for', async () => {
    const [to, link] = [written(GOOD), place()];
    symlinkSync(to, link);
    await lectern(['convert', written({ ...GOOD, sessions: [{ title: 'New' }] }), '-o', link]);
    assert.match(LEFT(to), /New/);
  });

  const BAD: readonly (readonly [name: string, source: () => string, says: RegExp])[] = [
    ['a broken feed', () => written('{"lectern": 1,}'), /line 1, column 14[^]*was not written/],
    ['a missing one', () => join(folder, 'nowhere.json'), /no such file[^]*was not written/],
    ['a feed of no known format', () => written({ weather: 'fog' }), /no format[^]*was not written/],
    ['an empty list', () => written('[]'), /empty[^]*was not written/],
    ['a feed with nothing in it', () => written({ lectern: 1 }), /left as it is: it has 1 session and 1 speaker[^]*--force/],
    ['a feed without sessions', () => written({ lectern: 1, speakers: [{ name: 'Ana' }] }), /left as it is: it has 1 session, and/],
  ];
  for (const [name, source, says] of BAD) {
    test(`does not give a good copy away for ${name}`, async () => {
      const to = written(GOOD);
      const before = LEFT(to);
      const { code, out, err } = await lectern(['convert', source(), '-o', to]);
      assert.deepEqual([code, out], [1, '']);
      assert.match(err, says);
      assert.equal(LEFT(to), before);
    });
  }
  test('does not give a good copy away where one of several sources is missing', async () => {
    const to = written(GOOD);
    const { code, err } = await lectern(['convert', written(GOOD), join(folder, 'nowhere.json'), '-o', to]);
    assert.equal(code, 1);
    assert.match(err, /nowhere\.json can’t be had/);
  });
  test('does with --force, but not for what can’t be read', async () => {
    const to = written(GOOD);
    assert.equal((await lectern(['convert', written('{'), '-o', to, '--force'])).code, 1);
    assert.equal((await lectern(['convert', written({ lectern: 1 }), '-o', to, '--force'])).code, 0);
    assert.deepEqual(json(to), { lectern: 1 });
  });
  test('writes over what was no good copy', async () => {
    for (const old of ['', 'broken', '{"lectern": 1}']) {
      const to = written(old);
      assert.equal((await lectern(['convert', written({ lectern: 1 }), '-o', to])).code, 0);
    }
  });
  const UNWRITABLE: readonly (readonly [name: string, path: () => string, says: (path: string) => string])[] = [
    ['a folder that is not there', () => join(folder, 'no', 'such', 'feed.json'), (path) => `there is no folder ${dirname(path)}`],
    ['a file instead of a folder', () => join(written(GOOD), 'feed.json'), (path) => `${dirname(path)} is no folder`],
    ['a folder instead of a file', () => folder, () => 'it is a folder; name a file in it'],
  ];
  for (const [name, path, says] of UNWRITABLE) {
    test(`says of a place that can’t be written why: ${name}`, async () => {
      const to = path();
      const { code, err } = await lectern(['convert', written(GOOD), '-o', to]);
      assert.deepEqual([code, err], [1, `${to} can’t be written: ${says(to)}.\n`]);
    });
  }
  test('prints to - and nothing else', async () => {
    const { code, out, err } = await lectern(['convert', '-', '-o', '-', '--minify'], JSON.stringify(GOOD));
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual((JSON.parse(out) as typeof GOOD).sessions[0]!.title, 'Lamps');
  });
});
