/** English: what stands in an opened session or speaker. Comes with how they look. */

const plural = new Intl.PluralRules('en');
const counted = (count: number, one: string, other: string): string => `${count} ${plural.select(count) === 'one' ? one : other}`;

export const enDetail = {
  signup: 'Sign up',
  signupClosed: 'Sign-up closed',
  waitingList: 'Full — join the waiting list',
  seats: (count: number) => counted(count, 'place', 'places'),
  time: 'Time',
  room: 'Room',
  format: 'Format',
  level: 'Level',
  language: 'Language',
  track: 'Track',
  tags: 'Topics',
  audience: 'Who this is for',
  outcomes: 'What you will take away',
  prerequisites: 'Before you come',
  speakers: (count: number) => (count === 1 ? 'Speaker' : 'Speakers'),
  sessionsOf: (count: number) => (count === 1 ? 'Session' : 'Sessions'),
  links: 'Links',
  slides: 'Slides',
  live: 'Watch live',
  watchReplay: 'Watch the replay',
  feedback: 'Give feedback',
  sessionPage: 'Session page',
  replayAvailable: 'Replay available',
  replayUntil: (date: string) => `Replay available until ${date}`,
  replayFrom: (date: string) => `Replay available from ${date}`,
  replayEnded: 'The replay has ended',
  doNotRecord: 'Please do not record or photograph this session',
  close: 'Close',
  back: 'Back',
  previous: 'Previous',
  next: 'Next',
  position: (at: number, of: number) => `${at} of ${of}`,
};
