/** Tells the page's author, in the console and once a feed, what is wrong. Loaded only where something is. */
import type { FeedError } from '../model/result.ts';
import type { Feed } from '../model/types.ts';

const told = new WeakSet<object>();

export function report({ error, feed }: { readonly error?: FeedError; readonly feed?: Feed }): void {
  const subject = error ?? feed;
  if (!subject || told.has(subject)) return;
  told.add(subject);
  if (error) {
    console.error(`[lectern] ${error.address}: ${error.message} ${error.hint}`);
    return;
  }
  const issues = feed!.issues.filter(({ severity }) => severity !== 'info');
  /* eslint-disable no-console -- a group keeps many issues on one line until somebody looks */
  console.groupCollapsed(`[lectern] The feed shows, but has ${issues.length} issue${issues.length === 1 ? '' : 's'}.`);
  for (const { path, message, hint } of issues) console.warn(`${path}: ${message} ${hint}`);
  console.groupEnd();
  /* eslint-enable no-console -- as above */
}
