/**
 * Asks an address as a page of another site would, and takes note of what a page would stumble over: no permission to
 * read it (CORS), a way through http:, other addresses on the way.
 */
import { decode } from '../feed/charset.ts';
import { WAYS_OUT } from '../feed/diagnose-network.ts';
import { patience, type Ask } from '../feed/load-feed.ts';
import type { Answer, NoText } from '../feed/request.ts';
import { retry } from '../feed/retry.ts';
import type { FeedErrorCode } from '../model/result.ts';
import { finding, type Finding } from './finding.ts';

/** A site that is none of those that a server may know (RFC 2606). */
const PAGE = 'https://page.example';
const MOST_HOPS = 20;
/** As much as a page reads, in bytes. */
const MOST = 10 * 2 ** 20;
/** From here on it is worth saying, in bytes. */
const MUCH = 2 ** 20;

const LOCAL = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
/** Causes that don’t pass by themselves. */
const STAYS = /CERT|SELF_SIGNED|UNABLE_TO|ALTNAME|ENOTFOUND|ECONNREFUSED|redirect|scheme|ERR_INVALID|ERR_SSL|EPROTO|Z_\w+_ERROR|ERR__ERROR/;

/** @param note is told what was found at each address, each time anew. */
export const askTheWeb =
  (note: (address: string, findings: readonly Finding[]) => void): Ask =>
  async (address) => {
    const { signal } = new AbortController();
    const ask = async (): Promise<Answer> => {
      const findings: Finding[] = [];
      const answer = await get(address, findings);
      note(address, findings);
      return answer;
    };
    const answer = await ask();
    return 'failure' in answer && !STAYS.test(answer.failure.cause ?? '') ? retry(answer, ask, signal) : answer;
  };

async function get(address: string, findings: Finding[]): Promise<Answer> {
  const stop = new AbortController();
  let code: FeedErrorCode = 'network';
  let timer: NodeJS.Timeout | undefined;
  const heard = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      code = 'timeout';
      stop.abort();
    }, patience.timeout);
  };
  const failed = (failure: Omit<NoText['failure'], 'address'>, headers?: Headers): NoText => ({ failure: { address, ...failure }, headers });
  try {
    heard();
    const found = await follow(new URL(address), stop.signal, findings, heard);
    if (!found) {
      // Of a way that leads nowhere, each step says less than that it does.
      findings.splice(0, findings.length, ...findings.filter(({ code: said }) => said !== 'redirect'));
      return failed({ code: 'network', cause: 'redirect count exceeded' });
    }
    const { response, at } = found;
    if (!response.ok) return failed({ code: 'http', status: response.status }, response.headers);
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    for await (const part of response.body ?? []) {
      heard();
      size += part.length;
      if (size > MOST) return failed({ code: 'too-large' });
      parts.push(part);
    }
    const text = await textOf(new Blob(parts), response.headers.get('content-type'), at.href, findings);
    return { text, address: at.href };
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    const said = cause instanceof Error ? `${'code' in cause ? String(cause.code) : ''} ${cause.message}` : String(error);
    return failed({ code, cause: said.trim() });
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

async function follow(start: URL, signal: AbortSignal, findings: Finding[], heard: () => void): Promise<{ response: Response; at: URL } | undefined> {
  let at = start;
  let origin = PAGE;
  if (at.protocol === 'http:') findings.push(overHttp(at));
  for (let hop = 0; hop < MOST_HOPS; hop++) {
    const response = await fetch(at, { headers: { accept: 'application/json', origin }, redirect: 'manual', signal });
    heard();
    const allowed = response.headers.get('access-control-allow-origin')?.trim();
    // A server that can’t answer at all need not say who may read that.
    if (allowed !== '*' && allowed !== origin && response.status < 400 && !findings.some(({ code }) => code === 'no-cors'))
      findings.push(unreadable(at, allowed));
    const to = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
    if (to === null) return { response, at };
    await response.body?.cancel();
    const next = new URL(to, at);
    findings.push(redirected(at, next, response.status));
    // Fetch, 4.4: after a redirect to another origin, the page’s own is not told any more.
    if (next.origin !== at.origin) origin = 'null';
    at = next;
  }
  return undefined;
}

const overHttp = ({ href, hostname }: URL): Finding => {
  const local = LOCAL.test(hostname);
  return finding(
    local ? 'info' : 'warning',
    'mixed-content',
    href,
    `The address is at http:, so a page at https: may not read it (mixed content)${local ? '; on this machine it may' : ''}.`,
    'Use the address with https://; if the server has none, keep a copy of the feed on your own site.',
  );
};

const unreadable = ({ href }: URL, allowed: string | undefined): Finding =>
  finding(
    'warning',
    'no-cors',
    href,
    allowed
      ? `The server lets only ${allowed} read this address (CORS), so no page elsewhere can show the feed.`
      : 'The server does not say that pages of other sites may read this address (CORS), so only a page of its own site can show the feed.',
    WAYS_OUT,
  );

function redirected(from: URL, to: URL, status: number): Finding {
  if (from.protocol === 'https:' && to.protocol === 'http:')
    return finding(
      'warning',
      'redirect-to-http',
      from.href,
      `The address leads to ${to.href}, at http:, which browsers refuse on a page at https:.`,
      'Use the address at https: where the feed really is.',
    );
  const where = to.host === from.host ? to.href : `another host: ${to.href}`;
  return finding(
    'info',
    'redirect',
    from.href,
    `The address leads to ${where} (${status}).`,
    status === 301 || status === 308 ? 'Use that address: this one is given up.' : 'If it stays so, use that address: visitors wait for one request less.',
  );
}

async function textOf(body: Blob, type: string | null, address: string, findings: Finding[]): Promise<string> {
  const text = await textOfBytes(body, type);
  if (await hasMark(body)) findings.push(marked(address));
  if (/^\s*[[{]/.test(text) && /html|xml|calendar|csv|javascript|image|octet/i.test(type ?? ''))
    findings.push(
      finding(
        'info',
        'content-type',
        address,
        `The server calls this JSON ${type?.split(';')[0]}.`,
        'Lectern doesn’t mind, others may: the name is application/json.',
      ),
    );
  if (body.size > MUCH) {
    const message = `The feed has ${(body.size / 2 ** 20).toFixed(1)} MB, which each visitor downloads (less where the server compresses it).`;
    findings.push(finding('info', 'large', address, message, 'A copy that lectern convert makes is smaller: it holds only what is shown.'));
  }
  return text;
}

/** As a page reads bytes (`request.ts`). */
export async function textOfBytes(body: Blob, type: string | null): Promise<string> {
  const text = await body.text();
  return /[\0\x1b\ufffd]/.test(text) ? decode(body, type) : text;
}

/** Whether bytes begin with a byte order mark of UTF-8. */
export async function hasMark(body: Blob): Promise<boolean> {
  const [a, b, c] = new Uint8Array(await body.slice(0, 3).arrayBuffer());
  return a === 0xef && b === 0xbb && c === 0xbf;
}

export const marked = (path: string): Finding =>
  finding(
    'info',
    'bom',
    `${path}:1:1`,
    'The file begins with a byte order mark (line 1, column 1), which is no part of JSON.',
    'Lectern doesn’t mind, other programs do: save the file as “UTF-8”, without BOM.',
  );
