/**
 * Asks again after a failure that may pass: no network, or a server that says "not now". At most three times, after
 * pauses that grow and are drawn by lot, so that visitors whom one fault has hit don't come back all at once. Where the
 * server names a pause (`Retry-After`), it is that one. Nobody asks while the page is hidden, nor while it is offline:
 * the store tries again when the line is back. Loaded only where something failed.
 */
import type { Answer, NoText } from './request.ts';

/** Not a constant: tests can't wait. */
export const pace = {
  /** How often it is asked again. */
  tries: 3,
  /** The longest first pause, in milliseconds; the longest second is twice that, and so on. */
  first: 1_000,
  /** The longest pause that is worth waiting for, in milliseconds. */
  longest: 30_000,
  random: Math.random,
  wait: (milliseconds: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
    }),
};

/** When an address may be asked again, where a server said so, in milliseconds since 1970. */
const closed = new Map<string, number>();

/** Whether the server has said, and it is still true, that it won't answer. */
export const isClosed = (address: string): boolean => (closed.get(address) ?? 0) > Date.now();

/** @returns the first answer that holds something, or the last failure. */
export async function retry(first: NoText, ask: () => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  let answer: Answer = first;
  for (let round = 0; round < pace.tries && 'failure' in answer && mayPass(answer); round++) {
    const named = retryAfter(answer.headers);
    if (named > pace.longest) {
      closed.set(answer.failure.address, Date.now() + named);
      break;
    }
    await pace.wait(named || pace.random() * pace.first * 2 ** round, signal);
    await seen(signal);
    if (signal.aborted || isOffline()) break;
    answer = await ask();
  }
  return answer;
}

function mayPass({ failure: { code, status = 0, address } }: NoText): boolean {
  if (code === 'network') return /^https?:/.test(address) && !isOffline();
  return code === 'http' && (status === 408 || status === 429 || status >= 500);
}

const isOffline = (): boolean => globalThis.navigator?.onLine === false;

/**
 * The pause that a server asks for, in milliseconds; 0 if it asks for none. Of another origin's server a page sees only
 * what `Access-Control-Expose-Headers` names.
 */
export function retryAfter(headers: Headers | undefined): number {
  const value = headers?.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1_000;
  // A date is of the server's clock, and so is the one that it says it has now.
  const now = Date.parse(headers?.get('date') ?? '') || Date.now();
  return Math.max(0, (Date.parse(value) || 0) - now);
}

/** Waits until the page is seen, if there is one. */
function seen(signal: AbortSignal): Promise<void> {
  const page = globalThis.document;
  if (!page?.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    const done = new AbortController();
    const look = (): void => {
      if (page.hidden && !signal.aborted) return;
      done.abort();
      resolve();
    };
    const until = { signal: done.signal };
    page.addEventListener('visibilitychange', look, until);
    addEventListener('pageshow', look, until);
    signal.addEventListener('abort', look, until);
  });
}
