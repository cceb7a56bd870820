/** The clock of an event: the zone that a feed names, if its times agree, and lengths as feeds write them. */
import { isTimeZone, toTime } from '../lib/time.ts';
import { lineOf } from './raw.ts';

/**
 * The zone that a feed names, unless its own times say otherwise: an export may be made on a server that was never told
 * where the event is. A time in UTC says nothing about the place, and one slip of the hand among many times nothing either.
 */
export function zoneFor(named: unknown, times: readonly unknown[]): string | undefined {
  const zone = lineOf(named);
  if (zone === undefined || !isTimeZone(zone)) return zone;
  let agree = 0;
  for (const written of times) {
    if (typeof written !== 'string' || !/[+-](?!00:?00$)\d\d:?\d\d$/.test(written)) continue;
    agree += toTime(written)?.local === toTime(written, zone)?.local ? 1 : -1;
  }
  return agree < 0 ? undefined : zone;
}

const LENGTH = /^(?:(\d+):)?(\d+)(?::\d\d)?$/;

/** Minutes, of a number or of `0:45`, `01:30`, `01:30:00` or `45`. */
export function minutesOf(value: unknown): unknown {
  const match = typeof value === 'string' ? LENGTH.exec(value.trim()) : null;
  if (!match) return typeof value === 'number' ? value : undefined;
  return Number(match[1] ?? 0) * 60 + Number(match[2]);
}
