/**
 * Times of an event, on the event's clock.
 *
 * A time with an offset is an instant. A time without one is a wall clock time: it becomes an instant only where the
 * event's IANA zone is known, else it stays floating (RFC 5545, section 3.3.5, form 1) and is shown as written.
 * The visitor's own zone is never read here: every calculation runs in UTC or in a zone that is named.
 */

/** A point in an event's programme. */
export interface Time {
  /** As the feed wrote it: `2026-05-08T09:30:00+02:00`, `2026-05-08T09:30:00`, or `2026-05-08` for a whole day. */
  readonly written: string;
  /** Wall clock at the event, without offset: `2026-05-08T09:30`; `2026-05-08` for a whole day. */
  readonly local: string;
  /** Milliseconds since 1970 in UTC; absent for floating times and whole days. */
  readonly instant?: number;
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

// ISO 8601 as RFC 3339 (section 5.6) profiles it; here the clock, the seconds and the offset may be missing.
// The years 1 and 9999 are what programs write for "never": they are no times of an event.
const ISO = /^((?!9999)[1-9]\d{3}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:[.,]\d+)?)?\s?(Z|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?)?)?$/i;

/** A programme has thousands of sessions and a few dozen slots: what was read is remembered. */
const KNOWN_AT_MOST = 5000;
export function remembered<Result, From = string>(read: (from: From) => Result): (from: From) => Result {
  const known = new Map<From, Result>();
  return (from) => {
    let result = known.get(from);
    if (result === undefined) {
      if (known.size >= KNOWN_AT_MOST) known.clear();
      known.set(from, (result = read(from)));
    }
    return result;
  };
}

/** Reads a wall clock time as if it were UTC, for calculation and formatting. `NaN` if there is no such time. */
export const wallClock = remembered((local) => {
  const ms = +new Date(local.length === 10 ? `${local}T00:00Z` : `${local}Z`);
  // 30 February: some engines say NaN, some roll over to March.
  return Number.isNaN(ms) || toLocal(ms).slice(0, 10) === local.slice(0, 10) ? ms : NaN;
});

const toLocal = (ms: number): string => new Date(ms).toISOString().slice(0, 16);

/** Milliseconds east of UTC, from `Z`, `+02`, `+0200` or `+02:00`. */
function offsetOf(offset: string): number {
  const [, hours, minutes = '00'] = /(.\d\d):?(\d\d)?/.exec(offset) ?? [];
  return hours ? -Date.parse(`1970-01-01T00:00${hours}:${minutes}`) : 0;
}

/** Whether the browser knows an IANA zone of this name. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Zones change on quarter hours, so one look-up serves every session of that quarter. */
const QUARTER = 15 * MINUTE;

const offsetsOf = remembered((zone) => {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  return remembered((at: number) => {
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(at)) part[type] = Number(value);
    return Date.UTC(part['year']!, part['month']! - 1, part['day'], part['hour'], part['minute']) - at;
  });
});

/** How far a zone is ahead of UTC at an instant, in milliseconds. */
export const zoneOffset = (zone: string, instant: number): number => offsetsOf(zone)(Math.floor(instant / QUARTER) * QUARTER);

/**
 * The instant of a wall clock time in a zone. In the hour that summer time skips, the clock is read with the offset
 * before the change; in the hour that comes twice, the first is meant (Temporal's "compatible" rule, RFC 5545, 3.3.5).
 */
export function zoneInstant(zone: string, wall: number): number {
  const before = zoneOffset(zone, wall - DAY);
  const after = zoneOffset(zone, wall + DAY);
  const fits = (offset: number): boolean => zoneOffset(zone, wall - offset) === offset;
  return wall - (!fits(before) && fits(after) ? after : before);
}

/**
 * Reads a time of a feed on the clock of `zone`.
 * @param zone IANA name; without it a time with offset keeps its own clock, and one without floats.
 * @returns `undefined` if the text is not an ISO 8601 date or date-time.
 */
export function toTime(written: string, zone?: string): Time | undefined {
  const match = ISO.exec(written.trim());
  if (!match) return undefined;
  const [, date, clock, offset] = match as unknown as [string, string, string?, string?];
  if (!clock) return Number.isNaN(wallClock(date)) ? undefined : { written, local: date };
  const local = `${date}T${clock}`;
  const wall = wallClock(local);
  if (Number.isNaN(wall)) return undefined;
  if (!offset) return zone ? { written, local, instant: zoneInstant(zone, wall) } : { written, local };
  const instant = wall - offsetOf(offset);
  return { written, local: zone ? toLocal(instant + zoneOffset(zone, instant)) : local, instant };
}

/** A time some minutes after another, on the same clock. */
export function laterBy(minutes: number, time: Time, zone?: string): Time {
  if (time.instant === undefined) {
    const local = toLocal(wallClock(time.local) + minutes * MINUTE);
    return { written: local, local };
  }
  const instant = time.instant + minutes * MINUTE;
  const offset = zone ? zoneOffset(zone, instant) : wallClock(time.local) - time.instant;
  return { written: new Date(instant).toISOString(), local: toLocal(instant + offset), instant };
}

/** Milliseconds for sorting and for lengths: the instant where it is known, else the wall clock. */
export const timeValue = (time: Time): number => time.instant ?? wallClock(time.local);

/** Minutes from one time to another; `undefined` where a whole day or a mixture of clocks has no length. */
export function minutesBetween(start: Time, end: Time): number | undefined {
  if (start.local.length === 10 || end.local.length === 10) return undefined;
  if ((start.instant === undefined) !== (end.instant === undefined)) return undefined;
  return Math.round((timeValue(end) - timeValue(start)) / MINUTE);
}

/** When a time begins: a whole day begins with the day, on the clock of `zone`. */
export const startOf = (time: Time, zone?: string): number => (time.local.length === 10 && zone ? zoneInstant(zone, wallClock(time.local)) : timeValue(time));

/** When a limit such as "until 12 June" is over: a whole day ends with the day, on the clock of `zone`. */
export function endOf(time: Time, zone?: string): number {
  if (time.local.length > 10) return timeValue(time);
  const midnight = wallClock(time.local) + DAY;
  return zone ? zoneInstant(zone, midnight) : midnight;
}
