/** English: what stands among questions and answers of a feed. */
export const enFaq = {
  emptyFaqs: 'There are no questions here yet.',
  linkToQuestion: 'Link to this question',
} as const;
