/**
 * The custom properties that a page may set, and the private names they have inside. One list, here; beside it only
 * `--lectern-text` (base styles) and `--lectern-wall-column` (speaker list).
 * What is not set is mixed from the text colour of the host page, so it fits on light and on dark without knowing which:
 * the threshold at a lightness of 0.6 tells dark text from light text. Text that is grey already is muted no further.
 *
 * The accent, and each track's colour, is made as dark or as light as its ground asks for: 4.5 : 1, whatever it was.
 * Two lightnesses are needed for that, and a relative colour knows one colour only. So `--_mix` mixes the accent with a
 * black whose opacity is the lightness of the ground: that is then 2 * alpha - 1, and the accent's own is 2 * alpha * l.
 * Grounds below 0.58 want a lighter accent, the others a darker one (`--_l`); its chroma shrinks on the way to black or
 * white, as what is out of gamut would be cut off, and no longer be as dark as it was made.
 */
import { css } from 'lit';

export const tokens = css`
  .root {
    --_surface: var(--lectern-surface, oklch(from currentColor clamp(0.22, (0.6 - l) * 1000, 0.995) 0 0 / 1));
    --_muted: var(--lectern-muted, oklch(from currentColor l c h / clamp(0.8, 1.7 - 3 * max(l - 0.6, 0.6 - l), 1)));
    --_line: var(--lectern-line, color-mix(in oklab, currentColor 16%, transparent));
    --_fill: var(--lectern-fill, color-mix(in oklab, currentColor 6%, transparent));
    --_tint: color-mix(in oklab, var(--_accent) 12%, transparent);
    --_radius: var(--lectern-radius, 0.75em);
    --_space: var(--lectern-space, 1em);
    --_column: var(--lectern-column, 19em);
    --_ring: 2px solid;
  }
  .root,
  .track {
    --_mix: color-mix(in oklab, oklch(from var(--_track, var(--lectern-accent, oklch(0.6 0.19 264))) l c h / 1), oklch(from var(--_surface) 0 0 0 / l));
    --_l: max(min(2 * alpha * l, 2 * alpha - 1.5), min(max(2 * alpha * l, 0.82, 2 * alpha - 0.5), (0.79 - alpha) * 1e6));
    --_accent: oklch(from var(--_mix) var(--_l) min(c * var(--_l) / l, 2 * alpha * c * (1 - var(--_l)) / (1 - 2 * alpha * l)) h / 1);
  }
  :host([density='compact']) .root {
    --_space: calc(var(--lectern-space, 1em) * 0.65);
  }
  /* An element with a theme of its own brings its own ground, or its text could not be read on the page's. */
  :host([theme]) {
    color: light-dark(#1d2125, #e8eaed);
    color-scheme: light dark;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([theme]) .root {
    padding: calc(var(--_space) * 1.5);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  @media print {
    :host([theme]) {
      color-scheme: light;
    }
    /* Whatever ground the page has given it. */
    :host([theme]) .root {
      --_surface: white;
    }
  }
`;
