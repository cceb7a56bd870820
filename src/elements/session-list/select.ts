/** Which sessions a list shows. */
import { sorted, withPausesOnce, type GroupBy, type SortBy } from '../shared/group.ts';
import { isPause } from '../session-card/session-card.template.ts';
import { tablesOf } from '../../model/lookup.ts';
import type { Feed, Session } from '../../model/types.ts';

/** The sessions to show, in order. Breaks belong to a day or a room; in other groups they mean nothing. */
export function select(feed: Feed, ids: readonly string[] | undefined, groupBy: GroupBy, limit: number | undefined, sort: SortBy): readonly Session[] {
  const most = limit || undefined;
  if (ids) return ids.flatMap((id) => tablesOf(feed).sessions.get(id) ?? []).slice(0, most);
  const sessions = sorted(feed, sort);
  const shown = groupBy === 'room' ? sessions : groupBy === 'day' ? withPausesOnce(sessions) : sessions.filter((session) => !isPause(session));
  return shown.slice(0, most);
}
