/**
 * What the elements use of `lit-html`, small: the script-tag build draws with this, because `lit-html` is half of all
 * JavaScript of a page with questions and answers, and puts a comment before and after each thing that may change: a list
 * of sessions had twice the nodes of the same cards as HTML. Same names, same results: values in text and in attributes
 * (texts only), `@event` with a function, templates and lists in each other, nodes. Types and `npm install` use Lit itself.
 *
 * Where something may change stands an empty text, which is written into, or makes way for what is more than a text; so
 * whatever is drawn has at least one node, and that is its place.
 */

import { nodeAt, planOf, textNode, type Slot } from './small-template.ts';

/** As for `small-template.ts`. */
const { createDocumentFragment, importNode } = XMLDocument.prototype;

export const nothing = Symbol();
/** What is drawn stays. */
export const noChange = Symbol();

/** A class, so that nothing that a feed holds is ever taken for one. */
export class Template {
  /** Which item of its list it draws. */
  key?: string;
  readonly strings: TemplateStringsArray;
  readonly values: readonly unknown[];

  constructor(strings: TemplateStringsArray, values: readonly unknown[]) {
    this.strings = strings;
    this.values = values;
  }
}
export const html = (strings: TemplateStringsArray, ...values: readonly unknown[]): Template => new Template(strings, values);

/** What is drawn in a place. */
export interface Drawn {
  readonly first: Node;
  readonly last: Node;
  /** Shows another value with the nodes that are there. @returns whether it can. */
  take(value: unknown): boolean;
}
export type Content = Node | Drawn;

/** A value that draws itself. */
export abstract class Drawing {
  abstract draw(): Drawn;
}

const isNode = (content: unknown): content is Node => content instanceof Node;
export const firstOf = (content: Content): Node => (isNode(content) ? content : content.first);
export const lastOf = (content: Content): Node => (isNode(content) ? content : content.last);
/** What is new, to be put in its place: a text, or the fragment that holds the nodes until then. */
const freshly = (content: Content): Node => firstOf(content).parentNode ?? firstOf(content);

const textOf = (value: unknown): string => (value === nothing || value === undefined || value === null ? '' : `${value as string}`);

export function make(value: unknown): Content {
  if (value instanceof Template) return new Instance(value);
  if (Array.isArray(value)) return new List(value);
  if (value instanceof Drawing) return value.draw();
  return isNode(value) ? new Foreign(value) : textNode(textOf(value));
}

/** Draws a value where another is. */
export function change(before: Content, value: unknown): Content {
  if (value === noChange) return before;
  if (!isNode(before)) {
    if (before.take(value)) return before;
  } else if (!(value instanceof Object)) {
    (before as Text).data = textOf(value);
    return before;
  }
  const content = make(value);
  const first = firstOf(before);
  const parent = first.parentNode!;
  // In one step where it can be: most of what is drawn makes way for the first time.
  if (isNode(before)) parent.replaceChild(freshly(content), before);
  else {
    parent.insertBefore(freshly(content), first);
    remove(before);
  }
  return content;
}

/** All nodes of something, one after the other. */
function each(content: Content, use: (node: Node) => void): void {
  const last = lastOf(content);
  for (let node: Node | null = firstOf(content); node;) {
    const next: Node | null = node === last ? null : node.nextSibling;
    use(node);
    node = next;
  }
}
const remove = (content: Content): void => each(content, (node) => node.parentNode!.removeChild(node));

/** A copy of a template. */
class Instance implements Drawn {
  readonly #strings: TemplateStringsArray;
  readonly #slots: readonly Slot[];
  /** What is drawn in each slot; for attributes, their element. */
  readonly #contents: Content[];
  readonly #first: number | Node;
  readonly #last: number | Node;
  #values: readonly unknown[] | undefined;

