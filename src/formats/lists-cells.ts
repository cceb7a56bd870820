/** The cells of a row, and what they say, in whatever a spreadsheet or a CMS wraps them. */
import { languageNamed, type Column } from './lists-columns.ts';
import { isRaw, lineOf, listOf, type Raw } from './raw.ts';

/** What the text of an object stands under: WordPress, Notion, and whatever has a name. */
const INSIDE = ['rendered', 'plain_text', 'name', 'title', 'label', 'value', 'text', 'start', 'url', 'data', 'attributes', 'file', 'external'];

/** As deep as a text is wrapped; what is deeper is none. */
const DEPTH = 6;

/** The text of a cell. A box that is ticked or not says nothing where a text should be. */
export function textOf(value: unknown, depth = DEPTH): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return lineOf(value) === undefined || /^(?:true|false)$/i.test(value.trim()) ? undefined : value;
  if (typeof value !== 'object' || value === null || depth === 0) return undefined;
  if (Array.isArray(value)) {
    const texts = listOf(value).flatMap((entry) => textOf(entry, depth - 1) ?? []);
    // Notion cuts a text where its style changes.
    return texts.length ? texts.join(isRaw(value[0]) && 'plain_text' in value[0] ? '' : ', ') : undefined;
  }
  const raw = value as Raw;
  const inside = typeof raw.type === 'string' && raw.type in raw ? [raw.type] : INSIDE;
  for (const key of inside) {
    const text = textOf(raw[key], depth - 1);
    if (text !== undefined) return text;
  }
  return undefined;
}

const ENTITIES: Raw = { amp: '&', quot: '"', lt: '<', gt: '>', nbsp: ' ', apos: "'" };

/** A text on one line, with its entities decoded, once: titles come out of editors of HTML. */
export const plain = (text: string | undefined): string | undefined =>
  text?.replace(/&(?:#(\d{2,5})|(amp|quot|lt|gt|nbsp|apos));/g, (_, code?: string, name?: string) =>
    code ? String.fromCodePoint(Number(code)) : String(ENTITIES[name!]),
  );

/** The columns of a CMS stand in a box of their own, beside what it says of itself. */
const BOXES = ['fields', 'attributes', 'properties', 'node'];

export function openBox(row: Raw): Raw {
  const box = BOXES.map((name) => row[name]).find(isRaw);
  if (box) return { id: row.id, ...box };
  // WordPress: its date is that of publication, its type that of the page.
  if (isRaw(row.title) && 'rendered' in row.title)
    return { id: row.id, title: row.title, content: row.content, link: row.link, ...(isRaw(row.acf) ? row.acf : {}) };
  return row;
}

type Said = readonly [language: string | undefined, text: string];

/** The texts of a cell: several where they stand there by language, `{ "english": "…", "japan": "…" }`. */
function saidIn(column: Column, value: unknown): Said[] {
  if (isRaw(value)) {
    const entries = Object.entries(value).map(([key, text]): [string | undefined, string | undefined] => [languageNamed(key), textOf(text)]);
    const known = entries.filter(([language]) => language !== undefined).length;
    if (known * 2 > entries.length || (known > 0 && known * 2 === entries.length && 'en' in value)) {
      return entries.filter((entry): entry is [string | undefined, string] => entry[1] !== undefined);
    }
  }
  const text = textOf(value);
  return text === undefined ? [] : [[column.language, text]];
}

const baseOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0]!;

export type Cell = readonly [column: Column, value: unknown];

/** A row by its fields. */
export class Cells {
  readonly #cells = new Map<string, Cell[]>();

  /** @param wanted language tags, best first */
  constructor(
    cells: readonly Cell[],
    private readonly wanted: readonly string[],
  ) {
    for (const cell of [...cells].sort(([a], [b]) => a.rank - b.rank)) this.#cells.set(cell[0].field, [...(this.#cells.get(cell[0].field) ?? []), cell]);
  }

  /** Everything that stands under a field, the plainest column first. */
  all(field: string): readonly unknown[] {
    return (this.#cells.get(field) ?? []).map(([, value]) => value);
  }

  /** Profiles with the services that they are of. */
  get profiles(): readonly (readonly [service: string | undefined, value: unknown])[] {
    return (this.#cells.get('profile') ?? []).map(([{ service }, value]) => [service, value]);
  }

  /** The text of a field: in a language that is wanted, in the one that needs no name, or in any. */
  text(field: string, languages = this.wanted): string | undefined {
    const said = (this.#cells.get(field) ?? []).flatMap(([column, value]) => saidIn(column, value));
    for (const wanted of languages) {
      const found = said.find(([tag]) => tag?.toLowerCase() === wanted.toLowerCase()) ?? said.find(([tag]) => tag && baseOf(tag) === baseOf(wanted));
      if (found) return found[1];
    }
    return (said.find(([language]) => language === undefined) ?? said.find(([language]) => language) ?? said[0])?.[1];
  }

  line(field: string): string | undefined {
    return plain(this.text(field));
  }

  /** A list, or a text with one entry after another. */
  list(field: string, parts: (text: string) => readonly string[]): readonly string[] {
    const value = this.all(field).find((one) => Array.isArray(one) && one.length > 0);
    if (value === undefined) return parts(this.text(field) ?? '');
    return listOf(value).flatMap((entry) => textOf(entry) ?? []);
  }

  /** What `true`, `"TRUE"`, `1` or "yes" mean; nothing, if nothing is said. */
  flag(field: string): boolean | undefined {
    const value = this.all(field).find(
      (one) => typeof one === 'boolean' || (typeof one === 'string' && lineOf(one) !== undefined) || textOf(one) !== undefined,
    );
    if (value === undefined) return undefined;
    return value === true || /^(?:true|yes|y|1|x|✓|✔|ja|oui|s[ií])$/i.test((typeof value === 'string' ? value : (textOf(value) ?? '')).trim());
  }
}
