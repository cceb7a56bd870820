/** A reporter for `node --test` that is silent about what passes. */
import { relative } from 'node:path';
import { inspect } from 'node:util';
import { root } from './paths.js';

/** @param {AsyncIterable<{ type: string, data: any }>} events */
export default async function* report(events) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite') continue;
    if (data.skip !== undefined || data.todo !== undefined) counts.skipped++;
    else if (type === 'test:pass') counts.passed++;
    else {
      counts.failed++;
      const { error } = data.details;
      yield `✖ ${data.name}  (${relative(root, data.file ?? '')}:${data.line ?? ''})\n${inspect(error?.cause ?? error, { colors: false }).replace(/^/gm, '    ')}\n`;
    }
  }
  yield `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`;
}
