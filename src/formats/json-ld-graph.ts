/**
 * JSON-LD 1.1 as far as schema.org needs it: whichever way a document is written (compact, expanded, `@graph`, keys aliased
 * by its context), it becomes nodes with the property names of schema.org, each with a list of values. Contexts that stand
 * elsewhere are not asked for.
 */
import { isRaw, lineOf } from './raw.ts';
import type { Texts } from './texts.ts';

/** A thing: its properties by name. Values are texts, numbers, texts by language (`{ en: … }`), and nodes. */
export type Node = Map<string, unknown[]>;

export interface Graph {
  /** Every node of the document, in its order. */
  readonly nodes: ReadonlySet<Node>;
  /** Those that the document is about, and not only a part of another. */
  readonly top: ReadonlySet<Node>;
  readonly byId: ReadonlyMap<string, Node>;
  /** The language of texts that don't tell theirs. */
  readonly language: string | undefined;
}

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

/** Lists of things, whose entries are what the document is about as much as they are. */
const LISTS = /^(?:@graph|itemListElement|item|mainEntity|hasPart)$/;

/** Deeper than any document that somebody means. */
const DEPTH = 40;

export function readGraph(json: unknown): Graph {
  const nodes = new Set<Node>();
  const top = new Set<Node>();
  const byId = new Map<string, Node>();
  let language: string | undefined;

  const read = (value: unknown, terms: Terms, isTop: boolean, depth: number): unknown[] => {
    if (depth > DEPTH) return [];
    if (Array.isArray(value)) return value.flatMap((entry) => read(entry, terms, isTop, depth + 1));
    if (!isRaw(value)) return value === null || value === undefined ? [] : [value];
    const own = '@context' in value ? termsOf(value['@context'], terms) : terms;
    language ??= own.get('@language');
    const entries = Object.entries(value).map(([key, entry]) => [nameOf(key, own), entry] as const);
    const named = new Map(entries);
    if (named.has('@value')) {
      const tag = lineOf(named.get('@language'));
      return tag ? [{ [tag]: named.get('@value') }] : read(named.get('@value'), own, false, depth + 1);
    }
    const list = named.get('@list') ?? named.get('@set');
    if (list !== undefined) return read(list, own, isTop, depth + 1);
    if (entries.length > 0 && entries.every(([key, entry]) => key === '@none' || (TAG.test(key) && !isRaw(entry)))) {
      return entries.flatMap(([key, texts]) => [texts].flat().map((text) => ({ [key === '@none' ? NO_LANGUAGE : key]: text })));
    }
    return [readNode(entries, lineOf(named.get('@id')), own, isTop, depth)];
  };

  const readNode = (entries: readonly (readonly [string, unknown])[], id: string | undefined, terms: Terms, isTop: boolean, depth: number): Node => {
    const node: Node = (id && byId.get(id)) || new Map<string, unknown[]>();
    if (id) byId.set(id, node);
    nodes.add(node);
    if (isTop) top.add(node);
    for (const [key, value] of entries) {
      if (key === '@context') continue;
      const values =
        key === '@type'
          ? [value].flat().flatMap((type) => (typeof type === 'string' ? nameOf(type, terms) : []))
          : read(value, terms, isTop && LISTS.test(key), depth + 1);
      node.set(key, [...(node.get(key) ?? []), ...values]);
    }
    return node;
  };

  read(json, TERMS, true, 0);
  return { nodes, top, byId, language };
}

/** A document, and the languages in which it is read. */
export interface Reading {
  readonly graph: Graph;
  readonly texts: Texts;
}

const isNode = (value: unknown): value is Node => value instanceof Map;

/** The values of the first of some properties, parted by blanks, that has any. */
export const valuesOf = (node: Node, names: string): readonly unknown[] =>
  names
    .split(' ')
    .map((name) => node.get(name) ?? [])
    .find((values) => values.length > 0) ?? [];

export const isOf = (node: Node, type: RegExp): boolean => valuesOf(node, '@type').some((own) => type.test(own as string));

/** Ids of blank nodes are made anew with every export. */
export const idOf = (node: Node): string | undefined => lineOf(valuesOf(node, '@id')[0])?.replace(/^_:.*/, '') || undefined;

/** The things that a property names: whole, by their ids, or just by what they are called. */
export const nodesOf = ({ graph }: Reading, node: Node, names: string): readonly Node[] =>
  valuesOf(node, names).flatMap((value) => {
    if (isNode(value)) return value;
    const found = typeof value === 'string' ? graph.byId.get(value) : undefined;
    return found ?? (typeof value === 'string' && /^\w+:\/\//.test(value) ? [] : [new Map([['name', [value]]])]);
  });

/** The texts of a property, or of the things that it names, each in the language that is best for all of them. */
export function textsOf({ texts }: Reading, node: Node, names: string): readonly string[] {
  const values = valuesOf(node, names).flatMap((value) => (isNode(value) ? valuesOf(value, 'text name') : [value]));
  const tags = values.flatMap((value) => (isNode(value) || !isRaw(value) ? [] : Object.keys(value).map((tag) => [tag, tag] as const)));
  const best = texts.of(Object.fromEntries(tags)) ?? '';
  return values.map((value) => texts.of(isRaw(value) ? value[best] : value)).filter((text) => text !== undefined && lineOf(text) !== undefined) as string[];
}

export const textOf = (to: Reading, node: Node, names: string): string | undefined => textsOf(to, node, names)[0];

/** Addresses, of pages or of pictures that are things of their own. */
export const addressesOf = (to: Reading, node: Node, names: string): readonly string[] =>
  valuesOf(node, names).flatMap((value) => {
    if (!isNode(value)) return lineOf(to.texts.of(value)) ?? [];
    const [own] = valuesOf(value, 'url contentUrl');
    return (isNode(own) ? idOf(own) : lineOf(to.texts.of(own))) ?? idOf(value) ?? [];
  });
