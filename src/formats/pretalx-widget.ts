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

/** The language of most talks stands for that of the event, which the document doesn't tell. */
function mainLanguage(talks: readonly Raw[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { content_locale: tag } of talks) if (typeof tag === 'string') counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** A name in all its languages at once: what it means does not hang on who asks. */
const inAll = (name: unknown): string => (isRaw(name) ? Object.values(name) : [name]).filter(lineOf).join(' ');

type Names = ReadonlyMap<string | undefined, string>;

const namesOf = (list: unknown): Names => new Map(rawsOf(list).map(({ id, name }) => [keyOf(id), inAll(name)]));

/** A number that the document doesn't explain says nothing to visitors. */
const known = (id: unknown, names: Names): string | undefined => (names.get(keyOf(id)) ? keyOf(id) : undefined);

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
    const rooms = namesOf(root.rooms);
    const tracks = namesOf(root.tracks);
    /** Who speaks in what visitors are not to see, and nowhere else. */
    const isHidden = ({ state, slot_type: type }: Raw): boolean => meaningOf(STATES, state) === 'hidden' || type === 'blocker';
    const speakersOf = (list: readonly Raw[]): Set<unknown> => new Set(list.flatMap(({ speakers }) => listOf(speakers)));
    const hidden = speakersOf(talks.filter(isHidden));
    for (const code of speakersOf(talks.filter((talk) => !isHidden(talk)))) hidden.delete(code);

    const readTalk = (raw: Raw): Raw | undefined => {
      if (isHidden(raw)) return undefined;
      const title = texts.of(raw.title);
      const hasSpeakers = listOf(raw.speakers).length > 0;
      const type = texts.of(raw.type ?? raw.submission_type);
      return {
        id: ids.of(keyOf(raw.code) ?? raw.id, raw.start, raw.room),
        title,
        abstract: texts.markdown(raw.abstract ?? raw.description),
        format: type,
        language: lineOf(raw.content_locale)?.replace(/-formal$/, ''),
        tags: listOf(raw.tags).filter(lineOf),
        track: known(raw.track, tracks),
        room: known(raw.room, rooms),
        start: raw.start,
        end: raw.end,
        duration: raw.duration,
        speakers: each(raw.speakers, ({ code, name }) => ({ id: code, name })),
        kind: isBreak(raw) ? 'break' : (kindOfEntry(type, title, hasSpeakers) ?? kindOf(tracks.get(keyOf(raw.track)), title)),
        // A break that names no room is everywhere.
        plenum: isBreak(raw) && known(raw.room, rooms) === undefined,
        status: meaningOf(STATES, raw.state),
        signup: raw.signup_status ? { state: raw.signup_status } : undefined,
        doNotRecord: raw.do_not_record,
      };
    };

    const namedOf = (list: unknown, more: (raw: Raw) => Raw): readonly unknown[] =>
      each(list, (raw) =>
        inAll(raw.name) ? { id: raw.id, name: texts.of(raw.name), description: texts.plain(raw.description), ...more(raw) } : undefined,
      ).filter((item) => item !== undefined);

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
      sessions: each(root.talks, readTalk).filter((session) => session !== undefined),
      speakers: each(root.speakers, (raw) =>
        lineOf(texts.of(raw.name)) && !hidden.has(raw.code)
          ? { id: raw.code, name: texts.of(raw.name), bio: texts.markdown(raw.biography), photo: raw.avatar ?? raw.avatar_thumbnail_default }
          : undefined,
      ).filter((speaker) => speaker !== undefined),
      rooms: namedOf(root.rooms, (raw) => ({ capacity: raw.capacity })),
      tracks: namedOf(root.tracks, (raw) => ({ color: raw.color })),
    };
  },
};
