/** English: what stands beside a feed that could not be had again. */
export const enStale = {
  updated: 'Updated {time}',
} as const;
