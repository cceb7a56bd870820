/** Takes the marks of Markdown and HTML off a text. What is left becomes text, so nothing in it can run. Loaded only where a feed has marks. */
import type { RichText } from '../model/types.ts';

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&nbsp;': ' ' };

/** A line of a list that is followed by one: where lines run on, a dot stands between them. */
const ITEM_BEFORE_ITEM = /^[ \t]*(?:[-*+]|\d+[.)])[ \t].*(?=\r?\n[ \t]*(?:[-*+]|\d+[.)])[ \t])/gm;

const STRIP: Record<RichText['kind'], (value: string) => string> = {
  text: (value) => value,
  markdown: (value) =>
    value
      .replace(ITEM_BEFORE_ITEM, '$& ·')
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/^[ \t]*(?:#{1,6}|>|[-*+]|\d+[.)])[ \t]+/gm, '')
      .replace(/(^|\W)(\*\*?|__?|~~|`)(?=\S)([^\n]*?\S)\2(?!\w)/g, '$1$3'),
  html: (value) =>
    value
      // What stands in a line ends no word: all other tags leave a blank.
      .replace(/<\/?(?:a|abbr|b|code|em|font|i|mark|s|small|span|strong|sub|sup|u)\b[^>]*>/gi, '')
      .replace(/<\/li\s*>\s*(?=<li\b)/gi, ' · ')
      .replace(/<(script|style)\b[^]*?(?:<\/\1\s*>|$)|<\/?[a-z!][^>]*(?:>|$)/gi, ' ')
      .replace(/&(?:#(x?)([\da-f]{1,6})|[a-z]+);/gi, (entity, hex: string | undefined, code?: string) =>
        code ? String.fromCodePoint(Math.min(parseInt(code, hex ? 16 : 10) || 0xfffd, 0x10ffff)) : (ENTITIES[entity.toLowerCase()] ?? entity),
      ),
};

/** The words of a text. */
export const strip = ({ kind, value }: RichText): string => STRIP[kind](value);
