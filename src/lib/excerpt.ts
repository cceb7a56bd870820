/** The beginning of a text without its marks, for where two lines are shown. It becomes text, so nothing in it can run. */
import type { RichText } from '../model/types.ts';

/** Far more than two lines hold, so that long abstracts don't burden long lists. */
const LENGTH = 400;

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&nbsp;': ' ' };

const STRIP: Record<RichText['kind'], (value: string) => string> = {
  text: (value) => value,
  markdown: (value) =>
    value
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/^[ \t]*(?:#{1,6}|>|[-*+]|\d+[.)])[ \t]+/gm, '')
      .replace(/(\*\*|__|~~|`)(?=\S)([^\n]*?\S)\1/g, '$2')
      .replace(/(^|[\s(])[*_](?=\S)([^*_\n]*\S)[*_](?=$|[\s).,:;!?])/gm, '$1$2'),
  html: (value) =>
    value
      .replace(/<(script|style)\b[^]*?(?:<\/\1\s*>|$)|<\/?[a-z!][^>]*(?:>|$)/gi, ' ')
      .replace(/&(?:#(x?)([\da-f]{1,6})|[a-z]+);/gi, (entity, hex: string | undefined, code?: string) =>
        code ? String.fromCodePoint(Math.min(parseInt(code, hex ? 16 : 10) || 0xfffd, 0x10ffff)) : (ENTITIES[entity.toLowerCase()] ?? entity),
      ),
};

const known = new WeakMap<RichText, string>();

export function excerpt(rich: RichText): string {
  let text = known.get(rich);
  if (text === undefined) {
    // Marks and tags take room too, so a little more than is shown is read.
    const plain = STRIP[rich.kind](rich.value.slice(0, LENGTH * 2))
      .replace(/\s+/g, ' ')
      .trim();
    known.set(rich, (text = plain.length > LENGTH ? `${plain.slice(0, LENGTH).replace(/\s+\S*$/, '')}…` : plain));
  }
  return text;
}
