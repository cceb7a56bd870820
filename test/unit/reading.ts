/** Reads a document as a page does: the formats are asked, and load what they need for it. */
import assert from 'node:assert/strict';
import { find, read } from '../../src/feed/read-feed.ts';
import type { Feed } from '../../src/model/types.ts';
import { BASE } from './documents.ts';

export async function formatOf(json: unknown): Promise<string | undefined> {
  const found = await find(json, BASE);
  return 'failure' in found ? undefined : found.format.id;
}

export async function feedOf(json: unknown): Promise<Feed> {
  const reading = await read([await find(json, BASE)]);
  assert.ok('feed' in reading, 'it is a feed');
  return reading.feed;
}
