/** Time that passes when a test says so, for pauses of more than a quarter of a minute; shorter ones are real. */

interface Timer {
  readonly due: number;
  readonly run: () => void;
}

/** Call in a `describe`. */
export function clock(): { pass: (milliseconds: number) => void; readonly timers: number } {
  const platform = { setTimeout: window.setTimeout, clearTimeout: window.clearTimeout, now: Date.now };
  const timers = new Map<number, Timer>();
  let ahead = 0;
  let last = 1e9;
  beforeEach(() => {
    timers.clear();
    ahead = 0;
    Date.now = () => platform.now() + ahead;
    Object.assign(window, {
      setTimeout: (run: () => void, milliseconds = 0) => {
        if (milliseconds < 16_000) return platform.setTimeout.call(window, run, milliseconds);
        timers.set(++last, { due: Date.now() + milliseconds, run });
        return last;
      },
      clearTimeout: (id?: number) => (id === undefined || timers.delete(id) ? undefined : platform.clearTimeout.call(window, id)),
    });
  });
  afterEach(() => {
    Object.assign(window, { setTimeout: platform.setTimeout, clearTimeout: platform.clearTimeout });
    Date.now = platform.now;
  });
  return {
    pass(milliseconds) {
      ahead += milliseconds;
      for (const [id, { due, run }] of [...timers]) if (due <= Date.now() && timers.delete(id)) run();
    },
    get timers() {
      return timers.size;
    },
  };
}

/** Says that the page is hidden, or seen again. */
export function hide(hidden: boolean): void {
  if (hidden) Object.defineProperty(document, 'hidden', { value: true, configurable: true });
  else delete (document as { hidden?: boolean }).hidden;
  document.dispatchEvent(new Event('visibilitychange'));
}
