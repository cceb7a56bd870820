/** English: what the elements for speakers, and for one session or speaker, say where there is none. */
export const enSingle = {
  emptySpeakers: 'There are no speakers here yet. Please come back a little later.',
  noSession: 'This session is not in the programme (any more).',
  noSpeaker: 'This speaker is not in the programme (any more).',
} as const;
