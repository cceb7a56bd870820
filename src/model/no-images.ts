/** Takes the pictures out of a feed, for pages that want none. */
import type { Feed, RichText } from './types.ts';

/** Made once a feed, so that elements which ask for the same get the same object. */
const known = new WeakMap<Feed, Feed>();
const emptied = new WeakSet<Feed>();

const MARKUP_OF_IMAGES = /<img|!\[/i;

export function withoutImages(feed: Feed): Feed {
  const before = known.get(feed);
  if (before) return before;
  let hasSome = false;
  const bare = (rich: RichText | undefined): RichText | undefined => {
    if (!rich || rich.kind === 'text' || !MARKUP_OF_IMAGES.test(rich.value)) return rich;
    hasSome = true;
    return Object.freeze({ ...rich, images: false });
  };
  const sessions = feed.sessions.map((session) =>
    Object.freeze({ ...session, abstract: bare(session.abstract), audience: bare(session.audience), prerequisites: bare(session.prerequisites) }),
  );
  const speakers = feed.speakers.map((speaker) => {
    hasSome ||= speaker.photo !== undefined;
    return Object.freeze({ ...speaker, photo: undefined, bio: bare(speaker.bio) });
  });
  const faqs = feed.faqs.map((faq) => Object.freeze({ ...faq, answer: bare(faq.answer) }));
  const without = Object.freeze({ ...feed, sessions, speakers, faqs });
  known.set(feed, without);
  if (hasSome) emptied.add(without);
  return without;
}

/** Whether a feed had pictures before they were taken out. */
export const hadImages = (feed: Feed): boolean => emptied.has(feed);
