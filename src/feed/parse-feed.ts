/** For developers who have the JSON already. */
import { readFeed } from './load-feed.ts';
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

/** Reads a feed of any format that Lectern knows, from text or parsed JSON. Never rejects. */
export async function parseFeed(content: unknown, { address = '', timeZone, language }: ParseOptions = {}): Promise<FeedResult> {
  const result = await readFeed(content, address);
  if (!result.ok) return result;
  const feed = language ? inLanguage(result.feed, language) : result.feed;
  return { ok: true, feed: timeZone ? inTimeZone(feed, timeZone) : feed };
}
