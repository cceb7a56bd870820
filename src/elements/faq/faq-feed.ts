/** What a `lectern-faq` with a feed needs beside one without: loaded only where there is a feed. */
import { html } from 'lit';
import { enFaq } from '../../i18n/en-faq.ts';
import { addMessages } from '../../i18n/speech.ts';
import type { Faq, Feed } from '../../model/types.ts';
import { skeleton } from '../../styles/skeleton.styles.ts';
import { richTextStyles } from '../../styles/rich-text.styles.ts';
import { FeedView } from '../feed-view.ts';
import type { FeedHost } from '../../store/feed-controller.ts';
import { faqAnswers } from './faq.template.ts';

addMessages(enFaq);

export interface FaqHost extends FeedHost {
  readonly headingLevel: number;
  readonly single: boolean;
  readonly categories?: string;
  readonly faqIds?: readonly string[];
  readonly renderRoot: HTMLElement | DocumentFragment;
}

const BONES = 6;

export class FaqFeed extends FeedView {
  readonly #host: FaqHost;

  constructor(host: FaqHost, internals: ElementInternals) {
    super(
      host,
      {
        isEmpty: (feed) => this.select(feed).length === 0,
        ready: (feed) => faqAnswers(this.select(feed), { feed, localize: this.localize, level: host.headingLevel, single: host.single }),
        bones: () => [...Array<undefined>(BONES)].map(() => html`<div class="place"><span class="bone"></span></div>`),
        emptyText: (localize) => localize.t('emptyFaqs'),
      },
      internals,
    );
    this.#host = host;
    const { renderRoot } = host;
    const sheets = [skeleton, richTextStyles].flatMap(({ styleSheet }) => styleSheet ?? []);
    if (renderRoot instanceof ShadowRoot) renderRoot.adoptedStyleSheets = [...renderRoot.adoptedStyleSheets, ...sheets];
  }

  /** `<details>` of the page's own are shown where the feed has no questions. */
  override empty(): unknown {
    return this.#host.querySelector('details') ? this.idle() : super.empty();
  }

  /** The questions to show, in order. */
  select({ faqs }: Feed): readonly Faq[] {
    const { faqIds, categories } = this.#host;
    if (faqIds) return faqIds.flatMap((id) => faqs.find((faq) => faq.id === id) ?? []);
    const names = categories?.split(',').map((name) => name.trim());
    return names ? faqs.filter(({ category }) => names.includes(category ?? '')) : faqs;
  }
}
