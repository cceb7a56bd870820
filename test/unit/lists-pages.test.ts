/** Lists of CMSs that come in pages: what can be asked for is asked for, and what can't is named. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { restOf } from '../../src/formats/lists-pages.ts';
import { withNextPages } from '../../src/feed/pages.ts';
import { readFeed } from '../../src/feed/load-feed.ts';
import { parseFeed } from '../../src/feed/parse-feed.ts';
import { find, read, type Document } from '../../src/feed/read-feed.ts';
import { briefly } from './documents.ts';

const ADDRESS = 'https://cms.example/api/talks?populate=*';
const at = (parameter: string): string => `https://cms.example/api/talks?populate=*&${parameter}`;
const row = { title: 'Fog', start: '2026-05-08T09:00' };

describe('the rest of a list', () => {
  const cases: Readonly<Record<string, readonly [json: unknown, rest: unknown]>> = {
    Strapi: [
      { data: [row], meta: { pagination: { page: 1, pageSize: 25, pageCount: 3, total: 60 } } },
      { next: at('pagination%5Bpage%5D=2'), missing: 35 },
    ],
    'the last page of Strapi': [{ data: [row], meta: { pagination: { page: 3, pageSize: 25, pageCount: 3, total: 60 } } }, undefined],
    Contentful: [
      { total: 120, skip: 0, limit: 100, items: [row] },
      { next: at('skip=100'), missing: 20 },
    ],
    'the last page of Contentful': [{ total: 120, skip: 100, limit: 100, items: [row] }, undefined],
    Payload: [
      { docs: [row], hasNextPage: true, nextPage: 2, totalDocs: 11 },
      { next: at('page=2'), missing: 10 },
    ],
    'JSON:API': [
      { data: [row], links: { next: { href: 'https://cms.example/2' } } },
      { next: 'https://cms.example/2', missing: 0 },
    ],
    'a relative address': [
      { results: [row], next: '?page=2' },
      { next: '?page=2', missing: 0 },
    ],
    Airtable: [{ records: [row], offset: 'itr/rec' }, { missing: 0 }],
    Notion: [{ results: [row], has_more: true, next_cursor: 'x' }, { missing: 0 }],
    'the last page of Notion': [{ results: [row], has_more: false, next_cursor: null }, undefined],
    Directus: [{ data: [row], meta: { filter_count: 150 } }, { missing: 149 }],
    'a whole list': [[row], undefined],
    'a list of no maker': [{ data: [row], meta: { total: 'x' }, next: 7, offset: 3, skip: null }, undefined],
  };
  for (const [name, [json, rest]] of Object.entries(cases)) test(name, () => assert.deepEqual(restOf(json, ADDRESS), rest));
});

test('a file has no other pages, and says that there are some', () => {
  const json = { data: [row], meta: { pagination: { page: 1, pageSize: 25, pageCount: 3, total: 60 } }, links: { next: '?page=2' } };
  for (const address of ['https://file.invalid/-disk-/talks.json', '']) assert.deepEqual(restOf(json, address), { missing: 35 });
});

/** Reads a list of which each page stands at its address. */
async function feedOf(pages: Readonly<Record<string, unknown>>): Promise<Awaited<ReturnType<typeof read>>> {
  const asked = (address: string): ReturnType<typeof find> => find(pages[address], address);
  return read(await withNextPages((await asked(ADDRESS)) as Document, asked));
}

test('pages that can be asked for become one feed', async () => {
  const page = (title: string, number: number): unknown => ({
    data: [{ ...row, id: number, title }],
    meta: { pagination: { page: number, pageSize: 1, pageCount: 2, total: 2 } },
  });
  const reading = await feedOf({ [ADDRESS]: page('Fog', 1), [at('pagination%5Bpage%5D=2')]: page('Lamps', 2) });
  assert.ok('feed' in reading);
  assert.deepEqual(
    reading.feed.sessions.map(({ title }) => title),
    ['Fog', 'Lamps'],
  );
  assert.deepEqual(briefly(reading.feed.issues), []);
});

test('what no address gives is named, and the rest is shown', async () => {
  for (const [json, message] of [
    [{ data: [row], meta: { filter_count: 150 } }, /149 entries are on others/],
    [{ records: [{ id: 'rec1', fields: row }], offset: 'itr' }, /the rest is on others/],
    // On another site: a feed does not send its visitors elsewhere.
    [{ data: [row], links: { next: 'https://elsewhere.example/2' } }, /the rest is on others/],
  ] as const) {
    const reading = await feedOf({ [ADDRESS]: json });
    assert.ok('feed' in reading);
    assert.equal(reading.feed.sessions.length, 1);
    assert.deepEqual(briefly(reading.feed.issues), [`missing-entries ${ADDRESS}`]);
    assert.match(reading.feed.issues.find(({ code }) => code === 'missing-entries')!.message, message);
  }
});

test('a page that a developer has already asks for no other, and says that there are some', async () => {
  const json = { data: [row], meta: { pagination: { page: 1, pageSize: 1, pageCount: 3, total: 3 } } };
  for (const address of ['', ADDRESS]) {
    const result = await parseFeed(json, { address });
    assert.ok(result.ok);
    assert.deepEqual([result.feed.sessions.length, result.feed.issues.filter(({ code }) => code === 'missing-entries').length], [1, 1]);
  }
  const whole = await parseFeed({ data: [row] });
  assert.ok(whole.ok);
  assert.deepEqual(
    whole.feed.issues.filter(({ code }) => code === 'missing-entries'),
    [],
  );
});

test('a page that stands in the HTML asks for no other either, and says so', async () => {
  const result = await readFeed(JSON.stringify({ data: [row], links: { next: '?page=2' } }), ADDRESS);
  assert.ok(result.ok);
  assert.equal(result.feed.sessions.length, 1);
  assert.deepEqual(briefly(result.feed.issues), [`missing-entries ${ADDRESS}`]);
});
