/**
 * JSON-LD 1.1 as far as schema.org needs it: whichever way a document is written (expanded, with prefixes, with keys that its
 * context calls otherwise, texts by language), it becomes what `json-ld-graph.ts` reads. Loaded where the signs of such ways are.
 */
import type { Forms } from './json-ld-graph.ts';
import { isRaw, lineOf, rawsOf } from './raw.ts';
import type { Texts } from './texts.ts';

type Terms = ReadonlyMap<string, string>;

const SCHEMA = /^(?:https?:\/\/(?:www\.)?schema\.org\/|(?:schema|sdo|s):)/i;
const PREFIXED = /^([\w-]+):(?!\/\/)(.+)$/;

/** What a context calls things; the one of schema.org has `id` and `type`. */
const TERMS: Terms = new Map([
  ['id', '@id'],
  ['type', '@type'],
]);

function termsOf(context: unknown, known: Terms): Terms {
  const terms = new Map(known);
  for (const one of [context].flat()) {
    for (const [term, value] of Object.entries(isRaw(one) ? one : {})) {
      const iri = isRaw(value) ? value['@id'] : value;
      if (typeof iri === 'string') terms.set(term, iri);
    }
  }
  return terms;
}

/** The name in schema.org of a key or a type; of anything else its address. */
function nameOf(key: string, terms: Terms): string {
  let name = key;
  // An alias may lead to another one, and two of them to each other.
  for (let step = 0; step < 4 && !name.startsWith('@') && terms.has(name); step++) name = terms.get(name)!;
  const [, prefix, rest] = PREFIXED.exec(name) ?? [];
  return (prefix && terms.has(prefix) ? terms.get(prefix)! + rest! : name).replace(SCHEMA, '');
}

/** Keys of a text by language. Pictures may have nothing but a `url`, places nothing but a `geo`. */
const TAG = /^(?!url$|geo$)[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i;
const NO_LANGUAGE = 'und';

const isExpanded = (json: unknown): boolean =>
  rawsOf([json].flat()).some((root) => !('@context' in root) && Object.keys(root).some((key) => /^https?:\/\/schema\.org\//.test(key)));

const clocked = (value: unknown): number => Number([value].flat().some((one) => typeof one === 'string' && one.includes('T')));

/** Deeper than any document that somebody means. */
const DEPTH = 40;

const plainly: Forms['plainly'] = (json) => {
  let language: string | undefined;

  const read = (value: unknown, terms: Terms, depth: number): unknown => {
    if (depth > DEPTH) return undefined;
    if (Array.isArray(value)) return value.map((entry) => read(entry, terms, depth + 1));
    if (!isRaw(value)) return value;
    const own = '@context' in value ? termsOf(value['@context'], terms) : terms;
    language ??= own.get('@language');
    const entries = Object.entries(value).flatMap(([key, entry]) => (key === '@context' ? [] : [[nameOf(key, own), entry] as const]));
    const named = new Map(entries);
    if (named.has('@value')) {
      const tag = lineOf(named.get('@language'));
      return tag ? { '@value': { [tag]: named.get('@value') } } : read(named.get('@value'), own, depth + 1);
    }
    const list = named.get('@list') ?? named.get('@set');
    if (list !== undefined) return read(list, own, depth + 1);
    if (entries.length > 0 && entries.every(([key, entry]) => key === '@none' || (TAG.test(key) && !isRaw(entry)))) {
      return entries.flatMap(([key, texts]) => [texts].flat().map((text) => ({ '@value': { [key === '@none' ? NO_LANGUAGE : key]: text } })));
    }
    const node = new Map<string, unknown>();
    for (const [key, entry] of entries) {
      const values = key === '@type' ? [entry].flat().map((type) => (typeof type === 'string' ? nameOf(type, own) : type)) : read(entry, own, depth + 1);
      // Two keys may mean one property: of a date and a date with a clock, the one with the clock comes first.
      const both = node.has(key) ? [node.get(key), values] : [values];
      node.set(key, both.length > 1 ? both.sort((a, b) => clocked(b) - clocked(a)) : values);
    }
    return Object.fromEntries(node);
  };

  return { json: read(json, TERMS, 0), language, isExpanded: isExpanded(json) };
};

function chosen(values: readonly unknown[], texts: Texts): readonly unknown[] {
  const tags = values.filter(isRaw).flatMap((value) => Object.keys(value).map((tag) => [tag, tag] as const));
  const best = texts.of(Object.fromEntries(tags)) ?? '';
  return values.map((value) => (isRaw(value) ? value[best] : value));
}

export const forms: Forms = { plainly, chosen };
