/**
 * Tells the page's author, in the console and once a feed, what is wrong; visitors read kind words in the page. Loaded
 * only where something is wrong.
 */
import type { FeedError } from '../model/result.ts';
import type { Feed } from '../model/types.ts';
import { advise, type Advice } from './advise.ts';

const feeds = new WeakSet<Feed>();
const addresses = new Set<string>();

/** What an author can do something about. The zone may stand on the element, which knows it better than the feed. */
const isForAuthor = ({ severity, code }: Advice): boolean => severity !== 'info' && code !== 'no-time-zone';

export function report({ error, feed }: { readonly error?: FeedError; readonly feed?: Feed }): void {
  if (error) {
    if (addresses.has(error.address)) return;
    addresses.add(error.address);
    console.error(`[lectern] ${error.address}: ${error.message}\n${error.hint}`);
  }
  if (error || !feed || feeds.has(feed)) return;
  feeds.add(feed);
  const issues = [...feed.issues, ...advise(feed)].filter(isForAuthor);
  if (issues.length === 0) return;
  /* eslint-disable no-console -- a group keeps many issues on one line until somebody looks */
  console.groupCollapsed(`[lectern] The feed shows, but has ${issues.length} issue${issues.length === 1 ? '' : 's'}.`);
  for (const { path, message, hint } of issues) console.warn(`${path}: ${message} ${hint}`);
  console.groupEnd();
  /* eslint-enable no-console -- as above */
}
