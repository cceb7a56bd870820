/** The same boxes as what comes, in a quiet tint, so that as little as possible moves when it is there. */
import { css } from 'lit';

export const skeleton = css`
  .bone {
    display: block;
    inline-size: 60%;
    block-size: 0.875em;
    margin-block: 0.34em;
    border-radius: 0.25em;
    background: var(--_fill);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  .bone.short {
    inline-size: 7em;
  }
  .bone.long {
    inline-size: 95%;
  }
  .bone.title {
    block-size: 1.25em;
  }
  .bone.person,
  .bone.chips {
    inline-size: 45%;
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
