/** The way of a feed: from bytes to a frozen `Feed`, for every format. Reference: `JSON.parse` of the same bytes. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { fromRoot } from '../lib/paths.js';
import { inTurns } from './measurement.js';
import { WRITERS } from './formats.js';
import { exponent, ratio, sample } from './statistics.js';
import { CONDITIONS, inTab } from './tabs.js';
import { pageOf } from './site.js';

/** The formats whose largest feeds are measured too: the one of ours, and the one that most pages have. */
const FOREMOST = ['lectern', 'sessionize'];
const SIZES = { quick: [1000, 10_000], all: [100, 1000, 10_000], foremost: [100, 1000, 10_000, 50_000] };

/** Formats that the registry has and nobody writes here are named, not forgotten. */
export function unwritten() {
  const registry = readFileSync(fromRoot('src/formats/registry.ts'), 'utf8');
  return [...registry.matchAll(/\bid: '([^']+)'/g)].map(([, id]) => id ?? '').filter((id) => !(id in WRITERS));
}

/** @type {import('./measurement.js').Measurement} */
export const feedPath = {
  name: 'feed',
  title: 'Feed path',
  about:
    'Bytes to Feed (decode, parse, detect, adapt, validate, join, freeze) in a fresh tab, the code loaded. Reference: decode and JSON.parse of the same bytes.',
  async measure({ browser, site, quick }) {
    for (const id of unwritten()) console.warn(`feed: scripts/bench/formats.js writes no ${id}.`);
    const blank = site.page('/blank', pageOf('', ''));
    /** @type {import('./measurement.js').Row[]} */
    const rows = [];
    for (const format of quick ? FOREMOST : Object.keys(WRITERS)) {
      const sizes = quick ? SIZES.quick : FOREMOST.includes(format) ? SIZES.foremost : SIZES.all;
      /** @type {[number, number][]} */
      const costs = [];
      for (const count of sizes) {
        const path = site.feed(format, count);
        const runs = await inTurns([path], quick ? 7 : count === 10_000 && !FOREMOST.includes(format) ? 3 : 5, () =>
          quick
            ? inNode(String(site.resources.get(path)?.body))
            : inTab(browser, CONDITIONS.desk, async (page) => {
                await page.goto(`${site.origin}${blank}`);
                return page.evaluate(readTwice, '/parse/parse.js', site.feed(format, 3), path, format, count);
              }),
        );
        const times = runs.get(path) ?? [];
        const value = sample(times.map(({ whole }) => whole));
        const parse = sample(times.map(({ parsed }) => parsed));
        const { raw, sent } = site.bytes(path);
        costs.push([count, value.median]);
        rows.push({
          what: `${format}, ${count.toLocaleString('en')} sessions`,
          unit: 'ms',
          value,
          against: `JSON.parse, ${parse.median} ms`,
          ratio: ratio(value, parse),
          target: count === 10_000 && FOREMOST.includes(format) ? { most: 4, of: 'ratio' } : undefined,
          note: `${(raw / 1e6).toFixed(1)} MB, ${(sent / 1e6).toFixed(2)} MB brotli`,
        });
        if (count > 10_000) site.resources.delete(path);
      }
      const [first, last] = [costs[0]?.[0] ?? 0, costs.at(-1)?.[0] ?? 0];
      const growth = exponent(costs.filter(([count]) => count >= 1000));
      rows.push({
        what: `${format}, growth`,
        unit: '',
        value: sample([growth]),
        against: `size, ${Math.max(1000, first).toLocaleString('en')} to ${last.toLocaleString('en')}`,
        ratio: growth,
        target: FOREMOST.includes(format) ? { most: 1.05, of: 'ratio' } : undefined,
      });
    }
    return rows;
  },
};

/**
 * The same in Node, by the time of the processor: whatever else the machine does is not in it. For a check that must not
 * fail because somebody else is busy.
 * @param {string} text
 */
async function inNode(text) {
  const { parseFeed } = await import(pathToFileURL(fromRoot('.cache/bench/parse/parse.js')).href);
  const spent = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  const before = spent();
  JSON.parse(text);
  const between = spent();
  const { ok } = await parseFeed(text, { address: 'https://feeds.example/feed.json' });
  const after = spent();
  if (!ok) throw new Error('The feed could not be read.');
  return { parsed: between - before, whole: after - between };
}

/**
 * Runs in the page.
 * @param {string} script
 * @param {string} small a feed of the same format, which makes sure that the adapter is here
 * @param {string} large
 * @param {string} format
 * @param {number} count
 */
async function readTwice(script, small, large, format, count) {
  /** @typedef {{ ok: boolean, feed: { sessions: readonly unknown[], issues: readonly unknown[], source: { format: string } } }} Result */
  const { parseFeed } = /** @type {{ parseFeed: (text: string, options: { address: string }) => Promise<Result> }} */ (await import(script));
  // Photos have addresses that are relative to the feed's: without it they would be mistakes.
  const address = new URL(large, location.href).href;
  await parseFeed(await (await fetch(small)).text(), { address });
  const bytes = await (await fetch(large)).arrayBuffer();
  const before = performance.now();
  JSON.parse(new TextDecoder().decode(bytes));
  const between = performance.now();
  const { ok, feed } = await parseFeed(new TextDecoder().decode(bytes), { address });
  const after = performance.now();
  if (!ok || feed.source.format !== format || feed.sessions.length !== count || feed.issues.length > 0) {
    throw new Error(`${large} was read as ${ok ? `${feed.source.format} with ${feed.sessions.length} sessions, ${feed.issues.length} issues` : 'nothing'}.`);
  }
  return { parsed: between - before, whole: after - between };
}
