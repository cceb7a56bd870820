/** Runs steps one after the other, counts what they say, and prints what became of them. */

/**
 * What a step found. Each check counts one; a test run counts each of its tests.
 * @typedef {object} Result
 * @property {number} passed
 * @property {number} failed
 * @property {number} [skipped]
 * @property {string} [note] shown in the table
 * @property {readonly Failure[]} [failures] which tests failed, if they have names
 */

/**
 * A test that failed.
 * @typedef {object} Failure
 * @property {string} file
 * @property {string} name
 * @property {string} why
 */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} group what `--only` names: lint, types, unit …
 * @property {() => Promise<Result>} run
 */

/** @param {boolean} ok @param {string} [note] @returns {Result} */
export const check = (ok, note) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, note });

/** @param {string} note @returns {Result} */
export const skip = (note) => ({ passed: 0, failed: 0, skipped: 1, note });

const color = process.stdout.isTTY && !process.env.NO_COLOR;
/** @param {number} code @param {string} text */
const paint = (code, text) => (color ? `\u001b[${code}m${text}\u001b[0m` : text);

/** @param {Result} result */
const mark = ({ passed, failed, skipped = 0 }) => (failed > 0 ? paint(31, 'fail') : passed === 0 && skipped > 0 ? paint(33, 'skip') : paint(32, ' ok '));

/** @param {number} milliseconds */
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

/** The first lines of a message. @param {string} message */
const brief = (message) => message.trim().split('\n').slice(0, 4).join('\n    ').slice(0, 600);

/**
 * Runs every step even if one fails, prints a table, and as the last line `N passed, N failed`; sets the exit code.
 * @param {readonly Step[]} steps
 */
export async function runSteps(steps) {
  /** @type {{ name: string, result: Result, time: number }[]} */
  const rows = [];
  for (const { name, run } of steps) {
    console.log(`\n${paint(1, `── ${name} ${'─'.repeat(Math.max(3, 68 - name.length))}`)}`);
    const start = performance.now();
    const result = await run().catch((error) => {
      console.error(error);
      return check(false, 'threw');
    });
    if (result.skipped && result.note) console.log(paint(33, `SKIPPED: ${result.note}`));
    rows.push({ name, result, time: performance.now() - start });
  }

  const width = Math.max(...rows.map(({ name }) => name.length));
  console.log('');
  for (const { name, result, time } of rows) {
    const counts = `${result.passed} passed${result.failed ? `, ${result.failed} failed` : ''}${result.skipped ? `, ${result.skipped} skipped` : ''}`;
    console.log(`${mark(result)}  ${name.padEnd(width)}  ${seconds(time).padStart(8)}  ${counts}${result.note ? ` (${result.note})` : ''}`);
  }

  // Said again at the end: what a test prints scrolls away, and a log may be kept by its end only.
  for (const { name, result } of rows)
    for (const failure of result.failures ?? []) console.log(`\n${paint(31, '✖')} ${name}: ${failure.file}: ${failure.name}\n    ${brief(failure.why)}`);

  /** @param {'passed' | 'failed' | 'skipped'} key */
  const sum = (key) => rows.reduce((total, { result }) => total + (result[key] ?? 0), 0);
  const skipped = sum('skipped');
  process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
}
