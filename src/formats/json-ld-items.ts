/** Events, people, places and questions of schema.org become those of the Lectern format. */
import { addressesOf, idOf, isOf, nodesOf, textOf, textsOf, valuesOf, type Node, type Reading } from './json-ld-graph.ts';
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

const OFFERS: Rows<'open' | 'full'> = [
  [/in-?stock|limited|pre-?(?:order|sale)|online/i, 'open'],
  [/sold|out/i, 'full'],
];

/** Minutes of a length such as `PT1H30M`. */
function minutesOf(length = ''): number | undefined {
  const [, days, hours, minutes] = /^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?/.exec(length)?.map((part) => Number(part ?? 0)) ?? [];
  return (days! * 24 + hours!) * 60 + minutes! || undefined;
}

/** Of a date and a date with a clock, the one with the clock. */
function timeOf(to: Reading, node: Node, name: string): string | undefined {
  const times = textsOf(to, node, name);
  return times.find((time) => time.includes('T')) ?? times[0];
}

const countOf = (to: Reading, node: Node, name: string): number | undefined => Number(textOf(to, node, name)) || undefined;

/** Start and end; of what is said to repeat only by its schedule, the first time. */
function timesOf(to: Reading, node: Node): Raw {
  const [start, end] = [timeOf(to, node, 'startDate'), timeOf(to, node, 'endDate')];
  const [schedule] = start ? [] : scheduleOf(to, node);
  const day = schedule && timeOf(to, schedule, 'startDate')?.slice(0, 10);
  if (!day) return { start, end };
  const [from, until] = ['startTime', 'endTime'].map((name) => textOf(to, schedule, name));
  return { start: from ? `${day}T${from}` : day, end: from && until ? `${day}T${until}` : undefined };
}

const scheduleOf = (to: Reading, node: Node): readonly Node[] => nodesOf(to, node, 'eventSchedule courseSchedule');

/** What a whole event and a session are described by alike. */
const readCommon = (to: Reading, node: Node): Raw => ({
  title: plain(textOf(to, node, 'name headline')),
  language: spokenIn(textOf(to, node, 'inLanguage')),
  url: addressesOf(to, node, 'url mainEntityOfPage')[0],
});

/** A part that somebody plays, or somebody's place in a list, with who it is under the name of the property itself. */
const playersOf = (to: Reading, node: Node, names: string): readonly Node[] =>
  nodesOf(to, node, names).flatMap((one) => (isOf(one, /Role$/) ? nodesOf(to, one, names) : one));

export function readEvent(to: Reading, node: Node): Raw {
  const [schedule] = scheduleOf(to, node);
  const event = { ...readCommon(to, node), ...timesOf(to, node) };
  return { ...event, language: event.language ?? spokenIn(to.graph.language), timeZone: schedule && textOf(to, schedule, 'scheduleTimezone') };
}

/** @param group the day or the track that it is in, if that is not the whole event */
export function readSession(to: Programme, node: Node, isPart: boolean, group: Node | undefined): Raw {
  const common = readCommon(to, node);
  const subtitle = plain(textOf(to, node, 'alternateName'));
  const format = textsOf(to, node, 'additionalType').find((type) => !type.includes(':'));
  const named = playersOf(to, node, 'performer performers actor instructor speaker');
  // Who invites to a meetup also speaks there; next to performers it is who does the work behind.
  const people = named.length > 0 ? named : playersOf(to, node, 'organizer').filter((host) => isOf(host, /^Person$/));
  const speakers = people.flatMap((person) => speakerOf(to, person) ?? []);
  const places = nodesOf(to, node, 'location');
  const live = places.find((place) => isOf(place, /^Virtual/));
  const place = places.find((place) => place !== live) ?? live;
  const [audience] = nodesOf(to, node, 'audience');
  return {
    ...common,
    id: idOf(node),
    subtitle: subtitle === common.title ? undefined : subtitle,
    abstract: htmlOrText(textOf(to, node, 'description abstract disambiguatingDescription')),
    audience: audience && htmlOrText(textOf(to, audience, 'audienceType name educationalRole')),
    outcomes: textsOf(to, node, 'teaches'),
    prerequisites: htmlOrText(textsOf(to, node, 'coursePrerequisites').join('\n')),
    format,
    level: textOf(to, node, 'educationalLevel'),
    tags: [...textsOf(to, node, 'keywords').flatMap((words) => words.split(/\s*[,;]\s*/)), ...textsOf(to, node, 'about')],
    track: group && plain(textOf(to, group, 'name')),
    room: place && roomOf(to, place),
    ...timesOf(to, node),
    duration: minutesOf(textOf(to, node, 'duration timeRequired')),
    speakers,
    kind: kindOfEntry(`${format} ${String(valuesOf(node, '@type'))}`, common.title, !isPart || speakers.length > 0) ?? kindOf(format, common.title),
    status: meaningOf(STATES, addressesOf(to, node, 'eventStatus')[0]),
    live: live && addressesOf(to, live, 'url')[0],
    signup: signupOf(to, node),
    ...linksOf(to, node),
  };
}

