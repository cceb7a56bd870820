import { html } from 'lit';
import { property } from '../shared/property.ts';
import { repeat } from 'lit/directives/repeat.js';
import { allSpeakers } from '../../model/lookup.ts';
import type { Speaker } from '../../model/types.ts';
import { photoStyles } from '../../styles/photo.styles.ts';
import { Details } from '../detail/details.ts';
import { FeedElement } from '../feed-element.ts';
import { idList, oneOf } from '../shared/attributes.ts';
import { speakerSelection } from '../shared/view.ts';
import { speakerItem, type SpeakerLayout } from './speaker-list.template.ts';
import { speakerListStyles } from './speaker-list.styles.ts';

/** How many places are held while nobody knows how many people there will be. */
const BONES = 8;

/**
 * @summary The speakers of an event; selecting one opens bio, links and sessions.
 *
 * @slot - The fallback: seen until there are speakers, and where they can't be had.
 * @slot empty - What to say where there are no speakers.
 * @slot error - What to say where the feed can't be had; a button to try again stands below.
 * @event {LecternSelectEvent} lectern-select - A visitor chose a speaker or a session; `preventDefault()` keeps it from opening.
 * @event {LecternOpenEvent} lectern-open - A detail was opened.
 * @event {LecternCloseEvent} lectern-close - A detail was closed.
 * @event {LecternLoadEvent} lectern-load - The feed at `src` is there.
 * @event {LecternErrorEvent} lectern-error - The feed at `src` could not be had.
 * @csspart list - The list.
 * @csspart item - An entry of the list.
 * @csspart speaker - A speaker.
 * @csspart photo - The photo, over the initials.
 * @csspart initials - The initials.
 * @csspart name - The name.
 * @csspart link - What opens a speaker.
 * @csspart pronouns - The pronouns.
 * @csspart role - What the person does.
 * @csspart organisation - Where.
 * @csspart abstract - The beginning of the bio.
 * @csspart sessions - The titles of the person's sessions.
 * @csspart dialog - The dialog that details open in.
 * @cssproperty [--lectern-wall-column=9em] - The least width of a photo in the wall.
 */
export class LecternSpeakerList extends FeedElement {
  static override styles = [...FeedElement.styles, photoStyles, speakerListStyles];

  readonly #detail = new Details(this, {
    kind: 'speaker',
    place: () => this.detail,
    sequence: () => this.#shown.map(speakerSelection),
  });

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
    const view = { feed: this.data!, localize: this.localize, level: this.headingLevel, now: this.time, select: this.#detail.choose };
    const items = repeat(
      this.#shown,
      ({ id }) => id,
      (speaker) => html`<li part="item">${speakerItem(speaker, view, this.layout, this.detail === 'dialog')}</li>`,
    );
    return [
      html`<ul class="people-list ${this.layout}" part="list">
        ${items}
      </ul>`,
      this.#detail.render(),
    ];
  }

  /** @internal */
  override bones(): unknown {
    const count = Math.min(this.speakerIds?.length || this.limit || BONES, 24);
    const bone = html`<li>
      <div class="someone ${this.layout}">
        <span class="photo"></span>
        <div class="about"><span class="bone"></span></div>
      </div>
    </li>`;
    return html`<ul class="people-list ${this.layout}">
      ${Array.from({ length: count }, () => bone)}
    </ul>`;
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
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-speaker-list': LecternSpeakerList;
  }
}
