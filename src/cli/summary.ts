/** What a feed holds, in numbers, and from when until when. */
import { dayOf, formatClock, formatDay, formatZone } from '../i18n/format.ts';
import { endOf, startOf, type Time } from '../lib/time.ts';
import type { Feed, Session } from '../model/types.ts';

export interface Counts {
  readonly sessions: number;
  readonly speakers: number;
  readonly rooms: number;
  readonly tracks: number;
  readonly days: number;
  readonly faqs: number;
}

export const NOTHING: Counts = { sessions: 0, speakers: 0, rooms: 0, tracks: 0, days: 0, faqs: 0 };

export const countsOf = (feed: Feed): Counts => ({
  sessions: sessionsOf(feed).length,
  speakers: feed.speakers.length,
  rooms: feed.rooms.length,
  tracks: feed.tracks.length,
  days: daysOf(feed),
  faqs: feed.faqs.length,
});

/** Formats that describe a session once, and name it in their timetables as often as it takes place: `lunch`, `lunch-2`. */
const DESCRIBED_ONCE = /hoverboard/;

/** The sessions as the feed counts them. */
function sessionsOf({ sessions, source }: Feed): Feed['sessions'] {
  if (!DESCRIBED_ONCE.test(source.format)) return sessions;
  const ids = new Set(sessions.map(({ id }) => id));
  return sessions.filter(({ id }) => !ids.has(/^(.+)-\d+$/.exec(id)?.[1] ?? ''));
}

const DAY = 86_400_000;

/** The days on which sessions begin; before any has a time, those of the event. */
function daysOf({ sessions, event }: Feed): number {
  const days = new Set(sessions.flatMap(({ start }) => (start ? [dayOf(start)] : [])));
  if (days.size > 0 || !event.start || !event.end) return days.size;
  const [first, last] = [event.start, event.end].map((time) => Date.parse(dayOf(time))) as [number, number];
  return last >= first ? Math.round((last - first) / DAY) + 1 : 0;
}

const SERVICES: ReadonlySet<Session['kind']> = new Set(['break', 'service', 'social']);

/** How many sessions are breaks and the like, which nobody gives. */
export const breaksOf = (feed: Feed): number => sessionsOf(feed).filter(({ kind }) => SERVICES.has(kind)).length;

/** The first beginning and the last end, in words, with the clock that they are on. */
export function spanOf(feed: Feed): { readonly first: string; readonly last: string } | undefined {
  const zone = feed.event.timeZone;
  const most = (times: readonly Time[], value: (time: Time) => number): Time | undefined =>
    times.reduce<Time | undefined>((best, time) => (best && value(best) >= value(time) ? best : time), undefined);
  const first = most(
    feed.sessions.flatMap(({ start }) => start ?? []),
    (time) => -startOf(time, zone),
  );
  const last = most(
    feed.sessions.flatMap(({ start, end }) => end ?? start ?? []),
    (time) => endOf(time, zone),
  );
  return first && last && { first: inWords(first, zone), last: inWords(last, zone) };
}

function inWords(time: Time, zone: string | undefined): string {
  const clock = formatClock(time, undefined, 'en-GB');
  const name = formatZone(time, zone, 'en-GB');
  const on = clock === undefined ? '' : name === undefined ? ', as written, without a time zone' : ` ${name}${zone ? ` (${zone})` : ''}`;
  return `${formatDay(dayOf(time), 'en-GB')}${clock === undefined ? '' : `, ${clock}`}${on}`;
}
