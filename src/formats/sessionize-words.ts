/** What organisers' own words mean: Sessionize lets them name categories, questions and formats as they like. */
import { toLinkAddress } from '../lib/address.ts';
import { lineOf, type Raw } from './raw.ts';

type Rows<T> = readonly (readonly [pattern: RegExp, meaning: T])[];

/** The meaning of the first row whose pattern is in a text. */
export const meaningOf = <T>(rows: Rows<T>, text: unknown): T | undefined =>
  typeof text === 'string' ? rows.find(([pattern]) => pattern.test(text))?.[1] : undefined;

/** Which field a category fills; any other holds topics. `private` ones were asked for the organisers, not for the visitors. */
export const CATEGORIES: Rows<'format' | 'level' | 'language' | 'track' | 'tags' | 'private'> = [
  [/program/i, 'tags'],
  [/langu|sprache|idioma|lingua/i, 'language'],
  [/\byour?\b|speaker|first[- ]time|shirt|travel/i, 'private'],
  [/format|\btype|length|duration/i, 'format'],
  [/level|niv|difficult|schwierig/i, 'level'],
  [/track|stream/i, 'track'],
  [/\?\s*$/, 'private'],
];

/** Which field of a session the answer to a question is; all other answers are private. */
export const SESSION_QUESTIONS: Rows<'audience' | 'outcomes' | 'prerequisites' | 'slides' | 'recording' | 'private'> = [
  [/previous|earlier|before\b|sample|private|internal|organi[sz]er|committee|review/i, 'private'],
  [/audience|who (?:is (?:this|it)|should (?:attend|come|join))\b|zielgruppe/i, 'audience'],
  [/take-?\s?aways?|outcome|will learn|learning objective/i, 'outcomes'],
  [/prerequisite|prior knowledge|\bto bring\b|vorkenntnisse|voraussetzung/i, 'prerequisites'],
  [/\bslides?\b|folien/i, 'slides'],
  [/recording|replay|youtube/i, 'recording'],
];

/** The same for speakers. Only questions that ask for nothing else: "Does your company pay for your travel?" is private. */
export const SPEAKER_QUESTIONS: Rows<'pronouns' | 'organisation' | 'role'> = [
  [/^(?:your |preferred )*pronouns?\W*$/i, 'pronouns'],
  [/^(?:(?:your|name|or|company|employer|organi[sz]ation|affiliation)\b\W*)+$/i, 'organisation'],
  [/^(?:your |current )*(?:job ?title|position|role)\W*$/i, 'role'],
];

/** What kind of session a format is; any other is a talk. */
export const KINDS: Rows<'workshop' | 'keynote' | 'lightning' | 'panel'> = [
  [/keynote/i, 'keynote'],
  [/workshop|tutorial|hands-?on/i, 'workshop'],
  [/lightning|ignite/i, 'lightning'],
  [/panel|discussion|fishbowl/i, 'panel'],
];

/** What kind of service session a title is; any other is a service: registration, closing. */
export const SERVICES: Rows<'break' | 'social'> = [
  [/\bbreak\b|breakfast|brunch|lunch|coffee|kaffee|\btea\b|pause|mittag/i, 'break'],
  [/party|social|reception|dinner|drinks|networking/i, 'social'],
];

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

/** A link; Sessionize's own titles repeat its type, in English: the kind says it in the visitor's language. `@ana` and `in/ana` lead nowhere. */
export function linkOf({ title, url, linkType }: Raw): Raw {
  const type = lineOf(linkType)?.replace('_', ' ') ?? '';
  return { title: title === type ? undefined : title, url: toLinkAddress(lineOf(url) ?? ''), kind: /website/i.test(type) ? 'website' : type.toLowerCase() };
}
