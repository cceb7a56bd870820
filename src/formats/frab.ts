/**
 * `schedule.json`, which frab began and pretalx, the c3voc and many others write too. Version 1 is a tree (days, rooms,
 * sessions), in which people are described wherever they are named; version 2, a draft, has flat lists. frab's
 * `speakers.json` tells what its `schedule.json` leaves out.
 */
import { toLinkAddress } from '../lib/address.ts';
import { zoneFor } from './clock.ts';
import type { Adapter } from './format.ts';
import { People, Sessions, type Around } from './frab-items.ts';
import { isRaw, keyOf, lineOf, listOf, rawsOf, type Raw } from './raw.ts';
import { Texts } from './texts.ts';

const rawOf = (value: unknown): Raw => (isRaw(value) ? value : {});

/** The parts of a document, whatever is missing of them. Hand-made files lack the outermost object, or have lists a level higher. */
function partsOf(json: unknown): { readonly root: Raw; readonly conference: Raw; readonly days: readonly Raw[] } {
  const root = rawOf(rawOf(json).schedule ?? json);
  const conference = rawOf(root.conference);
  return { root, conference, days: rawsOf(conference.days ?? root.days) };
}

/** Makes addresses absolute that are relative to `base_url`, which is a folder even where it does not end like one. */
const absoluteTo =
  (base: string | undefined): Around['absolute'] =>
  (url) => {
    const written = lineOf(url);
    return (written && toLinkAddress(written, base)) ?? written;
  };

interface Place {
  readonly session: Raw;
  readonly day: Raw;
  readonly room: unknown;
}

/** The rooms of a day: a map from name to sessions; made by hand, a list of rooms that have some. */
const roomsOf = ({ rooms }: Raw): (readonly [name: string | undefined, sessions: unknown])[] =>
  Array.isArray(rooms)
    ? rawsOf(rooms).map(({ name, room = name, events, sessions = events, talks = sessions }) => [lineOf(room), talks])
    : Object.entries(rawOf(rooms)).map(([name, list]) => [lineOf(name), list]);

export const frab: Adapter = {
  byLanguage: true,
  detect(json) {
    if (isRaw(json) && isRaw(json.schedule_speakers)) return 'speakers';
    const { root, conference, days } = partsOf(json);
    if (!isRaw(root.conference)) return undefined;
    if (Array.isArray(root.events) && !days.some((day) => 'rooms' in day)) return 'schedule v2 draft';
    return days.some((day) => 'rooms' in day) || (rawOf(json).schedule === root && Array.isArray(conference.days)) ? 'v1' : undefined;
  },
  adapt(json, view, language) {
    const { root, conference, days } = partsOf(json);
    const eventLanguage = [rawOf(conference.defaults).language, ...listOf(conference.languages)].find(lineOf);
    const texts = new Texts(language, eventLanguage);
    const base = lineOf(root.base_url)?.replace(/[^/]$/, '$&/');
    const around = { texts, absolute: absoluteTo(base) };
    const people = new People(around);
    if (view === 'speakers') {
      rawsOf(rawOf(rawOf(json).schedule_speakers).speakers).forEach(people.add);
      return { lectern: 1, speakers: people.items };
    }

    const known = rawsOf(conference.rooms ?? root.rooms);
    const idOf = (room: Raw): string | undefined => keyOf(room.slug) ?? texts.of(room.name);
    /** Version 2 names a room by any of its fields. */
    const roomOf = (room: unknown): unknown =>
      isRaw(room)
        ? (lineOf(room.name) ?? known.filter(({ guid, slug }) => (guid ?? slug) === (room.guid ?? room.slug)).map(idOf)[0])
        : (lineOf(room) ?? undefined);

    const places: Place[] =
      view === 'v1'
        ? days.flatMap((day) => roomsOf(day).flatMap(([room, list]) => listOf(list).map((session) => ({ session: session as Raw, day, room }))))
        : listOf(root.events).map((session) => ({ session: session as Raw, day: {}, room: roomOf(rawOf(session).room) }));
    listOf(root.persons ?? conference.persons).forEach(people.add);
    const sessions = new Sessions(around, people);
    const read = places.map(({ session, day, room }) => (isRaw(session) ? sessions.read(session, day, room ?? roomOf(session.room)) : session));

    // Of the rooms of an event, version 1 shows those in which something takes place; it also names others, among them hidden ones.
    const used = new Set(days.flatMap((day) => roomsOf(day).map(([name]) => name)));
    const names = known.map(({ name }) => texts.of(name));
    return {
      lectern: 1,
      event: {
        title: texts.of(conference.title),
        timeZone: zoneFor(
          conference.time_zone_name,
          places.flatMap(({ session }) => [rawOf(session).date, rawOf(session).start]),
        ),
        language: eventLanguage,
        url: around.absolute(conference.url) ?? around.absolute(root.url),
        start: conference.start,
        end: conference.end,
      },
      sessions: read.filter((session) => session !== undefined),
      speakers: people.items,
      rooms: [
        ...known
          .filter(({ name }) => view !== 'v1' || used.has(lineOf(name)))
          .map((room) => ({
            id: idOf(room),
            name: texts.of(room.name),
            description: texts.plain(room.description) ?? texts.plain({ en: room.description_en, de: room.description_de }),
            capacity: room.capacity,
          })),
        ...[...used].filter((name) => name !== undefined && !names.includes(name)).map((name) => ({ id: name, name })),
      ],
      tracks: listOf(conference.tracks ?? root.tracks).map((track) => {
        const raw: Raw = isRaw(track) ? track : { name: track };
        const name = texts.of(raw.name);
        return {
          id: keyOf(raw.slug) ?? name,
          name,
          color: raw.color ?? rawOf(raw.colors).light ?? rawOf(raw.colors).primary,
          description: texts.plain(raw.description),
        };
      }),
    };
  },
};
