/** From text or JSON to a `Feed`: which format is it, what does it say, what of it can be shown. */
import { formats } from '../formats/registry.ts';
import { validate } from '../model/validate.ts';
import type { Feed } from '../model/types.ts';
import type { Failure } from '../model/result.ts';

export type Reading = { readonly feed: Feed } | { readonly failure: Failure };

/** A document that says "nothing here": what Sessionize's GridSmart gives until the schedule is published. */
const isNothing = (json: unknown): boolean => json === null || json === '' || (typeof json === 'object' && Object.keys(json).length === 0);

/** @param address where the text came from: relative addresses in it are relative to this. */
export function readText(text: string, address: string): Reading {
  if (text.trim() === '') return { failure: { code: 'empty', address, content: text } };
  let json: unknown;
  try {
    // A byte order mark is no part of JSON (RFC 8259, section 8.1), but some editors leave one.
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { failure: { code: 'not-json', address, content: text, cause: String(error) } };
  }
  return readJson(json, address);
}

export function readJson(json: unknown, address: string): Reading {
  if (isNothing(json)) return { failure: { code: 'empty', address, content: json } };
  let cause: string | undefined;
  try {
    for (const format of formats) {
      const view = format.detect(json);
      if (view === undefined) continue;
      return { feed: validate(format.adapt(json, view), { source: { format: format.id, view }, base: address || undefined }) };
    }
  } catch (error) {
    // No document should get this far; if one does, the page still gets an answer.
    cause = String(error);
  }
  return { failure: { code: 'unknown-format', address, content: json, cause } };
}
