/** The tables of elements in the README and in docs/elements.md, made from the manifest. */
import { elementsOf } from './manifest.js';

const START = '<!-- elements:start -->';
const END = '<!-- elements:end -->';

/** @param {unknown} text as one cell of a Markdown table */
const cell = (text) =>
  String(text ?? '')
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|');
/** @param {unknown} text */
const code = (text) => (text === undefined || text === '' ? '' : `\`${cell(text)}\``);

/** What an author can use, and how it is shown. @type {readonly { list: string, title: string, columns: readonly [string, (entry: any) => string][] }[]} */
const TABLES = [
  {
    list: 'attributes',
    title: 'Attributes',
    columns: [
      ['Attribute', ({ name }) => code(name)],
      ['Takes', ({ type }) => code(type?.text)],
      ['Default', (entry) => code(entry.default)],
      ['', ({ description }) => cell(description)],
    ],
  },
  {
    list: 'events',
    title: 'Events',
    columns: [
      ['Event', ({ name }) => code(name)],
      ['Class', ({ type }) => code(type?.text)],
      ['', ({ description }) => cell(description)],
    ],
  },
  {
    list: 'slots',
    title: 'Slots',
    columns: [
      ['Slot', ({ name }) => (name ? code(name) : '(default)')],
      ['', ({ description }) => cell(description)],
    ],
  },
  {
    list: 'cssParts',
    title: 'Parts',
    columns: [
      ['Part', ({ name }) => code(name)],
      ['', ({ description }) => cell(description)],
    ],
  },
  {
    list: 'cssProperties',
    title: 'Custom properties',
    columns: [
      ['Property', ({ name }) => code(name)],
      ['Default', (entry) => code(entry.default)],
      ['', ({ description }) => cell(description)],
    ],
  },
];

/** @param {readonly [string, (entry: any) => string][]} columns @param {readonly any[]} entries */
const table = (columns, entries) =>
  [columns.map(([head]) => head), columns.map(() => '---'), ...entries.map((entry) => columns.map(([, show]) => show(entry)))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/** One line an element. @param {any} made the manifest */
export const elementOverview = (made) =>
  table(
    [
      ['Element', ({ tagName }) => `[\`<${tagName}>\`](docs/elements.md#${tagName})`],
      ['', ({ summary }) => cell(summary)],
    ],
    elementsOf(made),
  );

/** All that can be set, heard, filled and styled. @param {any} made the manifest */
export function elementPages(made) {
  const elements = elementsOf(made);
  const details = elements.map((element) => {
    const tables = TABLES.filter(({ list }) => element[list]?.length > 0).map(({ list, title, columns }) => `**${title}**\n\n${table(columns, element[list])}`);
    return [`## ${element.tagName}`, element.summary, ...(element.description ? [element.description] : []), ...tables].join('\n\n');
  });
  return `${['# Elements', 'Made by `npm run docs` from the comments in `src/elements`.', ...details].join('\n\n')}\n`;
}

/**
 * A text with the tables between its markers; `undefined` if it has no markers.
 * @param {string} text
 * @param {string} tables
 */
export function withTables(text, tables) {
  const start = text.indexOf(START);
  const end = text.indexOf(END);
  return start < 0 || end < start ? undefined : `${text.slice(0, start + START.length)}\n\n${tables}\n\n${text.slice(end)}`;
}
