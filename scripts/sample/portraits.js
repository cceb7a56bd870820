/**
 * Draws the photos of the sample event's speakers: `portrait/people.js` -> `demo/photos/*.svg`.
 *
 *     node scripts/sample/portraits.js           writes them
 *     node scripts/sample/portraits.js --check   fails if one is not fresh
 */
import { EXTRAS, GARMENTS } from './portrait/clothes.js';
import { features, HEADS, neckAndHead } from './portrait/face.js';
import { HAIRSTYLES } from './portrait/hair.js';
import { SKIN } from './portrait/palette.js';
import { PEOPLE } from './portrait/people.js';
import { output } from './output.js';

/**
 * An entry that must be there: a typing mistake in the table stops the script instead of drawing somebody bald.
 * @template T
 * @param {Readonly<Record<string, T>> | readonly T[]} table
 * @param {string | number} key
 * @returns {T}
 */
function pick(table, key) {
  const found = new Map(Object.entries(table)).get(String(key));
  if (found === undefined) throw new Error(`There is no “${key}”: ${Object.keys(table).join(', ')}`);
  return found;
}

/** @param {import('./portrait/people.js').Traits} traits */
function draw({ ground, skin: tone, head: shape = 'oval', hair, wears, extra, ...face }) {
  const head = HEADS[shape];
  const skin = pick(SKIN, tone);
  const { back = '', front = '' } = hair ? pick(HAIRSTYLES, hair[0])(hair[1], head, hair[2] ?? hair[1]) : {};
  const [garment, color, second] = wears;
  const layers = [
    `<path fill="${ground}" d="M-176 18H176V370H-176Z"/>`,
    back,
    neckAndHead(head, skin),
    pick(GARMENTS, garment)(color, second),
    features({ brows: hair?.[1] ?? '#3d2a22', ...face }, head, skin),
    front,
    extra ? pick(EXTRAS, extra[0])(extra[1]) : '',
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-176 18 352 352" width="400" height="400">${layers.join('')}</svg>\n`;
}

const files = Object.entries(PEOPLE).map(([id, traits]) => /** @type {const} */ ([`demo/photos/${id}.svg`, draw(traits)]));
output(new Map(files), 'node scripts/sample/portraits.js');
