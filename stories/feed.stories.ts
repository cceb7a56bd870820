import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { attributes } from './support/attributes.ts';
import { CONFERENCE, SESSIONIZE, WORKSHOPS } from './support/feed-args.ts';
import * as states from './support/states.ts';

interface Args {
  src?: string;
  'time-zone'?: string;
}
type Story = StoryObj<Args>;

const programme = (args: Args) => html`
  <lectern-feed ${attributes(args)}>
    <lectern-session-list limit="6" layout="list">
      <p>The programme hangs in the foyer.</p>
    </lectern-session-list>
  </lectern-feed>
`;

export default {
  title: 'Feed',
  component: 'lectern-feed',
  args: { src: CONFERENCE },
  render: programme,
} satisfies Meta<Args>;

/** One request, three elements. */
export const SharedByElements: Story = {
  args: { src: WORKSHOPS },
  render: (args) => html`
    <lectern-feed ${attributes(args)}>
      <h2>Workshops</h2>
      <lectern-session-list group-by="none" sort="newest" heading-level="3"></lectern-session-list>
      <h2>People</h2>
      <lectern-speaker-list heading-level="3"></lectern-speaker-list>
      <h2>Questions</h2>
      <lectern-faq heading-level="3"></lectern-faq>
    </lectern-feed>
  `,
};

/** The feed stands in the page: nothing is requested. */
export const Inline: Story = {
  args: { src: undefined },
  render: (args) => html`
    <lectern-feed ${attributes(args)}>
      <script type="application/json">
        {
          "lectern": 1,
          "event": { "title": "Tuesday Meetup", "timeZone": "Europe/Vienna" },
          "sessions": [
            {
              "title": "Tests that read like complaints",
              "start": "2027-02-09T18:30",
              "end": "2027-02-09T19:15",
              "room": "Upstairs",
              "speakers": ["noor"],
              "abstract": "A name that says what would be wrong if it failed."
            },
            { "title": "Drinks", "start": "2027-02-09T19:15", "kind": "social", "room": "Downstairs" }
          ],
          "speakers": [{ "id": "noor", "name": "Noor van Eijk", "organisation": "Canal Bank" }]
        }
      </script>
      <lectern-session-list layout="list"></lectern-session-list>
    </lectern-feed>
  `,
};

/** Sessionize names no zone; the page does. */
export const TimeZone: Story = { args: { src: SESSIONIZE, 'time-zone': 'Europe/Vienna' } };

/** One item is broken: it is left out and named in the issues of `lectern-load`, and the rest lives. */
export const WithIssues: Story = {
  args: { src: undefined },
  render: (args) => html`
    <lectern-feed ${attributes(args)}>
      <script type="application/json">
        {
          "lectern": 1,
          "event": { "title": "Tuesday Meetup", "timeZone": "Europe/Vienna" },
          "sessions": [
            { "title": "The session that is all right", "start": "2027-02-09T18:30", "end": "2027-02-09T19:15" },
            { "title": "The one that ends before it starts", "start": "2027-02-09T19:15", "end": "2027-02-09T19:00" },
            { "abstract": "The one that has neither an id nor a title." }
          ]
        }
      </script>
      <lectern-session-list layout="list"></lectern-session-list>
    </lectern-feed>
  `,
};

export const Loading: Story = states.loading;
/** The server answers 404. */
export const NothingThere: Story = states.failed;
/** The address gives an SVG image. */
export const NotJson: Story = { args: { src: 'demo/button.svg' }, parameters: states.failing };
/** The address gives JSON that is no feed. */
export const UnknownFormat: Story = { args: { src: `${CONFERENCE}?unknown` }, parameters: states.failing };
/** Nobody answers: names that end in `.invalid` lead nowhere (RFC 2606). */
export const Unreachable: Story = { args: { src: 'https://feed.invalid/sessions.json' }, parameters: states.failing };
