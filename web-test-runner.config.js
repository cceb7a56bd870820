/** Browser tests: every `test/browser/**` file in each browser of `BROWSERS` (chromium, firefox, webkit; chromium if not set). */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { countReporter } from './scripts/lib/count-browser-tests.js';
import { testLaunchers } from './scripts/lib/test-launchers.js';
import { SMALL_LIT } from './scripts/lib/small-lit.js';
import { faults } from './test/faults/plugin.js';
import { tree } from './test/tree/plugin.js';

const engines = /** @type {import('./scripts/lib/browsers.js').Engine[]} */ ((process.env.BROWSERS ?? 'chromium').split(','));

/** @type {import('@web/test-runner').TestRunnerConfig} */
const config = {
  files: process.env.TEST_FILES?.split(',') ?? ['test/browser/**/*.test.ts'],
  nodeResolve: { exportConditions: process.env.LIT === 'development' ? ['development'] : ['production', 'default'] },
  concurrency: 1,
  // As long as WebKitGTK's launcher tries.
  browserStartTimeout: 150_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { ui: 'bdd', timeout: '10000' } },
  plugins: [
    faults(),
    tree(),
    // Elements are tested with what pages get in the place of Lit; LIT=production tests them with Lit, as bundlers do.
    { name: 'small-lit', resolveImport: ({ source }) => (process.env.LIT ? undefined : SMALL_LIT.find(({ find }) => find.test(source))?.file) },
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) }),
  ],
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), countReporter()],
  browsers: await testLaunchers(engines),
};

export default config;
