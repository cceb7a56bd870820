/** Links and files of a session: which of them are its slides, its recording, its stream or its feedback form. */
import { isRaw, lineOf, type Raw } from './raw.ts';
import { meaningOf, type Rows } from './words.ts';

type Meaning = 'slides' | 'recording' | 'live' | 'feedback';

/** By the type of a link, which says it all … */
const TYPES: Rows<Meaning> = [
  [/slide/i, 'slides'],
  [/recording|video/i, 'recording'],
  [/stream|^live/i, 'live'],
  [/feedback/i, 'feedback'],
];

/** … or by a title that names nothing else: "Video of last year" is another talk's. */
const TITLES: Rows<Meaning> = [
  [/(?:^|[^a-z])slides?(?![a-z])|slide ?deck|folien|presentation|präsentation/i, 'slides'],
  [/^(?:the |talk )*(?:video|recording|aufzeichnung|mitschnitt|replay)\W*$/i, 'recording'],
  [/^(?:the )?live-? ?stream\W*$/i, 'live'],
  [/^feedback\W*$/i, 'feedback'],
];

/** Nobody's business, whoever typed them into a field for links. */
const PRIVATE = /^(?:mailto|tel|sms):/i;

/**
 * @param value links as `{ url, title, type }`, or addresses alone
 * @param absolute makes an address absolute
 * @param known fields that are filled already, and the address of the session's own page
 * @returns the fields that links fill: the first of each meaning; all others are `links`
 */
export function readLinks(value: readonly unknown[], absolute: (url: unknown) => unknown, known: Raw): Raw {
  const found: Record<string, unknown> = { ...known };
  const links: unknown[] = [];
  const seen = new Set<unknown>([absolute(known.url)]);
  for (const entry of value) {
    const raw: Raw = isRaw(entry) ? entry : { url: entry };
    const url = absolute(raw.url);
    // The page itself is a field of its own, and some list a link as file and as link.
    if (typeof url !== 'string' || PRIVATE.test(url) || seen.has(url)) continue;
    seen.add(url);
    const title = raw.title === raw.url ? undefined : lineOf(raw.title);
    const type = lineOf(raw.service) ?? lineOf(raw.type);
    const meaning = meaningOf(TYPES, type) ?? meaningOf(TITLES, title);
    if (meaning && found[meaning] === undefined) found[meaning] = meaning === 'recording' ? { url } : url;
    else links.push({ title, url, kind: meaning ?? type?.toLowerCase() });
  }
  return { ...found, links };
}
