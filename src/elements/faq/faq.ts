import { html, LitElement, type PropertyValues } from 'lit';
import { property } from '../shared/property.ts';
import { closest } from '../../lib/dom.ts';
import { itemOf } from '../../lib/item-address.ts';
import { LecternCloseEvent, LecternOpenEvent, type Selection } from '../../lib/events.ts';
import { slug } from '../../lib/slug.ts';
import { base } from '../../styles/base.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import type { Feed } from '../../model/types.ts';
import { headingLevel, idList } from '../shared/attributes.ts';
import { authoredStyles } from './authored.ts';
import { faqStyles } from './faq.styles.ts';
import type { FaqFeed } from './faq-feed.ts';

/** Names of groups reach over the whole page, so each element has its own. */
let count = 0;

/**
 * @summary Questions that open to their answers: from a feed, or the `<details>` that stand inside the tag.
 *
 * Answers are native `<details>`: they open by keyboard, by find-in-page and on paper. A question's address,
 * `#faq/` and its id, opens it; for `<details>` of the page the id is their own, or the question in words.
 *
 * @slot - `<details>` of the page's own, which also work without scripts; shown until a feed has questions.
 * @slot empty - What to say where there are no questions.
 * @slot error - What to say where the feed can't be had; a button to try again stands below.
 * @slot header - What stands above it, whatever its state.
 * @slot footer - What stands below it, whatever its state.
 * @event {LecternOpenEvent} lectern-open - An answer was opened.
 * @event {LecternCloseEvent} lectern-close - An answer was closed.
 * @event {LecternLoadEvent} lectern-load - The element's own feed is there.
 * @event {LecternErrorEvent} lectern-error - The element's own feed could not be had.
 * @csspart root - All of it.
 * @csspart skeleton - The boxes that hold the place while the feed is loaded.
 * @csspart empty - What is said where there is nothing.
 * @csspart error - What is said where the feed can’t be had.
 * @csspart stale - How old what is shown is, where the feed can’t be had again.
 * @csspart images - The button that asks for pictures, where `images="on-click"` leaves that to visitors.
 * @csspart button - A button, or a link that looks like one.
 * @csspart retry - The button that tries again.
 * @csspart category - Questions that belong together.
 * @csspart category-title - The heading of a category.
 * @csspart item - An entry of the list.
 * @csspart question - The question, which opens the answer.
 * @csspart question-title - The words of the question.
 * @csspart marker - The mark that turns when the answer opens.
 * @csspart answer - The answer.
 * @csspart text - Running text.
 * @csspart anchor - The link to the question.
 * @attr {'light' | 'dark' | 'auto'} theme - A ground and text of the element's own, whatever the page's are; for CSS only.
 * @attr {'comfortable' | 'compact'} density - How much space there is; for CSS only.
 * @cssproperty [--lectern-accent=oklch(0.6 0.19 264)] - The colour of what can be acted on; made as dark or as light as its ground asks for.
 * @cssproperty [--lectern-text=inherit] - The colour of text.
 * @cssproperty [--lectern-muted=oklch(from currentColor l c h / clamp(0.8, 1.7 - 3 * max(l - 0.6, 0.6 - l), 1))] - The colour of quiet text.
 * @cssproperty [--lectern-line=color-mix(in oklab, currentColor 16%, transparent)] - The colour of hairlines.
 * @cssproperty [--lectern-fill=color-mix(in oklab, currentColor 6%, transparent)] - The colour of quiet surfaces.
 * @cssproperty [--lectern-radius=0.75em] - The radius of corners.
 * @cssproperty [--lectern-space=1em] - The step that all spacing is made of.
 */
export class LecternFaq extends LitElement {
  static override styles = [tokens, base, faqStyles];

  readonly #internals = this.attachInternals();
  readonly #group = `lectern-faq-${++count}`;
  /** What reads and draws a feed. */
  #view: FaqFeed | undefined;
  #loading: Promise<void> | undefined;
  #answered: string | undefined;

  /** The feed's address; without it the nearest `lectern-feed` gives the feed, if there is one. */
  @property() src?: string;
  /** The event's IANA time zone, such as `Europe/Berlin`: for feeds that name none, or the wrong one. */
  @property({ attribute: 'time-zone' }) timeZone?: string;
  /** The clock that times are on: `h12` or `h23`; without it, the nearest such attribute around says it, else the language. */
  @property({ attribute: 'hour-cycle', reflect: true }) hourCycle?: string;
  /** The level of the first heading inside, 1 to 6. */
  @property({ attribute: 'heading-level', converter: headingLevel }) headingLevel = 2;
  /** Whether the last good copy of the feed is kept on the visitor's device: shown at once next time, and when the feed can't be had. */
  @property({ type: Boolean }) cache = false;
  /** How often the feed is asked for again, as in `5m`: a number and `s`, `m` or `h`, at least `30s`. */
  @property() refresh?: string;
  /** A feed that is already here; goes before `src`. */
  @property({ attribute: false }) feed?: Feed;
  /** Whether opening an answer closes the one that is open. */
  @property({ type: Boolean, reflect: true }) single = false;
  /** Shows the questions of these categories only: names with commas between. */
  @property() categories?: string;
  /** Shows these questions only, in this order: their ids, with blanks or commas between. */
  @property({ attribute: 'faq-ids', converter: idList }) faqIds?: readonly string[];

