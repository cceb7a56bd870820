/** Heads and faces. x = 0 is the middle of the face, y runs down from the top of the picture; every part takes what it needs of the traits. */

/** Half of the head's width, the chin's height and how square the jaw is. */
export const HEADS = {
  oval: { width: 62, chin: 270, jaw: 0.55 },
  round: { width: 67, chin: 264, jaw: 0.66 },
  long: { width: 59, chin: 278, jaw: 0.58 },
  square: { width: 65, chin: 270, jaw: 0.8 },
};

/** @typedef {typeof HEADS.oval} Head */
/** @typedef {{ base: string, shade: string, lip: string }} Skin */

const DARK = '#1d1716';
const line = (/** @type {string} */ d, /** @type {string} */ color, width = 4) =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round"/>`;
/** The same path on the left and on the right. */
const twice = (/** @type {string} */ shape) => `${shape}<g transform="scale(-1 1)">${shape}</g>`;

/** @param {Head} head @param {Skin} skin */
export function neckAndHead({ width: w, chin, jaw }, { base, shade }) {
  const face = `M0 98C${w * 0.8} 98 ${w} 130 ${w} 178C${w} 228 ${Math.round(w * jaw)} ${chin} 0 ${chin}S${-w} 228 ${-w} 178C${-w} 130 ${-w * 0.8} 98 0 98Z`;
  return (
    `<path d="M-27 235V302Q0 330 27 302V235Z" fill="${shade}"/>` +
    twice(`<ellipse cx="${w}" cy="192" rx="10" ry="16" fill="${shade}"/>`) +
    `<path d="${face}" fill="${base}"/>`
  );
}

/** @type {Record<string, (skin: Skin) => string>} */
const MOUTHS = {
  smile: ({ lip }) => line('M-19 236Q0 252 19 236', lip, 5),
  grin: ({ lip }) => `<path d="M-23 233Q0 238 23 233Q17 257 0 257T-23 233Z" fill="#fff" stroke="${lip}" stroke-width="4" stroke-linejoin="round"/>`,
  soft: ({ lip }) => line('M-14 239Q0 246 14 239', lip, 5),
  side: ({ lip }) => line('M-14 241Q6 248 20 234', lip, 5),
};

/** @type {Record<string, string>} */
const EYES = {
  dots: twice(`<circle cx="25" cy="188" r="5.5" fill="${DARK}"/>`),
  smiling: twice(line('M16 190Q25 181 34 190', DARK, 4.5)),
  lashes: twice(`<circle cx="25" cy="188" r="5.5" fill="${DARK}"/>${line('M17 184Q26 177 36 184', DARK, 3.5)}`),
};

/** @type {Record<string, (color: string) => string>} */
const GLASSES = {
  round: (color) =>
    twice(`<circle cx="26" cy="189" r="20" fill="#fff" fill-opacity=".22" stroke="${color}" stroke-width="4"/>${line('M46 186L60 182', color)}`) +
    line('M-6 187Q0 183 6 187', color),
  square: (color) =>
    twice(
      `<rect x="6" y="173" width="42" height="32" rx="8" fill="#fff" fill-opacity=".22" stroke="${color}" stroke-width="5"/>${line('M48 184L60 181', color)}`,
    ) + line('M-6 184H6', color),
};

/** Beards follow the jaw. @type {Record<string, (color: string, head: Head) => string>} */
const BEARDS = {
  full: (color, { width: w, chin }) =>
    `<path d="M${-w} 196C${-w} 250 -46 ${chin + 16} 0 ${chin + 16}S${w} 250 ${w} 196Q${w - 10} 222 38 222Q20 214 0 220Q-20 214 -38 222Q${10 - w} 222 ${-w} 196Z" fill="${color}"/>`,
  long: (color, { width: w, chin }) =>
    `<path d="M${-w} 196C${-w - 2} 256 -44 ${chin + 54} 0 ${chin + 54}S${w + 2} 256 ${w} 196Q${w - 10} 224 38 222Q20 213 0 220Q-20 213 -38 222Q${10 - w} 224 ${-w} 196Z" fill="${color}"/>`,
  short: (color, { width: w, chin }) =>
    `<path d="M${-w} 200C${-w} 248 -38 ${chin + 4} 0 ${chin + 4}S${w} 248 ${w} 200Q${w - 8} 232 34 227Q0 216 -34 227Q${8 - w} 232 ${-w} 200Z" fill="${color}" fill-opacity=".85"/>`,
  moustache: (color) => `<path d="M0 222Q-22 214 -38 232Q-18 238 0 229Q18 238 38 232Q22 214 0 222Z" fill="${color}"/>`,
};

/** @type {Record<string, (skin: Skin) => string>} */
const MARKS = {
  freckles: ({ shade }) => [-40, -33, -27, 27, 33, 40].map((x, i) => `<circle cx="${x}" cy="${213 + (i % 2) * 7}" r="2.4" fill="${shade}"/>`).join(''),
  lines: ({ shade }) => twice(line('M34 222Q38 232 33 242', shade, 3) + line('M42 196Q49 199 51 203', shade, 3)) + line('M-18 134Q0 130 18 134', shade, 3),
};

/**
 * @param {{ mouth?: string, eyes?: string, glasses?: [shape: string, color: string], beard?: [shape: string, color: string], marks?: string, brows: string }} traits
 * @param {Head} head
 * @param {Skin} skin
 */
export function features({ mouth = 'smile', eyes = 'dots', glasses, beard, marks, brows }, head, skin) {
  return [
    twice(`<circle cx="40" cy="218" r="13" fill="${skin.lip}" opacity=".16"/>`),
    marks && MARKS[marks]?.(skin),
    beard && BEARDS[beard[0]]?.(beard[1], head),
    twice(line('M14 168Q25 160 37 167', brows, 5)),
    glasses && GLASSES[glasses[0]]?.(glasses[1]),
    EYES[eyes],
    line('M-2 198Q-9 212 -7 215Q-2 219 6 216', skin.shade, 4.5),
    MOUTHS[mouth]?.(skin),
  ]
    .filter(Boolean)
    .join('');
}
