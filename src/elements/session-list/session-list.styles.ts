import { css } from 'lit';

/** Groups, and how their cards are laid out: never more than five in a row, or they would be too many to look over. */
export const sessionListStyles = css`
  .group + .group {
    margin-block-start: calc(var(--_space) * 2.5);
  }
  .coming {
    display: none;
  }
  .group-title {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.6em;
    margin-block-end: calc(var(--_space) * 0.875);
    break-after: avoid;
    font-size: 1.375em;
  }
  .zone {
    font-size: 0.625em;
    font-weight: 400;
  }
  /* As tall as the heading of a group, and as far from its list. */
  .bone:has(+ .items) {
    margin-block: 0.235em calc(var(--_space) * 1.2 + 0.235em);
  }
  .items.cards {
    display: grid;
    gap: var(--_space);
    grid-template-columns: repeat(auto-fill, minmax(min(100%, max(var(--_column), 100% / 6)), 1fr));
  }
  .items.cards > li {
    display: flex;
    flex-direction: column;
  }
  .items.cards > :has(.pause) {
    grid-column: 1 / -1;
  }
  @media screen {
    /* What may be left out of painting is drawn a frame late, which moves what follows: only in lists whose end nobody sees at first. Not groups and their entries at once: WebKit scrolls to nothing in there. */
    .group.huge {
      /* The ring around what has focus, which would be cut off. */
      overflow-clip-margin: 0.5em;
      content-visibility: auto;
      contain-intrinsic-block-size: auto 200em;
    }
    :is(.long, .root > .huge) > li:not(:focus-within) {
      content-visibility: auto;
      contain-intrinsic-block-size: auto var(--_row, 14em);
    }
    .items.compact {
      --_row: 4em;
    }
    /* Neighbours are as tall as the longest of them: more of the text stands where a card would be empty. */
    .items.cards .abstract {
      container-type: size;
      flex: 1 0 2lh;
    }
    /* What ends a card stands at its end. */
    .items.cards .chips {
      margin-block-start: auto;
    }
  }
  .items:not(.cards) > li:last-child {
    border-block-end: 1px solid var(--_line);
  }
`;
