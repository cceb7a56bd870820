/** Events, people, places and questions of schema.org become those of the Lectern format. */
import { addressesOf, idOf, isOf, nodesOf, textOf, textsOf, valuesOf, type Node, type Reading } from './json-ld-graph.ts';
import type { More } from './json-ld-more.ts';
import { kindOfEntry, STATES } from './kinds.ts';
import { readLinks } from './links.ts';
import { profileOf } from './profiles.ts';
import type { Raw } from './raw.ts';
import { htmlOrText, plain } from './texts.ts';
import { kindOf, meaningOf, spokenIn, type Rows } from './words.ts';

/** The people and places that sessions have named so far, by id or by name. */
export interface Programme extends Reading {
  readonly speakers: Map<string, Raw>;
  readonly rooms: Map<string, Raw>;
}

/** What reads the rarer things of schema.org, once it is loaded. */
export let more: More | undefined;
export const useMore = (rare: More): void => void (more = rare);

/** One ticket that is left is enough. */
const OFFERS: Rows<'open' | 'full'> = [
  [/in-?stock|limited|pre|online/i, 'open'],
  [/sold|out/i, 'full'],
];

/** Start and end. */
function timesOf(to: Reading, node: Node): Raw {
  const [start, end] = [textOf(to, node, 'startDate'), textOf(to, node, 'endDate')];
  return (start ? undefined : more?.firstTimeOf(to, node)) ?? { start, end };
}

/** What a whole event and a session are described by alike. */
const readCommon = (to: Reading, node: Node): Raw => ({
  title: plain(textOf(to, node, 'name')),
  language: spokenIn(textOf(to, node, 'inLanguage')),
  url: addressesOf(to, node, 'url mainEntityOfPage')[0],
});

/** People, by any of some properties; what part they play there may stand between. */
function playersOf(to: Reading, node: Node, names: string): readonly Node[] {
  const people = nodesOf(to, node, names);
  return more?.playersOf(to, people, names) ?? people;
}

export function readEvent(to: Reading, node: Node): Raw {
  const event = { ...readCommon(to, node), ...timesOf(to, node) };
  return { ...event, language: event.language ?? spokenIn(to.graph.language), timeZone: more?.zoneOf(to, node) };
}

/** @param group the day or the track that it is in, if that is not the whole event */
export function readSession(to: Programme, node: Node, isPart: boolean, group: Node | undefined): Raw {
  const common = readCommon(to, node);
  const format = textsOf(to, node, 'additionalType').find((type) => !type.includes(':'));
  const named = playersOf(to, node, 'performer performers actor instructor speaker');
  // Who invites to a meetup also speaks there; next to performers it is who does the work behind.
  const people = named.length > 0 ? named : playersOf(to, node, 'organizer').filter((host) => isOf(host, /^Person$/));
  const speakers = people.flatMap((person) => speakerOf(to, person) ?? []);
  const places = nodesOf(to, node, 'location');
  const live = places.find((place) => isOf(place, /^Virtual/));
  const place = places.find((place) => place !== live) ?? live;
  return {
    ...common,
    id: idOf(node),
    abstract: htmlOrText(textOf(to, node, 'description abstract disambiguatingDescription')),
    ...more?.readSession(to, node),
    format,
    tags: [...textsOf(to, node, 'keywords').flatMap((words) => words.split(/\s*[,;]\s*/)), ...textsOf(to, node, 'about')],
    track: group && plain(textOf(to, group, 'name')),
    room: place && roomOf(to, place),
    ...timesOf(to, node),
    speakers,
    kind: kindOfEntry(`${format} ${String(valuesOf(node, '@type'))}`, common.title, !isPart || speakers.length > 0) ?? kindOf(format, common.title),
    status: meaningOf(STATES, addressesOf(to, node, 'eventStatus')[0]),
    live: live && addressesOf(to, live, 'url')[0],
    signup: signupOf(to, node),
    ...readLinks([...(more?.worksOf(to, node) ?? []), ...addressesOf(to, node, 'sameAs')], (url) => url, { url: common.url }),
  };
}

function signupOf(to: Reading, node: Node): Raw | undefined {
  const all = (names: string): readonly string[] => nodesOf(to, node, 'offers').flatMap((offer) => addressesOf(to, offer, names));
  const [url] = all('url');
  const capacity = more?.capacityOf(to, node);
  const state = more?.isFull(to, node) ? 'full' : meaningOf(OFFERS, all('availability').join());
  return (state ?? url ?? capacity) ? { state, url, capacity } : undefined;
}

/** @returns how sessions name it: by its id, or by its name. */
function roomOf(to: Programme, place: Node): string | undefined {
  // A place may be nothing but an address.
  const address = nodesOf(to, place, 'address')[0] ?? place;
  const where = 'name streetAddress postalCode addressLocality addressCountry'.split(' ').flatMap((part) => textOf(to, address, part) ?? []);
  const name = plain(textOf(to, place, 'name')) ?? (where.join(', ') || undefined);
  const id = idOf(place) ?? name;
  if (name && id && !to.rooms.has(id)) {
    const description = textOf(to, place, 'description') ?? where.filter((part) => !name.includes(part)).join(', ');
    to.rooms.set(id, { id: idOf(place), name, description, capacity: more?.capacityOf(to, place) });
  }
  return name && id;
}

/** @returns how sessions name a person. A band or a company is only named: it is nobody. */
export function speakerOf(to: Programme, node: Node): Raw | undefined {
  const name = plain(textOf(to, node, 'name')) ?? more?.nameOf(to, node);
  const id = idOf(node) ?? name;
  if (name && id && !to.speakers.has(id) && (isOf(node, /^Person$/) || !node.has('@type'))) {
    to.speakers.set(id, {
      id: idOf(node),
      name,
      ...more?.readPerson(to, node),
      role: textOf(to, node, 'jobTitle'),
      organisation: textOf(to, node, 'worksFor affiliation memberOf'),
      bio: htmlOrText(textOf(to, node, 'description')),
      photo: addressesOf(to, node, 'image')[0],
      links: [...new Set([...addressesOf(to, node, 'url'), ...addressesOf(to, node, 'sameAs')])].flatMap((url) => profileOf('', url) ?? []),
    });
  }
  return name ? { id, name } : undefined;
}

export const readQuestion = (to: Reading, node: Node, page: Node | undefined): Raw => ({
  id: idOf(node),
  category: textOf(to, node, 'about') ?? (page && textOf(to, page, 'name')),
  question: plain(textOf(to, node, 'name text')),
  answer: htmlOrText(textOf(to, node, 'acceptedAnswer suggestedAnswer')),
});
