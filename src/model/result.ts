/** What loading a feed gives: the feed, or a value that says why not. Nothing here is thrown. */
import type { Feed } from './types.ts';

export type FeedErrorCode = 'network' | 'timeout' | 'aborted' | 'http' | 'not-json' | 'unknown-format' | 'empty' | 'too-large';

export interface FeedError {
  /**
   * `network`: no answer, or the browser may not read it; `timeout`: too slow; `aborted`: by the caller's signal;
   * `http`: an answer that says no; `not-json`; `unknown-format`: JSON of no format that is known; `empty`: nothing published;
   * `too-large`: over 10 MB, over 200 levels, or over 50,000 entries in one list; the message says which.
   */
  readonly code: FeedErrorCode;
  /** The address that was asked, absolute; empty for JSON that was given directly. */
  readonly address: string;
  /** The HTTP status, for `http`. */
  readonly status?: number;
  /** What happened, for the page's author. */
  readonly message: string;
  /** What the author can do. */
  readonly hint: string;
}

export type FeedResult = { readonly ok: true; readonly feed: Feed } | { readonly ok: false; readonly error: FeedError };

/** What is known of a failure before it is put into words. */
export type Failure = Pick<FeedError, 'code' | 'address' | 'status'> & {
  /** The text or JSON that could not be read. */
  readonly content?: unknown;
  /** What the platform said. */
  readonly cause?: string;
  /** How many entries of a list no address gives, 0 if that is not known; the rest of it was read. */
  readonly missing?: number;
};
