/**
 * The Lectern format: the one truth about what a feed holds.
 *
 * What these schemas read is the Lectern format, and what every adapter in `src/formats` writes; what they give is
 * the model that elements draw. The types are inferred from them (`types.ts`), and so is the JSON Schema in `docs/`,
 * whose descriptions are the comments on the fields below: write them for the person who types a feed.
 */
import * as z from 'zod/mini';
import { address, choice, color, count, flag, id, image, language, line, list, minutes, part, reference, richText, text, time, title, zone } from './fields.ts';

export const LinkSchema = z.strictObject({
  /** What the link is called; without it the host of the address is shown. */
  title: line,
  /** Where it leads: an `https:`, `http:`, `mailto:` or `tel:` address. */
  url: address,
  /** What is there, if the address doesn't tell: `website`, `blog`, `github`, `linkedin`, `mastodon`, `slides`, `video` … */
  kind: line,
});

export const RecordingSchema = z.strictObject({
  /** Where the recording can be watched. */
  url: address,
  /** From when on it can be watched. */
  from: time,
  /** Until when it can be watched; afterwards visitors read that the replay has ended. */
  until: time,
});

export const SignupSchema = z.strictObject({
  /** `open`, `full` (a waiting list, or no place left) or `closed`. */
  state: choice('open', 'full', 'closed'),
  /** Where a visitor signs up. */
  url: address,
  /** How many people can take part. */
  capacity: count,
});

export const EventSchema = z.strictObject({
  /** What the event is called. */
  title: line,
  /** The IANA time zone of the event's place, such as `Europe/Berlin`; times without an offset are read on its clock. */
  timeZone: zone,
  /** The language of the feed's texts (BCP 47), such as `en` or `pt-BR`. */
  language,
  /** The event's own page. */
  url: address,
  /** The first day, `2026-05-08`. */
  start: time,
  /** The last day, `2026-05-09`. */
  end: time,
});

export const SessionSchema = z.strictObject({
  /** Names the session in addresses and references; keep it when the title changes. Without it, one is made from the title. */
  id,
  /** The session's title. */
  title,
  /** A second line under the title. */
  subtitle: line,
  /** What the session is about: plain text, or `{kind, value}` for Markdown or HTML. */
  abstract: richText,
  /** Who this is for. */
  audience: richText,
  /** What people will take away, one entry a point. */
  outcomes: list(line),
  /** What to know, bring or install before. */
  prerequisites: richText,
  /** The format as people read it: `99-minute workshop`, `Lightning talk`. */
  format: line,
  /** How much one should know already: `Beginner`, `Advanced`. */
  level: line,
  /** The language it is held in (BCP 47). */
  language,
  /** Topics. */
  tags: list(line),
  /** The track: an id or name out of `tracks`, or just a name. */
  track: line,
  /** The room: an id or name out of `rooms`, or just a name. */
  room: line,
  /** When it starts: `2026-05-08T09:30:00+02:00`, or without offset on the event's clock, or a date for the whole day. */
  start: time,
  /** When it ends, as `start`. */
  end: time,
  /** How long it takes, in minutes, if there is no `end`. */
  duration: minutes,
  /** The speakers: ids out of `speakers`, or `{id, name}` for people the feed doesn't describe. */
  speakers: list(reference),
  /** What sort of entry it is; breaks and services (registration, lunch) are drawn quieter. */
  kind: choice('talk', 'workshop', 'keynote', 'panel', 'lightning', 'break', 'service', 'social'),
  /** Whether it is for everybody and spans all rooms. */
  plenum: flag,
  /** Whether it takes place as planned. */
  status: choice('confirmed', 'tentative', 'cancelled', 'moved'),
  /** What to know about the status: `Moved from Room 2, more seats here`. */
  statusNote: line,
  /** The session's own page. */
  url: address,
  /** Links that belong to the session. */
  links: list(LinkSchema),
  /** The slides. */
  slides: address,
  /** The recording, and until when it can be watched. */
  recording: part(RecordingSchema),
  /** Where it can be watched while it runs. */
  live: address,
  /** Where a visitor can say how it was. */
  feedback: address,
  /** Whether and where one signs up. */
  signup: part(SignupSchema),
  /** Whether recording and photographs are not wanted. */
  doNotRecord: flag,
});

export const SpeakerSchema = z.strictObject({
  /** Names the speaker in addresses and references. Without it, one is made from the name. */
  id,
  /** The name as it is shown. */
  name: title,
  /** Pronouns, `she/her`. */
  pronouns: line,
  /** What the person does: `Staff engineer`. */
  role: line,
  /** Where: a company, a university, a community. */
  organisation: line,
  /** A few sentences about the person. */
  bio: richText,
  /** The address of a photo, square if possible. */
  photo: image,
  /** Links to the person's pages and profiles. */
  links: list(LinkSchema),
  /** Whether the speaker stands out, as keynote speakers do. */
  featured: flag,
  /** The sessions: ids out of `sessions`, or `{id, name}`; only needed for what the sessions themselves don't say. */
  sessions: list(reference),
});

export const RoomSchema = z.strictObject({
  /** Names the room in references. */
  id,
  /** The name as it is shown. */
  name: line,
  /** Where it is, how to get there. */
  description: text,
  /** Seats. */
  capacity: count,
});

export const TrackSchema = z.strictObject({
  /** Names the track in references. */
  id,
  /** The name as it is shown. */
  name: line,
  /** Its colour: `#0a7d5a` or `rgb(10 125 90)`. */
  color,
  /** What it is about. */
  description: text,
});

export const FaqSchema = z.strictObject({
  /** Names the question in addresses. Without it, one is made from the question. */
  id,
  /** The heading it stands under. */
  category: line,
  /** The question. */
  question: title,
  /** The answer: plain text, or `{kind, value}` for Markdown or HTML. */
  answer: richText,
});

// Only types and the JSON Schema are made of it, so it need not reach a page.
export const FeedSchema = /* @__PURE__ */ z.strictObject({
  /** The JSON Schema that an editor checks this file with. */
  $schema: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string()),
  /** The version of the format: `1`. It is also how Lectern recognises the file. */
  lectern: /* @__PURE__ */ z.literal(1),
  /** The event itself. */
  event: /* @__PURE__ */ z.optional(EventSchema),
  /** Talks, workshops, breaks: whatever stands in the programme. */
  sessions: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.array(SessionSchema)),
  /** The people. */
  speakers: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.array(SpeakerSchema)),
  /** The rooms, in the order in which a timetable shows them. */
  rooms: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.array(RoomSchema)),
  /** The tracks. */
  tracks: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.array(TrackSchema)),
  /** Questions and answers. */
  faqs: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.array(FaqSchema)),
});
