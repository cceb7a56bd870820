import { css } from 'lit';

/** A session as a page to read. */
export const sessionDetailStyles = css`
  .icon {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
  }
  .outline {
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .detail,
  .bio,
  .block {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 1.25);
    min-inline-size: 0;
  }
  .head .title {
    font-size: 1.6em;
  }
  .cancelled .head .title {
    text-decoration: line-through;
    text-decoration-thickness: 1px;
  }
  .lead {
    margin-block-start: calc(var(--_space) * -0.75);
    color: var(--_muted);
    font-size: 1.125em;
  }
  .note {
    padding: 0.625em 0.875em;
    border-inline-start: 3px solid;
    border-color: var(--_accent);
    border-radius: calc(var(--_radius) * 0.5);
    background: var(--_tint);
  }
  .note .chip {
    margin-inline-end: 0.25em;
    padding-inline: 0;
    background: none;
    box-shadow: none;
    font-size: 1em;
    font-weight: 600;
  }
  .rows {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, max(7.5em, min(9.5em, 50% - var(--_space) / 2))), 1fr));
    gap: calc(var(--_space) * 0.75) var(--_space);
    font-variant-numeric: tabular-nums;
  }
  .rows > div:has(time, .chips) {
    grid-column: 1 / -1;
  }
  .rows .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
  }
  /* Not those of cards, which stand in the same root. */
  .block .subtitle {
    margin-block: calc(var(--_space) * 0.5);
    font-size: 1.125em;
  }
  .outcomes {
    display: grid;
    gap: calc(var(--_space) * 0.5);
    max-inline-size: 68ch;
  }
  .outcomes > li {
    position: relative;
    padding-inline-start: 1.625em;
    /* Beside its mark, which stands where the language begins. */
    text-align: start;
  }
  .outcomes > li::before {
    content: '';
    position: absolute;
    inset-inline-start: 0.25em;
    inset-block-start: 0.3em;
    inline-size: 0.375em;
    block-size: 0.75em;
    border: solid;
    border-color: var(--_accent);
    border-width: 0 0.15em 0.15em 0;
    rotate: 42deg;
  }
  /* Text begins where its language does: so do the heading above it, the photo and the name beside it, and who is next. */
  section:has(> :is(.rich, .outcomes)) {
    max-inline-size: 68ch;
  }
  section:has(> :is(.rich, .outcomes) > :first-child:dir(ltr)) > .subtitle {
    text-align: left;
  }
  section:has(> :is(.rich, .outcomes) > :first-child:dir(rtl)) > .subtitle {
    text-align: right;
  }
  .person:has(.rich > :first-child:dir(ltr)),
  section:has(> .people > :first-child .rich > :first-child:dir(ltr)) {
    direction: ltr;
    text-align: left;
  }
  .person:has(.rich > :first-child:dir(rtl)),
  section:has(> .people > :first-child .rich > :first-child:dir(rtl)) {
    direction: rtl;
    text-align: right;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .actions + .meta {
    margin-block-start: calc(var(--_space) * -0.75);
  }
  .actions .main {
    border-color: var(--_accent);
    background: var(--_tint);
    font-weight: 600;
  }
  .people {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 26em), 1fr));
    gap: calc(var(--_space) * 1.25) calc(var(--_space) * 3);
  }
  .people > .person {
    break-inside: avoid;
    --_size: 4.5em;
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 var(--_space);
    align-items: start;
  }
  .person .photo {
    border-radius: calc(var(--_radius) * 0.75);
  }
  .person .rich {
    margin-block-start: calc(var(--_space) * 0.375);
    font-size: 0.9375em;
  }
  .name {
    font-weight: 600;
  }
  .name .meta {
    font-weight: 400;
  }
  .speaker-link {
    /* Of a line's height alone it would be 22px to press, in small text less. */
    padding-block: 0.2em;
    color: inherit;
    text-decoration-color: var(--_accent);
  }
  /* Names of tracks are longer than a column, where there is another: in a dialog, too, whose padding the facts have not. */
  @container (inline-size >= 18.5em) {
    .rows > div:has(.track) {
      grid-column: auto / span 2;
    }
  }
  /* Lines of text end before half of a wide page: what is looked up stands beside them; who speaks, too, where there is room for a bio. */
  @container (inline-size >= 54em) {
    .detail,
    .bio {
      display: grid;
      grid-template: 'head head' 'main side' 'after side' 1fr / minmax(0, 68ch) minmax(18em, 1fr);
      gap: 0 calc(var(--_space) * 3);
      max-inline-size: 75em;
    }
    .head {
      grid-area: head;
      margin-block-end: calc(var(--_space) * 1.25);
    }
    .side {
      grid-area: side;
    }
    .main {
      grid-area: main;
    }
    .after {
      grid-area: after;
      margin-block-start: calc(var(--_space) * 1.25);
    }
    /* Many bios are longer than the text: they take the whole width below it. */
    .detail:has(.person:nth-child(3)) {
      grid-template-areas: 'head head' 'main side' 'after after';
    }
    .bio:not(:has(.main)) {
      grid-template-areas: 'head head' 'side side';
    }
  }
  @container (54em <= inline-size < 70em) {
    .side .actions .meta {
      display: none;
    }
  }
  @container (inline-size >= 70em) {
    .detail {
      grid-template-areas: 'head head' 'main side' 'main after';
    }
  }
  /* No heading at the foot of a page (Firefox knows no break-after: avoid), unless what is below it is long. */
  section:not(:has(.person:nth-child(3))) {
    break-inside: avoid;
  }
  .subtitle {
    break-after: avoid;
  }
  @container (inline-size < 26em) {
    .actions .meta {
      display: none;
    }
    .people > .person {
      --_size: 3em;
    }
  }
`;
