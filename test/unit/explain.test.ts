/** Failures and oddities in words for the page's author: what was seen, what to do, and all of it once. */
import assert from 'node:assert/strict';
import { afterEach, describe, mock, test } from 'node:test';
import { advise } from '../../src/feed/advise.ts';
import { explain } from '../../src/feed/explain.ts';
import { parseFeed, type ParseOptions } from '../../src/feed/parse-feed.ts';
import { report } from '../../src/feed/report.ts';
import { formats } from '../../src/formats/registry.ts';
import type { Feed } from '../../src/model/types.ts';

const feedOf = async (fields: object, options?: ParseOptions): Promise<Feed> => {
  const result = await parseFeed({ lectern: 1, ...fields }, options);
  assert.ok(result.ok, JSON.stringify(result));
  return result.feed;
};

describe('JSON of no known format', () => {
  const explained = (content: unknown) => explain({ code: 'unknown-format', address: '', content });
  test('names the keys it saw, and all formats', () => {
    const { message, hint } = explained({ talks: [], people: [] });
    assert.match(message, /the keys talks, people\./);
    for (const { name } of formats) assert.ok(hint.includes(name), name);
  });
  test('names columns by which a plain list is known', async () => {
    const { hint } = explained([{ Termin: 'x' }]);
    for (const columns of ['title, start, speaker', 'name, bio', 'question, answer']) {
      assert.ok(hint.includes(columns), columns);
      const row = Object.fromEntries(columns.split(', ').map((column) => [column, column === 'start' ? '2027-05-08T09:00' : 'A']));
      assert.ok((await parseFeed([row])).ok, columns);
    }
  });
  test('looks into what is wrapped', () =>
    assert.match(explained({ data: { talks: [], people: [] } }).message, /keys data alone, which holds .* keys talks, people/));
  test('says how many keys there are', () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`key${index}`, 1]));
    assert.match(explained(many).message, /key11 and 8 more/);
  });
  test('repeats what a server says instead', () => assert.match(explained({ detail: 'Not found.', code: 7 }).message, /The server says: “Not found\.”/));
  test('knows JSON within JSON', () => assert.match(explained('{"lectern": 1}').message, /JSON within JSON/));
});

