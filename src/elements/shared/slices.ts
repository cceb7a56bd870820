/**
 * Draws a long list in slices: as much as one sees at once, and the rest in tasks that are short enough to let a press
 * through. All of it is there soon after, in its order, for "find in page", readers and search engines; on paper at once.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** More than a window shows, of cards in four columns. */
const FIRST = 32;
/** A list of so many is drawn whole: that of most events. */
const WHOLE = 80;
/** More than that open a detail late where browsers ask each entry, not its group, whether it is on the screen. */
const HUGE = 2000;
/** How long drawing may take: a processor that is four times slower still has a task below 50 ms. */
const SLICE = 8;

/** Not `scheduler.yield`, which goes on before the page's own timers: a list must not hold those up. */
const rest = (): Promise<unknown> =>
  (globalThis as { scheduler?: { postTask?: (task: () => void) => Promise<void> } }).scheduler?.postTask?.(() => undefined) ??
  new Promise((resolve) => setTimeout(resolve));

export class Slices implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  /** How many items may be drawn by now, and how many there are. */
  #most = FIRST;
  #all = 0;
  #step = FIRST;
  #start = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** `long` where it goes on below what one sees first; `huge` where even asking each entry whether it is on the screen takes long. */
  get size(): '' | 'long' | 'huge' {
    return this.#all > HUGE ? 'huge' : this.#all > FIRST ? 'long' : '';
  }

  /** Whether there is more to come. */
  get isPartial(): boolean {
    return this.#all > WHOLE && this.#most < this.#all;
  }

  /** The entries of groups that may be drawn by now; those of all groups together are a slice more each time. */
  take<T, Group extends { readonly sessions: readonly T[] }>(groups: readonly Group[], isWhole: boolean): readonly Group[] {
    this.#all = groups.reduce((sum, { sessions }) => sum + sessions.length, 0);
    if (isWhole) this.#most = Infinity;
    let left = this.#all > WHOLE ? this.#most : WHOLE;

    return groups
      .map((group) => {
        if (group.sessions.length <= left) {
          left -= group.sessions.length;
          return group;
        }
        const sessions = group.sessions.slice(0, left);
        left = 0;
        return { ...group, sessions };
      })
      .filter(({ sessions }) => sessions.length > 0);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#print);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#print);
  }

  hostUpdate(): void {
    this.#start = performance.now();
  }

  hostUpdated(): void {
    if (!this.isPartial) return;
    const most = this.#most;
    this.#step = Math.ceil(Math.min(this.#step * 2, (this.#step * SLICE) / Math.max(performance.now() - this.#start, 0.1)));
    void rest().then(() => {
      if (this.#most !== most) return;
      this.#most += this.#step;
      this.#host.requestUpdate();
    });
  }

  readonly #print = (): void => {
    this.#most = Infinity;
    this.#host.requestUpdate();
  };
}
