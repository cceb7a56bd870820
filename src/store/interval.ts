/** How often a feed is asked for again: `30s`, `5m`, `1h`. */

const UNITS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000 };
/** A server has more to do than to serve one screen. */
const SHORTEST = 30_000;

const told = new Set<string>();
function tell(text: string): void {
  if (told.has(text)) return;
  told.add(text);
  console.error(`[lectern] ${text}`);
}

/** @returns milliseconds; `undefined` for what is no interval, which the page's author reads in the console. */
export function intervalOf(refresh: string): number | undefined {
  const [, count, unit = ''] = /^\s*(\d+(?:\.\d+)?)\s*([smh])\s*$/i.exec(refresh) ?? [];
  if (count === undefined) {
    tell(`refresh="${refresh}" is no interval: write a number and s, m or h, as in refresh="5m".`);
    return undefined;
  }
  const interval = Number(count) * UNITS[unit.toLowerCase()]!;
  if (interval < SHORTEST) tell(`refresh="${refresh}" is too often: the feed is asked for every 30 s.`);
  // A day is the longest that is of use; timers can't count to a month.
  return Math.min(Math.max(interval, SHORTEST), 24 * UNITS['h']!);
}
