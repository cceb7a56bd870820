/**
 * The server of faults for Web Test Runner, of another origin than the page. `/faults/origin` names it to a test that
 * wants it, and starts it; what a test posts to `/faults/table` goes to the file that `FAULT_TABLE` names.
 */
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { startFaultServer } from './server.js';

/** @returns {import('@web/test-runner').TestRunnerPlugin} */
export function faults() {
  /** @type {ReturnType<typeof startFaultServer> | undefined} */
  let started;
  return {
    name: 'lectern:faults',
    async serve({ path, method, req }) {
      if (path === '/faults/origin') {
        started ??= startFaultServer();
        return { body: (await started).origin, type: 'text/plain' };
      }
      if (path !== '/faults/table' || method !== 'POST') return undefined;
      let text = '';
      req.setEncoding('utf8').on('data', (part) => (text += part));
      await once(req, 'end');
      if (process.env.FAULT_TABLE) writeFileSync(process.env.FAULT_TABLE, text);
      return { body: 'kept', type: 'text/plain' };
    },
    async serverStop() {
      await (await started)?.close();
    },
  };
}
