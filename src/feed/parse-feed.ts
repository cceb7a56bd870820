/** For developers who have the JSON already. */
import { settle } from './load-feed.ts';
import { find, findInText, read, type Found } from './read-feed.ts';
import { inLanguage } from '../model/language.ts';
import { inTimeZone } from '../model/zone.ts';
import type { FeedResult } from '../model/result.ts';

export interface ParseOptions {
  /** Where the document came from: relative addresses in it are relative to this. */
  readonly address?: string;
  /** The event's IANA time zone, for feeds that name none. */
  readonly timeZone?: string;
  /** The language wanted (BCP 47), for feeds that have their texts in several. */
  readonly language?: string;
}

/** A document, and what of its list it does not hold: nothing is asked for, but an author should know. */
function withRest(found: Found): readonly Found[] {
  const { address } = 'adapter' in found ? found : found.failure;
  const rest = 'adapter' in found && found.adapter.next?.(found.json, address);
  return rest ? [found, { failure: { code: 'empty', address, missing: rest.missing } }] : [found];
}

/** Reads a feed of any format that Lectern knows, from text or parsed JSON. Never rejects. */
export async function parseFeed(content: unknown, { address = '', timeZone, language }: ParseOptions = {}): Promise<FeedResult> {
  const found = typeof content === 'string' ? await findInText(content, address) : await find(content, address);
  const result = await settle(await read(withRest(found)));
  if (!result.ok) return result;
  const feed = language ? inLanguage(result.feed, language) : result.feed;
  return { ok: true, feed: timeZone ? inTimeZone(feed, timeZone) : feed };
}
