/** Finding items by id, whatever the id, and people whom the feed only names. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { allSpeakers, speakersOf, tablesOf } from '../../src/model/lookup.ts';
import { inTimeZone } from '../../src/model/zone.ts';
import { read } from './documents.ts';

describe('tables', () => {
  const feed = read({ sessions: [{ id: 'a', room: 'r', track: 't' }], speakers: [{ id: 's', name: 'S' }] });
  test('hold the items of the feed', () => {
    const { sessions, speakers, rooms, tracks } = tablesOf(feed);
    assert.equal(sessions.get('a'), feed.sessions[0]);
    assert.equal(speakers.get('s'), feed.speakers[0]);
    assert.equal(rooms.get('r'), feed.rooms[0]);
    assert.equal(tracks.get('t'), feed.tracks[0]);
    for (const id of ['', 'A', '__proto__', 'constructor', 'toString']) assert.equal(sessions.get(id), undefined);
  });
  test('are made once a feed, and anew for another clock', () => {
    assert.equal(tablesOf(feed), tablesOf(feed));
    const zoned = inTimeZone(feed, 'Asia/Kolkata');
    assert.equal(tablesOf(zoned).sessions.get('a'), zoned.sessions[0]);
  });
  test('find ids that objects have already', () => {
    const odd = read({
      sessions: [
        { id: '__proto__', title: 'P' },
        { id: 'constructor', title: 'C' },
      ],
    });
    assert.equal(tablesOf(odd).sessions.get('__proto__')?.title, 'P');
    assert.equal(tablesOf(odd).sessions.get('constructor')?.title, 'C');
  });
});

describe('people whom only sessions name', () => {
  const sessions = [
    {
      id: 'a',
      title: 'A',
      speakers: [
        { id: '1', name: 'Ana' },
        { id: '2', name: 'Ben' },
      ],
    },
    { id: 'b', title: 'B', speakers: [{ id: '2', name: 'Ben' }] },
  ];
  test('are the speakers of a feed that has none of its own, each with their sessions', () => {
    const feed = read({ sessions });
    assert.deepEqual(
      allSpeakers(feed).map(({ id, name, sessions: own }) => [id, name, own]),
      [
        ['1', 'Ana', [{ id: 'a', name: 'A' }]],
        [
          '2',
          'Ben',
          [
            { id: 'a', name: 'A' },
            { id: 'b', name: 'B' },
          ],
        ],
      ],
    );
    assert.equal(tablesOf(feed).speakers.get('2')?.name, 'Ben');
    assert.deepEqual(allSpeakers(feed)[0]!.links, [], 'what draws a speaker finds its lists');
  });
  test('are not added to speakers that a feed has', () => {
    const feed = read({ sessions, speakers: [{ id: '1', name: 'Ana María' }] });
    assert.equal(allSpeakers(feed), feed.speakers);
  });
  test('stand in their session among those whom the feed describes, in its order', () => {
    const feed = read({ sessions, speakers: [{ id: '2', name: 'Ben', role: 'Tester' }] });
    const [ana, ben] = speakersOf(feed, feed.sessions[0]!);
    assert.deepEqual([ana!.name, ana!.role, ana!.sessions], ['Ana', undefined, [{ id: 'a', name: 'A' }]]);
    assert.equal(ben, feed.speakers[0]);
  });
});
