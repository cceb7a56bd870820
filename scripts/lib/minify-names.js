/**
 * A Vite plugin that gives private custom properties (`--_accent`) the shortest names there are: nobody outside may use
 * them, and styles have little else that can get shorter. Digits, as no page has such names.
 */
import { readFileSync } from 'node:fs';
import MagicString from 'magic-string';
import { filesIn, fromRoot } from './paths.js';

const NAME = /--_[a-z]+/g;

/** Of all source files, so that each build has the same. @returns {ReadonlyMap<string, string>} */
export function shortNames() {
  const texts = filesIn('src', /\.ts$/).map((path) => readFileSync(fromRoot(path), 'utf8'));
  const names = new Set(texts.flatMap((text) => text.match(NAME) ?? []));
  return new Map([...names].sort().map((name, index) => [name, `--_${index}`]));
}

/** @returns {import('vite').Plugin} */
export function minifyNames() {
  const names = shortNames();
  return {
    name: 'lectern:minify-names',
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id.split('?')[0] ?? '') || !code.includes('--_')) return null;
      const small = new MagicString(code).replace(NAME, (name) => names.get(name) ?? name);
      return { code: small.toString(), map: small.generateMap({ hires: 'boundary' }) };
    },
  };
}
