/** The same boxes as what comes, in a quiet tint, so that as little as possible moves when it is there. */
import { css } from 'lit';

export const skeleton = css`
  .bone {
    display: block;
    inline-size: 60%;
    max-inline-size: 40em;
    block-size: 0.875em;
    margin-block: 0.34em;
    background: var(--_fill);
    border-radius: 0.25em;
    /* Seen where colours are forced, which leaves no background. */
    outline: 1px solid transparent;
    outline-offset: -1px;
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  .bone.short {
    inline-size: 7em;
  }
  .bone.long {
    inline-size: 95%;
  }
  .bone.title {
    max-inline-size: 18em;
    block-size: 1.25em;
  }
  /* Lines of text, whose margins are one. */
  div:not([class]) > .bone + .bone {
    margin-block-start: 0.68em;
  }
  .bone.person,
  .bone.chips {
    inline-size: 45%;
    max-inline-size: 14em;
    block-size: 1.6em;
    border-radius: 1em;
  }
  /* Nobody knows how long it will be: what follows waits below the screen, where nobody sees it move. */
  .endless {
    align-content: start;
    min-block-size: 100vh;
  }
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
`;
