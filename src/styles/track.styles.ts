/** The mark of a track: its colour, always beside its name. */
import { css } from 'lit';

export const trackStyles = css`
  .track i {
    block-size: 0.6em;
    inline-size: 0.6em;
    margin-inline-end: 0.4em;
    display: inline-block;
    border-radius: 50%;
    background: var(--_accent);
    vertical-align: 0.05em;
    print-color-adjust: exact;
  }
  @media (forced-colors: active) {
    .track i {
      forced-color-adjust: none;
    }
  }
`;
