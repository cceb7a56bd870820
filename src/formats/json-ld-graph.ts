/**
 * JSON-LD as most pages write it, with the names of schema.org as they are: it becomes nodes, each property a list of values.
 * What is written in another way is put into this one first (`json-ld-forms.ts`). Contexts that stand elsewhere are not asked for.
 */
import { isRaw, lineOf } from './raw.ts';
import type { Texts } from './texts.ts';

/** A thing: its properties by name. Values are texts, numbers, texts by language (`{ en: … }`), and nodes. */
export type Node = Map<string, unknown[]>;

/** A document in the usual way of writing. A text by language stands under `@value`. */
export interface Plain {
  readonly json: unknown;
  /** The language of texts that don't tell theirs. */
  readonly language?: string | undefined;
  readonly isExpanded?: boolean;
}

export interface Graph extends Plain {
  /** Every node of the document, in its order. */
  readonly nodes: ReadonlySet<Node>;
  /** Those that the document is about, and not only a part of another. */
  readonly top: ReadonlySet<Node>;
  readonly byId: ReadonlyMap<string, Node>;
}

/** What documents in other ways of writing are read with, once it is loaded. */
export interface Forms {
  plainly(json: unknown): Plain;
  /** Of texts by language, those in the language that is best for all of them. */
  chosen(values: readonly unknown[], texts: Texts): readonly unknown[];
}

let forms: Forms | undefined;
export const useForms = (loaded: Forms): void => void (forms = loaded);

/** Lists of things, whose entries are what the document is about as much as they are. */
const LISTS = /^(?:@graph|itemListElement|item|mainEntity|hasPart)$/;

/** Deeper than any document that somebody means. */
const DEPTH = 40;

export function readGraph(json: unknown): Graph {
  const nodes = new Set<Node>();
  const top = new Set<Node>();
  const byId = new Map<string, Node>();

  const read = (value: unknown, isTop: boolean, depth: number): readonly unknown[] => {
    if (depth > DEPTH || value === null || value === undefined) return [];
    if (Array.isArray(value)) return value.flatMap((entry) => read(entry, isTop, depth + 1));
    if (!isRaw(value)) return [value];
    if ('@value' in value) return [value['@value']];
    const id = lineOf(value['@id']);
    const node: Node = (id && byId.get(id)) || new Map<string, unknown[]>();
    if (id) byId.set(id, node);
    nodes.add(node);
    if (isTop) top.add(node);
    for (const [key, entry] of Object.entries(value)) {
      if (key !== '@context') node.set(key, [...(node.get(key) ?? []), ...read(entry, isTop && LISTS.test(key), depth + 1)]);
    }
    return [node];
  };

  const plain = forms?.plainly(json) ?? { json };
  read(plain.json, true, 0);
  return { ...plain, nodes, top, byId };
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

export const isOf = (node: Node, type: RegExp): boolean => valuesOf(node, '@type').some((own) => typeof own === 'string' && type.test(own));

/** Ids of blank nodes are made anew with every export. */
export const idOf = (node: Node): string | undefined => lineOf(valuesOf(node, '@id')[0])?.replace(/^_:.*/, '') || undefined;

/** The things that a property names: whole, by their ids, or just by what they are called. */
export const nodesOf = ({ graph }: Reading, node: Node, names: string): readonly Node[] =>
  valuesOf(node, names).flatMap((value) =>
    isNode(value) ? value : (graph.byId.get(value as string) ?? (typeof value === 'string' && /^\w+:\/\//.test(value) ? [] : new Map([['name', [value]]]))),
  );

/** The texts of a property, or of the things that it names. */
export function textsOf({ texts }: Reading, node: Node, names: string): readonly string[] {
  const values = valuesOf(node, names).flatMap((value) => (isNode(value) ? valuesOf(value, 'text name') : [value]));
  return (forms?.chosen(values, texts) ?? values).flatMap((value) => {
    const text = texts.of(value);
    return lineOf(text) === undefined ? [] : text!;
  });
}

export const textOf = (to: Reading, node: Node, names: string): string | undefined => textsOf(to, node, names)[0];

/** Addresses, of pages or of pictures that are things of their own. */
export const addressesOf = (to: Reading, node: Node, names: string): readonly string[] =>
  valuesOf(node, names).flatMap((value) => {
    if (!isNode(value)) return lineOf(to.texts.of(value)) ?? [];
    const [own] = valuesOf(value, 'url contentUrl');
    return (isNode(own) ? idOf(own) : lineOf(to.texts.of(own))) ?? idOf(value) ?? [];
  });
