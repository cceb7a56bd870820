/** A day of visitors all over the world, and the caches between them and a feed's server. No clock: the day is reckoned, not waited for. */
import { random } from './statistics.js';

const DAY = 86_400;

/**
 * Views come as they do to a site of one part of the world: few at night, most in the evening, and twice as many in the
 * hour before the event begins. Places have unequal shares of them: the second half as many as the first, the third a third.
 * @param {{ views: number, places: number, seconds: number }} options `seconds`: how long a place keeps an answer
 */
export function edges({ views, places, seconds }) {
  const next = random(2);
  const shares = Array.from({ length: places }, (_, place) => 1 / (place + 1));
  const all = shares.reduce((sum, share) => sum + share, 0);
  const hours = Array.from({ length: 24 }, (_, hour) => (1 - 0.8 * Math.cos(((hour - 7) / 24) * 2 * Math.PI)) * (hour === 8 ? 2 : 1));
  const sum = hours.reduce((total, share) => total + share, 0);
  const freshUntil = new Float64Array(places);
  const perSecond = new Uint32Array(DAY);
  let requests = 0;
  for (const [hour, share] of hours.entries()) {
    const count = Math.round((views * share) / sum);
    for (let view = 0; view < count; view++) {
      const time = hour * 3600 + (view * 3600) / count;
      let point = next() * all;
      let place = 0;
      while (place < places - 1 && (point -= shares[place] ?? 0) > 0) place++;
      if (time < (freshUntil[place] ?? 0)) continue;
      freshUntil[place] = time + seconds;
      requests++;
      const second = Math.floor(time);
      perSecond[second] = (perSecond[second] ?? 0) + 1;
    }
  }
  return { requests, busiest: perSecond.reduce((most, count) => Math.max(most, count), 0) };
}
