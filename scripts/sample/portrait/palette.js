/** The colours of the portraits: few, chosen to go together on a light and on a dark page. */

/** Skin, from light to dark: `base`, and `shade` for ears, neck and nose. @type {readonly { base: string, shade: string, lip: string }[]} */
export const SKIN = [
  { base: '#f8dac6', shade: '#eabfa4', lip: '#c0604f' },
  { base: '#f0c6a4', shade: '#dda680', lip: '#b4574a' },
  { base: '#dfa97f', shade: '#c58c62', lip: '#a04c40' },
  { base: '#c48a5f', shade: '#a76f47', lip: '#8c4237' },
  { base: '#a06a44', shade: '#835232', lip: '#6d3129' },
  { base: '#7f4f31', shade: '#643b22', lip: '#572620' },
  { base: '#6e442d', shade: '#53301f', lip: '#8d4a41' },
];

export const HAIR = {
  black: '#25201f',
  espresso: '#3d2a22',
  brown: '#654430',
  auburn: '#8f4a2b',
  ginger: '#c06a34',
  blond: '#dcb871',
  grey: '#9d9997',
  silver: '#d3cfca',
  white: '#eeeae4',
  teal: '#2c7d84',
};

export const CLOTH = {
  ink: '#2b3440',
  petrol: '#23636b',
  moss: '#5f7448',
  brick: '#b4533a',
  plum: '#6d4363',
  mustard: '#d69b36',
  rose: '#d98b80',
  sky: '#6f9db8',
  cream: '#f3e8d6',
  slate: '#5c6b7a',
};

export const GROUND = {
  apricot: '#f5cfa8',
  sage: '#c9d8c5',
  blush: '#f1d3cb',
  lilac: '#d6d0e6',
  butter: '#f5e3ac',
  mist: '#bfd6de',
  sand: '#e6d6bf',
  clay: '#dba58a',
  fern: '#93b09a',
  dusk: '#9aa7c4',
};
