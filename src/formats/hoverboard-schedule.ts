/**
 * The timetable of Hoverboard: days of slots, in each a column for every room, in each column the ids of sessions.
 * Clocks only: the day has the date, and nobody has the zone.
 */
import { entriesOf } from './hoverboard-maps.ts';
import { isRaw, keyOf, lineOf, listOf, rawsOf, type Raw } from './raw.ts';
import type { Names } from './names.ts';

/** One time that a session takes place. */
export interface Occurrence {
  readonly room: string | undefined;
  readonly start: string;
  readonly end: string | undefined;
  readonly plenum: boolean;
}

const MINUTE = 60_000;
export const DATE = /^\d{4}-\d\d-\d\d$/;
const CLOCK = /^(\d{1,2})[:.h](\d\d)(?::\d\d)?\s*(?:([ap])\.?m\.?)?$/i;

/** Minutes since midnight, from `9:30`, `09:30` or `9:30 PM`. */
function minutesOf(value: unknown): number | undefined {
  const [, hours, minutes, half] = CLOCK.exec(lineOf(value) ?? '') ?? [];
  return hours === undefined ? undefined : (half ? (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hours)) * 60 + Number(minutes);
}

/** Wall clock some minutes after the midnight a day begins with; what can't be reckoned stays written, for the validation to name. */
function timeOf(date: string, minutes: number | undefined, written: unknown): string {
  const midnight = DATE.test(date) ? Date.parse(`${date}T00:00Z`) : NaN;
  if (minutes !== undefined && !Number.isNaN(midnight)) return new Date(midnight + minutes * MINUTE).toISOString().slice(0, 16);
  return lineOf(written) ? `${date}T${lineOf(written)}` : date;
}

/** What stands in one column of a slot: `{ items: [101, 102], extend: 2 }`, in the first version just `[101, 102]`. */
const cellOf = (cell: unknown): { items: readonly unknown[]; rows: number } =>
  isRaw(cell)
    ? { items: listOf(cell.items), rows: typeof cell.extend === 'number' && cell.extend > 1 ? Math.floor(cell.extend) : 1 }
    : { items: Array.isArray(cell) ? listOf(cell) : [cell], rows: 1 };

/** @returns the times of each session, by its id. */
export function readSchedule(schedule: unknown, rooms: Names): Map<string, Occurrence[]> {
  const times = new Map<string, Occurrence[]>();
  for (const [key, day] of entriesOf(schedule)) if (isRaw(day)) readDay(lineOf(day.date) ?? key ?? '', day, rooms, times);
  return times;
}

function readDay(date: string, day: Raw, rooms: Names, times: Map<string, Occurrence[]>): void {
  const columns = rawsOf(day.tracks).map(({ title }) => rooms.add(undefined, title));
  const slots = rawsOf(day.timeslots);
  /** Where each session of the day was met last: the column, the first slot after it, and how many share its cell. */
  const met = new Map<string, { column: number; slot: number; next: number; among: number }>();
  slots.forEach(({ startTime, endTime, sessions }, slot) => {
    const cells = listOf(sessions).map(cellOf);
    cells.forEach(({ items, rows }, column) => {
      const last = slots[Math.min(slot + rows, slots.length) - 1]?.endTime ?? endTime;
      const from = minutesOf(startTime);
      let until = minutesOf(last);
      // A party ends on the next day.
      if (from !== undefined && until !== undefined && until < from) until += 1440;
      items.forEach((item, index) => {
        const id = keyOf(item);
        if (id === undefined) return;
        // Several in one cell share its time evenly.
        const share =
          from !== undefined && until !== undefined ? (part: number): number => from + Math.floor(((until - from) * part) / items.length) : undefined;
        const end = until === undefined && !lineOf(last) ? undefined : timeOf(date, share?.(index + 1) ?? until, last);
        const known = times.get(id) ?? [];
        const before = met.get(id);
        met.set(id, { column, slot, next: slot + rows, among: items.length });
        // In the next slot of the same column it goes on; in another column of the same slot it needs more rooms.
        if (before?.column === column && before.next >= slot && before.among === 1 && items.length === 1) known[known.length - 1] = { ...known.at(-1)!, end };
        else if (before?.slot !== slot) {
          const plenum = cells.length === 1 && columns.length > 1;
          known.push({ room: plenum ? undefined : columns[column], start: timeOf(date, share?.(index) ?? from, startTime), end, plenum });
        } else met.set(id, before);
        times.set(id, known);
      });
    });
  });
}
