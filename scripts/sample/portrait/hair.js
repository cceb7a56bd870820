/** Hair and what is worn on it: one entry a style, drawn behind the head (`back`) and on it (`front`). */

/** @typedef {{ back?: string, front?: string }} Layers */
/** @typedef {(color: string, head: import('./face.js').Head, second: string) => Layers} Style */

const fill = (/** @type {string} */ d, /** @type {string} */ color) => `<path d="${d}" fill="${color}"/>`;
const line = (/** @type {string} */ d, /** @type {string} */ color, width = 4) =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round"/>`;
const balls = (/** @type {string} */ color, /** @type {readonly (readonly [x: number, y: number, r: number])[]} */ list) =>
  `<g fill="${color}">${list.map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}"/>`).join('')}</g>`;

/** From temple to temple over the crown; `hairline` closes it across the forehead, from the right to the left. */
const cap = (/** @type {number} */ w, /** @type {number} */ top, /** @type {string} */ hairline) =>
  `M${-w - 3} 186C${-w - 14} 112 -52 ${top} 0 ${top}S${w + 14} 112 ${w + 3} 186${hairline}Z`;
const even = (/** @type {number} */ w) => `C${w - 2} 150 44 134 0 134S${2 - w} 150 ${-w - 3} 186`;
const parted = (/** @type {number} */ w) => `C${w} 152 34 142 -22 122C-36 142 ${4 - w} 152 ${-w - 3} 186`;
const fringe = (/** @type {number} */ w) => `Q${w - 2} 168 ${w - 8} 158Q0 150 ${8 - w} 158Q${2 - w} 168 ${-w - 3} 186`;

/** @type {Record<string, Style>} */
export const HAIRSTYLES = {
  crop: (color, { width: w }) => ({
    front: fill(`M${-w} 170C${-w - 4} 112 -46 88 0 88S${w + 4} 112 ${w} 170C${w - 4} 146 42 126 0 126S${4 - w} 146 ${-w} 170Z`, color),
  }),
  short: (color, { width: w }) => ({ front: fill(cap(w, 78, even(w)), color) }),
  parted: (color, { width: w }) => ({ front: fill(cap(w, 76, parted(w)), color) }),
  quiff: (color, { width: w }) => ({
    front: fill(
      `M${-w - 2} 176C${-w - 8} 130 -60 108 -44 88C-20 58 40 54 66 84C80 102 ${w + 8} 140 ${w + 2} 176C${w} 152 50 140 36 124C10 134 -24 128 -38 120C-50 140 ${2 - w} 152 ${-w - 2} 176Z`,
      color,
    ),
  }),
  balding: (color, { width: w }) => ({
    front:
      fill(`M${-w - 4} 200C${-w - 12} 160 ${-w} 138 ${8 - w} 132C${2 - w} 150 ${4 - w} 176 ${-w - 4} 200Z`, color) +
      fill(`M${w + 4} 200C${w + 12} 160 ${w} 138 ${w - 8} 132C${w - 2} 150 ${w - 4} 176 ${w + 4} 200Z`, color),
  }),
  curls: (color, { width: w }) => ({
    back: balls(color, [
      [-w - 4, 150, 24],
      [w + 4, 150, 24],
      [-w - 4, 182, 18],
      [w + 4, 182, 18],
    ]),
    front: balls(color, [
      [-50, 118, 28],
      [-22, 98, 30],
      [14, 94, 31],
      [48, 114, 29],
      [-34, 130, 18],
      [0, 122, 20],
      [32, 126, 19],
    ]),
  }),
  cloud: (color, { width: w }) => ({
    back: balls(color, [
      [0, 118, 84],
      [-78, 158, 54],
      [78, 158, 54],
      [-84, 212, 44],
      [84, 212, 44],
      [-70, 252, 30],
      [70, 252, 30],
    ]),
    front: fill(cap(w - 2, 84, even(w - 2)), color),
  }),
  pixie: (color, { width: w }) => ({
    front: fill(
      `M${-w - 2} 196C${-w - 18} 108 -48 74 4 76C60 76 ${w + 18} 116 ${w + 2} 192C${w - 4} 172 ${w - 6} 156 ${w - 10} 148C20 160 -14 146 -24 128C-30 148 ${10 - w} 150 ${6 - w} 168Q${2 - w} 184 ${-w - 2} 196Z`,
      color,
    ),
  }),
  bob: (color, { width: w }) => ({
    back: fill(
      `M0 74C${w + 34} 74 ${w + 40} 150 ${w + 30} 262Q${w - 4} 286 ${w - 20} 270H${20 - w}Q${4 - w} 286 ${-w - 30} 262C${-w - 40} 150 ${-w - 34} 74 0 74Z`,
      color,
    ),
    front: fill(cap(w, 76, parted(w)), color),
  }),
  fringe: (color, { width: w }) => ({
    back: fill(
      `M0 72C${w + 32} 72 ${w + 34} 150 ${w + 26} 264Q${w} 280 ${w - 18} 270H${18 - w}Q${-w} 280 ${-w - 26} 264C${-w - 34} 150 ${-w - 32} 72 0 72Z`,
      color,
    ),
    front: fill(cap(w, 74, fringe(w)), color),
  }),
  long: (color, { width: w }) => ({
    back: fill(
      `M0 72C${w + 36} 72 ${w + 34} 160 ${w + 36} 250Q${w + 40} 330 ${w + 22} 372H${-w - 22}Q${-w - 40} 330 ${-w - 36} 250C${-w - 34} 160 ${-w - 36} 72 0 72Z`,
      color,
    ),
    front: fill(cap(w, 74, parted(w)), color),
  }),
  longFringe: (color, { width: w }) => ({
    back: fill(
      `M0 72C${w + 32} 72 ${w + 30} 160 ${w + 28} 250Q${w + 30} 330 ${w + 14} 376H${-w - 14}Q${-w - 30} 330 ${-w - 28} 250C${-w - 30} 160 ${-w - 32} 72 0 72Z`,
      color,
    ),
    front: fill(cap(w, 73, fringe(w)), color),
  }),
  waves: (color, { width: w }) => ({
    back: fill(
      `M0 70C${w + 40} 70 ${w + 22} 150 ${w + 40} 186Q${w + 58} 224 ${w + 34} 256Q${w + 62} 300 ${w + 26} 350H${-w - 26}Q${-w - 62} 300 ${-w - 34} 256Q${-w - 58} 224 ${-w - 40} 186C${-w - 22} 150 ${-w - 40} 70 0 70Z`,
      color,
    ),
    front: fill(cap(w, 74, parted(w)), color),
  }),
  bun: (color, { width: w }) => ({ back: balls(color, [[0, 62, 36]]), front: fill(cap(w, 78, even(w)), color) }),
  lowBun: (color, { width: w }) => ({ back: balls(color, [[w + 4, 240, 30]]), front: fill(cap(w, 74, fringe(w)), color) }),
  topKnot: (color, { width: w }) => ({
    back: balls(color, [[0, 66, 26]]),
    front: fill(`M${-w} 178C${-w - 6} 116 -46 84 0 84S${w + 6} 116 ${w} 178C${w - 4} 146 40 122 0 122S${4 - w} 146 ${-w} 178Z`, color),
  }),
  braid: (color, { width: w }, second) => ({
    front:
      fill(cap(w, 76, parted(w)), color) +
      [0, 1, 2, 3, 4]
        .map((i) => `<ellipse cx="${w + 12 + i * 2}" cy="${222 + i * 28}" rx="${19 - i * 1.5}" ry="18" fill="${i % 2 ? second : color}"/>`)
        .join(''),
  }),
  locs: (color, { width: w }) => ({
    back:
      [-84, -66, -48, 48, 66, 84].map((x) => line(`M${x * 0.7} 110Q${x * 1.1} 190 ${x * 1.12} ${310 - Math.abs(x) / 3}`, color, 17)).join('') +
      balls(color, [[0, 70, 34]]),
    front: fill(cap(w, 80, even(w)), color),
  }),
  headscarf: (color, _head, second) => ({
    front:
      `<path fill-rule="evenodd" d="M0 70C74 70 92 128 88 196C86 246 104 288 132 330Q60 372 0 372T-132 330C-104 288 -86 246 -88 196C-92 128 -74 70 0 70ZM0 112C36 112 55 140 55 184C55 232 34 268 0 268S-55 232 -55 184C-55 140 -36 112 0 112Z" fill="${color}"/>` +
      line('M-54 262Q-10 318 76 300', second, 5) +
      line('M-70 292Q-8 350 96 326', second, 5),
  }),
  wrap: (color, { width: w }, second) => ({
    front:
      fill(`M${-w - 6} 166C-104 104 -66 44 -6 46C40 24 112 60 ${w + 6} 166C40 128 -40 128 ${-w - 6} 166Z`, color) +
      fill('M12 98C22 50 74 26 96 50C108 78 66 106 12 98Z', second) +
      line('M-60 140Q-50 84 0 68', second, 5) +
      line('M-34 134Q-20 100 14 96', second, 5),
  }),
  knitted: (color, { width: w }, second) => ({
    back: fill(`M0 110C${w + 30} 110 ${w + 30} 180 ${w + 24} 300H${-w - 24}C${-w - 30} 180 ${-w - 30} 110 0 110Z`, second),
    front:
      fill(`M${-w} 190Q${-w + 4} 150 ${-w + 22} 140H${w - 22}Q${w - 4} 150 ${w} 190L${w + 4} 140H${-w - 4}Z`, second) +
      fill(`M${-w - 10} 128C${-w - 8} 70 -40 48 0 48S${w + 8} 70 ${w + 10} 128Z`, color) +
      `<rect x="${-w - 14}" y="112" width="${2 * w + 28}" height="36" rx="14" fill="#d69b36"/>` +
      balls('#d69b36', [[0, 44, 18]]),
  }),
};
