/** Text whose bytes are no UTF-8, or may be something else. Loaded only for such. */

type Bytes = Uint8Array<ArrayBuffer>;

/** What the first bytes say. Text of JSON begins with ASCII, so where the zeros are tells UTF-16 without a mark (RFC 4627, section 3). */
const SIGNS: readonly (readonly [encoding: string, is: (bytes: Bytes) => boolean])[] = [
  ['utf-8', ([a, b, c]) => a === 0xef && b === 0xbb && c === 0xbf],
  ['utf-16le', ([a, b]) => a === 0xff && b === 0xfe],
  ['utf-16be', ([a, b]) => a === 0xfe && b === 0xff],
  ['utf-16le', ([a, b, , d]) => Boolean(a) && b === 0 && d === 0],
  ['utf-16be', ([a, b, c]) => a === 0 && Boolean(b) && c === 0],
];

/** @param type the answer's `Content-Type`. What the bytes themselves say goes before what the server says. */
export async function decode(body: Blob, type: string | null): Promise<string> {
  const bytes = new Uint8Array(await body.arrayBuffer());
  const encoding = SIGNS.find(([, is]) => is(bytes))?.[0] ?? /charset\s*=\s*["']?([^\s;"']+)/i.exec(type ?? '')?.[1] ?? 'utf-8';
  return decoder(encoding).decode(bytes);
}

function decoder(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    // A server may name what there is not.
    return new TextDecoder();
  }
}
