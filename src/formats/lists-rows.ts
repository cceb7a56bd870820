/** Rows of tables become sessions, speakers, questions, rooms and tracks. */
import { toLinkAddress } from '../lib/address.ts';
import { slug } from '../lib/slug.ts';
import { kindOfEntry, STATES } from './kinds.ts';
import { columnOf, wordsOf, type Column, type Kind } from './lists-columns.ts';
import { Cells, openBox, plain, textOf, type Cell } from './lists-cells.ts';
import { lengthOf, timesOf } from './lists-times.ts';
import { readLinks } from './links.ts';
import { profileOf } from './profiles.ts';
import { isRaw, keyOf, listOf, type Raw } from './raw.ts';
import { htmlOrText, marked } from './texts.ts';
import { meaningOf, pointsOf, spokenIn } from './words.ts';

/** What people type where Markdown is understood; in plain text it stands there by chance rarely enough. */
const MARKDOWN = /\[[^\]]+\]\((?:https?:|mailto:|\/)|\*\*\S[^*]*\*\*|^#{1,6} \S/m;

const richOf = (text: string | undefined): unknown => (text !== undefined && MARKDOWN.test(text) ? marked('markdown', text) : htmlOrText(text));

/** `speaker_name`, `speaker2_id`, "Presenter bio": columns of a session that are about those who hold it. */
const PERSON = /^(?:speaker|presenter|author|host)s?$/;

/** Whether a column of a session is one of a person in it. */
export const isOfPerson = (key: string): boolean => PERSON.test(wordsOf(key)[0] ?? '');

const known = new Map<string, readonly [field: Column | undefined, person: Column | undefined, number: string]>();

/** What a column is: a field of the item, or one of a person in its row, under the number that stands in its name. */
function meaningOfColumn(kind: Kind, key: string): readonly [field: Column | undefined, person: Column | undefined, number: string] {
  const name = `${kind} ${key}`;
  let found = known.get(name);
  if (!found) {
    const words = wordsOf(key);
    const isPersons = kind === 'sessions' && words.length > 1 && PERSON.test(words[0]!);
    const number = isPersons && /^\d+$/.test(words[1]!) ? words[1]! : '';
    const rest = words.slice(isPersons ? (number ? 2 : 1) : 0);
    const field = isPersons ? undefined : columnOf(kind, words);
    found = [field, field || kind !== 'sessions' ? undefined : columnOf('speakers', isPersons && !rest.length ? ['name'] : rest), number];
    known.set(name, found);
  }
  return found;
}

/** A row by its fields, and what it says of people: under which number they stand there, and their own fields. */
export function cellsOf(row: Raw, kind: Kind): { own: Cell[]; people: Map<string, Cell[]> } {
  const own: Cell[] = [];
  const people = new Map<string, Cell[]>();
  for (const [key, value] of Object.entries(row)) {
    const [column, person, number] = meaningOfColumn(kind, key);
    if (column) own.push([column, value]);
    else if (person) people.set(number, [...(people.get(number) ?? []), [person, value]]);
  }
  // Beside a title, and what tells of a person, a name is the person's.
  const beside = people.get('');
  const name =
    beside && own.some(([{ field, rank }]) => field === 'title' && rank !== 1) ? own.findIndex(([{ field, rank }]) => field === 'title' && rank === 1) : -1;
  if (beside && name >= 0) beside.push([{ field: 'name', rank: 0 }, own.splice(name, 1)[0]![1]]);
  return { own, people };
}

/** Several people, topics or points in one text. */
const namesIn = (text: string): readonly string[] => text.split(/\s*(?:[,;\n、／]|\s[&+/|]\s|\s(?:and|und|et|y)\s)\s*/).filter(Boolean);
const topicsIn = (text: string): readonly string[] => text.split(/[,;\n、]/).filter((topic) => topic.trim());

/** What looks like an id: one word with a digit, or all small. Names have capitals, or letters that have none. */
const ID = /^(?=.*\d|[a-z_-]+$)[\w-]+$/;

/** An address; a box that is ticked, or "coming soon", is none. */
const addressIn = (text: string | undefined): string | undefined =>
  text !== undefined && toLinkAddress(text, 'https://feed.invalid') ? text.trim() : undefined;

const isShown = (cells: Cells): boolean =>
  cells.flag('shown') !== false && cells.flag('hidden') !== true && meaningOf(STATES, cells.text('status')) !== 'hidden';

/** The links of a list: `[{ title, url }]`, or addresses alone. */
const linksIn = (cells: Cells): readonly Raw[] =>
  cells
    .all('links')
    .flatMap(listOf)
    .flatMap((entry) => {
      const { kind, type = kind, name, title = name, link, url = link }: Raw = isRaw(entry) ? entry : { url: entry };
      const profile = profileOf(type, url, title);
      return profile ? [profile] : [];
    });

/** What all rows of a document share. */
export class Rows {
  readonly speakers = new Map<string, Raw>();

  /** @param wanted language tags, best first */
  constructor(private readonly wanted: readonly string[]) {}

  /** The id of an item, or one that does not change with the language in which its name is shown. */
  private idOf(cells: Cells, name: string): string | undefined {
    const base = cells.text(name, []);
    return keyOf(cells.text('id')) ?? (base === undefined || base === cells.text(name) ? undefined : slug(base));
  }

  private open(cells: readonly Cell[]): Cells {
    return new Cells(cells, this.wanted);
  }

  session(row: Raw): Raw | undefined {
    const { own, people } = cellsOf(row, 'sessions');
    const cells = this.open(own);
    if (!isShown(cells)) return undefined;
    const status = cells.line('status') ?? '';
    const topic = cells.line('topic');
    const title = cells.line('title') ?? topic;
    const [format, track, page] = [cells.line('format'), cells.line('track'), cells.text('page')];
    const speakers = this.speakersOf(cells, people);
    const starts = [...cells.all('start'), ...cells.all('time')];
    const ends = [...cells.all('end'), ...[...starts, ...cells.all('date')].flatMap((one) => (isRaw(one) ? (isRaw(one.date) ? one.date.end : one.end) : []))];
    const signup = addressIn(cells.text('signup'));
    const capacity = Number(cells.text('capacity') ?? NaN);
    const meant = ['slides', 'recording', 'live', 'feedback'].map((type) => ({
      url: addressIn(cells.text(type) ?? (type === 'live' ? track : undefined)),
      type,
    }));
    return {
      id: this.idOf(cells, 'title'),
      title,
      subtitle: cells.line('subtitle'),
      abstract: richOf(cells.text('abstract')),
      audience: richOf(cells.text('audience')),
      outcomes: cells.list('outcomes', pointsOf),
      prerequisites: richOf(cells.text('prerequisites')),
      format,
      level: cells.line('level'),
      language: spokenIn(cells.text('language')),
      tags: [...cells.list('tags', topicsIn), ...(topic === title ? [] : [topic])],
      track: addressIn(track) ? undefined : track,
      room: cells.line('room'),
      ...timesOf(starts, cells.all('date'), ends),
      duration: cells.all('duration').map(lengthOf).find(Boolean),
      speakers,
      kind: kindOfEntry(format, title, speakers.length > 0),
      plenum: cells.flag('plenum'),
      // "Accepted" is what all published ones are.
      status: /accept/i.test(status) ? undefined : meaningOf(STATES, status),
      statusNote: meaningOf(STATES, status) && /\s/.test(status) ? status : undefined,
      url: addressIn(page),
      signup: signup !== undefined || capacity > 0 ? { url: signup, capacity: capacity > 0 ? capacity : undefined } : undefined,
      doNotRecord: cells.flag('doNotRecord'),
      ...readLinks([...meant, ...linksIn(cells)], (url) => url, {}),
    };
  }

  /** Those who hold a session: names or ids in one text or a list, objects, or columns of their own (`speaker2_name`). */
  private speakersOf(cells: Cells, people: ReadonlyMap<string, readonly Cell[]>): readonly unknown[] {
    const entries = cells
      .all('speakers')
      .flatMap((value) => (isRaw(value) && isRaw(value.data) ? [value.data] : isRaw(value) ? listOf(value.data) : [value].flat()));
    const raws = entries.filter(isRaw).map((raw) => this.speaker(openBox(raw)));
    const called = [
      cells.all('speakers').some(Array.isArray)
        ? entries.flatMap((entry) => (isRaw(entry) ? [] : (textOf(entry) ?? [])))
        : namesIn(cells.line('speakers') ?? ''),
    ].flat();
    const beside = this.open(people.get('') ?? []);
    const names = namesIn(beside.line('name') ?? '');
    // A list of ids and one of names may stand beside each other.
    const isPaired = called.length === names.length && called.every((id) => ID.test(id));
    const all: Raw[] = isPaired
      ? called.map((id, index) => ({ id, name: names[index] }))
      : [...called, ...names].map((name) => (ID.test(name) ? { id: name } : { name }));
    const described = this.speaker(beside);
    if (all.length === 0 && !raws.length) all.push({});
    // Who is alone in a row is whom its other columns describe.
    if (all.length === 1) all[0] = { ...described, ...all[0], id: all[0]!.id ?? described?.id };
    const others = [...people].flatMap(([number, own]) => (number === '' ? [] : [this.speaker(this.open(own))]));
    return [...raws, ...all, ...others].flatMap((speaker) => (speaker ? (this.keep(speaker) ?? []) : []));
  }

  /** @returns a reference; what is known of somebody beyond the name is kept */
  private keep(speaker: Raw): unknown {
    const name = plain(textOf(speaker.name));
    const id = textOf(speaker.id) ?? name;
    if (id === undefined || name === undefined) return id;
    const tells = Object.entries(speaker).some(
      ([field, value]) => field !== 'id' && field !== 'name' && (Array.isArray(value) ? value.length > 0 : value !== undefined),
    );
    if (tells && !this.speakers.has(id)) this.speakers.set(id, { ...speaker, id, name, sessions: undefined });
    return { id, name };
  }

  speaker(row: Raw | Cells): Raw | undefined {
    const cells = row instanceof Cells ? row : this.open(cellsOf(row, 'speakers').own);
    if (!isShown(cells)) return undefined;
    const whole = [cells.line('first'), cells.line('last')].filter(Boolean).join(' ');
    return {
      id: this.idOf(cells, 'name'),
      name: cells.line('name') ?? (whole || undefined),
      pronouns: cells.line('pronouns'),
      role: cells.line('role'),
      organisation: cells.line('organisation'),
      bio: richOf(cells.text('bio')),
      photo: addressIn(cells.text('photo')),
      featured: cells.flag('featured'),
      sessions: cells
        .all('sessions')
        .flatMap(listOf)
        .flatMap((one): unknown => (isRaw(one) ? { id: one.id ?? one.title, name: textOf(one.title ?? one.name) } : (textOf(one) ?? []))),
      links: [...cells.profiles.flatMap(([service, value]) => profileOf(service, textOf(value)) ?? []), ...linksIn(cells)],
    };
  }

  faq(row: Raw, category?: string): Raw | undefined {
    const cells = this.open(cellsOf(row, 'faqs').own);
    if (!isShown(cells)) return undefined;
    return {
      id: this.idOf(cells, 'question'),
      category: cells.line('category') ?? category,
      question: cells.line('question'),
      answer: richOf(cells.text('answer')),
    };
  }

  place(row: Raw, kind: 'rooms' | 'tracks'): Raw | undefined {
    const cells = this.open(cellsOf(row, kind).own);
    const capacity = Number(cells.text('capacity') ?? NaN);
    const more = kind === 'rooms' ? { capacity: Number.isNaN(capacity) ? undefined : capacity } : { color: cells.text('color') };
    return isShown(cells) ? { id: this.idOf(cells, 'name'), name: cells.line('name'), description: cells.text('description'), ...more } : undefined;
  }

  event(row: Raw): Raw {
    const cells = this.open(cellsOf(row, 'event').own);
    const [{ start, end }] = [timesOf(cells.all('start'), [], cells.all('end'))];
    return {
      title: cells.line('title'),
      timeZone: cells.text('timeZone'),
      language: spokenIn(cells.text('language')),
      url: addressIn(cells.text('url')),
      start,
      end,
    };
  }
}
