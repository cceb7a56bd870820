import { css } from 'lit';
import { coverLinkStyles } from '../../styles/cover-link.styles.ts';
import { trackStyles } from '../../styles/track.styles.ts';

/** A session card, in its three layouts. */
export const sessionCardStyles = css`
  ${trackStyles}
  ${coverLinkStyles}
  .card {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 0.375);
    break-inside: avoid;
  }
  .body {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 0.5);
  }
  /* Each fact brings a dot before it. The dots that begin a line stand outside, where they are cut off. */
  .facts {
    --_dot: 1em;
    flex-wrap: wrap;
    display: flex;
    overflow-x: clip;
    font-variant-numeric: tabular-nums;
  }
  .facts > :not(.bone) {
    position: relative;
    inset-inline-start: calc(var(--_dot) * -1);
    padding-inline-start: var(--_dot);
  }
  .facts > :not(.bone)::before {
    content: '·' / '';
    position: absolute;
    inset-inline-start: 0;
    inline-size: var(--_dot);
    text-align: center;
  }
  .facts time {
    font-weight: 600;
  }
  .title {
    font-size: 1.125em;
  }
  .speakers {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 0.375em 1em;
  }
  .speaker {
    display: flex;
    align-items: center;
    gap: 0.5em;
    line-height: 1.3;
  }
  .speaker .meta {
    display: inline-block;
  }
  .abstract {
    max-inline-size: 68ch;
    color: var(--_muted);
    /* Browsers cut off the dots of lines that end at the side where they begin. */
    text-align: start;
  }
  .abstract > span {
    display: -webkit-inline-box;
    vertical-align: top;
    -webkit-box-orient: vertical;
    overflow: hidden;
    -webkit-line-clamp: 2;
  }
  /* Lists give it the height of its card's neighbours. */
  @container (block-size >= 3lh) {
    .abstract > span {
      -webkit-line-clamp: 3;
    }
  }
  @container (block-size >= 4lh) {
    .abstract > span {
      -webkit-line-clamp: 4;
    }
  }
  @container (block-size >= 5lh) {
    .abstract > span {
      -webkit-line-clamp: 5;
    }
  }
  .chips {
    flex-wrap: wrap;
    display: flex;
    gap: 0.375em;
  }
  .chip.status {
    box-shadow: inset 0 0 0 1px;
    background: none;
    font-weight: 600;
  }
  .chip.replay {
    background: var(--_tint);
  }
  .cancelled .title span {
    text-decoration: line-through;
  }
  /* Only photos lose their colour: text that fades is hard to read, and so are initials. */
  .cancelled .photo {
    filter: grayscale(1);
  }

  .card.cards {
    flex: 1;
    padding: calc(var(--_space) * 1.125);
    border-radius: var(--_radius);
    border: 1px solid var(--_line);
    transition: border-color 0.15s;
  }
  .card.cards > .body {
    flex: 1;
  }
  .card.cards:has(.link):hover {
    border-color: var(--_accent);
    background: var(--_fill);
  }
  .card.cards.selected {
    border-color: var(--_accent);
    /* Seen where colours are forced, which makes all borders alike. */
    outline: 1px solid transparent;
  }
  /* As links in running text: words in the accent would have less than 7 : 1. */
  .selected .link {
    text-decoration-color: var(--_accent);
    text-decoration-thickness: 0.125em;
  }
  .card.cards.pause {
    flex-flow: row wrap;
    align-items: baseline;
    gap: 0 var(--_space);
    padding-block: calc(var(--_space) * 0.625);
    border-color: transparent;
    background: var(--_fill);
  }
  .card.cards.pause .facts {
    min-inline-size: min(100%, 19em);
  }
  .card.cards.pause .body {
    flex: 1 1 12em;
  }
  .card:not(.cards) {
    border-block-start: 1px solid var(--_line);
    padding-block: calc(var(--_space) * 0.875);
  }
  .card.compact {
    padding-block: calc(var(--_space) * 0.375);
  }
  .card.compact .title {
    font-size: 1em;
  }
  .card.compact,
  .card.compact .body {
    gap: 0.125em;
  }
  .card.compact .speakers {
    gap: 0 1em;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .card.compact :is(.photo, .speaker .meta) {
    display: none;
  }
  .pause .title {
    color: var(--_muted);
    font-size: 1em;
    font-weight: 500;
  }
  @container (inline-size >= 36em) {
    .card:not(.cards) {
      display: grid;
      align-items: baseline;
      grid-template-columns: 9.5em 1fr;
      gap: 0 calc(var(--_space) * 1.5);
    }
    .card.list .facts {
      --_dot: 0px;
      flex-direction: column;
    }
    .card.list .facts > *::before {
      content: none;
    }
    /* What is short of another direction stands under its title, not in the middle of the row. */
    .card.list .abstract {
      inline-size: fit-content;
    }
    .card.compact {
      grid-template-columns: minmax(15em, 32%) 1fr;
    }
  }
`;
