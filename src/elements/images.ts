/** The button by which visitors ask for the pictures of `images="on-click"`. Nothing of what they choose is stored. */
import { html, render, type ReactiveController } from 'lit';
import { enImages } from '../i18n/en-images.ts';
import { addMessages } from '../i18n/speech.ts';
import { hadImages } from '../model/no-images.ts';
import { imagesOf, imagesOwner } from '../store/images.ts';
import type { FeedHost } from '../store/feed-controller.ts';
import type { FeedView } from './feed-view.ts';

addMessages(enImages);

const known = new WeakSet<FeedView>();
/** Those in the page: what is said around several elements counts for all of them. */
const hosts = new Set<FeedHost>();

/** Offers pictures on an element, once. */
export function offerImages(host: FeedHost, view: FeedView): void {
  if (known.has(view)) return;
  known.add(view);
  host.addController(new Offer(host, view));
}

class Offer implements ReactiveController {
  readonly #host: FeedHost;
  readonly #view: FeedView;
  readonly #place = document.createElement('div');

  constructor(host: FeedHost, view: FeedView) {
    this.#host = host;
    this.#view = view;
    this.hostUpdated();
  }

  hostConnected(): void {
    hosts.add(this.#host);
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
  }

  hostUpdated(): void {
    const { data, localize } = this.#view;
    if (!data || !hadImages(data) || imagesOf(this.#host) !== 'on-click') return this.#place.remove();
    render(html`<button class="button" part="button images" type="button" @click=${this.#show}>${localize.t('showImages')}</button>`, this.#place);
    if (!this.#place.isConnected) this.#root.prepend(this.#place);
  }

  get #root(): HTMLElement {
    return this.#host.shadowRoot!.querySelector<HTMLElement>('.root')!;
  }

  readonly #show = (): void => {
    imagesOwner(this.#host)?.setAttribute('images', 'on');
    // The button goes away; focus stays with the element.
    this.#root.tabIndex = -1;
    this.#root.focus({ preventScroll: true });
    for (const host of hosts) host.requestUpdate();
  };
}
