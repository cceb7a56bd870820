/** Shows the events of elements in the actions panel: what they say, without the whole feed that some of them carry. */
import { action } from 'storybook/actions';
import { itemOf } from '../src/lib/item-address.ts';
import type { LecternCloseEvent, LecternErrorEvent, LecternLoadEvent, LecternOpenEvent, LecternSelectEvent } from '../src/lib/events.ts';

const selection = ({ selection: { kind, id } }: LecternSelectEvent | LecternOpenEvent | LecternCloseEvent): unknown => ({ kind, id });

const EVENTS = {
  'lectern-load': ({ feed: { event, sessions, speakers, faqs, issues } }: LecternLoadEvent): unknown => ({
    event: event.title,
    sessions: sessions.length,
    speakers: speakers.length,
    faqs: faqs.length,
    issues,
  }),
  'lectern-error': ({ error }: LecternErrorEvent): unknown => error,
  'lectern-select': selection,
  'lectern-open': selection,
  'lectern-close': selection,
};

export const logEvents = ({ canvasElement }: { readonly canvasElement: HTMLElement }): (() => void) => {
  const listening = new AbortController();
  for (const [name, describe] of Object.entries(EVENTS)) {
    const log = action(name);
    canvasElement.addEventListener(name, (event) => void log(describe(event as never)), { signal: listening.signal });
  }
  return () => {
    listening.abort();
    // What a story opened stands in the address: the next story must not open it again.
    if (itemOf(location.hash)) history.replaceState(null, '', location.pathname + location.search);
  };
};
