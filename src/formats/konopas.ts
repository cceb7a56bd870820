/**
 * KonOpas, and what writes for it (Zambia, Grenadine, Planorama, ConClár): a list of items, a list of people, or both in one
 * document. Descriptions are HTML, or text in which nobody needed any; titles may have tags too.
 */
import type { Adapter } from './format.ts';
import { profileOf } from './profiles.ts';
import { each, isRaw, keyOf, lineOf, listOf, rawsOf, type Raw } from './raw.ts';
import { htmlOrText } from './texts.ts';
import { SERVICES, STATUSES, kindOf, meaningOf, spokenIn, type Rows } from './words.ts';

const has = (raw: Raw, ...fields: readonly string[]): boolean => fields.some((field) => field in raw);
const isItem = (raw: Raw): boolean => has(raw, 'title') && has(raw, 'mins', 'loc') && has(raw, 'date', 'datetime', 'time');
const isPerson = (raw: Raw): boolean => has(raw, 'name') && has(raw, 'prog', 'sortname');

const SIGNS: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: '’', '#39': '’', '#039': '’', nbsp: ' ' };

/** A title without its tags, which stand within words: `<i>Dune</i>’s`. */
const titleOf = (value: unknown): unknown =>
  typeof value === 'string'
    ? value.replace(/<\/?(?:[bisu]|em|strong|cite|span|su[bp]|small)\b[^>]*>|&(#?\w+);/gi, (mark, sign?: string) => (sign ? (SIGNS[sign] ?? mark) : ''))
    : value;

/** Names of fields that tags begin with: `track:Gaming`. */
const PREFIXES: Rows<'track' | 'format' | 'level' | 'language'> = [
  [/track|stream|strand|area/i, 'track'],
  [/type|format/i, 'format'],
  [/level/i, 'level'],
  [/^lang/i, 'language'],
];

/** Fields of an item out of its tags; what there can be only one of is the first. */
function readTags(raw: Raw): Record<string, unknown> {
  const found: Record<string, unknown> = { track: lineOf(raw.track), format: lineOf(raw.format) };
  const tags: string[] = [];
  for (const tag of typeof raw.tags === 'string' ? raw.tags.split(',') : listOf(raw.tags)) {
    // ConClár takes objects as well.
    const written = isRaw(tag) ? [tag.category, tag.label ?? tag.value].map(lineOf).filter(Boolean).join(':') : (lineOf(tag) ?? '');
    const [, prefix, label = written] = /^([^:]+): ?(.+)$/.exec(written) ?? [];
    const field = meaningOf(PREFIXES, prefix) ?? 'tags';
    const value = field === 'language' ? spokenIn(label) : label;
    if (field === 'tags' || value === undefined || found[field] !== undefined) {
      if (label && label !== found[field]) tags.push(label);
    } else found[field] = value;
  }
  return { ...found, tags };
}

/** Links of an item: what its name says. */
const LINKS: Rows<'signup' | 'live' | 'recording' | 'slides' | 'feedback'> = [
  [/sign-?up|register|booking/i, 'signup'],
  [/meeting|zoom|live|stream|webinar/i, 'live'],
  [/record|replay|video|vod/i, 'recording'],
  [/slides/i, 'slides'],
  [/feedback|survey/i, 'feedback'],
];

/** Links as an object by name, or as a list. */
const linksOf = (links: unknown): readonly (readonly [name: string, url: unknown])[] =>
  isRaw(links) ? Object.entries(links) : rawsOf(links).map(({ name, title, type, url, link }) => [lineOf(name ?? title ?? type) ?? '', url ?? link]);

function readLinks(value: unknown): Raw {
  const found: Record<string, unknown> = {};
  const links: Raw[] = [];
  for (const [name, url] of linksOf(value)) {
    if (!lineOf(url)) continue;
    const field = meaningOf(LINKS, name);
    if (!field || found[field]) links.push({ url, kind: name });
    else found[field] = field === 'signup' || field === 'recording' ? { url } : url;
  }
  return { ...found, links };
}

/** Room first, then floor or building, by which rooms of one name are told apart. */
const placeOf = ({ loc }: Raw): readonly string[] => (Array.isArray(loc) ? listOf(loc) : [loc]).flatMap((part) => lineOf(part) ?? []);

function readItem(raw: Raw, rooms: Map<string, Raw>): Raw {
  const [room, ...where] = placeOf(raw);
  const place = [room, ...where].join(', ');
  if (room) rooms.set(place, { id: place, name: room, description: where.join(', ') });
  const { format, ...tags } = readTags(raw);
  const date = lineOf(raw.date);
  const time = lineOf(raw.time)?.replace(/^(\d):/, '0$1:');
  const datetime = lineOf(raw.datetime);
  const isSilent = listOf(raw.people).length === 0;
  return {
    id: raw.id,
    title: titleOf(raw.title),
    abstract: htmlOrText(raw.desc),
    format,
    ...tags,
    room: place || undefined,
    start: datetime ?? (date && time ? `${date}T${time}` : date),
    // 0 is "unknown".
    duration: typeof raw.mins === 'string' ? Number.parseInt(raw.mins, 10) || undefined : raw.mins,
    // "Ana (moderator)" is Ana.
    speakers: each(raw.people, ({ id, name }) => ({
      id: keyOf(id),
      name: lineOf(nameOf(name))
        ?.replace(/\([^()]*\)$/, (note) => (/moderator/i.test(note) ? '' : note))
        .trimEnd(),
    })),
    kind: kindOf(format, raw.title) ?? (isSilent ? meaningOf(SERVICES, raw.title) : undefined),
    status: meaningOf(STATUSES, raw.status) ?? (/^\W*cancell?ed\b/i.test(lineOf(raw.title) ?? '') ? 'cancelled' : undefined),
    ...readLinks(raw.links),
  };
}

/** A name as it is shown, or `[first, last, prefix, suffix]`. */
function nameOf(name: unknown): unknown {
  if (!Array.isArray(name)) return name;
  const [first, last, prefix, suffix] = listOf(name).map(lineOf);
  return [prefix, first, last, suffix].filter(Boolean).join(' ');
}

const PHOTO = /^(?:img|image|photo)/;

function readPerson(raw: Raw, sessions: unknown): Raw {
  const links = linksOf(raw.links);
  return {
    id: raw.id,
    name: nameOf(raw.name),
    pronouns: raw.pronouns,
    role: raw.job_title ?? raw.position,
    organisation: raw.company ?? raw.organization,
    bio: htmlOrText(raw.bio),
    photo: [...links, ...Object.entries(raw)].find(([name, url]) => PHOTO.test(name) && lineOf(url))?.[1],
    links: links.flatMap(([name, url]) => (PHOTO.test(name) ? [] : (profileOf(name, url) ?? []))),
    featured: listOf(raw.tags).some((tag) => /^(?:goh|guests? of hono)/i.test(lineOf(isRaw(tag) ? tag.label : tag) ?? '')),
    sessions,
  };
}

export const konopas: Adapter = {
  detect(json) {
    const isOne = isRaw(json);
    const isProgram = rawsOf(isOne ? json.program : json).some(isItem);
    const isPeople = rawsOf(isOne ? json.people : json).some(isPerson);
    if (isOne) return 'program' in json && (isProgram || isPeople) ? 'program and people' : undefined;
    return isProgram ? 'program' : isPeople ? 'people' : undefined;
  },
  adapt(json, view) {
    const { program, people } = isRaw(json) ? json : ({ [view]: json } as Raw);
    const rooms = new Map<string, Raw>();
    return {
      lectern: 1,
      sessions: each(program, (raw) => readItem(raw, rooms)),
      // Without the program, the numbers of sessions say nothing; with it in a file of its own, its items name their people.
      speakers: each(people, (raw) => readPerson(raw, program && raw.prog)),
      rooms: [...rooms.values()],
    };
  },
};
