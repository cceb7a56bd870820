/**
 * The address of a feed becomes a `Feed`. However many ask for one address at the same time, it is requested once;
 * the request is stopped when the last of them has lost interest.
 */
import { find, findInText, read, type Found, type Reading } from './read-feed.ts';
import { request, type Answer, type RequestOptions } from './request.ts';
import { useStrip } from '../lib/excerpt.ts';
import type { Feed, RichText } from '../model/types.ts';
import type { Failure, FeedError, FeedErrorCode, FeedResult } from '../model/result.ts';

export interface LoadOptions {
  /** Stops waiting; the request itself goes on while others wait for it. */
  readonly signal?: AbortSignal;
  /**
   * Milliseconds without an answer, or without more of it, until a request is given up, and four times that in all;
   * 15,000 by default. Who joins a request that is on its way waits as long as that one does.
   */
  readonly timeout?: number;
}

interface Flight {
  readonly found: Promise<readonly Found[]>;
  readonly stop: AbortController;
  waiting: number;
}
const flights = new Map<string, Flight>();

/** Not a constant: tests can't wait. */
export const patience = { timeout: 15_000 };

/**
 * Loads a feed of any format that Lectern reads.
 * @param address absolute, or relative to the page; several, parted by blanks, for an event in several documents.
 * @returns the feed, or an error as a value; never rejects.
 */
export async function loadFeed(address: string, { signal, timeout = patience.timeout }: LoadOptions = {}): Promise<FeedResult> {
  const found = await Promise.all(addressesOf(address).map((one) => findAt(one, timeout, signal)));
  if (signal?.aborted) return failed({ code: 'aborted', address });
  return settle(read(found.flat()), address);
}

/** Reads a feed that is already here, as text or as parsed JSON. */
export const readFeed = async (content: unknown, address = ''): Promise<FeedResult> =>
  settle(read([await (typeof content === 'string' ? findInText(content, address) : find(content, address))]), address);

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
      found: load(address, askWith({ signal: stop.signal, timeout })).finally(() => flights.get(address) === started && flights.delete(address)),
    };
    flights.set(address, (flight = started));
  }
  return join(flight, address, signal);
}

export type Ask = (address: string) => Promise<Answer>;

/** How addresses are asked; after a failure, more than once. */
export const askWith =
  (options: RequestOptions): Ask =>
  async (address) => {
    const ask = (): Promise<Answer> => request(address, options);
    const answer = await ask();
    return 'failure' in answer
      ? import('./retry.ts').then(
          ({ retry }) => retry(answer, ask, options.signal),
          () => answer,
        )
      : answer;
  };

/** The document at an address, and the pages that follow it. */
export async function load(address: string, ask: Ask): Promise<readonly Found[]> {
  const findPage = async (page: string): Promise<Found> => {
    const answer = await ask(page);
    if ('failure' in answer) return answer;
    const found = await findInText(answer.text, answer.address);
    const code = excess('json' in found ? found.json : found.failure.content);
    return code ? { failure: { code, address: page } } : found;
  };
  try {
    const found = await findPage(address);
    return 'adapter' in found && found.adapter.next ? await (await import('./pages.ts')).withNextPages(found, findPage) : [found];
  } catch (error) {
    return [notLoaded(address, error)];
  }
}

/** A part of Lectern that could not be had: the next try may have more luck. */
const notLoaded = (address: string, error: unknown): { failure: Failure } => ({ failure: { code: 'network', address, cause: String(error) } });

/** Levels and entries beyond those of any event, which would only keep the page busy. */
function excess(value: unknown, depth = 1): FeedErrorCode | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > 200) return 'too-deep';
  const entries: unknown[] = Object.values(value);
  if (entries.length > 50_000) return 'too-many';
  for (const entry of entries) {
    const code = excess(entry, depth + 1);
    if (code) return code;
  }
  return undefined;
}

export async function settle(promise: Promise<Reading>, address: string): Promise<FeedResult> {
  const reading = await promise.catch((error: unknown) => notLoaded(address, error));
  if ('failure' in reading) return failed(reading.failure);
  const { feed } = reading;
  if (hasMarks(feed)) await import('../lib/strip.ts').then(({ strip }) => useStrip(strip)).catch(() => undefined);
  return { ok: true, feed };
}

const isMarked = (rich: RichText | undefined): boolean => rich !== undefined && rich.kind !== 'text';
const hasMarks = ({ sessions, speakers }: Feed): boolean => sessions.some(({ abstract }) => isMarked(abstract)) || speakers.some(({ bio }) => isMarked(bio));

export async function failed(failure: Failure): Promise<FeedResult> {
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
