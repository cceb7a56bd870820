/**
 * What an element needs so that items can be opened in it, as long as none is: it waits for a press, for a visitor who
 * comes near, or for an address that names an item, and then loads all the rest. Those who open nothing don't pay for it.
 */
import { nothing, type ReactiveController } from 'lit';
import { itemOf, type Item, type ItemKind } from '../../lib/item-address.ts';
import { LecternSelectEvent, type Selection } from '../../lib/events.ts';
import type { DetailController, DetailHost } from './detail-controller.ts';

export interface DetailOptions {
  /** The kind of item that the element lists. */
  readonly kind: ItemKind;
  /** Where details are shown: over the page, in it, or not at all. */
  readonly place: () => 'dialog' | 'inline' | 'none';
  /** The items that "previous" and "next" go through, in the order that they are shown in. */
  readonly sequence: () => readonly Item[];
}

/** Something on the page that can open items. */
export interface Opener {
  readonly host: DetailHost;
  readonly options: DetailOptions;
  /** What is open. */
  readonly current: Selection | undefined;
}
const all = new Set<Opener>();

/** What comes before a press: touch has the first, too. */
const INTENT = ['pointerover', 'focusin'] as const;
const MOVES = ['popstate', 'hashchange'] as const;

export class Details implements ReactiveController, Opener {
  readonly host: DetailHost;
  readonly options: DetailOptions;
  #controller: DetailController | undefined;
  #words: HTMLElement | undefined;
  #loading: Promise<DetailController> | undefined;

  constructor(host: DetailHost, options: DetailOptions) {
    this.host = host;
    this.options = options;
    for (const type of INTENT) host.addEventListener(type, this.#prepare, { passive: true });
    host.addController(this);
  }

  get current(): Selection | undefined {
    return this.#controller?.current;
  }

  /** The item of the list that is open, or that what is open was reached from. */
  get anchor(): Selection | undefined {
    return this.#controller?.anchor;
  }

  hostConnected(): void {
    all.add(this);
    for (const type of MOVES) addEventListener(type, this.#follow);
  }

  hostDisconnected(): void {
    all.delete(this);
    for (const type of MOVES) removeEventListener(type, this.#follow);
  }

  hostUpdated(): void {
    this.#follow();
  }

  /** A visitor pressed something that stands for an item: tells the page, and opens the item if the page lets it. */
  readonly choose = (selection: Selection, press: Event): void => {
    press.preventDefault();
    const opener = press.currentTarget as HTMLElement;
    if (!this.host.dispatchEvent(new LecternSelectEvent(selection)) || this.options.place() === 'none') return;
    opener.ariaBusy = 'true';
    void this.#load()
      .then(
        // The element may be gone by the time this is here.
        (controller) => {
          if (this.host.isConnected) void controller.toggle(selection, opener);
        },
        (error: unknown) => {
          console.error('[lectern] The detail could not be loaded.', error);
          this.#apologise();
        },
      )
      .finally(() => (opener.ariaBusy = null));
  };

  /** Over the page, where the press was: the foot of a long list may be far away. */
  #apologise(): void {
    const { renderRoot, localize } = this.host;
    const words = (this.#words ??= document.createElement('div'));
    words.className = 'notice';
    words.role = 'alert';
    words.popover = 'auto';
    words.textContent = `${localize.t('errorTitle')} ${localize.t('errorText')}`;
    renderRoot.querySelector('.root')?.append(words);
    words.showPopover();
  }

  /** The dialog, where details are shown in one. */
  render(): unknown {
    return this.#controller?.render() ?? nothing;
  }

  /** What is open, to be drawn in the page. */
  inline(level: number): unknown {
    return this.#controller?.inline(level) ?? nothing;
  }

  readonly #prepare = (): void => {
    if (!this.#controller && this.options.place() !== 'none') this.#load().catch(() => undefined);
  };

  readonly #follow = (): void => {
    const state = history.state as { readonly lectern?: unknown } | null;
    const item = itemOf(location.hash);
    if ((item && item.kind !== 'faq') || state?.lectern) this.#prepare();
  };

  #load(): Promise<DetailController> {
    this.#loading ??= import('./detail-controller.ts').then(
      ({ DetailController }) => (this.#controller = new DetailController(this.host, this.options, this.choose, all)),
      (error: unknown) => {
        this.#loading = undefined;
        throw error;
      },
    );
    return this.#loading;
  }
}
