import { enSingle } from '../../i18n/en-single.ts';
import { addMessages } from '../../i18n/speech.ts';
import { html } from 'lit';
import { property } from '../shared/property.ts';
import { tablesOf } from '../../model/lookup.ts';
import type { Speaker } from '../../model/types.ts';
import { photoStyles } from '../../styles/photo.styles.ts';
import { richTextStyles } from '../../styles/rich-text.styles.ts';
import { Details } from '../detail/details.ts';
import { FeedElement } from '../feed-element.ts';
import { TrackColors } from '../shared/track-colors.ts';
import { sessionDetailStyles } from '../session-detail/session-detail.styles.ts';
import { boneLines } from '../shared/bones.ts';
import { speakerBio } from './speaker-bio.template.ts';
import { speakerBioStyles } from './speaker-bio.styles.ts';

addMessages(enSingle);

/**
 * @summary One speaker, whole: photo or initials, role, bio, links, sessions.
 *
 * @slot - The fallback: seen until the speaker is there, and where it can't be had.
 * @slot empty - What to say where the feed has no such speaker.
 * @slot error - What to say where the feed can't be had; a button to try again stands below.
 * @slot header - What stands above it, whatever its state.
 * @slot footer - What stands below it, whatever its state.
 * @event {LecternSelectEvent} lectern-select - A visitor chose a session or a speaker; `preventDefault()` keeps it from opening.
 * @event {LecternOpenEvent} lectern-open - A session was opened.
 * @event {LecternCloseEvent} lectern-close - A session was closed.
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
 * @csspart bio - A speaker, whole, or what is said about one.
 * @csspart photo - A photo, over the initials.
 * @csspart image - The image of a photo.
 * @csspart initials - The initials.
 * @csspart title - The title, or the name.
 * @csspart pronouns - Pronouns.
 * @csspart role - What a person does.
 * @csspart organisation - Where a person works.
 * @csspart text - Running text.
 * @csspart links - The links.
 * @csspart link - What opens an item, or a link of the feed.
 * @csspart icon - An icon.
 * @csspart sessions - A person’s sessions.
 * @csspart session - One of them.
 * @csspart session-link - What opens a session.
 * @csspart time - When it is.
 * @csspart dialog - The dialog that details open in.
 * @csspart dialog-frame - What stands in it.
 * @csspart dialog-header - Its head, with the buttons to go back and to close.
 * @csspart dialog-back - The button that goes back.
 * @csspart dialog-close - The button that closes.
 * @csspart dialog-body - Its middle, which scrolls.
 * @csspart dialog-footer - Its foot, with the way to the items before and after.
 * @csspart previous - The button to the item before.
 * @csspart next - The button to the item after.
 * @csspart position - Which of how many it is.
 * @csspart detail - A session, whole; also `confirmed`, `cancelled`, `tentative` or `moved`.
 * @csspart subtitle - The second line of a title.
 * @csspart status-note - What is to be known about the state.
 * @csspart status - That it is cancelled, moved, to be confirmed or full.
 * @csspart meta - Quiet facts: time, length, room, track, language.
 * @csspart time-zone - The clock that times are on.
 * @csspart duration - How long it takes.
 * @csspart room - The room.
 * @csspart format - The format.
 * @csspart level - The level.
 * @csspart language - The language it is held in.
 * @csspart track - The track, with its mark.
 * @csspart chip - A short word in a box.
 * @csspart tag - A topic.
 * @csspart actions - The buttons: replay, live, sign-up, slides, feedback.
 * @csspart recording - That there is a replay, or the button that leads to it.
 * @csspart recording-note - Until when the replay can be watched, or that it has ended.
 * @csspart live - The button that leads to the live stream.
 * @csspart signup - The button that signs up.
 * @csspart signup-note - That sign-up is closed.
 * @csspart slides - The button that leads to the slides.
 * @csspart feedback - The button that asks for feedback.
 * @csspart page - The button that leads to the session’s own page.
 * @csspart abstract - What a session is about, or the beginning of it.
 * @csspart audience - Who it is for.
 * @csspart outcomes - What people take away.
 * @csspart outcome - One thing of that.
 * @csspart prerequisites - What to know or bring before.
 * @csspart note - That recording is not wanted.
 * @csspart speakers - The people of a session.
 * @csspart speaker - One of them.
 * @csspart name - A name.
 * @csspart speaker-link - What opens a speaker.
 * @attr {'light' | 'dark' | 'auto'} theme - A ground and text of the element's own, whatever the page's are; for CSS only.
 * @attr {'comfortable' | 'compact'} density - How much space there is; for CSS only.
 * @cssproperty [--lectern-accent=oklch(0.6 0.19 264)] - The colour of what can be acted on; made as dark or as light as its ground asks for.
 * @cssproperty [--lectern-text=inherit] - The colour of text.
 * @cssproperty [--lectern-muted=oklch(from currentColor l c h / clamp(0.8, 1.7 - 3 * max(l - 0.6, 0.6 - l), 1))] - The colour of quiet text.
 * @cssproperty [--lectern-line=color-mix(in oklab, currentColor 16%, transparent)] - The colour of hairlines.
 * @cssproperty [--lectern-fill=color-mix(in oklab, currentColor 6%, transparent)] - The colour of quiet surfaces.
 * @cssproperty [--lectern-radius=0.75em] - The radius of corners.
 * @cssproperty [--lectern-space=1em] - The step that all spacing is made of.
 * @cssproperty [--lectern-surface=oklch(from currentColor clamp(0.22, (0.6 - l) * 1000, 0.995) 0 0 / 1)] - The background of the dialog; by default near white, or near black under light text.
 */
export class LecternSpeakerBio extends FeedElement {
  static override styles = [...FeedElement.styles, photoStyles, richTextStyles, sessionDetailStyles, speakerBioStyles];

  readonly #detail = new Details(this, { kind: 'session', place: () => 'dialog', sequence: () => [] });
  readonly #colors = new TrackColors(this);

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
      <div class="head who">
        <span class="photo"></span>
        <div>${boneLines('title short')}</div>
      </div>
      <div class="main"><div>${boneLines('long long long long long long long')}</div></div>
      <div class="side">${boneLines('person')}</div>
    </div>`;
  }

  /** @internal */
  override ready(): unknown {
    const feed = this.data!;
    this.#colors.use(feed);
    const view = { feed, localize: this.localize, level: this.headingLevel, now: this.time, select: this.#detail.choose };
    return [speakerBio(this.shown!, view), this.#detail.render()];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-speaker-bio': LecternSpeakerBio;
  }
}
