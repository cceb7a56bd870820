/** OpenFeedback, which asks what people thought of a session: two maps by id, of sessions with their column ("track", a room) and of speakers. */
import type { Adapter } from './format.ts';
import { Names } from './names.ts';
import { profilesOf } from './profiles.ts';
import { each, isRaw, listOf, type Raw } from './raw.ts';
import { SERVICES, kindOf, meaningOf } from './words.ts';

const entriesOf = (value: unknown): readonly (readonly [key: string, entry: unknown])[] => (isRaw(value) ? Object.entries(value) : []);

const isSession = (raw: unknown): boolean => isRaw(raw) && 'title' in raw && ('trackTitle' in raw || 'startTime' in raw);

const readSession = (raw: Raw, key: string, rooms: Names): Raw => ({
  id: raw.id ?? key,
  title: raw.title,
  // OpenPlanner writes an empty list for a session without category.
  tags: listOf(raw.tags).filter((tag) => !Array.isArray(tag)),
  room: rooms.add(undefined, raw.trackTitle),
  start: raw.startTime,
  end: raw.endTime,
  speakers: each(raw.speakers, ({ id, name }) => ({ id, name })),
  kind: (listOf(raw.speakers).length ? undefined : meaningOf(SERVICES, raw.title)) ?? kindOf(undefined, raw.title),
});

const readSpeaker = (raw: Raw, key: string): Raw => ({ id: raw.id ?? key, name: raw.name, photo: raw.photoUrl, links: profilesOf(raw.socials) });

export const openfeedback: Adapter = {
  detect: (json) =>
    isRaw(json) && !('schedule' in json) && 'speakers' in json && entriesOf(json.sessions).some(([, raw]) => isSession(raw)) ? 'one document' : undefined,
  adapt(json) {
    const { sessions, speakers } = json as Raw;
    const rooms = new Names();
    return {
      lectern: 1,
      sessions: entriesOf(sessions).map(([key, raw]) => (isRaw(raw) ? readSession(raw, key, rooms) : raw)),
      speakers: entriesOf(speakers).map(([key, raw]) => (isRaw(raw) ? readSpeaker(raw, key) : raw)),
      rooms: rooms.items,
    };
  },
};
