/** Text as feeds write it, made fit to show. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { slug } from '../../src/lib/slug.ts';
import { cleanLine, cleanText, cleanTitle, initials } from '../../src/lib/text.ts';

const PLACEHOLDERS = [
  '',
  ' ',
  '\t\n',
  '\u00a0',
  'N/A',
  'n/a',
  '#N/A',
  '#REF!',
  '#VALUE!',
  'null',
  'undefined',
  'None',
  '-',
  '--',
  '–',
  '—',
  '.',
  '...',
  '?',
  '???',
  ' N/A\r\n',
];
const LATER = ['TBA', 'tbd', 'TBC.', 'Tba'];

describe('placeholders', () => {
  for (const text of PLACEHOLDERS) {
    test(`${JSON.stringify(text)} says nothing`, () => {
      assert.equal(cleanText(text), undefined);
      assert.equal(cleanLine(text), undefined);
      assert.equal(cleanTitle(text), undefined);
    });
  }
  for (const text of LATER) {
    test(`“${text}” says something only as a title`, () => {
      assert.equal(cleanText(text), undefined);
      assert.equal(cleanLine(text), undefined);
      assert.equal(cleanTitle(text), text);
    });
  }
  for (const text of ['Nonetheless', 'N/A or not: missing values', 'TBA Records', 'C--', '- a point', 'null and void', '?!']) {
    test(`“${text}” is text`, () => assert.equal(cleanText(text), text));
  }
});

describe('line ends', () => {
  for (const [name, end] of Object.entries({ CRLF: '\r\n', CR: '\r', LF: '\n', 'U+2028': '\u2028', 'U+2029': '\u2029', 'U+0085': '\u0085' })) {
    test(`${name} is a line end in a text and a blank in a line`, () => {
      assert.equal(cleanText(`one${end}two`), 'one\ntwo');
      assert.equal(cleanText(`one${end}${end}two`), 'one\n\ntwo');
      assert.equal(cleanLine(`one${end}two`), 'one two');
    });
  }
  test('more than one blank line is one blank line, and blank lines may hold blanks', () => assert.equal(cleanText('one\n\n\n \t\u00a0\n\ntwo'), 'one\n\ntwo'));
  test('blanks at the ends of lines go, those at their starts stay', () => assert.equal(cleanText('one  \t\n  - two \u00a0\n'), 'one\n  - two'));
});

describe('characters that nobody sees', () => {
  test('controls and byte order marks go', () => {
    assert.equal(cleanText('\ufeffa\u0000b\u0007c\u001bd\u007fe\u009ff'), 'abcdef');
    assert.equal(cleanLine('\ufeffa\u0000b\u001f c'), 'ab c');
  });
  test('a tab is a blank in a line', () => assert.equal(cleanLine('a\tb \u00a0\u3000 c'), 'a b c'));
  test('halves of characters go, for addresses can’t hold them', () => {
    assert.equal(cleanLine('a\ud83db\udc4dc'), 'abc');
    assert.doesNotThrow(() => encodeURIComponent(cleanText('\udc00 x \ud800')!));
  });
  test('whole characters, joiners and marks of direction stay', () => {
    for (const text of ['👩🏽‍💻', 'नमस्ते', 'e\u0301', 'שלום', 'مرحبا', '\u200fabc', '𝒯𝓮𝔁𝓽', '🏋️‍♀️']) assert.equal(cleanText(text), text);
  });
  test('markup is text like any other', () => assert.equal(cleanText('List<T> & <script>alert(1)</script>'), 'List<T> & <script>alert(1)</script>'));
});

describe('a megabyte of one character takes no time', () => {
  for (const [name, run] of Object.entries({
    blanks: ' ',
    tabs: '\t',
    'line ends': '\n',
    'carriage returns': '\r',
    hyphens: '-',
    dots: '.',
    letters: 'a',
    controls: '\u0001',
  })) {
    test(name, () => {
      const text = `x${run.repeat(1_000_000)}y`;
      const start = performance.now();
      cleanText(text);
      cleanLine(text);
      cleanTitle(text);
      slug(text);
      // Far above what it takes (some 50 ms), far below what any work squared would.
      assert.ok(performance.now() - start < 2_000, `${Math.round(performance.now() - start)} ms`);
    });
  }
});

describe('initials', () => {
  const cases: readonly (readonly [why: string, name: string, initials: string])[] = [
    ['first and last word', 'Ana Maria Silva', 'AS'],
    ['one word', 'Madonna', 'M'],
    ['lower case', 'bell hooks', 'BH'],
    ['a hyphen joins', 'Jean-Luc Picard', 'JP'],
    ['an apostrophe', 'Siobhán O’Neill', 'SO'],
    ['a combining mark stays with its letter', 'E\u0301milie Ö\u0308sterberg', 'E\u0301Ö\u0308'],
    ['a sequence of emoji is one', '👩🏽‍💻 Ada', '👩🏽‍💻A'],
    ['a flag is no letter, and is left out', '🇳🇴 Nora', 'N'],
    ['Chinese without a blank', '王小明', '王'],
    ['Chinese with one', '王 小明', '王小'],
    ['Japanese with an ideographic space', '山田　太郎', '山太'],
    ['a middle dot between words', 'アダ・ラブレス', 'ア'],
    ['a middle dot of Latin-1 between words', 'Martí·Vila', 'MV'],
    ['Hangul', '김 철수', '김철'],
    ['a vowel sign stays with its letter', 'मीरा शर्मा', 'मीश'],
    ['Thai', 'สมชาย ใจดี', 'สใ'],
    ['Arabic', 'محمد علي', 'مع'],
    ['Hebrew', 'דנה כהן', 'דכ'],
    ['Cyrillic', 'анна каренина', 'АК'],
    ['beyond the first plane', '𝒜da 𝓛ovelace', '𝒜𝓛'],
    ['quotes and brackets don’t stand for anybody', '“Grace” (Hopper)', 'GH'],
    ['words without letters are passed over', '— Ada & Grace —', 'AG'],
    ['a digit', '3 Amigos', '3A'],
    ['nothing to show', '???', ''],
    ['nothing', '', ''],
  ];
  for (const [why, name, expected] of cases) test(`${name}: ${why}`, () => assert.equal(initials(name), expected));
});

describe('an id from a title', () => {
  const cases: readonly (readonly [title: string, slug: string])[] = [
    ['Große Räume!', 'große-räume'],
    ['  C++ -- & Rust  ', 'c-rust'],
    ['你好，世界', '你好-世界'],
    ['e\u0301te\u0301', 'été'],
    ['नमस्ते', 'नमस्ते'],
    ['🎉', 'item'],
    ['__proto__', 'proto'],
    ['<script>', 'script'],
  ];
  for (const [title, expected] of cases) test(title, () => assert.equal(slug(title), expected));
});
