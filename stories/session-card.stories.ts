import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { attributes } from './support/attributes.ts';
import { between, CONFERENCE, fallbackType, WORKSHOPS, type FeedArgs } from './support/feed-args.ts';
import { pressForDialog } from './support/press.ts';
import * as states from './support/states.ts';
import type { LecternSessionCard } from '../src/elements/session-card/session-card.ts';

interface Args extends FeedArgs {
  'session-id'?: string;
  layout?: LecternSessionCard['layout'];
  detail?: LecternSessionCard['detail'];
  now?: string;
}
type Story = StoryObj<Args>;

const workshop = { src: WORKSHOPS, 'session-id': 'flaky-on-purpose' } satisfies Args;

export default {
  title: 'Session card',
  component: 'lectern-session-card',
  argTypes: fallbackType,
  args: { src: CONFERENCE, 'session-id': 'asked-the-lift-for-root' },
  render: (args) => html`<lectern-session-card ${attributes(args)}>${between(args)}</lectern-session-card>`,
} satisfies Meta<Args>;

export const Talk: Story = {};
export const Workshop: Story = { args: workshop };
export const Keynote: Story = { args: { 'session-id': 'the-defect-was-right' } };
export const Break: Story = { args: { 'session-id': 'coffee-2' } };

export const ListLayout: Story = { args: { layout: 'list' } };
export const CompactLayout: Story = { args: { layout: 'compact' } };

export const DetailInDialog: Story = { play: pressForDialog('lectern-session-card', 'a.link') };
/** Pressing the card only sends `lectern-select`: the page shows the session its own way. */
export const DetailLeftToThePage: Story = { args: { detail: 'none' } };

export const ReplayRunning: Story = { args: { ...workshop, now: '2030-12-31' } };
export const ReplayEnded: Story = { args: { ...workshop, now: '2031-01-01' } };
export const Cancelled: Story = { args: { 'session-id': 'snapshot-tests-an-apology' } };
export const Moved: Story = { args: { 'session-id': 'words-without-spaces' } };
export const NotScheduledYet: Story = { args: { 'session-id': 'museum-of-error-messages' } };

export const LongTitle: Story = { args: { 'session-id': 'everything-i-typed' } };
export const ManySpeakers: Story = { args: { 'session-id': 'may-a-tester-say-no' } };
export const WithoutPhoto: Story = { args: { src: WORKSHOPS, 'session-id': 'a-charter-a-minute' } };
export const InArabic: Story = { args: { 'session-id': 'right-to-left' } };
export const InJapanese: Story = { args: { 'session-id': 'naming-test-data' } };
export const HeadingLevel: Story = { args: { 'heading-level': 4 } };

/** What the page puts around the element, and around its card. */
export const Slots: Story = {
  render: (args) => html`
    <lectern-session-card ${attributes(args)}>
      <h2 slot="header">Our pick of the day</h2>
      <p slot="before">Only twelve seats are left.</p>
      <p slot="after"><a href="#book">Book a seat</a></p>
      <p slot="footer">Doors open a quarter of an hour before.</p>
    </lectern-session-card>
  `,
};

export const Loading: Story = states.loading;
export const LoadingWithFallback: Story = states.loadingWithFallback;
export const Empty: Story = { args: { 'session-id': 'no-such-session' } };
export const EmptyInOwnWords: Story = { args: { 'session-id': 'no-such-session', empty: 'This session is a surprise.' } };
export const Failed: Story = states.failed;
export const FailedWithFallback: Story = states.failedWithFallback;
export const FailedInOwnWords: Story = states.failedInOwnWords;

export const OnDarkPage: Story = states.onDarkPage;
export const OnCreamPage: Story = states.onCreamPage;
export const OnGradient: Story = states.onGradient;
export const RightToLeft: Story = states.rightToLeft;
export const Narrow: Story = states.narrow;
