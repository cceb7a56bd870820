/** The boxes that hold the place of what is being loaded: a line each. */
import { html } from 'lit';

/** @param kinds what stands in each line, with blanks between: `title`, `person`, `chips`, `long`, `short`. */
export const boneLines = (kinds: string): unknown => kinds.split(' ').map((kind) => html`<span class="bone ${kind}"></span>`);
