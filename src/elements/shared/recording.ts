/** Whether a recording can be watched now. */
import { endOf, startOf } from '../../lib/time.ts';
import type { Recording } from '../../model/types.ts';
import type { View } from './view.ts';

export type Availability = 'later' | 'now' | 'ended';

export function availability({ from, until }: Recording, { feed, now }: View): Availability {
  if (from && startOf(from, feed.event.timeZone) > now) return 'later';
  return until && endOf(until, feed.event.timeZone) <= now ? 'ended' : 'now';
}
