/** One request for a feed's text. What most answers don't need is loaded when one does: other charsets, and further tries. */
import type { Failure, FeedErrorCode } from '../model/result.ts';

export interface RequestOptions {
  readonly signal: AbortSignal;
  /** Milliseconds without an answer, or without more of it; four times that in all. */
  readonly timeout: number;
  /** Whether the browser's own cache may answer. */
  readonly cache?: RequestCache;
}

export interface Text {
  readonly text: string;
  /** Where it came from, after redirects: relative addresses in it are relative to this. */
  readonly address: string;
}

/** Why there is no text; `retry.ts` looks into the headers. */
export interface NoText {
  readonly failure: Failure;
  readonly headers?: Headers;
}

export type Answer = Text | NoText;

/** Bytes that an answer may have, without compression. The largest feeds known to us have 2 MB. */
const MOST = 10 * 2 ** 20;

export async function request(address: string, { signal, timeout, cache }: RequestOptions): Promise<Answer> {
  const stop = new AbortController();
  let code: FeedErrorCode = 'network';
  const giveUp = (): void => {
    code = 'timeout';
    stop.abort();
  };
  const timers = [setTimeout(giveUp, timeout * 4)];
  const heard = (): void => {
    clearTimeout(timers[1]);
    timers[1] = setTimeout(giveUp, timeout);
  };
  heard();
  try {
    const response = await fetch(address, {
      headers: { accept: 'application/json' },
      // A feed is public: it is asked for without saying who asks, or from where.
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache,
      signal: AbortSignal.any([signal, stop.signal]),
    });
    const { headers, status } = response;
    if (!response.ok) return { failure: { code: 'http', address, status }, headers };
    const reader = response.body?.getReader();
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let size = Number(headers.get('content-length'));
    if (!(size > MOST)) size = 0;
    for (let part; size <= MOST && (part = (await reader?.read())?.value);) {
      heard();
      size += part.length;
      parts.push(part);
    }
    if (size > MOST) return { failure: { code: 'too-large', address } };
    const body = new Blob(parts);
    let text = await body.text();
    // Signs that no JSON holds, and the one that stands for bytes that are no UTF-8.
    if (/[\0\x1b\ufffd]/.test(text))
      text = await import('./charset.ts').then(
        ({ decode }) => decode(body, headers.get('content-type')),
        () => text,
      );
    return { text, address: response.url || address };
  } catch (error) {
    return { failure: { code: signal.aborted ? 'aborted' : code, address, cause: String(error) } };
  } finally {
    timers.forEach(clearTimeout);
    // Whatever is still to come is not wanted.
    stop.abort();
  }
}
