import { css } from 'lit';
import { coverLinkStyles } from '../../styles/cover-link.styles.ts';

/** Speakers, in their three layouts. */
export const speakerListStyles = css`
  ${coverLinkStyles}
  .people-list {
    display: grid;
    gap: calc(var(--_space) * 1.5) var(--_space);
  }
  .people-list.wall {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--lectern-wall-column, min(9em, 50% - var(--_space) / 2))), 1fr));
  }
  .people-list.cards {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, max(var(--_column), 100% / 6)), 1fr));
    gap: var(--_space);
  }
  .people-list.list {
    gap: 0;
  }
  .people-list > li {
    break-inside: avoid;
  }
  @media screen {
    /* What may be left out of painting is drawn a frame late, which moves what follows, and cuts off the ring around it: only in lists whose end nobody sees at first. */
    .long > li:not(:focus-within) {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 6em;
    }
  }
  .someone {
    display: flex;
    gap: var(--_space);
    block-size: 100%;
  }
  .someone .name {
    font-size: 1.0625em;
  }
  .someone.wall .name {
    font-size: 1em;
  }
  .someone .name .meta {
    font-weight: 400;
  }
  .about {
    flex: auto;
    min-inline-size: 0;
  }
  .someone.wall {
    flex-direction: column;
    gap: 0.625em;
  }
  .someone.wall .photo {
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 1;
    border-radius: var(--_radius);
  }
  .someone.wall .photo span {
    font-size: 2.5em;
  }
  .someone.cards {
    --_size: 4.5em;
    padding: calc(var(--_space) * 1.125);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    transition:
      border-color 0.15s,
      background-color 0.15s;
  }
  .someone.cards:hover {
    border-color: var(--_accent);
    background: var(--_fill);
  }
  .someone.list {
    --_size: 3em;
    align-items: center;
    padding-block: calc(var(--_space) * 0.75);
    border-block-start: 1px solid var(--_line);
  }
  .people-list.list > li:last-child {
    border-block-end: 1px solid var(--_line);
  }
  .photo:empty {
    background: var(--_fill);
  }
  .someone .abstract {
    display: -webkit-inline-box;
    vertical-align: top;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    max-inline-size: 68ch;
    margin-block-start: 0.375em;
    text-align: start;
  }
  /* Two columns, or a photo beside a name, where names still have room; photos above them where they have none. */
  @container (inline-size < 16em) {
    .people-list.wall {
      grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--lectern-wall-column, 100%)), 1fr));
    }
    .someone:is(.wall, .cards) {
      --_size: 3.5em;
      flex-flow: row wrap;
      align-items: start;
    }
    .someone.wall .photo {
      inline-size: var(--_size);
    }
    .someone.wall .photo span {
      font-size: 1.25em;
    }
    .someone > .about {
      flex: 1 1 7em;
    }
  }
`;
