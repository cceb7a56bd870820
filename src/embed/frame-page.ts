/**
 * The script of `frame.html`: one element, from the page's query.
 *
 *     frame.html?element=session-list&src=https://…&time-zone=Europe/Vienna&lang=de&theme=dark
 *
 * `element` names it; `lang`, `dir`, `theme`, `title` and `target` are about the page, `--lectern-…` are its custom
 * properties; everything else is an attribute of the element, if it has such a one. What a query says is data: it
 * reaches the page as the value of attributes and properties, never as markup, and no attribute that could run it.
 */
import { holdDialogInView } from './frame-dialog.ts';
import { tellHeight } from './frame-height.ts';
import { loadLectern } from './frame-load.ts';

const SCHEMES: Readonly<Record<string, string>> = { light: 'light', dark: 'dark', auto: 'light dark' };
const TARGETS = ['_blank', '_top', '_self'];

const query = new URLSearchParams(location.search);
const root = document.documentElement;

/** What parameters say about the page. The rest is the element's. */
const PAGE: Readonly<Record<string, (value: string) => void>> = {
  element: () => undefined,
  lang: (value) => root.setAttribute('lang', value),
  dir: (value) => root.setAttribute('dir', value),
  theme: (value) => root.style.setProperty('color-scheme', SCHEMES[value] ?? SCHEMES.light!),
  title: (value) => (document.title = value),
  target: (value) => TARGETS.includes(value) && document.querySelector('base')!.setAttribute('target', value),
};

/** The looks of a page that nobody else gives any. */
function pageStyles(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':root { color-scheme: light; font-family: system-ui, sans-serif; } body { display: flow-root; margin: 0; padding: 2px; }');
  document.adoptedStyleSheets.push(sheet);
}

/** An address within this page opens here, whatever links to other pages do. */
function keepInside(event: Event): void {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (link?.hash && link.href.split('#')[0] === location.href.split('#')[0]) link.target = '_self';
}

const standIn = document.createElement('div');
standIn.setAttribute('data-lectern', query.get('element') ?? 'session-list');
for (const [name, value] of query) {
  if (Object.hasOwn(PAGE, name)) PAGE[name]!(value);
  else if (/^--lectern-[a-z-]+$/.test(name)) root.style.setProperty(name, value);
  else if (/^[a-z][a-z-]*$/.test(name)) standIn.setAttribute(`data-${name}`, value);
}
document.body.append(standIn);

addEventListener('click', keepInside, { capture: true });
if (!query.has('title')) {
  addEventListener('lectern-load', ({ feed }) => {
    if (feed.event.title) document.title = feed.event.title;
  });
}
pageStyles();
holdDialogInView(standIn);
tellHeight();
loadLectern((document.currentScript as HTMLScriptElement).src);
