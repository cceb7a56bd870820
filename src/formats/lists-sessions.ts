/** Rows of tables become sessions. */
import { toLinkAddress } from '../lib/address.ts';
import { kindOfEntry, STATES } from './kinds.ts';
import { linksIn, SPEAKERS, type People } from './lists-people.ts';
import { lengthOf, timesOf } from './lists-times.ts';
import { readLinks } from './links.ts';
import { isRaw, type Raw } from './raw.ts';
import { Cells, addressIn, cellsOf, textOf, type Cell } from './tables-cells.ts';
import { columnOf, wordsOf, type Column, type Fields } from './tables-columns.ts';
import { openBox } from './tables-groups.ts';
import { meaningOf, pointsOf } from './words.ts';

export const SESSIONS: Fields = {
  title: '- title? talk session headline?',
  called: '- name',
  topic: '- topic subject',
  subtitle: 'l subtitle',
  abstract: 'r abstract longabstract shortabstract description? desc? detail? summary? content? body? overview? about?',
  audience: 'r audience whoisthisfor whoisitfor whoshouldattend zielgruppe',
  outcomes: '- outcome takeaway learn objective',
  prerequisites: 'r prerequisite priorknowledge whattobring',
  format: 'l format type kind',
  level: 'l level difficulty',
  language: 'g language lang locale',
  tags: '- tag keyword topics category categories',
  track: '- track stream? theme?',
  room: 'l room location? venue stage hall? place? where? roomname microlocation',
  start: '- start begin from? started',
  time: '- time when slot timeslot',
  date: '- date day startdate',
  end: '- end enddate finish? to? until? ended',
  timeZone: '- timezone',
  duration: '- duration length minute min',
  speakers: '- speaker presenter by? host? author? who? instructor trainer panelist lecturer',
  status: '- status state',
  url: 'u url link website permalink page',
  slides: '- slide slidedeck deck? presentation?',
  recording: '- recording record? video youtube replay',
  live: '- live livestream',
  feedback: '- feedback survey',
  signup: '- signup registration rsvp',
  capacity: '- capacity seat',
  doNotRecord: 'f donotrecord norecording',
  plenum: 'f plenum plenary',
  links: '- links resource',
};
/** `speaker_name`, `speaker2_id`, "Presenter bio": columns of a session that are about those who hold it. */
const PERSON = /^(?:speaker|presenter|author|host)s?$/;

/** Whether a column of a session is one of a person in it. Books and posts have authors too. */
export const isOfPerson = (key: string): boolean => /^(?:speaker|presenter)s?(?:name)?$/.test(wordsOf(key)[0] ?? '');

type Row = Cell[];

/** A row by its fields, and what it says of people: under which number they stand there, and their own fields. */
function parted(row: Raw): { own: Row; people: Map<string, Row> } {
  const own: Row = [];
  const people = new Map<string, Row>();
  for (const [key, value] of Object.entries(row)) {
    const [first = '', second = '', ...more] = wordsOf(key);
    const isPersons = second !== '' && PERSON.test(first);
    const number = isPersons ? (/^\d+$/.exec(second)?.[0] ?? '') : '';
    const rest = number ? more : [second, ...more];
    const column = isPersons ? undefined : columnOf(SESSIONS, key);
    const person: Column | undefined = column ? undefined : isPersons ? columnOf(SPEAKERS, rest.join(' ') || 'name') : columnOf(SPEAKERS, key);
    if (column) own.push([column, value]);
    else if (person) people.set(number, [...(people.get(number) ?? []), [person, value]]);
  }
  return { own, people };
}

/** Between people, unless in brackets; a comma may also stand before a degree, or before what tells a son from his father. */
const BETWEEN =
  /\s*(?:,(?!\s*(?:(?:ph\.? ?d|m\.?d|[jsd]r|m\.?sc|b\.?sc|m\.?a|mba|esq)\b|I{2,3}\b|IV\b))|[\n、／]|\s[&+/|]\s|\s(?:and|und|et|y)\s)(?![^([]*[)\]])\s*/i;

/** Several people, topics or points in one text. */
const namesIn = (text = ''): readonly string[] => text.split(text.includes(';') ? /\s*;(?![^([]*[)\]])\s*/ : BETWEEN).filter(Boolean);
const topicsIn = (text: string): readonly string[] => text.split(/[,;\n、]/).filter((topic) => topic.trim());

