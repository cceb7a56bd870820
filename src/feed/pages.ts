/** Lists that come in pages, each of which names the next. Loaded only for formats that have some. */
import type { Document, Found } from './read-feed.ts';

/** More pages than any event has; a list that names itself as its next page would never end. */
const MOST = 200;

/**
 * @param find how pages are asked for; without it, nothing is, and only what is missing is named
 * @returns the page and those that follow it, and why there are no more, if something went wrong.
 */
export async function withNextPages(first: Document, find?: (address: string) => Promise<Found>): Promise<readonly Found[]> {
  const found: Found[] = [first];
  const seen = new Set([first.address]);
  for (let page: Found = first; 'adapter' in page;) {
    const { next, missing } = page.adapter.next?.(page.json, page.address) ?? {};
    const address = find && next && addressOf(next, page.address);
    if (!find || !address || seen.has(address) || found.length >= MOST) {
      if (missing !== undefined && !(address && seen.has(address))) found.push({ failure: { code: 'empty', address: page.address, missing } });
      break;
    }
    seen.add(address);
    found.push((page = await find(address)));
  }
  return found;
}

/** The next page's address, if it is of the same origin: a feed does not send its visitors elsewhere. */
function addressOf(next: string, base: string): string | undefined {
  try {
    const address = new URL(next, base);
    // A server behind a proxy may not know that it is reached by https.
    if (address.host === new URL(base).host) address.protocol = new URL(base).protocol;
    return address.origin === new URL(base).origin ? address.href : undefined;
  } catch {
    return undefined;
  }
}
