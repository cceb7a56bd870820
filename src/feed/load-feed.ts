/**
 * The address of a feed becomes a `Feed`. However many ask for one address at the same time, it is requested once;
 * the request is stopped when the last of them has lost interest.
 */
import { find, findInText, read, type Found, type Reading } from './read-feed.ts';
import { request, type Answer, type RequestOptions, type Text } from './request.ts';
import { usual } from '../formats/usual.ts';
import { useStrip } from '../lib/excerpt.ts';
import { rest } from '../lib/rest.ts';
import type { Feed, RichText } from '../model/types.ts';
import type { Failure, FeedError, FeedResult } from '../model/result.ts';

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

/** What stood last at an address, for those who compare (`keeper.ts`): some hundred KB for as long as the page is open. */
export const texts = new Map<string, Text>();

/** Not a constant: tests can't wait. */
export const patience = { timeout: 15_000 };

/**
 * Loads a feed of any format that Lectern reads.
 * @param address absolute, or relative to the page; several, parted by blanks, for an event in several documents.
 * @returns the feed, or an error as a value; never rejects.
 */
export async function loadFeed(address: string, { signal, timeout = patience.timeout }: LoadOptions = {}): Promise<FeedResult> {
  try {
    const found = await Promise.all(addressesOf(address).map((one) => findAt(one, timeout, signal)));
    return signal?.aborted ? await failed({ code: 'aborted', address }) : await settle(await read(found.flat()));
  } catch (error) {
    // A part of Lectern could not be had.
    return failed({ code: 'network', address, cause: String(error) });
  }
}

/** Reads a feed that is already here, as text or as parsed JSON. */
export const readFeed = async (content: unknown, address = ''): Promise<FeedResult> =>
  settle(await read(await withPages(await (typeof content === 'string' ? findInText(content, address) : find(content, address)))));

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
    // Most addresses say what is there: what reads it comes at the same time.
    for (const { id, load } of usual) if (address.includes(id)) load().catch(() => undefined);
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
    const first = await ask();
    const answer =
      'text' in first && !first.body
        ? first
        : await import('./again.ts').then(
            ({ again }) => again(first, ask, options.signal),
            () => first,
          );
    // Here and not in `load`, which also reads copies: they are not what came last.
    if ('text' in answer) texts.set(address, answer);
    return answer;
  };

/** The document at an address, and the pages that follow it. */
export async function load(address: string, ask: Ask): Promise<readonly Found[]> {
  const findPage = async (page: string): Promise<Found> => {
    const answer = await ask(page);
    if ('failure' in answer) return answer;
    const found = await findInText(answer.text, answer.address);
    const content = 'json' in found ? found.json : found.failure.content;
    return isExcessive(content) ? { failure: { code: 'too-large', address: page, content } } : found;
  };
  return withPages(await findPage(address), findPage);
}

/** A document with the pages that follow it, or with a word that there are some, where nothing is asked for. */
const withPages = async (found: Found, findPage?: (page: string) => Promise<Found>): Promise<readonly Found[]> =>
  'adapter' in found && found.adapter.next ? (await import('./pages.ts')).withNextPages(found, findPage) : [found];

/** Whether a document has more levels, or more entries in one list, than any event: it would only keep the page busy. */
function isExcessive(value: unknown, levels = 200): boolean {
  if (!(value instanceof Object)) return false;
  // Not `Object.values`: that of Prototype, which many pages have, finds methods too, and theirs.
  const names = Object.keys(value);
  return levels === 0 || names.length > 50_000 || names.some((name) => isExcessive((value as Readonly<Record<string, unknown>>)[name], levels - 1));
}

/** So many sessions that reading and drawing them are better two tasks. */
const MANY = 100;

export async function settle(reading: Reading): Promise<FeedResult> {
  if ('failure' in reading) return failed(reading.failure);
  const { feed } = reading;
  // Whoever waits for it draws at once.
  if (feed.sessions.length > MANY) await rest();
  if (hasMarks(feed)) await import('../lib/strip.ts').then(({ strip }) => useStrip(strip)).catch(() => undefined);
  return { ok: true, feed };
}

const isMarked = (rich: RichText | undefined): boolean => rich !== undefined && rich.kind !== 'text';
const hasMarks = ({ sessions, speakers }: Feed): boolean => sessions.some(({ abstract }) => isMarked(abstract)) || speakers.some(({ bio }) => isMarked(bio));

export async function failed(failure: Failure): Promise<FeedResult> {
  const bare = ({ code, address, status }: Failure): FeedError => ({ code, address, status, message: code, hint: '' });
  const explain = await import('./explain.ts').then(
    (words) => words.explain,
    () => bare,
  );
  return { ok: false, error: explain(failure) };
}

function join(flight: Flight, address: string, signal: AbortSignal | undefined): Promise<readonly Found[]> {
  flight.waiting++;
  if (!signal) return flight.found;
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      if (--flight.waiting === 0) {
        flights.delete(address);
        flight.stop.abort();
      }
      resolve([]);
    };
    signal.addEventListener('abort', leave, { once: true });
    void flight.found.finally(() => signal.removeEventListener('abort', leave)).then(resolve, reject);
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
