/**
 * Every item has an address on its page: `#session/42`, `#speaker/ada`, `#faq/refunds`. The slash keeps it apart from
 * the ids of the host page, and the missing slash in front from the routes of a hash router.
 */

export type ItemKind = 'session' | 'speaker' | 'faq';
export interface Item {
  readonly kind: ItemKind;
  readonly id: string;
}

const HASH = /^#(session|speaker|faq)\/(.+)$/;

export const hashOf = ({ kind, id }: Item): string => `#${kind}/${encodeURIComponent(id)}`;

/** The same for links: where the page has a `<base>`, a hash alone would be read against that. */
export const addressOf = (item: Item): string => (document.querySelectorAll('base')[0] ? location.pathname + location.search : '') + hashOf(item);

/** The item that an address names, if it names one. */
export function itemOf(hash: string): Item | undefined {
  const [, kind, id] = HASH.exec(hash) ?? [];
  if (!kind || !id) return undefined;
  try {
    return { kind: kind as ItemKind, id: decodeURIComponent(id) };
  } catch {
    return undefined;
  }
}

/** Whether a page keeps its own routes in the hash; they are left alone there. */
export const isHashRoute = (hash: string): boolean => /^#!?\//.test(hash);

export const isSame = (one: Item | undefined, other: Item | undefined): boolean => one?.kind === other?.kind && one?.id === other?.id;
