/**
 * What a text of ours is. English says which there are, and what each of them leaves blank: `{count}`, `{date}`.
 *
 * A text that depends on a number is a table: of numbers (`1`), of the plural categories that CLDR gives the language
 * (`one`, `few` …), and `other` for the rest. Headings without a number in them need numbers: in Ukrainian, 21 is `one`.
 */
import type { en } from './en.ts';
import type { enDetail } from './en-detail.ts';
import type { enFaq } from './en-faq.ts';
import type { enImages } from './en-images.ts';
import type { enSingle } from './en-single.ts';
import type { enStale } from './en-stale.ts';

type Plural = { readonly [at in Intl.LDMLPluralRule | number]?: string } & { readonly other: string };
export type Message = string | Plural;

type English = typeof en & typeof enDetail & typeof enFaq & typeof enImages & typeof enSingle & typeof enStale;
export type MessageName = keyof English;

/** Every text of ours, by name: what a language must have. */
export type Messages = { readonly [name in MessageName]: Message };
/** Some of them. */
export type Catalog = Partial<Messages>;

type Blank<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Blank<Rest> : never;
type BlankOf<Text> = Text extends string ? Blank<Text> : Blank<Text[keyof Text]> | 'count';

/** What a text is filled with. */
export type Values<Name extends MessageName> = [BlankOf<English[Name]>] extends [never]
  ? []
  : [values: { readonly [blank in BlankOf<English[Name]>]: blank extends 'count' ? number : string | number }];