/** What was recorded, shown or written, and other pages about it. */
function linksOf(to: Reading, node: Node): Raw {
  const works = ['recordedIn', 'workFeatured', 'workPerformed', 'subjectOf'].flatMap((name) =>
    nodesOf(to, node, name).map((work) => ({
      url: addressesOf(to, work, 'url contentUrl @id')[0],
      title: textOf(to, work, 'name'),
      type: name === 'recordedIn' || isOf(work, /Video/) ? 'video' : isOf(work, /Presentation/) ? 'slides' : undefined,
    })),
  );
  return readLinks([...works, ...addressesOf(to, node, 'sameAs')], (url) => url, { url: addressesOf(to, node, 'url')[0] });
}

function signupOf(to: Reading, node: Node): Raw | undefined {
  const offers = nodesOf(to, node, 'offers');
  const states = offers.map((offer) => meaningOf(OFFERS, addressesOf(to, offer, 'availability')[0]));
  const [url] = offers.flatMap((offer) => addressesOf(to, offer, 'url'));
  const capacity = countOf(to, node, 'maximumAttendeeCapacity');
  const state = textOf(to, node, 'remainingAttendeeCapacity') === '0' ? 'full' : (states.find((one) => one === 'open') ?? states.find(Boolean));
  return (state ?? url ?? capacity) ? { state, url, capacity } : undefined;
}

/** @returns how sessions name it: by its id, or by its name. */
function roomOf(to: Programme, place: Node): string | undefined {
  const [address] = isOf(place, /^PostalAddress$/) ? [place] : nodesOf(to, place, 'address');
  const where = ['name', 'streetAddress', 'postalCode', 'addressLocality', 'addressCountry'].flatMap((part) => (address && textOf(to, address, part)) ?? []);
  const name = plain(textOf(to, place, 'name')) ?? (where.join(', ') || undefined);
  const id = idOf(place) ?? name;
  if (name && id && !to.rooms.has(id)) {
    const description = textOf(to, place, 'description') ?? where.filter((part) => !name.includes(part)).join(', ');
    to.rooms.set(id, { id: idOf(place), name, description, capacity: countOf(to, place, 'maximumAttendeeCapacity') });
  }
  return name && id;
}

/** @returns how sessions name a person. A band or a company is only named: it is nobody. */
export function speakerOf(to: Programme, node: Node): Raw | undefined {
  const name = plain(textOf(to, node, 'name')) ?? ['givenName', 'familyName'].flatMap((part) => textOf(to, node, part) ?? []).join(' ');
  const id = idOf(node) ?? name;
  if (name && !to.speakers.has(id) && (isOf(node, /^Person$/) || !node.has('@type'))) {
    to.speakers.set(id, {
      id: idOf(node),
      name,
      pronouns: textOf(to, node, 'pronouns'),
      role: textOf(to, node, 'jobTitle'),
      organisation: textOf(to, node, 'worksFor affiliation memberOf'),
      bio: htmlOrText(textOf(to, node, 'description')),
      photo: addressesOf(to, node, 'image')[0],
      links: [...new Set([...addressesOf(to, node, 'url'), ...addressesOf(to, node, 'sameAs')])].flatMap((url) => profileOf('', url) ?? []),
      sessions: nodesOf(to, node, 'performerIn').map((event) => ({ id: idOf(event), name: textOf(to, event, 'name') })),
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
