/**
 * The script-tag door: finds `lectern-*` tags and `[data-lectern]` stand-ins in the page, now and whenever some appear,
 * and loads only the elements that are in use. What is in the shadow root of another component is found when asked:
 *
 *     import { observe } from './lectern/lectern.js';
 *     observe(component.shadowRoot);
 */
import { openDoor } from './embed/door.ts';

const ELEMENTS: Record<string, () => Promise<unknown>> = {
  'lectern-feed': () => import('./define/feed.ts'),
  'lectern-session-list': () => import('./define/session-list.ts'),
  'lectern-session-card': () => import('./define/session-card.ts'),
  'lectern-session-detail': () => import('./define/session-detail.ts'),
  'lectern-speaker-list': () => import('./define/speaker-list.ts'),
  'lectern-speaker-bio': () => import('./define/speaker-bio.ts'),
  'lectern-faq': () => import('./define/faq.ts'),
};

const door = openDoor({
  elements: ELEMENTS,
  registerMessages: async (language, messages) => (await import('./i18n/catalogs.ts')).registerMessages(language, messages),
});

/** Looks for tags and stand-ins under a root too, and keeps looking: in a shadow root, open or closed. */
export const observe = door.observe;

/** Changes texts of a language, or brings a language that Lectern doesn't have; resolves when they are in use. */
export const registerMessages = door.registerMessages;
