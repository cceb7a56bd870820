/** What `elements/shared/keyed.ts` does for Lit, for `small-html.ts`: an item of a list keeps its piece of the page wherever it goes. */
import type { Template } from './small-html.ts';

interface Item {
  readonly id: string;
}

export const keyed = <T extends Item>(items: readonly T[], template: (item: T) => Template): readonly Template[] =>
  items.map((item) => {
    const drawn = template(item);
    drawn.key = item.id;
    return drawn;
  });