  override connectedCallback(): void {
    super.connectedCallback();
    // It may have come into a `lectern-feed`.
    this.requestUpdate();
    addEventListener('hashchange', this.#goToAddress);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    authoredStyles.delete(this);
    removeEventListener('hashchange', this.#goToAddress);
  }

  protected override willUpdate(): void {
    if (!this.#view && (this.feed || this.src || closest(this.parentNode, 'lectern-feed'))) void this.#read();
  }

  protected override firstUpdated(): void {
    this.renderRoot.addEventListener('slotchange', this.#name);
    // `toggle` does not bubble and leaves no shadow root; from here it is heard on its way down to both kinds of answers.
    this.renderRoot.addEventListener('toggle', this.#toggled, true);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    authoredStyles.add(this);
    if (changed.has('single')) this.#name();
    if (this.#answered !== location.hash) this.#goToAddress();
  }

  get #items(): readonly HTMLDetailsElement[] {
    return [...this.renderRoot.querySelectorAll('details'), ...this.querySelectorAll('details')];
  }

  async #read(): Promise<void> {
    this.#loading ??= import('./faq-feed.ts').then(({ FaqFeed }) => {
      this.#view = new FaqFeed(this, this.#internals);
      this.requestUpdate();
    });
    // What the page has between the tags stays; the next change tries again.
    await this.#loading.catch(() => (this.#loading = undefined));
  }

  /** The browser itself lets one answer be open among those that share a name; one inside another must not close it. */
  readonly #name = (): void => {
    for (const item of this.querySelectorAll('details')) {
      if (item.parentElement?.closest('details')) continue;
      if (this.single) item.name ||= this.#group;
      else if (item.name === this.#group) item.removeAttribute('name');
    }
  };

  readonly #goToAddress = (): void => {
    const { hash } = location;
    const item = itemOf(hash);
    const wanted = item?.kind === 'faq' ? item.id : undefined;
    const details = this.#items.find((candidate) => idOf(candidate) === wanted || (candidate.id !== '' && idIn(hash) === candidate.id));
    if (this.status !== 'loading' && !(this.#loading && !this.#view)) this.#answered = hash;
    if (!details) return;
    for (
      let at: HTMLDetailsElement | null | undefined = details;
      at;
      at = at.parentElement?.closest('details') ?? (at.getRootNode() === this.renderRoot ? this.closest('details') : null)
    )
      at.open = true;
    details.scrollIntoView({ block: 'start' });
    details.querySelector('summary')?.focus({ preventScroll: true });
  };

  readonly #toggled = (event: Event): void => {
    const [details] = event.composedPath();
    if (!(details instanceof HTMLDetailsElement)) return;
    const id = idOf(details);
    const selection: Selection = { kind: 'faq', id, faq: this.data?.faqs.find((faq) => faq.id === id) };
    this.dispatchEvent(details.open ? new LecternOpenEvent(selection) : new LecternCloseEvent(selection));
  };

  /** What is shown: `idle`, `loading`, `ready`, `stale` (it could not be had again), `empty` or `error`; also a state of the element for CSS, as in `:state(ready)`. */
  get status(): FaqFeed['status'] {
    return this.#view?.status ?? 'idle';
  }

  /** The feed that is shown, if there is one. */
  get data(): Feed | undefined {
    return this.#view?.data;
  }

  /** Opens all answers; where one at most may be open, nothing changes. */
  openAll(): void {
    if (this.single) return;
    for (const item of this.#items) item.open = true;
  }

  /** Closes all answers. */
  closeAll(): void {
    for (const item of this.#items) item.open = false;
  }

  /** Loads the feed again; what is shown stays until the answer is here. */
  reload(): void {
    this.#view?.reload();
  }

  protected override render(): unknown {
    return this.#view?.render() ?? html`<div class="root" part="root"><slot name="header"></slot><slot></slot><slot name="footer"></slot></div>`;
  }
}

/** An id in a hash is written with the signs of addresses. */
function idIn(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

/** The id that an answer has in addresses. */
const idOf = ({ dataset, id, firstElementChild }: HTMLDetailsElement): string => dataset['id'] || id || slug(firstElementChild?.textContent ?? '');

declare global {
  interface HTMLElementTagNameMap {
    'lectern-faq': LecternFaq;
  }
}
