/** Who looks how. One line a person; what a line leaves out is a smile, plain eyes and an oval face. */
import { CLOTH as C, GROUND as G, HAIR as H } from './palette.js';

/**
 * @typedef {object} Traits
 * @property {string} ground
 * @property {number} skin index into SKIN
 * @property {keyof typeof import('./face.js').HEADS} [head]
 * @property {[style: string, color: string, second?: string]} [hair]
 * @property {string} [brows] only where the hair doesn't tell
 * @property {string} [eyes]
 * @property {string} [mouth]
 * @property {string} [marks]
 * @property {[shape: string, color: string]} [glasses]
 * @property {[shape: string, color: string]} [beard]
 * @property {[garment: string, color: string, second: string]} wears
 * @property {[extra: string, color: string]} [extra]
 */

/** @type {Record<string, Traits>} */
export const PEOPLE = {
  'ilse-brandstaetter': {
    ground: G.mist,
    skin: 0,
    hair: ['bun', H.silver],
    brows: H.grey,
    glasses: ['round', C.petrol],
    marks: 'lines',
    eyes: 'smiling',
    wears: ['turtleneck', C.brick, '#94402b'],
  },
  'tomasz-wisniewolski': { ground: G.sage, skin: 1, head: 'square', hair: ['parted', H.brown], beard: ['short', H.brown], wears: ['shirt', C.sky, C.cream] },
  'saoirse-ni-dhuibhir': { ground: G.butter, skin: 0, hair: ['waves', H.ginger], marks: 'freckles', mouth: 'grin', wears: ['stripes', C.cream, C.petrol] },
  'layla-alhomsani': {
    ground: G.apricot,
    skin: 2,
    hair: ['headscarf', C.petrol, '#1b4f56'],
    brows: H.espresso,
    eyes: 'lashes',
    wears: ['blazer', C.ink, C.cream],
  },
  'nuno-figueiroa': {
    ground: G.lilac,
    skin: 2,
    hair: ['curls', H.espresso],
    beard: ['full', H.espresso],
    eyes: 'smiling',
    wears: ['crew', C.mustard, '#b97f22'],
    extra: ['headphones', C.ink],
  },
  'sam-thistlewood': {
    ground: G.blush,
    skin: 1,
    head: 'round',
    hair: ['quiff', H.teal],
    brows: H.espresso,
    glasses: ['square', C.ink],
    mouth: 'side',
    wears: ['hoodie', C.plum, '#553349'],
    extra: ['studs', C.mustard],
  },
  'robin-achterberg': { ground: G.fern, skin: 0, head: 'long', hair: ['topKnot', H.blond], beard: ['short', '#c99f58'], wears: ['crew', C.cream, '#dccdb4'] },
  'lin-shuyao': { ground: G.sand, skin: 1, head: 'round', hair: ['fringe', H.black], glasses: ['round', C.brick], wears: ['vee', C.moss, C.cream] },
  'zoryana-kovalchyshyn': { ground: G.dusk, skin: 0, hair: ['braid', H.blond, '#cba55c'], mouth: 'side', wears: ['turtleneck', C.ink, '#1e252e'] },
  'avigail-shadmon': { ground: G.butter, skin: 2, hair: ['cloud', H.espresso], mouth: 'grin', eyes: 'lashes', wears: ['vee', C.plum, C.rose] },
  'gulsen-karadaglioglu': { ground: G.clay, skin: 1, hair: ['bob', H.brown], eyes: 'lashes', wears: ['apron', C.petrol, C.cream] },
  'emmet-larkspur': {
    ground: G.sage,
    skin: 1,
    head: 'round',
    hair: ['balding', H.ginger],
    brows: H.auburn,
    beard: ['long', H.ginger],
    eyes: 'smiling',
    wears: ['shirt', C.ink, C.mustard],
  },
  'amelie-courtecuisse': {
    ground: G.mist,
    skin: 1,
    hair: ['pixie', H.espresso],
    wears: ['crew', C.cream, '#e3d4ba'],
    extra: ['neckerchief', C.brick],
    mouth: 'side',
    eyes: 'lashes',
  },
  'kwabena-osei': { ground: G.apricot, skin: 6, head: 'square', hair: ['crop', H.black], mouth: 'grin', wears: ['shirt', C.moss, C.cream] },
  'thordis-hallsteinsdottir': {
    ground: G.dusk,
    skin: 0,
    hair: ['knitted', C.petrol, H.blond],
    brows: '#b8924f',
    marks: 'freckles',
    wears: ['yoke', C.slate, C.cream],
  },
  'oluwadamilola-abisoye': {
    ground: G.blush,
    skin: 5,
    hair: ['wrap', C.mustard, C.brick],
    brows: H.black,
    eyes: 'lashes',
    mouth: 'grin',
    wears: ['blazer', C.petrol, C.cream],
    extra: ['earrings', C.mustard],
  },
  'hannes-oberzaucher': {
    ground: G.butter,
    skin: 1,
    head: 'long',
    hair: ['short', H.grey],
    brows: '#7d7976',
    beard: ['full', '#b3aeaa'],
    eyes: 'smiling',
    wears: ['crew', C.slate, '#495663'],
    extra: ['lanyard', C.brick],
  },
  'fatoumata-dialloube': { ground: G.fern, skin: 6, hair: ['locs', H.black], wears: ['crew', C.rose, '#bf6f64'], extra: ['hearingAid', C.mustard] },
  'priya-venkataraghavan': { ground: G.lilac, skin: 4, hair: ['long', H.black], glasses: ['square', C.ink], wears: ['shirt', C.brick, '#f0c9b8'] },
  'bartholomew-nkemelu': {
    ground: G.mist,
    skin: 5,
    head: 'round',
    beard: ['short', H.silver],
    brows: H.grey,
    marks: 'lines',
    glasses: ['round', C.ink],
    wears: ['shirt', C.cream, '#fffaf0'],
    extra: ['bowTie', C.plum],
  },
  'marisol-quinones': {
    ground: G.sage,
    skin: 3,
    hair: ['waves', H.black],
    mouth: 'grin',
    eyes: 'smiling',
    wears: ['vee', C.mustard, C.cream],
    extra: ['earrings', C.brick],
  },
  'ottavia-zampieron': {
    ground: G.clay,
    skin: 1,
    hair: ['bob', H.white],
    brows: H.grey,
    marks: 'lines',
    glasses: ['square', C.brick],
    mouth: 'soft',
    wears: ['turtleneck', C.ink, '#1e252e'],
  },
  'aiman-zulfadhli': { ground: G.sand, skin: 3, hair: ['quiff', H.black], mouth: 'side', wears: ['hoodie', C.moss, '#4c5e39'] },
  'parichat-wongthong': { ground: G.blush, skin: 2, head: 'round', hair: ['longFringe', H.black], wears: ['crew', C.sky, '#527f99'] },
  tenzin: { ground: G.mist, skin: 3, head: 'round', hair: ['short', H.black], eyes: 'smiling', wears: ['parka', C.brick, C.cream] },
  'juergen-haslwandter': {
    ground: G.fern,
    skin: 1,
    head: 'square',
    hair: ['parted', H.white],
    brows: H.silver,
    beard: ['moustache', H.white],
    marks: 'lines',
    wears: ['vee', '#3f4f3a', C.cream],
  },
  'hotaru-saegusa': { ground: G.apricot, skin: 0, hair: ['lowBun', H.black], mouth: 'soft', wears: ['vee', C.slate, C.cream] },
  'jonas-hakkila': {
    ground: G.lilac,
    skin: 0,
    head: 'long',
    hair: ['curls', H.blond],
    brows: '#b8924f',
    mouth: 'soft',
    wears: ['turtleneck', C.petrol, '#1b4f56'],
  },
};
