/** A reporter for Web Test Runner that counts tests, and writes the counts to the file that `TEST_COUNTS` names. */
import { writeFileSync } from 'node:fs';

/** @typedef {import('@web/test-runner').TestSuiteResult} Suite */

/** @param {Suite | undefined} suite @returns {import('@web/test-runner').TestResult[]} */
const testsOf = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : []);

/** @returns {import('@web/test-runner').Reporter} */
export const countReporter = () => ({
  onTestRunFinished({ sessions }) {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const { testResults, passed, testFile } of sessions) {
      const tests = testsOf(testResults);
      const failed = tests.filter((test) => !test.passed && !test.skipped).length;
      counts.skipped += tests.filter((test) => test.skipped).length;
      counts.passed += tests.filter((test) => test.passed && !test.skipped).length;
      // A file that could not be loaded, or broke outside its tests, has failed although none of its tests has.
      counts.failed += passed ? failed : Math.max(1, failed);
      if (tests.length === 0) console.log(`${testFile}: no tests ran`);
    }
    console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
    if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify(counts));
  },
});
