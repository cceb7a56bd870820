/** In which looks stories are tried: ground × direction × width, each with each. */

/**
 * @typedef {object} Look
 * @property {string} name
 * @property {string} globals what the toolbar would say
 * @property {number} width of the window
 * @property {readonly { name: string, value: string }[]} media what the visitor's system says
 * @property {boolean} [print] whether it is as on paper
 */

/** With the same globals, neighbours: only a change of them needs a new page. */
const GROUNDS = [
  { name: 'light', globals: '', media: [{ name: 'prefers-color-scheme', value: 'light' }] },
  {
    name: 'forced colours',
    globals: '',
    media: [
      { name: 'forced-colors', value: 'active' },
      { name: 'prefers-color-scheme', value: 'dark' },
    ],
  },
  { name: 'dark', globals: 'page:dark', media: [{ name: 'prefers-color-scheme', value: 'dark' }] },
];
const DIRECTIONS = [
  { name: 'left to right', globals: '' },
  { name: 'right to left', globals: 'language:ar' },
];
const WIDTHS = [320, 768, 1280];

/** Nothing that moves is looked at while it moves. */
const STILL = { name: 'prefers-reduced-motion', value: 'reduce' };

/** @type {readonly Look[]} */
export const LOOKS = DIRECTIONS.flatMap((direction) =>
  GROUNDS.flatMap((ground) =>
    WIDTHS.map((width) => ({
      name: `${ground.name}, ${direction.name}, ${width} px`,
      globals: [ground.globals, direction.globals].filter(Boolean).join(';'),
      width,
      media: [...ground.media, STILL],
    })),
  ),
);

/** The same look for a story every time, and all looks among many stories. @param {string} id */
export const lookFor = (id) => LOOKS[[...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 100_003, 7) % LOOKS.length];
