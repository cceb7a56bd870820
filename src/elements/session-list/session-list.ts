import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from '../shared/property.ts';
import { keyed } from '../shared/keyed.ts';
import { FIRST, Slices } from '../shared/slices.ts';
import { heading } from '../shared/heading.ts';
import { sessionSelection, type View } from '../shared/view.ts';
import { grouped, type Group, type GroupBy, type SortBy } from '../shared/group.ts';
import { boneLines } from '../shared/bones.ts';
import { idList, oneOf } from '../shared/attributes.ts';
import { Details } from '../detail/details.ts';
import { FeedElement } from '../feed-element.ts';
import { canOpen, cardBones, sessionCard, type CardLayout, type CardOptions } from '../session-card/session-card.template.ts';
import { sessionCardStyles } from '../session-card/session-card.styles.ts';
import { photoStyles } from '../../styles/photo.styles.ts';
import { TrackColors } from '../shared/track-colors.ts';
import { latest } from '../../lib/latest.ts';
import { Beside } from './beside.ts';
import { select } from './select.ts';
import { sessionListStyles } from './session-list.styles.ts';
import type { Feed, Session } from '../../model/types.ts';

/** How cards are drawn, and what is drawn with that already. */
interface Drawing {
  readonly by: GroupBy;
  readonly view: View;
  readonly options: CardOptions;
  readonly items: Map<string, TemplateResult>;
  readonly groups: WeakMap<Group, unknown>;
  /** Cards as they were drawn before: they stay until it is their turn. */
  before?: ReadonlyMap<string, TemplateResult>;
}

const NONE: readonly Session[] = [];
/** As often as what is said of recordings may change. */
const MINUTE = 60_000;

/** How many cards hold the place while nobody knows how many there will be. */
const BONES = 9;

/**
 * @summary The sessions of an event as cards; selecting one opens its detail.
 *
 * @slot - The fallback: seen until there are sessions, and where they can't be had.
 * @slot empty - What to say where there are no sessions.
 * @slot error - What to say where the feed can't be had; a button to try again stands below.
 * @slot header - What stands above it, whatever its state.
 * @slot footer - What stands below it, whatever its state.
 * @slot before-… - What stands before a session’s card: the session’s id in the place of the dots.
 * @slot after-… - What stands after it.
 * @event {LecternSelectEvent} lectern-select - A visitor chose a session or a speaker; `preventDefault()` keeps it from opening.
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
 * @csspart group - Sessions that belong together: a day, a track, a room, a format.
 * @csspart group-title - The heading of a group.
 * @csspart time-zone - The clock that times are on.
 * @csspart list - The list.
 * @csspart item - An entry of the list.
 * @csspart card - A session card; also `pause` for breaks, `selected`, and `confirmed`, `cancelled`, `tentative` or `moved`.
 * @csspart meta - Quiet facts: time, length, room, track, language.
 * @csspart time - When it is.
 * @csspart duration - How long it takes.
 * @csspart room - The room.
 * @csspart track - The track, with its mark.
 * @csspart language - The language it is held in.
 * @csspart title - The title, or the name.
 * @csspart link - What opens an item, or a link of the feed.
 * @csspart speakers - The people of a session.
 * @csspart speaker - One of them.
 * @csspart photo - A photo, over the initials.
 * @csspart image - The image of a photo.
 * @csspart initials - The initials.
 * @csspart name - A name.
 * @csspart organisation - Where a person works.
 * @csspart subtitle - The second line of a title.
 * @csspart abstract - What a session is about, or the beginning of it.
 * @csspart chips - Format, level and state.
 * @csspart chip - A short word in a box.
 * @csspart status - That it is cancelled, moved, to be confirmed or full.
 * @csspart format - The format.
 * @csspart level - The level.
 * @csspart recording - That there is a replay, or the button that leads to it.
 * @csspart inline - The detail below a card.
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
 * @csspart status-note - What is to be known about the state.
 * @csspart tag - A topic.
 * @csspart actions - The buttons: replay, live, sign-up, slides, feedback.
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
 * @csspart speaker-link - What opens a speaker.
 * @csspart pronouns - Pronouns.
 * @csspart role - What a person does.
 * @csspart bio - A speaker, whole, or what is said about one.
 * @csspart links - The links.
 * @csspart text - Running text.
 * @csspart icon - An icon.
 * @csspart sessions - A person’s sessions.
 * @csspart session - One of them.
 * @csspart session-link - What opens a session.
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
 */
export class LecternSessionList extends FeedElement {
  static override styles = [...FeedElement.styles, photoStyles, sessionCardStyles, sessionListStyles];

