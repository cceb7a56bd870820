/** What a template needs beside the item that it draws. */
import { html, nothing, type TemplateResult } from 'lit';
import { addressOf } from '../../lib/item-address.ts';
import type { Localize } from '../../i18n/localize.ts';
import type { Selection } from '../../lib/events.ts';
import type { Feed, Session, Speaker } from '../../model/types.ts';

export interface View {
  readonly feed: Feed;
  readonly localize: Localize;
  /** The heading level of an item's title. */
  readonly level: number;
  /** Milliseconds that count as now. */
  readonly now: number;
  /** Called when a visitor chooses an item. */
  readonly select: (selection: Selection, event: Event) => void;
}

export const sessionSelection = (session: Session): Selection => ({ kind: 'session', id: session.id, session });
export const speakerSelection = (speaker: Speaker): Selection => ({ kind: 'speaker', id: speaker.id, speaker });

/** A link to an item, which opens it here; with a modifier key it opens the item's address elsewhere, as links do. */
export const itemLink = (view: View, selection: Selection, part: string, content: unknown, popup = true): TemplateResult =>
  html`<a
    class=${part}
    part=${part}
    href=${addressOf(selection)}
    aria-haspopup=${popup ? 'dialog' : nothing}
    @click=${(event: MouseEvent) => {
      if (event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) view.select(selection, event);
    }}
    >${content}</a
  >`;

/** Text of a feed, in its own direction whatever the page's is. */
export const isolated = (text: string): TemplateResult => html`<bdi>${text}</bdi>`;
