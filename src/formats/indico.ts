/**
 * Indico (export API): events with their contributions and sessions (`/export/event/…`), or their timetables by day
 * (`/export/timetable/…`). A contribution is what visitors come for. A session of Indico holds contributions together:
 * it becomes their track, and an entry of the programme only if it holds none.
 */
import type { Adapter } from './format.ts';
import { People, isZone, materialOf, timeOf } from './indico-parts.ts';
import { kindOfEntry } from './kinds.ts';
import { isRaw, keyOf, lineOf, listOf, rawsOf, type Raw } from './raw.ts';
import { htmlOrText } from './texts.ts';
import { SERVICES, meaningOf } from './words.ts';

const TYPES = /^(?:Conference|Contribution|Session(?:Slot)?)$/;
const isItem = (raw: Raw): boolean => typeof raw._type === 'string' && TYPES.test(raw._type) && ('_fossil' in raw || isRaw(raw.startDate));
const isEvent = ({ _type }: Raw): boolean => _type === 'Conference';

/** The objects of an object, such as the entries of a day, which stand under their ids. */
const valuesOf = (value: unknown): readonly Raw[] => (isRaw(value) ? rawsOf(Object.values(value)) : []);

const resultsOf = (json: unknown): unknown => (isRaw(json) && 'results' in json ? json.results : json);

/** Events; contributions and sessions, where only those were asked for. Copies may have lost what stands around them. */
const itemsOf = (json: unknown): readonly Raw[] => rawsOf([resultsOf(json)].flat()).filter(isItem);

/** The days of all timetables, `20130429`. */
const daysOf = (json: unknown): readonly Raw[] =>
  (isRaw(json) ? valuesOf(resultsOf(json)) : []).flatMap((days) => Object.keys(days).flatMap((day) => (/^\d{8}$/.test(day) ? rawsOf([days[day]]) : [])));

