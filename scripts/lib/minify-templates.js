/** A Vite plugin that makes the `css`, `html` and `svg` templates of the library small in the script-tag build. */
import MagicString from 'magic-string';
import { minifyTemplate } from './minify-text.js';

const TAGS = new Set(['css', 'html', 'svg']);

/** @param {any} node @param {(node: any) => void} visit */
function walk(node, visit) {
  if (typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) return node.forEach((child) => walk(child, visit));
  if (typeof node.type === 'string') visit(node);
  for (const [key, child] of Object.entries(node)) if (key !== 'parent') walk(child, visit);
}

/** @returns {import('vite').Plugin} */
export const minifyTemplates = () => ({
  name: 'lectern:minify-templates',
  enforce: 'post',
  transform(code, id) {
    if (!/\/src\/.*\.ts$/.test(id.split('?')[0] ?? '')) return null;
    const small = new MagicString(code);
    walk(this.parse(code), ({ type, tag, quasi }) => {
      if (type !== 'TaggedTemplateExpression' || tag.type !== 'Identifier' || !TAGS.has(tag.name)) return;
      const pieces = quasi.quasis.map((/** @type {any} */ piece) => piece.value.raw);
      minifyTemplate(tag.name, pieces)?.forEach((piece, index) => {
        const { start, end } = quasi.quasis[index];
        if (start < end && piece !== pieces[index]) small.update(start, end, piece);
      });
    });
    return { code: small.toString(), map: small.generateMap({ hires: 'boundary' }) };
  },
});
