/** The languages beside English, and the texts that a page brings. Loaded only where there is one of them. */
import type { Catalog, MessageName, Messages } from './messages.ts';
import { namesFor } from './negotiate.ts';
import { english, fill, users, speech, type Blanks } from './speech.ts';

/** A file each, loaded when an element is in that language. */
export const LANGUAGES: Readonly<Record<string, () => Promise<{ readonly messages: Messages }>>> = {
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
/** Where the texts for a tag are, the page's first, for the tags that have all they can have. */
const settled = new Map<string, readonly Catalog[]>();

function catalogsFor(tag: string): readonly Catalog[] {
  const names = namesFor(tag);
  return [own, brought].flatMap((catalogs) => names.flatMap((name) => catalogs.get(name) ?? []));
}

const isEnglish = (tag: string): boolean => /^en\b/.test(tag);

export function say(name: MessageName, values: Blanks, tag: string): string {
  const catalog = (settled.get(tag) ?? catalogsFor(tag)).find((candidate) => name in candidate);
  const message = (catalog ?? { ...english, ...own.get('en') })[name]!;
  // Words of another language than the page's follow the rules of theirs.
  const isForeign = !catalog && !isEnglish(tag);
  const language = isForeign ? 'en' : tag;
  const { count } = values;
  const isCounted = typeof message === 'object' && typeof count === 'number' && !(count in message);
  const form = (isCounted && message[new Intl.PluralRules(language).select(count)]) || message;
  if (!isForeign) return fill(form, values, language);
  const blanks = Object.entries(values).map(([blank, value]) => [blank, typeof value === 'string' ? isolated(value) : value] as const);
  const text = isolated(fill(form, Object.fromEntries(blanks), language));
  // A date with a time has no words of ours.
  if (/\p{L}/u.test(fill(form, {}, language).replace(/{\w+}/g, ''))) notice(text);
  return text;
}

/** What was said in English where that is not the language of the page. */
const foreign = new Set<string>();
let marking: Promise<void> | undefined;

/** Has them marked as English, once they are drawn. */
function notice(text: string): void {
  foreign.add(text);
  marking ??= import('./foreign-words.ts')
    .then(
      ({ mark }) => mark(foreign),
      () => undefined,
    )
    .finally(() => (marking = undefined));
}

/** Kept apart from the direction around: in a page that is written from right to left, an English sentence ends on its right all the same. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

/** Brings the texts for a tag, if there are some; rejects if they can't be had, and then the next element tries again. */
export function bring(tag: string): Promise<void> | undefined {
  if (settled.has(tag)) return undefined;
  const name = namesFor(tag).find((candidate) => candidate in LANGUAGES);
  if (name && !brought.has(name)) {
    return LANGUAGES[name]!().then(({ messages }) => {
      brought.set(name, messages);
      use();
      settled.set(tag, catalogsFor(tag));
    });
  }
  settled.set(tag, catalogsFor(tag));
  return undefined;
}

/** Elements that show something redraw it: with a text that was missing, or is another now. */
function use(): void {
  for (const tag of settled.keys()) settled.set(tag, catalogsFor(tag));
  Object.assign(speech, { say, bring });
  users.forEach((user) => user.redraw());
}
use();

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
  own.set(baseName, { ...own.get(baseName), ...usable });
  use();
}

/** A page without a compiler may hand over anything. */
function isMessage(name: string, message: unknown): boolean {
  const texts: readonly unknown[] = typeof message === 'object' && message !== null && 'other' in message ? Object.values(message) : [message];
  const fits = texts.every((text) => typeof text === 'string');
  if (!fits) console.error(`[lectern] registerMessages: “${name}” is neither a text nor a table of texts with “other”.`);
  return fits;
}
