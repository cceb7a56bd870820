/** An id for an item that has none, from its title: `Große Räume!` → `große-räume`. */
export const slug = (title: string): string =>
  title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-|-$/g, '') || 'item';
