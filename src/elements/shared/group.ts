/** Sessions in the order and the groups in which a list shows them. */
import { dayOf, formatDay, formatZone } from '../../i18n/format.ts';
import type { Localize } from '../../i18n/localize.ts';
import { startOf } from '../../lib/time.ts';
import { tablesOf } from '../../model/lookup.ts';
import type { Feed, Session } from '../../model/types.ts';
import { isPause } from '../session-card/session-card.template.ts';

export type GroupBy = 'none' | 'day' | 'track' | 'room' | 'format';
export type SortBy = 'time' | 'newest' | 'feed';

export interface Group {
  /** The day, or the id or name of what is grouped by. */
  readonly id: string;
  readonly title?: string;
  /** A word beside the title: the clock that a day's times are on. */
  readonly note?: string;
  readonly sessions: readonly Session[];
}

/** What has no time stands last, in the order of the feed. */
const byTime =
  (direction: 1 | -1, zone: string | undefined) =>
  (one: Session, other: Session): number => {
    const [a, b] = [one, other].map(({ start }) => (start ? startOf(start, zone) : NaN)) as [number, number];
    if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
    return (a - b) * direction;
  };

const SORTS: Record<SortBy, (zone: string | undefined) => ((one: Session, other: Session) => number) | undefined> = {
  time: (zone) => byTime(1, zone),
  newest: (zone) => byTime(-1, zone),
  feed: () => undefined,
};

export function sorted({ sessions, event }: Feed, by: SortBy): readonly Session[] {
  const order = SORTS[by](event.timeZone);
  return order ? [...sessions].sort(order) : sessions;
}

/** Pauses that begin together under one title, in each room its own, are one for all: it names none of the rooms. */
export function withPausesOnce(sessions: readonly Session[]): readonly Session[] {
  const shown = new Map<string, Session>();
  for (const session of sessions) {
    const key = isPause(session) ? `${session.title} ${session.start?.local}` : session.id;
    shown.set(key, shown.has(key) ? { ...session, room: undefined } : session);
  }
  return [...shown.values()];
}

interface Grouping {
  /** Which group a session is in; `''` where it is in none of them. */
  readonly key: (session: Session) => string;
  readonly title: (key: string, feed: Feed, localize: Localize) => string | undefined;
  /** The keys in the order of their groups; without it, the order in which sessions bring them. */
  readonly order?: (feed: Feed) => readonly string[];
}

const GROUPINGS: Record<GroupBy, Grouping> = {
  none: { key: () => 'all', title: () => undefined },
  day: {
    key: (session) => (session.start ? dayOf(session.start) : ''),
    title: (day, _, localize) => (day ? formatDay(day, localize.language) : localize.t('notScheduled')),
  },
  track: {
    key: (session) => session.track ?? '',
    title: (id, feed, localize) => tablesOf(feed).tracks.get(id)?.name ?? localize.t('noTrack'),
    order: (feed) => feed.tracks.map(({ id }) => id),
  },
  room: {
    key: (session) => session.room ?? '',
    title: (id, feed, localize) => tablesOf(feed).rooms.get(id)?.name ?? localize.t('noRoom'),
    order: (feed) => feed.rooms.map(({ id }) => id),
  },
  format: { key: (session) => session.format ?? '', title: (format, _, localize) => format || localize.t('noFormat') },
};

/** Groups sessions that are sorted already; those in no group come last. */
export function grouped(sessions: readonly Session[], by: GroupBy, feed: Feed, localize: Localize): readonly Group[] {
  const { key: keyOf, title, order } = GROUPINGS[by];
  const members = new Map<string, Session[]>((order?.(feed) ?? []).map((key) => [key, []]));
  const rest: Session[] = [];
  for (const session of sessions) {
    const key = keyOf(session);
    const group = key === '' ? rest : members.get(key);
    if (group) group.push(session);
    else members.set(key, [session]);
  }
  members.set('', rest);
  return [...members]
    .filter(([, { length }]) => length > 0)
    .map(([id, inside]) => ({ id, title: title(id, feed, localize), note: by === 'day' ? zoneNote(inside, feed, localize) : undefined, sessions: inside }));
}

function zoneNote(sessions: readonly Session[], feed: Feed, localize: Localize): string | undefined {
  const first = sessions.find(({ start }) => start?.instant)?.start;
  return first && formatZone(first, feed.event.timeZone, localize.language);
}
