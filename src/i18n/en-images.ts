/** English: what asks visitors for the pictures that a page doesn't load by itself. */
export const enImages = {
  showImages: 'Show pictures',
} as const;
