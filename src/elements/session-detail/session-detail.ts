import { photoStyles } from '../../styles/photo.styles.ts';
import { richTextStyles } from '../../styles/rich-text.styles.ts';
import { Details } from '../detail/details.ts';
import { SessionElement } from '../session-element.ts';
import { TrackColors } from '../shared/track-colors.ts';
import { sessionDetail } from './session-detail.template.ts';
import { sessionDetailStyles } from './session-detail.styles.ts';
import { trackStyles } from '../../styles/track.styles.ts';

/**
 * @summary One session, whole: what it is about, who it is for, what people take away, who speaks, and where its replay is.
 *
 * @slot - The fallback: seen until the session is there, and where it can't be had.
 * @slot empty - What to say where the feed has no such session.
 * @slot error - What to say where the feed can't be had; a button to try again stands below.
 * @event {LecternSelectEvent} lectern-select - A visitor chose a speaker; `preventDefault()` keeps it from opening.
 * @event {LecternOpenEvent} lectern-open - A speaker was opened.
 * @event {LecternCloseEvent} lectern-close - A speaker was closed.
 * @event {LecternLoadEvent} lectern-load - The feed at `src` is there.
 * @event {LecternErrorEvent} lectern-error - The feed at `src` could not be had.
 * @csspart detail - The whole; also `cancelled`, `tentative` or `moved`.
 * @csspart title - The title.
 * @csspart subtitle - The second line under the title.
 * @csspart meta - Time, room, format, level, language, track, topics.
 * @csspart actions - The buttons: replay, live, sign-up, slides, feedback.
 * @csspart abstract - What the session is about.
 * @csspart audience - Who it is for.
 * @csspart outcomes - What people take away.
 * @csspart prerequisites - What to know or bring before.
 * @csspart speakers - The people.
 * @csspart links - The session's links.
 * @csspart dialog - The dialog that a speaker opens in.
 */
export class LecternSessionDetail extends SessionElement {
  static override styles = [...SessionElement.styles, photoStyles, richTextStyles, trackStyles, sessionDetailStyles];

  readonly #detail = new Details(this, { kind: 'speaker', place: () => 'dialog', sequence: () => [] });
  readonly #colors = new TrackColors(this);

  /** @internal */
  override ready(): unknown {
    const feed = this.data!;
    this.#colors.use(feed);
    const view = { feed, localize: this.localize, level: this.headingLevel, now: this.time, select: this.#detail.choose };
    return [sessionDetail(this.shown!, view), this.#detail.render()];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-session-detail': LecternSessionDetail;
  }
}