/** A text with what it consists of: the parts of a contribution have titles, but no times of their own. */
function abstractOf(raw: Raw): unknown {
  const parts = rawsOf(raw.subContributions).flatMap(({ title }) => lineOf(title) ?? []);
  const text = htmlOrText(raw.description);
  if (!parts.length) return text;
  if (!isRaw(text)) return `${lineOf(text) ? String(text) : ''}\n\n${parts.map((part) => `- ${part}`).join('\n')}`;
  return { ...text, value: `${String(text.value)}<ul>${parts.map((part) => `<li>${part.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</li>`).join('')}</ul>` };
}

/** A programme in the making. */
class Programme {
  readonly people = new People();
  readonly tracks = new Map<string, Raw>();
  readonly rooms = new Map<string, Raw>();
  readonly sessions = new Map<unknown, Raw>();

  /** @param zone that of the event's clock */
  constructor(private readonly zone: unknown) {}

  /** @param group the session that a contribution belongs to */
  add(raw: Raw, id: unknown, speakers: unknown, group: Raw = {}, more: Raw = {}): void {
    const key = keyOf(id);
    if (key !== undefined && this.sessions.has(key)) return;
    const parts = rawsOf(raw.subContributions);
    const people = [...rawsOf(speakers), ...parts.flatMap((part) => rawsOf(part.speakers))].flatMap((person) => this.people.add(person) ?? []);
    const format = lineOf(raw.type) ?? lineOf(group.type);
    const session = lineOf(group.title) ?? lineOf(raw.session);
    const track = lineOf(raw.track) ?? session;
    if (track !== undefined)
      this.tracks.set(track, { id: track, name: track, color: (track === session ? group.color : undefined) ?? this.tracks.get(track)?.color });
    const room = lineOf(raw.roomFullname) ?? lineOf(raw.room);
    if (room !== undefined && !this.rooms.has(room)) {
      this.rooms.set(room, { id: room, name: room, description: [raw.location, raw.address].map(lineOf).filter(Boolean).join(', ') });
    }
    this.sessions.set(key ?? raw, {
      id: key,
      title: raw.title,
      abstract: abstractOf(raw),
      format,
      tags: [...listOf(raw.keywords), ...(track === session ? [] : [session])],
      track,
      room,
      start: timeOf(raw.startDate, this.zone),
      end: timeOf(raw.endDate, this.zone),
      duration: raw.duration,
      speakers: people,
      kind: kindOfEntry(format, raw.title, people.length > 0),
      url: raw.url,
      ...materialOf([raw, ...parts]),
      ...more,
    });
  }

  /** @param prefix what keeps the ids of several events apart */
  addContribution(raw: Raw, prefix: string, group?: Raw): void {
    const speakers = [raw.speakers, raw.presenters, raw.primaryauthors].find((list) => rawsOf(list).length);
    const id = keyOf(raw.friendlyId) ?? keyOf(raw.contributionId) ?? keyOf(raw.id);
    this.add(raw, id && prefix + id, speakers, group);
  }

  /** A session, or one of the blocks that it is held in. */
  addSession(raw: Raw, prefix: string, entries: readonly Raw[]): void {
    const whole: Raw = isRaw(raw.session) ? raw.session : raw;
    for (const entry of entries) this.addEntry(entry, prefix, whole);
    if (entries.some(({ entryType }) => entryType !== 'Break')) return;
    const block = lineOf(raw.slotTitle);
    const id = keyOf(raw.sessionSlotId) ?? keyOf(raw.id);
    const item = {
      ...whole,
      ...raw,
      session: undefined,
      title: block ?? whole.title,
      description: lineOf(raw.description) ? raw.description : whole.description,
    };
    this.add(item, id && `${prefix}s${id}`, raw.conveners ?? raw.sessionConveners, block ? whole : { type: whole.type }, {
      kind: kindOfEntry(lineOf(whole.type) ?? whole.title, whole.title, false),
    });
  }

  /** An entry of a timetable, or what an event lists. */
  addEntry(raw: Raw, prefix: string, group?: Raw): void {
    const type = raw.entryType ?? raw._type;
    if (type === 'Break') {
      const id = keyOf(raw.id);
      this.add(raw, id && prefix + id, [], undefined, { kind: meaningOf(SERVICES, raw.title) ?? 'break', plenum: group === undefined });
    } else if (typeof type === 'string' && type.startsWith('Session')) {
      this.addSession(raw, prefix, [...rawsOf(raw.contributions), ...valuesOf(raw.entries)]);
    } else this.addContribution(raw, prefix, group);
  }
}

/** The event, on the clock of its own zone, else of its times'. */
function readEvent(event: Raw, entries: readonly Raw[]): Raw {
  const zoneOf = (value: unknown): unknown => (isRaw(value) ? value.tz : undefined);
  const timeZone = [event.timezone, zoneOf(event.startDate), ...entries.map(({ startDate }) => zoneOf(startDate))].find(isZone);
  const dayOf = (value: unknown): unknown => (isRaw(value) ? String(timeOf(value, timeZone)).replace(/T[^Z]*$/, '') : undefined);
  return { title: event.title, url: event.url, timeZone, start: dayOf(event.startDate), end: dayOf(event.endDate) };
}

/** Lectures, and events of a list that tells no more of them, are entries themselves. */
const isEntry = (event: Raw, isAlone: boolean): boolean =>
  /lecture|simple_event/.test(String(lineOf(event.type))) || (!isAlone && !rawsOf(event.contributions).length && !rawsOf(event.sessions).length);

export const indico: Adapter = {
  detect(json) {
    if (daysOf(json).length) return 'timetable';
    const items = itemsOf(json);
    if (!items.length) return isRaw(json) && json._type === 'HTTPAPIResult' && 'results' in json ? 'events' : undefined;
    const inside = items.flatMap((item) => (isEvent(item) ? rawsOf(item.contributions) : []));
    if (items.some((item) => 'sessions' in item || !isEvent(item))) return 'sessions';
    if (inside.some((contribution) => 'subContributions' in contribution)) return 'subcontributions';
    return items.some((item) => 'contributions' in item) ? 'contributions' : 'events';
  },
  adapt(json, view) {
    const items = view === 'timetable' ? daysOf(json).flatMap(valuesOf) : itemsOf(json);
    const events = items.filter(isEvent);
    const event = readEvent(events.length === 1 ? events[0]! : {}, items);
    const programme = new Programme(event.timeZone);
    // A list of events may hold one: that is still the entry of a list.
    const isAlone = events.length === 1 && [resultsOf(json)].flat().length < 2;
    // Ids are an event's own: where there are several, they need its id before them.
    const owners = new Set(items.map((item) => keyOf(item.conferenceId)));
    for (const item of items) {
      if (!isEvent(item)) programme.addEntry(item, owners.size > 1 ? `${keyOf(item.conferenceId)}-` : '');
      else {
        const prefix = isAlone ? '' : `${keyOf(item.id)}-`;
        if (isEntry(item, isAlone)) programme.add({ ...item, type: undefined }, item.id, item.chairs);
        for (const entry of [...rawsOf(item.contributions), ...rawsOf(item.sessions)]) programme.addEntry(entry, prefix);
      }
    }
    const { people, tracks, rooms, sessions } = programme;
    return { lectern: 1, event, sessions: [...sessions.values()], speakers: people.items, rooms: [...rooms.values()], tracks: [...tracks.values()] };
  },
};
