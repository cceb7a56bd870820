/** Hours as people write them: "9:30", "9h", "9–10:30", "1 - 2 pm". What can be read in two ways is not read. */

const CLOCK = /(\d\d?)(?:[:.h](\d\d)(?::\d\d(?:[.,]\d+)?)?\s*(?:([ap])\.?m\b)?|\s*(?:([ap])\.?m|h|uhr)\b)/gi;
/** Hours alone are clocks where nothing else stands beside them: "9–10:30", "1 - 2 pm", "0930". */
const HOURS =
  /^(\d\d?)(?:[:.h]?([0-5]\d))?\s*(?:([ap])\.?m\b\.?|h\b|uhr\b)?(?:\s*(?:[-–—]|to|till?|until|bis)\s*(\d\d?)(?:[:.h]?([0-5]\d))?\s*(?:([ap])\.?m\b\.?|h\b|uhr\b)?)?$/i;

export const two = (value: string | number): string => String(value).padStart(2, '0');

type Clock = readonly [hour: number, minute: number, half: string | undefined];

const clockOf = (hour: string, minute = '0', half?: string): Clock => [Number(hour), Number(minute), half?.toLowerCase()];

const minutesOf = ([hour, minute, half]: Clock): number => (half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour) * 60 + minute;

/** A clock beside one with am or pm: whichever half makes the shorter range. */
function beside(clock: Clock, other: Clock, isEnd: boolean): number {
  if (clock[2] || !other[2] || clock[0] > 12 || clock[0] === 0) return minutesOf(clock);
  const apart = (half: string): number => ((isEnd ? 1 : -1) * (minutesOf([clock[0], clock[1], half]) - minutesOf(other)) + 1439) % 1440;
  return minutesOf([clock[0], clock[1], apart('a') < apart('p') ? 'a' : 'p']);
}

const writtenClock = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** The clock of a text, or the two of a range; nothing, if they may be meant in two ways. */
export function clocksIn(text: string): readonly string[] | undefined {
  const [, hour, minute, half, hour2, minute2, half2] = HOURS.exec(text) ?? [];
  const isBare = hour !== undefined && !minute && !half && !/h/i.test(text);
  const found =
    hour === undefined || (isBare && !hour2)
      ? [...text.matchAll(CLOCK)].map(([, h, m, late, later]) => clockOf(h!, m, late ?? later))
      : [clockOf(hour, minute, half), ...(hour2 ? [clockOf(hour2, minute2, half2)] : [])];
  const [first, second] = found;
  if (!first) return /\d\s*[-–—]\s*\d/.test(text) ? undefined : [];
  // An hour that was not read stands before or after one that was; a year is none.
  if (hour === undefined ? found.length === 1 && /(?:^|[^:.\d])\d\d?\s*[-–—]\s*\d|\d\s*[-–—]\s*\d\d?$/.test(text) : /^20[2-9]\d$/.test(text)) return undefined;
  if (found.some(([h, m]) => h > 24 || m > 59)) return undefined;
  if (!second) return [writtenClock(minutesOf(first))];
  const [from, to] = [beside(first, second, false), beside(second, first, true)];
  // "11-1" ends at noon's other side, "1-2" may be in the afternoon.
  const isUnclear = !first[2] && !second[2] && ((to < from && first[0] < 13 && second[0] > 0) || (isBare && from < 420 && !/^0/.test(text)));
  return isUnclear ? undefined : [from, to].map(writtenClock);
}
