import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { CONFERENCE } from './support/feed-args.ts';
import { click, found, press, withItsFeed } from './support/press.ts';
import { snippet } from './support/snippet.ts';

interface Args {
  src: string;
}
type Story = StoryObj<Args>;

export default {
  title: 'Recipes/All',
  tags: ['!autodocs'],
  args: { src: CONFERENCE },
} satisfies Meta<Args>;

/** What is shown as code is what is drawn; only the feed may be another. */
const recipe = (code: string, play?: Story['play']): Story => ({
  render: ({ src }) => snippet(code.replaceAll(CONFERENCE, src)),
  parameters: { docs: { source: { code: code.trim(), language: 'html' } } },
  ...(play && { play }),
});

const LIST = 'lectern-session-list';

export const HighlightsOnTheStartPage: Story = recipe(
  `
<lectern-session-list
  src="demo/conference.json"
  session-ids="the-defect-was-right asked-the-lift-for-root the-outage-game"
  heading-level="3"
>
  <p><a href="programme.html">The whole programme</a></p>
</lectern-session-list>
`,
  withItsFeed(async ({ canvasElement }) => {
    await found(canvasElement, LIST, '[part~=card]');
    await expect(canvasElement.querySelector(LIST)!.shadowRoot!.querySelectorAll('[part~=card]')).toHaveLength(3);
  }),
);

export const PagesOfYourOwn: Story = recipe(
  `
<p>You chose: <output id="chosen">nothing yet</output></p>
<lectern-session-list id="programme" src="demo/conference.json" detail="none" limit="4"></lectern-session-list>

<script>
  document.querySelector('#programme').addEventListener('lectern-select', ({ selection }) => {
    // location.href = \`session.html?id=\${encodeURIComponent(selection.id)}\`;
    document.querySelector('#chosen').textContent = selection.id;
  });
</script>
`,
  withItsFeed(async ({ canvasElement }) => {
    await click(canvasElement, LIST, '.link');
    await waitFor(() => expect(canvasElement.querySelector('#chosen')!.textContent).not.toBe('nothing yet'));
    await expect(canvasElement.querySelector(LIST)!.shadowRoot!.querySelector('dialog[open]')).toBeNull();
  }),
);

export const NumbersInAHeading: Story = recipe(
  `
<lectern-feed id="event" src="demo/conference.json">
  <h2>People <small id="people"></small></h2>
  <lectern-speaker-list heading-level="3" limit="6"></lectern-speaker-list>
</lectern-feed>

<script>
  const event = document.querySelector('#event');
  const count = (feed) => (document.querySelector('#people').textContent = feed.speakers.length);
  if (event.data) count(event.data);
  event.addEventListener('lectern-load', ({ feed }) => count(feed));
</script>
`,
  withItsFeed(({ canvasElement }) => waitFor(() => expect(Number(canvasElement.querySelector('#people')!.textContent)).toBeGreaterThan(6))),
);

export const NothingWhereThereIsNothing: Story = recipe(
  `
<style>
  .questions:has(> lectern-faq:state(empty)) {
    display: none;
  }
</style>
<section class="questions">
  <h2>Parking</h2>
  <lectern-faq src="demo/conference.json" categories="Parking" heading-level="3"></lectern-faq>
</section>
<section class="questions">
  <h2>Before you come</h2>
  <lectern-faq src="demo/conference.json" categories="At the venue" heading-level="3"></lectern-faq>
</section>
`,
  withItsFeed(async ({ canvasElement }) => {
    const [parking, venue] = canvasElement.querySelectorAll('.questions');
    await waitFor(() => expect(parking).not.toBeVisible());
    await expect(venue).toBeVisible();
  }),
);

export const KeynoteSpeakersLarge: Story = recipe(`
<style>
  #keynotes {
    --lectern-wall-column: 16em;
    margin-block-end: 2em;
  }
</style>
<lectern-speaker-list id="keynotes" src="demo/conference.json" featured></lectern-speaker-list>
<lectern-speaker-list src="demo/conference.json" layout="list" sort="name" limit="6"></lectern-speaker-list>
`);

export const TwoFeedsOneProgramme: Story = recipe(
  `
<lectern-session-list src="demo/conference.json demo/workshops.json" group-by="format" layout="compact"></lectern-session-list>
`,
  withItsFeed(async ({ canvasElement }) => {
    await found(canvasElement, LIST, '[part~=card]');
    await expect(canvasElement.querySelector(LIST)!.data!.sessions.length).toBeGreaterThan(49);
  }),
);

export const TodayAsItWillBe: Story = recipe(`
<!-- What visitors see once its replay has ended; leave "now" out on the page itself. -->
<lectern-session-detail src="demo/workshops.json" session-id="flaky-on-purpose" now="2031-01-01"></lectern-session-detail>
`);

export const OneAnswerAtATime: Story = recipe(
  `
<lectern-faq single>
  <details>
    <summary>Is there coffee?</summary>
    <p>From half past eight, and it is free.</p>
  </details>
  <details id="refunds">
    <summary>Can I give my ticket back?</summary>
    <p>Until two weeks before the event.</p>
  </details>
</lectern-faq>
`,
  async ({ canvas, canvasElement }) => {
    canvas.getByText('Is there coffee?').click();
    canvas.getByText('Can I give my ticket back?').click();
    await waitFor(() => expect([...canvasElement.querySelectorAll('details')].map(({ open }) => open)).toEqual([false, true]));
  },
);

export const CardsInYourStyle: Story = recipe(
  `
<style>
  #poster {
    --lectern-radius: 0;
    --lectern-column: 24em;
    --lectern-accent: #7a1d5e;
  }
  #poster::part(card) {
    border-width: 0 0 0 4px;
    border-color: #7a1d5e;
  }
  #poster::part(title) {
    font-family: Georgia, serif;
    font-weight: 400;
    font-size: 1.4em;
  }
</style>
<lectern-session-list id="poster" src="demo/conference.json" limit="4"></lectern-session-list>
`,
  press(LIST, '.link'),
);
