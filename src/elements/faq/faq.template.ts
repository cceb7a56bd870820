/** Questions and answers of a feed. */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from '../shared/keyed.ts';
import { addressOf, isHashRoute } from '../../lib/item-address.ts';
import type { Faq, Feed } from '../../model/types.ts';
import type { Localize } from '../../i18n/localize.ts';
import { richText } from '../shared/rich-text.ts';
import { feedHeading, heading } from '../shared/heading.ts';

export interface FaqView {
  readonly feed: Feed;
  readonly localize: Localize;
  readonly level: number;
  /** Whether one answer at most is open. */
  readonly single: boolean;
}

export function faqAnswers(faqs: readonly Faq[], view: FaqView): unknown {
  const categories = new Map<string, Faq[]>();
  for (const faq of faqs) {
    const inside = categories.get(faq.category ?? '');
    if (inside) inside.push(faq);
    else categories.set(faq.category ?? '', [faq]);
  }
  return keyed(
    [...categories].map(([id, inside]) => ({ id, inside })),
    ({ id: name, inside }) => html`
      <section class="category" part="category">
        ${name ? heading(view.level, 'category-title', html`<bdi>${name}</bdi>`) : nothing}
        ${keyed(inside, (faq) => item(faq, view, view.level + (name ? 1 : 0)))}
      </section>
    `,
  );
}

function item(faq: Faq, { feed, localize, single }: FaqView, level: number): TemplateResult {
  const { id, question, answer } = faq;
  const lang = feed.event.language ?? nothing;
  return html`
    <details part="item" data-id=${id} name=${single ? 'faq' : nothing}>
      <summary part="question">${feedHeading(level, 'question-title', html`<span>${question}</span>`, lang)}<span class="marker" part="marker"></span></summary>
      <div class="answer" part="answer">
        ${richText(answer, 'text', lang)}
        ${isHashRoute(location.hash) ? nothing : html`<a class="anchor meta" part="anchor" href=${addressOf({ kind: 'faq', id })}>${localize.t('linkToQuestion')}</a>`}
      </div>
    </details>
  `;
}
