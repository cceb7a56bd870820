/** The last good copy of what stood at an address, in the visitor's browser (the Cache API). Loaded only where a page asks for that. */
import type { Text } from './request.ts';

const NAME = 'lectern';
const SAVED = 'x-lectern-saved';
const ADDRESS = 'x-lectern-address';

export interface Copy extends Text {
  /** When it was kept, in milliseconds since 1970. */
  readonly saved: number;
}

/** Where a page may keep nothing (no https, a private window, a sandbox), there is no copy. */
export async function copyOf(address: string): Promise<Copy | undefined> {
  try {
    const response = await (await caches.open(NAME)).match(address);
    if (!response) return undefined;
    const { headers } = response;
    return { text: await response.text(), address: headers.get(ADDRESS) ?? address, saved: Number(headers.get(SAVED)) };
  } catch {
    return undefined;
  }
}

export async function keepCopies(texts: ReadonlyMap<string, Text>): Promise<void> {
  try {
    const cache = await caches.open(NAME);
    for (const [asked, { text, address }] of texts) {
      await cache.put(asked, new Response(text, { headers: { 'content-type': 'application/json', [SAVED]: String(Date.now()), [ADDRESS]: address } }));
    }
  } catch {
    // What can't be kept is asked for again.
  }
}
