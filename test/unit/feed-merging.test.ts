/** One event in several documents: what they say of the same id comes together, and one that fails hides no other. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { find, read, type Found } from '../../src/feed/read-feed.ts';
import type { Feed } from '../../src/model/types.ts';
import { briefly } from './documents.ts';

const found = (...documents: readonly unknown[]): Promise<readonly Found[]> =>
  Promise.all(documents.map((json, index) => find(json, `https://feeds.example/2026/${index}.json`)));

async function together(...documents: readonly unknown[]): Promise<Feed> {
  const reading = await read(await found(...documents));
  assert.ok('feed' in reading, JSON.stringify(reading));
  return reading.feed;
}

describe('several documents', () => {
  test('make one session of what each says of it', async () => {
    const feed = await together(
      { lectern: 1, sessions: [{ id: '7', title: 'Doors', speakers: ['ana'], start: '' }] },
      { lectern: 1, sessions: [{ id: 7, start: '2026-05-08T09:00', room: 'Hall', title: 'Other' }], speakers: [{ id: 'ana', name: 'Ana' }] },
    );
    assert.equal(feed.sessions.length, 1);
    const [session] = feed.sessions;
    assert.deepEqual([session!.title, session!.room, session!.start?.local], ['Doors', 'Hall', '2026-05-08T09:00']);
    assert.deepEqual(session!.speakers, [{ id: 'ana', name: 'Ana' }]);
    assert.deepEqual(briefly(feed.issues), []);
    assert.deepEqual(feed.source, { format: 'lectern', view: '1' });
  });
  test('of two formats name both', async () => {
    const feed = await together({ lectern: 1, sessions: [{ id: '1', title: 'A' }] }, [{ id: 'x', fullName: 'Ana', tagLine: 'Tester' }]);
    assert.deepEqual([feed.sessions.length, feed.speakers.length], [1, 1]);
    assert.deepEqual(feed.source, { format: 'lectern + sessionize', view: '1 + SpeakerWall' });
  });
  test('where a timetable names a session in two places, it takes place twice', async () => {
    const feed = await together(
      { lectern: 1, sessions: [{ id: 'tea', title: 'Tea' }] },
      {
        lectern: 1,
        sessions: [
          { id: 'tea', start: '2026-05-08T10:00' },
          { id: 'tea', start: '2026-05-08T15:00' },
        ],
      },
    );
    assert.deepEqual(
      feed.sessions.map(({ id, title, start }) => [id, title, start?.local]),
      [
        ['tea', 'Tea', '2026-05-08T10:00'],
        ['tea-2', 'Tea', '2026-05-08T15:00'],
      ],
    );
    assert.deepEqual(briefly(feed.issues), []);
  });
  test('keep a mistake within one of them a mistake', async () => {
    const feed = await together(
      {
        lectern: 1,
        sessions: [
          { id: 'a', title: 'A' },
          { id: 'a', title: 'B' },
        ],
      },
      { lectern: 1, faqs: [{ question: 'Q', answer: 'A' }] },
    );
    assert.deepEqual(briefly(feed.issues), ['duplicate-id sessions[1].id']);
  });
});

describe('one that can’t be had', () => {
  test('is named, and the rest is shown', async () => {
    const feed = await together({ lectern: 1, sessions: [{ id: 'a', title: 'A' }] }, '<html>');
    assert.equal(feed.sessions.length, 1);
    assert.deepEqual(briefly(feed.issues), ['unread-document https://feeds.example/2026/1.json']);
    assert.match(feed.issues[0]!.message + feed.issues[0]!.hint, /\S/);
  });
  test('because nothing is published there is no mistake', async () => {
    assert.deepEqual((await together({ lectern: 1, sessions: [{ id: 'a', title: 'A' }] }, [])).issues, []);
  });
  test('is the answer if all can’t, and a fault rather than an emptiness', async () => {
    const reading = await read(await found([], 7));
    assert.ok('failure' in reading);
    assert.equal(reading.failure.code, 'unknown-format');
    const empty = await read(await found([], {}));
    assert.ok('failure' in empty);
    assert.equal(empty.failure.code, 'empty');
  });
});

test('rooms and tracks that one document numbers and the other calls by name are the same', async () => {
  const feed = await together(
    { lectern: 1, rooms: [{ id: '1', name: 'Hall' }], tracks: [{ id: '5', name: 'Lamps' }], sessions: [{ id: 'a', title: 'A', room: '1', track: '5' }] },
    {
      lectern: 1,
      rooms: [
        { id: 'hall', name: 'hall', description: 'Pier 1' },
        { id: 'other', name: 'Other' },
      ],
      tracks: [{ name: 'Lamps', color: '#ff0000' }],
      sessions: [{ id: 'b', title: 'B', room: 'hall', track: 'Lamps' }],
    },
  );
  assert.deepEqual(
    feed.rooms.map(({ id, name, description }) => [id, name, description]),
    [
      ['1', 'Hall', 'Pier 1'],
      ['other', 'Other', undefined],
    ],
  );
  assert.deepEqual(
    feed.tracks.map(({ id, color }) => [id, color]),
    [['5', '#ff0000']],
  );
  assert.deepEqual(
    feed.sessions.map(({ room, track }) => [room, track]),
    [
      ['1', '5'],
      ['1', '5'],
    ],
  );
});
