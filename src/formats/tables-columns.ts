/** Which field a column is, by the names that people give to columns: "Talk title", `starts_at`, `speakerName`, `question_ja`. */
import { languageOf } from './words.ts';

/**
 * The fields of a table: how each is read (a letter of `READERS` in `tables-cells.ts`; `-` by code of its own), then what
 * people call it, the plainest first. A name with a question mark may mean something else as well. What is in no table
 * (e-mail, telephone, notes, tickets, answers) is nobody's business.
 */
export type Fields = Readonly<Record<string, string>>;

/** What tables of all kinds have. */
const COMMON: Fields = {
  id: '- id uid uuid slug code objectid',
  shown: '- show visible published public',
  hidden: '- hidden draft deleted private',
  accepted: '- accepted approved decision',
  status: '- status',
};

export interface Column {
  readonly field: string;
  /** What it is called, plainly. */
  readonly name: string;
  /** How plain the name is: of several columns for a field, the lowest is meant. */
  readonly rank: number;
  /** Whether the name tells what the table is. */
  readonly tells: boolean;
  readonly language?: string | undefined;
}

const tables = new Map<Fields, Map<string, Column>>();

/** What people call columns in other languages, and the English for it; empty until a document has need of it. */
let foreign: ReadonlyMap<string, string> = new Map();

/** As they are looked for: small, without accents, which people leave out as they like. */
export const bareOf = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\s\p{M}\p{P}]/gu, '');

export function learn(words: ReadonlyMap<string, string>): void {
  foreign = words;
  known.clear();
}

/** The English for a name in a language that has been learnt. */
export const englishOf = (name: string): string | undefined => foreign.get(bareOf(name));

function tableOf(fields: Fields): Map<string, Column> {
  let table = tables.get(fields);
  if (!table) {
    tables.set(fields, (table = new Map<string, Column>()));
    for (const [field, names] of Object.entries({ ...COMMON, ...fields })) {
      for (const [rank, written] of names.split(' ').entries()) {
        const name = written.replace('?', '');
        if (rank) table.set(name, { field, name, rank, tells: name === written });
      }
    }
  }
  return table;
}

/** What stands before the word that matters, and says of what it is; and what stands after it. */
const PREFIX = /^(?:whatyouwill|presentation|experience|duration|learning|session|profile|target|event|talk|key|is)(?=..)/;
const OF_PERSON = /^(?:speaker|presenter|author|person)(?=..)/;
const SUFFIX = /s?(?:url|link|handle|at|(?:date)?time)?s?$/;

function named(fields: Fields, words: readonly string[]): Column | undefined {
  const table = tableOf(fields);
  const name = words.join('');
  // Of a session, it says that the column is another's.
  const bare = name.replace('speakers' in fields ? PREFIX : OF_PERSON, '').replace(PREFIX, '');
  const found = table.get(name) ?? table.get(name.replace(SUFFIX, ''));
  if (found || bare === name) return found;
  const column = table.get(bare) ?? table.get(bare.replace(SUFFIX, ''));
  return column && { ...column, tells: true };
}

/** A name as it stands, or the English for it. */
function lookUp(fields: Fields, words: readonly string[]): Column | undefined {
  const english = englishOf(words.join(''));
  return named(fields, words) ?? (english === undefined ? undefined : named(fields, [english]));
}

/** Languages by the country, or by a wrong code for them, as columns are named by. */
const COUNTRIES = 'japan:ja jp:ja korea:ko kr:ko china:zh cn:zh taiwan:zh tw:zh vietnam:vi vn:vi indonesia:id brazil:pt';
const countries = new Map(COUNTRIES.split(' ').map((pair) => pair.split(':') as [string, string]));

/** The language that a column or the key of a text is named by. */
export function languageNamed(name: string): string | undefined {
  const [, base = '', region = ''] = /^(.+?)([-_][a-z]{2,4})?$/.exec(name.toLowerCase()) ?? [];
  const language = languageOf(base) ?? (region ? undefined : countries.get(base));
  return language && language + region.replace('_', '-');
}

/** The words of a name, however they are parted: `startsAt`, `starts_at`, "Starts at". */
export const wordsOf = (key: string): readonly string[] =>
  key
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .toLowerCase()
    .match(/[\p{L}\p{M}]+|\d+/gu) ?? [];

/** Ends of names that are languages too, and mostly not meant as such: `speaker_id`. */
const NO_LANGUAGE = /^(?:id|no|is)$/;
/** The speaker's own, whichever it is: better than none. */
const OWN = 'mis';

/** What lengths are counted in, beside what they are called: "Dauer (Min)", "Length in minutes". */
const UNIT = /^(?:in|en|em|mins?|minut(?:es?|en|os|i|y)?|分)$/;

const known = new Map<Fields, Map<string, Column | undefined>>();

/** What a column of a table is, by its name or the words of it; nothing, if that is not for us. */
export function columnOf(fields: Fields, key: string, words = wordsOf(key)): Column | undefined {
  const columns = known.get(fields) ?? new Map<string, Column | undefined>();
  known.set(fields, columns);
  if (!columns.has(key)) columns.set(key, find(fields, words));
  return columns.get(key);
}

function find(fields: Fields, words: readonly string[]): Column | undefined {
  const whole = lookUp(fields, words);
  if (whole) return whole;
  const length = UNIT.test(words.at(-1) ?? '')
    ? lookUp(
        fields,
        words.filter((word) => !UNIT.test(word)),
      )
    : undefined;
  if (length?.field === 'duration') return length;
  for (const count of [1, 2]) {
    const tail = words.slice(-count).join('-');
    const language = tail === 'your-language' ? OWN : NO_LANGUAGE.test(tail) ? undefined : languageNamed(tail);
    const column = language && lookUp(fields, words.slice(0, -count));
    if (column) return { ...column, language };
  }
  return undefined;
}
