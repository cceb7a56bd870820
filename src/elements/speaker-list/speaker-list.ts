import { html } from 'lit';
import { keyed } from '../shared/keyed.ts';
import { property } from '../shared/property.ts';
import { enSingle } from '../../i18n/en-single.ts';
import { addMessages } from '../../i18n/speech.ts';
import { allSpeakers } from '../../model/lookup.ts';
import type { Speaker } from '../../model/types.ts';
import { photoStyles } from '../../styles/photo.styles.ts';
import { Details } from '../detail/details.ts';
import { FeedElement } from '../feed-element.ts';
import { TrackColors } from '../shared/track-colors.ts';
import { boneLines } from '../shared/bones.ts';
import { idList, oneOf } from '../shared/attributes.ts';
import { speakerSelection } from '../shared/view.ts';
import { speakerItem, type SpeakerLayout } from './speaker-list.template.ts';
import { speakerListStyles } from './speaker-list.styles.ts';

addMessages(enSingle);

/** How many places are held while nobody knows how many people there will be. */
const BONES = 12;
/** More than a window shows of them. */
const SEEN = 48;
const LINES = { wall: 'long long short short', cards: 'title short long long long long', list: 'title short' } as const;

/**
 * @summary The speakers of an event; selecting one opens bio, links and sessions.
 *
 * @slot - The fallback: seen until there are speakers, and where they can't be had.
 * @slot empty - What to say where there are no speakers.
 * @slot error - What to say where the feed can't be had; a button to try again stands below.
 * @slot header - What stands above it, whatever its state.
 * @slot footer - What stands below it, whatever its state.
 * @event {LecternSelectEvent} lectern-select - A visitor chose a speaker or a session; `preventDefault()` keeps it from opening.
 * @event {LecternOpenEvent} lectern-open - A detail was opened.
 * @event {LecternCloseEvent} lectern-close - A detail was closed.
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
 * @csspart list - The list.
 * @csspart item - An entry of the list.
 * @csspart speaker - One of them.
 * @csspart photo - A photo, over the initials.
 * @csspart image - The image of a photo.
 * @csspart initials - The initials.
 * @csspart name - A name.
 * @csspart link - What opens an item, or a link of the feed.
 * @csspart pronouns - Pronouns.
 * @csspart role - What a person does.
 * @csspart organisation - Where a person works.
 * @csspart abstract - What a session is about, or the beginning of it.
 * @csspart sessions - A person’s sessions.
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
 * @csspart bio - A speaker, whole, or what is said about one.
 * @csspart title - The title, or the name.
 * @csspart text - Running text.
 * @csspart links - The links.
 * @csspart icon - An icon.
 * @csspart session - One of them.
 * @csspart session-link - What opens a session.
 * @csspart time - When it is.
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
 * @csspart audience - Who it is for.
 * @csspart outcomes - What people take away.
 * @csspart outcome - One thing of that.
 * @csspart prerequisites - What to know or bring before.
 * @csspart note - That recording is not wanted.
 * @csspart speakers - The people of a session.
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
 * @cssproperty [--lectern-column=19em] - The least width of a card.
 * @cssproperty [--lectern-wall-column=min(9em, 50% - var(--lectern-space) / 2)] - The least width of a photo in the wall.
 */
export class LecternSpeakerList extends FeedElement {
  static override styles = [...FeedElement.styles, photoStyles, speakerListStyles];

  readonly #detail = new Details(this, {
    kind: 'speaker',
    place: () => this.detail,
    sequence: () => this.#shown.map(speakerSelection),
  });
  readonly #colors = new TrackColors(this);

  /** How speakers look: a `wall` of photos, `cards` with the beginning of the bio, or a `list` with their sessions. */
  @property({ converter: oneOf('wall', 'cards', 'list') }) layout: SpeakerLayout = 'wall';
  /** Their order: `feed` (as the feed has them) or `name`. */
  @property({ converter: oneOf('feed', 'name') }) sort: 'feed' | 'name' = 'feed';
  /** Where a chosen speaker opens: in a `dialog`, or nowhere (`none`: only the event is sent). */
  @property({ converter: oneOf('dialog', 'none') }) detail: 'dialog' | 'none' = 'dialog';
  /** Shows these speakers only, in this order: their ids, with blanks or commas between. */
  @property({ attribute: 'speaker-ids', converter: idList }) speakerIds?: readonly string[];
  /** Shows only speakers that the feed marks as featured. */
  @property({ type: Boolean }) featured = false;
  /** Shows so many speakers at most. */
  @property({ type: Number }) limit?: number;

  #shown: readonly Speaker[] = [];

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    this.#shown = this.#select();
  }

  #select(): readonly Speaker[] {
    const { data, speakerIds, limit } = this;
    if (!data) return [];
    const all = allSpeakers(data);
    const chosen = speakerIds
      ? speakerIds.flatMap((id) => all.find((speaker) => speaker.id === id) ?? [])
      : this.featured
        ? all.filter((speaker) => speaker.featured)
        : all;
    const { compare } = new Intl.Collator(this.localize.language);
    const ordered = this.sort === 'name' && !speakerIds ? [...chosen].sort((one, other) => compare(one.name, other.name)) : chosen;
    return ordered.slice(0, limit || undefined);
  }

  /** @internal */
  override isEmpty(): boolean {
    return this.#shown.length === 0;
  }

  /** @internal */
  override emptyText(): string {
    return this.localize.t('emptySpeakers');
  }

  /** @internal */
  override ready(): unknown {
    const feed = this.data!;
    this.#colors.use(feed);
    const view = { feed, localize: this.localize, level: this.headingLevel, now: this.time, select: this.#detail.choose };
    const items = keyed(this.#shown, (speaker) => html`<li part="item">${speakerItem(speaker, view, this.layout, this.detail === 'dialog')}</li>`);
    return [
      html`<ul class="people-list ${this.layout} ${this.#shown.length > SEEN ? 'long' : ''}" part="list">
        ${items}
      </ul>`,
      this.#detail.render(),
    ];
  }

  /** @internal */
  override bones(): unknown {
    const known = this.speakerIds?.length || this.limit;
    const count = Math.min(known || BONES, 24);
    const bone = html`<li>
      <div class="someone ${this.layout}">
        <span class="photo"></span>
        <div class="about">${boneLines(LINES[this.layout])}</div>
      </div>
    </li>`;
    return html`<ul class="people-list ${this.layout} ${known ? '' : 'endless'}">
      ${[...Array<undefined>(count)].map(() => bone)}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-speaker-list': LecternSpeakerList;
  }
}
