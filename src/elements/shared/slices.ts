/**
 * Draws a long list in slices: as much as one sees at once, and the rest in tasks that are short enough to let a press
 * through. All of it is there soon after, in its order, for "find in page", readers and search engines; on paper at once.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** More than a window shows, of cards in four columns. */
export const FIRST = 32;
/** What is drawn at first of a list that is drawn in slices: laying out a card takes longer than making it. */
const START = 12;
/** A list of so many is drawn whole: that of most events. */
const WHOLE = 80;
/** More than that open a detail late where browsers ask each entry, not its group, whether it is on the screen. */
const HUGE = 2000;
/** How many milliseconds drawing may take: a task below 50. Each slice costs a frame too, so that many small ones take longer than all at once. */
const SLICE = 32;

export class Slices implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  /** How many items may be drawn by now, and how many there are. */
  #most = START;
  #all = 0;
  #step = START;
  #start = 0;
  #drawing: unknown;

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

  /**
   * How many of all items may be drawn by now; more each time.
   * @param drawing how they are drawn: where that is another, it begins anew.
   */
  take(drawing: unknown, all: number, isWhole: boolean): number {
    if (isWhole) this.#most = Infinity;
    else if (drawing !== this.#drawing && this.#most < Infinity) this.#most = this.#step = START;
    this.#drawing = drawing;
    this.#all = all;
    return this.isPartial ? this.#most : all;
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
    // Also after a whole: the next time it may be slices again.
    const most = (this.#most = Math.min(this.#most, this.#all));
    if (!this.isPartial) return;
    this.#step = Math.ceil(Math.min(this.#step * 2, (this.#step * SLICE) / Math.max(performance.now() - this.#start, 0.1)));
    // Not `scheduler.yield`, which goes on before the page's own timers: a list must not hold those up.
    setTimeout(() => {
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
