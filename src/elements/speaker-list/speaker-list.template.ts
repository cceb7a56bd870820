/** A speaker, small: in a wall of photos, as a card, or as a line. */
import { html, nothing, type TemplateResult } from 'lit';
import { excerpt } from '../../lib/excerpt.ts';
import type { Speaker } from '../../model/types.ts';
import { photo } from '../shared/photo.ts';
import { roleOf } from '../shared/role.ts';
import { heading } from '../shared/heading.ts';
import { isolated, itemLink, speakerSelection, type View } from '../shared/view.ts';

export type SpeakerLayout = 'wall' | 'cards' | 'list';

/** The size that a photo is shown at, at most, in CSS pixels. */
const PIXELS: Record<SpeakerLayout, number> = { wall: 320, cards: 96, list: 64 };

export function speakerItem(speaker: Speaker, view: View, layout: SpeakerLayout, opens: boolean): TemplateResult {
  const { name, pronouns, bio, sessions } = speaker;
  const text = layout === 'cards' && bio ? excerpt(bio) : '';
  const titles = layout === 'list' ? sessions.map((session) => session.name).filter(Boolean) : [];
  const label = html`<span dir="auto">${name}</span>`;
  return html`
    <div class="someone covered ${layout}" part="speaker">
      ${photo(speaker, PIXELS[layout])}
      <div class="about">
        ${heading(
          view.level,
          'name',
          html`${
            opens
              ? itemLink(view, speakerSelection(speaker), 'link', label)
              : html`<button class="link" part="link" type="button" @click=${(event: Event) => view.select(speakerSelection(speaker), event)}>${label}</button>`
          }${pronouns ? html` <span class="meta" part="pronouns">${isolated(pronouns)}</span>` : nothing}`,
        )}
        ${roleOf(speaker)} ${text ? html`<p class="abstract" part="abstract" dir="auto">${text}</p>` : nothing}
        ${titles.length > 0 ? html`<p class="meta" part="sessions">${titles.map((title, index) => html`${index > 0 ? ' · ' : nothing}${isolated(title!)}`)}</p>` : nothing}
      </div>
    </div>
  `;
}
