/** A rich text of the Lectern format as somebody would type it into a form that knows no markup. */

/** @typedef {import('../../src/model/types.ts').RichText | string} Written */

const ENTITIES = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
]);

/**
 * The few tags that the sample's HTML uses; it is our own, so this needs no parser.
 * @param {string} html
 */
const fromHtml = (html) =>
  html
    .replace(/\s*\n\s*/g, '')
    .replace(/<li>/g, '\n- ')
    .replace(/<\/(?:p|ul|ol)>/g, '\n\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&\w+;/g, (entity) => ENTITIES.get(entity) ?? entity)
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Lists and paragraphs stay as they are: people type them into plain fields, too. @param {string} markdown */
const fromMarkdown = (markdown) => markdown.replace(/(\*\*|[*`])(?=\S)(.+?)\1/g, '$2').replace(/\[(.+?)\]\((.+?)\)/g, '$1 ($2)');

/**
 * @param {Written} written
 */
export function plainText(written) {
  if (typeof written === 'string') return written;
  return written.kind === 'html' ? fromHtml(written.value) : written.kind === 'markdown' ? fromMarkdown(written.value) : written.value;
}

/**
 * With the line ends that web forms send (WHATWG HTML, "normalize newlines in form entries").
 * @param {Written | null | undefined} written
 */
export const formText = (written) => (written ? plainText(written).replace(/\n/g, '\r\n') : null);
