/**
 * Reads a collection of real feeds, and compares what Lectern finds in each with what was counted in it by other means.
 * The collection is not part of the project (its texts are other people's): a folder `../shared/feeds` with `COUNTS.tsv`
 * (format, view, file, sessions, speakers, rooms, days). Files of formats that Lectern doesn't read yet are left out.
 *
 *     node scripts/check-feeds.js     prints a table; fails on a difference that is not explained below
 */
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { register } from 'tsx/esm/api';
import { fromRoot } from './lib/paths.js';

const COUNTED = /** @type {const} */ (['sessions', 'speakers', 'rooms', 'days']);

/** @typedef {Record<(typeof COUNTED)[number], number>} Counts */
/** @typedef {{ view: string, counts: Counts } | { error: string }} Found */

/**
 * @typedef {object} Row
 * @property {string} file
 * @property {string} view
 * @property {Counts} expected
 * @property {Found} found
 * @property {readonly string[]} explained why the counts differ, where that is known
 * @property {readonly string[]} unexplained
 */

/**
 * Differences that are as they should be. The count is named, so that any other difference still shows.
 * @type {readonly { file: RegExp, what: (typeof COUNTED)[number], found: number, why: string }[]}
 */
const EXPLANATIONS = [
  { file: /hub-schedule2-draft/, what: 'days', found: 2, why: 'the sample has sessions on two of the four days that it lists' },
  { file: /lavitrine__full_event/, what: 'sessions', found: 1, why: 'a series without a date of its own and its only date were counted as two' },
  { file: /sessions-berlin2021-groups/, what: 'sessions', found: 74, why: 'a session stands under each of its groups: 79 of the 153 entries are repeats' },
  {
    file: /EuroPython__programapi__submissions/,
    what: 'speakers',
    found: 3,
    why: 'the submissions hold their speakers whole; only speakers in a list of their own were counted',
  },
];

/** What the collection calls lists of one sort or another. @type {Readonly<Record<string, { format: string, views: Readonly<Record<string, string>> }>>} */
const ALIASES = {
  'FAQ list': { format: 'plain lists', views: { qa: 'faq' } },
  'Spreadsheet dump': { format: 'plain lists', views: {} },
  'Hoverboard v1': { format: 'Hoverboard', views: {} },
  'Hoverboard v2': { format: 'Hoverboard', views: {} },
};

export const folder = fromRoot('../shared/feeds');
export const isHere = existsSync(`${folder}/COUNTS.tsv`);

/** @returns {Promise<Row[]>} one row a file of a format that Lectern reads */
export async function checkFeeds() {
  const unregister = register();
  try {
    /** @type {typeof import('../src/formats/registry.ts')} */
    const { formats } = await import(pathToFileURL(fromRoot('src/formats/registry.ts')).href);
    /** @type {typeof import('../src/feed/read-feed.ts')} */
    const { findInText, read } = await import(pathToFileURL(fromRoot('src/feed/read-feed.ts')).href);
    /** @type {typeof import('../src/cli/summary.ts')} */
    const { countsOf } = await import(pathToFileURL(fromRoot('src/cli/summary.ts')).href);
    const names = new Set(formats.map(({ name }) => name));
    const rows = [];
    for (const { view, file, expected } of readCounts().filter(({ format }) => names.has(format))) {
      const found = count(await read([await findInText(readFileSync(`${folder}/${file}`, 'utf8'), `https://feeds.example/${file}`)]), countsOf);
      rows.push({ file, view, expected, found, ...compare(file, view, expected, found) });
    }
    return rows;
  } finally {
    await unregister();
  }
}

/** @returns {{ format: string, view: string, file: string, expected: Counts }[]} */
function readCounts() {
  const [, , ...lines] = readFileSync(`${folder}/COUNTS.tsv`, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [name = '', called = '', file = '', sessions, speakers, rooms, days] = line.split('\t');
    const { format, views } = ALIASES[name] ?? { format: name, views: {} };
    const view = views[called] ?? called;
    return { format, view, file, expected: { sessions: Number(sessions), speakers: Number(speakers), rooms: Number(rooms), days: Number(days) } };
  });
}

/** @param {import('../src/feed/read-feed.ts').Reading} reading @param {typeof import('../src/cli/summary.ts')['countsOf']} countsOf @returns {Found} */
const count = (reading, countsOf) =>
  'failure' in reading ? { error: reading.failure.code } : { view: reading.feed.source.view, counts: countsOf(reading.feed) };

/** @param {string} file @param {string} view @param {Counts} expected @param {Found} found */
function compare(file, view, expected, found) {
  /** @type {string[]} */
  const explained = [];
  /** @type {string[]} */
  const unexplained = [];
  if ('error' in found) unexplained.push(`not read: ${found.error}`);
  else {
    if (found.view !== view) unexplained.push(`taken for ${found.view}`);
    for (const what of COUNTED) {
      const got = found.counts[what];
      if (got === expected[what]) continue;
      const known = EXPLANATIONS.find((one) => one.file.test(file) && one.what === what && one.found === got);
      if (known) explained.push(known.why);
      else unexplained.push(`${what}: ${expected[what]} expected, ${got} found`);
    }
  }
  return { explained, unexplained };
}

/** @param {Row} row */
function print({ file, view, expected, found, explained, unexplained }) {
  /** @param {Counts} counts */
  const numbers = (counts) => COUNTED.map((what) => String(counts[what]).padStart(4)).join('');
  const got = 'counts' in found ? numbers(found.counts) : found.error.padStart(16);
  const remark = [...unexplained.map((text) => `NOT EXPLAINED: ${text}`), ...explained].join('; ');
  console.log(`${file.padEnd(80)} ${view.padEnd(12)}${numbers(expected)}  ${got}  ${remark}`.trimEnd());
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (!isHere) console.log('There is no collection of feeds at ../shared/feeds: nothing was checked.');
  else {
    const rows = await checkFeeds();
    console.log(`${'file'.padEnd(80)} ${'view'.padEnd(12)}${'expected'.padStart(16)}  ${'got'.padStart(16)}  explanation (counts: ${COUNTED.join(', ')})`);
    rows.forEach(print);
    const bad = rows.filter(({ unexplained }) => unexplained.length > 0);
    console.log(`${rows.length} files, ${bad.length} with differences that are not explained`);
    if (bad.length > 0 || rows.length === 0) process.exitCode = 1;
  }
}