/** What looks like an id: one word with a digit, or all small. Names have capitals, or letters that have none. */
const ID = /^(?=.*\d|[a-z_-]+$)[\w-]+$/;

/** A box with a text, or a piece of one, as Notion has them; an id on it is that of the column. */
const isText = (value: unknown): boolean => isRaw(value) && ('plain_text' in value || (typeof value.type === 'string' && value.type in value));

/** Beside a title, and what tells of a person, a name is the person's. */
const isOfPersonToo = (cells: Cells, row: Row): boolean => row.length > 0 && ['title', 'topic'].some((field) => cells.text(field) !== undefined);

/** Those who hold a session: names or ids in one text or a list, objects, or columns of their own (`speaker2_name`). */
function speakersOf(cells: Cells, rows: ReadonlyMap<string, Row>, people: People): readonly unknown[] {
  const values = cells.all('speakers');
  const entries = values.flatMap((value) => (isRaw(value) && 'data' in value ? [value.data] : [value]).flat());
  const raws = entries.filter((entry): entry is Raw => isRaw(entry) && !isText(entry)).map((raw) => people.read(cellsOf(SPEAKERS, openBox(raw))));
  const called = values.some((value) => Array.isArray(value) && !value.some(isText))
    ? entries.flatMap((entry) => (isRaw(entry) ? [] : (textOf(entry) ?? [])))
    : namesIn(cells.line('speakers'));
  const row = rows.get('') ?? [];
  const beside = new Cells(row, people.wanted);
  const names = namesIn(beside.line('name') ?? (isOfPersonToo(cells, row) ? cells.line('called') : ''));
  // A list of ids and one of names may stand beside each other.
  const isPaired = called.length === names.length && called.every((id) => ID.test(id));
  const all: Raw[] = isPaired
    ? called.map((id, index) => ({ id, name: names[index] }))
    : [...called, ...names].map((name) => (ID.test(name) ? { id: name } : { name }));
  const described = people.read(row);
  // Who is alone in a row is whom its other columns describe.
  if (!all.length && !raws.length) all.push({});
  if (all.length === 1) all[0] = { ...described, ...all[0], id: all[0]!.id ?? described?.id };
  const others = [...rows].map(([number, own]) => (number ? people.read(own) : undefined));
  return [...raws, ...all, ...others].flatMap((speaker) => (speaker ? (people.keep(speaker) ?? []) : []));
}

/** @param day that of the whole event */
export function readSession(row: Raw, people: People, day: unknown): Raw | undefined {
  const { own, people: persons } = parted(row);
  const cells = new Cells(own, people.wanted);
  if (!cells.isShown) return undefined;
  const fields = cells.read(SESSIONS);
  const status = cells.line('status') ?? '';
  // "Accepted" is what all published ones are.
  const state = /accept/i.test(status) ? undefined : meaningOf(STATES, status);
  const [topic, track] = [cells.line('topic'), cells.line('track')];
  // "AI/ML" is a track; a stream to watch has a whole address.
  const stream = toLinkAddress(track ?? '') && track;
  const called = isOfPersonToo(cells, persons.get('') ?? []) ? undefined : cells.line('called');
  const title = cells.line('title') ?? called ?? topic;
  const speakers = speakersOf(cells, persons, people);
  const starts = [...cells.all('start'), ...cells.all('time')];
  const days = cells.all('date');
  const ends = [...cells.all('end'), ...[...starts, ...days].flatMap((one) => (isRaw(one) ? (isRaw(one.date) ? one.date.end : one.end) : []))];
  const signup = { url: addressIn(cells.text('signup')), capacity: cells.number('capacity') };
  const meant = ['slides', 'recording', 'live', 'feedback'].map((type) => ({ url: addressIn(cells.text(type) ?? (type === 'live' ? stream : '')), type }));
  return {
    ...fields,
    id: cells.id('title'),
    title,
    outcomes: cells.list('outcomes', pointsOf),
    tags: [...cells.list('tags', topicsIn), ...(topic === title ? [] : [topic])],
    track: stream ? undefined : track,
    ...timesOf(starts, days, ends, day),
    duration: cells.all('duration').map(lengthOf).find(Boolean),
    speakers,
    kind: kindOfEntry(fields.format, title, speakers.length > 0),
    status: state,
    statusNote: state && /\s/.test(status) ? status : undefined,
    signup: signup.url || signup.capacity ? signup : undefined,
    ...readLinks([...meant, ...linksIn(cells)], (url) => url, { url: fields.url }),
  };
}
