/** From text or JSON to a `Feed`: which format is it, what does it say, what of it can be shown. */
import { isItem } from '../lib/item.ts';
import { rest } from '../lib/rest.ts';
import type { Adapter, Format } from '../formats/format.ts';
import { usual } from '../formats/usual.ts';
import { readsIn } from '../model/language.ts';
import { readModel } from '../model/read.ts';
import type { Feed } from '../model/types.ts';
import type { Failure } from '../model/result.ts';

export type Reading = { readonly feed: Feed } | { readonly failure: Failure };

/** A document whose format is known. */
export interface Document {
  readonly json: unknown;
  /** Where it came from: relative addresses in it are relative to this. */
  readonly address: string;
  readonly format: Format;
  readonly view: string;
  readonly adapter: Adapter;
}

/** A document, or why there is none. */
export type Found = Document | { readonly failure: Failure };

/** A document that says "nothing here": what Sessionize's GridSmart gives until the schedule is published. */
const isNothing = (json: unknown): boolean => json === null || json === '' || (typeof json === 'object' && Object.keys(json).length === 0);

/** Characters of a document that takes long to read: each step is a task of its own then. */
const LONG = 100_000;

/** @param address where the text came from. */
export async function findInText(text: string, address: string): Promise<Found> {
  if (text.trim() === '') return { failure: { code: 'empty', address, content: text } };
  let json: unknown;
  try {
    // A byte order mark is no part of JSON (RFC 8259, section 8.1), but some editors leave one.
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { failure: { code: error instanceof RangeError ? 'too-large' : 'not-json', address, content: text, cause: String(error) } };
  }
  if (text.length > LONG) await rest();
  return find(json, address);
}

export async function find(json: unknown, address: string): Promise<Found> {
  if (isNothing(json)) return { failure: { code: 'empty', address, content: json } };
  const unknown: Found = { failure: { code: 'unknown-format', address, content: json } };
  try {
    return (await among(usual, json, address)) ?? (await among((await import('../formats/registry.ts')).formats, json, address)) ?? unknown;
  } catch (error) {
    // The adapter's file can't be had; the next try may have more luck.
    return { failure: { code: 'network', address, cause: String(error) } };
  }
}

async function among(formats: readonly Format[], json: unknown, address: string): Promise<Document | undefined> {
  for (const format of formats) {
    if (!mayBe(format, json)) continue;
    const adapter = await format.load(json);
    const view = adapter.detect(json);
    if (view !== undefined) return { json, address, format, view, adapter };
  }
  return undefined;
}

const mayBe = ({ marks }: Format, json: unknown): boolean =>
  !marks || headsOf(json).some((entry) => isItem(entry) && marks.some((mark) => mark.split(' ').every((key) => key in entry)));

/** What marks are looked for in: a document and what stands in it, be it a list or a map. */
const headsOf = (json: unknown): readonly unknown[] => (Array.isArray(json) ? json : isItem(json) ? [json, ...Object.values(json)] : []);

/** Who asks for one document together gets one feed. */
const readings = new WeakMap<Document, Promise<Reading>>();

/** The feed that one or several documents make together. */
export async function read(found: readonly Found[]): Promise<Reading> {
  const [first] = found;
  if (!first) return { failure: { code: 'empty', address: '' } };
  if (found.length > 1) return (await import('./merge.ts')).readTogether(found);
  if ('failure' in first) return first;
  let reading = readings.get(first);
  if (!reading) readings.set(first, (reading = readAlone(first)));
  return reading;
}

async function readAlone({ adapter, json, view, format, address }: Document): Promise<Reading> {
  const options = { source: { format: format.id, view }, base: address || undefined };
  try {
    const input = adapter.adapt(json, view);
    const feed = adapter.byLanguage ? undefined : readModel(input, options);
    if (feed) return { feed };
    const { validate } = await import('../model/validate.ts').catch((): { validate?: undefined } => ({}));
    if (!validate) return { failure: { code: 'network', address } };
    const readIn = (language: string): Feed => validate(adapter.adapt(json, view, language), options);
    const whole = validate(input, options);
    return { feed: adapter.byLanguage ? readsIn(whole, readIn) : whole };
  } catch (error) {
    // No document should get this far; if one does, the page still gets an answer.
    return { failure: { code: 'unknown-format', address, content: json, cause: String(error) } };
  }
}
