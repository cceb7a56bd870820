/**
 * All things that there are or will be, drawn with the tokens and rules of the elements: so that what comes next looks
 * like what is there. Only a drawing: nothing here can be pressed.
 */
import { css, html, LitElement } from 'lit';
import { icon } from '../../src/elements/shared/icons.ts';
import { sessionCardStyles } from '../../src/elements/session-card/session-card.styles.ts';
import { sessionDetailStyles } from '../../src/elements/session-detail/session-detail.styles.ts';
import { base } from '../../src/styles/base.styles.ts';
import { photoStyles } from '../../src/styles/photo.styles.ts';
import { skeleton } from '../../src/styles/skeleton.styles.ts';
import { tokens } from '../../src/styles/tokens.styles.ts';

const drawing = css`
  .all {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19em), 1fr));
    gap: calc(var(--_space) * 2);
  }
  section {
    /* What is in it is as wide as it, not as the page. */
    container-type: inline-size;
    display: flex;
    flex-direction: column;
    gap: var(--_space);
  }
  h2 {
    margin: 0;
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }
  .panel {
    padding: calc(var(--_space) * 1.25);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 0.5em 2em rgb(0 0 0 / 0.2);
  }
  /* What is chosen has the accent's edge and tint, whatever it is: a tab, a filter, the main button. */
  .chosen {
    border-color: var(--_accent);
    background: var(--_tint);
  }
  .filled {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  /* Not of the button itself: its accent is made from its text colour. */
  .filled span {
    color: var(--_surface);
  }
  .tabs {
    display: flex;
    gap: var(--_space);
    border-block-end: 1px solid var(--_line);
  }
  .tab {
    padding-block: 0.5em;
    border-block-end: 2px solid transparent;
    margin-block-end: -1px;
  }
  .tab.chosen {
    border-color: var(--_accent);
    background: none;
    font-weight: 600;
  }
  .search {
    inline-size: 100%;
    min-block-size: 2.5em;
    padding-inline: 0.875em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.75);
    color: var(--_muted);
    line-height: 2.4;
  }
  .star {
    inline-size: 1.5em;
    block-size: 1.5em;
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2;
    stroke-linejoin: round;
  }
  .star.chosen {
    background: none;
    fill: var(--_accent);
  }
  .live {
    color: var(--_accent);
    font-weight: 600;
  }
  .bar {
    block-size: 3px;
    border-radius: 2px;
    background: linear-gradient(to right, var(--_accent) 60%, var(--_fill) 60%);
  }
  .times {
    display: grid;
    grid-template-columns: 3.5em 1fr 1fr;
    gap: 2px 0.5em;
    font-variant-numeric: tabular-nums;
  }
  .cell {
    padding: 0.5em 0.625em;
    border-inline-start: 3px solid var(--_accent);
    border-radius: calc(var(--_radius) * 0.5);
    background: var(--_fill);
    font-weight: 600;
    line-height: 1.25;
  }
  .band {
    grid-column: 2 / -1;
    padding: 0.375em 0.625em;
    border-radius: calc(var(--_radius) * 0.5);
    background: var(--_fill);
  }
  .now {
    grid-column: 1 / -1;
    border-block-start: 2px solid var(--_accent);
  }
  .track-0 {
    --_track: #ffd000;
  }
  .track-1 {
    --_track: #0a6b55;
  }
`;

const STAR = 'M12 3l2.8 5.7 6.2.9-4.5 4.4 1.1 6.2-5.6-2.9-5.6 2.9 1.1-6.2L3 9.6l6.2-.9z';
const star = (name: string): unknown => html`<svg class="star ${name}" viewBox="0 0 24 24" aria-hidden="true"><path d=${STAR} /></svg>`;

const PIECES: Readonly<Record<string, unknown>> = {
  Card: html`<div class="card cards">
    <div class="facts meta">
      <time>10:30–11:15</time><span>Press Hall</span><span class="track track-0"><i></i><bdi>Exploring</bdi></span>
    </div>
    <div class="body">
      <div class="heading title"><span>The Date Picker Strikes Midnight</span></div>
      <ul class="speakers">
        <li class="speaker">
          <span class="photo hue-3"><span>SN</span></span
          ><span>Saoirse Ní Dhuibhir <span class="meta">Tidewrack Ferries</span></span>
        </li>
      </ul>
      <p class="abstract">A ferry leaves at 00:15 on the 28th of March. On which day do you book it?</p>
      <div class="chips"><span class="chip">Talk</span><span class="chip">Beginner</span></div>
    </div>
  </div>`,
  'Card that is on its way': html`<div class="card cards">
    <div class="facts"><span class="bone short"></span></div>
    <div class="body"><span class="bone title"></span><span class="bone person"></span><span class="bone long"></span><span class="bone chips"></span></div>
  </div>`,
  Dialog: html`<div class="panel">
    <div class="detail">
      <div class="heading title">A dialog floats</div>
      <p class="note">A note about it, in the tint of the accent.</p>
      <div class="actions"><span class="button main">${icon('next')} Watch live</span><span class="button">Slides</span></div>
    </div>
  </div>`,
  Buttons: html`<div class="row">
    <span class="button">Quiet</span><span class="button chosen">Chosen</span><span class="button filled"><span>Filled</span></span>
  </div>`,
  Chips: html`<div class="row"><span class="chip">Talk</span><span class="chip status">Cancelled</span><span class="chip replay">Replay</span></div>`,
  Tabs: html`<div class="tabs"><span class="tab chosen">Thursday</span><span class="tab">Friday</span></div>`,
  Filters: html`<span class="search">Search sessions</span>
    <div class="row"><span class="button">Track</span><span class="button chosen">Room 2</span><span class="button">Level</span></div>
    <div class="row"><span class="chip">Press Hall ✕</span><span class="chip">The Attic ✕</span><span class="meta">14 sessions</span></div>`,
  Stars: html`<div class="row">${star('')}${star('chosen')}<span class="meta">Not mine, mine</span></div>`,
  'Before, now and after': html`<p class="meta">In 12 minutes</p>
    <div>
      <p class="live">Now · until 11:15</p>
      <div class="bar"></div>
    </div>
    <p class="meta">Over · <span class="chip replay">Replay</span></p>`,
  Timetable: html`<div class="times">
    <span class="meta">10:30</span><span class="track track-0 cell">The Date Picker Strikes Midnight</span
    ><span class="track track-1 cell">Lose the Mouse</span>
    <span class="now"></span>
    <span class="meta">11:15</span><span class="band meta">Coffee and Kipferl</span>
  </div>`,
  Notice: html`<div class="notice"><strong>This could not be loaded.</strong><span class="button">Try again</span></div>`,
};

class LookFamily extends LitElement {
  static override styles = [tokens, base, skeleton, photoStyles, sessionCardStyles, sessionDetailStyles, drawing];

  protected override render(): unknown {
    return html`<div class="root">
      <div class="all">
        ${Object.entries(PIECES).map(
          ([name, piece]) =>
            html`<section>
              <h2>${name}</h2>
              ${piece}
            </section>`,
        )}
      </div>
    </div>`;
  }
}
if (!customElements.get('look-family')) customElements.define('look-family', LookFamily);
