/** A document that is no JSON ends in words that name the mistake, its line and its column, whatever it is. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { diagnose, excerptOf, placeOf } from '../../src/feed/diagnose.ts';
import { faultIn } from '../../src/feed/diagnose-json.ts';

const FIXTURES = new URL('../fixtures/broken/', import.meta.url);

/** What each file in `test/fixtures/broken` is made to have, and where. */
const BROKEN: Readonly<Record<string, readonly [place: string, says: RegExp, advises: RegExp]>> = {
  'assigned.js.json': ['1:1', /JavaScript.*“var program =”/, /KonOpas/],
  'backslash.json': ['3:49', /“\\a” means nothing/, /\\\\/],
  'bom-and-trailing-comma.json': ['3:17', /a comma too many/, /Take the comma out/],
  'calendar.ics.json': ['', /iCalendar/, /schedule\.json/],
  'comment-block.json': ['1:1', /comment/, /take it out/],
  'comment.json': ['2:17', /comment/, /take it out/],
  'concatenated.json': ['4:1', /a second document begins.*line 3, column 2/, /join/],
  'feed.yaml.json': ['1:1', /YAML/, /Convert/],
  'json-lines.json': ['2:1', /a second document/, /join/],
  'jsonp.json': ['1:1', /JSONP.*“onFeed\(…\)”/, /callback=/],
  'leading-zero.json': ['3:48', /“099” is no number/, /zeros/],
  'left-out.json': ['5:5', /left out, and the comma before it \(line 4, column 25\)/, /take it out with the comma/],
  'line-break-in-text.json': ['3:56', /begins in line 3, column 48 is not closed/, /\\n/],
  'missing-colon.json': ['4:14', /after the name “title” a colon is missing/, /colon/],
  'missing-comma-between-objects.json': ['2:50', /after “}” a comma is missing/, /Write a comma/],
  'missing-comma.json': ['5:34', /after "Light in the Fog" a comma is missing/, /Write a comma/],
  'missing-quotes.json': ['2:3', /the name “lectern” stands without quotation marks/, /"lectern"/],
  'missing-value.json': ['3:55', /a value is missing/, /null/],
  'module.js.json': ['1:1', /JavaScript.*“export default”/, /Keep only/],
  'name-without-value.json': ['4:38', /after the name “” a colon is missing \(what follows begins in line 5, column 7\)/, /take it out/],
  'nan.json': ['3:48', /“NaN” is no value/, /null/],
  'page.html.json': ['', /an HTML page \(“Lighthouse Days · Sessions”\)/, /choose JSON/],
  'python.json': ['3:46', /“True” is no value/, /Write true/],
  'quotes-in-text.json': ['3:33', /a comma is missing/, /quotation mark inside/],
  'schedule.xml.json': ['', /XML/, /schedule\.json/],
  'sessionize-embed.html.json': ['', /HTML/, /In Sessionize.*choose JSON.*\/view\/All/],
  'sign-in.html.json': ['', /HTML page for signing in \(“Sign in – Harbour”\)/, /public/],
  'single-quotes-in-value.json': ['3:27', /single quotation mark/, /double/],
  'single-quotes.json': ['2:3', /single quotation mark/, /double/],
  'tab-in-text.json': ['3:33', /control character U\+0009/, /\\t/],
  'table-with-semicolons.csv.json': ['1:1', /CSV/, /an object for each row/],
  'table.csv.json': ['1:1', /CSV/, /an object for each row/],
  'text-after-end.json': ['1:33', /after the end/, /Take it out/],
  'text.json': ['', /plain text.*“Coming soon!”/, /address of the JSON/],
  'trailing-comma-in-object.json': ['6:26', /a comma too many: “}” \(line 7, column 5\)/, /Take the comma out/],
  'trailing-comma.json': ['5:25', /a comma too many: “]” \(line 6, column 3\)/, /Take the comma out/],
  'truncated-last-bracket.json': ['5:4', /ends before it is complete: the “{” of line 1, column 1/, /“}” is missing/],
  'truncated.json': ['5:20', /ends before it is complete: the “{” of line 5, column 5/, /cut off.*“"}]}” is missing/],
  'two-commas.json': ['4:37', /a comma too many/, /Take the comma out/],
  'typographic-quotes.json': ['2:3', /typographic quotation mark \(“\)/, /straight/],
  'windows-line-ends.json': ['3:16', /a comma too many/, /Take the comma out/],
  'workbook.xlsx.json': ['', /binary/, /Spreadsheets/],
  'wrong-bracket.json': ['4:24', /“]” closes what “{” opened in line 4, column 5/, /“}” first/],
};

describe('broken documents', () => {
  test('each has its words here', () => assert.deepEqual(readdirSync(FIXTURES).sort(), Object.keys(BROKEN).sort()));
  for (const [file, [place, says, advises]] of Object.entries(BROKEN)) {
    test(file, () => {
      const { message, hint, place: found } = diagnose(readFileSync(new URL(file, FIXTURES), 'utf8'));
      assert.match(message, says);
      assert.match(message, /not JSON/);
      assert.match(hint, advises);
      assert.equal(found ? `${found.line}:${found.column}` : '', place);
      if (found && (found.line > 1 || found.column > 1)) {
        assert.ok(message.includes(`in line ${found.line}, column ${found.column}, `), 'the message names the place');
        assert.match(message, /\n\d+ \| .*\n +\| +\^$/, 'an excerpt with a caret ends it');
      }
    });
  }
});

