/**
 * Opens the detail of an item and keeps the page's address in step: the address names what is open, "back" closes it,
 * and a page that is opened at such an address opens the item.
 */
import { nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { addressOf, isSame, type Item } from '../../lib/item-address.ts';
import { LecternCloseEvent, LecternOpenEvent, type Selection } from '../../lib/events.ts';
import { selectionOf } from '../shared/select.ts';
import type { Feed } from '../../model/types.ts';
import type { Localize } from '../../i18n/localize.ts';
import { adoptDetailStyles, detailDialog, detailInline, settleDialog } from './detail-dialog.ts';
import { openedBy, openerOf } from './opened-by.ts';
import { Trail } from './trail.ts';
import type { DetailOptions, Opener } from './details.ts';

export interface DetailHost extends ReactiveControllerHost, HTMLElement {
  readonly data: Feed | undefined;
  readonly localize: Localize;
  readonly time: number;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export class DetailController implements ReactiveController {
  readonly host: DetailHost;
  /** What a press on an item inside a detail does. */
  readonly choose: (selection: Selection, press: Event) => void;
  readonly #options: DetailOptions;
  /** All that can open something on this page, in the order they came. */
  readonly #openers: Iterable<Opener>;
  readonly #trail = new Trail(() => openedBy(this.host, this.#hosts));
  #open: Selection | undefined;
  #anchor: Selection | undefined;
  /** Where a press began: one that begins inside and ends outside selects text, and closes nothing. */
  pressBegan: EventTarget | null = null;
  /** The feed that holds what is open. */
  #feed: Feed | undefined;
  #answered: string | undefined;
  /** What had focus when the first item was opened: browsers don't all focus what is pressed. */
  #opener: HTMLElement | undefined;
  /** What was closed, until focus has gone where it came from. */
  #closed: Selection | undefined;

  constructor(host: DetailHost, options: DetailOptions, choose: (selection: Selection, press: Event) => void, openers: Iterable<Opener>) {
    this.host = host;
    this.choose = choose;
    this.#options = options;
    this.#openers = openers;
    adoptDetailStyles(host.renderRoot);
    host.addController(this);
    host.requestUpdate();
  }

  /** What is open. */
  get current(): Selection | undefined {
    return this.#open;
  }

  /** The item of the list that is open, or that what is open was reached from. */
  get anchor(): Selection | undefined {
    return this.#anchor;
  }

  get canGoBack(): boolean {
    return this.#options.place() === 'inline' ? !isSame(this.#open, this.#anchor) : this.#trail.canGoBack;
  }

  get sequence(): readonly Item[] {
    return this.#options.sequence();
  }

  hostConnected(): void {
    // After a move the address is answered again.
    this.host.requestUpdate();
    addEventListener('popstate', this.#arrived);
    addEventListener('hashchange', this.#arrived);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#arrived);
    removeEventListener('hashchange', this.#arrived);
    this.#trail.forget();
    this.#answered = undefined;
    this.#show(undefined);
  }

  hostUpdate(): void {
    const { data } = this.host;
    if (data === this.#feed) return;
    this.#feed = data;
    if (!this.#open) return;
    // Another feed, or the same one loaded again, may say something else of what is open, or no longer hold it.
    const selection = this.#find(this.#open);
    if (selection) this.#open = selection;
    else this.close();
  }

  hostUpdated(): void {
    settleDialog(this.host.renderRoot, this.#open);
    if (!this.#open && this.#closed) {
      if (this.#opener?.isConnected) this.#opener.focus({ preventScroll: true });
      // Who came with the address of an item, or whose card was drawn anew, goes on where it stands in the list.
      else linkTo(this.#closed, this.host.renderRoot)?.focus();
      this.#opener = this.#closed = undefined;
    }
    // The address that the page was opened at waits for the feed that has the item.
    if (this.host.data && this.host.localize.isReady && this.#answered !== location.hash) queueMicrotask(this.#arrived);
  }

  /** Opens an item, from the page or from another that is open; in the page itself, a second press closes it. */
  async toggle(selection: Selection, opener: HTMLElement): Promise<void> {
    const isInline = this.#options.place() === 'inline';
    if (isInline && isSame(selection, this.#open)) {
      this.close();
      return;
    }
    // Closing may still be on its way through the history.
    await this.#trail.rest;
    if (!this.host.isConnected) return;
    // An impatient second press.
    if (isSame(selection, this.#open)) return;
    if (!this.#open) this.#opener = opener;
    this.#trail[this.#open ? 'go' : 'enter'](selection, isInline ? 'replace' : 'push');
    this.#show(selection);
  }

  /** Goes to the next item of the sequence, or to the one before. */
  step(by: 1 | -1): void {
    const { sequence } = this;
    const item = sequence[sequence.findIndex((entry) => isSame(entry, this.#open)) + by];
    const selection = item && this.#find(item);
    if (!selection) return;
    this.#trail.go(selection, 'replace');
    this.#show(selection);
  }

  /** Goes back to what was open before; in the page itself, to the session that the rest was opened from. */
  back(): void {
    const { anchor } = this;
    if (this.#options.place() !== 'inline') history.back();
    else if (anchor) {
      this.#trail.go(anchor, 'replace');
      this.#show(anchor);
    }
  }

  close(): void {
    this.#show(undefined);
    this.#trail.leave();
  }

  render(): unknown {
    return this.#options.place() === 'dialog' ? detailDialog(this.#open, this) : nothing;
  }

  inline(level: number): unknown {
    return this.#open ? detailInline(this.#open, this, level) : nothing;
  }

  readonly #arrived = (): void => {
    this.#answered = location.hash;
    const { item } = this.#trail;
    if (isSame(item, this.#open)) return;
    const selection = item && this.#isFor(item) ? this.#find(item) : undefined;
    if (selection) this.#trail.arrive();
    else this.#trail.forget();
    this.#show(selection);
    if (selection && this.#options.place() === 'inline') void this.host.updateComplete.then(() => this.#reach());
  };

  /** What an address opens in the list is where visitors go on: to look at, and by keyboard. */
  #reach(): void {
    const item = this.host.renderRoot.querySelector('li.open');
    // The feed may come late: whoever has begun to write goes on.
    if (!document.activeElement?.matches('input, textarea, select, [contenteditable]'))
      item?.querySelector<HTMLElement>('.link')?.focus({ preventScroll: true });
    bringIntoView(item);
  }

  /** One element answers to an address: the one with something open, else who opened it before, else the first that lists such items, else the first that has it. */
  #isFor(item: Item): boolean {
    const able = [...this.#openers].filter(({ host, options }) => {
      // In a closed tab, or a copy for another size of screen, nobody would see it.
      if (!host.checkVisibility()) return false;
      if (options.place() === 'inline') return options.sequence().some((entry) => isSame(entry, item));
      return options.place() === 'dialog' && host.data && selectionOf(host.data, item);
    });
    const { by } = this.#trail;
    const before = by && openerOf(by, this.#hosts);
    const first =
      able.find(({ current }) => current) ?? able.find(({ host }) => host === before) ?? able.find(({ options }) => options.kind === item.kind) ?? able[0];
    return first?.host === this.host;
  }

  get #hosts(): readonly DetailHost[] {
    return [...this.#openers].map(({ host }) => host);
  }

  #find(item: Item): Selection | undefined {
    return this.host.data && selectionOf(this.host.data, item);
  }

  #show(selection: Selection | undefined): void {
    const before = this.#open;
    if (isSame(before, selection)) return;
    this.#open = selection;
    this.#closed = selection ? undefined : (this.#anchor ?? before);
    if (!selection || this.sequence.some((item) => isSame(item, selection))) this.#anchor = selection;
    this.host.requestUpdate();
    if (before) this.host.dispatchEvent(new LecternCloseEvent(before));
    if (selection) void this.host.updateComplete.then(() => this.#open === selection && this.host.dispatchEvent(new LecternOpenEvent(selection)));
  }
}

/** The link of a list that opens an item. */
const linkTo = (item: Item, root: ParentNode): HTMLElement | undefined =>
  [...root.querySelectorAll<HTMLElement>('a[part~="link"]')].find((link) => link.getAttribute('href') === addressOf(item));

/** More than once: cards above have estimated heights until they are near, and then push what is below them. */
function bringIntoView(item: Element | null, frames = 3): void {
  item?.scrollIntoView();
  if (frames > 0) requestAnimationFrame(() => bringIntoView(item, frames - 1));
}
