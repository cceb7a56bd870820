/** The items of a feed in which nothing is wrong, field by field. `schema.ts` says what the fields mean, and holds this to its names. */
import type * as z from 'zod/mini';
import type { EventSchema, FaqSchema, LinkSchema, RecordingSchema, RoomSchema, SessionSchema, SignupSchema, SpeakerSchema, TrackSchema } from './schema.ts';
import {
  address,
  choice,
  color,
  count,
  flag,
  id,
  image,
  item,
  language,
  line,
  list,
  minutes,
  optional,
  part,
  reference,
  richText,
  text,
  time,
  title,
  zone,
} from './values.ts';

/** All fields that a schema has, and no others. */
type Fields<Schema> = Readonly<Record<keyof z.output<Schema>, unknown>>;

const links = list(part((raw) => ({ title: line(raw.title), url: address(raw.url), kind: line(raw.kind) }) satisfies Fields<typeof LinkSchema>));
const lines = list(line);
const references = list(reference);
const recording = optional(part((raw) => ({ url: address(raw.url), from: time(raw.from), until: time(raw.until) }) satisfies Fields<typeof RecordingSchema>));
const signupState = choice('open', 'full', 'closed');
const signup = optional(
  part((raw) => ({ state: signupState(raw.state), url: address(raw.url), capacity: count(raw.capacity) }) satisfies Fields<typeof SignupSchema>),
);
const kind = choice('talk', 'workshop', 'keynote', 'panel', 'lightning', 'break', 'service', 'social');
const status = choice('confirmed', 'tentative', 'cancelled', 'moved');

/** How an item of each list is read, and the event. What can't be read as it should be throws `WRONG`. */
export const ITEMS = {
  event: item(
    (raw) =>
      ({
        title: line(raw.title),
        timeZone: zone(raw.timeZone),
        language: language(raw.language),
        url: address(raw.url),
        start: time(raw.start),
        end: time(raw.end),
      }) satisfies Fields<typeof EventSchema>,
  ),
  sessions: item(
    (raw) =>
      ({
        id: id(raw.id),
        title: title(raw.title),
        subtitle: line(raw.subtitle),
        abstract: richText(raw.abstract),
        audience: richText(raw.audience),
        outcomes: lines(raw.outcomes),
        prerequisites: richText(raw.prerequisites),
        format: line(raw.format),
        level: line(raw.level),
        language: language(raw.language),
        tags: lines(raw.tags),
        track: line(raw.track),
        room: line(raw.room),
        start: time(raw.start),
        end: time(raw.end),
        duration: minutes(raw.duration),
        speakers: references(raw.speakers),
        kind: kind(raw.kind),
        plenum: flag(raw.plenum),
        status: status(raw.status),
        statusNote: line(raw.statusNote),
        url: address(raw.url),
        links: links(raw.links),
        slides: address(raw.slides),
        recording: recording(raw.recording),
        live: address(raw.live),
        feedback: address(raw.feedback),
        signup: signup(raw.signup),
        doNotRecord: flag(raw.doNotRecord),
      }) satisfies Fields<typeof SessionSchema>,
  ),
  speakers: item(
    (raw) =>
      ({
        id: id(raw.id),
        name: title(raw.name),
        pronouns: line(raw.pronouns),
        role: line(raw.role),
        organisation: line(raw.organisation),
        bio: richText(raw.bio),
        photo: image(raw.photo),
        links: links(raw.links),
        featured: flag(raw.featured),
        sessions: references(raw.sessions),
      }) satisfies Fields<typeof SpeakerSchema>,
  ),
  rooms: item(
    (raw) => ({ id: id(raw.id), name: line(raw.name), description: text(raw.description), capacity: count(raw.capacity) }) satisfies Fields<typeof RoomSchema>,
  ),
  tracks: item(
    (raw) => ({ id: id(raw.id), name: line(raw.name), color: color(raw.color), description: text(raw.description) }) satisfies Fields<typeof TrackSchema>,
  ),
  faqs: item(
    (raw) =>
      ({
        id: id(raw.id),
        category: line(raw.category),
        question: title(raw.question),
        answer: richText(raw.answer),
      }) satisfies Fields<typeof FaqSchema>,
  ),
} as const;

export type Kind = keyof typeof ITEMS;
