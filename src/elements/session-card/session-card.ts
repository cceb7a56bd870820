import { property } from '../shared/property.ts';
import { photoStyles } from '../../styles/photo.styles.ts';
import { Details } from '../detail/details.ts';
import { SessionElement } from '../session-element.ts';
import { oneOf } from '../shared/attributes.ts';
import { TrackColors } from '../shared/track-colors.ts';
import { sessionCard, type CardLayout } from './session-card.template.ts';
import { sessionCardStyles } from './session-card.styles.ts';

/**
 * @summary One session, small; selecting it opens its detail.
 *
 * @slot - The fallback: seen until the session is there, and where it can't be had.
 * @slot empty - What to say where the feed has no such session.
 * @slot error - What to say where the feed can't be had; a button to try again stands below.
 * @event {LecternSelectEvent} lectern-select - A visitor chose the session or a speaker; `preventDefault()` keeps it from opening.
 * @event {LecternOpenEvent} lectern-open - A detail was opened.
 * @event {LecternCloseEvent} lectern-close - A detail was closed.
 * @event {LecternLoadEvent} lectern-load - The feed at `src` is there.
 * @event {LecternErrorEvent} lectern-error - The feed at `src` could not be had.
 * @csspart card - The card.
 * @csspart meta - Quiet facts: time, length, room, track, language.
 * @csspart title - The title.
 * @csspart link - What opens the session.
 * @csspart speakers - The people.
 * @csspart abstract - The beginning of the abstract.
 * @csspart chips - Format, level and state.
 * @csspart dialog - The dialog that the detail opens in.
 */
export class LecternSessionCard extends SessionElement {
  static override styles = [...SessionElement.styles, photoStyles, sessionCardStyles];

  readonly #detail = new Details(this, { kind: 'session', place: () => this.detail, sequence: () => [] });
  readonly #colors = new TrackColors(this);

  /** How the session looks: `cards`, `list` (time in a column of its own) or `compact` (a line). */
  @property({ converter: oneOf('cards', 'list', 'compact') }) layout: CardLayout = 'cards';
  /** Where the session opens: in a `dialog`, or nowhere (`none`: only the event is sent). */
  @property({ converter: oneOf('dialog', 'none') }) detail: 'dialog' | 'none' = 'dialog';

  /** @internal */
  override ready(): unknown {
    const feed = this.data!;
    this.#colors.use(feed);
    const view = { feed, localize: this.localize, level: this.headingLevel, now: this.time, select: this.#detail.choose };
    const action = this.detail === 'none' ? 'button' : 'link';
    return [sessionCard(this.shown!, view, { layout: this.layout, action, withDate: true }), this.#detail.render()];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-session-card': LecternSessionCard;
  }
}
