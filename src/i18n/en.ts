/** English: what a visitor can read before anything is opened, and does not come from a feed. */

export const en = {
  loading: 'Loading …',
  errorTitle: 'This could not be loaded.',
  errorText: 'Please check your connection and try again.',
  errorLater: 'Please try again a little later.',
  retry: 'Try again',
  emptySessions: 'There are no sessions here yet. Please come back a little later.',
  untitled: 'Untitled session',
  notScheduled: 'Not scheduled yet',
  noTrack: 'Without a track',
  noRoom: 'Room to be announced',
  noFormat: 'Other formats',
  allDay: 'All day',
  cancelled: 'Cancelled',
  tentative: 'To be confirmed',
  moved: 'Moved',
  full: 'Full',
  more: (count: number) => `and ${count} more`,
  replay: 'Replay',
};
