/**
 * The script-tag door: finds `lectern-*` tags in the page, now and whenever some appear, and loads only the elements
 * that are in use.
 */
import type { Catalog } from './i18n/messages.ts';

const ELEMENTS: Record<string, () => Promise<unknown>> = {
  'lectern-feed': () => import('./define/feed.ts'),
  'lectern-session-list': () => import('./define/session-list.ts'),
  'lectern-session-card': () => import('./define/session-card.ts'),
  'lectern-session-detail': () => import('./define/session-detail.ts'),
  'lectern-speaker-list': () => import('./define/speaker-list.ts'),
  'lectern-speaker-bio': () => import('./define/speaker-bio.ts'),
  'lectern-faq': () => import('./define/faq.ts'),
};
const TAGS = Object.keys(ELEMENTS).join();
const loading = new Set<string>();

function load(tag: string): void {
  if (loading.has(tag) || customElements.get(tag)) return;
  loading.add(tag);
  ELEMENTS[tag]!().catch((error: unknown) => {
    // The page keeps the author's fallback; the next such tag that appears tries again.
    loading.delete(tag);
    console.error(`[lectern] <${tag}> could not be loaded, so what stands inside it is shown instead.`, error);
  });
}

function find(root: ParentNode): void {
  for (const element of root.querySelectorAll(TAGS)) load(element.localName);
}

new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      if (Object.hasOwn(ELEMENTS, node.localName)) load(node.localName);
      if (node.firstElementChild) find(node);
    }
  }
}).observe(document, { childList: true, subtree: true });

find(document);

/** Changes texts of a language, or brings a language that Lectern doesn't have; resolves when they are in use. */
export const registerMessages = async (language: string, messages: Catalog): Promise<void> =>
  (await import('./i18n/catalogs.ts')).registerMessages(language, messages);
