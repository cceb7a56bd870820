/**
 * The page around an element. Elements take font, text size, colour and direction from it: every story can be looked
 * at on every page, in every language and width, by what is chosen in the toolbar.
 */
import type { Decorator, Loader } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { styleMap, type StyleInfo } from 'lit/directives/style-map.js';
import { BODY, inside, PAGES, type Page } from './pages.ts';
import { byClass, THEMES, type Theme } from './themes.ts';
import { accentOf, directionOf, lookOf, STORY, type Look } from './toolbar.ts';

const pageOf = ({ page }: Look): Page => PAGES[page];
const themeOf = ({ theme }: Look): Theme | undefined => (theme === STORY ? undefined : THEMES[theme]);

/** Style sheets of pages come when they are wanted: Bootstrap's alone is larger than all of ours. */
export const pageSheet: Loader = async ({ globals, parameters }) => {
  const look = lookOf(globals, parameters['look'] as Partial<Look> | undefined);
  const css = (await pageOf(look).sheet?.())?.default;
  return { sheet: css && inside(look.page, css) };
};

const ATTRIBUTES = ['theme', 'density'] as const;
const ACCENT = '--lectern-accent';

/** What elements had of their own before something was chosen. */
const owned = new WeakMap<HTMLElement, ReadonlyMap<string, string | null>>();

/** Gives the elements of a story what only they themselves can have; takes it back when nothing is chosen any more. */
function dress(page: Element, look: Look): void {
  const chosen: Readonly<Record<string, string | undefined>> = { theme: themeOf(look)?.attribute, density: look.density === STORY ? undefined : look.density };
  for (const element of page.querySelectorAll<HTMLElement>('*')) {
    if (!element.shadowRoot || element.closest('[data-page]') !== page) continue;
    const own =
      owned.get(element) ??
      new Map([...ATTRIBUTES.map((name) => [name, element.getAttribute(name)] as const), [ACCENT, element.style.getPropertyValue(ACCENT)]]);
    owned.set(element, own);
    for (const name of ATTRIBUTES) {
      const value = chosen[name] ?? own.get(name);
      if (value === null || value === undefined) element.removeAttribute(name);
      else element.setAttribute(name, value);
    }
    element.style.setProperty(ACCENT, accentOf(look) ?? own.get(ACCENT) ?? '');
  }
}

/** What stories themselves say is English, whatever the page's language: its full stops stand where they do in English. */
const OWN_WORDS = '[data-page][dir=rtl] :is([slot], summary, p) { unicode-bidi: plaintext; text-align: right; }';

export const hostPage: Decorator = (story, { globals, parameters, loaded, args, viewMode }) => {
  const look = lookOf(globals, parameters['look'] as Partial<Look> | undefined);
  const { style, className = '', attributes = {} } = pageOf(look);
  const theme = themeOf(look);
  const { feedArgs, sheet } = loaded as { feedArgs?: object; sheet?: string };
  // On a docs page, long stories scroll, so that controls and code are not pages away.
  const size: StyleInfo = viewMode === 'docs' ? { maxBlockSize: '40em', overflow: 'auto' } : { minBlockSize: '100vh' };
  const frame: StyleInfo = { ...style, ...size, boxSizing: 'border-box', padding: '1.5em' };
  const sheets = `${OWN_WORDS}${sheet ?? ''}${theme?.css ? byClass(theme.css) : ''}`;
  return html`
    <style>
      ${sheets}
    </style>
    <div
      data-page=${look.page}
      dir=${directionOf(look.language)}
      lang=${look.language}
      ${ref((page) => {
        for (const [name, value] of Object.entries(attributes)) page?.firstElementChild?.setAttribute(name, value);
        // The story comes into the page after the page itself.
        if (page) queueMicrotask(() => dress(page, look));
      })}
    >
      <div class=${`${BODY} ${className} ${theme?.css ? `lectern-${look.theme}` : ''}`} style=${styleMap(frame)}>
        <div style=${styleMap({ maxInlineSize: look.width })}>${feedArgs ? story({ args: { ...args, ...feedArgs } }) : story()}</div>
      </div>
    </div>
  `;
};
