/** The model that elements draw, inferred from the schemas. Everything is read-only. */
import type * as z from 'zod/mini';
import type {
  EventSchema,
  FaqSchema,
  FeedSchema,
  LinkSchema,
  RecordingSchema,
  RoomSchema,
  SessionSchema,
  SignupSchema,
  SpeakerSchema,
  TrackSchema,
} from './schema.ts';
import type { Issue } from './issues.ts';
import type { Time } from '../lib/time.ts';

type Frozen<T> = T extends Time ? Time : T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
type Model<Schema, Known extends PropertyKey = never> =
  Frozen<z.output<Schema>> extends infer M ? { readonly [K in keyof M]: K extends Known ? NonNullable<M[K]> : M[K] } : never;

/** Links without a usable address are left out. */
type WithLinks<T> = Omit<T, 'links'> & { readonly links: readonly Link[] };

/** What an adapter writes and a Lectern file holds. */
export type FeedInput = z.input<typeof FeedSchema>;
export type SessionInput = z.input<typeof SessionSchema>;
export type SpeakerInput = z.input<typeof SpeakerSchema>;
export type FaqInput = z.input<typeof FaqSchema>;

export type Event = Model<typeof EventSchema>;
/** One entry of the programme; `title` is empty where the feed gives none. */
export type Session = WithLinks<Model<typeof SessionSchema, 'id' | 'title' | 'kind' | 'status'>>;
export type Speaker = WithLinks<Model<typeof SpeakerSchema, 'id' | 'name'>>;
export type Room = Model<typeof RoomSchema, 'id' | 'name'>;
export type Track = Model<typeof TrackSchema, 'id' | 'name'>;
export type Faq = Model<typeof FaqSchema, 'id' | 'question'>;
export type Link = Model<typeof LinkSchema, 'url'>;
export type Recording = Model<typeof RecordingSchema>;
export type Signup = Model<typeof SignupSchema>;
/** An item that another one names; `name` is known even where the feed doesn't hold the item. */
export interface Reference {
  readonly id: string;
  readonly name?: string;
}
/** A text and the markup it is written in. */
export interface RichText {
  readonly kind: 'text' | 'markdown' | 'html';
  readonly value: string;
  /** `false` where a page wants no pictures. */
  readonly images?: boolean;
}

/** Which format a feed was read from. */
export interface Source {
  /** `lectern`, `sessionize` … */
  readonly format: string;
  /** The view or version of the format, such as `GridSmart`. */
  readonly view: string;
}

/** One event's programme, people and questions, whatever the feed they came from. Frozen. */
export interface Feed {
  readonly source: Source;
  readonly event: Event;
  readonly sessions: readonly Session[];
  readonly speakers: readonly Speaker[];
  readonly rooms: readonly Room[];
  readonly tracks: readonly Track[];
  readonly faqs: readonly Faq[];
  /** What was wrong in the feed, and what was done about it. */
  readonly issues: readonly Issue[];
}
