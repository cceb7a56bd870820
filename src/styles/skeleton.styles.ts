/** The same boxes as what comes, in a quiet tint, so that nothing jumps when it is there. */
import { css } from 'lit';

export const skeleton = css`
  .bone {
    display: block;
    inline-size: var(--_width, 60%);
    block-size: 0.875em;
    margin-block: 0.34em;
    border-radius: 0.25em;
    background: var(--_fill);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  .bone.short {
    --_width: 35%;
  }
  .bone.long {
    --_width: 85%;
  }
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
`;
