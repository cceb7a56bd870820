/**
 * Finds tags under a root, now and whenever some appear, and loads only the elements that are in use: first those that
 * are seen, then the others, never none. (What is below the fold is printed, too, and read by crawlers that don't
 * scroll.) What stands in for tags is served by a part that only pages with such load.
 */

/** Tags, and how to load what registers them. */
export type Loaders = Readonly<Record<string, () => Promise<unknown>>>;

/** Looks under a root, and keeps looking. */
export type Find = (root: ParentNode & Node) => void;

/** What serves stand-ins is told how, and imports nothing of this: else the entry would become two files. */
export interface Service {
  /** Resolves when a tag is registered, or when it can't be; an element that is seen comes before one that is not. */
  readonly serve: (element: Element, tag: string) => Promise<void>;
  /** What stands in for a tag. */
  readonly selector: string;
  /** Whether an element is one of ours: another library may have taken its tag. */
  readonly isOurs: (constructor: CustomElementConstructor | undefined) => boolean;
}

/** What a CMS lets through where it strips tags. */
const STAND_INS = '[data-lectern]:not(script)';

/** Browsers say within a frame what is seen; but not while the page itself is not. Then nothing waits longer than this. */
const PATIENCE = 1000;

const isElement = (node: Node): node is Element => 'matches' in node;

/** Another library may have taken a tag; its elements are no business of ours. */
const isOurs = (constructor: CustomElementConstructor | undefined): boolean => constructor !== undefined && 'elementProperties' in constructor;

/** Tells the page's author why visitors see what stands between the tags. */
export const complain = (what: string, cause: unknown = ''): void => console.error(`[lectern] ${what}, so what stands in its place is shown.`, cause);

/** @param standIns makes what serves stand-ins. */
export function finder(loaders: Loaders, standIns: (service: Service) => Promise<Find>): Find {
  const tags = Object.keys(loaders).join();
  const loads = new Map<string, Promise<unknown>>();
  /** What was found and is not loaded yet, and how to go on. */
  const waiting = new Map<Element, () => void>();
  const roots = new Set<ParentNode & Node>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let others: Promise<Find> | undefined;

  function load(tag: string): Promise<unknown> {
    const loaded =
      loads.get(tag) ??
      loaders[tag]!().catch((error: unknown) => {
        // The page keeps the author's fallback; the next such tag that appears tries again.
        loads.delete(tag);
        complain(`<${tag}> could not be loaded`, error);
      });
    loads.set(tag, loaded);
    return loaded;
  }

  /** Whether a tag is registered, by us or by another. */
  function isReady(tag: string): boolean {
    const constructor = customElements.get(tag);
    if (constructor && !isOurs(constructor) && !loads.has(tag)) {
      loads.set(tag, Promise.resolve());
      complain(`Another script has taken <${tag}>`);
    }
    return constructor !== undefined;
  }

  function go(element: Element): void {
    views.unobserve(element);
    waiting.get(element)?.();
    waiting.delete(element);
  }

  const views = new IntersectionObserver((entries) => {
    const goIf = (isSeen: boolean): void => entries.forEach(({ isIntersecting, target }) => isIntersecting === isSeen && go(target));
    goIf(true);
    // A moment later, what is seen is being loaded.
    queueMicrotask(() => void Promise.allSettled(loads.values()).then(() => goIf(false)));
  });

  const serve: Service['serve'] = async (element, tag) => {
    if (isReady(tag)) return;
    await new Promise<void>((resolve) => {
      waiting.set(element, resolve);
      views.observe(element);
      timer ??= setTimeout(() => {
        timer = undefined;
        for (const late of waiting.keys()) go(late);
      }, PATIENCE);
    });
    if (!isReady(tag)) await load(tag);
  };

  const wake = (): void =>
    void (others ??= standIns({ serve, selector: STAND_INS, isOurs })).then(
      (find) => {
        for (const root of roots) find(root);
        roots.clear();
      },
      (error: unknown) => {
        others = undefined;
        complain('data-lectern could not be loaded', error);
      },
    );

  function find(root: ParentNode & Node): void {
    for (const element of root.querySelectorAll(tags)) void serve(element, element.localName);
    if (root.querySelectorAll(STAND_INS)[0]) wake();
  }

  const changes = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!isElement(node)) continue;
        if (node.matches(tags)) void serve(node, node.localName);
        if (node.matches(STAND_INS)) wake();
        if (node.firstElementChild) find(node);
      }
    }
  });

  return (root) => {
    changes.observe(root, { childList: true, subtree: true });
    roots.add(root);
    find(root);
    if (others) wake();
  };
}
