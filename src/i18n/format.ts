/**
 * Times, lengths and names in a visitor's language. A wall clock is formatted as UTC, so that what is shown is what
 * stands on the clock at the event, wherever the visitor is.
 */
import { remembered, wallClock, type Time } from '../lib/time.ts';

/** A programme has thousands of sessions and a few dozen slots: what was formatted is remembered. */
function once<From extends readonly unknown[], Result>(format: (...from: From) => Result): (...from: From) => Result {
  const known = remembered((key) => format(...(JSON.parse(key) as From)));
  return (...from) => known(JSON.stringify(from));
}

const dateFormat = once((language: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options }));

/** Keeps a short text in one line: browsers break after thin spaces, and after dashes but before a word joiner (UAX 14, LB11). */
const unbroken = (text: string): string => text.replace(/\s/g, '\u00a0').replace('–', '–\u2060');

const CLOCK: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
const DATE: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
const DAY: Intl.DateTimeFormatOptions = { weekday: 'long', ...DATE };

/** The calendar day of a time: `2026-05-08`. */
export const dayOf = (time: Time): string => time.local.slice(0, 10);
const hasClock = (time: Time): boolean => time.local.length > 10;

/** "Friday, 8 May 2026", from `2026-05-08`. */
export const formatDay = (day: string, language: string): string => dateFormat(language, DAY).format(wallClock(day));

/** "8 May 2026". */
export const formatDate = (time: Time, language: string): string => unbroken(dateFormat(language, DATE).format(wallClock(time.local)));

const clock = once((language: string, start: string, end?: string): string => {
  const format = dateFormat(language, CLOCK);
  const from = wallClock(start);
  if (!end) return unbroken(format.format(from));
  const until = wallClock(end);
  // A range over midnight would print both dates; the clock alone is what a programme shows. Where summer time ends,
  // the clock may even read earlier than it did at the start.
  const isRange = start.slice(0, 10) === end.slice(0, 10) && from < until;
  return unbroken(isRange ? format.formatRange(from, until) : `${format.format(from)} – ${format.format(until)}`);
});

/** "09:30 – 11:09"; `undefined` for a whole day. */
export const formatClock = (start: Time, end: Time | undefined, language: string): string | undefined =>
  hasClock(start) ? clock(language, start.local, end && hasClock(end) ? end.local : '') : undefined;

/** The name of the event's clock at a time: "CEST", "GMT+2"; `undefined` where no zone is known. */
export function formatZone(time: Time, zone: string | undefined, language: string): string | undefined {
  if (time.instant === undefined) return undefined;
  if (zone) {
    const parts = dateFormat(language, { timeZone: zone, timeZoneName: 'short' }).formatToParts(time.instant);
    return parts.find(({ type }) => type === 'timeZoneName')?.value;
  }
  const offset = Math.round((wallClock(time.local) - time.instant) / 60_000);
  if (offset === 0) return 'UTC';
  const minutes = Math.abs(offset) % 60;
  return `UTC${offset < 0 ? '−' : '+'}${Math.floor(Math.abs(offset) / 60)}${minutes ? `:${String(minutes).padStart(2, '0')}` : ''}`;
}

const unit = (value: number, name: 'minute' | 'hour', language: string): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: 2 }).format(value);

/** "99 min", "3 hr", "3.5 hr": minutes below three hours, as people announce workshops. */
export const formatLength = once((minutes: number, language: string): string =>
  unbroken(minutes % (minutes < 180 ? 60 : 15) ? unit(minutes, 'minute', language) : unit(minutes / 60, 'hour', language)),
);

/** "German", from `de`. */
export const formatLanguage = once((tag: string, language: string): string => {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
});
