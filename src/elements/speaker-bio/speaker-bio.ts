import { html } from 'lit';
import { property } from '../shared/property.ts';
import { tablesOf } from '../../model/lookup.ts';
import type { Speaker } from '../../model/types.ts';
import { photoStyles } from '../../styles/photo.styles.ts';
import { richTextStyles } from '../../styles/rich-text.styles.ts';
import { Details } from '../detail/details.ts';
import { FeedElement } from '../feed-element.ts';
import { sessionDetailStyles } from '../session-detail/session-detail.styles.ts';
import { speakerBio } from './speaker-bio.template.ts';
import { speakerBioStyles } from './speaker-bio.styles.ts';

/**
 * @summary One speaker, whole: photo or initials, role, bio, links, sessions.
 *
 * @slot - The fallback: seen until the speaker is there, and where it can't be had.
 * @slot empty - What to say where the feed has no such speaker.
 * @slot error - What to say where the feed can't be had; a button to try again stands below.
 * @event {LecternSelectEvent} lectern-select - A visitor chose a session; `preventDefault()` keeps it from opening.
 * @event {LecternOpenEvent} lectern-open - A session was opened.
 * @event {LecternCloseEvent} lectern-close - A session was closed.
 * @event {LecternLoadEvent} lectern-load - The feed at `src` is there.
 * @event {LecternErrorEvent} lectern-error - The feed at `src` could not be had.
 * @csspart bio - The whole.
 * @csspart photo - The photo, over the initials.
 * @csspart initials - The initials.
 * @csspart title - The name.
 * @csspart pronouns - The pronouns.
 * @csspart role - What the person does.
 * @csspart organisation - Where.
 * @csspart text - The bio's text.
 * @csspart links - Links to the person's pages.
 * @csspart sessions - The person's sessions.
 * @csspart dialog - The dialog that a session opens in.
 */
export class LecternSpeakerBio extends FeedElement {
  static override styles = [...FeedElement.styles, photoStyles, richTextStyles, sessionDetailStyles, speakerBioStyles];

  readonly #detail = new Details(this, { kind: 'session', place: () => 'dialog', sequence: () => [] });

  /** The speaker's id in the feed; without it, a feed with one speaker shows that one. */
  @property({ attribute: 'speaker-id' }) speakerId?: string;

  /** The speaker that is shown, if the feed has them. */
  get shown(): Speaker | undefined {
    const { data, speakerId } = this;
    if (!data) return undefined;
    const { speakers } = tablesOf(data);
    return speakerId ? speakers.get(speakerId) : speakers.size === 1 ? [...speakers.values()][0] : undefined;
  }

  /** @internal */
  override isEmpty(): boolean {
    return this.shown === undefined;
  }

  /** @internal */
  override emptyText(): string {
    return this.localize.t('noSpeaker');
  }

  /** @internal */
  override bones(): unknown {
    return html`<div class="bio">
      <div class="who"><span class="photo"></span><span class="bone"></span></div>
      <span class="bone long"></span><span class="bone long"></span>
    </div>`;
  }

  /** @internal */
  override ready(): unknown {
    const view = { feed: this.data!, localize: this.localize, level: this.headingLevel, now: this.time, select: this.#detail.choose };
    return [speakerBio(this.shown!, view), this.#detail.render()];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-speaker-bio': LecternSpeakerBio;
  }
}
