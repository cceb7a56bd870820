/** What a page pays for an element that does nothing, made with Lit: what Lectern's own bytes are compared with. */
import { css, html, LitElement } from 'lit';

customElements.define(
  'lit-alone',
  class extends LitElement {
    /** @override */
    static styles = css`
      :host {
        display: block;
      }
    `;

    /** @override */
    render() {
      return html`<p class="covered">Here.</p>`;
    }
  },
);
