/** The cells of a row, and what they say, in whatever a spreadsheet or a CMS wraps them. */
import { slug } from '../lib/slug.ts';
import { toLinkAddress } from '../lib/address.ts';
import { STATES } from './kinds.ts';
import { isRaw, keyOf, lineOf, listOf, type Raw } from './raw.ts';
import { columnOf, languageNamed, type Column, type Fields } from './tables-columns.ts';
import { Texts, marked, plain, richText } from './texts.ts';
import { meaningOf, spokenIn } from './words.ts';

/** What the text of an object stands under: WordPress, Notion, and whatever has a name. */
const INSIDE = 'rendered plain_text name title label value text start url data attributes file external'.split(' ');

/** As deep as a text is wrapped; what is deeper is none. */
const DEPTH = 6;

/** The text of a cell. A box that is ticked or not says nothing where a text should be. */
export function textOf(value: unknown, depth = DEPTH): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return lineOf(value) === undefined || /^\s*(?:true|false)\s*$/i.test(value) ? undefined : value;
  if (depth === 0) return undefined;
  if (Array.isArray(value)) {
    // Notion cuts a text where its style changes.
    const between = isRaw(value[0]) && 'plain_text' in value[0] ? '' : ', ';
    return (
      listOf(value)
        .flatMap((entry) => textOf(entry, depth - 1) ?? [])
        .join(between) || undefined
    );
  }
  if (!isRaw(value)) return undefined;
  // A piece of Notion says under `text` how it is made, and here what it says.
  const inside = typeof value.plain_text === 'string' ? ['plain_text'] : typeof value.type === 'string' && value.type in value ? [value.type] : INSIDE;
  for (const key of inside) {
    const text = textOf(value[key], depth - 1);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** Reads trees of rich text as HTML, where a document has some (`lists-rich.ts`). */
let richOf: (value: unknown) => string | undefined = () => undefined;
export const useRich = (read: typeof richOf): void => void (richOf = read);

/** An address; a box that is ticked, or "coming soon", is none. */
export const addressIn = (text: string | undefined): string | undefined =>
  text !== undefined && toLinkAddress(text, 'https://feed.invalid') ? text.trim() : undefined;

export type Cell = readonly [column: Column, value: unknown];

/** The texts of a cell by language: several, where they stand there as `{ "english": "…", "japan": "…" }`. */
function saidIn([column, value]: Cell): readonly (readonly [language: string | undefined, text: string | undefined])[] {
  // A room or a track whose name is by language.
  const inside = isRaw(value) ? [value.name, value.title].find(isRaw) : undefined;
  if (inside) return saidIn([column, inside]);
  const entries = isRaw(value)
    ? Object.entries(value).flatMap(([key, text]) => (key.startsWith('_') ? [] : [[languageNamed(key), textOf(text)] as const]))
    : [];
  const known = entries.filter(([language]) => language).length;
  return known * 2 > entries.length - Number(isRaw(value) && 'en' in value) ? entries : [[column.language, textOf(value)]];
}

/** What a box says that is not ticked. */
const NO = /^\s*(?:false|no|n|0|nein|non|não|nao|nee|nie|off|いいえ|非公開|否|-|✗|✘)\s*$/i;
const isNo = (said: unknown): boolean =>
  NO.test((typeof said === 'boolean' || typeof said === 'string' ? String(said) : textOf(said)) ?? '') || meaningOf(STATES, textOf(said)) === 'hidden';

/** A row by its fields. */
export class Cells {
  readonly #cells: readonly Cell[];
  readonly #texts: Texts;

  /** @param wanted language tags, best first */
  constructor(
    cells: readonly Cell[],
    readonly wanted: readonly unknown[],
  ) {
    this.#cells = [...cells].sort(([a], [b]) => a.rank - b.rank);
    this.#texts = new Texts(...wanted);
  }

  /** The columns and values of a field, the plainest first. */
  of(field: string): readonly Cell[] {
    return this.#cells.filter(([column]) => column.field === field);
  }

  all(field: string): readonly unknown[] {
    return this.of(field).map(([, value]) => value);
  }

  /** The text of a field: in a language that is wanted, in the one that needs no name, or in any. */
  text(field: string, texts = this.#texts): string | undefined {
    const said: Record<string, string | undefined> = {};
    for (const [language = 'und', text] of this.of(field).flatMap(saidIn)) said[language] ??= text;
    return texts.of({ und: said.und, ...said });
  }

  line(field: string): string | undefined {
    return plain(this.text(field));
  }

  /** A list, or a text with one entry after another. */
  list(field: string, parts: (text: string) => readonly string[]): readonly string[] {
    const list = this.all(field).find((one) => listOf(one).length > 0);
    return list === undefined ? parts(this.text(field) ?? '') : listOf(list).flatMap((entry) => textOf(entry) ?? []);
  }

  /** What `true`, `"TRUE"`, `1` or "yes" mean; nothing, if nothing is said. */
  flag(field: string): boolean | undefined {
    const said = this.all(field).flatMap((one) => (typeof one === 'boolean' ? String(one) : typeof one === 'string' ? lineOf(one) : textOf(one)) ?? []);
    return said.length > 0 ? /^(?:true|yes|y|1|x|✓|ja|oui|s[ií])$/i.test(said[0]!.trim()) : undefined;
  }

  number(field: string): number | undefined {
    return Number(this.text(field)) || undefined;
  }

  /** The id, or one that does not change with the language in which a name is shown. */
  id(name: string): string | undefined {
    const base = this.text(name, new Texts());
    return keyOf(this.text('id')) ?? (base === undefined || base === this.text(name) ? undefined : slug(base));
  }

  get isShown(): boolean {
    // Beside a date on which it was, `accepted` is not false.
    // So it is with `published`, and "Yes please" is not false either.
    const isRefused =
      this.all('accepted').some(isNo) ||
      this.all('shown')
        .map((said) => textOf(said) ?? said)
        .some(isNo);
    return !isRefused && this.flag('hidden') !== true && meaningOf(STATES, this.text('status')) !== 'hidden';
  }

  /** The fields that are read as their table says. */
  read(fields: Fields): Raw {
    return Object.fromEntries(Object.entries(fields).flatMap(([field, [how]]) => (how === '-' ? [] : [[field, READERS[how!]!(this, field)]])));
  }
}

const READERS: Readonly<Record<string, (cells: Cells, field: string) => unknown>> = {
  /** A line. */
  l: (cells, field) => cells.line(field),
  /** Rich text. */
  r(cells, field) {
    const html = cells.all(field).map(richOf).find(Boolean);
    return html ? marked('html', html) : richText(cells.text(field));
  },
  /** Text as it stands. */
  t: (cells, field) => cells.text(field),
  /** An address. */
  u: (cells, field) => addressIn(cells.text(field)),
  /** Yes or no. */
  f: (cells, field) => cells.flag(field),
  /** A number. */
  n: (cells, field) => cells.number(field),
  /** A language. */
  g: (cells, field) => spokenIn(cells.text(field)),
};

/** The cells of a row whose columns are known. */
export const cellsOf = (fields: Fields, row: Raw): Cell[] =>
  Object.entries(row).flatMap(([key, value]): Cell[] => {
    const column = columnOf(fields, key);
    return column ? [[column, value]] : [];
  });
