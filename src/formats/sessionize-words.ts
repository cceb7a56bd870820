/** What organisers' own words mean in Sessionize, which lets them name categories and questions as they like. */
import { toLinkAddress } from '../lib/address.ts';
import { lineOf, type Raw } from './raw.ts';
import { remembered } from '../lib/time.ts';
import { meaningOf, type Rows } from './words.ts';

/** As `meaningOf`, for words that stand in every session: each is looked for once. */
export function meaningsOf<T>(rows: Rows<T>): (text: unknown) => T | undefined {
  const meaning = remembered((text) => meaningOf(rows, text) ?? null);
  return (text) => (typeof text === 'string' ? (meaning(text) ?? undefined) : undefined);
}

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

/** A link; Sessionize's own titles repeat its type, in English: the kind says it in the visitor's language. `@ana` and `in/ana` lead nowhere. */
export function linkOf({ title, url, linkType }: Raw): Raw {
  const type = lineOf(linkType)?.replace('_', ' ') ?? '';
  return { title: title === type ? undefined : title, url: toLinkAddress(lineOf(url) ?? ''), kind: /website/i.test(type) ? 'website' : type.toLowerCase() };
}
