/** One request for a feed's text. */
import type { Failure } from '../model/result.ts';

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
  /** The text's bytes, where they may mean something else. */
  readonly body?: Blob;
  readonly headers?: Headers;
}

export interface NoText {
  readonly failure: Failure;
  readonly headers?: Headers;
}

/** What came; `again.ts` looks at what is no sound text. */
export type Answer = Text | NoText;

/** Bytes that an answer may have, without compression. The largest feeds known to us have 2 MB. */
const MOST = 10 * 2 ** 20;

export async function request(address: string, { signal, timeout, cache }: RequestOptions): Promise<Answer> {
  const stop = new AbortController();
  const late = performance.now() + timeout * 4;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // One timer for both: WebKit forgets an `AbortSignal.timeout` that only another signal depends on.
  const heard = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => stop.abort(), Math.min(timeout, late - performance.now()));
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
    let size = 0;
    for (let part; (part = (await reader?.read())?.value); parts.push(part)) {
      heard();
      if (Number(headers.get('content-length')) > MOST || (size += part.length) > MOST) return { failure: { code: 'too-large', address } };
    }
    const body = new Blob(parts);
    const text = await body.text();
    const answer = { text, address: response.url || address };
    // Signs that no JSON holds, and the one that stands for bytes that are no UTF-8.
    return /[\0\x1b\ufffd]/.test(text) ? { ...answer, body, headers } : answer;
  } catch (error) {
    return { failure: { code: signal.aborted ? 'aborted' : stop.signal.aborted ? 'timeout' : 'network', address, cause: String(error) } };
  } finally {
    clearTimeout(timer);
    // Whatever is still to come is not wanted.
    stop.abort();
  }
}
