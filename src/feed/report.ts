/** Tells the page's author, in the console and once a feed, what is wrong. Loaded only where something is. */
import type { FeedError } from '../model/result.ts';
import type { Feed } from '../model/types.ts';

const feeds = new WeakSet<Feed>();
const addresses = new Set<string>();

export function report({ error, feed }: { readonly error?: FeedError; readonly feed?: Feed }): void {
  if (error) {
    if (addresses.has(error.address)) return;
    addresses.add(error.address);
    console.error(`[lectern] ${error.address}: ${error.message} ${error.hint}`);
  }
  if (error || !feed || feeds.has(feed)) return;
  feeds.add(feed);
  const issues = feed.issues.filter(({ severity }) => severity !== 'info');
  /* eslint-disable no-console -- a group keeps many issues on one line until somebody looks */
  console.groupCollapsed(`[lectern] The feed shows, but has ${issues.length} issue${issues.length === 1 ? '' : 's'}.`);
  for (const { path, message, hint } of issues) console.warn(`${path}: ${message} ${hint}`);
  console.groupEnd();
  /* eslint-enable no-console -- as above */
}
