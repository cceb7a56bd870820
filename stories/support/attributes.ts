/**
 * Writes the args of a story as attributes of its element, as a page author writes them, so that the snippet below a
 * story can be copied. Names that begin with `--` are custom properties. What is not set has no attribute.
 *
 *     html`<lectern-faq ${attributes(args)}></lectern-faq>`
 */
import { noChange } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

type Value = string | number | boolean | undefined | null;

/** What stands between the tags, and therefore is no attribute. */
const SLOTS = new Set(['fallback', 'empty', 'error']);

class Attributes extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('attributes() stands in a start tag');
  }

  override render(_args: object): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [args]: [object]): unknown {
    for (const [name, value] of Object.entries(args) as [string, Value][]) {
      // Storybook adds a function for each event.
      if (SLOTS.has(name) || typeof value === 'function') continue;
      const isMissing = value === undefined || value === null || value === '' || value === false;
      if (name.startsWith('--')) (element as HTMLElement).style.setProperty(name, isMissing ? '' : String(value));
      else if (isMissing) element.removeAttribute(name);
      else element.setAttribute(name, value === true ? '' : String(value));
    }
    return noChange;
  }
}

export const attributes = directive(Attributes);
