import { css } from 'lit';

/** Questions with hairlines between, and answers that open below them. */
export const faqStyles = css`
  .root {
    interpolate-size: allow-keywords;
  }
  .notice {
    margin-block-end: var(--_space);
  }
  .category + .category {
    margin-block-start: calc(var(--_space) * 2);
  }
  .category-title {
    margin-block-end: calc(var(--_space) * 0.5);
    font-size: 1.25em;
  }
  details,
  .place {
    border-block-start: 1px solid var(--_line);
    scroll-margin-block-start: 4em;
  }
  details:last-of-type,
  .place:last-of-type {
    border-block-end: 1px solid var(--_line);
  }
  .place {
    padding-block: 0.75em;
  }
  summary {
    display: flex;
    align-items: baseline;
    gap: 0.75em;
    min-block-size: 3em;
    padding-block: 0.75em;
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  .question-title {
    flex: 1;
  }
  summary:hover .question-title {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  /* Before the question: at the far end of a wide page nobody would see that they belong together. */
  .marker {
    flex: none;
    order: -1;
    inline-size: 0.6em;
    block-size: 0.6em;
    margin-inline: 0.25em;
    border: solid;
    border-color: var(--_accent);
    border-width: 0 0.15em 0.15em 0;
    rotate: 45deg;
    translate: 0 -0.15em;
    transition: rotate 0.18s ease-out;
  }
  details[open] .marker {
    rotate: 225deg;
    translate: 0 0.15em;
  }
  details::details-content {
    block-size: 0;
    overflow: clip;
    transition:
      block-size 0.2s ease-out,
      content-visibility 0.2s allow-discrete;
  }
  details[open]::details-content {
    block-size: auto;
  }
  .answer {
    padding-block: 0.5em 1.25em;
    padding-inline-start: 1.85em;
  }
  /* What is short of another direction stands under its question. */
  .answer > .rich {
    inline-size: fit-content;
  }
  .anchor {
    display: inline-block;
    margin-block-start: 0.75em;
    min-block-size: 24px;
  }
  @media (prefers-reduced-motion: reduce) {
    details::details-content {
      transition: none;
    }
  }
  @media print {
    details {
      break-inside: avoid;
    }
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    .marker,
    .anchor {
      display: none;
    }
  }
`;
