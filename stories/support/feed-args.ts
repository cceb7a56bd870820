/** What the elements that show a feed have in common: their attributes, what stands between their tags, and the sample feeds. */
import { html, nothing } from 'lit';

/** Relative to the page, so that a Storybook may stand in any folder. */
export const WORKSHOPS = 'demo/workshops.json';
export const CONFERENCE = 'demo/conference.json';
/** The conference as Sessionize exports it: without a time zone. */
export const SESSIONIZE = 'demo/conference.sessionize.json';
/** There is nothing at this address. */
export const MISSING = 'demo/no-such-feed.json';
/** This address never answers: `.storybook/answers.ts`. */
export const UNANSWERED = `${CONFERENCE}?never`;

/** The attributes that they all have, by their names in HTML. */
export interface FeedArgs {
  src?: string;
  'time-zone'?: string;
  'heading-level'?: number;
  /** The author's fallback. */
  fallback?: string;
  /** The author's words where there is nothing. */
  empty?: string;
  /** The author's words where the feed can't be had. */
  error?: string;
}

/** What the author put between the tags. */
export const between = ({ fallback, empty, error }: FeedArgs): unknown => [
  fallback ? html`<p>${fallback}</p>` : nothing,
  empty ? html`<p slot="empty">${empty}</p>` : nothing,
  error ? html`<p slot="error">${error}</p>` : nothing,
];

/** The fallback has no name that the manifest could give. */
export const fallbackType = {
  fallback: {
    description: 'The fallback: seen until there is something to show, and where it can’t be had.',
    control: { type: 'text' },
    table: { category: 'slots' },
  },
} as const;
