/**
 * Opens the detail of an item and keeps the page's address in step: the address names what is open, "back" closes it,
 * and a page that is opened at such an address opens the item. How a detail looks is loaded when a visitor comes near.
 */
import { nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { isSame, itemOf, type Item, type ItemKind } from '../../lib/item-address.ts';
import { LecternCloseEvent, LecternOpenEvent, type Selection } from '../../lib/events.ts';
import { mayOpen, selectionOf } from '../shared/select.ts';
import type { Feed } from '../../model/types.ts';
import type { Localize } from '../../i18n/localize.ts';
import { Trail } from './trail.ts';

type Dialog = typeof import('./detail-dialog.ts');

export interface DetailHost extends ReactiveControllerHost, HTMLElement {
  readonly data: Feed | undefined;
  readonly localize: Localize;
  readonly time: number;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export interface DetailOptions {
  /** The kind of item that the element lists. */
  readonly kind: ItemKind;
  /** Where details are shown: over the page, in it, or not at all. */
  readonly place: () => 'dialog' | 'inline' | 'none';
  /** The items that "previous" and "next" go through, in the order that they are shown in. */
  readonly sequence: () => readonly Item[];
}

/** What comes before a press. */
const INTENT = ['pointerover', 'focusin', 'touchstart'] as const;

/** All that can open something, in the order they came. */
const all = new Set<DetailController>();

export class DetailController implements ReactiveController {
  readonly host: DetailHost;
  readonly #options: DetailOptions;
  readonly #trail = new Trail();
  #dialog: Dialog | undefined;
  #loading: Promise<Dialog> | undefined;
  #open: Selection | undefined;
  #answered: string | undefined;
  /** What had focus when the first item was opened: browsers don't all focus what is pressed. */
  #opener: HTMLElement | undefined;

  constructor(host: DetailHost, options: DetailOptions) {
    this.host = host;
    this.#options = options;
    host.addController(this);
  }

  /** What is open. */
  get current(): Selection | undefined {
    return this.#open;
  }

  /** How details look, once that is loaded. */
  get look(): Dialog | undefined {
    return this.#dialog;
  }

  get canGoBack(): boolean {
    return this.#trail.canGoBack;
  }

  get sequence(): readonly Item[] {
    return this.#options.sequence();
  }

  hostConnected(): void {
    all.add(this);
    for (const type of INTENT) this.host.addEventListener(type, this.#prepare, { passive: true });
    addEventListener('popstate', this.#arrived);
    addEventListener('hashchange', this.#arrived);
  }

  hostDisconnected(): void {
    all.delete(this);
    for (const type of INTENT) this.host.removeEventListener(type, this.#prepare);
    removeEventListener('popstate', this.#arrived);
    removeEventListener('hashchange', this.#arrived);
    this.#trail.forget();
    this.#answered = undefined;
    this.#show(undefined);
  }

  hostUpdated(): void {
    // The address that the page was opened at waits for the feed that has the item.
    if (this.host.data && this.#answered !== location.hash) this.#arrived();
    this.#dialog?.settleDialog(this.host.renderRoot, this.#open);
    if (!this.#open && this.#opener?.isConnected) this.#opener.focus({ preventScroll: true });
    if (!this.#open) this.#opener = undefined;
  }

  /** A visitor pressed something that stands for an item: tells the page, and opens the item if the page lets it. */
  readonly choose = (selection: Selection, press: Event): void => {
    if (!mayOpen(this.host, selection, press) || this.#options.place() === 'none') return;
    if (!this.#open) this.#opener = press.currentTarget as HTMLElement;
    if (this.#options.place() === 'inline' && isSame(selection, this.#open)) this.close();
    else void this.open(selection);
  };

  /** Opens an item, from the page or from another that is open. */
  async open(selection: Selection): Promise<void> {
    await this.#load();
    const how = this.#options.place() === 'dialog' ? 'push' : 'replace';
    this.#trail[this.#open ? 'go' : 'enter'](selection, how);
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

  back(): void {
    history.back();
  }

  close(): void {
    this.#show(undefined);
    this.#trail.leave();
  }

  /** The dialog, where details are shown in one. */
  render(): unknown {
    return this.#options.place() === 'dialog' ? this.#dialog?.detailDialog(this.#open, this) : nothing;
  }

  /** Loads how details look when a visitor comes near: those who open none don't pay for it. */
  readonly #prepare = (): void => {
    if (this.#options.place() !== 'none') this.#load().catch(() => undefined);
  };

  readonly #arrived = (): void => {
    this.#answered = location.hash;
    const { item } = this.#trail;
    if (isSame(item, this.#open)) return;
    const selection = item && this.#isFor(item) ? this.#find(item) : undefined;
    if (!selection) {
      this.#trail.forget();
      this.#show(undefined);
      return;
    }
    this.#trail.arrive();
    void this.#load().then(
      () => isSame(itemOf(location.hash) ?? this.#trail.item, selection) && this.#show(selection),
      () => undefined,
    );
  };

  /** One element answers to an address: the one with something open, else the first that lists such items, else the first that has it. */
  #isFor(item: Item): boolean {
    const able = [...all].filter((controller) => controller.#options.place() !== 'none' && controller.#find(item));
    const first = able.find((controller) => controller.#open) ?? able.find((controller) => controller.#options.kind === item.kind) ?? able[0];
    return first === this;
  }

  #find(item: Item): Selection | undefined {
    return this.host.data && selectionOf(this.host.data, item);
  }

  async #load(): Promise<Dialog> {
    this.#loading ??= import('./detail-dialog.ts');
    try {
      const dialog = await this.#loading;
      if (!this.#dialog) dialog.adoptDetailStyles(this.host.renderRoot);
      return (this.#dialog = dialog);
    } catch (error) {
      // The next press tries again.
      this.#loading = undefined;
      throw error;
    }
  }

  #show(selection: Selection | undefined): void {
    const before = this.#open;
    if (isSame(before, selection)) return;
    this.#open = selection;
    this.host.requestUpdate();
    if (before) this.host.dispatchEvent(new LecternCloseEvent(before));
    if (selection) void this.host.updateComplete.then(() => this.#open === selection && this.host.dispatchEvent(new LecternOpenEvent(selection)));
  }
}
