/**
 * What stands where a tag can't: `<div data-lectern="session-list" data-src="…">` in a CMS that strips unknown tags, or
 * `<a data-lectern="session-list" href="…">`, a link that becomes what it leads to.
 *
 * The page keeps its own node, with its id, classes, styles and listeners: around the element where it is a box, inside
 * it, as the fallback, where it is a link. Nothing is touched until the element's class is here, so where that can't be
 * had the page is as its author wrote it.
 */

const PREFIX = 'data-';

/** The element that each stand-in has got. */
const elements = new WeakMap<Element, Element>();

/** `session-list` and `lectern-session-list` mean the same. */
export const tagOf = (standIn: Element): string =>
  `lectern-${standIn
    .getAttribute('data-lectern')!
    .trim()
    .toLowerCase()
    .replace(/^lectern-/, '')}`;

const isTogether = (standIn: Element, element: Element | undefined): element is Element =>
  element !== undefined && (standIn.contains(element) || element.contains(standIn));

/** Whether a stand-in has had an element, wherever that is now. */
export const wasAdopted = (standIn: Element): boolean => elements.has(standIn);

/** Whether a stand-in has the element that it names; a page that renders anew may have taken it away. */
export function isAdopted(standIn: Element): boolean {
  const element = elements.get(standIn);
  return isTogether(standIn, element) && element.localName === tagOf(standIn);
}

/** Attributes that no class observes: styles and stores look for them. */
const UNOBSERVED = ['theme', 'density', 'images'];

/**
 * The attributes of the element that `data-*` may set: those that its class knows, and no other. A CMS that lets
 * authors write `data-onclick` and takes `onclick` away must not be undone here.
 */
const attributesOf = (element: Element): readonly string[] => [
  ...((element.constructor as { readonly observedAttributes?: readonly string[] }).observedAttributes ?? []),
  ...UNOBSERVED,
];

const isLink = (standIn: Element): boolean => standIn.localName === 'a';

/** What a stand-in says about an attribute. The address of a link is that of the feed, unless `data-src` says another. */
const valueOf = (standIn: Element, name: string): string | null =>
  standIn.getAttribute(PREFIX + name) ?? (name === 'src' && isLink(standIn) ? standIn.getAttribute('href') : null);

/** Gives a stand-in its element, of a class that is registered. */
export function adopt(standIn: Element, constructor: CustomElementConstructor): void {
  const element = new constructor();
  for (const name of attributesOf(element)) {
    const value = valueOf(standIn, name);
    if (value !== null) element.setAttribute(name, value);
  }
  // An element of another name that stood here makes room.
  const before = elements.get(standIn);
  elements.set(standIn, element);
  if (isLink(standIn)) {
    (before?.contains(standIn) ? before : standIn).replaceWith(element);
    element.append(standIn);
  } else {
    if (before?.parentNode === standIn) before.replaceWith(...before.childNodes);
    element.append(...standIn.childNodes);
    standIn.append(element);
  }
}

/** Hands a changed attribute of a stand-in on. */
export function follow(standIn: Element, attribute: string): void {
  const element = elements.get(standIn);
  const name = attribute === 'href' && isLink(standIn) ? 'src' : attribute.slice(PREFIX.length);
  if (!isTogether(standIn, element) || !attributesOf(element).includes(name)) return;
  const value = valueOf(standIn, name);
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
