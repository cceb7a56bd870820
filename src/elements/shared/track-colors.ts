/** The colours of a feed's tracks, as rules of a style sheet: one a track, however many sessions it has. A track without one gets one. */
import type { Feed } from '../../model/types.ts';

export class TrackColors {
  readonly #host: { readonly shadowRoot: ShadowRoot | null };
  #sheet: CSSStyleSheet | undefined;
  #tracks: Feed['tracks'] | undefined;

  constructor(host: { readonly shadowRoot: ShadowRoot | null }) {
    this.#host = host;
  }

  /** Takes the colours of a feed into use. They are set by CSSOM, where a value can't become anything but a colour. */
  use({ tracks }: Feed): void {
    if (tracks === this.#tracks) return;
    this.#tracks = tracks;
    if (!this.#sheet) {
      if (tracks.length === 0) return;
      this.#sheet = new CSSStyleSheet();
      this.#host.shadowRoot!.adoptedStyleSheets.push(this.#sheet);
    }
    const sheet = this.#sheet;
    sheet.replaceSync('');
    tracks.forEach(({ color }, index) => {
      const at = sheet.insertRule(`.track-${index} {}`, sheet.cssRules.length);
      // Steps of the golden angle keep neighbours apart, however many there are.
      (sheet.cssRules[at] as CSSStyleRule).style.setProperty('--_track', color ?? `oklch(0.62 0.14 ${(250 + index * 137.5) % 360})`);
    });
  }
}
