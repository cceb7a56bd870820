/**
 * `npm run verify`: all that CI runs: `npm test`, then the other browsers, the build, its size, the package, Storybook.
 * Browsers that can't be had here are skipped, and the last line says how many.
 *
 *     npm run verify -- --only=build,size
 */
import { parseArgs } from 'node:util';
import { ensureDependencies } from './lib/dependencies.js';

const { values } = parseArgs({ options: { only: { type: 'string' } } });

await ensureDependencies();
const { browserStep, feedsStep, freshSteps, staticSteps, unitSteps } = await import('./lib/test-steps.js');
const { packageSteps } = await import('./lib/package-steps.js');
const { runSteps } = await import('./lib/report.js');

const steps = [
  ...staticSteps,
  ...unitSteps,
  ...freshSteps,
  feedsStep,
  browserStep('chromium'),
  browserStep('chromium', { lit: 'production' }),
  browserStep('firefox', { required: false }),
  browserStep('webkit', { required: false }),
  ...packageSteps,
];
const only = values.only?.split(',');
await runSteps(steps.filter(({ group }) => !only || only.includes(group)));
