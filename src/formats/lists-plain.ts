/**
 * Plain lists at their plainest: columns with the usual English names, texts in one language, days and hours that can be read
 * in one way. Most lists that somebody writes by hand, and most sheets, are so, and then this is all that a page needs. Whatever
 * is written in another way, in one cell even, is left to `lists.ts` and `faq-list.ts`, which would read these lists no differently.
 */
import type { Adapter } from './format.ts';
import { kindOfEntry } from './kinds.ts';
import { readLinks } from './links.ts';
import { readCell } from './lists-plain-cells.ts';
import { profileOf } from './profiles.ts';
import { isRaw, lineOf, listOf, type Raw } from './raw.ts';

type People = Map<unknown, Raw>;

interface Kind {
  readonly view: string;
  /** The list of the Lectern format. */
  readonly list: 'faqs' | 'sessions' | 'speakers';
  /** Columns by field, as they are written with nothing but letters and digits. */
  readonly columns: ReadonlyMap<string, string>;
  /** One field of each must say something, or it may be a list of anything; of the first, in every row. */
  readonly needed: readonly [string, string];
  /** @returns nothing for what can't be put together plainly */
  readonly entry: (cells: Raw, people: People) => Raw | undefined;
}

/** What all lists may have, and what is nobody's business. */
const COMMON = 'id show=published=visible email=emailaddress=phone=phonenumber=telephone=mobile=notes=comments=timestamp=order';

/** `title talk`, `abstract=abstract description`: fields, by the columns that are called so. */
const columns = (names: string): ReadonlyMap<string, string> =>
  new Map(
    `${COMMON} ${names}`.split(' ').flatMap((one) => {
      const [field = '', ...others] = one.split('=');
      return [field, ...others].map((name) => [name, field] as const);
    }),
  );

const PROFILES = 'twitter github linkedin mastodon website';
const PERSON = `bio=biography=speakerbio role=position=jobtitle organisation=organization=company photo=avatar=headshot=speakerphoto pronouns featured ${PROFILES}`;

const personOf = ({ bio, role, organisation, photo, pronouns, featured, ...cells }: Raw): Raw => ({
  ...{ bio, role, organisation, photo, pronouns, featured },
  links: PROFILES.split(' ').flatMap((name) => profileOf(name, cells[name]) ?? []),
});

/** Start and end, of which one or both may be an hour alone. What ends before it starts may end on the next day. */
function timesOf({ date, start = date, end }: Raw): Raw | undefined {
  const [from, until] = [start, end].map((time) => (typeof time === 'string' ? time : '')) as [string, string];
  const [isHour, isUntil] = [/^T/.test(from), /^T/.test(until)];
  if (isHour ? !date || (/m/.test(until) && !/m/.test(from)) : isUntil && !/^.{10}T.{5}$/.test(from)) return undefined;
  const begins = isHour ? `${String(date)}${from}` : from;
  const ends = isUntil ? begins.slice(0, 10) + until : until;
  return isUntil && ends < begins ? undefined : { start: begins.replace('m', ''), end: ends.replace('m', '') };
}

/** Fields of a session that are their columns. */
const OWN = 'id title subtitle abstract room track level format language tags duration';

/** A session, and who is alone in its row: the row tells of them. */
function readSession(cells: Raw, people: People): Raw | undefined {
  const { title, format, speakername: names, url, slides, recording } = cells;
  const times = timesOf(cells);
  const speakers = listOf(cells.speakers ?? names);
  const [speaker] = speakers;
  const person = personOf(cells);
  if (!times || (cells.speakers && names)) return undefined;
  if (speakers.length === 1 && Object.values(person).some((value) => (Array.isArray(value) ? value.length > 0 : value !== undefined))) {
    if (!isRaw(speaker)) return undefined;
    if (!people.has(speaker.id)) people.set(speaker.id, { ...person, ...speaker });
  }
  const links = [
    { url: slides, type: 'slides' },
    { url: recording, type: 'recording' },
  ];
  const own = Object.fromEntries(OWN.split(' ').map((field) => [field, cells[field]]));
  return { ...own, ...times, speakers, kind: kindOfEntry(format, title, speakers.length > 0), ...readLinks(links, (one) => one, { url }) };
}

const KINDS: readonly Kind[] = [
  {
    view: 'faq',
    list: 'faqs',
    columns: columns('question answer category=section'),
    needed: ['question', 'answer'],
    entry: ({ id, question, answer, category }) => ({ id, question, answer, category }),
  },
  {
    view: 'sessions',
    list: 'sessions',
    columns: columns(
      `${PERSON} title=talk=talktitle=sessiontitle subtitle abstract=description date=day start=starttime=startsat end=endtime=endsat room=location track level format=type=sessiontype language tags speakers=speaker=presenter speakername duration url=link=website slides recording=video status`,
    ),
    needed: ['title', 'start speakers speakername'],
    entry: readSession,
  },
  {
    view: 'speakers',
    list: 'speakers',
    columns: columns(`name firstname lastname ${PERSON}`),
    needed: ['name firstname', 'bio role organisation photo pronouns firstname'],
    entry({ id, name, firstname, lastname, ...cells }) {
      const parts = [firstname, lastname].filter(Boolean).join(' ');
      return name && parts ? undefined : { ...personOf(cells), id, name: name ?? parts };
    },
  },
];

const isEmpty = (field: string, value: unknown): boolean => value === null || value === '' || (field !== 'show' && typeof value === 'string' && !lineOf(value));

/** A document that is a plain list of a kind; nothing, if anything in it is not plain. */
function read(json: unknown, { list, columns, needed, entry }: Kind): Raw | undefined {
  const rows = Array.isArray(json) ? (json as unknown[]) : [];
  const [first, others] = needed.map((fields) => fields.split(' ')) as [string[], string[]];
  const found = new Set<string>();
  const people: People = new Map();
  const entries: Raw[] = [];
  for (const row of rows) {
    if (!isRaw(row)) return undefined;
    const cells: Record<string, unknown> = {};
    let isBlank = true;
    for (const [key, value] of Object.entries(row)) {
      const field = columns.get(key.toLowerCase().replace(/[^\p{L}\d]/gu, ''));
      if (!field || (field in cells && field !== 'email')) return undefined;
      const isNothing = isEmpty(field, value);
      cells[field] = isNothing ? undefined : readCell(field, value);
      if (isNothing) continue;
      if (cells[field] === undefined) return undefined;
      if (!/^(?:show|featured)$/.test(field)) isBlank = false;
      found.add(field);
    }
    if (isBlank) continue;
    if (first.every((field) => cells[field] === undefined)) return undefined;
    if (cells.show === false) continue;
    const one = entry(cells, people);
    if (!one) return undefined;
    entries.push(one);
  }
  return [first, others].every((fields) => fields.some((field) => found.has(field)))
    ? { lectern: 1, speakers: [...people.values()], [list]: entries }
    : undefined;
}

const adapters = KINDS.map((kind): Adapter => ({
  detect: (json) => (read(json, kind) ? kind.view : undefined),
  adapt: (json) => read(json, kind),
  byLanguage: true,
}));
const plainOf = (json: unknown): Adapter | undefined => adapters.find((adapter) => adapter.detect(json));

/** The adapters, ready for what stands in a document; without one, those that read them all. */
export const faqListFor = async (json?: unknown): Promise<Adapter> => (plainOf(json) ? adapters[0]! : (await import('./faq-list.ts')).faqListFor(json));
export const listsFor = async (json?: unknown): Promise<Adapter> => plainOf(json) ?? (await import('./lists.ts')).listsFor(json);
