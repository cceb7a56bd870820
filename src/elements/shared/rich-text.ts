/**
 * Text of a feed with its markup. Plain text becomes paragraphs, lists and links without an HTML parser. Markdown and
 * HTML are cleaned by a sanitiser that is loaded only where a feed has such text; until it is there, and if it can't
 * be had, the text is shown without its marks' meaning, but shown.
 */
import { html, nothing, noChange, type TemplateResult } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import { toLinkAddress } from '../../lib/address.ts';
import { readBlocks, type Block, type Inline } from '../../lib/plain-text.ts';
import type { RichText } from '../../model/types.ts';

const inline = ({ text, href }: Inline): unknown => {
  const address = href && toLinkAddress(href);
  return address ? html`<a href=${address} rel="noopener">${text}</a>` : text;
};

const entries = ({ lines }: Block): unknown => lines.map((line) => html`<li>${line.map(inline)}</li>`);
const BLOCKS: Record<Block['kind'], (block: Block) => TemplateResult> = {
  paragraph: ({ lines }) => html`<p dir="auto">${lines.map((line, index) => [index > 0 ? html`<br />` : nothing, line.map(inline)])}</p>`,
  bullets: (block) =>
    html`<ul dir="auto">
      ${entries(block)}
    </ul>`,
  numbers: (block) =>
    html`<ol dir="auto">
      ${entries(block)}
    </ol>`,
};

const plain = (value: string): unknown => readBlocks(value).map((block) => BLOCKS[block.kind](block));

/** What has been cleaned: the same text is cleaned once, and copied for each place that shows it. */
const cleaned = new WeakMap<RichText, DocumentFragment>();

class MarkupDirective extends AsyncDirective {
  #shown: RichText | undefined;

  render(rich: RichText): unknown {
    if (rich === this.#shown) return noChange;
    this.#shown = rich;
    const known = cleaned.get(rich);
    if (known) return known.cloneNode(true);
    void import('./markup.ts')
      .then(({ clean }) => {
        const fragment = clean(rich);
        cleaned.set(rich, fragment);
        if (this.#shown === rich) this.setValue(fragment.cloneNode(true));
      })
      // Without the sanitiser, and where it finds nothing to make sense of, the text stays as it is written.
      .catch(() => undefined);
    return plain(rich.value);
  }
}
const markup = directive(MarkupDirective);

/** Draws a text; `part` names the box around it, `lang` the language it is in. */
export function richText(rich: RichText | undefined, part: string, lang: string | typeof nothing = nothing): unknown {
  if (!rich) return nothing;
  return html`<div class="rich" part=${part} dir="auto" lang=${lang}>${rich.kind === 'text' ? plain(rich.value) : markup(rich)}</div>`;
}
