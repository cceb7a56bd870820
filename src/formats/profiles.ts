/** Links to pages and profiles of people, as conference sites keep them: an icon, a name, and an address or a handle. */
import { toLinkAddress } from '../lib/address.ts';
import { each, lineOf, type Raw } from './raw.ts';
import { meaningOf, type Rows } from './words.ts';

/** Where a handle leads. */
const PLACES: Rows<string> = [
  [/twitter|^x$/i, 'x.com/'],
  [/github/i, 'github.com/'],
  [/linkedin/i, 'www.linkedin.com/in/'],
  [/bluesky|bsky/i, 'bsky.app/profile/'],
  [/instagram/i, 'www.instagram.com/'],
  [/facebook|^fb$/i, 'www.facebook.com/'],
  [/you ?tube/i, 'www.youtube.com/@'],
];

/** `mastodon` and `fediverse`: a handle names its server too. */
const FEDERATED = /^@?([\w.-]+)@([\w-]+(?:\.[\w-]+)+)$/;

const PRIVATE = /^(?:mailto|tel|sms|whatsapp):/i;

/** @returns nothing for mail addresses and telephone numbers, which are nobody's business, and for what leads nowhere. */
export function profileOf(service: unknown, written: unknown, title?: unknown): Raw | undefined {
  const icon = lineOf(service)?.replace(/^.*:/, '').toLowerCase() ?? '';
  const kind = /^(?:web|globe|home|link|url|site|www|website)$/.test(icon) ? 'website' : icon;
  const text = lineOf(written) ?? '';
  const place = meaningOf(PLACES, kind);
  const handle = /^@?([\w.-]+)$/.exec(text)?.[1];
  const url =
    place && handle ? `https://${place}${handle}` : (toLinkAddress(text) ?? (/mastodon|fediverse/.test(kind) ? text.replace(FEDERATED, 'https://$2/@$1') : ''));
  if (!url || PRIVATE.test(url)) return undefined;
  const name = lineOf(title);
  return { title: name?.toLowerCase() === kind ? undefined : name, url: toLinkAddress(url), kind };
}

/** `[{ name: 'Twitter', icon: 'twitter', link: 'https://…' }]`. */
export const profilesOf = (value: unknown): readonly unknown[] =>
  each(value, (raw) => profileOf(raw.icon ?? raw.name, raw.link ?? raw.url, raw.name)).filter((link) => link !== undefined);
