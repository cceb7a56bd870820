/**
 * What the toolbar offers: how the page around an element is, and which feed it shows. Every story takes all of it;
 * what a story is about, such as a narrow column, stands in its parameter `look` and holds until something else is chosen.
 */
import type { Preview } from '@storybook/web-components-vite';
import { LANGUAGES } from '../src/i18n/catalogs.ts';
import { FEEDS } from './feeds.ts';
import { PAGES } from './pages.ts';
import { THEMES } from './themes.ts';

/** Nothing is chosen: it is as the story has it. */
export const STORY = 'story';

const ACCENTS = { blue: '#0066cc', red: '#b3261e', green: '#0a6b55', purple: '#6b2fb3', yellow: '#ffff00', black: '#000000' } as const;

/** What a story may ask of the page around it. */
export interface Look {
  /** How the elements look: a `theme` of their own, or a ready one. */
  readonly theme: keyof typeof THEMES | typeof STORY;
  readonly accent: keyof typeof ACCENTS | typeof STORY;
  readonly density: 'comfortable' | 'compact' | typeof STORY;
  readonly language: string;
  readonly page: keyof typeof PAGES;
  readonly width: string;
}

const usual: Look = { theme: STORY, accent: STORY, density: STORY, language: 'en', page: 'light', width: '100%' };

interface Item {
  readonly value: string;
  readonly title: string;
}
const named = (table: Readonly<Record<string, { readonly title: string }>>): Item[] => Object.entries(table).map(([value, { title }]) => ({ value, title }));
const same = (words: readonly string[]): Item[] => words.map((word) => ({ value: word, title: word }));

/** Written from right to left. */
const RIGHT_TO_LEFT = new Set(['ar', 'he']);
export const directionOf = (language: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr');

/** Languages call themselves what their speakers call them. */
const languages = ['en', ...Object.keys(LANGUAGES)].map((value) => {
  const name = new Intl.DisplayNames([value], { type: 'language' }).of(value) ?? value;
  return { value, title: directionOf(value) === 'rtl' ? `${name} (right to left)` : name };
});

type Icon = NonNullable<NonNullable<NonNullable<Preview['globalTypes']>[string]['toolbar']>['icon']>;

/** One menu a line: its name, its icon, what can be chosen. */
const MENUS: readonly (readonly [name: keyof Look | 'feed', title: string, icon: Icon, items: readonly Item[]])[] = [
  ['theme', 'Theme', 'paintbrush', named(THEMES)],
  ['accent', 'Accent', 'circle', same(Object.keys(ACCENTS))],
  ['density', 'Density', 'component', same(['comfortable', 'compact'])],
  ['language', 'Language', 'globe', languages],
  ['page', 'Page', 'browser', named(PAGES)],
  ['feed', 'Feed', 'database', named(FEEDS)],
  ['width', 'Width', 'expandalt', same(['240px', '320px', '480px', '768px', '1280px', '100%'])],
];

export const toolbar: NonNullable<Preview['globalTypes']> = Object.fromEntries(
  MENUS.map(([name, title, icon, items]) => [
    name,
    { description: title, toolbar: { icon, title, dynamicTitle: true, items: [{ type: 'reset', title: 'As the story has it' }, ...items] } },
  ]),
);

export const nothingChosen: Readonly<Record<string, string>> = Object.fromEntries(MENUS.map(([name]) => [name, STORY]));

/** How everything is: as it was chosen, else as the story asks, else as usual. */
export function lookOf(globals: Readonly<Record<string, unknown>>, asked: Partial<Look> | undefined): Look {
  const chosen = Object.entries(globals).filter(([name, value]) => name in usual && value !== STORY && value !== undefined && value !== '');
  return { ...usual, ...asked, ...Object.fromEntries(chosen) };
}

export const accentOf = ({ accent }: Look): string | undefined => (accent === STORY ? undefined : ACCENTS[accent]);
