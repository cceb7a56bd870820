/**
 * Rich text as editors save it, as a tree in JSON: the blocks of Strapi and Slate, Contentful, Portable Text of Sanity,
 * Lexical (Payload), TipTap and ProseMirror, Editor.js, Quill, and the pieces of Notion. They differ in what they call
 * things; one walk knows all the names. Loaded for lists in which such names stand.
 */
import { isRaw, lineOf, listOf, type Raw } from './raw.ts';
import { meaningOf, type Rows } from './words.ts';

/** Elements by what a node is called. */
const TAGS: Rows<string> = [
  [/^(?:ordered|numbered)|^ol$|^number$/i, 'ol'],
  [/^list_?item$|^list-item|^li$|checklistitem/i, 'li'],
  [/list|^ul$|^bullet$/i, 'ul'],
  [/^heading|^header|^h[1-6]$/i, 'h4'],
  [/quote/i, 'blockquote'],
  [/^code/i, 'pre'],
  [/^(?:paragraph|block|normal|p|unstyled)$/i, 'p'],
];
const BREAK = /^(?:hard_?break|line_?break|br)$/i;
/** What has its text among its children only. */
const INSIDE = ['children', 'content', 'root', 'blocks', 'items', 'ops', 'rich_text'];

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;').replace(/\n/g, '<br>');

/** As deep as any text is; a document that holds itself can't be JSON, but one that is made to hurt may be deep. */
const DEPTH = 30;

/** Where a node leads: each editor keeps the address elsewhere. */
const addressOf = ({ url, uri, href, link, data, attrs, fields }: Raw, depth = 2): string | undefined =>
  [url, uri, href, link].map(lineOf).find(Boolean) ??
  (depth ? [data, attrs, fields, link].filter(isRaw).flatMap((one) => addressOf(one, depth - 1) ?? [])[0] : undefined);

const linked = (html: string, address: string | undefined): string => (address ? `<a href="${escaped(address)}">${html}</a>` : html);

/** The words of a leaf, in bold or linked if it says so. */
function leafOf(node: Raw, text: string, definitions: readonly Raw[]): string {
  const marks = listOf(node.marks).map((mark) => (isRaw(mark) ? mark : (definitions.find(({ _key }) => _key === mark) ?? { type: mark })));
  const style: Raw = [node.annotations, node.attributes].find(isRaw) ?? node;
  const isBold = style.bold === true || style.format === 1 || marks.some(({ type }) => /^(?:bold|strong)$/.test(lineOf(type) ?? ''));
  return linked(
    isBold ? `<strong>${escaped(text)}</strong>` : escaped(text),
    addressOf(style) ?? marks.map((mark) => addressOf(mark)).find(Boolean) ?? addressOf(node),
  );
}

function htmlOf(value: unknown, definitions: readonly Raw[], depth: number): string {
  if (depth === 0) return '';
  if (Array.isArray(value))
    return listOf(value)
      .map((one) => (typeof one === 'string' ? `<li>${one}</li>` : htmlOf(one, definitions, depth - 1)))
      .join('');
  if (!isRaw(value)) return '';
  const type = [value.type, value.nodeType, value._type].map(lineOf).find(Boolean) ?? '';
  if (BREAK.test(type)) return '<br>';
  const own = [...definitions, ...listOf(value.markDefs).filter(isRaw)];
  const text = [value.text, value.plain_text, value.value, value.insert].find((one) => typeof one === 'string');
  const isBlock = meaningOf(TAGS, type) !== undefined;
  if (text !== undefined && !isBlock) return leafOf(value, text, own);
  // Editor.js keeps a block's text, with its tags, under `data`.
  const data = isRaw(value.data) ? value.data : {};
  const inside = [...INSIDE.map((name) => value[name]), data.items].find((one) => one !== undefined && one !== null);
  const html = text !== undefined ? escaped(text) : typeof data.text === 'string' ? data.text : htmlOf(inside, own, depth - 1);
  const { listItem, style, format, listType } = value;
  if (listItem) return `<${listItem === 'number' ? 'ol' : 'ul'}><li>${html}</li></${listItem === 'number' ? 'ol' : 'ul'}>`;
  const tag = meaningOf(TAGS, lineOf(format ?? listType ?? data.style)) ?? meaningOf(TAGS, lineOf(style)) ?? meaningOf(TAGS, type);
  if (/link$/i.test(type)) return linked(html, addressOf(value));
  return tag ? `<${tag}>${html}</${tag}>` : html;
}

/** Whether a value is such a tree, and no object or list of another kind. */
const isTree = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.some((one) => isRaw(one) && ('children' in one || 'plain_text' in one || one._type === 'block'))
    : isRaw(value) &&
      (isTree(value.rich_text) ||
        isRaw(value.root) ||
        Array.isArray(value.blocks) ||
        Array.isArray(value.ops) ||
        isTree(value.children) ||
        ((value.nodeType === 'document' || value.type === 'doc') && Array.isArray(value.content)));

/** @returns the HTML of a tree; nothing for what is none, or says nothing. */
export function richOf(value: unknown): string | undefined {
  if (!isTree(value)) return undefined;
  const html = htmlOf(value, [], DEPTH);
  return html.replace(/<[^>]*>/g, '').trim() ? html.replace(/<\/(ul|ol)><\1>/g, '') : undefined;
}
