/** A document that is here already becomes a feed, or an error that a page's author can do something with. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parseFeed, type ParseOptions } from '../../src/feed/parse-feed.ts';
import type { FeedError, FeedErrorCode } from '../../src/model/result.ts';
import type { Feed } from '../../src/model/types.ts';

const feedOf = async (content: unknown, options?: ParseOptions): Promise<Feed> => {
  const result = await parseFeed(content, options);
  assert.ok(result.ok, JSON.stringify(result));
  return result.feed;
};
const errorOf = async (content: unknown): Promise<FeedError> => {
  const result = await parseFeed(content);
  assert.ok(!result.ok);
  return result.error;
};
const fixture = (file: string): string => readFileSync(new URL(`../fixtures/${file}`, import.meta.url), 'utf8');

describe('a document', () => {
  test('as text and as JSON is the same feed', async () => {
    const text = fixture('sessionize.All.json');
    assert.deepEqual(await feedOf(text), await feedOf(JSON.parse(text)));
    assert.deepEqual((await feedOf(text)).source, { format: 'sessionize', view: 'All' });
    assert.deepEqual((await feedOf(fixture('lectern.1.json'))).source, { format: 'lectern', view: '1' });
  });
  test('has an address to which others are relative, or none', async () => {
    const text = fixture('lectern.1.json');
    assert.equal((await feedOf(text, { address: 'https://feeds.example/2026/feed.json' })).speakers[0]!.photo, 'https://feeds.example/2026/ana.jpg');
    assert.equal((await feedOf(text)).speakers[0]!.photo, undefined);
  });
  test('is on the clock of a zone that is given', async () => {
    const text = fixture('sessionize.All.json');
    assert.equal((await feedOf(text)).sessions[0]!.start!.instant, undefined);
    const feed = await feedOf(text, { timeZone: 'Asia/Kolkata' });
    assert.equal(feed.event.timeZone, 'Asia/Kolkata');
    assert.equal(feed.sessions[0]!.start!.instant, Date.parse('2026-05-08T03:30:00Z'));
    assert.deepEqual(feed.issues, []);
  });
});

describe('what is no feed', () => {
  const cases: readonly (readonly [what: string, content: unknown, code: FeedErrorCode, says: RegExp, advises: RegExp])[] = [
    ['an HTML page', '\n <!doctype html><p>', 'not-json', /an HTML page/, /choose JSON/],
    ['a script for embedding', 'document.write("<div>")', 'not-json', /a script/, /choose JSON/],
    ['XML', '<?xml version="1.0"?><schedule/>', 'not-json', /XML/, /JSON address/],
    ['an iCalendar file', 'BEGIN:VCALENDAR\r\n', 'not-json', /iCalendar/, /JSON address/],
    ['JSON with a comma too many', '{"lectern": 1, }', 'not-json', /not JSON/, /comma/],
    ['plain text', 'Soon!', 'not-json', /not JSON/, /validator/],
    ['no text', '', 'empty', /empty/, /Publish/],
    ['null', null, 'empty', /empty/, /Publish/],
    ['an empty list', [], 'empty', /empty/, /Publish/],
    ['an empty object', {}, 'empty', /empty/, /Publish/],
    ['an object of other fields', { talks: [], people: [] }, 'unknown-format', /the keys talks, people/, /Sessionize.*"lectern": 1/],
    ['a list of others', [{ talk: 1 }, {}], 'unknown-format', /a list of 2.*the keys talk/, /Lectern/],
    ['a number', 7, 'unknown-format', /number/, /Lectern/],
    ['nothing at all', undefined, 'unknown-format', /undefined/, /Lectern/],
  ];
  for (const [what, content, code, says, advises] of cases) {
    test(`${what} is ${code}`, async () => {
      const error = await errorOf(content);
      assert.equal(error.code, code);
      assert.match(error.message, says);
      assert.match(error.hint, advises);
      assert.deepEqual([error.address, error.status], ['', undefined]);
    });
  }
});
