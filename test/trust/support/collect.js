/** Counts what a suite tries, and keeps what went wrong. */

/**
 * @typedef {object} Failure
 * @property {string} name of the case
 * @property {readonly string[]} problems
 */

/**
 * What a suite found. Figures are counts beside those of the cases: executions, sheets, strings …
 * @typedef {object} Outcome
 * @property {number} cases
 * @property {number} passed
 * @property {number} failed
 * @property {readonly string[]} skipped what could not be tried here, and why
 * @property {readonly Failure[]} failures
 * @property {Readonly<Record<string, number>>} figures
 */

export class Collector {
  passed = 0;
  /** @type {Failure[]} */
  failures = [];
  /** @type {string[]} */
  skipped = [];
  /** @type {Record<string, number>} */
  figures = {};

  /**
   * One case, which passes where nothing went wrong.
   * @param {string} name
   * @param {readonly string[]} problems
   */
  record(name, problems) {
    if (problems.length === 0) this.passed++;
    else {
      this.failures.push({ name, problems: problems.slice(0, 8) });
      console.error(
        `  failed: ${name}\n${problems
          .slice(0, 8)
          .map((problem) => `    ${problem}\n`)
          .join('')}`,
      );
    }
  }

  /**
   * One case that may throw, as waiting for what never comes does.
   * @param {string} name
   * @param {() => Promise<readonly string[]>} run gives what went wrong
   */
  async try(name, run) {
    this.record(name, await run().catch((error) => [String(error instanceof Error ? error.message : error).split('\n')[0] ?? '']));
  }

  /** @param {string} name @param {string} why */
  skip(name, why) {
    this.skipped.push(`${name}: ${why}`);
  }

  /** @param {string} name @param {number} [by] */
  count(name, by = 1) {
    this.figures[name] = (this.figures[name] ?? 0) + by;
  }

  /** @returns {Outcome} */
  get outcome() {
    const { passed, failures, skipped, figures } = this;
    return { cases: passed + failures.length, passed, failed: failures.length, skipped, failures, figures };
  }
}
