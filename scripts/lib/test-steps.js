/** The steps of `npm test`, and those that `npm run verify` shares with it. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browsers.js';
import { filesIn, fromRoot } from './paths.js';
import { check, skip } from './report.js';
import { node, tool } from './run.js';

/** @typedef {import('./report.js').Step} Step */
/** @typedef {import('./report.js').Result} Result */
/** @typedef {import('./browsers.js').Engine} Engine */

/** Times must not depend on where the visitor's machine is: west and east of UTC, half an hour off, and a summer time of half an hour. */
export const TIME_ZONES = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'];

/**
 * A test run that writes its counts to a file that it is told.
 * @param {(file: string) => Promise<{ code: number }>} start
 * @returns {Promise<Result>}
 */
export async function counted(start) {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-test-'));
  const file = join(folder, 'counts.json');
  const { code } = await start(file);
  /** @type {Result} */
  let counts = { passed: 0, failed: 0 };
  try {
    counts = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    console.error('The run ended without a result.');
  }
  rmSync(folder, { recursive: true });
  // A run that says nothing of failures and yet ends badly, or has no tests, has failed.
  if ((code !== 0 || counts.passed === 0) && counts.failed === 0) return { ...counts, failed: 1, note: counts.passed === 0 ? 'no test ran' : 'ended badly' };
  return counts;
}

/** A browser that failed more files than these did not stumble. */
const MOST_AGAIN = 3;

/**
 * Runs files that failed once more, by themselves: browsers on a busy machine stumble. What passes then counts, and
 * the table names it, so that nobody takes it for sound; what fails twice has failed.
 * @param {Result} first
 * @param {(files: readonly string[]) => Promise<Result>} run
 * @returns {Promise<Result>}
 */
async function again(first, run) {
  const files = [...new Set(first.failures?.map(({ file }) => file).filter(Boolean))];
  if (files.length === 0 || files.length > MOST_AGAIN) return first;
  console.log(`\nOnce more, by themselves: ${files.join(', ')}`);
  const second = await run(files.map((file) => fromRoot(file)));
  const failures = second.failures ?? [];
  // A run that broke says nothing of what would have passed.
  if (failures.length < second.failed) return first;
  const unsound = first.failures?.filter(({ file, name }) => !failures.some((other) => other.file === file && other.name === name)) ?? [];
  const note = unsound.map(({ file, name }) => `passed only at the second try: ${file}: ${name}`).join('; ');
  return { ...first, failed: second.failed, passed: first.passed + first.failed - second.failed, failures, ...(note && { note }) };
}

/**
 * Runs files of tests in Node.
 * @param {readonly string[]} files
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function nodeTests(files, env) {
  // Given none, Node would look for tests by itself, and take this script's caller for one.
  if (files.length === 0) return check(false, 'no test files');
  return counted((counts) => {
    const reporters = ['failures', 'counts'].map((name) => `--test-reporter=${new URL(`./report-${name}.js`, import.meta.url).href}`);
    const destinations = ['stdout', counts].map((place) => `--test-reporter-destination=${place}`);
    return node(['--import', 'tsx', '--test', ...reporters, ...destinations, ...files], { env });
  });
}

/**
 * Runs files of tests in Node that drive a browser.
 * @param {readonly string[]} files
 */
export const pageTests = async (files) => again(await nodeTests(files), nodeTests);

/** @param {Engine} engine @param {NodeJS.ProcessEnv} [env] @returns {Promise<Result>} */
export async function browserTests(engine, env) {
  /** @param {NodeJS.ProcessEnv} [files] */
  const run = (files) =>
    counted((file) =>
      tool('@web/test-runner:wtr', ['--config', fromRoot('web-test-runner.config.js')], { env: { BROWSERS: engine, TEST_COUNTS: file, ...env, ...files } }),
    );
  return again(await run(), (files) => run({ TEST_FILES: files.join() }));
}

/** @type {readonly Step[]} */
export const staticSteps = [
  {
    name: 'ESLint',
    group: 'lint',
    run: async () => check((await tool('eslint', ['--max-warnings', '0', '.'])).code === 0),
  },
  {
    name: 'Prettier',
    group: 'lint',
    run: async () => check((await tool('prettier', ['--check', '--log-level', 'warn', '.'])).code === 0),
  },
  {
    name: 'Types of the library',
    group: 'types',
    run: async () => check((await tool('typescript:tsc', ['-p', 'tsconfig.build.json', '--noEmit', '--pretty'])).code === 0),
  },
  {
    name: 'Types of tests, stories and scripts',
    group: 'types',
    run: async () => check((await tool('typescript:tsc', ['-p', 'tsconfig.json', '--pretty'])).code === 0),
  },
];

/** What takes long and has no time of day in it is tried in one zone. */
const WITHOUT_TIMES = /\/(?:address|any-value|cli|cli-convert|diagnose|feed-faults|feed-json-suite|small-zod)\.test\.ts$/;

/** @type {readonly Step[]} */
export const unitSteps = TIME_ZONES.map((zone, at) => ({
  name: `Unit tests, TZ=${zone}`,
  group: 'unit',
  run: () =>
    nodeTests(
      filesIn('test/unit', /\.test\.ts$/).filter((file) => at === 0 || !WITHOUT_TIMES.test(file)),
      { TZ: zone },
    ),
}));

/** @type {readonly Step[]} */
export const freshSteps = [
  {
    name: 'Generated files are fresh',
    group: 'docs',
    run: () => counted((counts) => node([fromRoot('scripts/docs.js'), '--check'], { env: { TEST_COUNTS: counts } })),
  },
  ...['sessionize', 'plain-page', 'portraits'].map((name) => ({
    name: `The sample event is fresh: ${name}`,
    group: 'docs',
    run: async () => check((await node([fromRoot(`scripts/sample/${name}.js`), '--check'])).code === 0),
  })),
];

/** A collection of real feeds, which are other people's and so not part of the project. */
const COLLECTION = '../shared/feeds/COUNTS.tsv';

/** @type {Step} */
export const feedsStep = {
  name: 'Real feeds hold what was counted in them',
  group: 'feeds',
  async run() {
    if (!existsSync(fromRoot(COLLECTION))) return skip(`there is no ${COLLECTION}`);
    return check((await node([fromRoot('scripts/check-feeds.js')])).code === 0);
  },
};

/** What depends on the base class of elements: with another one these are tried again, and not all. */
const LIFE_OF_ELEMENTS = ['upgrade', 'move', 'removal', 'src-change', 'events', 'session-list', 'faq', 'keyboard']
  .map((name) => `test/browser/${name}.test.ts`)
  .join();

/**
 * @param {Engine} engine
 * @param {{ required?: boolean, lit?: string }} [options] whether its absence is a failure; a browser that may be missing is skipped, and that is said
 * @returns {Step}
 */
export const browserStep = (engine, { required = true, lit = '' } = {}) => ({
  name: `Browser tests, ${engine}${lit && ', with Lit itself'}`,
  group: 'browser',
  async run() {
    const browser = await findBrowser(engine, { install: true });
    if (!('missing' in browser)) return browserTests(engine, lit ? { LIT: lit, TEST_FILES: LIFE_OF_ELEMENTS } : {});
    if (!required) return skip(browser.missing.split('\n').slice(0, 2).join(' '));
    console.error(browser.missing);
    return check(false, `no ${engine}`);
  },
});
