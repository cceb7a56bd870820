/** Texts that visitors would read as nobody meant them: broken signs, and markup where there is none. */
import type { Feed } from '../model/types.ts';

interface Place {
  readonly path: string;
  /** What stands there, cut out of its text. */
  readonly text: string;
  /** In how many texts something like it stands. */
  readonly count: number;
}

export interface Garbled {
  readonly garbled?: Place & { readonly meant?: string };
  readonly marked?: Place;
}

/** The signs of windows-1252 from 0x80 on; what the web calls latin1. */
const SPECIAL = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const AFTER = `[\u00a0-\u00bf${SPECIAL.replace(/[\\\]^-]/g, '\\$&')}]`;

const BROKEN = `[\u00c2-\u00df]${AFTER}|[\u00e0-\u00ef]${AFTER}{2}|\u00f0${AFTER}{3}`;

/**
 * UTF-8 that was read as windows-1252: “Ã¼” for “ü”, “â€™” for “’”. Within capitals the same signs may be meant: MANHÃ”.
 */
const GARBLED = new RegExp(`(?<!\\p{Lu}\\p{Lu})(?:${BROKEN})|\ufffd`, 'u');
/** All of a word in which one is, whatever stands before them: the second half of “ÃŸ” is a capital. */
const ALL_BROKEN = new RegExp(BROKEN, 'gu');

const byteOf = (sign: string): number => (SPECIAL.includes(sign) ? 0x80 + SPECIAL.indexOf(sign) : sign.charCodeAt(0));

function meantBy(text: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(text, byteOf));
  } catch {
    return undefined;
  }
}

/** Tags and character references that only markup has; `List<T>` and `a < b` are none. */
const MARKED = /<\/?(?:p|br|b|i|em|strong|a|ul|ol|li|div|span|h[1-6])(?:\s[^<>]*)?\/?>|&(?:amp|lt|gt|quot|nbsp|#\d{2,6});/i;

/** References repeat the names of what they refer to, and times are no texts. */
const SKIPPED = new Set(['source', 'issues', 'start', 'end', 'from', 'until', 'url', 'photo', 'id']);

type Text = readonly [path: string, text: string, isMarkup: boolean];

function* textsIn(value: unknown, path: string, depth = 0): Generator<Text, void, undefined> {
  if (typeof value === 'string') yield [path, value, false];
  if (typeof value !== 'object' || value === null) return;
  if ('kind' in value && 'value' in value) {
    yield [path, String(value.value), value.kind !== 'text'];
    return;
  }
  for (const [key, entry] of Object.entries(value)) {
    if (SKIPPED.has(key) || (depth > 1 && (key === 'speakers' || key === 'sessions'))) continue;
    yield* textsIn(entry, Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key, depth + 1);
  }
}

/** The word around a match; a space that does not break may be half of a sign. */
function around(text: string, sign: RegExp): string {
  const at = text.search(sign);
  const before = /[^\t\n\r ]{0,20}$/.exec(text.slice(0, at))![0];
  const after = /^[^\t\n\r ]{0,24}/.exec(text.slice(at))![0];
  return before + after;
}

export function garbledIn(feed: Feed): Garbled {
  let garbled: Garbled['garbled'];
  let marked: Garbled['marked'];
  for (const [path, text, isMarkup] of textsIn(feed, '')) {
    const found = GARBLED.exec(text)?.[0];
    const meant = found === undefined ? undefined : found === '\ufffd' ? '' : meantBy(found);
    if (found !== undefined && meant !== undefined) {
      const word = around(text, GARBLED);
      const whole = meant && word.replace(ALL_BROKEN, (sign) => meantBy(sign) ?? sign);
      garbled = garbled ? { ...garbled, count: garbled.count + 1 } : { path, text: word, meant: whole || undefined, count: 1 };
    }
    if (!isMarkup && MARKED.test(text)) marked = marked ? { ...marked, count: marked.count + 1 } : { path, text: MARKED.exec(text)![0], count: 1 };
  }
  return { garbled, marked };
}
