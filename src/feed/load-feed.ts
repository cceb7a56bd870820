/**
 * The address of a feed becomes a `Feed`. However many ask for one address at the same time, it is requested once;
 * the request is stopped when the last of them has lost interest.
 */
import { request } from './request.ts';
import type { Reading } from './read-feed.ts';
import type { Failure, FeedError, FeedResult } from './result.ts';

export interface LoadOptions {
  /** Stops waiting; the request itself goes on while others wait for it. */
  readonly signal?: AbortSignal;
  /** Milliseconds until the answer must be complete; 15,000 by default. */
  readonly timeout?: number;
}

interface Flight {
  readonly result: Promise<FeedResult>;
  readonly stop: AbortController;
  waiting: number;
}
const flights = new Map<string, Flight>();

/**
 * Loads a feed of any format that Lectern reads.
 * @param address absolute, or relative to the page.
 * @returns the feed, or an error as a value; never rejects.
 */
export function loadFeed(address: string, { signal, timeout = 15_000 }: LoadOptions = {}): Promise<FeedResult> {
  const href = absolute(address);
  if (href === undefined) return failed({ code: 'network', address });
  if (signal?.aborted) return failed({ code: 'aborted', address: href });
  let flight = flights.get(href);
  if (!flight) {
    const stop = new AbortController();
    const started: Flight = { stop, waiting: 0, result: load(href, stop.signal, timeout).finally(() => flights.get(href) === started && flights.delete(href)) };
    flights.set(href, (flight = started));
  }
  return join(flight, href, signal);
}

/** Reads a feed that is already here, as text or as parsed JSON. */
export async function readFeed(content: unknown, address = ''): Promise<FeedResult> {
  return settle(async () => {
    const { readText, readJson } = await import('./read-feed.ts');
    return typeof content === 'string' ? readText(content, address) : readJson(content, address);
  }, address);
}

async function load(address: string, signal: AbortSignal, timeout: number): Promise<FeedResult> {
  return settle(async () => {
    // The reading is as large as all the rest, so it comes while the feed is on its way.
    const [answer, { readText }] = await Promise.all([request(address, { signal, timeout }), import('./read-feed.ts')]);
    return 'failure' in answer ? answer : readText(answer.text, answer.address);
  }, address);
}

async function settle(read: () => Promise<Reading>, address: string): Promise<FeedResult> {
  try {
    const reading = await read();
    return 'feed' in reading ? { ok: true, feed: reading.feed } : failed(reading.failure);
  } catch (error) {
    // A chunk of ours that did not arrive is a network failure too.
    return failed({ code: 'network', address, cause: String(error) });
  }
}

async function failed(failure: Failure): Promise<FeedResult> {
  try {
    const { explain } = await import('./explain.ts');
    return { ok: false, error: explain(failure) };
  } catch {
    const { code, address, status } = failure;
    return { ok: false, error: { code, address, status, message: code, hint: '' } satisfies FeedError };
  }
}

function join(flight: Flight, address: string, signal: AbortSignal | undefined): Promise<FeedResult> {
  flight.waiting++;
  if (!signal) return flight.result;
  return new Promise((resolve) => {
    const leave = (): void => {
      if (--flight.waiting === 0) {
        flights.delete(address);
        flight.stop.abort();
      }
      resolve(failed({ code: 'aborted', address }));
    };
    signal.addEventListener('abort', leave, { once: true });
    void flight.result.then((result) => {
      signal.removeEventListener('abort', leave);
      resolve(result);
    });
  });
}

function absolute(address: string): string | undefined {
  try {
    return new URL(address, globalThis.document?.baseURI).href;
  } catch {
    return undefined;
  }
}