  readonly #detail = new Details(this, {
    kind: 'session',
    place: () => this.detail,
    sequence: () => this.#shown.filter(canOpen).map(sessionSelection),
  });
  readonly #colors = new TrackColors(this);
  readonly #slices = new Slices(this);
  readonly #beside = new Beside(this);

  /** How sessions look: `cards`, `list` (time in a column of its own) or `compact` (two lines). */
  @property({ converter: oneOf('cards', 'list', 'compact') }) layout: CardLayout = 'cards';
  /** What sessions are grouped by: `day`, `track`, `room`, `format` or `none`. */
  @property({ attribute: 'group-by', converter: oneOf('day', 'track', 'room', 'format', 'none') }) groupBy: GroupBy = 'day';
  /** Their order: `time`, `newest` (latest first) or `feed` (as the feed has them). */
  @property({ converter: oneOf('time', 'newest', 'feed') }) sort: SortBy = 'time';
  /** Where a chosen session opens: in a `dialog`, `inline` below its card, or nowhere (`none`: only the event is sent). */
  @property({ converter: oneOf('dialog', 'inline', 'none') }) detail: 'dialog' | 'inline' | 'none' = 'dialog';
  /** The id of the session that the page itself shows, as where `detail` is `none`: its card is marked. */
  @property() selected?: string;
  /** Shows these sessions only, in this order: their ids, with blanks or commas between. */
  @property({ attribute: 'session-ids', converter: idList }) sessionIds?: readonly string[];
  /** Shows so many sessions at most. */
  @property({ type: Number }) limit?: number;

  #shown: readonly Session[] = [];

  // What is made of the same is not made again: opening one of ten thousand sessions draws that one.
  readonly #select = latest(select);
  readonly #grouped = latest(({ by, view }: Drawing, sessions: readonly Session[]) => grouped(sessions, by, view.feed, view.localize));
  readonly #drawing = latest(
    (feed: Feed, headingLevel: number, layout: CardLayout, detail: string, by: GroupBy, _beside: string, _edition: number, _minute: number): Drawing => {
      const level = headingLevel + (by === 'none' ? 0 : 1);
      const view: View = { feed, localize: this.localize, level, now: this.time, select: this.#detail.choose };
      const old = this.#drawn;
      return (this.#drawn = {
        by,
        view,
        options: { layout, withDate: by !== 'day', action: detail === 'inline' ? 'toggle' : detail === 'none' ? 'button' : 'link' },
        items: new Map(),
        groups: new WeakMap(),
        // In other groups they would have to be made anew.
        before: old?.by === by ? new Map([...(old.before ?? []), ...old.items]) : undefined,
      });
    },
  );
  #drawn?: Drawing;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { data, sessionIds, groupBy, limit, sort } = this;
    this.#shown = data ? this.#select(data, sessionIds, groupBy, limit, sort) : NONE;
  }

  /**
   * @param due how many of its sessions may be drawn by now; others stay as they are, or come later.
   * @param isFar whether nobody sees it at first: then it is not laid out before it is complete.
   */
  #group(group: Group, due: number, isFar: boolean, drawing: Drawing): unknown {
    const { title, note, sessions } = group;
    const { groups, before } = drawing;
    const selected = this.#selected;
    const isSelected = sessions.some(({ id }) => id === selected);
    const known = groups.get(group);
    if (!isSelected && known) return known;
    const shown = sessions.filter(({ id }, index) => index < due || (before && (before.has(id) || id === selected)));
    const { size } = this.#slices;
    let index = 0;
    const items = keyed(shown, (session) => this.#item(session, drawing, index++ >= due));
    const list = html`<ul class="items ${this.layout} ${size}" part="list">
      ${items}
    </ul>`;
    const zone = note ? html` <span class="meta zone" part="time-zone">${note}</span>` : nothing;
    const state = isFar && shown.length < sessions.length ? 'coming' : size;
    const drawn = title
      ? html`<section class="group ${state}" part="group">${heading(this.headingLevel, 'group-title', html`<bdi>${title}</bdi>${zone}`)}${list}</section>`
      : list;
    if (!isSelected && due >= sessions.length) groups.set(group, drawn);
    return drawn;
  }

  #item(session: Session, { view, options, items, before }: Drawing, isOld: boolean): TemplateResult {
    const { id } = session;
    const selected = this.#selected === id;
    const open = selected && options.action === 'toggle' && this.#detail.anchor !== undefined;
    const known = items.get(id) ?? (isOld && before?.get(id));
    if (known && !selected) return known;
    const card = sessionCard(session, view, { ...options, open, selected });
    const item = html`<li class=${open ? 'open' : nothing} part="item">
      ${this.#beside.slot('before', id)}${card}${open ? this.#detail.inline(view.level) : nothing}${this.#beside.slot('after', id)}
    </li>`;
    if (!selected) items.set(id, item);
    return item;
  }

  get #by(): GroupBy {
    return this.sessionIds ? 'none' : this.groupBy;
  }

  get #selected(): string | undefined {
    return this.#detail.anchor?.id ?? this.selected;
  }

  /** @internal */
  override isSelected(): boolean {
    return this.#shown.some(({ id }) => id === this.#selected);
  }

  /** @internal */
  override isEmpty(): boolean {
    return !this.#shown.length;
  }

  /** @internal */
  override emptyText(): string {
    return this.localize.t('emptySessions');
  }

  /** @internal */
  override ready(): unknown {
    const feed = this.data!;
    this.#colors.use(feed);
    const minute = Math.floor(this.time / MINUTE);
    const drawing = this.#drawing(feed, this.headingLevel, this.layout, this.detail, this.#by, this.#beside.filled, this.localize.edition, minute);
    const groups = this.#grouped(drawing, this.#shown);
    // What is open in the list may be far down.
    const due = this.#slices.take(drawing, this.#shown.length, this.detail === 'inline' && this.#detail.anchor !== undefined);
    let start = 0;
    const drawn = keyed(groups, (group) => {
      const one = this.#group(group, Math.max(due - start, 0), start >= FIRST, drawing);
      start += group.sessions.length;
      return one;
    });
    if (!this.#slices.isPartial) drawing.before = undefined;
    const coming = this.#slices.isPartial && !drawing.before ? html`<div aria-hidden="true">${this.bones()}</div>` : nothing;
    return [drawn, coming, this.#detail.render()];
  }

  /** @internal */
  override bones(): unknown {
    const known = this.sessionIds?.length || this.limit;
    const count = Math.min(known || BONES, 24);
    const items = [...Array<undefined>(count)].map(() => html`<li>${cardBones(this.layout, this.#by !== 'day')}</li>`);
    return [
      this.#by === 'none' ? nothing : boneLines('title'),
      html`<ul class="items ${this.layout} ${known ? '' : 'endless'}">
        ${items}
      </ul>`,
    ];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-session-list': LecternSessionList;
  }
}
