/**
 * Pages that an element may stand in. They have their own style sheets, which hold inside the page only: Storybook's
 * pages of documentation show many of them in one document.
 */
export interface Page {
  readonly title: string;
  /** What the page says of its text and ground, where no style sheet does. */
  readonly style?: Readonly<Record<string, string>>;
  readonly className?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly sheet?: () => Promise<{ readonly default: string }>;
}

const bootstrap = (): Promise<{ readonly default: string }> => import('bootstrap/dist/css/bootstrap.min.css?raw');

export const PAGES = {
  light: { title: 'Light', style: { background: '#fff', color: '#1f2328', font: '16px/1.5 system-ui, sans-serif', colorScheme: 'light' } },
  dark: { title: 'Dark', style: { background: '#111', color: '#ededed', font: '16px/1.5 system-ui, sans-serif', colorScheme: 'dark' } },
  bare: { title: 'Bare: no style at all', style: { background: '#fff', color: '#000', font: 'medium serif', colorScheme: 'light' } },
  cream: { title: 'Cream, Georgia at 20px', style: { background: '#fff7e6', color: '#33230f', font: '20px/1.6 Georgia, serif', colorScheme: 'light' } },
  gradient: {
    title: 'Purple gradient, small and condensed',
    style: {
      background: 'linear-gradient(160deg, #4b1d7a, #7a1d5e)',
      color: '#fff',
      font: 'condensed 14px/1.4 "Arial Narrow", "Liberation Sans Narrow", sans-serif',
      colorScheme: 'dark',
    },
  },
  bootstrap: { title: 'Bootstrap', className: 'container-fluid', attributes: { 'data-bs-theme': 'light' }, sheet: bootstrap },
  'bootstrap-dark': {
    title: 'Bootstrap, dark',
    className: 'container-fluid',
    attributes: { 'data-bs-theme': 'dark' },
    style: { colorScheme: 'dark' },
    sheet: bootstrap,
  },
  wordpress: { title: 'WordPress theme', className: 'wp-site-blocks entry-content is-layout-constrained', sheet: () => import('./pages/wordpress.css?raw') },
  hostile: { title: 'Hostile style sheet', sheet: () => import('./pages/hostile.css?raw') },
} satisfies Readonly<Record<string, Page>>;

/** What stands for `body` inside a page; the page itself stands for the document. */
export const BODY = 'page-body';

/** Rules for a document, as rules for a page of ours. */
export const inside = (name: string, css: string): string => {
  const rules = css
    .replace(/^@charset [^;]*;/, '')
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/(^|[\s,}{(])(?:html|:root)(?=[\s,{):.[>])/g, '$1:scope')
    .replaceAll(/(^|[\s,}{(])body(?=[\s,{):.[>])/g, `$1:where(:scope > .${BODY})`);
  return `@scope ([data-page='${name}']) { ${rules} }`;
};
