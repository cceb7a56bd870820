/** The attributes that every element with a feed has, and the view that draws it. */
import { LitElement, type PropertyValues } from 'lit';
import { property } from './shared/property.ts';
import { base } from '../styles/base.styles.ts';
import { skeleton } from '../styles/skeleton.styles.ts';
import { tokens } from '../styles/tokens.styles.ts';
import type { Localize } from '../i18n/localize.ts';
import type { Feed } from '../model/types.ts';
import { headingLevel } from './shared/attributes.ts';
import { FeedView, type FeedContent, type Status } from './feed-view.ts';

export abstract class FeedElement extends LitElement implements FeedContent {
  static override styles = [tokens, base, skeleton];

  readonly #view = new FeedView(this, this, this.attachInternals());

  /** The feed's address; without it the nearest `lectern-feed` gives the feed. */
  @property() src?: string;
  /** The event's IANA time zone, such as `Europe/Berlin`: for feeds that name none, or the wrong one. */
  @property({ attribute: 'time-zone' }) timeZone?: string;
  /** The clock that times are on: `h12` or `h23`; without it, the nearest such attribute around says it, else the language. */
  @property({ attribute: 'hour-cycle', reflect: true }) hourCycle?: string;
  /** The level of the first heading inside, 1 to 6. */
  @property({ attribute: 'heading-level', converter: headingLevel }) headingLevel = 2;
  /** A date-time that counts as now, to preview how a page looks before, during and after the event. */
  @property() now?: string;
  /** Whether the last good copy of the feed is kept on the visitor's device: shown at once next time, and when the feed can't be had. */
  @property({ type: Boolean }) cache = false;
  /** How often the feed is asked for again, as in `5m`: a number and `s`, `m` or `h`, at least `30s`. */
  @property() refresh?: string;
  /** `off` leaves out all pictures, `on-click` those that no visitor has asked for; without it, the nearest such attribute around says it. */
  @property({ reflect: true }) images?: string;
  /** A feed that is already here; goes before `src`. */
  @property({ attribute: false }) feed?: Feed;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // What is worked out from the feed must not be worked out from the one before.
    this.#view.follow();
  }

  /** What is shown: `idle`, `loading`, `ready`, `stale` (it could not be had again), `empty` or `error`; also a state of the element for CSS, as in `:state(ready)`. */
  get status(): Status {
    return this.#view.status;
  }

  /** The feed that is shown, if there is one. */
  get data(): Feed | undefined {
    return this.#view.data;
  }

  /** @internal Words and formats in the element's language. */
  get localize(): Localize {
    return this.#view.localize;
  }

  /** @internal Milliseconds that count as now. */
  get time(): number {
    return this.#view.time;
  }

  /** Loads the feed again; what is shown stays until the answer is here. */
  reload(): void {
    this.#view.reload();
  }

  protected override render(): unknown {
    return this.#view.render();
  }

  /** @internal */
  abstract isEmpty(feed: Feed): boolean;
  /** @internal */
  abstract ready(feed: Feed): unknown;
  /** @internal */
  abstract bones(): unknown;
  /** @internal */
  abstract emptyText(localize: Localize): string;
  /** @internal */
  isSelected?(): boolean;
}
