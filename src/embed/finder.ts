/**
 * Finds tags and their stand-ins under a root, now and whenever some appear, and loads only the elements that are in
 * use: first those that are seen, then the others, never none. (What is below the fold is printed, too, and read by
 * crawlers that don't scroll.)
 */
import { adopt, follow, isAdopted, STAND_INS, tagOf, wasAdopted } from './stand-in.ts';

/** Tags, and how to load what registers them. */
export type Loaders = Readonly<Record<string, () => Promise<unknown>>>;

/** Browsers say within a frame what is seen; but not while the page itself is not. Then nothing waits longer than this. */
const PATIENCE = 1000;

/** Looks under a root, and keeps looking. */
export type Find = (root: ParentNode & Node) => void;

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

/** Another library may have taken a tag; its elements are no business of ours. */
const isOurs = (constructor: CustomElementConstructor): boolean => 'elementProperties' in constructor;

/** @param unknown is told of stand-ins for what is not among the tags. */
export function finder(loaders: Loaders, unknown?: (tag: string) => void): Find {
  const selector = [...Object.keys(loaders), STAND_INS].join();
  const loads = new Map<string, Promise<unknown>>();
  /** What was found, and is not loaded yet. */
  const waiting = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const nameOf = (element: Element): string => (element.matches(STAND_INS) ? tagOf(element) : element.localName);

  function load(tag: string): Promise<unknown> {
    const loaded =
      loads.get(tag) ??
      loaders[tag]!().catch((error: unknown) => {
        // The page keeps the author's fallback; the next such tag that appears tries again.
        loads.delete(tag);
        console.error(`[lectern] <${tag}> could not be loaded, so what stands inside it is shown instead.`, error);
      });
    loads.set(tag, loaded);
    return loaded;
  }

  /** Whether a tag is registered, by us. */
  function isReady(tag: string): boolean {
    const constructor = customElements.get(tag);
    if (constructor && !isOurs(constructor) && !loads.has(tag)) {
      loads.set(tag, Promise.resolve());
      console.error(`[lectern] Another script of this page has taken the tag <${tag}>, so what stands in its place is shown.`);
    }
    return constructor !== undefined;
  }

  function settle(element: Element): void {
    if (!element.matches(STAND_INS) || isAdopted(element)) return;
    const constructor = customElements.get(tagOf(element));
    if (constructor && isOurs(constructor)) adopt(element, constructor);
  }

  async function serve(element: Element): Promise<void> {
    waiting.delete(element);
    views.unobserve(element);
    const tag = nameOf(element);
    if (!isReady(tag)) await load(tag);
    // Meanwhile the page may have changed its mind.
    if (element.isConnected && nameOf(element) === tag) settle(element);
  }

  const serveAll = (elements: Iterable<Element>): Promise<unknown> => Promise.allSettled([...elements].filter((element) => waiting.has(element)).map(serve));

  const views = new IntersectionObserver((entries) => {
    const targets = (isSeen: boolean): Element[] => entries.filter(({ isIntersecting }) => isIntersecting === isSeen).map(({ target }) => target);
    void serveAll(targets(true)).then(() => serveAll(targets(false)));
  });

  function found(element: Element): void {
    const tag = nameOf(element);
    const isStandIn = element.matches(STAND_INS);
    if (!Object.hasOwn(loaders, tag)) {
      if (isStandIn) unknown?.(tag);
      return;
    }
    if (isStandIn) changes.observe(element, { attributes: true });
    // What is ready is not waited for. Only who renders a stand-in anew waits a frame, lest two scripts undo each other's work without end.
    if (isReady(tag) && !wasAdopted(element)) return settle(element);
    if (isStandIn ? isAdopted(element) : customElements.get(tag)) return;
    waiting.add(element);
    views.observe(element);
    timer ??= setTimeout(() => {
      timer = undefined;
      void serveAll(waiting);
    }, PATIENCE);
  }

  function find(root: ParentNode): void {
    for (const element of root.querySelectorAll(selector)) found(element);
  }

  const changes = new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes } of records) {
      if (type === 'attributes') {
        if (attributeName === 'data-lectern') found(target as Element);
        else follow(target as Element, attributeName!);
        continue;
      }
      // Who takes the element out of its stand-in to render anew means to get it again.
      if (isElement(target) && wasAdopted(target)) found(target);
      for (const node of addedNodes) {
        if (!isElement(node)) continue;
        if (node.matches(selector)) found(node);
        if (node.firstElementChild) find(node);
      }
    }
  });

  return (root) => {
    changes.observe(root, { childList: true, subtree: true });
    find(root);
  };
}
