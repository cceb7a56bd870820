/** Which texts serve a language tag of a page. */

const scriptOf = (tag: string): string | undefined => new Intl.Locale(tag).maximize().script;

/**
 * The names under which texts may be, the nearest first: `de-AT`, `de`; `zh-TW`, `zh-Hant`. A language stands for its
 * usual script only: who reads Chinese as it is written in Taiwan is not helped by `zh`, which is that of Beijing.
 */
export function namesFor(tag: string): readonly string[] {
  // Engines don't agree on what the language of `und` is.
  const { baseName, language = 'und', region } = new Intl.Locale(tag);
  const script = scriptOf(tag);
  const names = [[baseName], [language, script, region], [language, region], [language, script], [language]].map((parts) => parts.filter(Boolean).join('-'));
  return [...new Set(names)].filter((name) => scriptOf(name) === script);
}
