/** What all elements share: the wall between them and the host page, and the small things that look the same everywhere. */
import { css } from 'lit';

export const base = css`
  :host {
    display: block;
    box-sizing: border-box;
    min-inline-size: 0;
    inline-size: -moz-available;
    inline-size: -webkit-fill-available;
    inline-size: stretch;
  }
  :host([hidden]) {
    display: none !important;
  }

  /*
   * Nothing of the host page comes in but its font, text size, text colour, colour scheme and direction, and whether
   * it is seen and can be pressed. Where a width is asked of what is inside (in table cells, floats), there is one.
   */
  .root {
    all: initial;
    --_size: initial;
    --_track: initial;
    display: block;
    container-type: inline-size;
    color: var(--lectern-text, inherit);
    color-scheme: inherit;
    visibility: inherit;
    pointer-events: inherit;
    contain-intrinsic-inline-size: 20em;
    font-family: inherit;
    font-size: inherit;
    line-height: 1.55;
    text-align: left;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: none;
  }
  /* Said by its name, so that words of another direction stand on the page's side, too. */
  .root:dir(rtl) {
    text-align: right;
  }
  /* On paper nothing has focus. */
  @media print {
    .root {
      --_ring: none;
    }
  }
  .root:focus {
    outline: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
    letter-spacing: inherit;
  }
  :focus-visible {
    outline: var(--_ring);
    outline-offset: 2px;
    /* By itself: an accent that is no colour leaves the ring that of text. */
    outline-color: var(--_accent);
  }
  .heading {
    display: block;
    font-weight: 600;
    line-height: 1.25;
    text-wrap: balance;
  }
  .meta {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .button {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.5em;
    padding: 0.375em 0.875em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.75);
    background: none;
    color: inherit;
    font-weight: 500;
    line-height: 1.25;
    text-decoration: none;
  }
  .button:hover {
    border-color: var(--_accent);
    background: var(--_tint);
  }
  .chip {
    display: inline-block;
    padding: 0.1em 0.6em;
    border-radius: 1em;
    background: var(--_fill);
    font-size: 0.8125em;
  }
  .notice {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 0.75em;
    padding: 1.25em;
    border-radius: var(--_radius);
    background: var(--_fill);
  }
  .notice[popover] {
    background: var(--_surface);
  }

  .hidden-text {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* Where there are no grounds to be seen by. */
  @media print, (forced-colors: active) {
    .chip,
    .notice {
      border: 1px solid var(--_line);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;
