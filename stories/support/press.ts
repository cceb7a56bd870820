/** What a visitor does in stories that begin with something open. */
import { userEvent, waitFor } from 'storybook/test';

/**
 * Presses the first thing inside an element that a selector finds, as soon as it is there.
 *
 *     play: press('lectern-faq', 'summary')
 */
export const press =
  (tag: string, selector: string) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    const target = await waitFor(() => {
      const found = canvasElement.querySelector(tag)?.shadowRoot?.querySelector(selector);
      if (!found) throw new Error(`There is no ${selector} in ${tag}.`);
      return found;
    });
    await userEvent.click(target);
  };

/** As {@link press}, and what it opens is a dialog. */
export const pressForDialog =
  (tag: string, selector: string) =>
  async (context: { canvasElement: HTMLElement }): Promise<void> => {
    await press(tag, selector)(context);
    await waitFor(() => {
      if (!context.canvasElement.querySelector(tag)?.shadowRoot?.querySelector('dialog')?.open) throw new Error('No dialog has opened.');
    });
  };
