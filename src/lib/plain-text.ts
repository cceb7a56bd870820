/**
 * Plain text as people type it into a form, read as blocks: paragraphs, lists, and links. No HTML is parsed and none is
 * made; angle brackets stay angle brackets.
 */

export interface Inline {
  readonly text: string;
  /** Where the text leads, if it is an address. */
  readonly href?: string;
}
export interface Block {
  readonly kind: 'paragraph' | 'bullets' | 'numbers';
  /** The lines of a paragraph, or the entries of a list. */
  readonly lines: readonly (readonly Inline[])[];
}

const BULLET = /^[ \t]*(?:[-*+•‣▪●○◦–—·✓✔✅➡→]\uFE0F?)[ \t\u00a0]+(?=\S)/u;
const NUMBER = /^[ \t]*\d{1,3}[.)][ \t\u00a0]+(?=\S)/;

/** Addresses and mail addresses in running text (with the lengths of RFC 5321, 4.5.3.1); what closes a sentence is not part of one. */
const LINK = /\bhttps?:\/\/[^\s<>"”’]+|\b[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63})+/gi;
const TRAILING = ".,;:!?'…»";

export function readBlocks(text: string): readonly Block[] {
  return text.split(/\n{2,}/).flatMap((chunk) => readChunk(chunk.split('\n').filter((line) => line.trim() !== '')));
}

const LINE_KINDS = [
  ['bullets', BULLET],
  ['numbers', NUMBER],
] as const;

/** Lines without a blank line between them: runs of bullets become lists, the rest is a paragraph with its line breaks. */
function readChunk(lines: readonly string[]): Block[] {
  const runs: { kind: Block['kind']; lines: string[] }[] = [];
  for (const line of lines) {
    const [kind, mark] = LINE_KINDS.find(([, pattern]) => pattern.test(line)) ?? (['paragraph'] as const);
    const text = mark ? line.replace(mark, '') : line;
    const last = runs.at(-1);
    if (last?.kind === kind) last.lines.push(text);
    else runs.push({ kind, lines: [text] });
  }
  return runs.map((run) => ({ kind: run.kind, lines: run.lines.map(readInline) }));
}

export function readInline(line: string): readonly Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  for (const match of line.matchAll(LINK)) {
    const text = trimLink(match[0]);
    if (match.index > end) parts.push({ text: line.slice(end, match.index) });
    parts.push({ text, href: text.includes('://') ? text : `mailto:${text}` });
    end = match.index + text.length;
  }
  if (end < line.length) parts.push({ text: line.slice(end) });
  return parts;
}

/** From the end, as a pattern that is anchored there would try every place before it. */
function withoutTrailing(text: string): string {
  let end = text.length;
  while (end > 0 && TRAILING.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** `(see https://example.org/a_(b))`: a bracket belongs to the address only if it was opened in it. */
function trimLink(found: string): string {
  let text = withoutTrailing(found);
  let open = 0;
  for (const sign of text) open += '(['.includes(sign) ? 1 : ')]'.includes(sign) ? -1 : 0;
  for (; open < 0 && ')]'.includes(text.at(-1)!); open++) text = withoutTrailing(text.slice(0, -1));
  return text;
}
