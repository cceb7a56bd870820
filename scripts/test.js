/**
 * `npm test`: lint, types, unit tests in four time zones, generated files, browser tests; installs what is missing first.
 *
 *     npm test -- --only=unit,types          lint, types, unit, docs, browser
 *     npm test -- --browsers=firefox,webkit  instead of chromium
 */
import { parseArgs } from 'node:util';
import { ensureDependencies } from './lib/dependencies.js';

const { values } = parseArgs({ options: { only: { type: 'string' }, browsers: { type: 'string', default: 'chromium' } } });

await ensureDependencies();
const { browserStep, freshSteps, staticSteps, unitSteps } = await import('./lib/test-steps.js');
const { runSteps } = await import('./lib/report.js');

const engines = /** @type {import('./lib/browsers.js').Engine[]} */ (values.browsers.split(','));
const steps = [...staticSteps, ...unitSteps, ...freshSteps, ...engines.map((engine) => browserStep(engine))];
const only = values.only?.split(',');
const chosen = steps.filter(({ group }) => !only || only.includes(group));
if (chosen.length === 0) {
  console.error(`--only=${values.only}: there are ${[...new Set(steps.map(({ group }) => group))].join(', ')}`);
  process.exit(1);
}
await runSteps(chosen);
