/** Whatever accent an author picks and whatever colours tracks have: text in the accent has 4.5 : 1 on its ground, marks have 3 : 1. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.ts';
import { engine } from './engines.ts';
import { feedOf, SMALL } from './support/feeds.ts';
import { rootOf, shows } from './support/page.ts';

type Rgb = readonly [number, number, number];

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;

/** As the screen shows it, over what is below. */
function seen(color: string, below = 'white'): Rgb {
  for (const fill of [below, color]) {
    canvas.fillStyle = fill;
    canvas.fillRect(0, 0, 1, 1);
  }
  const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data;
  return [r!, g!, b!];
}

/** WCAG 2.2, "relative luminance" and "contrast ratio". */
function luminance(color: Rgb): number {
  const [r, g, b] = color.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

/** The same numbers in every run. */
function* random(seed: number): Generator<number, never> {
  for (;;) yield ((seed = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 8) / 2 ** 24;
}
const numbers = random(5);
const hex = (): string =>
  `#${[0, 0, 0]
    .map(() =>
      Math.floor(numbers.next().value * 256)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** Those that are hardest, and others. */
const ACCENTS = [
  '#ffff00',
  '#000000',
  '#ffffff',
  '#0000ff',
  '#00ff00',
  '#ff00ff',
  '#808080',
  '#0066cc',
  'rgb(255 200 0 / 0.3)',
  // WebKitGTK takes a second for what is a blink elsewhere.
  ...Array.from({ length: engine === 'webkit' ? 31 : 191 }, hex),
];

/** Page and text; the surface is said where it is neither white nor nearly black. */
const GROUNDS = {
  white: { page: '#ffffff', text: '#1f2328' },
  'nearly black': { page: '#111111', text: '#ededed' },
  cream: { page: '#fff7e6', text: '#3d2b1f' },
  'purple with white text': { page: '#4b1d7a', text: '#ffffff' },
  'yellow, said': { page: '#ffd500', text: '#000000', surface: '#ffd500' },
  'petrol, said': { page: '#17494f', text: '#ffffff', surface: '#17494f' },
  'rose, said': { page: '#e8a0b4', text: '#000000', surface: '#e8a0b4' },
  'blue, said': { page: '#1d4ed8', text: '#ffffff', surface: '#1d4ed8' },
  'middle grey, said': { page: '#8c8c8c', text: '#000000', surface: '#8c8c8c' },
};

const TRACKS = ACCENTS.filter((accent) => accent.startsWith('#'));
const feed = feedOf({
  ...SMALL,
  tracks: TRACKS.map((color, index) => ({ id: `t${index}`, name: `Track ${index}`, color })),
  sessions: TRACKS.map((_, index) => ({ ...SMALL.sessions[0], id: `s${index}`, track: `t${index}` })),
} as Parameters<typeof feedOf>[0]);

describe('contrast', () => {
  for (const [name, { page, text, surface }] of Object.entries<{ page: string; text: string; surface?: string }>(GROUNDS)) {
    it(`of accents and tracks on ${name}`, async () => {
      // Accents change many times, which costs a great list a second each in WebKitGTK.
      const box = await fixture<HTMLElement>(
        html`<div><lectern-session-list .feed=${feed}></lectern-session-list><lectern-session-list .feed=${feedOf(SMALL)}></lectern-session-list></div>`,
      );
      Object.assign(box.style, { background: page, color: text });
      if (surface) box.style.setProperty('--lectern-surface', surface);
      const [root, small] = await Promise.all(
        [...box.querySelectorAll('lectern-session-list')].map(async (list) => rootOf(await shows(list)).querySelector('.root')!),
      );
      const list = box.querySelectorAll('lectern-session-list')[1]!;
      const link = small!.appendChild(document.createElement('a'));
      const ground = seen(page);

      const poor: string[] = [];
      const check = (what: string, color: string, least: number): void => {
        const ratio = contrast(seen(color, page), ground);
        if (ratio < least) poor.push(`${what}: ${ratio.toFixed(2)} as ${color}`);
      };
      const shown = new Set<string>();
      for (const accent of ACCENTS) {
        list.style.setProperty('--lectern-accent', accent);
        const { color } = getComputedStyle(link);
        shown.add(color);
        check(`accent ${accent}`, color, 4.5);
      }
      list.style.removeProperty('--lectern-accent');
      check('the accent of those who say none', getComputedStyle(link).color, 4.5);
      TRACKS.forEach((track, index) => {
        const mark = getComputedStyle(root!.querySelector(`.track-${index} i`)!).backgroundColor;
        check(`track ${track}`, mark, 3);
      });
      expect(poor).to.deep.equal([]);
      expect(shown.size, 'accents stay different from each other').to.be.greaterThan(ACCENTS.length / 2);
    });
  }

  it('leaves an accent as it is where it has enough', async () => {
    const box = await fixture<HTMLElement>(html`<div style="color: #1f2328"><lectern-session-list .feed=${feed}></lectern-session-list></div>`);
    const list = await shows(box.querySelector('lectern-session-list')!);
    const link = rootOf(list).querySelector('.root')!.appendChild(document.createElement('a'));
    for (const [accent, page] of [
      ['#17494f', '#1f2328'],
      ['#7a1d5e', '#1f2328'],
      ['#0000aa', '#1f2328'],
      ['#ffd000', '#ededed'],
      ['#9fe8c0', '#ededed'],
    ] as const) {
      box.style.color = page;
      list.style.setProperty('--lectern-accent', accent);
      const difference = seen(getComputedStyle(link).color).map((value, at) => Math.abs(value - seen(accent)[at]!));
      expect(Math.max(...difference), accent).to.be.at.most(1);
    }
  });

  for (const theme of ['light', 'dark', 'auto']) {
    it(`of text in theme="${theme}", on pages of the other kind too`, async () => {
      for (const [page, color] of [
        ['#fff', '#000'],
        ['#000', '#fff'],
      ] as const) {
        const box = await fixture<HTMLElement>(html`<div><lectern-session-list theme=${theme} .feed=${feed}></lectern-session-list></div>`);
        Object.assign(box.style, { background: page, color });
        const root = rootOf(await shows(box.querySelector('lectern-session-list')!)).querySelector('.root')!;
        const style = getComputedStyle(root);
        const muted = getComputedStyle(root.querySelector('.meta')!).color;
        const ground = style.backgroundColor;
        expect(contrast(seen(style.color, page), seen(ground, page))).to.be.at.least(7);
        expect(contrast(seen(muted, ground), seen(ground, page))).to.be.at.least(4.5);
        if (theme !== 'auto') expect(luminance(seen(ground, page)) > 0.5, 'light').to.equal(theme === 'light');
      }
    });
  }
});
