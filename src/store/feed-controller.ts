/**
 * Gives an element its feed: the one it was handed, else the one at its `src`, else the one of the nearest
 * `lectern-feed`; on the clock of its `timeZone` if it names one.
 */
import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { closest } from '../lib/dom.ts';
import { LecternErrorEvent, LecternLoadEvent } from '../lib/events.ts';
import { languageOf } from '../i18n/localize.ts';
import { inLanguage } from '../model/language.ts';
import { inTimeZone } from '../model/zone.ts';
import { isTimeZone, remembered } from '../lib/time.ts';
import type { Feed } from '../model/types.ts';
import { feedContext, type FeedSource } from './feed-context.ts';
import type { FeedState, FeedStore } from './feed-store.ts';
import { withImages } from './images.ts';
import { storeOf } from './stores.ts';

export interface FeedHost extends ReactiveControllerHost, HTMLElement {
  feed?: Feed;
  src?: string;
  timeZone?: string;
}

const NOTHING: FeedState = Object.freeze({ status: 'idle' });
/** Tells the page's author what is wrong, in words that visitors need not download. */
const tell = (state: FeedState): void =>
  void import('../feed/report.ts').then(
    ({ report }) => report(state),
    () => undefined,
  );

/** Whether a zone is one; if not, the page's author reads so, once. */
const isUsable = remembered((zone) => {
  const usable = isTimeZone(zone);
  if (!usable) console.error(`[lectern] time-zone="${zone}" is no IANA time zone.`);
  return usable;
});

export class FeedController implements ReactiveController {
  readonly #host: FeedHost;
  readonly #ownStore: () => FeedStore | undefined;
  /** What the nearest `lectern-feed` gives, and how to tell it to give no more. */
  #source: FeedSource | undefined;
  #unsubscribe: (() => void) | undefined;
  #store: FeedStore | undefined;
  #leave: (() => void) | undefined;
  #sent: FeedState | undefined;

  /** @param ownStore a store that the element brings where it has no address. */
  constructor(host: FeedHost, ownStore = (): FeedStore | undefined => undefined) {
    this.#host = host;
    this.#ownStore = ownStore;
    // Last: on an element that is in the page already, this starts at once.
    host.addController(this);
  }

  /** The state to draw. */
  get state(): FeedState {
    const { feed } = this.#host;
    const state: FeedState = feed ? { status: 'ready', feed } : (this.#store?.state ?? NOTHING);
    if (!state.feed) return state;
    const { timeZone } = this;
    const language = languageOf(this.#host);
    const inWords = language ? inLanguage(state.feed, language) : state.feed;
    const shown = withImages(this.#host, timeZone ? inTimeZone(inWords, timeZone) : inWords);
    return shown ? { ...state, feed: shown } : { status: 'loading' };
  }

  /** The zone that the element names, or the `lectern-feed` around it. */
  get timeZone(): string | undefined {
    const zone = this.#host.timeZone || this.#source?.timeZone;
    return zone && isUsable(zone) ? zone : undefined;
  }

  /** The store behind it, for those who hand it on. */
  get store(): FeedStore | undefined {
    return this.#store;
  }

  /** Loads the feed again. */
  reload(): void {
    this.#store?.load();
  }

  hostConnected(): void {
    this.#ask();
    this.#follow();
    // The first zone takes a browser long: that is better done while the feed is on its way.
    setTimeout(() => this.timeZone);
    // An element may be ready before the `lectern-feed` around it is defined: it asks once more then.
    if (!customElements.get('lectern-feed') && closest(this.#host.parentNode, 'lectern-feed')) {
      void customElements.whenDefined('lectern-feed').then(() => this.#host.isConnected && this.#ask());
    }
  }

  hostUpdate(): void {
    this.follow();
  }

  /** Turns to the feed that is meant now. Elements that work with the feed in `willUpdate`, which comes before `hostUpdate`, do it there. */
  follow(): void {
    // An element may still draw after it was taken out of the page: that must not begin a load that nobody ends.
    if (this.#host.isConnected) this.#follow();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#leave?.();
    this.#unsubscribe = this.#source = this.#leave = this.#store = undefined;
  }

  #ask(): void {
    this.#host.dispatchEvent(new ContextEvent(feedContext, this.#host, this.#given, true));
  }

  readonly #given = (source: FeedSource, unsubscribe?: () => void): void => {
    // After a move another `lectern-feed` may answer; the one before is told to stop.
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.#source = source;
    this.#host.requestUpdate();
  };

  #follow(): void {
    const { feed, src } = this.#host;
    const brought = this.#ownStore() ?? (src && !feed ? storeOf(src) : undefined);
    const own = brought !== undefined;
    const store = brought ?? (feed ? undefined : this.#source?.store);
    if (store === this.#store) return;
    this.#leave?.();
    this.#store = store;
    this.#leave = store?.subscribe(() => this.#changed(own));
    if (store && store.state.status !== 'idle') queueMicrotask(() => this.#host.isConnected && this.#store === store && this.#changed(own));
  }

  /** Redraws, and tells the page once a state, from the element that owns the address. */
  #changed(own: boolean): void {
    this.#host.requestUpdate();
    const store = this.#store;
    if (!own || !store || store.state === this.#sent) return;
    const { state } = store;
    this.#sent = state;
    if (state.status === 'error') {
      tell(state);
      this.#host.dispatchEvent(new LecternErrorEvent(state.error));
    } else if (state.status === 'ready') {
      if (state.feed.issues.some(({ severity }) => severity !== 'info')) tell(state);
      this.#host.dispatchEvent(new LecternLoadEvent(this.state.feed ?? state.feed));
    }
  }
}
