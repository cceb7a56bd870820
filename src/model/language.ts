/** Feeds whose texts stand there in several languages: each language is read when it is first shown. */
import type { Feed } from './types.ts';

type Reader = (language: string) => Feed;
const readers = new WeakMap<Feed, Reader>();

/** Says how a feed is read in another language. */
export function readsIn(feed: Feed, read: Reader): Feed {
  const known = new Map<string, Feed>();
  const reader: Reader = (language) => {
    let translated = known.get(language);
    if (!translated) {
      known.set(language, (translated = read(language)));
      readers.set(translated, reader);
    }
    return translated;
  };
  readers.set(feed, reader);
  return feed;
}

/** The same feed with its texts in a language (BCP 47), where it has them in that one; made once a language. */
export const inLanguage = (feed: Feed, language: string): Feed => readers.get(feed)?.(language) ?? feed;
