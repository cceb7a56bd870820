/**
 * The entries of the browser's history that belong to what is open: "back" goes through them, and closing goes back
 * behind them, so that a visitor who reads ten sessions is one step away from the page before.
 */
import { addressOf, isHashRoute, itemOf, type Item } from '../../lib/item-address.ts';
import type { OpenedBy } from './opened-by.ts';

interface Entry {
  readonly lectern: Item;
  readonly depth: number;
  readonly first: number;
  readonly by: OpenedBy;
}

const isEntry = (state: unknown): state is Entry => typeof state === 'object' && state !== null && 'lectern' in state && 'depth' in state && 'by' in state;

/** Longer than any browser takes for a step through its history. */
const STEP = 2000;
/** A step through the history that is still on its way, whichever element makes it: a page has one history. */
let step: Promise<void> | undefined;

export class Trail {
  /** How many entries are ours. */
  #depth = 0;
  /** The depth at which the first item was opened: 0 if that made no entry. */
  #first = 0;
  /** What the page had before, where an item was opened without an entry of its own. */
  #before: { readonly address: string; readonly state: unknown } | undefined;
  readonly #by: () => OpenedBy;

  /** @param by which of the page's elements this is */
  constructor(by: () => OpenedBy) {
    this.#by = by;
  }

  /** The element that opened what the history has here. */
  get by(): OpenedBy | undefined {
    const state: unknown = history.state;
    return isEntry(state) ? state.by : undefined;
  }

  /** The item that the address names; pages with routes of their own in the hash keep it in the history's state. */
  get item(): Item | undefined {
    const state: unknown = history.state;
    return itemOf(location.hash) ?? (isEntry(state) ? state.lectern : undefined);
  }

  /** Whether a step back leads to an item that was open before. */
  get canGoBack(): boolean {
    return this.#depth > this.#first;
  }

  /** Resolves when no step is on its way: what is written before that would be left behind by it. */
  get rest(): Promise<void> {
    return step ?? Promise.resolve();
  }

  /** The visitor has moved through the history. */
  arrive(): void {
    const state: unknown = history.state;
    this.#depth = isEntry(state) ? state.depth : 0;
    this.#first = isEntry(state) ? state.first : 0;
  }

  /** Opens an item from the page. */
  enter(item: Item, how: 'push' | 'replace'): void {
    const deeper = how === 'push' ? 1 : 0;
    this.#before = deeper ? undefined : { address: location.href, state: history.state as unknown };
    if (this.#write(how, item, deeper, deeper)) this.#first = this.#depth = deeper;
  }

  /** Goes from an open item to another. */
  go(item: Item, how: 'push' | 'replace'): void {
    const depth = this.#depth + (how === 'push' ? 1 : 0);
    if (this.#write(how, item, depth, this.#first)) this.#depth = depth;
  }

  /** Gives the page its own address back. */
  leave(): void {
    const depth = this.#first > 0 ? this.#depth : 0;
    const before = this.#before;
    this.forget();
    if (depth > 0) {
      const own = new Promise<void>((resolve) => {
        addEventListener('popstate', () => resolve(), { once: true });
        setTimeout(resolve, STEP);
      }).then(() => {
        // Another element may have set out meanwhile.
        if (step === own) step = undefined;
      });
      step = own;
      history.go(-depth);
    } else if (before) attempt(() => history.replaceState(before.state, '', before.address));
    else if (this.item)
      attempt(() => history.replaceState(withoutEntry(history.state), '', itemOf(location.hash) ? location.pathname + location.search : undefined));
  }

  forget(): void {
    this.#depth = this.#first = 0;
    this.#before = undefined;
  }

  /** What a router of the page keeps in the history's state stays there. */
  #write(how: 'push' | 'replace', { kind, id }: Item, depth: number, first: number): boolean {
    const lectern = { kind, id };
    const state = { ...(history.state as object | null), lectern, depth, first, by: this.#by() } satisfies Entry;
    return attempt(() => history[how === 'push' ? 'pushState' : 'replaceState'](state, '', isHashRoute(location.hash) ? undefined : addressOf(lectern)));
  }
}

function withoutEntry(state: unknown): unknown {
  if (!isEntry(state)) return state;
  const { lectern: _, depth: __, first: ___, by: ____, ...own } = state;
  return Object.keys(own).length > 0 ? own : null;
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
