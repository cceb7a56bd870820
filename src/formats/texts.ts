/** Texts by language: `{ "en": "Break", "es": "Receso" }` where others write `"Break"`. */
import { isRaw, lineOf, type Raw } from './raw.ts';

/** Keys of an object that are language tags, such as `en`, `pt-BR` or `zh_Hant`; no others may stand beside them. */
const TAG = /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i;

const baseOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0]!;

/**
 * Chooses among the languages of a text: what the visitor wants, then the event's own, then any.
 * @param wanted language tags, best first
 */
export class Texts {
  readonly #wanted: readonly string[];

  constructor(...wanted: readonly unknown[]) {
    this.#wanted = wanted.map(lineOf).filter((tag) => tag !== undefined);
  }

  /** The text as it stands, or in the best language that it has; `undefined` for what is neither. */
  of(value: unknown): string | undefined {
    if (typeof value === 'number') return String(value);
    if (!isRaw(value)) return typeof value === 'string' ? value : undefined;
    const said = Object.entries(value).filter((entry): entry is [string, string] => TAG.test(entry[0]) && lineOf(entry[1]) !== undefined);
    for (const wanted of this.#wanted) {
      const found =
        said.find(([tag]) => tag.replace('_', '-').toLowerCase() === wanted.replace('_', '-').toLowerCase()) ??
        said.find(([tag]) => baseOf(tag) === baseOf(wanted));
      if (found) return found[1];
    }
    return said[0]?.[1];
  }

  /** As {@link of}, for a field that knows no markup: a link of Markdown becomes its words and its address. */
  plain(value: unknown): string | undefined {
    return this.of(value)?.replace(/!?\[([^\]]*)\]\(([^)]*)\)/g, '$1 ($2)');
  }

  /** As {@link of}, as Markdown. */
  markdown(value: unknown): Raw | undefined {
    return marked('markdown', this.of(value));
  }

  /** As {@link of}, as HTML. */
  html(value: unknown): Raw | undefined {
    return marked('html', this.of(value));
  }
}

/** A text whose markup is known; nothing for an empty one. */
export const marked = (kind: 'markdown' | 'html', value: unknown): Raw | undefined =>
  typeof value === 'string' && lineOf(value) ? { kind, value } : undefined;

/** What an editor of rich text begins with. Markdown may have tags too, but within its lines. */
const HTML_DOCUMENT = /^\s*<(?:p|div|section|article|ul|ol|table|blockquote|h[1-6])\b[^>]*>/i;

/** Markdown in which people type `<br>`, or HTML that somebody has pasted in its place. */
export const markdownOf = (value: unknown): unknown =>
  typeof value !== 'string'
    ? value
    : HTML_DOCUMENT.test(value)
      ? marked('html', value)
      : marked('markdown', value.replace(/[ \t]*<br\s*\/?>(?:\r?\n)?/gi, '\n'));

const HTML = /<\/?(?:a|b|blockquote|br|code|div|em|h[1-6]|i|img|li|ol|p|pre|span|strong|su[bp]|table|u|ul)\b[^>]*>|&(?:#\w+|[a-z]+\d*);/i;

/** Tags that somebody has turned into text, such as WordPress does for JSON-LD, with its line ends. */
const ESCAPED = /^[^<]*&lt;(?:p|br|div|ul|ol|h\d|a|strong|em)\b[^<]*$/;

/** HTML if there are tags or entities in it, else text: `List<T>` and `a < b` are none. */
export const htmlOrText = (value: unknown): unknown =>
  typeof value === 'string' && HTML.test(value) ? marked('html', ESCAPED.test(value) ? plain(value)!.replaceAll('\\n', '\n') : value) : value;

/** What people type where Markdown is understood; in plain text it stands there by chance rarely enough. */
const MARKDOWN = /\[[^\]]+\]\((?:https?:|mailto:|\/)|\*\*\S[^*]*\*\*|^#{1,6} \S/m;

/** Markdown, HTML or text, whichever it looks like. */
export const richText = (value: unknown): unknown => (typeof value === 'string' && MARKDOWN.test(value) ? marked('markdown', value) : htmlOrText(value));

/** Entities in what is no HTML: titles and names come out of editors that make some. */
const ENTITIES = new Map(Object.entries({ amp: '&', quot: '"', lt: '<', gt: '>', nbsp: ' ', apos: "'" }));

/** A text on one line, with its entities decoded, once. */
export const plain = (text: string | undefined): string | undefined =>
  text?.replace(/&(?:#(\d{2,5})|(\w+));/g, (sign, code?: string, name?: string) => (code ? String.fromCodePoint(Number(code)) : (ENTITIES.get(name!) ?? sign)));
