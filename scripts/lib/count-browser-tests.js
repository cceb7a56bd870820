/** A reporter for Web Test Runner that counts tests, and writes the counts to the file that `TEST_COUNTS` names. */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { root } from './paths.js';

/** @typedef {import('@web/test-runner').TestSuiteResult} Suite */

/** @param {Suite | undefined} suite @param {string} [within] @returns {{ name: string, test: import('@web/test-runner').TestResult }[]} */
const testsOf = (suite, within = '') =>
  suite
    ? [...suite.tests.map((test) => ({ name: `${within}${test.name}`, test })), ...suite.suites.flatMap((inner) => testsOf(inner, `${within}${inner.name} > `))]
    : [];

/** @returns {import('@web/test-runner').Reporter} */
export const countReporter = () => ({
  onTestRunFinished({ sessions }) {
    let passed = 0;
    let skipped = 0;
    /** @type {import('./report.js').Failure[]} */
    const failures = [];
    for (const { testResults, passed: all, testFile, errors } of sessions) {
      const tests = testsOf(testResults);
      const file = relative(root, testFile);
      const failed = tests.filter(({ test }) => !test.passed && !test.skipped);
      skipped += tests.filter(({ test }) => test.skipped).length;
      passed += tests.filter(({ test }) => test.passed && !test.skipped).length;
      failures.push(...failed.map(({ name, test }) => ({ file, name, why: test.error?.message ?? '' })));
      // A file that could not be loaded, or broke outside its tests, has failed although none of its tests has.
      if (!all && failed.length === 0) failures.push({ file, name: 'the file as a whole', why: errors[0]?.message ?? '' });
      if (tests.length === 0) console.log(`${testFile}: no tests ran`);
    }
    const counts = { passed, failed: failures.length, skipped };
    console.log(`${passed} passed, ${failures.length} failed, ${skipped} skipped`);
    if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify({ ...counts, failures }));
  },
});
