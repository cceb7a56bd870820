/** A link that covers what it belongs to, so that the whole of it can be pressed, with one tab stop. */
import { css } from 'lit';

export const coverLinkStyles = css`
  .covered {
    position: relative;
  }
  .link {
    border: 0;
    padding: 0;
    color: inherit;
    background: none;
    text-align: inherit;
    text-decoration: none;
    /* Buttons would stand on their last line. */
    vertical-align: top;
  }
  .link::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--_radius);
  }
  .link:focus-visible {
    outline: none;
  }
  .link:focus-visible::after {
    outline: var(--_ring);
    outline-color: var(--_accent);
    outline-offset: 3px;
  }
  .link[aria-busy='true'] {
    cursor: progress;
  }
  .covered:hover .link,
  .selected .link {
    text-decoration-line: underline;
  }
`;
