/**
 * `npm run docs`: makes what is generated from the sources. `npm run docs -- --check` says what is stale, and changes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { elementOverview, elementPages, withTables } from './lib/element-tables.js';
import { feedSchema } from './lib/feed-schema.js';
import { manifest, undescribed } from './lib/manifest.js';
import { fromRoot } from './lib/paths.js';
import { withTrustTable } from './lib/trust-table.js';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(fromRoot(file), 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * What each file should hold, and what is missing in the sources for it.
 * @typedef {{ file: string, text: string | undefined, problems: string[] }} Made
 */

const made = await manifest();
const readme = withTrustTable(withTables(read('README.md') ?? '', elementOverview(made)) ?? '');
/** @type {Made[]} */
const files = [
  { file: 'custom-elements.json', text: `${JSON.stringify(made, null, 2)}\n`, problems: undescribed(made) },
  { file: 'docs/lectern.schema.json', ...(await feedSchema()) },
  { file: 'docs/elements.md', text: elementPages(made), problems: [] },
  {
    file: 'README.md',
    text: readme,
    problems:
      readme === undefined
        ? ['README.md: there is no place for the tables: <!-- elements:start --> … <!-- elements:end -->, <!-- trust:start --> … <!-- trust:end -->']
        : [],
  },
];

const counts = { passed: 0, failed: 0 };
for (const { file, text, problems } of files) {
  const old = read(file);
  const fresh = text === undefined || text === old;
  if (!fresh && !values.check) writeFileSync(fromRoot(file), text);
  const faults = [...problems, ...(fresh || !values.check ? [] : [`${file} is stale: run npm run docs, and commit it`])];
  for (const fault of faults) console.error(fault);
  if (faults.length === 0) console.log(`${file}: ${fresh ? 'fresh' : 'written'}`);
  counts[faults.length === 0 ? 'passed' : 'failed']++;
}
if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify(counts));
process.exitCode = counts.failed > 0 ? 1 : 0;
