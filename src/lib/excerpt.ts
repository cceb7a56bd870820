/** The beginning of a text without its marks, for where two lines are shown. It becomes text, so nothing in it can run. */
import type { RichText } from '../model/types.ts';

/** Far more than two lines hold, so that long abstracts don't burden long lists. */
const LENGTH = 400;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', hellip: '…' };

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
      .replace(/<(script|style)\b[^]*?(?:<\/\1\s*>|$)/gi, '')
      .replace(/<\/?[a-z!][^>]*(?:>|$)/gi, (tag) => (/^<\/?(?:p|br|li|div|h\d)\b/i.test(tag) ? ' ' : ''))
      .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]+));/gi, (entity, decimal?: string, hex?: string, name?: string) =>
        name ? (ENTITIES[name.toLowerCase()] ?? entity) : String.fromCodePoint(Math.min(decimal ? Number(decimal) : parseInt(hex!, 16), 0x10ffff)),
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
