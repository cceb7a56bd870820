/** What a visitor reads about a recording. */
import { formatDate } from '../../i18n/format.ts';
import type { Recording } from '../../model/types.ts';
import { availability } from '../shared/recording.ts';
import type { View } from '../shared/view.ts';

/** "Replay available until 12 June 2027". */
export function recordingText(recording: Recording, view: View): string {
  const { localize } = view;
  const state = availability(recording, view);
  if (state === 'ended') return localize.t('replayEnded');
  const { from, until } = recording;
  if (state === 'later' && from) return localize.t('replayFrom', { date: formatDate(from, localize.language) });
  return until ? localize.t('replayUntil', { date: formatDate(until, localize.language) }) : localize.t('replayAvailable');
}
