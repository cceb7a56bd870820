/** The languages beside English, and the texts that a page brings. Loaded only where there is one of them. */
import { english, findWith, redraw } from './localize.ts';
import type { Catalog, Messages } from './messages.ts';
import { namesFor } from './negotiate.ts';

/** A file each, loaded when an element is in that language. */
const LANGUAGES: Readonly<Record<string, () => Promise<{ readonly default: Messages }>>> = {
  ar: () => import('./languages/ar.ts'),
  de: () => import('./languages/de.ts'),
  es: () => import('./languages/es.ts'),
  fr: () => import('./languages/fr.ts'),
  he: () => import('./languages/he.ts'),
  hi: () => import('./languages/hi.ts'),
  it: () => import('./languages/it.ts'),
  ja: () => import('./languages/ja.ts'),
  ko: () => import('./languages/ko.ts'),
  nl: () => import('./languages/nl.ts'),
  pl: () => import('./languages/pl.ts'),
  pt: () => import('./languages/pt.ts'),
  tr: () => import('./languages/tr.ts'),
  uk: () => import('./languages/uk.ts'),
  'zh-Hans': () => import('./languages/zh-Hans.ts'),
  'zh-Hant': () => import('./languages/zh-Hant.ts'),
};

/** What Lectern brings, and what the page says instead, by the name of the language. */
const brought = new Map<string, Catalog>();
const own = new Map<string, Catalog>();
/** What was found for a tag. */
const found = new Map<string, readonly Catalog[]>();

findWith((tag) => {
  let catalogs = found.get(tag);
  if (!catalogs) {
    const all = namesFor(tag).flatMap((name) => [own.get(name), brought.get(name)]);
    found.set(tag, (catalogs = all.filter((catalog) => catalog !== undefined)));
  }
  return catalogs;
});

function changed(): void {
  found.clear();
  redraw();
}

/** Brings the texts for a tag, if there are some; rejects if they can't be had. */
export async function load(tag: string): Promise<void> {
  const name = namesFor(tag).find((candidate) => candidate in LANGUAGES);
  if (!name || brought.has(name)) return;
  brought.set(name, (await LANGUAGES[name]!()).default);
  changed();
}

/**
 * Changes texts of a language, or brings a language that Lectern doesn't have; what is drawn already changes with it.
 * Texts for `de-AT` go before those for `de`. A text that is given again replaces the one before.
 *
 * @example
 * registerMessages('de', { retry: 'Nochmal', seats: { one: '{count} Stuhl', other: '{count} Stühle' } });
 * @param language a tag such as `de` or `pt-BR`; a `RangeError` is thrown if it is none.
 */
export function registerMessages(language: string, messages: Catalog): void {
  const { baseName } = new Intl.Locale(language);
  const usable = Object.fromEntries(Object.entries(messages).filter(([name, message]) => isMessage(name, message)));
  if (baseName === 'en') Object.assign(english, usable);
  else own.set(baseName, { ...own.get(baseName), ...usable });
  changed();
}

/** A page without a compiler may hand over anything. */
function isMessage(name: string, message: unknown): boolean {
  const texts: readonly unknown[] = typeof message === 'object' && message !== null && 'other' in message ? Object.values(message) : [message];
  const fits = texts.every((text) => typeof text === 'string');
  if (!fits) console.error(`[lectern] registerMessages: “${name}” is neither a text nor a table of texts with “other”.`);
  return fits;
}
