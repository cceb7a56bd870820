/**
 * What a text is that should have been JSON, in words for whoever keeps the feed: another kind of document, and where its
 * JSON is; or JSON with a mistake, and where that is. Loaded only where there is such a text.
 */
import { faultIn, type Fault, type Mistake } from './diagnose-json.ts';
import { otherDocument } from './diagnose-kinds.ts';

export interface Place {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units, as editors count. */
  readonly column: number;
}

export interface Diagnosis {
  readonly message: string;
  readonly hint: string;
  /** Where the mistake is, if it is in one place. */
  readonly place?: Place;
}

const LINE_END = /\r\n?|\n/g;

/** The place of an index of a text. */
export function placeOf(text: string, at: number): Place {
  let line = 1;
  let start = 0;
  for (const { index, 0: end } of text.matchAll(LINE_END)) {
    if (index >= at) break;
    line++;
    start = index + end.length;
  }
  return { line, column: at - start + 1 };
}

/** How much of a line is shown on each side of a place. */
const SIDE = 48;

/** The line of a place with a caret under it, and the line before; of long lines, what is near. */
export function excerptOf(text: string, at: number): string {
  const { line, column } = placeOf(text, at);
  const lines = text.slice(0, at + 2 * SIDE + 2).split(/\r\n?|\n/);
  const shown = (number: number): string => (lines[number - 1] ?? '').replace(/[\t\u0000-\u001f\u2028\u2029]/g, ' ');
  const from = column > SIDE + 12 ? column - 1 - SIDE : 0;
  const cut = (row: string): string => `${from > 0 ? '…' : ''}${row.slice(from, from + 2 * SIDE)}${row.length > from + 2 * SIDE ? '…' : ''}`;
  const width = String(line).length;
  const before = line > 1 && from === 0 ? [`${String(line - 1).padStart(width)} | ${cut(shown(line - 1))}`] : [];
  return [...before, `${line} | ${cut(shown(line))}`, `${' '.repeat(width)} | ${' '.repeat(column - 1 - from + (from > 0 ? 1 : 0))}^`].join('\n');
}

/** What a mistake's words may need. */
interface Known extends Fault {
  /** The other place, as in `line 3, column 5`. */
  readonly there: string;
}
type Words = readonly [what: string | ((known: Known) => string), hint: string | ((known: Known) => string)];

/** What to write instead of a value that only other languages know. */
const INSTEAD: Readonly<Record<string, string>> = {
  True: 'true',
  False: 'false',
  None: 'null',
  undefined: 'null',
  NaN: 'null',
  Infinity: 'null',
  nil: 'null',
  NULL: 'null',
};