describe('no answer', () => {
  const words = (cause: string, address = 'https://feeds.example/f.json'): string => {
    const { message, hint } = explain({ code: 'network', address, cause });
    return `${message} ${hint}`;
  };
  const CAUSES: readonly (readonly [string, RegExp])[] = [
    ['ENOTFOUND getaddrinfo', /no server of this name/],
    ['ECONNREFUSED', /refuses the connection/],
    ['CERT_HAS_EXPIRED certificate has expired', /expired/],
    ['DEPTH_ZERO_SELF_SIGNED_CERT self-signed certificate', /can’t be verified/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', /for another name/],
    ['ECONNRESET', /broke off/],
    ['redirect count exceeded', /circle/],
  ];
  for (const [cause, says] of CAUSES) test(cause, () => assert.match(words(cause), says));
  test('in a page names the three ways out', () =>
    assert.match(words('TypeError: Failed to fetch'), /CORS.*copy on your own site.*convert.*proxy.*Access-Control-Allow-Origin/s));
  test('of http: in a page at https: is mixed content', (context) => {
    Object.defineProperty(globalThis, 'location', { value: { protocol: 'https:' }, configurable: true });
    context.after(() => Reflect.deleteProperty(globalThis, 'location'));
    assert.match(words('TypeError: Failed to fetch', 'http://feeds.example/f.json'), /mixed content/);
    assert.doesNotMatch(words('TypeError: Failed to fetch'), /mixed content/);
  });
});

describe('advice', () => {
  const talk = { title: 'Lamps', start: '2027-05-08T09:00', speakers: [{ id: 'ana', name: 'Ana' }] };
  const ana = { id: 'ana', name: 'Ana Moreira', bio: 'Keeper.' };
  const sound = { event: { timeZone: 'Europe/Lisbon' }, sessions: [talk], speakers: [ana] };
  const CASES: readonly (readonly [name: string, feed: object, codes: readonly string[], says?: RegExp])[] = [
    ['a sound feed', sound, []],
    ['a version to come', { ...sound, lectern: 2 }, ['warning unknown-version lectern'], /version 2 of the Lectern format; this Lectern knows 1/],
    ['the version as a string', { ...sound, lectern: '1' }, []],
    ['nothing', {}, ['warning nothing-published sessions']],
    ['questions alone', { faqs: [{ question: 'Why?', answer: 'So.' }] }, []],
    ['no times at all', { ...sound, sessions: [{ title: 'A' }, { title: 'B' }] }, ['warning no-times sessions'], /None of the 2 sessions/],
    ['some times', { ...sound, sessions: [talk, { title: 'B' }] }, ['info times-missing sessions[1].start'], /1 of 2 sessions/],
    ['no zone', { ...sound, event: {} }, ['info no-time-zone sessions[0].start'], /shown as written/],
    ['UTC and no zone', { ...sound, event: {}, sessions: [{ ...talk, start: '2027-05-08T09:00Z' }] }, ['warning no-time-zone sessions[0].start'], /in UTC/],
    ['an offset and no zone', { ...sound, event: {}, sessions: [{ ...talk, start: '2027-05-08T09:00+02:00' }] }, []],
    ['an offset of the zone', { ...sound, sessions: [{ ...talk, start: '2027-05-08T09:00+01:00' }] }, []],
    ['an offset of another zone', { ...sound, sessions: [{ ...talk, start: '2027-05-08T09:00+05:30' }] }, ['warning other-zone sessions[0].start'], /04:30/],
    ['broken umlauts', { ...sound, sessions: [{ ...talk, title: 'KÃ¤se' }] }, ['warning mojibake sessions[0].title'], /“KÃ¤se” was “Käse”/],
    ['broken apostrophes', { ...sound, sessions: [{ ...talk, abstract: 'Itâ€™s late' }] }, ['warning mojibake sessions[0].abstract'], /“It’s”/],
    [
      'several broken signs in a word',
      { ...sound, sessions: [{ ...talk, title: 'Das GrÃ¶ÃŸte' }] },
      ['warning mojibake sessions[0].title'],
      /“GrÃ¶ÃŸte” was “Größte”/,
    ],
    ['one after another', { ...sound, sessions: [{ ...talk, title: 'fuÃŸÃ¼ber' }] }, ['warning mojibake sessions[0].title'], /was “fußüber”/],
    [
      'a sign of which half is a space',
      { ...sound, sessions: [{ ...talk, abstract: 'voilÃ\u00a0 nous' }] },
      ['warning mojibake sessions[0].abstract'],
      /was “voilà” once/,
    ],
    ['lost signs', { ...sound, speakers: [{ ...ana, name: 'Andr\ufffd' }] }, ['warning mojibake speakers[0].name'], /lost/],
    ['sound signs', { ...sound, sessions: [{ ...talk, title: 'MANHÃ” “Ã la carte” naïve €5 § 3' }] }, []],
    ['markup in plain text', { ...sound, sessions: [{ ...talk, abstract: 'One<br>two' }] }, ['info markup-in-text sessions[0].abstract'], /“<br>”/],
    ['markup where it belongs', { ...sound, sessions: [{ ...talk, abstract: { kind: 'html', value: 'One<br>two' } }] }, []],
    ['generics and comparisons', { ...sound, sessions: [{ ...talk, abstract: 'List<T>, a < b & c' }] }, []],
    [
      'the same session twice',
      {
        ...sound,
        sessions: [
          { ...talk, id: '1' },
          { ...talk, id: '2' },
        ],
      },
      ['warning same-session sessions[1]'],
      /twice/,
    ],
    [
      'the same break twice',
      { ...sound, sessions: [talk, { ...talk, id: '1', kind: 'break', speakers: [] }, { ...talk, id: '2', kind: 'break', speakers: [] }] },
      [],
    ],
    ['two of one name', { ...sound, speakers: [ana, { ...ana, id: 'ana-2' }] }, ['info same-name speakers[1].name']],
    [
      'pictures at http:',
      { ...sound, speakers: [{ ...ana, photo: 'http://photos.example/a.jpg' }] },
      ['warning http-picture speakers[0].photo'],
      /mixed content/,
    ],
    ['speakers alone', { speakers: [ana] }, ['info no-sessions sessions']],
    ['names alone', { ...sound, speakers: [] }, ['info names-only speakers'], /Of 1 speaker /],
    ['no speakers', { ...sound, speakers: [], sessions: [{ ...talk, speakers: [] }] }, ['info no-speakers speakers']],
  ];
  for (const [name, fields, codes, says] of CASES) {
    test(name, async () => {
      const found = advise(await feedOf(fields));
      assert.deepEqual(
        found.map(({ severity, code, path }) => `${severity} ${code} ${path}`),
        codes,
      );
      if (says) assert.match(found[0]!.message, says);
      for (const { hint } of found) assert.match(hint, /\S.*[.}]$/);
    });
  }
});

describe('the console', () => {
  afterEach(() => mock.restoreAll());
  const listen = () => ({
    error: mock.method(console, 'error', () => undefined),
    warn: mock.method(console, 'warn', () => undefined),
    group: mock.method(console, 'groupCollapsed', () => undefined),
    end: mock.method(console, 'groupEnd', () => undefined),
  });
  const said = (calls: readonly { readonly arguments: readonly unknown[] }[]): string => calls.map(({ arguments: [text] }) => String(text)).join('\n');

  test('has the issues of a feed once, in a group, with advice on the whole of it', async () => {
    const { warn, group, end } = listen();
    const feed = await feedOf({ sessions: [{ title: 'KÃ¤se', start: 'noon' }] });
    for (let time = 0; time < 3; time++) report({ feed });
    assert.deepEqual([group.mock.callCount(), end.mock.callCount()], [1, 1]);
    assert.match(said(group.mock.calls), /3 issues/);
    assert.match(said(warn.mock.calls), /sessions\[0\]\.start: .*noon/);
    assert.match(said(warn.mock.calls), /None of the 1 session/);
    assert.match(said(warn.mock.calls), /Käse/);
  });
  test('has no group for what the author need not do anything about', async () => {
    const { group } = listen();
    report({ feed: await feedOf({ sessions: [{ title: 'A', start: '2027-05-08T09:00Z', speakers: [{ name: 'Ana' }] }] }) });
    assert.equal(group.mock.callCount(), 0);
  });
  test('has a failure once an address, with the place', () => {
    const { error } = listen();
    const failure = explain({ code: 'not-json', address: 'https://feeds.example/report.json', content: '{"lectern": 1,}' });
    for (let time = 0; time < 3; time++) report({ error: failure });
    assert.equal(error.mock.callCount(), 1);
    assert.match(said(error.mock.calls), /report\.json: .*line 1, column 14.*comma.*\^\nTake the comma out/s);
  });
});
