/** The first half of `small-html.ts`: a template becomes nodes, once, and what is drawn with it are copies of them. */

/** A page may hide the document's methods by the name of a form; and what libraries put in the place of `Document` has none. */
const { createElement, createTextNode } = XMLDocument.prototype;

export const textNode = (text = ''): Text => createTextNode.call(document, text);

/** Where a value goes: into a text, to an event, or into an attribute, between the words that stand there. */
export interface Slot {
  /** The way to its node: the index of a child on each level. */
  readonly path: readonly number[];
  readonly event?: string;
  readonly name?: string;
  readonly words: readonly string[];
}
export interface Plan {
  readonly fragment: DocumentFragment;
  readonly slots: readonly Slot[];
}
const plans = new WeakMap<TemplateStringsArray, Plan>();

interface Policy {
  createHTML(text: string): string;
}
const policy = (globalThis as { trustedTypes?: { createPolicy?(name: string, rules: Policy): Policy } }).trustedTypes?.createPolicy?.('lit-html', {
  createHTML: (text) => text,
});

/** Stands for a value in an attribute; no template of ours has it otherwise. */
const MARK = '{}';

export function planOf(strings: TemplateStringsArray): Plan {
  let plan = plans.get(strings);
  if (plan) return plan;
  const markup = strings.reduce((before, next) => before + (before.lastIndexOf('<') > before.lastIndexOf('>') ? MARK : '<!>') + next);
  const template = createElement.call(document, 'template') as HTMLTemplateElement;
  template.innerHTML = policy ? policy.createHTML(markup) : markup;
  const slots: Slot[] = [];
  const look = (parent: Node, way: readonly number[]): void => {
    parent.childNodes.forEach((node, index) => {
      const path = [...way, index];
      if (node.nodeType === Node.COMMENT_NODE) {
        slots.push({ path, words: MARK.split(MARK) });
        parent.replaceChild(textNode(), node);
      } else if (node.nodeType === Node.ELEMENT_NODE) {
        const element = node as Element;
        for (const name of element.getAttributeNames()) {
          const words = element.getAttribute(name)!.split(MARK);
          if (words.length === 1) continue;
          slots.push(name.startsWith('@') ? { path, words, event: name.slice(1) } : { path, words, name });
          element.removeAttribute(name);
        }
        look(node, path);
      }
    });
  };
  look(template.content, []);
  plans.set(strings, (plan = { fragment: template.content, slots }));
  return plan;
}

/** A node of a copy. */
export function nodeAt(path: readonly number[], root: Node): Node {
  let node = root;
  for (const index of path) {
    node = node.firstChild!;
    for (let left = index; left > 0; left--) node = node.nextSibling!;
  }
  return node;
}
