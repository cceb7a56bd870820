/**
 * The address of a feed becomes a `Feed`. However many ask for one address at the same time, it is requested once;
 * the request is stopped when the last of them has lost interest.
 */
import { readJson, readText, type Reading } from './read-feed.ts';
import { request } from './request.ts';
import { useStrip } from '../lib/excerpt.ts';
import type { Feed, RichText } from '../model/types.ts';
import type { Failure, FeedError, FeedResult } from '../model/result.ts';

export interface LoadOptions {
  /** Stops waiting; the request itself goes on while others wait for it. */
  readonly signal?: AbortSignal;
  /** Milliseconds until the answer must be complete; 15,000 by default. Who joins a request that is on its way waits as long as that one does. */
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
export const readFeed = (content: unknown, address = ''): Promise<FeedResult> =>
  settle(typeof content === 'string' ? readText(content, address) : readJson(content, address));

async function load(address: string, signal: AbortSignal, timeout: number): Promise<FeedResult> {
  const answer = await request(address, { signal, timeout });
  return settle('failure' in answer ? answer : readText(answer.text, answer.address));
}

async function settle(reading: Reading): Promise<FeedResult> {
  if ('failure' in reading) return failed(reading.failure);
  const { feed } = reading;
  if (hasMarks(feed)) await import('../lib/strip.ts').then(({ strip }) => useStrip(strip)).catch(() => undefined);
  return { ok: true, feed };
}

const isMarked = (rich: RichText | undefined): boolean => rich !== undefined && rich.kind !== 'text';
const hasMarks = ({ sessions, speakers }: Feed): boolean => sessions.some(({ abstract }) => isMarked(abstract)) || speakers.some(({ bio }) => isMarked(bio));

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

/** Makes an address of the page absolute; `undefined` if it is none. */
export function absolute(address: string): string | undefined {
  try {
    return new URL(address, globalThis.document?.baseURI).href;
  } catch {
    return undefined;
  }
}