const WORDS: Readonly<Record<Mistake, Words>> = {
  'trailing-comma': [
    ({ what, there }) => `there is a comma too many: “${what}” (${there}) follows it`,
    'Take the comma out: JSON has none after the last entry.',
  ],
  'extra-comma': ['there is a comma too many', 'Take the comma out, or write what should stand before it.'],
  'missing-comma': [
    ({ what, there }) =>
      `after ${what.startsWith('"') || !what ? what || 'what stands here' : `“${what}”`} a comma is missing (what follows begins in ${there})`,
    ({ what }) =>
      `Write a comma between the two.${what.startsWith('"') ? ' If the text should go on here, a quotation mark inside of it is written \\".' : ''}`,
  ],
  'missing-colon': [
    ({ what, there }) => `after the name “${what.slice(1, -1)}” a colon is missing (what follows begins in ${there})`,
    'Write a colon and a value after the name; or, if it should be no name, take it out.',
  ],
  'missing-value': ['a value is missing', 'Write one, such as null or "".'],
  'missing-quotes': [({ what }) => `the name “${what}” stands without quotation marks`, ({ what }) => `Write "${what}".`],
  'single-quotes': [({ what }) => `a single quotation mark (${what}) begins a text`, 'JSON knows double quotation marks only: write "text".'],
  'typographic-quotes': [
    ({ what }) => `a typographic quotation mark (${what}) begins a text`,
    'Write straight ones: "text". Word processors turn them; an editor for code does not.',
  ],
  'line-break-in-text': [
    ({ there }) => `the text that begins in ${there} is not closed in its line`,
    'A quotation mark is missing; or, if the text has several lines, write \\n where a line ends.',
  ],
  'control-in-text': [({ what }) => `a text holds the control character ${what}`, 'Take it out; a tab is written \\t.'],
  'bad-escape': [({ what }) => `“${what}” means nothing in a text`, 'A backslash itself is written \\\\.'],
  comment: ['there is a comment', 'JSON has no comments: take it out.'],
  'no-such-value': [
    ({ what }) => `“${what}” is no value`,
    ({ what }) =>
      INSTEAD[what.replace(/^-/, '')] ? `Write ${INSTEAD[what.replace(/^-/, '')]}.` : 'Write a text in quotation marks, a number, true, false or null.',
  ],
  'bad-number': [
    ({ what }) => `“${what}” is no number`,
    'Write a number without + and leading zeros, with digits on both sides of its point; or a text in quotation marks.',
  ],
  'left-out': [
    ({ what, other, there }) =>
      `“${what}” stands where something was left out${other === undefined ? '' : `, and the comma before it (${there}) is one too many`}`,
    'Write what belongs there, or take it out with the comma.',
  ],
  'wrong-bracket': [
    ({ what, there }) => `“${what}” closes what “${what === '}' ? '[' : '{'}” opened in ${there}`,
    ({ what }) => `Close it with “${what === '}' ? ']' : '}'}” first; a bracket may be missing before this one.`,
  ],
  unexpected: [({ what }) => `“${what}” can’t stand here`, 'Take it out, or look at what stands before it: a quotation mark may be missing.'],
  'several-documents': [
    ({ there }) => `a second document begins here; the first ended in ${there}`,
    'A file holds one: join the lists into one, with a comma between their entries, or put each into a file of its own and name them all.',
  ],
  'text-after-end': [({ there }) => `something stands after the end of the JSON, which was in ${there}`, 'Take it out.'],
  'cut-off': [
    ({ what, there }) =>
      `the file ends before it is complete${there ? `: the “${/[}\]]/.exec(what)?.[0] === '}' ? '{' : '['}” of ${there} is not closed` : ''}`,
    ({ what }) =>
      `It may have been cut off on its way: get it again.${what && what.length < 6 ? ` If this is all of it, “${what}” is missing at its end.` : ''}`,
  ],
};

const say = (words: string | ((known: Known) => string), known: Known): string => (typeof words === 'string' ? words : words(known));
const spoken = ({ line, column }: Place): string => `line ${line}, column ${column}`;

/** @param text that `JSON.parse` refuses. @param address where it came from; it may tell where the JSON is. */
export function diagnose(text: string, address = ''): Diagnosis {
  const source = text.replace(/^\uFEFF/, '');
  const other = otherDocument(source, address);
  if (other) return other;
  const fault = faultIn(source);
  if (!fault) return { message: 'This is not JSON.', hint: 'Check the file with a JSON validator.' };
  if (fault.at === 0 && fault.mistake === 'no-such-value') {
    const [start = ''] = source.trim().split(/[\r\n]/);
    return {
      message: `This is plain text, not JSON: “${start.length > 60 ? `${start.slice(0, 60)}…` : start}”.`,
      hint: 'Look for the address of the JSON; a JSON validator tells whether a file is some.',
    };
  }
  const place = placeOf(source, fault.at);
  const known = { ...fault, there: fault.other === undefined ? '' : spoken(placeOf(source, fault.other)) };
  const [what, hint] = WORDS[fault.mistake];
  return {
    message: `This is not JSON: in ${spoken(place)}, ${say(what, known)}.\n${excerptOf(source, fault.at)}`,
    hint: say(hint, known),
    place,
  };
}
