/**
 * What every element that shows a feed has in common: where its feed comes from, and what it shows while there is none.
 * What stands between the tags is the author's fallback: it is seen until there is data, and where there is none.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Localize } from '../i18n/localize.ts';
import { toTime } from '../lib/time.ts';
import { FeedController } from '../store/feed-controller.ts';
import { base } from '../styles/base.styles.ts';
import { skeleton } from '../styles/skeleton.styles.ts';
import { tokens } from '../styles/tokens.styles.ts';
import type { Feed } from '../model/types.ts';

export type Status = 'idle' | 'loading' | 'ready' | 'empty' | 'error';
const STATES: readonly Status[] = ['idle', 'loading', 'ready', 'empty', 'error'];

export abstract class FeedElement extends LitElement {
  static override styles = [tokens, base, skeleton];

  readonly localize = new Localize(this);
  readonly #feed = new FeedController(this);
  readonly #internals = this.attachInternals();

  /** The feed's address; without it the nearest `lectern-feed` gives the feed. */
  @property() src?: string;
  /** The event's IANA time zone, such as `Europe/Berlin`, for feeds that name none. */
  @property({ attribute: 'time-zone' }) timeZone?: string;
  /** The level of the first heading inside, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** A date-time that counts as now, to preview how a page looks before, during and after the event. */
  @property() now?: string;
  /** A feed that is already here; goes before `src`. */
  @property({ attribute: false }) feed?: Feed;

  /** What is shown. */
  get status(): Status {
    const { status, feed } = this.#feed.state;
    if (!feed) return status === 'error' && this.#feed.state.error.code === 'empty' ? 'empty' : status;
    return this.isEmpty(feed) ? 'empty' : 'ready';
  }

  /** The feed that is shown, if there is one. */
  get data(): Feed | undefined {
    return this.#feed.state.feed;
  }

  /** Milliseconds that count as now. */
  get time(): number {
    return (this.now && toTime(this.now, this.data?.event.timeZone)?.instant) || Date.now();
  }

  /** Loads the feed again; what is shown stays until the answer is here. */
  reload(): void {
    this.#feed.reload();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { status } = this;
    for (const state of STATES) this.#internals.states[state === status ? 'add' : 'delete'](state);
  }

  protected override render(): TemplateResult {
    const { status } = this;
    return html`<div class="root" part="root" aria-busy=${status === 'loading' ? 'true' : nothing}>${this[status]()}</div>`;
  }

  /** Whether a feed has nothing that this element shows. */
  protected abstract isEmpty(feed: Feed): boolean;
  /** The content, for a feed that has some. */
  protected abstract ready(): unknown;
  /** The boxes that hold the place of the content. */
  protected abstract bones(): unknown;
  /** What a visitor reads where there is nothing. */
  protected abstract emptyText(): string;

  protected idle(): unknown {
    return html`<slot></slot>`;
  }

  protected loading(): unknown {
    const waiting = html`<div part="skeleton" aria-hidden="true">${this.bones()}</div>`;
    return html`<span class="hidden-text" role="status">${this.localize.t('loading')}</span>${this.#hasFallback ? html`<slot></slot>` : waiting}`;
  }

  protected empty(): unknown {
    return html`<div class="notice" part="empty"><slot name="empty">${this.emptyText()}</slot></div>`;
  }

  protected error(): unknown {
    return html`
      <div class="notice" part="error" role="alert">
        <slot name="error"><strong>${this.localize.t('errorTitle')}</strong> ${this.localize.t('errorText')}</slot>
        <button class="button" part="button retry" type="button" @click=${this.reload}>${this.localize.t('retry')}</button>
      </div>
      <slot></slot>
    `;
  }

  get #hasFallback(): boolean {
    return [...this.childNodes].some((node) => (node instanceof Element ? !node.slot : node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim() !== ''));
  }
}
