/** What elements may look like: on a ground of their own (`theme`), or by a style sheet of those that are shipped. */
import bootstrap from '../themes/bootstrap.css?raw';
import bright from '../themes/bright.css?raw';
import highContrast from '../themes/high-contrast.css?raw';
import ink from '../themes/ink.css?raw';
import neutral from '../themes/neutral.css?raw';
import wordpress from '../themes/wordpress.css?raw';

export interface Theme {
  readonly title: string;
  /** The value of the attribute. */
  readonly attribute?: 'light' | 'dark' | 'auto';
  /** As it is shipped: for a whole page, and for what has its class. */
  readonly css?: string;
}

export const THEMES = {
  light: { title: 'Light', attribute: 'light' },
  dark: { title: 'Dark', attribute: 'dark' },
  auto: { title: 'As the system is', attribute: 'auto' },
  neutral: { title: 'Neutral', css: neutral },
  ink: { title: 'Ink', css: ink },
  bright: { title: 'Bright', css: bright },
  'high-contrast': { title: 'High contrast', css: highContrast },
  bootstrap: { title: 'Bootstrap', css: bootstrap },
  wordpress: { title: 'WordPress', css: wordpress },
} satisfies Readonly<Record<string, Theme>>;

/** A ready theme for what has its class only, and not for the whole document. */
export const byClass = (css: string): string => css.replace(':root, ', '');
