/** One request for a feed's text. */
import type { Failure } from '../model/result.ts';

export interface RequestOptions {
  readonly signal: AbortSignal;
  /** Milliseconds until the answer must be complete. */
  readonly timeout: number;
}

export type Answer = { readonly text: string; readonly address: string } | { readonly failure: Failure };

export async function request(address: string, { signal, timeout }: RequestOptions): Promise<Answer> {
  const late = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(address, {
      headers: { accept: 'application/json' },
      // A feed is public: it is asked for without saying who asks, or from where.
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([signal, late]),
    });
    if (!response.ok) return { failure: { code: 'http', address, status: response.status } };
    // After a redirect, relative addresses in the feed are relative to where it came from.
    return { text: await response.text(), address: response.url || address };
  } catch (error) {
    const code = signal.aborted ? 'aborted' : late.aborted ? 'timeout' : 'network';
    return { failure: { code, address, cause: String(error) } };
  }
}
