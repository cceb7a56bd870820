/** What people wear: one entry a garment, over the shoulders and below the neck. */

/** @typedef {(color: string, second: string) => string} Garment */

const SHOULDERS = 'M-158 400C-156 334 -118 312 -62 298Q-34 290 -30 282';
const body = (/** @type {string} */ color, /** @type {string} */ neckline) =>
  `<path d="${SHOULDERS}${neckline}Q34 290 62 298C118 312 156 334 158 400Z" fill="${color}"/>`;
const line = (/** @type {string} */ d, /** @type {string} */ color, width = 5) =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round"/>`;
const crew = 'Q0 334 30 282';
const vee = 'L0 352L30 282';

/** @type {Record<string, Garment>} */
export const GARMENTS = {
  crew: (color, second) => body(color, crew) + line('M-32 286Q0 338 32 286', second, 9),
  vee: (color, second) => body(second, crew) + body(color, vee),
  stripes: (color, second) =>
    body(color, crew) + line('M-96 322Q0 356 96 322', second, 9) + line('M-124 344Q0 378 124 344', second, 9) + line('M-136 368Q0 402 136 368', second, 9),
  turtleneck: (color, second) =>
    body(color, crew) + `<path d="M-33 276Q0 300 33 276L38 314Q0 338 -38 314Z" fill="${color}"/>` + line('M-34 296Q0 320 34 296', second, 4),
  shirt: (color, second) =>
    body(color, crew) + `<path d="M-32 278L-44 312L-12 338L0 318L12 338L44 312L32 278L0 318Z" fill="${second}"/>` + line('M0 340V400', second, 4),
  blazer: (color, second) =>
    body(second, crew) +
    `<path d="${SHOULDERS}L-6 400H-158Z" fill="${color}"/><path d="M158 400C156 334 118 312 62 298Q34 290 30 282L6 400Z" fill="${color}"/>` +
    line('M-36 292L-52 336L-12 396', '#0003', 4) +
    line('M36 292L52 336L12 396', '#0003', 4),
  hoodie: (color, second) =>
    `<path d="M-72 322C-92 272 -66 254 -46 264Q-30 304 0 304T46 264C66 254 92 272 72 322Z" fill="${second}"/>` +
    body(color, crew) +
    line('M-36 290Q0 348 36 290', second, 10) +
    line('M-16 330V372', '#f3e8d6', 5) +
    line('M16 330V364', '#f3e8d6', 5),
  yoke: (color, second) =>
    body(color, crew) +
    line('M-34 288Q0 340 34 288', second, 9) +
    `<path d="M-84 318Q0 384 84 318" fill="none" stroke="${second}" stroke-width="9" stroke-dasharray="3 13" stroke-linecap="round"/><path d="M-106 328Q0 410 106 328" fill="none" stroke="${second}" stroke-width="9"/>`,
  parka: (color, second) =>
    body(color, crew) +
    `<path d="M-64 300Q-48 262 -30 282Q0 334 30 282Q48 262 64 300Q40 356 0 356T-64 300Z" fill="${second}"/>` +
    line('M0 360V400', second, 5),
  apron: (color, second) =>
    body(second, crew) + `<path d="M-70 400V346Q0 362 70 346V400Z" fill="${color}"/>` + line('M-66 348L-44 296', color, 10) + line('M66 348L44 296', color, 10),
};

/** Small things worn with it. @type {Record<string, (color: string) => string>} */
export const EXTRAS = {
  earrings: (color) => `<circle cx="-66" cy="218" r="7" fill="${color}"/><circle cx="66" cy="218" r="7" fill="${color}"/>`,
  studs: (color) => `<circle cx="-64" cy="206" r="4" fill="${color}"/><circle cx="64" cy="206" r="4" fill="${color}"/>`,
  hearingAid: (color) => line('M62 176Q73 174 74 186L73 198', color, 6),
  headphones: (color) =>
    line('M-66 310Q-64 346 0 350T66 310', color, 12) +
    `<rect x="-82" y="284" width="30" height="48" rx="13" fill="${color}"/><rect x="52" y="284" width="30" height="48" rx="13" fill="${color}"/>`,
  lanyard: (color) => line('M-46 296L0 396L46 296', color, 8),
  neckerchief: (color) =>
    `<path d="M-42 284Q0 330 42 284L46 300Q0 350 -46 300Z" fill="${color}"/><path d="M-8 328L-26 372L0 352L26 372L8 328Z" fill="${color}"/>`,
  bowTie: (color) => `<path d="M0 322L-32 304V342ZM0 322L32 304V342Z" fill="${color}"/><circle cy="322" r="8" fill="${color}"/>`,
};
