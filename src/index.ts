/**
 * Lectern for developers: the elements' classes, their types and events, and the reading of feeds. Importing this
 * registers nothing; `lectern/define` does.
 */
export { LecternFeed } from './elements/feed/feed.ts';
export { LecternSessionList } from './elements/session-list/session-list.ts';
export { LecternSessionCard } from './elements/session-card/session-card.ts';
export { LecternSessionDetail } from './elements/session-detail/session-detail.ts';
export { LecternSpeakerList } from './elements/speaker-list/speaker-list.ts';
export { LecternSpeakerBio } from './elements/speaker-bio/speaker-bio.ts';
export { LecternFaq } from './elements/faq/faq.ts';
export { registerMessages } from './i18n/catalogs.ts';
export type { Catalog, Message, MessageName } from './i18n/messages.ts';
export { loadFeed, type LoadOptions } from './feed/load-feed.ts';
export { parseFeed, type ParseOptions } from './feed/parse-feed.ts';
export { LecternCloseEvent, LecternErrorEvent, LecternLoadEvent, LecternOpenEvent, LecternSelectEvent, type Selection } from './lib/events.ts';
export { inTimeZone } from './model/zone.ts';
export type { FeedError, FeedErrorCode, FeedResult } from './model/result.ts';
export type { Issue, IssueCode, Severity } from './model/issues.ts';
export type {
  Event,
  Faq,
  FaqInput,
  Feed,
  FeedInput,
  Link,
  Recording,
  Reference,
  RichText,
  Room,
  Session,
  SessionInput,
  Signup,
  Source,
  Speaker,
  SpeakerInput,
  Track,
} from './model/types.ts';
export type { Time } from './lib/time.ts';
