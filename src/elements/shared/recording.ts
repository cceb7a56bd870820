/** Whether a recording can be watched now, and what a visitor reads about it. */
import { formatDate } from '../../i18n/format.ts';
import { endOf, timeValue } from '../../lib/time.ts';
import type { Recording } from '../../model/types.ts';
import type { View } from './view.ts';

export type Availability = 'later' | 'now' | 'ended';

export function availability({ from, until }: Recording, { feed, now }: View): Availability {
  if (from && timeValue(from) > now) return 'later';
  return until && endOf(until, feed.event.timeZone) <= now ? 'ended' : 'now';
}

/** "Replay available until 12 June 2027". */
export function recordingText(recording: Recording, view: View): string {
  const { localize } = view;
  const state = availability(recording, view);
  if (state === 'ended') return localize.t('replayEnded');
  const { from, until } = recording;
  if (state === 'later' && from) return localize.t('replayFrom', formatDate(from, localize.language));
  return until ? localize.t('replayUntil', formatDate(until, localize.language)) : localize.t('replayAvailable');
}
