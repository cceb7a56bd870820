/**
 * The entries of the browser's history that belong to what is open: "back" goes through them, and closing goes back
 * behind them, so that a visitor who reads ten sessions is one step away from the page before.
 */
import { hashOf, isHashRoute, itemOf, type Item } from '../../lib/item-address.ts';

interface Entry {
  readonly lectern: Item;
  readonly depth: number;
  readonly first: number;
}

const isEntry = (state: unknown): state is Entry => typeof state === 'object' && state !== null && 'lectern' in state && 'depth' in state;

export class Trail {
  /** How many entries are ours. */
  #depth = 0;
  /** The depth at which the first item was opened: 0 if the page was opened at its address. */
  #first = 0;

  /** The item that the address names; pages with routes of their own in the hash keep it in the history's state. */
  get item(): Item | undefined {
    const state: unknown = history.state;
    return itemOf(location.hash) ?? (isEntry(state) ? state.lectern : undefined);
  }

  /** Whether a step back leads to an item that was open before. */
  get canGoBack(): boolean {
    return this.#depth > this.#first;
  }

  /** The visitor has moved through the history. */
  arrive(): void {
    const state: unknown = history.state;
    this.#depth = isEntry(state) ? state.depth : 0;
    this.#first = isEntry(state) ? state.first : 0;
  }

  /** Opens an item from the page. */
  enter({ kind, id }: Item, how: 'push' | 'replace'): void {
    const deeper = how === 'push' ? 1 : 0;
    if (this.#write(how, { kind, id }, deeper, deeper)) this.#first = this.#depth = deeper;
  }

  /** Goes from an open item to another. */
  go({ kind, id }: Item, how: 'push' | 'replace'): void {
    const depth = this.#depth + (how === 'push' ? 1 : 0);
    if (this.#write(how, { kind, id }, depth, this.#first)) this.#depth = depth;
  }

  /** Gives the page its own address back. */
  leave(): void {
    const depth = this.#first > 0 ? this.#depth : 0;
    this.#depth = this.#first = 0;
    if (depth > 0) history.go(-depth);
    else if (itemOf(location.hash)) attempt(() => history.replaceState(null, '', location.pathname + location.search));
  }

  forget(): void {
    this.#depth = this.#first = 0;
  }

  #write(how: 'push' | 'replace', lectern: Item, depth: number, first: number): boolean {
    const url = isHashRoute(location.hash) ? undefined : hashOf(lectern);
    return attempt(() => history[how === 'push' ? 'pushState' : 'replaceState']({ lectern, depth, first } satisfies Entry, '', url));
  }
}

/** Sandboxed frames and `about:srcdoc` have no history that may be written; details open there all the same. */
function attempt(write: () => void): boolean {
  try {
    write();
    return true;
  } catch {
    return false;
  }
}
