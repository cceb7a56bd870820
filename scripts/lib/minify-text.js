/**
 * Makes the templates of the script-tag build small, without changing what they mean.
 *
 * Style: comments, spaces and zeros that CSS doesn't need go away; nothing else is rewritten, so that syntax newer than any
 * minifier (`oklch(from …)`, `@starting-style`, nesting, `style()` queries) comes through. Markup: a line break with its
 * indentation becomes one space, never none, so that a page draws it the same. `test/browser/minified-styles` compares.
 */

/** What stays as it is in CSS, and what is between. */
const CSS_TOKENS = /("(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|url\(\s*[^"')\s][^)]*\))|\/\*[^]*?\*\/|[^"'/u]+|[^]/g;

/**
 * @param {string} css a whole style sheet, or a piece of one between expressions
 * @returns {string | undefined} `undefined` where a string or comment begins that does not end here
 */
export function minifyCss(css) {
  let text = '';
  /** @type {string[]} */
  const kept = [];
  for (const [token, whole] of css.matchAll(CSS_TOKENS)) {
    if (whole) text += `\uE000${kept.push(whole) - 1}\uE001`;
    else if (token === '"' || token === "'" || token === '\\') return undefined;
    else text += token.startsWith('/*') ? ' ' : token;
  }
  if (text.includes('/*')) return undefined;
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/ ([>/]) /g, '$1')
    .replace(/(@media|@container) \(/g, '$1(')
    .replace(/: /g, ':')
    .replace(/ !important/g, '!important')
    .replace(/;}/g, '}')
    .replace(/(?<![\w.])0(?=\.\d)/g, '')
    .replace(/\) \* (?=[-\d.])/g, ')*')
    .replace(/\uE000(\d+)\uE001/g, (_, index) => kept[Number(index)] ?? '');
}

/** @param {string} html a piece of markup between expressions */
const minifyHtml = (html) =>
  html
    .replace(/>[ \t]*\r?\n\s*</g, '><')
    .replace(/^\s*\n\s*</, '<')
    .replace(/>\s*\n\s*$/, '>')
    .replace(/[ \t]*\r?\n\s*/g, ' ');

/** Markup whose line breaks are seen, or that isn't markup inside. */
const VERBATIM = /<(?:pre|textarea|script|style|title)\b/i;

/**
 * The pieces of a template, made small; `undefined` where that isn't safe.
 * @param {string} tag
 * @param {readonly string[]} pieces as they are written
 * @returns {readonly string[] | undefined}
 */
export function minifyTemplate(tag, pieces) {
  if (tag === 'css') {
    const small = pieces.map(minifyCss);
    if (small.some((piece) => piece === undefined)) return undefined;
    const last = small.length - 1;
    return small.map((piece = '', index) => (index === 0 ? piece.trimStart() : piece)).map((piece, index) => (index === last ? piece.trimEnd() : piece));
  }
  return pieces.some((piece) => VERBATIM.test(piece)) ? undefined : pieces.map(minifyHtml);
}
