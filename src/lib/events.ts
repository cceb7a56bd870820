/** The events that elements send: classes of their own, so that `event.feed` and the like are typed. All bubble and leave shadow roots. */
import type { Faq, Feed, Session, Speaker } from '../model/types.ts';
import type { FeedError } from '../model/result.ts';

/** What a visitor chose: one item of a feed, with its kind. */
export type Selection =
  | { readonly kind: 'session'; readonly id: string; readonly session: Session }
  | { readonly kind: 'speaker'; readonly id: string; readonly speaker: Speaker }
  | { readonly kind: 'faq'; readonly id: string; readonly faq?: Faq };

const up: EventInit = { bubbles: true, composed: true };

/** A feed is there, for the first time or again. */
export class LecternLoadEvent extends Event {
  static readonly type = 'lectern-load';
  constructor(readonly feed: Feed) {
    super(LecternLoadEvent.type, up);
  }
}

/** A feed could not be had; `error` says why, and what its author can do. */
export class LecternErrorEvent extends Event {
  static readonly type = 'lectern-error';
  constructor(readonly error: FeedError) {
    super(LecternErrorEvent.type, up);
  }
}

/** A visitor chose an item. `preventDefault()` keeps it from being opened here, so that a page can show it its own way. */
export class LecternSelectEvent extends Event {
  static readonly type = 'lectern-select';
  constructor(readonly selection: Selection) {
    super(LecternSelectEvent.type, { ...up, cancelable: true });
  }
}

/** An item was opened: a detail, or an answer. */
export class LecternOpenEvent extends Event {
  static readonly type = 'lectern-open';
  constructor(readonly selection: Selection) {
    super(LecternOpenEvent.type, up);
  }
}

/** An item was closed. */
export class LecternCloseEvent extends Event {
  static readonly type = 'lectern-close';
  constructor(readonly selection: Selection) {
    super(LecternCloseEvent.type, up);
  }
}

declare global {
  /** Of elements, of the document and of the window: the events go all the way up. */
  interface GlobalEventHandlersEventMap {
    'lectern-load': LecternLoadEvent;
    'lectern-error': LecternErrorEvent;
    'lectern-select': LecternSelectEvent;
    'lectern-open': LecternOpenEvent;
    'lectern-close': LecternCloseEvent;
  }
}
