/** What is made of several measured values. The machine is never quiet, so it is medians and how far values lie apart. */

/**
 * Values of one thing, measured several times.
 * @typedef {object} Sample
 * @property {number} median
 * @property {number} min
 * @property {number} max
 * @property {number} runs
 */

/** @param {readonly number[]} values @returns {number} */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** @param {number} value */
const rounded = (value) => Number(value.toPrecision(4));

/** @param {readonly number[]} values @returns {Sample} */
export const sample = (values) => ({
  median: rounded(median(values)),
  min: rounded(Math.min(...values)),
  max: rounded(Math.max(...values)),
  runs: values.length,
});

/** How many times the one is the other, by their medians. @param {Sample} one @param {Sample} other */
export const ratio = (one, other) => rounded(one.median / other.median);

/**
 * How cost grows with size: the slope of a straight line through the logarithms of both. 1 is linear, 2 is quadratic.
 * @param {readonly (readonly [size: number, cost: number])[]} points
 */
export function exponent(points) {
  const logs = points.map(([size, cost]) => /** @type {const} */ ([Math.log(size), Math.log(cost)]));
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length;
  const above = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return rounded(above / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0));
}

/**
 * The same numbers every time.
 * @param {number} seed
 * @returns {() => number} from 0 up to 1 (mulberry32)
 */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
