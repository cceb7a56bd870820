/**
 * As Lit's `repeat`: an item of a list keeps its piece of the page wherever it goes. Shorter, because it takes one way
 * through the list: what is gone goes first, then each item takes its place.
 */
import { noChange } from 'lit';
import { directive, Directive, type ChildPart, type DirectiveResult } from 'lit/directive.js';
import { getCommittedValue, insertPart, removePart, setChildPartValue, setCommittedValue } from 'lit/directive-helpers.js';

interface Item {
  readonly id: string;
}

class Keyed extends Directive {
  #ids: readonly string[] = [];
  #drawn = new Map<ChildPart, unknown>();

  render<T extends Item>(items: readonly T[], template: (item: T) => unknown): unknown {
    return items.map(template);
  }

  override update<T extends Item>(container: ChildPart, [items, template]: [readonly T[], (item: T) => unknown]): unknown {
    const before = getCommittedValue(container) as readonly ChildPart[] | undefined;
    const known = this.#ids;
    const ids = (this.#ids = items.map(({ id }) => id));
    if (!Array.isArray(before)) return this.render(items, template);
    const stay = new Set(ids);
    const parts = new Map<string, ChildPart>();
    for (const [index, part] of (before as readonly ChildPart[]).entries()) {
      const id = known[index]!;
      if (stay.has(id) && !parts.has(id)) parts.set(id, part);
      else removePart(part);
    }
    // What is left of the old order: what stands there already is not moved, and so keeps focus.
    const order = [...parts.values()];
    const drawn = new Map<ChildPart, unknown>();
    const placed = items.map((item) => {
      let part = parts.get(item.id);
      parts.delete(item.id);
      if (part !== order[0] || !part) {
        if (part) order.splice(order.indexOf(part), 1);
        part = insertPart(container, order[0], part);
      } else order.shift();
      // What is drawn already need not be compared value by value.
      const drawing = template(item);
      drawn.set(part, drawing);
      return setChildPartValue(part, drawing === this.#drawn.get(part) ? noChange : drawing);
    });
    this.#drawn = drawn;
    setCommittedValue(container, placed);
    return noChange;
  }
}

/** Draws a template for each item; items with the same id keep what they have. */
export const keyed = directive(Keyed) as <T extends Item>(items: readonly T[], template: (item: T) => unknown) => DirectiveResult;
