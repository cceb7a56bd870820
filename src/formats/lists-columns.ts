/** Which field a column is, by the names that people give to columns: "Talk title", `starts_at`, `speakerName`, `question_ja`. */
import { languageOf } from './words.ts';

export type Kind = 'sessions' | 'speakers' | 'faqs' | 'rooms' | 'tracks' | 'event';

/** Fields and what people call them, the plainest first. What is in no table (e-mail, telephone, notes, tickets, answers) is nobody's business. */
const COLUMNS: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  sessions: {
    id: 'id uid uuid slug code objectid recordid',
    title: 'title name talk session talktitle sessiontitle presentationtitle headline',
    topic: 'topic subject',
    subtitle: 'subtitle',
    abstract: 'abstract description desc detail summary content body overview about',
    audience: 'audience targetaudience whoisthisfor whoisitfor whoshouldattend zielgruppe',
    outcomes: 'outcome takeaway keytakeaway whatyouwilltakeaway whatyouwilllearn learningoutcome learningobjective',
    prerequisites: 'prerequisite priorknowledge whattobring',
    format: 'format type kind',
    level: 'level difficulty experiencelevel',
    language: 'language lang locale',
    tags: 'tag keyword topics category categories',
    track: 'track stream theme',
    room: 'room location venue stage hall place where',
    start: 'start startsat starttime startdatetime startat begin begintime beginsat from',
    time: 'time when slot timeslot',
    date: 'date day startdate',
    end: 'end endsat endtime enddate enddatetime endat finish to until',
    timeZone: 'timezone',
    duration: 'duration length minutes mins durationminutes durationmins',
    speakers: 'speaker presenter by host author who instructor trainer panelist',
    status: 'status state',
    page: 'url link website permalink page',
    slides: 'slide slidedeck deck presentation',
    recording: 'recording video youtube replay',
    live: 'live livestream',
    feedback: 'feedback survey',
    signup: 'signup registration rsvp',
    capacity: 'capacity seat',
    doNotRecord: 'donotrecord norecording',
    plenum: 'plenum plenary',
    links: 'links resource',
    shown: 'show visible published public',
    hidden: 'hidden draft deleted private',
  },
  speakers: {
    id: 'id uid uuid slug code objectid recordid',
    name: 'name fullname displayname',
    first: 'firstname givenname forename',
    last: 'lastname surname familyname',
    pronouns: 'pronoun',
    role: 'role title jobtitle position tagline occupation',
    organisation: 'organisation organization company employer affiliation institution companyname',
    bio: 'bio biography about profile description summary content',
    photo: 'photo avatar image picture headshot img profilepicture profilephoto',
    featured: 'featured keynotespeaker topspeaker',
    sessions: 'session talk',
    links: 'links socials social',
    shown: 'show visible published public',
    hidden: 'hidden draft deleted private',
  },
  faqs: {
    id: 'id uid uuid slug',
    question: 'question q title name',
    answer: 'answer a response content description body text',
    category: 'category section group topic',
    shown: 'show visible published public',
    hidden: 'hidden draft deleted private',
  },
  rooms: {
    id: 'id uid uuid slug',
    name: 'name title room label',
    description: 'description detail direction address',
    capacity: 'capacity seat',
    hidden: 'hidden',
  },
  tracks: { id: 'id uid uuid slug', name: 'name title track label', color: 'color colour', description: 'description detail', hidden: 'hidden' },
  event: { title: 'title name', timeZone: 'timezone tz', language: 'language lang locale', url: 'url website', start: 'start startdate', end: 'end enddate' },
};

/** Where a person can be found. */
const PROFILES =
  /^(?:twitter|x|github|linkedin|mastodon|bluesky|instagram|facebook|youtube|website|web|homepage|blog|devto|stackoverflow|twitch|weibo|medium)$/;

/** What stands before or after the word that matters. */
const PREFIXES: Readonly<Partial<Record<Kind, RegExp>>> = {
  sessions: /^(?:session|talk|event|is)(?=..)/,
  speakers: /^(?:speaker|presenter|author|person|is)(?=..)/,
};
const SUFFIX = /s?(?:url|link|uri|handle)?s?$/;

/** Languages by the country, or by a wrong code for them, as columns are named by. */
const COUNTRIES = 'japan:ja jp:ja korea:ko kr:ko china:zh cn:zh taiwan:zh tw:zh vietnam:vi vn:vi indonesia:id brazil:pt germany:de france:fr spain:es italy:it';
const countries = new Map(COUNTRIES.split(' ').map((pair) => pair.split(':') as [string, string]));

/** The language that a column or the key of a text is named by. */
export const languageNamed = (name: string): string | undefined => {
  const plain = name.toLowerCase();
  return (
    languageOf(plain) ?? countries.get(plain) ?? (/^[a-z]{2}[-_][a-z]{2,4}$/.test(plain) ? languageOf(plain.slice(0, 2)) && plain.replace('_', '-') : undefined)
  );
};

export interface Column {
  readonly field: string;
  /** How plain the name is: of several columns for a field, the lowest is meant. */
  readonly rank: number;
  readonly language?: string;
  /** The name of the place where a person can be found; the field is `profile`. */
  readonly service?: string;
}

const tables = new Map<Kind, Map<string, Column>>();

function tableOf(kind: Kind): Map<string, Column> {
  let table = tables.get(kind);
  if (!table) {
    const rows = Object.entries(COLUMNS[kind]).flatMap(([field, names]) => names.split(' ').map((name, rank): [string, Column] => [name, { field, rank }]));
    tables.set(kind, (table = new Map(rows)));
  }
  return table;
}

function lookUp(kind: Kind, name: string): Column | undefined {
  const table = tableOf(kind);
  const bare = name.replace(PREFIXES[kind] ?? '', '');
  const names = [name, bare, name.replace(SUFFIX, ''), bare.replace(SUFFIX, '')];
  const service = kind === 'speakers' ? names.find((one) => PROFILES.test(one)) : undefined;
  return service ? { field: 'profile', rank: 0, service } : names.map((one) => table.get(one)).find(Boolean);
}

/** The words of a name, however they are parted: `startsAt`, `starts_at`, "Starts at". */
export const wordsOf = (key: string): readonly string[] =>
  key
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .toLowerCase()
    .match(/[\p{L}\p{M}]+|\d+/gu) ?? [];

/** Two-letter ends of names that are languages too, and mostly not meant as such: `speaker_id`. */
const NO_LANGUAGE = /^(?:id|no|is)$/;

/** What a column of a kind of list is; nothing, if that is not for us. */
export function columnOf(kind: Kind, words: readonly string[]): Column | undefined {
  const whole = lookUp(kind, words.join(''));
  if (whole || words.length < 2) return whole;
  const rest = (count: number): Column | undefined =>
    lookUp(
      kind,
      words
        .slice(0, -count)
        .filter((word) => word !== 'in')
        .join(''),
    );
  // The speaker's own language, whichever it is: better than none.
  if (words.at(-2) === 'your' && words.at(-1) === 'language') return withLanguage(rest(2), '');
  for (const count of [1, 2]) {
    const tail = words.slice(-count).join('-');
    const language = NO_LANGUAGE.test(tail) ? undefined : languageNamed(tail);
    if (language !== undefined && words.length > count) return withLanguage(rest(count), language);
  }
  return undefined;
}

const withLanguage = (column: Column | undefined, language: string): Column | undefined => column && { ...column, language };
