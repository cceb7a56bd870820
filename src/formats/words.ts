/** What people's own words mean: formats, breaks, states and languages have no codes in most feeds. */
import { lineOf } from './raw.ts';

export type Rows<T> = readonly (readonly [pattern: RegExp, meaning: T])[];

/** The meaning of the first row whose pattern is in a text. */
export const meaningOf = <T>(rows: Rows<T>, text: unknown): T | undefined =>
  typeof text === 'string' ? rows.find(([pattern]) => pattern.test(text))?.[1] : undefined;

/** What kind of session a format is; any other is a talk. */
export const KINDS: Rows<'workshop' | 'keynote' | 'lightning' | 'panel'> = [
  [/keynote/i, 'keynote'],
  [/workshop|tutorial|hands-?on|codelab|atelier|工作坊/i, 'workshop'],
  [/lightning|ignite|quickie|閃電/i, 'lightning'],
  [/panel|discussion|fishbowl|table ronde|座談/i, 'panel'],
];

/** What kind of service session a title is; any other is a service: registration, closing. */
export const SERVICES: Rows<'break' | 'social'> = [
  [/\bbreak\b|breakfast|brunch|lunch|coffee|kaffee|\btea\b|pause|mittag|d[ée]jeuner|休息|午餐|點心|茶敘/i, 'break'],
  [/party|social|reception|dinner|drinks|networking/i, 'social'],
];

/** What stands before a title (`[Workshop] …`, `Keynote: …`), or a title that is one word. */
const LABEL = /^\W*(?:([\p{L} -]{4,24}?)\s*[\]:：|)]|([\p{L}-]+)\W*$)/u;

/** The kind of a session by its format, or by how its title begins. "How to run a workshop" is a talk. */
export function kindOf(format: unknown, title: unknown): ReturnType<typeof meaningOf<(typeof KINDS)[number][1]>> {
  const label = typeof title === 'string' ? LABEL.exec(title) : null;
  return meaningOf(KINDS, format) ?? meaningOf(KINDS, label?.[1] ?? label?.[2]);
}

/** Only accepted sessions are published, so whatever else the status says, they take place. */
export const STATUSES: Rows<'cancelled'> = [[/cancel|declin|withdr|reject/i, 'cancelled']];

const BULLET = /^\s*(?:[•‣·]\s*|(?:[-*–+]|\d+[.)])\s+)/;

/** A text with one point a line, as people type lists. */
export const pointsOf = (text: string): string[] => text.split(/[\r\n\u2028\u2029]+/).map((point) => point.replace(BULLET, ''));

const CODES = 'ar bg ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv nb nl no pl pt ro ru sk sl sr sv th tr uk vi zh';
const languages = new Map<string, string>();

/** The tag (BCP 47) of a language that is named in English, by its own name or by its code. */
export function languageOf(name: string): string | undefined {
  if (!languages.size) {
    for (const code of CODES.split(' ')) {
      languages.set(code, code);
      for (const inLanguage of ['en', code]) languages.set(new Intl.DisplayNames(inLanguage, { type: 'language' }).of(code)!.toLowerCase(), code);
    }
  }
  return languages.get(name.toLowerCase());
}

/** As {@link languageOf}, and a tag such as `zh-TW` stays what it is. */
export function spokenIn(value: unknown): string | undefined {
  const name = lineOf(value) ?? '';
  return languageOf(name) ?? (/^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i.test(name) ? name.replace(/_/g, '-') : undefined);
}
