/** The photo of a person, or the initials. */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { initials } from '../../lib/text.ts';
import { HUE_COUNT } from '../../styles/photo.styles.ts';
import type { Speaker } from '../../model/types.ts';

/** The same name always gets the same colour. */
function hueOf(name: string): number {
  let sum = 0;
  for (let at = 0; at < name.length; at++) sum = (sum * 31 + name.charCodeAt(at)) >>> 0;
  return sum % HUE_COUNT;
}

// Another address gets an image of its own, that has not failed yet.
const hide = ({ currentTarget }: Event): void => {
  (currentTarget as HTMLImageElement).hidden = true;
};

/**
 * Hidden from assistive technology: the name always stands beside it.
 * @param pixels the size that the image is shown at, at most.
 */
export const photo = ({ name, photo: address }: Speaker, pixels: number): TemplateResult => html`
  <span class="photo hue-${hueOf(name)}" part="photo" aria-hidden="true"
    ><span part="initials">${initials(name)}</span>${
      address
        ? keyed(
            address,
            html`<img
              part="image"
              src=${address}
              alt=""
              width=${pixels}
              height=${pixels}
              loading="lazy"
              decoding="async"
              referrerpolicy="no-referrer"
              @error=${hide}
            />`,
          )
        : nothing
    }</span
  >
`;
