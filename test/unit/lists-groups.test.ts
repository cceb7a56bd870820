/** Programmes by day, by room, by track and by hour, one in the other, as people nest them. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { feedOf } from './reading.ts';

const talk = { title: 'Fog', start: '09:00', end: '09:30', speaker: 'Ana' };
const day = '2026-05-08';

/** Each holds “Fog” at nine on the eighth, and says of it no more than is named. */
const PROGRAMMES: Readonly<Record<string, readonly [json: unknown, room?: string, track?: string]>> = {
  days: [{ conference: { name: 'Reef' }, days: [{ date: day, sessions: [{ ...talk, room: 'Hall' }] }] }, 'Hall'],
  'days and an empty one': [
    {
      days: [
        { date: day, sessions: [talk] },
        { date: '2026-05-09', sessions: [] },
      ],
    },
  ],
  'days and rooms': [{ days: [{ date: day, rooms: [{ name: 'Hall', sessions: [talk] }] }] }, 'Hall'],
  'days and tracks': [{ days: [{ label: 'Day 1', date: day, tracks: [{ name: 'Lamps', talks: [talk] }] }] }, undefined, 'Lamps'],
  'days of a schedule': [{ title: 'Reef', schedule: { days: [{ day: 'Friday', date: day, slots: [talk] }] } }],
  'lists by day': [{ days: { [day]: [talk] } }],
  'a schedule by day': [{ schedule: { [day]: [talk] } }],
  'lists by room': [{ days: [{ date: day, rooms: { Hall: [talk] } }] }, 'Hall'],
  'an agenda of agendas': [{ agenda: [{ day, agenda: [talk] }] }],
  rooms: [{ date: day, rooms: [{ name: 'Hall', sessions: [talk] }] }, 'Hall'],
  tracks: [{ date: day, tracks: [{ title: 'Lamps', events: [talk] }] }, undefined, 'Lamps'],
  hours: [{ date: day, schedule: [{ time: '09:00 - 09:30', sessions: [{ title: 'Fog', speaker: 'Ana', room: 'Hall' }] }] }, 'Hall'],
  'hours and a break': [
    {
      date: day,
      schedule: [
        { time: '08:00', title: 'Coffee' },
        { time: '09:00 - 09:30', sessions: [{ title: 'Fog', speaker: 'Ana' }] },
      ],
    },
  ],
  'a day of its own': [{ event: { name: 'Reef', date: day }, sessions: [talk] }],
};

describe('a session in', () => {
  for (const [name, [json, room, track]] of Object.entries(PROGRAMMES)) {
    test(name, async () => {
      const { sessions, rooms, tracks } = await feedOf(json);
      const fog = sessions.find(({ title }) => title === 'Fog')!;
      assert.deepEqual([fog.start?.local, fog.end?.local], [`${day}T09:00`, `${day}T09:30`]);
      assert.deepEqual(
        [fog.speakers.map((one) => one.name), rooms.map((one) => one.name), tracks.map((one) => one.name)],
        [['Ana'], room ? [room] : [], track ? [track] : []],
      );
      assert.equal(sessions.length, name.includes('break') ? 2 : 1);
    });
  }
});

test('what has speakers is a session, whatever lists it has', async () => {
  const { sessions } = await feedOf({ talks: [{ title: 'Fog', speakers: ['Ana'], slots: [{ title: 'Part 1', start: '2026-05-08T09:00' }] }] });
  assert.deepEqual(
    sessions.map(({ title }) => title),
    ['Fog'],
  );
});

test('a person in a session keeps bio and photo', async () => {
  const { speakers } = await feedOf([{ title: 'Fog', start: '2026-05-08T09:00', speaker: { name: 'Ana', bio: 'B', avatar: 'https://img.example/a.jpg' } }]);
  assert.deepEqual(
    speakers.map(({ name, bio, photo }) => [name, bio?.value, photo]),
    [['Ana', 'B', 'https://img.example/a.jpg']],
  );
});
