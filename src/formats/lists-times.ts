/** Dates and clock times as spreadsheets write them. What can be read in two ways stays as it is written. */
import { toTime, wallClock } from '../lib/time.ts';
import { clocksIn, two } from './lists-clocks.ts';
import { textOf } from './tables-cells.ts';
import type { Raw } from './raw.ts';

/** What a cell says of a time. */
interface Moment {
  readonly date?: string;
  /** One, or the two of a range. */
  readonly clocks: readonly string[];
  readonly offset: string;
  readonly written?: string;
}

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
const DATES: readonly (readonly [RegExp, (parts: string[]) => readonly (string | number)[] | undefined])[] = [
  [/(\d{4})[-/.年](\d\d?)[-/.月](\d\d?)日?/, ([y, m, d]) => [y!, m!, d!]],
  [/(\d\d?)\. ?(\d\d?)\. ?(\d{4})/, ([d, m, y]) => [y!, m!, d!]],
  // 31/05/2026 and 05/31/2026 are one day each; 05/06/2026 is two.
  [/(\d\d?)([/-])(\d\d?)\2(\d{4})/, ([a, , b, y]) => (Number(a) > 12 || a === b ? [y!, b!, a!] : Number(b) > 12 ? [y!, a!, b!] : undefined)],
  [/([a-z]{3})[a-z]*\.? (\d\d?)(?:st|nd|rd|th)?,? (\d{4})/i, ([m, d, y]) => [y!, monthOf(m!), d!]],
  [/(\d\d?)(?:st|nd|rd|th)?\.? ([a-z]{3})[a-z]*\.?,? (\d{4})/i, ([d, m, y]) => [y!, monthOf(m!), d!]],
];

const monthOf = (name: string): number => MONTHS.indexOf(name.toLowerCase()) / 3 + 1;

/** Numbers: part of a day, days since the 1899 of spreadsheets, seconds or milliseconds since 1970. */
function numberOf(value: number): string | undefined {
  // No hour and no date of an event: "Day 2".
  if (value >= 1 && value < 2e4) return undefined;
  const ms = value < 1e5 ? (value - 25569) * 864e5 : value < 1e11 ? value * 1000 : value;
  const iso = Number.isFinite(ms) && Math.abs(ms) < 8e15 ? new Date(Math.round(ms / 6e4) * 6e4).toISOString() : undefined;
  return value < 1e5 ? iso?.slice(0, 16) : iso;
}

/** The zone after a clock: UTC has two names, the others stand for several each. */
const UTC = /(?:\d|[ap]\.?m\.?)\s*(?:UTC|GMT)(?:[+-]0?0(?::?00)?)?$/i;
const ZONE = /\d\s*(?:[ap]\.?m\.?\s*)?(?:(?!(?:AM|PM|UHR)$)[A-Z]{2,5}(?:[+-]\d[\d:]*)?|(?:AM|PM)\s*[A-Z]{2,5}|[A-Z][a-z]+\/\w+)$/;

const NOTHING: Moment = { clocks: [], offset: '' };

/** With a plus, or after seconds, a `T` or "GMT"; "09:30-10:15" is a range. */
const OFFSET = /(?:(?:GMT|UTC|T\d\d:\d\d|:\d\d:\d\d(?:\.\d+)?) ?|\d ?(?=\+))([+-]\d\d(?::?\d\d)?|Z)$/i;
/** The first day of spreadsheets: with it, only the clock means anything. */
const EPOCH = /^1(?:899|900|904)/;

function readMoment(value: unknown): Moment {
  const written = typeof value === 'number' && value >= 0 ? numberOf(value) : textOf(value);
  // An hour without its colon, perhaps.
  if (written === undefined) return typeof value === 'number' && value >= 100 ? { ...NOTHING, written: String(value) } : NOTHING;
  const unread: Moment = { ...NOTHING, written };
  let rest = written
    .replace(/\([^)]*\)|（[^）]*）/g, '')
    .replace(/(\d)時(?!間)(?:(\d\d?)分)?/g, (_, hour: string, minute = '0') => `${hour}:${two(minute as string)}`)
    .replace(/[〜～]/g, '-')
    .trim();
  let date: string | undefined;
  for (const [pattern, read] of DATES) {
    const match = pattern.exec(rest);
    if (!match) continue;
    rest = rest.replace(match[0], ' ');
    const [y, m, d] = read(match.slice(1)) ?? [];
    if (y !== undefined) date = `${y}-${two(m!)}-${two(d!)}`;
    break;
  }
  if (date && (EPOCH.test(date) || Number.isNaN(wallClock(date)))) date = undefined;
  const isUtc = UTC.test(rest);
  const [, offset = ''] = isUtc ? [] : (OFFSET.exec(rest) ?? []);
  const clock = (isUtc ? rest.replace(/(?:UTC|GMT)[^a-z]*$/i, '') : rest.slice(0, rest.length - offset.length))
    .replace(/\b(?:noon|midday)\b/gi, '12:00')
    .replace(/^[\s,]+|[\s,]+$/g, '');
  const clocks = clocksIn(clock);
  const isElsewhere = !offset && !isUtc && (ZONE.test(clock) || ZONE.test(written.trim().replace(/\s*\(([^)]*)\)$/, ' $1')));
  if (!clocks || (clocks.length && isElsewhere)) return unread;
  return { date, clocks, offset: isUtc ? 'Z' : date ? offset : '', written };
}

