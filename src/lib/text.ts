/**
 * Text as feeds write it, made fit to show: line ends, control characters, placeholders, initials.
 * Nothing here knows HTML; text stays text.
 */

/** What organisers leave in a cell to say "nothing": a spreadsheet's failed lookup, a dash, "to be announced". */
const PLACEHOLDER = /^(?:#?n\/a|#ref!|#value!|null|undefined|none|-+|–|—|\.+|\?+|tb[acd]\.?)$/i;

/** Placeholders that say something to a visitor when they stand as a title. */
const ANNOUNCED_LATER = /^tb[acd]\.?$/i;

// C0 and C1 controls but tab and line feed, the byte order mark, and halves of characters, which addresses can't hold;
// the line ends are made one kind before.
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]|\p{Cs}/gu;

const LINE_ENDS = /\r\n?|\u2028|\u2029|\u0085/g;

// What most texts are already; to see that is far quicker than to make it so.
const CLEAN_LINE = /^[^\s\u0000-\u001f\u007f-\u009f\ufeff\ud800-\udfff]+(?: [^\s\u0000-\u001f\u007f-\u009f\ufeff\ud800-\udfff]+)*$/;
const UNCLEAN_SIGN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ud800-\udfff]/;
const UNCLEAN_ROWS = /[^\S\n]\n|\n{3}/;
const EDGE = /\s/;

/** One pattern for all of it would ask of every letter what only few places can have. */
const isUnclean = (text: string): boolean =>
  UNCLEAN_SIGN.test(text) || EDGE.test(text[0] ?? '') || EDGE.test(text.at(-1) ?? '') || (text.includes('\n') && UNCLEAN_ROWS.test(text));

/** The longest placeholder that is no run of one sign. */
const LONGEST = 'undefined'.length;
const RUN = '-.?';

/** Whether a text only stands for "nothing here". */
export const isPlaceholder = (text: string): boolean => (text.length <= LONGEST || RUN.includes(text[0]!)) && PLACEHOLDER.test(text);

/**
 * Several lines: line ends become `\n`, runs of blank lines one blank line, edges are trimmed.
 * Empty and placeholder texts become `undefined`.
 */
export function cleanText(value: string): string | undefined {
  const text = isUnclean(value)
    ? value
        .replace(LINE_ENDS, '\n')
        .replace(CONTROLS, '')
        .split('\n')
        .map((row) => row.trimEnd())
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim()
    : value;
  return text === '' || isPlaceholder(text) ? undefined : text;
}

/** One line: every run of white space becomes one blank. Empty and placeholder texts become `undefined`. */
export function cleanLine(value: string): string | undefined {
  const line = oneLine(value);
  return line === '' || isPlaceholder(line) ? undefined : line;
}

/** As {@link cleanLine}, but "TBA" stays: as a title it tells a visitor something. */
export function cleanTitle(value: string): string | undefined {
  const line = oneLine(value);
  return line === '' || (isPlaceholder(line) && !ANNOUNCED_LATER.test(line)) ? undefined : line;
}

/** As {@link cleanLine}, but whatever it says stays: ids may look like placeholders. */
export const oneLine = (value: string): string =>
  CLEAN_LINE.test(value) ? value : value.replace(LINE_ENDS, ' ').replace(CONTROLS, '').replace(/\s+/g, ' ').trim();

const LETTER = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;
/** Begins with two signs that neither combine nor are pairs: the first of them is a grapheme, and seen so far quicker. */
const PLAIN = /^[ -\u02ff](?:[ -\u02ff]|$)/;
let graphemes: Intl.Segmenter | undefined;

const firstGrapheme = (text: string): string =>
  PLAIN.test(text) ? text[0]! : ((graphemes ??= new Intl.Segmenter()).segment(text).containing(0)?.segment ?? '');

/**
 * One or two letters that stand for a person without a photo: the first grapheme (UAX #29) of the first and the
 * last word, so that neither an emoji sequence nor a combining mark is cut in two.
 */
export function initials(name: string): string {
  const words = name.split(/[\s\u00b7]+/).filter((word) => LETTER.test(word));
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word = '') => firstGrapheme(word.slice(word.search(LETTER))))
    .join('')
    .toLocaleUpperCase();
}
