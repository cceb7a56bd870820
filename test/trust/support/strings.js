/** Strings that mean no good: our own, and those of collections beside a development checkout, which are not part of the project. */
import { existsSync, readFileSync } from 'node:fs';
import { tsImport } from 'tsx/esm/api';
import { fromRoot } from '../../../scripts/lib/paths.js';

const CORPORA = '../shared/corpora';

/** @param {unknown} json @returns {string[]} all strings of a document, however it is built */
const stringsOf = (json) => (typeof json === 'string' ? [json] : typeof json === 'object' && json !== null ? Object.values(json).flatMap(stringsOf) : []);
/** @param {string} name */
const field = (name) => (/** @type {unknown} */ json) =>
  /** @type {Record<string, unknown>[]} */ (json).flatMap((entry) => (typeof entry === 'object' ? stringsOf(entry[name]) : []));

/** @type {readonly (readonly [string, (json: unknown) => string[]])[]} */
const COLLECTIONS = [
  ['xss/h5sc.json', field('data')],
  ['xss/dompurify-expect.json', field('payload')],
  ['xss/safevalues-html.json', field('input')],
  ['wpt-sanitizer/vectors.json', stringsOf],
  ['urls/urltestdata.json', field('input')],
  ['urls/ada_extra_urltestdata.json', field('input')],
  ['urls/safevalues-url.json', stringsOf],
  ['urls/safevalues-javascript-url.json', stringsOf],
  ['strings/blns.json', stringsOf],
];

/** Ways in which an address hides its scheme. */
const SCHEMES = ['javascript:', 'vbscript:', 'data:text/html,', 'data:image/svg+xml,', 'blob:', 'file:///', 'filesystem:', 'view-source:', 'intent:', 'about:', 'ws:', 'jar:', 'livescript:', 'mocha:', 'x:']; // prettier-ignore
/** @type {readonly ((scheme: string) => string)[]} */
const DISGUISES = [
  (scheme) => scheme,
  (scheme) => scheme.toUpperCase(),
  (scheme) => scheme.replace(/./g, (letter, at) => (at % 2 ? letter.toUpperCase() : letter)),
  ...[0, 1, 8, 9, 10, 11, 12, 13, 14, 27, 31, 32, 127, 133, 160, 173, 0x200b, 0x200e, 0x202e, 0x2028, 0x3000, 0xfeff].flatMap((code) => [
    (/** @type {string} */ scheme) => String.fromCodePoint(code) + scheme,
    (/** @type {string} */ scheme) => scheme.slice(0, 2) + String.fromCodePoint(code) + scheme.slice(2),
    (/** @type {string} */ scheme) => scheme.replace(':', `${String.fromCodePoint(code)}:`),
  ]),
  (scheme) => scheme.replace(':', '&colon;'),
  (scheme) => scheme.replace(':', '&#58;'),
  (scheme) => scheme.replace(/^./, (letter) => `&#${letter.charCodeAt(0)};`),
  (scheme) => scheme.replace(/^./, (letter) => `&#x${letter.charCodeAt(0).toString(16)};`),
  (scheme) => scheme.replace(':', '%3A'),
  (scheme) => `//${scheme}`,
  (scheme) => `https:${scheme}`,
  (scheme) => `\\${scheme}`,
  (scheme) => `"${scheme}`,
];
const ADDRESSES = SCHEMES.flatMap((scheme) => DISGUISES.map((disguise) => `${disguise(scheme)}ran()//<img src=x onerror=ran()>`));

/** Letters that turn the direction of text, or don't show; half of a pair; what ends a text elsewhere. */
const CONTROLS = [...[0, 1, 7, 8, 27, 127, 0x85, 0xad, 0x200b, 0x200e, 0x200f, 0x202a, 0x202b, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2028, 0x2029, 0xfeff, 0xfffe, 0xffff, 0xe0001].map((code) => `a${String.fromCodePoint(code)}b<b>c`), 'a\uD800b', 'a\uDC00b', `${'e\u0301'.repeat(50)}`, `a${'\u0300'.repeat(200)}`, '﷽'.repeat(40)]; // prettier-ignore

/** @returns {Promise<{ own: readonly string[], shapes: readonly unknown[], collected: readonly string[], missing: readonly string[] }>} */
export async function hostileStrings() {
  const { VECTORS, LIT_SHAPED } = /** @type {{ VECTORS: string[], LIT_SHAPED: unknown[] }} */ (
    await tsImport(fromRoot('test/browser/support/vectors.ts'), import.meta.url)
  );
  const missing = COLLECTIONS.map(([path]) => path).filter((path) => !existsSync(fromRoot(CORPORA, path)));
  const collected = COLLECTIONS.flatMap(([path, read]) => (missing.includes(path) ? [] : read(JSON.parse(readFileSync(fromRoot(CORPORA, path), 'utf8')))));
  const all = [...ADDRESSES, ...CONTROLS, ...collected].filter((text) => text.trim() !== '' && text.length < 20_000);
  return { own: VECTORS, shapes: LIT_SHAPED, collected: [...new Set(all)], missing };
}