const dayAfter = (date: string): string => new Date(wallClock(date) + 864e5).toISOString().slice(0, 10);

/** A day beside a clock time. A script may have turned it into the moment of its midnight in UTC: the nearest midnight is meant. */
function dayOf({ date, clocks, offset }: Moment): string | undefined {
  const instant = date && /^z$/i.test(offset) ? toTime(`${date}T${clocks[0]}Z`)?.instant : undefined;
  return instant === undefined ? date : new Date(instant + 432e5).toISOString().slice(0, 10);
}

const hasClock = ({ clocks }: Moment): boolean => clocks.length > 0;
const writtenIn = (moments: readonly Moment[]): string | undefined => moments.find(({ written }) => written)?.written;

/** "1:00" beside "2:30 PM": both hours are told by the one that says which half of the day. */
const HALF_ONLY = /^\s*\d\d?(?:[:.]\d\d)?\s*$/;
const asRange = (start: unknown, end: unknown): unknown =>
  typeof start === 'string' && typeof end === 'string' && HALF_ONLY.test(start) && /[ap]\.?m/i.test(end) ? `${start.trim()}-${end.trim()}` : start;

/**
 * Start and end, out of the columns for the start (or a range of hours), for the day, and for the end.
 * @param of the day of what has nothing but an hour
 */
export function timesOf(starts: readonly unknown[], days: readonly unknown[], ends: readonly unknown[], of?: unknown): Raw {
  const own = starts.map((start) => asRange(start, ends[0]));
  const [firsts, dates, lasts] = [own, days, ends].map((values) => values.map(readMoment)) as [Moment[], Moment[], Moment[]];
  const whole = firsts.find((one) => one.date && hasClock(one)) ?? (firsts.some(hasClock) ? undefined : dates.find(hasClock));
  const clock = whole ?? firsts.find(hasClock);
  const date = whole?.date ?? [...firsts, ...dates, ...(clock && !dates.some(({ written }) => written) ? [readMoment(of)] : [])].map(dayOf).find(Boolean);
  // An hour that can't be read makes no whole day.
  const isUnread = firsts.some((one) => one.written && !one.date && !hasClock(one) && !/all.?day|ganzt/i.test(one.written));
  const start =
    date && clock
      ? `${date}T${clock.clocks[0]}${clock.offset}`
      : ((isUnread ? undefined : date) ?? ([writtenIn(dates), writtenIn(firsts)].filter(Boolean).join(' ') || undefined));
  const last = lasts.find(hasClock);
  const until = last?.clocks[0] ?? clock?.clocks[1];
  const endDate = last?.date ?? lasts.map(dayOf).find(Boolean);
  if (until === undefined) return { start, end: endDate ?? writtenIn(lasts) };
  // What ends earlier on the clock than it starts ends after midnight.
  const day = endDate ?? (date && clock && until < clock.clocks[0]! ? dayAfter(date) : date);
  return { start, end: day ? `${day}T${until}${last?.date ? last.offset : (clock?.offset ?? '')}` : last?.written };
}

const LENGTHS = [/^PT(?:(\d+)H)?(?:(\d+)M)?/i, /^(\d+):(\d\d)/, /^(\d+(?:[.,]\d+)?) ?(?:h|std)[a-z]*\.? ?(\d+)?/i, /^()(\d+) ?(?:m|'|′|$)/i];

/** Minutes, of `45`, "45 min", `PT45M`, "1:30", "1h 30" or "1.5 hours". */
export function lengthOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value < 1 ? value * 1440 : value;
  const text = textOf(value)?.replace(/^\s*(?:(?:ca|approx)\.?|circa|about|around|etwa|~)?\s*/i, '') ?? '';
  const said = /\b1(?:899|900)\b/.test(text) ? (readMoment(text).clocks[0] ?? '') : text;
  const [, hours = '', minutes = ''] = LENGTHS.map((pattern) => pattern.exec(said)).find(Boolean) ?? [];
  return Number(hours.replace(',', '.')) * 60 + Number(minutes) || undefined;
}
