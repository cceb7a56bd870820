/**
 * The page around an element, to choose from in the toolbar. Elements take font, text size, colour and direction from
 * it: every story can be looked at on every page, in both directions and in every width.
 */
import type { Decorator, Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap, type StyleInfo } from 'lit/directives/style-map.js';

interface Page {
  readonly title: string;
  readonly style: StyleInfo;
}

const PAGES = {
  light: { title: 'Light', style: { background: '#fff', color: '#1f2328', font: '16px/1.5 system-ui, sans-serif', colorScheme: 'light' } },
  dark: { title: 'Dark', style: { background: '#111', color: '#ededed', font: '16px/1.5 system-ui, sans-serif', colorScheme: 'dark' } },
  cream: { title: 'Cream, Georgia at 20px', style: { background: '#fff7e6', color: '#3d2b1f', font: '20px/1.6 Georgia, serif', colorScheme: 'light' } },
  gradient: {
    title: 'Purple gradient, small and condensed',
    style: {
      background: 'linear-gradient(160deg, #4b1d7a, #7a1d5e)',
      color: '#fff',
      font: 'condensed 14px/1.4 "Arial Narrow", "Liberation Sans Narrow", sans-serif',
      colorScheme: 'dark',
    },
  },
} satisfies Readonly<Record<string, Page>>;

const DIRECTIONS = { ltr: { title: 'Left to right', lang: 'en' }, rtl: { title: 'Right to left', lang: 'ar' } };

const WIDTHS = ['240px', '320px', '480px', '768px', '100%'];

/** What a story may ask of its page. */
export interface HostPage {
  readonly page: keyof typeof PAGES;
  readonly direction: keyof typeof DIRECTIONS;
  readonly width: string;
}

const items = (table: Readonly<Record<string, { readonly title: string }>>): { value: string; title: string }[] =>
  Object.entries(table).map(([value, { title }]) => ({ value, title }));

export const hostPageTypes: Preview['globalTypes'] = {
  page: { description: 'The page around the element', toolbar: { icon: 'contrast', items: items(PAGES), dynamicTitle: true } },
  direction: { description: 'The direction of writing', toolbar: { icon: 'transfer', items: items(DIRECTIONS), dynamicTitle: true } },
  width: { description: 'The width of the container', toolbar: { icon: 'expandalt', items: WIDTHS, dynamicTitle: true } },
};

export const hostPageDefaults: HostPage = { page: 'light', direction: 'ltr', width: '100%' };

export const hostPage: Decorator = (story, { globals, viewMode }) => {
  const { page, direction, width } = { ...hostPageDefaults, ...globals } as HostPage;
  // On a docs page, long stories scroll, so that controls and code are not pages away.
  const size: StyleInfo = viewMode === 'docs' ? { maxBlockSize: '40em', overflow: 'auto' } : { minBlockSize: '100vh' };
  const frame: StyleInfo = { ...PAGES[page].style, ...size, boxSizing: 'border-box', padding: '1.5em' };
  // Column and padding don't share a width: in a column of 320px an element has 320px.
  return html`<div dir=${direction} lang=${DIRECTIONS[direction].lang} style=${styleMap(frame)}>
    <div style=${styleMap({ maxInlineSize: width })}>${story()}</div>
  </div>`;
};
