/** One session, small. The only template for it: lists and the single card draw with it. */
import { html, nothing, type TemplateResult } from 'lit';
import { excerpt } from '../../lib/excerpt.ts';
import { speakersOf } from '../../model/lookup.ts';
import type { Session, Speaker } from '../../model/types.ts';
import { boneLines } from '../shared/bones.ts';
import { availability } from '../shared/recording.ts';
import { photo } from '../shared/photo.ts';
import { isForeign, languageFact, languageOf, lengthFact, roomFact, statusFact, timeFact, trackFact } from '../shared/session-facts.ts';
import { feedHeading } from '../shared/heading.ts';
import { itemLink, sessionSelection, type View } from '../shared/view.ts';

export type CardLayout = 'cards' | 'list' | 'compact';

export interface CardOptions {
  readonly layout: CardLayout;
  /** How a visitor gets to the whole session. */
  readonly action: 'link' | 'button' | 'toggle' | 'none';
  /** For `toggle`: whether the session is open below. */
  readonly open?: boolean;
  /** Whether the session is open, or shown by the page. */
  readonly selected?: boolean;
  /** Whether the card itself has to say the day. */
  readonly withDate?: boolean;
}

const BONES = { cards: 'title long person long long chips', list: 'title person long long chips', compact: 'title short' } as const;

/** What holds a card's place; a date takes a line of its own. */
export const cardBones = (layout: CardLayout, withDate?: boolean): TemplateResult => html`
  <div class="card ${layout}">
    <div class="facts">${boneLines(withDate ? 'short long' : 'short')}</div>
    <div class="body">${boneLines(BONES[layout])}</div>
  </div>
`;

/** How many speakers a card names before it says how many more there are. */
const SPEAKERS = { cards: 3, list: 4, compact: 2 } as const;

/** Breaks and services say what happens when and where. */
export const isPause = ({ kind, speakers }: Session): boolean => (kind === 'break' || kind === 'service') && speakers.length === 0;

/** Whether there is more to read than the card says. */
export const canOpen = (session: Session): boolean => !isPause(session) || session.abstract !== undefined;

export function sessionCard(session: Session, view: View, options: CardOptions): TemplateResult {
  const { layout } = options;
  const pause = isPause(session);
  const state = `${pause ? 'pause ' : ''}${options.selected ? 'selected ' : ''}${session.status}`;
  const isPlain = layout === 'compact' || pause;
  return html`
    <div class="card covered ${layout} ${state}" part="card ${state}">
      <div class="facts meta" part="meta">
        ${timeFact(session, view, options.withDate)} ${layout === 'compact' ? nothing : lengthFact(session, view)} ${roomFact(session, view)}
        ${trackFact(session, view)} ${isForeign(session, view) ? languageFact(session, view) : nothing}
      </div>
      <div class="body">
        ${feedHeading(view.level, 'title', titleOf(session, view, canOpen(session) ? options : { ...options, action: 'none' }), languageOf(session, view))}${
          isPlain ? nothing : line(session.subtitle, 'subtitle', session, view)
        }${pause ? nothing : speakerLine(session, view, SPEAKERS[layout])}${
          isPlain || !session.abstract ? nothing : line(excerpt(session.abstract), 'abstract', session, view)
        }${chips(session, view, layout === 'compact')}
      </div>
    </div>
  `;
}

function titleOf(session: Session, view: View, { action, open, selected }: CardOptions): unknown {
  const title = session.title || view.localize.t('untitled');
  const selection = sessionSelection(session);
  const text = html`<span>${title}</span>`;
  if (action === 'none') return text;
  if (action === 'link') return itemLink(view, selection, 'link', text);
  return html`<button
    class="link"
    part="link"
    type="button"
    aria-expanded=${action === 'toggle' ? String(Boolean(open)) : nothing}
    aria-current=${action === 'button' && selected ? 'true' : nothing}
    @click=${(event: Event) => view.select(selection, event)}
  >
    ${text}
  </button>`;
}

function speakerLine(session: Session, view: View, most: number): unknown {
  const speakers = speakersOf(view.feed, session);
  if (speakers.length === 0) return nothing;
  const named = speakers.length > most + 1 ? speakers.slice(0, most) : speakers;
  const rest = speakers.length - named.length;
  return html`<ul class="speakers" part="speakers">
    ${named.map((speaker) => html`<li class="speaker" part="speaker">${photo(speaker, 48)}<span>${nameOf(speaker)}</span></li>`)}
    ${rest > 0 ? html`<li class="meta">${view.localize.t('more', { count: rest })}</li>` : nothing}
  </ul>`;
}

const nameOf = ({ name, organisation }: Speaker): unknown =>
  html`<span part="name" dir="auto">${name}</span>${organisation ? html` <span class="meta" part="organisation"><bdi>${organisation}</bdi></span>` : nothing}`;

const line = (text: string | undefined, part: string, session: Session, view: View): unknown =>
  text ? html`<p class=${part} part=${part} dir="auto" lang=${languageOf(session, view)}><span>${text}</span></p>` : nothing;

/** @param brief whether only the state is said: what is crossed out is cancelled for those alone who see it. */
function chips(session: Session, view: View, brief: boolean): unknown {
  const { format, level, recording } = session;
  const replay = recording && availability(recording, view) === 'now' ? view.localize.t('replay') : undefined;
  const entries = [
    statusFact(session, view),
    !brief && format ? html`<span class="chip" part="chip format"><bdi>${format}</bdi></span>` : nothing,
    !brief && level ? html`<span class="chip" part="chip level"><bdi>${level}</bdi></span>` : nothing,
    !brief && replay ? html`<span class="chip replay" part="chip recording">${replay}</span>` : nothing,
  ];
  return entries.every((entry) => entry === nothing) ? nothing : html`<div class="chips" part="chips">${entries}</div>`;
}
