/** A person's photo over the person's initials, which are seen until the photo is there and where there is none. */
import { css } from 'lit';

export const photoStyles = css`
  .photo {
    position: relative;
    display: inline-grid;
    place-items: center;
    flex: none;
    inline-size: var(--_size, 1.75em);
    block-size: var(--_size, 1.75em);
    overflow: hidden;
    border-radius: 50%;
    background: oklch(0.93 0.045 var(--_hue));
    color: oklch(0.38 0.09 var(--_hue));
    line-height: 1;
    /* Initials are seen by their ground, on paper too. Not all of an element: browsers darken text of dark pages there. */
    print-color-adjust: exact;
  }
  .photo span {
    font-size: calc(var(--_size, 1.75em) * 0.4);
    font-weight: 600;
  }
  .photo img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    background: inherit;
  }
  .failed {
    visibility: hidden;
  }
  .hue-0 {
    --_hue: 264;
  }
  .hue-1 {
    --_hue: 310;
  }
  .hue-2 {
    --_hue: 350;
  }
  .hue-3 {
    --_hue: 20;
  }
  .hue-4 {
    --_hue: 60;
  }
  .hue-5 {
    --_hue: 130;
  }
  @media (forced-colors: active) {
    .photo {
      border: 1px solid;
    }
  }
`;
/** How many hues there are for initials. */
export const HUE_COUNT = 6;
