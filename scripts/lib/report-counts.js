/** A reporter for `node --test` that gives the counts, and what failed, as JSON. */
import { relative } from 'node:path';
import { root } from './paths.js';

/** @param {AsyncIterable<{ type: string, data: any }>} events */
export default async function* report(events) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  /** @type {import('./report.js').Failure[]} */
  const failures = [];
  for await (const { type, data } of events) {
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details?.type === 'suite') continue;
    if (data.skip !== undefined || data.todo !== undefined) counts.skipped++;
    else if (type === 'test:pass') counts.passed++;
    else {
      counts.failed++;
      const { error } = data.details;
      failures.push({ file: relative(root, data.file ?? ''), name: data.name, why: String((error?.cause ?? error)?.message ?? error) });
    }
  }
  yield JSON.stringify({ ...counts, failures });
}
