/** Which texts serve a language tag of a page. */

const usualScript = (tag: string): string | undefined => new Intl.Locale(tag).maximize().script;

/**
 * The names under which texts may be, the nearest first: `de-AT`, `de`; `zh-TW`, `zh-Hant`. A language stands for its
 * usual script only: who reads Chinese as it is written in Taiwan is not helped by `zh`, which is that of Beijing.
 */
export function namesFor(tag: string): readonly string[] {
  const locale = new Intl.Locale(tag);
  const { baseName, language, region } = locale;
  const script = usualScript(tag);
  const joined = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('-');
  const names = [baseName, joined(language, script, region), joined(language, region), joined(language, script)];
  return [...new Set(usualScript(language) === script ? [...names, language] : names)];
}
