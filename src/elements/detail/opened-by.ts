/**
 * Which of a page's elements opened what its history holds: two may list the same sessions. As long as the page lives it
 * is known by itself, however many come and go; after a reload by its place among the others.
 */

export interface OpenedBy {
  readonly key: string;
  readonly place: number;
}

const keys = new WeakMap<Element, string>();
let made = 0;

function keyOf(host: Element): string {
  const key = keys.get(host) ?? `${performance.timeOrigin}/${made++}`;
  keys.set(host, key);
  return key;
}

/** Elements come in the order that their code is here; in the document they stand in one that stays. */
const inOrder = (hosts: readonly Element[]): readonly Element[] =>
  [...hosts].sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));

export const openedBy = (host: Element, hosts: readonly Element[]): OpenedBy => ({ key: keyOf(host), place: inOrder(hosts).indexOf(host) });

export function openerOf({ key, place }: OpenedBy, hosts: readonly Element[]): Element | undefined {
  const isSamePage = key.startsWith(`${performance.timeOrigin}/`);
  return isSamePage ? hosts.find((host) => keys.get(host) === key) : inOrder(hosts)[place];
}
