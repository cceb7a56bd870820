/** The photo of a person, or the initials. */
import { html, nothing, type TemplateResult } from 'lit';
import { toImageAddress } from '../../lib/address.ts';
import { initials } from '../../lib/text.ts';
import { HUE_COUNT } from '../../styles/photo.styles.ts';
import type { Speaker } from '../../model/types.ts';

/** The same name always gets the same colour. */
const hueOf = ({ length }: string): number => length % HUE_COUNT;

// Not taken away: an image that waits to be near the screen must have a place, or another address would never be tried.
const settle = ({ type, currentTarget }: Event): void => void (currentTarget as HTMLImageElement).classList.toggle('failed', type === 'error');

/**
 * Hidden from assistive technology: the name always stands beside it.
 * @param pixels the size that the image is shown at, at most.
 */
export function photo({ name, photo: written }: Speaker, pixels: number): TemplateResult {
  // A feed that a page hands over has not been through the border.
  const address = written && toImageAddress(written);
  const image = html`<img
    part="image"
    src=${address}
    alt=""
    width=${pixels}
    height=${pixels}
    loading="lazy"
    decoding="async"
    referrerpolicy="no-referrer"
    @error=${settle}
    @load=${settle}
  />`;
  return html`<span class="photo hue-${hueOf(name)}" part="photo" aria-hidden="true"
    ><span part="initials">${initials(name)}</span>${address ? image : nothing}</span
  >`;
}
