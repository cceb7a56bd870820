/**
 * Marks English words in pages whose language Lectern has no words for, so that a screen reader doesn't say them as if
 * they were of that language (WCAG 2.2, success criterion 3.1.2). Such pages alone load it, and no template knows of it:
 * it looks at what was drawn.
 */
import { users } from './speech.ts';

const LABEL = 'aria-label';

/** What has a `lang` of ours, which goes when the words do. */
const marked = new WeakSet<Element>();
const watched = new WeakSet<Node>();
let said: ReadonlySet<string>;

const observer = new MutationObserver((records) => {
  for (const { target, addedNodes } of records) {
    settle(target instanceof Element ? target : target.parentElement);
    addedNodes.forEach((node) => node instanceof Element && look(node));
  }
});

/**
 * Marks what is drawn of these words, now and from now on, in all elements that there are.
 * @param words with their marks of direction, which no text of a feed has around it.
 */
export function mark(words: ReadonlySet<string>): void {
  said = words;
  for (const { host } of users) {
    const root = host.shadowRoot;
    if (!root || watched.has(root)) continue;
    watched.add(root);
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributeFilter: [LABEL] });
    look(root);
  }
}

function look(within: Element | ShadowRoot): void {
  if (within instanceof Element) settle(within);
  within.querySelectorAll('*').forEach(settle);
}

function settle(element: Element | null): void {
  if (!element || (element.hasAttribute('lang') && !marked.has(element))) return;
  const isEnglish = hasWords(element) && textsOf(element).every(isSaid);
  if (isEnglish === marked.has(element)) return;
  if (isEnglish) element.setAttribute('lang', 'en');
  else element.removeAttribute('lang');
  marked[isEnglish ? 'add' : 'delete'](element);
}

/** Whether an element says something itself, and not only what stands in it. */
const hasWords = (element: Element): boolean =>
  element.hasAttribute(LABEL) || [...element.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.nodeValue!.trim() !== '');

/** All that is said by an element and in it. */
function textsOf(element: Element): readonly string[] {
  const texts = [element.getAttribute(LABEL) ?? ''];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode.nodeValue!);
  return texts.map((text) => text.trim()).filter(Boolean);
}

/** Two sentences may stand in one text. */
const isSaid = (text: string): boolean => text.split(/(?<=\u2069) (?=\u2068)/).every((part) => said.has(part));
