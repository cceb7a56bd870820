/** For developers who have the JSON already: the same reading, at once. */
import { useStrip } from '../lib/excerpt.ts';
import { strip } from '../lib/strip.ts';
import { explain } from './explain.ts';
import { readJson, readText } from './read-feed.ts';
import { inTimeZone } from '../model/zone.ts';
import type { FeedResult } from '../model/result.ts';

export interface ParseOptions {
  /** Where the document came from: relative addresses in it are relative to this. */
  readonly address?: string;
  /** The event's IANA time zone, for feeds that name none. */
  readonly timeZone?: string;
}

/** Reads a feed of any format that Lectern knows, from text or parsed JSON. Never throws. */
export function parseFeed(content: unknown, { address = '', timeZone }: ParseOptions = {}): FeedResult {
  useStrip(strip);
  const reading = typeof content === 'string' ? readText(content, address) : readJson(content, address);
  if ('failure' in reading) return { ok: false, error: explain(reading.failure) };
  return { ok: true, feed: timeZone ? inTimeZone(reading.feed, timeZone) : reading.feed };
}