  constructor({ strings, values }: Template) {
    const { fragment, slots } = planOf(strings);
    const nodes = importNode.call(document, fragment, true);
    this.#strings = strings;
    this.#slots = slots;
    const contents = (this.#contents = slots.map(({ path }) => nodeAt(path, nodes)) as Content[]);
    // What stands at an end may be a slot, and another node later.
    const end = (node: Node): number | Node => (contents.includes(node) ? contents.indexOf(node) : node);
    this.#first = end(nodes.firstChild!);
    this.#last = end(nodes.lastChild!);
    this.#show(values);
  }

  get first(): Node {
    return typeof this.#first === 'number' ? firstOf(this.#contents[this.#first]!) : this.#first;
  }

  get last(): Node {
    return typeof this.#last === 'number' ? lastOf(this.#contents[this.#last]!) : this.#last;
  }

  take(value: unknown): boolean {
    const isSame = value instanceof Template && value.strings === this.#strings;
    if (isSame) this.#show(value.values);
    return isSame;
  }

  #show(values: readonly unknown[]): void {
    const before = this.#values;
    this.#values = values;
    let at = 0;
    this.#slots.forEach(({ event, name, words }, index) => {
      const start = at;
      let text = words[0]!;
      let isSame = before !== undefined;
      for (let word = 1; word < words.length; word++) {
        const value = values[at];
        isSame &&= value === before![at] || event !== undefined;
        at++;
        if (name) text += textOf(value) + words[word]!;
      }
      if (isSame) return;
      const place = this.#contents[index]!;
      const element = place as Element;
      if (event) this.#hear(element, event, start);
      else if (!name) this.#contents[index] = change(place, values[start]);
      else if (values[start] === nothing) element.removeAttribute(name);
      else element.setAttribute(name, text);
    });
  }

  /** By whatever function was given last. Not among the values themselves: it would hold the first for as long as the element is there. */
  #hear(element: Element, event: string, at: number): void {
    element.addEventListener(event, (heard) => (this.#values![at] as (heard: Event) => void)(heard));
  }
}

const keyOf = (value: unknown, index: number): unknown => (value instanceof Template && value.key) || index;

/** A list: what has a key keeps its nodes wherever it goes. An empty text ends it. */
class List implements Drawn {
  readonly last = createDocumentFragment.call(document).appendChild(textNode());
  #values: readonly unknown[] = [];
  #contents: Content[] = [];

  constructor(values: readonly unknown[]) {
    this.take(values);
  }

  get first(): Node {
    return this.#contents[0] ? firstOf(this.#contents[0]) : this.last;
  }

  take(values: unknown): boolean {
    if (!Array.isArray(values)) return false;
    const before = this.#values;
    const drawn = this.#contents;
    this.#values = values;
    // Mostly everything stays where it is, and something comes at the end.
    let same = 0;
    while (same < Math.min(before.length, values.length) && keyOf(before[same], same) === keyOf(values[same], same)) same++;
    const stay = new Set(values.slice(same).map((value, index) => keyOf(value, same + index)));
    const known = new Map<unknown, Content>();
    const order: unknown[] = [];
    for (let index = same; index < before.length; index++) {
      const key = keyOf(before[index], index);
      if (stay.delete(key)) known.set(key, drawn[index]!);
      else remove(drawn[index]!);
      order.push(key);
    }
    let next = 0;
    this.#contents = values.map((value: unknown, index) => {
      if (index < same) return value === before[index] ? drawn[index]! : change(drawn[index]!, value);
      const key = keyOf(value, index);
      const content = known.get(key);
      // What stands there already is not moved, and so keeps focus.
      while (next < order.length && !known.has(order[next])) next++;
      const place = known.get(order[next]);
      const parent = this.last.parentNode!;
      known.delete(key);
      if (content && content === place) return change(content, value);
      const behind = place ? firstOf(place) : this.last;
      if (content) each(content, (node) => parent.insertBefore(node, behind));
      const shown = content ? change(content, value) : make(value);
      if (!content) parent.insertBefore(freshly(shown), behind);
      return shown;
    });
    return true;
  }
}

/** Nodes that somebody else has made. */
class Foreign implements Drawn {
  readonly first = createDocumentFragment.call(document).appendChild(textNode());
  readonly last: Node;
  readonly #node: Node;

  constructor(node: Node) {
    this.#node = node;
    const fragment = this.first.parentNode!;
    fragment.appendChild(node);
    this.last = fragment.lastChild!;
  }

  take(value: unknown): boolean {
    return value === this.#node;
  }
}

const roots = new WeakMap<Node, Content>();

/** Draws a value as all that a place holds of ours. */
export const render = (value: unknown, place: Node): void => void roots.set(place, change(roots.get(place) ?? place.appendChild(textNode()), value));
