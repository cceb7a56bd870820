import { css } from 'lit';

/** The dialog: a page to read in the middle of a wide screen, a sheet from below on a narrow one. */
export const detailDialogStyles = css`
  dialog {
    /* Of the window, and not in its units: those are wrong where a page is scaled by zoom. */
    inline-size: min(42em, 100% - 3em);
    max-inline-size: none;
    block-size: fit-content;
    max-block-size: min(56em, 100% - 3em);
    padding: 0;
    overflow: hidden;
    overscroll-behavior: contain;
    touch-action: pinch-zoom;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    box-shadow:
      0 1.5em 4em rgb(0 0 0 / 0.28),
      0 0.25em 1em rgb(0 0 0 / 0.12);
    opacity: 0;
    translate: 0 0.75em;
    transition:
      opacity 0.18s ease-out,
      translate 0.18s ease-out,
      overlay 0.18s allow-discrete,
      display 0.18s allow-discrete;
  }
  dialog[open] {
    display: flex;
    opacity: 1;
    translate: 0 0;
  }
  dialog::backdrop {
    overflow: hidden;
    overscroll-behavior: contain;
    background: rgb(0 0 0 / 0.5);
  }
  @starting-style {
    dialog[open] {
      opacity: 0;
      translate: 0 0.75em;
    }
  }
  .frame {
    container-type: inline-size;
    display: grid;
    flex: 1;
    min-inline-size: 0;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
  }
  .top {
    display: flex;
    padding: 0.5em 0.5em 0;
  }
  /* With nothing but the button that closes, the head stands over the beginning of the text: but where that would leave less than a word beside it. */
  @container (inline-size >= 15em) {
    .top:not(:has(.back)) {
      z-index: 1;
      block-size: 0;
    }
    .top:not(:has(.back)) + .scroll {
      padding-block-start: 1.25em;
    }
    /* Where the button is, whatever the direction of the title. */
    .top:not(:has(.back)) + .scroll:dir(ltr) .title {
      padding-right: 1.5em;
    }
    .top:not(:has(.back)) + .scroll:dir(rtl) .title {
      padding-left: 1.5em;
    }
  }
  .control {
    display: grid;
    place-items: center;
    inline-size: 2.75em;
    block-size: 2.75em;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: var(--_surface);
  }
  .control:hover {
    background-image: linear-gradient(var(--_fill), var(--_fill));
  }
  .control.close {
    margin-inline-start: auto;
  }
  .scroll {
    overflow-y: auto;
    overscroll-behavior: contain;
    touch-action: auto;
    padding: 0 calc(var(--_space) * 2) calc(var(--_space) * 2);
  }
  .scroll .title:focus-visible {
    outline: none;
  }
  .bottom {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.5em;
    /* The words of its buttons stand below the text. */
    padding: 0.625em calc(var(--_space) * 2 - 0.875em) max(0.625em, env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--_line);
    font-variant-numeric: tabular-nums;
  }
  .bottom [aria-disabled='true'] {
    opacity: 0.45;
    cursor: default;
  }
  .bottom .button {
    border-color: transparent;
  }
  @container (inline-size < 22em) {
    .bottom .meta {
      display: none;
    }
  }
  /* A phone with its text at 200 %. */
  @container (inline-size < 15em) {
    .scroll .title {
      font-size: 1.25em;
    }
    .bottom .button {
      gap: 0.25em;
      padding-inline: 0.25em;
      font-size: 0.75em;
    }
  }
  .back:dir(rtl) .icon,
  .previous:dir(rtl) .icon,
  .next:dir(rtl) .icon {
    scale: -1 1;
  }
  @media (max-width: 40em) {
    dialog {
      inline-size: 100%;
      max-block-size: calc(100% - 2.5em);
      margin-block: auto 0;
      margin-inline: 0;
      border-inline: 0;
      border-block-end: 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
      translate: 0 2em;
    }
    @starting-style {
      dialog[open] {
        translate: 0 2em;
      }
    }
    .scroll {
      padding-inline: calc(var(--_space) * 1.25);
    }
    .bottom {
      padding-inline: calc(var(--_space) * 1.25 - 0.875em);
    }
  }
  .items > .open {
    grid-column: 1 / -1;
  }
  .open > .card.cards {
    flex: none;
    border-block-end: 0;
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }
  .inline {
    interpolate-size: allow-keywords;
    overflow: clip;
    padding: calc(var(--_space) * 1.25);
    border: 1px solid;
    border-color: var(--_accent);
    transition: block-size 0.18s ease-out;
    border-start-start-radius: 0;
    border-start-end-radius: 0;
    border-end-start-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }
  /* What it is about stands below it, whole. */
  .open > .card .abstract {
    display: none;
  }
  @starting-style {
    .inline {
      block-size: 0;
    }
  }
  /* Where the screen is low, as at 400% zoom, head and foot would leave nothing to read between them. */
  @media (max-height: 26em) {
    .frame {
      display: block;
      overflow-y: auto;
    }
    .scroll {
      overflow: visible;
    }
  }
  @media print {
    .root:has(> dialog[open]) > :not(dialog) {
      display: none;
    }
    dialog[open] {
      display: block;
      position: absolute;
      inset: 0 0 auto;
      inline-size: 100%;
      max-block-size: none;
      margin: 0;
      overflow: visible;
      border: 0;
      border-radius: 0;
      background: white;
      color: black;
      print-color-adjust: exact;
      /* The page behind would be printed below its words: Firefox stretches no backdrop over a sheet. */
      box-shadow: 0 0 0 300vmax white;
    }
    dialog::backdrop {
      background: white;
      opacity: 1;
    }
    .frame {
      display: block;
    }
    .scroll {
      overflow: visible;
      padding: 0;
    }
    .top,
    .bottom {
      display: none;
    }
  }
`;
