/** Finds stand-ins under a root, now and whenever some appear or change, and gives them their elements. Loaded where there are some. */
import { adopt, follow, isAdopted, tagOf, wasAdopted } from './stand-in.ts';
import type { Find, Service } from './finder.ts';

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

/** When a copy of the script that comes later has come. */
const SOON = 3000;

/**
 * @param own the tags that this copy of the script serves.
 * @param all the tags that any copy of the page serves.
 */
export function standIns({ serve, selector, isOurs }: Service, own: readonly string[], all: ReadonlySet<string>): Find {
  const unknown = new Set<string>();
  /** Those that wait for their element. */
  const coming = new Set<Element>();

  /** Names stand-ins that nobody serves, once each. */
  function complain(tag: string): void {
    if (unknown.has(tag)) return;
    unknown.add(tag);
    setTimeout(() => {
      if (!all.has(tag)) console.error(`[lectern] There is no <${tag}>. data-lectern="…" takes one of: ${[...all].join(', ')}`);
    }, SOON);
  }

  function settle(standIn: Element): void {
    if (!standIn.matches(selector) || isAdopted(standIn)) return;
    const constructor = customElements.get(tagOf(standIn));
    if (constructor && isOurs(constructor)) adopt(standIn, constructor);
  }

  async function found(standIn: Element): Promise<void> {
    const tag = tagOf(standIn);
    if (!own.includes(tag)) return complain(tag);
    changes.observe(standIn, { attributes: true });
    if (coming.has(standIn)) return;
    coming.add(standIn);
    // Only who renders a stand-in anew waits, lest two scripts undo each other's work without end.
    if (wasAdopted(standIn)) await new Promise(requestAnimationFrame);
    await serve(standIn, tag);
    coming.delete(standIn);
    if (!standIn.isConnected || !standIn.matches(selector)) return;
    // Meanwhile the page may have changed its mind.
    if (tagOf(standIn) === tag) settle(standIn);
    else void found(standIn);
  }

  const changes = new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes } of records) {
      if (type === 'attributes') {
        if (attributeName !== 'data-lectern') follow(target as Element, attributeName!);
        else if ((target as Element).matches(selector)) void found(target as Element);
        continue;
      }
      // Who takes the element out of its stand-in to render anew means to get it again.
      if (isElement(target) && wasAdopted(target) && target.matches(selector)) void found(target);
      for (const node of addedNodes) {
        if (!isElement(node)) continue;
        if (node.matches(selector)) void found(node);
        find(node);
      }
    }
  });

  function find(root: ParentNode): void {
    for (const standIn of root.querySelectorAll(selector)) void found(standIn);
  }

  return (root) => {
    changes.observe(root, { childList: true, subtree: true });
    find(root);
  };
}
