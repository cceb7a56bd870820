/** English: what stands where one session or speaker is asked for and is not there. */
export const enSingle = {
  noSession: 'This session is not in the programme (any more).',
  noSpeaker: 'This speaker is not in the programme (any more).',
};
