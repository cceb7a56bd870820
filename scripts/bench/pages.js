/** Puts the tables of results into the pages of the documentation, between `<!-- bench:name -->` and `<!-- /bench:name -->`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fromRoot } from '../lib/paths.js';
import { markdownTable } from './table.js';

const PAGES = ['docs/performance.md', 'docs/scale.md'];

/** @param {{ machine: { browser: string, processors: number }, measurements: Record<string, { about: string, date: string, rows: readonly import('./measurement.js').Row[] }> }} results */
export function writePages({ machine, measurements }) {
  for (const page of PAGES) {
    if (!existsSync(fromRoot(page))) continue;
    const text = readFileSync(fromRoot(page), 'utf8');
    const fresh = Object.entries(measurements).reduce((whole, [name, { about, date, rows }]) => {
      const how = `${about} (${machine.browser}, ${machine.processors} processors, ${date})`;
      const place = new RegExp(`(<!-- bench:${name} -->\n)[^]*?(<!-- /bench:${name} -->)`);
      return whole.replace(place, (_, open, close) => `${open}\n${how}\n\n${markdownTable(rows)}\n\n${close}`);
    }, text);
    if (fresh !== text) writeFileSync(fromRoot(page), fresh);
  }
}
