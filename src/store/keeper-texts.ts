/** The texts that a feed is read from: those of its addresses, and of the pages that follow. */
import { load, type Ask } from '../feed/load-feed.ts';
import type { Text } from '../feed/request.ts';

/** By address. */
export type Texts = ReadonlyMap<string, Text>;

/** All texts as one, whatever order they came in. */
export const writtenIn = (texts: Texts): string => JSON.stringify([...texts].sort(([a], [b]) => (a < b ? -1 : 1)));

/** What is at the addresses and on the pages that follow, and the texts of all of them. */
export async function loadAll(addresses: string, ask: Ask): Promise<{ found: Awaited<ReturnType<typeof load>>; texts: Texts }> {
  const texts = new Map<string, Text>();
  const listen: Ask = async (page) => {
    const answer = await ask(page);
    if ('text' in answer) texts.set(page, { text: answer.text, address: answer.address });
    return answer;
  };
  const found = await Promise.all(addresses.split(' ').map((address) => load(address, listen)));
  return { found: found.flat(), texts };
}
