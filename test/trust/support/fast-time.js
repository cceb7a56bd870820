/**
 * A clock that stands until it is moved. Runs in a page before its scripts: timers and dates follow it, what the network
 * does takes the time that it takes.
 * @param {number} start
 */
export function fastTime(start) {
  const later = window.setTimeout.bind(window);
  const ask = window.fetch.bind(window);
  const RealDate = Date;
  let now = start;
  let number = 0;
  let asked = 0;
  let answered = 0;
  /** @type {Map<number, { at: number, run: () => void }>} */
  const timers = new Map();

  window.Date = /** @type {DateConstructor} */ (
    class extends RealDate {
      /** @param {any[]} values */
      constructor(...values) {
        super(.../** @type {[]} */ (values.length > 0 ? values : [now]));
      }

      /** @override */
      static now() {
        return now;
      }
    }
  );
  const set = (/** @type {(...values: unknown[]) => void} */ run, delay = 0, /** @type {unknown[]} */ ...values) => {
    timers.set(++number, { at: now + Math.max(0, delay), run: () => run(...values) });
    return number;
  };
  Object.assign(window, { setTimeout: set, clearTimeout: (/** @type {number} */ id) => void timers.delete(id) });
  window.fetch = (...values) => {
    asked++;
    return ask(...values);
  };
  new PerformanceObserver((list) => {
    answered += list.getEntries().filter((entry) => /** @type {PerformanceResourceTiming} */ (entry).initiatorType === 'fetch').length;
    performance.clearResourceTimings();
  }).observe({ type: 'resource' });

  const rest = async () => {
    for (let tries = 0; tries < 200; tries++) {
      await new Promise((resolve) => later(resolve, 1));
      if (answered >= asked) break;
    }
    await new Promise((resolve) => later(resolve, 1));
  };
  /** Moves the clock, and stops at each timer on the way. */
  const advance = async (/** @type {number} */ by) => {
    const end = now + by;
    for (let idle = 0; ;) {
      const [next] = [...timers].sort(([, a], [, b]) => a.at - b.at);
      if (!next || next[1].at > end) {
        // An answer that is still being read has set no timer yet.
        if (idle++ > 10) break;
        await new Promise((resolve) => later(resolve, 10));
        continue;
      }
      idle = 0;
      timers.delete(next[0]);
      now = Math.max(now, next[1].at);
      next[1].run();
      await rest();
    }
    now = end;
  };
  /** Moves the clock as a device does that sleeps: what was due meanwhile comes when it wakes. */
  const sleep = (/** @type {number} */ by) => void (now += by);
  Object.defineProperty(document, 'advance', { value: advance });
  Object.defineProperty(document, 'sleep', { value: sleep });
}
