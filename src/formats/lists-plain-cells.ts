/** Cells of plain lists. One that is plain becomes a value; `undefined` leaves the document to those who read more (`lists.ts`). */
import { toLinkAddress } from '../lib/address.ts';
import { toTime } from '../lib/time.ts';
import { keyOf, lineOf } from './raw.ts';
import { plain, richText } from './texts.ts';
import { spokenIn } from './words.ts';

type Read = (value: unknown) => unknown;

/** Boxes that are ticked, rows of Airtable elsewhere. */
const NO_TEXT = /^\s*(?:true|false|rec[A-Za-z0-9]{14})\s*$/i;
const text: Read = (value) => (lineOf(value) && !NO_TEXT.test(value as string) ? value : undefined);
const line: Read = (value) => plain(text(value) as string | undefined);
const rich: Read = (value) => richText(text(value));
const address: Read = (value) => (typeof value === 'string' && toLinkAddress(value, 'https://feed.invalid') ? value.trim() : undefined);
/** "Yes please" is no word for it. */
const flag: Read = (value) =>
  value === true || value === false ? value : typeof value === 'string' && /^(?:true|false)$/i.test(value) ? /t/i.test(value) : undefined;

const TIME = /^(2\d{3}-[01]\d-[0-3]\d)(?:[T ]([0-2]\d:[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;
const CLOCK = /^(\d\d?):([0-5]\d)(?::[0-5]\d)?(?: ?([ap])m)?$/i;

/** A time in ISO 8601, or an hour: `T09:30`, with an `m` at its end if it told its half of the day. */
function time(value: unknown): unknown {
  const written = typeof value === 'string' ? value : '';
  const [, date, at, offset = ''] = TIME.exec(written) ?? [];
  const iso = at ? `${date}T${at}${offset}` : date;
  if (iso) return toTime(iso) ? iso : undefined;
  const [, hour, minute, half] = CLOCK.exec(written) ?? [];
  const hours = half ? (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hour);
  return hours < 24 ? `T${String(hours).padStart(2, '0')}:${minute}${half ? 'm' : ''}` : undefined;
}

/** A day in ISO 8601, `31.05.2027`, or with slashes where they can mean one day only. */
function day(value: unknown): unknown {
  const [, a = '', sign, b = '', year] = (typeof value === 'string' && /^(\d\d?)([./])(\d\d?)\2(2\d{3})$/.exec(value)) || [];
  const isFirst = sign === '.' || Number(a) > 12 || a === b;
  if (year && !isFirst && Number(b) < 13) return undefined;
  const date = year ? [year, ...(isFirst ? [b, a] : [a, b]).map((part) => part.padStart(2, '0'))].join('-') : value;
  return String(date).length === 10 ? time(date) : undefined;
}

/** A first and a last name, and no sign that may part people or stand before a degree; or an id. */
const NAME = /^(?!ph ?d$)\p{L}[\p{L}'’-]*(?: (?!(?:and|und|et|y) )\p{L}[\p{L}'’-]*)+$/iu;
const ID = /^(?=.*\d|[a-z_-]+$)[\w-]+$/;
/** What may stand between people. A name without any of it is one, whatever else is in it. */
const BETWEEN = /[,;&+/|\n、／()[\]]|\s(?:and|und|et|y)\s/i;

const people =
  (mayBeIds: boolean): Read =>
  (value) => {
    const isOne = typeof value === 'string' && lineOf(value) === value && !BETWEEN.test(value) && !ID.test(value);
    const names = isOne
      ? [value]
      : typeof value === 'string'
        ? value.split(value.includes(';') ? /\s*;\s*/ : /\s*,\s*|\s+&\s+/)
        : Array.isArray(value)
          ? (value as unknown[])
          : [''];
    return names.every((name) => typeof name === 'string' && !NO_TEXT.test(name) && (isOne || NAME.test(name) || (mayBeIds && ID.test(name))))
      ? names.map((name) => (ID.test(name as string) ? name : { id: name, name }))
      : undefined;
  };

const READERS: Readonly<Record<string, Read>> = {
  id: (value) => (text(value) === undefined && typeof value !== 'number' ? undefined : keyOf(value)),
  abstract: rich,
  answer: rich,
  bio: rich,
  start: time,
  end: time,
  date: day,
  speakers: people(true),
  speakername: people(false),
  tags: (value) =>
    Array.isArray(value)
      ? value.every((one) => text(one) !== undefined && lineOf(one))
        ? (value as unknown[])
        : undefined
      : (text(value) as string | undefined)?.split(/[,;\n、]/).filter((topic) => topic.trim()),
  language: (value) => spokenIn(text(value)),
  // A stream to watch, elsewhere.
  track: (value) => (typeof value === 'string' && toLinkAddress(value) ? undefined : line(value)),
  duration: (value) => Number(/^([1-9]\d*)(?: ?min(?:utes)?)?$/.exec(String(text(value) ?? value))?.[1]) || undefined,
  url: address,
  photo: address,
  slides: address,
  recording: address,
  show: flag,
  featured: flag,
  // All published ones are.
  status: (value) => (/^(?:accepted|confirmed)$/i.test(String(text(value))) ? true : undefined),
  twitter: text,
  github: text,
  linkedin: text,
  mastodon: text,
  website: text,
  // Nobody's business.
  email: () => true,
};

export const readCell = (field: string, value: unknown): unknown => (READERS[field] ?? line)(value);
