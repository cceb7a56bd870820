/**
 * The only door through which an address from a feed may reach an attribute.
 * With Lit, text can't run; addresses can (`javascript:`), so they are parsed by the platform and their scheme is
 * looked up in a list of what may pass (WHATWG URL, section 4.4: the parser strips tabs and line feeds that hide a scheme).
 */

const LINK_SCHEMES = new Set(['https:', 'http:', 'mailto:', 'tel:']);
const WEB_SCHEMES = new Set(['https:', 'http:']);

/** `example.org/talk` or `www.example.org`: a host name that lost its scheme. */
const BARE_HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?::\d+)?(?:[/?#]|$)/i;

/** `ana.jpg` beside the feed looks like a host name too. */
const FILE = /^[^/?#]+\.(?:html?|pdf|pptx?|key|odp|jpe?g|png|gif|svg|webp|avif)(?:[?#]|$)/i;

const SCHEME = /^[a-z][a-z\d+.-]*:/i;

/** What a relative address looks like. `@ana`, `ana@example.org`, `yes` and `coming soon` would lead to pages that nobody has. */
const RELATIVE = /^(?![^/?#]*@)(?=.*[./?#])\S+$/;

function parse(value: string, schemes: ReadonlySet<string>, base?: string): string | undefined {
  const text = value.trim();
  const bare = BARE_HOST.test(text) && !FILE.test(text);
  if (!bare && !SCHEME.test(text) && !RELATIVE.test(text)) return undefined;
  const candidate = bare ? `https://${text}` : text;
  try {
    const url = new URL(candidate, base);
    // A password in a link is either a leak or a trick that shows one host and opens another.
    url.username = '';
    url.password = '';
    return schemes.has(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * An address that a link may have: `https:`, `http:`, `mailto:` or `tel:`, absolute.
 * @param base what a relative address is relative to; without it a relative address is no address.
 */
export const toLinkAddress = (value: string, base?: string): string | undefined => parse(value, LINK_SCHEMES, base);

/** An address that an image may have: `https:` or `http:`. */
export const toImageAddress = (value: string, base?: string): string | undefined => parse(value, WEB_SCHEMES, base);
