/** Puts the times of a feed on the clock of a zone. */
import { isTimeZone, laterBy, minutesBetween, toTime, type Time } from '../lib/time.ts';
import type { Feed, Recording, Session } from './types.ts';

/** Ends that were reckoned from a length: on another clock they are reckoned again. */
const reckoned = new WeakSet<Time>();

const known = new WeakMap<Feed, Map<string | undefined, Feed>>();

/**
 * The same feed with its times on the clock of `zone`: times with an offset are shown there, times without are read
 * there. Made once a zone and remembered, so elements that ask for the same get the same object. A zone that there is
 * not changes nothing.
 */
export function inTimeZone(feed: Feed, zone: string | undefined): Feed {
  let zones = known.get(feed);
  if (!zones) known.set(feed, (zones = new Map<string | undefined, Feed>()));
  let zoned = zones.get(zone);
  if (!zoned) {
    if (zone && !isTimeZone(zone)) return feed;
    zones.set(zone, (zoned = freeze(read(feed, zone))));
    if (!known.has(zoned)) known.set(zoned, zones);
  }
  return zoned;
}

function read(feed: Feed, zone: string | undefined): Feed {
  const times = new Map<string, Time | undefined>();
  const onClock = (time: Time | undefined): Time | undefined => {
    if (!time) return undefined;
    // Sessions share their slots, so most times have been read before.
    let zoned = times.get(time.written);
    if (!zoned) times.set(time.written, (zoned = Object.freeze(toTime(time.written, zone))));
    return zoned;
  };
  const sessions = feed.sessions.map((session): Session => {
    const start = onClock(session.start);
    let end = session.end && reckoned.has(session.end) ? undefined : onClock(session.end);
    let { duration } = session;
    if (start && end) {
      const length = minutesBetween(start, end);
      if (length !== undefined && length <= 0) end = undefined;
      else duration = length ?? duration;
    }
    if (start && !end && duration && start.local.length > 10) reckoned.add((end = Object.freeze(laterBy(duration, start, zone))));
    const recording: Recording | undefined =
      session.recording &&
      Object.freeze({
        ...session.recording,
        from: onClock(session.recording.from),
        until: onClock(session.recording.until),
      });
    // What is only being made, and nobody has yet, needs no copy.
    const own: { -readonly [K in keyof Session]: Session[K] } = Object.isFrozen(session) ? { ...session } : session;
    own.start = start;
    own.end = end;
    own.duration = duration;
    own.recording = recording;
    return Object.freeze(own);
  });
  const event = { ...feed.event, timeZone: zone, start: onClock(feed.event.start), end: onClock(feed.event.end) };
  return { ...feed, event, sessions };
}

/** Freezes a feed whose items hold nothing that could still be changed. */
function freeze(feed: Feed): Feed {
  for (const part of [feed.speakers, feed.rooms, feed.tracks, feed.faqs, feed.issues]) {
    if (!Object.isFrozen(part)) Object.freeze(part).forEach(Object.freeze);
  }
  for (const part of [feed.event, feed.sessions, feed.source]) Object.freeze(part);
  return Object.freeze(feed);
}
