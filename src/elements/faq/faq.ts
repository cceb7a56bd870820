import { html, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { itemOf } from '../../lib/item-address.ts';
import { LecternCloseEvent, LecternOpenEvent, type Selection } from '../../lib/events.ts';
import { slug } from '../../lib/text.ts';
import type { Faq, Feed } from '../../model/types.ts';
import { FeedElement } from '../feed-element.ts';
import { idList } from '../shared/attributes.ts';
import { authoredStyles } from './authored.ts';
import { faqStyles } from './faq.styles.ts';

type Answers = typeof import('./faq.template.ts');

/**
 * @summary Questions that open to their answers: from a feed, or the `<details>` that stand inside the tag.
 *
 * Answers are native `<details>`: they open by keyboard, by find-in-page and on paper. A question's address,
 * `#faq/` and its id, opens it; for `<details>` of the page the id is their own, or the question in words.
 *
 * @slot - `<details>` of the page's own, which also work without scripts; shown until a feed has questions.
 * @slot empty - What to say where there are no questions.
 * @slot error - What to say where the feed can't be had; a button to try again stands below.
 * @event {LecternOpenEvent} lectern-open - An answer was opened.
 * @event {LecternCloseEvent} lectern-close - An answer was closed.
 * @event {LecternLoadEvent} lectern-load - The feed at `src` is there.
 * @event {LecternErrorEvent} lectern-error - The feed at `src` could not be had.
 * @csspart category - Questions that belong together.
 * @csspart category-title - The heading of a category.
 * @csspart item - A question with its answer.
 * @csspart question - The question, which opens the answer.
 * @csspart marker - The mark that turns when the answer opens.
 * @csspart answer - The answer.
 * @csspart anchor - The link to the question.
 */
export class LecternFaq extends FeedElement {
  static override styles = [...FeedElement.styles, faqStyles];

  /** Whether opening an answer closes the one that is open. */
  @property({ type: Boolean, reflect: true }) single = false;
  /** Shows the questions of these categories only: names with commas between. */
  @property() categories?: string;
  /** Shows these questions only, in this order: their ids, with blanks or commas between. */
  @property({ attribute: 'faq-ids', converter: idList }) faqIds?: readonly string[];

  /** How answers from a feed look: loaded only where there is a feed. */
  #answers: Answers | undefined;
  #answered: string | undefined;
  #shown: readonly Faq[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    authoredStyles.add(this);
    addEventListener('hashchange', this.#goToAddress);
    // `toggle` does not bubble; it is heard on its way down.
    this.addEventListener('toggle', this.#toggled, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    authoredStyles.delete(this);
    removeEventListener('hashchange', this.#goToAddress);
    this.removeEventListener('toggle', this.#toggled, true);
  }

  /** Opens all answers. */
  openAll(): void {
    for (const item of this.#items) item.open = !this.single;
  }

  /** Closes all answers. */
  closeAll(): void {
    for (const item of this.#items) item.open = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { data } = this;
    this.#shown = data ? this.#select(data) : [];
    if (this.#shown.length > 0 && !this.#answers)
      void import('./faq.template.ts').then(
        (answers) => {
          this.#answers = answers;
          this.requestUpdate();
        },
        () => undefined,
      );
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('single')) this.#name();
    if (this.#answered !== location.hash) this.#goToAddress();
  }

  protected override isEmpty(): boolean {
    return this.#shown.length === 0;
  }

  protected override emptyText(): string {
    return this.localize.t('emptyFaqs');
  }

  protected override empty(): unknown {
    return this.querySelector('details') ? this.idle() : super.empty();
  }

  protected override idle(): unknown {
    return html`<slot @slotchange=${this.#name}></slot>`;
  }

  protected override ready(): unknown {
    const { data, localize, headingLevel, single } = this;
    return this.#answers ? this.#answers.faqAnswers(this.#shown, { feed: data!, localize, level: headingLevel, single }) : this.loading();
  }

  protected override bones(): unknown {
    return Array.from({ length: 6 }, () => html`<div class="place"><span class="bone"></span></div>`);
  }

  #select({ faqs }: Feed): readonly Faq[] {
    if (this.faqIds) return this.faqIds.flatMap((id) => faqs.find((faq) => faq.id === id) ?? []);
    const categories = this.categories?.split(',').map((name) => name.trim());
    return categories ? faqs.filter(({ category }) => categories.includes(category ?? '')) : faqs;
  }

  get #items(): readonly HTMLDetailsElement[] {
    return [...this.renderRoot.querySelectorAll('details'), ...this.querySelectorAll('details')];
  }

  /** The browser itself lets one answer be open among those that share a name. */
  readonly #name = (): void => {
    for (const item of this.querySelectorAll('details')) {
      if (this.single) item.name ||= 'lectern-faq';
      else if (item.name === 'lectern-faq') item.removeAttribute('name');
    }
  };

  readonly #goToAddress = (): void => {
    const { hash } = location;
    const item = itemOf(hash);
    const wanted = item?.kind === 'faq' ? item.id : undefined;
    const details = this.#items.find((candidate) => idOf(candidate) === wanted || (candidate.id !== '' && hash === `#${candidate.id}`));
    if (this.status !== 'loading') this.#answered = hash;
    if (!details) return;
    details.open = true;
    details.scrollIntoView({ block: 'start' });
    details.querySelector('summary')?.focus({ preventScroll: true });
  };

  readonly #toggled = (event: Event): void => {
    const [details] = event.composedPath();
    if (!(details instanceof HTMLDetailsElement)) return;
    const id = idOf(details);
    const selection: Selection = { kind: 'faq', id, faq: this.#shown.find((faq) => faq.id === id) };
    this.dispatchEvent(details.open ? new LecternOpenEvent(selection) : new LecternCloseEvent(selection));
  };
}

/** The id that an answer has in addresses. */
const idOf = ({ dataset, id, firstElementChild }: HTMLDetailsElement): string => dataset['id'] || id || slug(firstElementChild?.textContent ?? '');

declare global {
  interface HTMLElementTagNameMap {
    'lectern-faq': LecternFaq;
  }
}
