/**
 * What the schedule widget of pretalx asks for: `schedule/widgets/schedule.json`, and `schedule/widget/v2.json` of old
 * versions. Names are texts by language or plain. Breaks stand among the talks, once for each room, and have no code.
 */
import { zoneFor } from './clock.ts';
import type { Adapter } from './format.ts';
import { kindOfEntry, STATES } from './kinds.ts';
import { each, isRaw, keyOf, lineOf, listOf, rawsOf, type Raw } from './raw.ts';
import { SlotIds } from './slots.ts';
import { Texts } from './texts.ts';
import { kindOf, meaningOf } from './words.ts';

/** Fields of the document, beside its lists. */
const NEW = ['schedule_id', 'event_start', 'event_end'];
const ALL = [...NEW, 'timezone', 'version'];
const LISTS = ['speakers', 'rooms', 'tracks'];

const isBreak = ({ code, slot_type: type, speakers }: Raw): boolean => type === 'break' || (keyOf(code) === undefined && !listOf(speakers).length);

/** When a slot is, whatever its offset: breaks start in UTC and end on the event's clock. */
const timesOf = ({ start, end }: Raw): string => [start, end].map((time) => Date.parse(lineOf(time) ?? '')).join();

/** Breaks that stand in every room at the same time are one break, for everybody. */
function joinBreaks(talks: readonly unknown[], rooms: readonly Raw[]): readonly unknown[] {
  const places = new Map<string, Set<unknown>>();
  for (const talk of talks) {
    if (!isRaw(talk) || !isBreak(talk)) continue;
    const times = timesOf(talk);
    places.set(times, (places.get(times) ?? new Set()).add(keyOf(talk.room)));
  }
  const joined = new Set<string>();
  return talks.flatMap((talk) => {
    if (!isRaw(talk) || !isBreak(talk)) return [talk];
    const times = timesOf(talk);
    const isEverywhere = rooms.length > 1 && rooms.every(({ id }) => places.get(times)!.has(keyOf(id)));
    if (!isEverywhere) return [talk];
    if (joined.has(times)) return [];
    joined.add(times);
    return [{ ...talk, room: undefined, plenum: true }];
  });
}

/** The language of most talks stands for that of the event, which the document doesn't tell. */
function mainLanguage(talks: readonly Raw[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { content_locale: tag } of talks) if (typeof tag === 'string') counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** A name in all its languages at once: what it means does not hang on who asks. */
const inAll = (name: unknown): string => (isRaw(name) ? Object.values(name) : [name]).filter(lineOf).join(' ');

export const pretalxWidget: Adapter = {
  byLanguage: true,
  detect(json) {
    if (!isRaw(json) || !Array.isArray(json.talks) || !ALL.some((field) => field in json) || !LISTS.some((list) => list in json)) return undefined;
    return NEW.some((field) => field in json) ? 'schedule.json' : 'v2.json (old)';
  },
  adapt(json, _view, language) {
    const root = json as Raw;
    const talks = rawsOf(root.talks);
    const texts = new Texts(language, mainLanguage(talks));
    const ids = new SlotIds();
    const tracks = new Map(rawsOf(root.tracks).map(({ id, name }) => [keyOf(id), inAll(name)]));

    const readTalk = (raw: Raw): Raw | undefined => {
      const status = meaningOf(STATES, raw.state);
      if (status === 'hidden' || raw.slot_type === 'blocker') return undefined;
      const title = texts.of(raw.title);
      const track = keyOf(raw.track);
      const hasSpeakers = listOf(raw.speakers).length > 0;
      const type = texts.of(raw.type ?? raw.submission_type);
      return {
        id: ids.of(keyOf(raw.code) ?? raw.id, raw.start, raw.room),
        title,
        abstract: texts.markdown(raw.abstract ?? raw.description),
        format: type,
        language: lineOf(raw.content_locale)?.replace(/-formal$/, ''),
        tags: listOf(raw.tags).filter(lineOf),
        // A number that the lists don't explain says nothing to visitors.
        track: track !== undefined && tracks.has(track) ? track : undefined,
        room: keyOf(raw.room),
        start: raw.start,
        end: raw.end,
        duration: raw.duration,
        speakers: each(raw.speakers, ({ code, name }) => ({ id: code, name })),
        kind: isBreak(raw) ? 'break' : (kindOfEntry(type, title, hasSpeakers) ?? kindOf(track && tracks.get(track), title)),
        plenum: raw.plenum,
        status,
        signup: raw.signup_status ? { state: raw.signup_status } : undefined,
        doNotRecord: raw.do_not_record,
      };
    };

    return {
      lectern: 1,
      event: {
        timeZone: zoneFor(
          root.timezone,
          talks.map(({ end }) => end),
        ),
        start: root.event_start,
        end: root.event_end,
      },
      sessions: joinBreaks(listOf(root.talks), rawsOf(root.rooms))
        .map((talk) => (isRaw(talk) ? readTalk(talk) : talk))
        .filter((session) => session !== undefined),
      speakers: each(root.speakers, (raw) => ({
        id: raw.code,
        name: texts.of(raw.name),
        bio: texts.markdown(raw.biography),
        photo: raw.avatar ?? raw.avatar_thumbnail_default ?? raw.avatar_thumbnail_tiny,
      })),
      rooms: each(root.rooms, (raw) => ({ id: raw.id, name: texts.of(raw.name), description: texts.plain(raw.description), capacity: raw.capacity })),
      tracks: each(root.tracks, (raw) => ({ id: raw.id, name: texts.of(raw.name), color: raw.color, description: texts.plain(raw.description) })),
    };
  },
};
