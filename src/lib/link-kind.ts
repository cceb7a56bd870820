/** What a link leads to, from the hint that feeds give and from its host: for its icon and its name. */

interface Kind {
  readonly kind:
    | 'github'
    | 'linkedin'
    | 'mastodon'
    | 'bluesky'
    | 'x'
    | 'youtube'
    | 'instagram'
    | 'facebook'
    | 'email'
    | 'phone'
    | 'slides'
    | 'video'
    | 'blog'
    | 'rss'
    | 'website';
  /** The service's own name, or none for what has to be put into the visitor's language. */
  readonly name?: string;
  readonly hint: RegExp;
  readonly host?: RegExp;
}

// The first that fits; hosts are matched against the whole address.
const KINDS: readonly Kind[] = [
  { kind: 'email', hint: /^e-?mail$/i, host: /^mailto:/ },
  { kind: 'phone', hint: /^(?:tele)?phone$/i, host: /^tel:/ },
  { kind: 'github', name: 'GitHub', hint: /github/i, host: /^https?:\/\/(?:www\.|gist\.)?github\.com\// },
  { kind: 'linkedin', name: 'LinkedIn', hint: /linked ?in/i, host: /^https?:\/\/(?:\w+\.)?linkedin\.com\// },
  { kind: 'bluesky', name: 'Bluesky', hint: /bluesky|bsky/i, host: /^https?:\/\/(?:bsky\.app|[\w-]+\.bsky\.social)\// },
  { kind: 'x', name: 'X', hint: /twitter|^x$/i, host: /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\// },
  { kind: 'youtube', name: 'YouTube', hint: /you ?tube/i, host: /^https?:\/\/(?:www\.|m\.)?(?:youtube\.com|youtu\.be)\// },
  { kind: 'instagram', name: 'Instagram', hint: /instagram/i, host: /^https?:\/\/(?:www\.)?instagram\.com\// },
  { kind: 'facebook', name: 'Facebook', hint: /facebook/i, host: /^https?:\/\/(?:\w+\.)?facebook\.com\// },
  { kind: 'mastodon', name: 'Mastodon', hint: /mastodon|fediverse/i, host: /^https?:\/\/[^/]+\/@\w+\/?$/ },
  { kind: 'slides', hint: /slide|presentation|deck/i, host: /^https?:\/\/(?:www\.)?(?:speakerdeck\.com|slideshare\.net|slides\.com)\// },
  { kind: 'video', hint: /video|recording/i, host: /^https?:\/\/(?:www\.)?vimeo\.com\// },
  { kind: 'rss', hint: /rss|atom|feed/i },
  { kind: 'blog', hint: /blog|article/i },
  { kind: 'website', hint: /website|homepage/i },
];
const OTHER = KINDS.at(-1)!;

export function linkKind({ url, kind }: { readonly url: string; readonly kind?: string }): Kind {
  return (kind ? KINDS.find(({ hint }) => hint.test(kind)) : undefined) ?? KINDS.find(({ host }) => host?.test(url)) ?? OTHER;
}

/** "example.org": what is left of an address when only the place counts. */
export const hostOf = (url: string): string => {
  const { protocol, hostname, pathname } = new URL(url);
  return /^https?:$/.test(protocol) ? hostname.replace(/^www\./, '') : pathname;
};
