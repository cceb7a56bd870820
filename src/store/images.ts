/**
 * Pictures are requests to other servers, which a page may not want: `images="off"`, on an element or around it, leaves
 * them out, `images="on-click"` until a visitor asks for them. What takes them out of a feed comes with the first such
 * element; until it is there, nothing of the feed is shown.
 */
import { closest } from '../lib/dom.ts';
import type { Feed } from '../model/types.ts';

/** Where it is said: on the element or, nearest, around it. */
export const imagesOwner = (element: Element): Element | undefined => closest(element, '[images]');

/** Whatever else is written there: who writes something means to have none. */
export const imagesOf = (element: Element): string => imagesOwner(element)?.getAttribute('images')?.trim().toLowerCase() ?? 'on';

let withoutImages: ((feed: Feed) => Feed) | undefined;

/** The feed as the element may show it. */
export function withImages(element: Element & { requestUpdate(): void }, feed: Feed): Feed | undefined {
  if (imagesOf(element) === 'on') return feed;
  if (!withoutImages) {
    import('../model/no-images.ts').then(
      (module) => {
        ({ withoutImages } = module);
        element.requestUpdate();
      },
      () => undefined,
    );
  }
  return withoutImages?.(feed);
}
