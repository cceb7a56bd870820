/**
 * The address of a feed becomes a `Feed`. However many ask for one address at the same time, it is requested once;
 * the request is stopped when the last of them has lost interest.
 */
import { find, findInText, read, type Found, type Reading } from './read-feed.ts';
import { request, type Answer } from './request.ts';
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
  readonly found: Promise<readonly Found[]>;
  readonly stop: AbortController;
  waiting: number;
}
const flights = new Map<string, Flight>();

/**
 * Loads a feed of any format that Lectern reads.
 * @param address absolute, or relative to the page; several, parted by blanks, for an event in several documents.
 * @returns the feed, or an error as a value; never rejects.
 */
export async function loadFeed(address: string, { signal, timeout = 15_000 }: LoadOptions = {}): Promise<FeedResult> {
  const found = await Promise.all(addressesOf(address).map((one) => findAt(one, timeout, signal)));
  if (signal?.aborted) return failed({ code: 'aborted', address });
  return settle(await read(found.flat()));
}

/** Reads a feed that is already here, as text or as parsed JSON. */
export const readFeed = async (content: unknown, address = ''): Promise<FeedResult> =>
  settle(await read([await (typeof content === 'string' ? findInText(content, address) : find(content, address))]));

/** The addresses in a list of them, absolute where they can be. */
export const addressesOf = (list: string): string[] =>
  list
    .trim()
    .split(/\s+/)
    .map((address) => absolute(address) ?? address);

async function findAt(address: string, timeout: number, signal: AbortSignal | undefined): Promise<readonly Found[]> {
  if (!URL.canParse(address)) return [{ failure: { code: 'network', address } }];
  if (signal?.aborted) return [];
  let flight = flights.get(address);
  if (!flight) {
    const stop = new AbortController();
    const started: Flight = {
      stop,
      waiting: 0,
      found: load(address, stop.signal, timeout).finally(() => flights.get(address) === started && flights.delete(address)),
    };
    flights.set(address, (flight = started));
  }
  return join(flight, address, signal);
}

async function load(address: string, signal: AbortSignal, timeout: number): Promise<readonly Found[]> {
  const ask = (page: string): Promise<Answer> => request(page, { signal, timeout });
  const answer = await ask(address);
  if ('failure' in answer) return [answer];
  const found = await findInText(answer.text, answer.address);
  return 'adapter' in found && found.adapter.next ? (await import('./pages.ts')).withNextPages(found, ask) : [found];
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

function join(flight: Flight, address: string, signal: AbortSignal | undefined): Promise<readonly Found[]> {
  flight.waiting++;
  if (!signal) return flight.found;
  return new Promise((resolve) => {
    const leave = (): void => {
      if (--flight.waiting === 0) {
        flights.delete(address);
        flight.stop.abort();
      }
      resolve([]);
    };
    signal.addEventListener('abort', leave, { once: true });
    void flight.found.then((found) => {
      signal.removeEventListener('abort', leave);
      resolve(found);
    });
  });
}

/** Makes an address of the page absolute; `undefined` if it is none. */
function absolute(address: string): string | undefined {
  try {
    return new URL(address, globalThis.document?.baseURI).href;
  } catch {
    return undefined;
  }
}
