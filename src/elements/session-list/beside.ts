/**
 * What a page puts before and after cards: children whose `slot` is `before-` or `after-` and a session's id. Where there
 * are none, nothing is drawn for them; those that come later are noticed.
 */
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';

export class Beside implements ReactiveController {
  /** The slots that the page fills, as one text: another one where they are others. */
  filled = '';
  readonly #host: ReactiveControllerHost & Element;
  readonly #observer: MutationObserver;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    this.#observer = new MutationObserver(() => host.requestUpdate());
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host, { childList: true, subtree: true, attributeFilter: ['slot'] });
    // What was put there in the meantime.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  hostUpdate(): void {
    this.filled = [...this.#host.children].map(({ slot }) => `\n${slot}\n`).join('');
  }

  /** The slot on one side of a session's card, if the page fills it: the card itself stays what it is when that changes. */
  slot(side: 'before' | 'after', id: string): unknown {
    const name = `${side}-${id}`;
    return this.filled.includes(`\n${name}\n`) ? html`<slot name=${name}></slot>` : nothing;
  }
}