describe('where the JSON is', () => {
  const CASES: readonly (readonly [address: string, text: string, advises: RegExp])[] = [
    ['https://sessionize.com/lighthouse-days/', '<!doctype html>', /Sessionize.*\/view\/All/],
    ['https://pretalx.com/lighthouse/talk/', '<html>', /https:\/\/pretalx\.com\/lighthouse\/schedule\/widgets\/schedule\.json/],
    ['https://cfp.example/lighthouse/schedule/', '<html><meta name="generator" content="pretalx">', /https:\/\/cfp\.example\/lighthouse\/schedule\/widgets/],
    ['https://indico.example/event/137/timetable/', '<!DOCTYPE html>', /https:\/\/indico\.example\/export\/event\/137\.json/],
    ['https://fahrplan.example/2027/schedule.xml?v=2', '<?xml version="1.0"?><schedule>', /https:\/\/fahrplan\.example\/2027\/schedule\.json\?v=2/],
    ['https://fahrplan.example/2027/schedule.ics', 'BEGIN:VCALENDAR', /schedule\.json/],
    ['https://github.com/quay/feeds/blob/main/feed.json', '<!DOCTYPE html>', /https:\/\/raw\.githubusercontent\.com\/quay\/feeds\/main\/feed\.json/],
    ['https://docs.google.com/spreadsheets/d/abc/edit', '<!DOCTYPE html>', /no CSV.*list of objects/],
    ['https://sheets.example/gviz', '/*O_o*/\ngoogle.visualization.Query.setResponse({"version":"0.6"});', /Google Sheets has no address/],
  ];
  for (const [address, text, advises] of CASES) test(address, () => assert.match(diagnose(text, address).hint, advises));

  test('after a redirect to a page for signing in', () => {
    assert.match(diagnose('<!doctype html><title>Welcome</title>', 'https://id.example/oauth2/authorize?to=feed').message, /signing in/);
  });
});

describe('JavaScript that holds JSON', () => {
  const CASES: readonly (readonly [text: string, says: RegExp])[] = [
    ['/*O_o*/\ngoogle.visualization.Query.setResponse({"version":"0.6"});', /This is what Google Sheets gives its charts/],
    ['google.visualization.Query.setResponse({"version":"0.6"});', /This is what Google Sheets gives its charts/],
    ['/* Lighthouse Days */ onFeed({"lectern":1});', /JSONP.*“onFeed\(…\)”/],
    ['/* Lighthouse Days */ {"lectern":1}', /there is a comment/],
  ];
  for (const [text, says] of CASES) test(text.slice(0, 40), () => assert.match(diagnose(text).message, says));
});

describe('a place', () => {
  test('counts lines of every kind', () => {
    for (const end of ['\n', '\r\n', '\r']) assert.deepEqual(placeOf(`a${end}b${end}cde`, `a${end}b${end}cde`.length - 1), { line: 3, column: 3 });
  });
  test('is under its caret, in a short line and in one of a megabyte', () => {
    assert.equal(excerptOf('{\n\t"a": x\n}', 8), '1 | {\n2 |  "a": x\n  |       ^');
    const long = `{"a":"${'m'.repeat(1e6)}",}`;
    const lines = excerptOf(long, long.length - 2).split('\n');
    assert.ok(lines.every((line) => line.length < 110));
    assert.equal(lines[0]![lines[1]!.indexOf('^')], ',');
  });
});

describe('finding a fault', () => {
  const isJson = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const agrees = (text: string): void => assert.equal(faultIn(text) === undefined, isJson(text), JSON.stringify(text.slice(0, 200)));

  test('agrees with JSON.parse, of JSON in which anything was changed', () => {
    const change = fc.tuple(
      fc.nat(),
      fc.nat({ max: 3 }),
      fc.constantFrom('', ',', '"', '{', '}', '[', ']', ':', '\\', "'", '\n', '0', '-', 'x', '//', '\u00a0', '…'),
    );
    fc.assert(
      fc.property(fc.json(), fc.boolean(), fc.array(change, { maxLength: 3 }), (json, isWide, changes) => {
        let text = isWide ? JSON.stringify(JSON.parse(json), null, 2) : json;
        for (const [at, length, instead] of changes) {
          const from = at % (text.length + 1);
          text = text.slice(0, from) + instead + text.slice(from + length);
        }
        agrees(text);
      }),
      { numRuns: 3_000 },
    );
  });

  test('has words for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { message, hint } = diagnose(text);
        assert.ok(message.length > 0 && hint.length > 0);
      }),
      { numRuns: 1_000 },
    );
  });

  test('is not too slow and not too deep for anything', () => {
    for (const text of [
      '['.repeat(1e6),
      '{"a":'.repeat(2e5),
      '"'.padEnd(1e6, '\\'),
      ' '.repeat(1e6),
      '/*'.repeat(5e5),
      '#\n'.repeat(5e5),
      'a '.repeat(5e5),
      `[${'1,'.repeat(5e5)}`,
    ]) {
      const before = performance.now();
      diagnose(text);
      assert.ok(performance.now() - before < 2_000, text.slice(0, 10));
    }
  });

  const SUITE = new URL('../../../shared/corpora/json/', import.meta.url);
  test('agrees with JSON.parse over a suite of parser tests', { skip: !existsSync(SUITE) && 'there is no ../shared/corpora/json' }, () => {
    const files = readdirSync(SUITE, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
    assert.ok(files.length > 300);
    for (const file of files) agrees(readFileSync(join(fileURLToPath(SUITE), file), 'utf8').replace(/^\uFEFF/, ''));
  });
});
