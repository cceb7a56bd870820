/** What a visitor does in stories that begin with something open, or that are about doing something. */
import type { PlayFunction } from 'storybook/internal/types';
import type { WebComponentsRenderer } from '@storybook/web-components-vite';
import { userEvent, waitFor } from 'storybook/test';
import { STORY } from '../../.storybook/toolbar.ts';

type Play = PlayFunction<WebComponentsRenderer>;

declare global {
  interface Window {
    /** Given by `scripts/check-stories.js`: a key as the browser itself has it from a keyboard. */
    pressRealKey?: (key: string) => Promise<void>;
  }
}

/** With another feed than the story's own, what it would do may not be there. */
export const withItsFeed =
  (play: Play): Play =>
  async (context) => {
    const { feed } = context.globals;
    if (feed === undefined || feed === STORY) await play(context);
  };

/** The first thing inside an element that a selector finds, as soon as it is there. */
export const found = (story: HTMLElement, tag: string, selector: string): Promise<HTMLElement> =>
  waitFor(
    () => {
      const thing = story.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>(selector);
      if (!thing) throw new Error(`There is no ${selector} in ${tag}.`);
      return thing;
    },
    { timeout: 5000 },
  );

/** What has focus, inside elements too. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/**
 * Presses a key on what has focus. Where nobody gives real keys they are imitated, with what browsers do with them and
 * the imitation leaves out: a question is pressed by Enter, a dialog closed by Escape.
 */
export async function pressKey(key: 'Enter' | 'Escape'): Promise<void> {
  if (window.pressRealKey) return window.pressRealKey(key);
  const at = focused();
  await userEvent.keyboard(`{${key}}`);
  if (key === 'Enter' && at instanceof HTMLElement && at.matches('summary')) at.click();
  if (key === 'Escape') at?.closest('dialog')?.dispatchEvent(new Event('cancel', { cancelable: true }));
}

/** Presses the first thing inside an element that a selector finds. */
export async function click(story: HTMLElement, tag: string, selector: string): Promise<HTMLElement> {
  const thing = await found(story, tag, selector);
  await userEvent.click(thing);
  return thing;
}

/**
 * Something is pressed when the story begins.
 *
 *     play: press('lectern-faq', 'summary')
 */
export const press = (tag: string, selector: string): Play => withItsFeed(async ({ canvasElement }) => void (await click(canvasElement, tag, selector)));

/** As {@link press}, and what it opens is a dialog. */
export const pressForDialog = (tag: string, selector: string): Play =>
  withItsFeed(async ({ canvasElement }) => {
    await click(canvasElement, tag, selector);
    await found(canvasElement, tag, 'dialog[open]');
  });
