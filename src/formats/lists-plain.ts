/**
 * Plain lists at their plainest: columns with the usual English names, texts in one language, times in ISO 8601. Most lists
 * that somebody writes by hand are so, and then this file is all that a page needs. Whatever is written in another way, in
 * one cell even, is left to `lists.ts` and `faq-list.ts`, which would read these lists no differently.
 */
import { toLinkAddress } from '../lib/address.ts';
import { toTime } from '../lib/time.ts';
import type { Adapter } from './format.ts';
import { kindOfEntry } from './kinds.ts';
import { profileOf } from './profiles.ts';
import { isRaw, keyOf, lineOf, type Raw } from './raw.ts';
import { plain, richText } from './texts.ts';
import { spokenIn } from './words.ts';

/** A cell that is plain becomes the value of its field; `undefined` leaves the document to others. */
type Read = (value: unknown) => unknown;
interface Kind {
  /** Columns by field, as they are written without blanks and underscores. */
  readonly columns: Readonly<Record<string, string>>;
  /** One field and one of the others must say something, or it may be a list of anything. */
  readonly needed: readonly [field: string, others: string];
  readonly entry: (cells: Raw) => Raw;
}

/** Boxes that are ticked, rows of Airtable elsewhere. */
const NO_TEXT = /^\s*(?:true|false|rec[A-Za-z0-9]{14})\s*$/i;
const text: Read = (value) => (lineOf(value) && !NO_TEXT.test(value as string) ? value : undefined);
const line: Read = (value) => plain(text(value) as string | undefined);
const address: Read = (value) => (typeof value === 'string' && toLinkAddress(value, 'https://feed.invalid') ? value.trim() : undefined);

const TIME = /^(2\d{3}-[01]\d-[0-3]\d)(?:[T ]([0-2]\d:[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;
function time(value: unknown): unknown {
  const [, date, clock, offset = ''] = typeof value === 'string' ? (TIME.exec(value) ?? []) : [];
  const written = clock ? `${date}T${clock}${offset}` : date;
  return written && toTime(written) ? written : undefined;
}

/** A first and a last name, and no sign that may part people or stand before a degree; or an id. */
const NAME = /^(?!ph ?d$)\p{L}[\p{L}'’-]*(?: (?!(?:and|und|et|y) )\p{L}[\p{L}'’-]*)+$/iu;
const ID = /^(?=.*\d|[a-z_-]+$)[\w-]+$/;
function people(value: unknown): unknown {
  const names = typeof value === 'string' ? value.split(/\s*,\s*/) : Array.isArray(value) ? (value as unknown[]) : [''];
  return names.every((name) => typeof name === 'string' && !NO_TEXT.test(name) && (NAME.test(name) || ID.test(name)))
    ? names.map((name) => (ID.test(name as string) ? name : { id: name, name }))
    : undefined;
}

const rich: Read = (value) => richText(text(value));

/** What is no line of text. */
const READERS: Readonly<Record<string, Read>> = {
  id: (value) => (text(value) === undefined && typeof value !== 'number' ? undefined : keyOf(value)),
  abstract: rich,
  answer: rich,
  bio: rich,
  start: time,
  end: time,
  speakers: people,
  tags: (value) =>
    Array.isArray(value)
      ? value.every((one) => text(one) !== undefined && lineOf(one))
        ? (value as unknown[])
        : undefined
      : (text(value) as string | undefined)?.split(/[,;\n、]/).filter((topic) => topic.trim()),
  language: (value) => spokenIn(text(value)),
  duration: (value) => (typeof value === 'number' && value >= 1 ? value : undefined),
  url: address,
  photo: address,
  twitter: text,
  github: text,
  linkedin: text,
  mastodon: text,
  website: text,
};

/** `title talk`, `abstract=abstract description`: fields, by the columns that are called so. */
const columns = (names: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    names.split(' ').flatMap((one) => {
      const [field, ...others] = one.split('=');
      return [field!, ...others].map((name) => [name, field!]);
    }),
  );

const KINDS: Readonly<Record<string, Kind>> = {
  faq: { columns: columns('id question answer category'), needed: ['question', 'answer'], entry: (cells) => cells },
  sessions: {
    columns: columns(
      'id title=talk subtitle abstract=description start=starttime=startsat end=endtime=endsat room=location track level format=type language tags speakers=speaker=presenter duration url=link',
    ),
    needed: ['title', 'start speakers'],
    entry: (cells) => ({ ...cells, kind: kindOfEntry(cells.format, cells.title, isFilled(cells.speakers)) }),
  },
  speakers: {
    columns: columns('id name bio=biography role=position organisation=company photo=avatar pronouns twitter github linkedin mastodon website'),
    needed: ['name', 'bio role organisation photo pronouns'],
    entry: ({ twitter, github, linkedin, mastodon, website, ...cells }) => ({
      ...cells,
      links: Object.entries({ twitter, github, linkedin, mastodon, website }).flatMap(([name, value]) => profileOf(name, value) ?? []),
    }),
  },
};

const isFilled = (value: unknown): boolean => Array.isArray(value) && value.length > 0;

/** The entries of a document that is a plain list of one kind; nothing, if anything in it is not plain. */
function entriesOf(json: unknown, { columns, needed: [first, others], entry }: Kind): readonly Raw[] | undefined {
  const rows = Array.isArray(json) ? (json as unknown[]) : [];
  const found = new Set<string>();
  const entries: Raw[] = [];
  for (const row of rows) {
    if (!isRaw(row)) return undefined;
    const cells: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(row)) {
      const name = key.toLowerCase().replace(/[ _]/g, '');
      const field = Object.hasOwn(columns, name) ? columns[name]! : '';
      if (!field || field in cells) return undefined;
      const isEmpty = value === null || value === '';
      cells[field] = isEmpty ? undefined : (READERS[field] ?? line)(value);
      if (isEmpty) continue;
      if (cells[field] === undefined) return undefined;
      found.add(field);
    }
    if (cells[first] === undefined) return undefined;
    entries.push(entry(cells));
  }
  return found.has(first) && others.split(' ').some((field) => found.has(field)) ? entries : undefined;
}

const adapterOf = (list: string, view: string): Adapter => ({
  detect: (json) => (entriesOf(json, KINDS[view]!) ? view : undefined),
  adapt: (json) => ({ lectern: 1, [list]: entriesOf(json, KINDS[view]!) }),
  byLanguage: true,
});
const faqs = adapterOf('faqs', 'faq');
const lists = [adapterOf('sessions', 'sessions'), adapterOf('speakers', 'speakers')];
const plainOf = (json: unknown): Adapter | undefined => [faqs, ...lists].find((adapter) => adapter.detect(json));

/** The adapters, ready for what stands in a document; without one, those that read them all. */
export const faqListFor = async (json?: unknown): Promise<Adapter> => (plainOf(json) ? faqs : (await import('./faq-list.ts')).faqListFor(json));
export const listsFor = async (json?: unknown): Promise<Adapter> => plainOf(json) ?? (await import('./lists.ts')).listsFor(json);
