/** `lectern validate` and `lectern schema`: what they print, and how they end. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { formats } from '../../src/formats/registry.ts';
import { node } from '../../scripts/lib/run.js';
import { lectern, validated } from './command-line.ts';

const here = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const fixture = (file: string): string => here(`test/fixtures/${file}`);
const fixtures = readdirSync(fixture('')).filter((file) => file.endsWith('.json'));

const folder = mkdtempSync(join(tmpdir(), 'lectern-cli-'));
after(() => rmSync(folder, { recursive: true }));
const written = (name: string, content: unknown): string => {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

describe('wrong use ends with 2, and says what is right', () => {
  const CASES: readonly (readonly [args: readonly string[], says: RegExp])[] = [
    [[], /Which command\?[^]*lectern validate/],
    [['check'], /no command “check”/],
    [['validate'], /Which feed\?[^]*Usage: lectern validate <address or file…>/],
    [['validate', 'a.json', '--quick'], /--quick[^]*Usage: lectern validate/],
    [['validate', 'a.json', '--time-zone'], /--time-zone[^]*Usage/],
    [['validate', 'a.json', '--time-zone', 'Vienna'], /“Vienna” is no IANA time zone/],
    [['validate', 'a.json', '--language', 'english please'], /no language tag/],
    [['validate', '-', '-'], /once only/],
    [['convert'], /Which feed\?[^]*Usage: lectern convert/],
    [['convert', 'a.json'], /Where to\?/],
    [['schema', 'a.json'], /takes nothing/],
  ];
  for (const [args, says] of CASES) {
    test(`lectern ${args.join(' ')}`, async () => {
      const { code, out, err } = await lectern(args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, says);
    });
  }
});

describe('help and version', () => {
  for (const command of ['validate', 'convert', 'schema']) {
    test(`${command} --help names every option`, async () => {
      const { code, out } = await lectern([command, '--help']);
      assert.equal(code, 0);
      const options = {
        validate: ['json', 'time-zone', 'check-images', 'language'],
        convert: ['output', 'minify', 'force', 'time-zone', 'language'],
        schema: [],
      };
      for (const option of options[command as keyof typeof options]) assert.ok(out.includes(`--${option}`), option);
    });
  }
  test('--help names every command', async () => assert.match((await lectern(['--help'])).out, /validate[^]*convert[^]*schema/));
  test('--version is that of the package', async () => {
    const { version } = JSON.parse(readFileSync(here('package.json'), 'utf8')) as { version: string };
    assert.equal((await lectern(['--version'])).out, `${version}\n`);
  });
});

test('schema prints the JSON Schema', async () => {
  const { code, out } = await lectern(['schema']);
  assert.equal(code, 0);
  assert.deepEqual(JSON.parse(out), JSON.parse(readFileSync(here('docs/lectern.schema.json'), 'utf8')));
});

describe('validate --json', () => {
  for (const file of fixtures) {
    test(file, async () => {
      const [format] = file.split('.');
      const { code, ...found } = await validated([fixture(file)]);
      assert.deepEqual(Object.keys(found), ['format', 'view', 'counts', 'issues']);
      assert.deepEqual([found.format, found.view], [format, file.slice(format!.length + 1, -'.json'.length)]);
      assert.deepEqual(Object.keys(found.counts), ['sessions', 'speakers', 'rooms', 'tracks', 'days', 'faqs']);
      assert.ok(Object.values(found.counts).some((count) => count > 0));
      for (const issue of found.issues) assert.deepEqual(Object.keys(issue), ['severity', 'code', 'path', 'message', 'hint']);
      assert.equal(code, found.issues.some(({ severity }) => severity === 'error') ? 1 : 0);
    });
  }

  test('counts what is there', async () => {
    const { counts } = await validated([fixture('sessionize.All.json')]);
    const all = JSON.parse(readFileSync(fixture('sessionize.All.json'), 'utf8')) as Record<'sessions' | 'speakers' | 'rooms', unknown[]>;
    assert.deepEqual([counts.sessions, counts.speakers, counts.rooms], [all.sessions.length, all.speakers.length, all.rooms.length]);
  });

  test('counts the days of an event that has no times yet', async () => {
    const { counts } = await validated(['-'], JSON.stringify({ lectern: 1, event: { start: '2027-05-08', end: '2027-05-10' }, sessions: [{ title: 'A' }] }));
    assert.equal(counts.days, 3);
  });

  test('of what can’t be used has one issue: why', async () => {
    for (const [input, code] of [
      ['[]', 'empty'],
      ['{"weather": "fog"}', 'unknown-format'],
      ['<html>', 'not-json'],
      [' ', 'empty'],
    ] as const) {
      const { code: exit, format, view, counts, issues } = await validated(['-'], input);
      assert.deepEqual([exit, format, view], [1, null, null]);
      assert.deepEqual(counts, { sessions: 0, speakers: 0, rooms: 0, tracks: 0, days: 0, faqs: 0 });
      assert.deepEqual(
        issues.map((issue) => [issue.severity, issue.code]),
        [['error', code]],
      );
    }
  });

  test('has the worst first', async () => {
    const { code, issues } = await validated(
      ['-'],
      JSON.stringify({ lectern: 1, colour: 1, sessions: [7, { title: 'A', start: 'noon' }, { title: 'B', start: '2027-05-08T09:00' }] }),
    );
    assert.equal(code, 1);
    const order = issues.map(({ severity }) => ['error', 'warning', 'info'].indexOf(severity));
    assert.deepEqual(order, [...order].sort());
    assert.equal(new Set(order).size, 3);
  });
});

describe('validate', () => {
  test('prints format, view, numbers, and the first and last time with their zone', async () => {
    const { code, out, err } = await lectern(['validate', fixture('sessionize.GridSmart.json'), '--time-zone', 'Asia/Kolkata']);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /Sessionize, GridSmart/);
    for (const what of ['sessions', 'speakers', 'rooms', 'tracks', 'days', 'questions']) assert.match(out, new RegExp(`^  ${what} +\\d`, 'm'));
    assert.match(out, /^ {2}sessions +\d+ \(\d+ talks?, \d+ breaks?\)$/m);
    assert.match(out, /^ {2}first +\w+, \d+ \w+ 20\d\d, \d+:\d\d .*\(Asia\/Kolkata\)$/m);
    assert.match(out, /^ {2}last +\w+, \d+ \w+ 20\d\d, \d+:\d\d .*\(Asia\/Kolkata\)$/m);
  });
  test('says that times are as written where there is no zone', async () => {
    const { out } = await lectern(['validate', fixture('sessionize.GridSmart.json')]);
    assert.match(out, /first .*, as written, without a time zone/);
    assert.match(out, /note {2}sessions\[\d+\]\.start {2}no-time-zone/);
  });
  test('prints every issue with its place and what to do', async () => {
    const { out } = await lectern(
      ['validate', '-'],
      JSON.stringify({ lectern: 1, event: { timeZone: 'UTC' }, sessions: [{ title: 'A', start: 'noon', speaker: 'x' }] }),
    );
    assert.match(out, /warning {2}sessions\[0\]\.start {2}bad-value\n {2}start is a date or time .*noon.*\n {2}Correct/);
    assert.match(out, /warning {2}sessions\[0\]\.speaker {2}unknown-field\n/);
  });
  test('says so where nothing is wrong', async () => {
    const { code, out } = await lectern(['validate', here('demo/workshops.json')]);
    assert.equal(code, 0);
    assert.match(out, /Nothing is wrong/);
  });
  test('joins several files to one event', async () => {
    const { format, view, counts } = await validated([fixture('sessionize.GridSmart.json'), fixture('sessionize.Speakers.json')]);
    assert.deepEqual([format, view], ['sessionize', 'GridSmart + Speakers']);
    assert.ok(counts.sessions > 0 && counts.speakers > 0);
  });
  test('names the file that is missing among several', async () => {
    const { code, issues } = await validated([fixture('sessionize.GridSmart.json'), join(folder, 'nowhere.json')]);
    assert.equal(code, 1);
    assert.match(issues[0]!.path, /nowhere\.json$/);
    assert.match(issues[0]!.message, /no such file/);
  });
  test('names a file that is one page of a list by its path', async () => {
    const page = written('one-page.json', { data: [{ title: 'Fog', speaker: 'Ana Moreira', start: '2027-05-08T09:00Z' }], meta: { total_count: 9 } });
    for (const sources of [[page], [page, fixture('sessionize.Speakers.json')]]) {
      const { issues } = await validated(sources);
      const { path } = issues.find(({ code }) => code === 'missing-entries')!;
      assert.match(path, /one-page\.json$/);
      assert.doesNotMatch(JSON.stringify(issues), /-disk-|\.invalid/);
    }
  });
  test('names a missing file and a folder', async () => {
    assert.match((await validated([join(folder, 'nowhere.json')])).issues[0]!.message, /no such file/);
    assert.match((await validated([folder])).issues[0]!.message, /folder/);
  });
  test('reads texts in a language', async () => {
    const file = written('texts.json', {
      talks: [{ code: 'A', id: 1, title: 'A', start: '2027-05-08T09:00+01:00', end: '2027-05-08T10:00+01:00', room: 1, speakers: [] }],
      tracks: [],
      rooms: [{ id: 1, name: { en: 'Harbour', de: 'Hafen' } }],
      speakers: [],
      version: '1',
      timezone: 'Europe/Lisbon',
      event_start: '2027-05-08',
      event_end: '2027-05-08',
    });
    for (const [language, name] of [
      ['en', 'Harbour'],
      ['de', 'Hafen'],
    ] as const) {
      assert.ok((await lectern(['convert', file, '-o', '-', '--language', language])).out.includes(`"${name}"`), name);
    }
  });
  test('reads other encodings, and names a byte order mark', async () => {
    const text = JSON.stringify({ lectern: 1, sessions: [{ title: 'Ångström' }] });
    writeFileSync(join(folder, 'utf-16.json'), Buffer.from(`\ufeff${text}`, 'utf16le'));
    assert.equal((await validated([join(folder, 'utf-16.json')])).counts.sessions, 1);
    const { code, issues } = await validated([written('bom.json', `\ufeff${text}`)]);
    assert.equal(code, 0);
    assert.match(issues.find(({ code: name }) => name === 'bom')!.path, /bom\.json:1:1$/);
    assert.match((await validated([written('bom-broken.json', '\ufeff{"lectern": 1,}')])).issues[0]!.hint, /byte order mark \(line 1, column 1\)/);
  });
  test('asks nobody for a next page at the root of a site that a file does not name', async () => {
    const list = JSON.parse(readFileSync(fixture('pretalx-rest.results list submissions.json'), 'utf8')) as object;
    const { issues } = await validated([written('page.json', { ...list, next: '/api/submissions/?page=2' })]);
    const { path, message } = issues.find(({ code }) => code === 'unread-document')!;
    assert.equal(path, '/api/submissions/?page=2');
    assert.match(message, /root of a site/);
  });
  test('finds pictures that are not there', async () => {
    writeFileSync(join(folder, 'here.jpg'), '');
    const file = written('pictures.json', {
      lectern: 1,
      speakers: [
        { name: 'Ana', photo: 'here.jpg' },
        { name: 'Bo', photo: 'gone.jpg' },
        { name: 'Cy', photo: '/of/some/site.jpg' },
      ],
    });
    const { issues } = await validated([file, '--check-images']);
    const found = issues.filter(({ code }) => code === 'image-not-loaded');
    assert.deepEqual(
      found.map(({ path }) => path),
      ['speakers[1].photo'],
    );
    assert.match(found[0]!.message, /gone\.jpg.*no such file/);
  });
});

describe('every broken file ends with 1, and its place', () => {
  for (const file of readdirSync(fixture('broken'))) {
    test(file, async () => {
      const { code, issues } = await validated([fixture(`broken/${file}`)]);
      assert.deepEqual([code, issues.length, issues[0]!.code], [1, 1, 'not-json']);
      const [, line, column] = /:(\d+):(\d+)$/.exec(issues[0]!.path) ?? [];
      if (line && Number(line) > 1) assert.match(issues[0]!.message, new RegExp(`line ${line}, column ${column}`));
    });
  }

  const REAL = here('../shared/feeds/broken');
  test('those of a collection of real ones too', { skip: !existsSync(REAL) && 'there is no ../shared/feeds/broken' }, async () => {
    for (const file of readdirSync(REAL)) {
      const { code, issues } = await validated([join(REAL, file)]);
      const isMarked = readFileSync(join(REAL, file))
        .subarray(0, 3)
        .equals(Buffer.from([0xef, 0xbb, 0xbf]));
      const named = issues.filter(({ message, hint }) => /line \d+, column \d+/.test(message + hint));
      assert.equal(named.length, 1, file);
      if (!isMarked) assert.equal(code, 1, file);
      else assert.match(named[0]!.message + named[0]!.hint, /byte order mark \(line 1, column 1\)/);
    }
  });
});

test('each format has a name for people', async () => {
  for (const { id, name } of formats) {
    const own = fixtures.find((file) => file.startsWith(`${id}.`));
    if (own) assert.ok((await lectern(['validate', fixture(own)])).out.includes(`${name}, `), id);
  }
});

test('the program itself reads what comes in, prints only JSON, and ends as it should', async () => {
  const run = (args: readonly string[]) => node(['--import', 'tsx', here('src/cli/lectern.ts'), ...args], { quiet: true });
  const { code, output } = await run(['validate', '--json', fixture('lectern.1.json')]);
  assert.equal(code, 0);
  assert.equal((JSON.parse(output) as { format: string }).format, 'lectern');
  assert.equal((await run(['validate', '-'])).code, 1);
  assert.equal((await run(['nonsense'])).code, 2);
});
