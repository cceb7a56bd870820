/**
 * The custom properties that a page may set, and the private names they have inside. One list, here; beside it only
 * `--lectern-text` (base styles) and `--lectern-wall-column` (speaker list).
 * What is not set is mixed from the text colour of the host page, so it fits on light and on dark without knowing which:
 * the threshold at a lightness of 0.6 tells dark text from light text. Text that is grey already is muted no further.
 */
import { css } from 'lit';

export const tokens = css`
  .root {
    --_accent: var(--lectern-accent, oklch(from currentColor clamp(0.5, (l - 0.6) * 1000, 0.82) 0.15 264));
    --_surface: var(--lectern-surface, oklch(from currentColor clamp(0.22, (0.6 - l) * 1000, 0.995) min(c, 0.006) h / 1));
    --_muted: var(--lectern-muted, oklch(from currentColor l c h / clamp(0.8, 1.7 - 3 * max(l - 0.6, 0.6 - l), 1)));
    --_line: var(--lectern-line, color-mix(in oklab, currentColor 16%, transparent));
    --_fill: var(--lectern-fill, color-mix(in oklab, currentColor 6%, transparent));
    --_tint: color-mix(in oklab, var(--_accent) 12%, transparent);
    --_radius: var(--lectern-radius, 0.75em);
    --_space: var(--lectern-space, 1em);
    --_column: var(--lectern-column, 19em);
    --_ring: 2px solid var(--_accent);
  }
`;
