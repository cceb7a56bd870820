import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { attributes } from './support/attributes.ts';
import { between, CONFERENCE, fallbackType, SESSIONIZE, WORKSHOPS, type FeedArgs } from './support/feed-args.ts';
import { found, press, pressForDialog, withItsFeed } from './support/press.ts';
import * as states from './support/states.ts';
import type { LecternSessionList } from '../src/elements/session-list/session-list.ts';

interface Args extends FeedArgs {
  layout?: LecternSessionList['layout'];
  'group-by'?: LecternSessionList['groupBy'];
  sort?: LecternSessionList['sort'];
  detail?: LecternSessionList['detail'];
  selected?: string;
  'session-ids'?: string;
  limit?: number;
  now?: string;
}
type Story = StoryObj<Args>;

export default {
  title: 'Session list',
  component: 'lectern-session-list',
  argTypes: fallbackType,
  args: { src: CONFERENCE },
  render: (args) => html`<lectern-session-list ${attributes(args)}>${between(args)}</lectern-session-list>`,
} satisfies Meta<Args>;

export const Conference: Story = {};
export const PastWorkshops: Story = { args: { src: WORKSHOPS, 'group-by': 'none', sort: 'newest' } };

export const ListLayout: Story = { args: { layout: 'list' } };
export const CompactLayout: Story = { args: { layout: 'compact' } };

export const ByTrack: Story = { args: { 'group-by': 'track' } };
export const ByRoom: Story = { args: { 'group-by': 'room', layout: 'list' } };
export const ByFormat: Story = { args: { 'group-by': 'format' } };
export const Ungrouped: Story = { args: { 'group-by': 'none', layout: 'compact' } };

export const NewestFirst: Story = { args: { src: WORKSHOPS, sort: 'newest', layout: 'list' } };
export const InTheOrderOfTheFeed: Story = { args: { src: WORKSHOPS, 'group-by': 'none', sort: 'feed', layout: 'list' } };

export const DetailInDialog: Story = {
  args: { src: WORKSHOPS, 'group-by': 'none', sort: 'newest' },
  play: pressForDialog('lectern-session-list', 'a.link'),
};
export const DetailInline: Story = {
  args: { src: WORKSHOPS, 'group-by': 'none', sort: 'newest', detail: 'inline' },
  play: press('lectern-session-list', 'button.link'),
};
/** Pressing a session only sends `lectern-select`: the page shows it its own way. */
export const DetailLeftToThePage: Story = { args: { src: WORKSHOPS, 'group-by': 'none', sort: 'newest', detail: 'none' } };

/** The page says which session it shows: its card is marked. */
export const Selected: Story = { args: { src: WORKSHOPS, 'group-by': 'none', sort: 'newest', detail: 'none', selected: 'flaky-on-purpose' } };
/** What the page puts above and below; `before-` and `after-` with a session’s id stand around its card. */
export const Slots: Story = {
  args: { limit: 5 },
  render: (args) => html`
    <lectern-session-list ${attributes(args)}>
      <h2 slot="header">Programme</h2>
      <p slot="before-welcome">Be early: there are not seats for all.</p>
      <p slot="after-the-defect-was-right"><a href="#book">Book a seat</a></p>
      <p slot="footer">Subject to change. <a href="#map">How to find the rooms</a></p>
    </lectern-session-list>
  `,
};

export const ChosenSessions: Story = { args: { 'session-ids': 'the-outage-game ferries-and-a-donkey asked-the-lift-for-root' } };
export const Limit: Story = { args: { limit: 4 } };
export const HeadingLevel: Story = { args: { 'heading-level': 4, limit: 4 } };

const REPLAYS = 'flaky-on-purpose contracts-without-lawyers read-the-room-then-the-log threat-modelling-with-index-cards';
export const BeforeReplaysEnd: Story = { args: { src: WORKSHOPS, 'session-ids': REPLAYS, now: '2025-12-01' } };
export const AfterReplaysEnded: Story = { args: { src: WORKSHOPS, 'session-ids': REPLAYS, now: '2031-01-01' } };

export const CancelledMovedAndTentative: Story = {
  args: { 'session-ids': 'snapshot-tests-an-apology words-without-spaces museum-of-error-messages' },
};
export const BreaksAndKeynotes: Story = { args: { 'session-ids': 'registration the-defect-was-right coffee-1 lunch-1 buttons-and-soup', layout: 'list' } };
export const LongTitle: Story = { args: { 'session-ids': 'everything-i-typed one-hundred-and-sixty' } };
export const ManySpeakers: Story = { args: { 'session-ids': 'may-a-tester-say-no welcome' } };
export const WithoutPhotos: Story = { args: { src: WORKSHOPS, 'session-ids': 'a-charter-a-minute read-the-room-then-the-log' } };
export const SeveralLanguages: Story = { args: { 'session-ids': 'right-to-left naming-test-data pruefprotokolle' } };

/** A feed that names no zone: times stand as they are written. */
export const WithoutTimeZone: Story = { args: { src: SESSIONIZE, limit: 6 } };
export const WithTimeZone: Story = { args: { src: SESSIONIZE, limit: 6, 'time-zone': 'Europe/Vienna' } };

export const Loading: Story = states.loading;
export const LoadingAsList: Story = { args: { ...states.loading.args, layout: 'list' } };
export const LoadingWithFallback: Story = states.loadingWithFallback;
export const Empty: Story = { args: { 'session-ids': 'no-such-session' } };
export const EmptyInOwnWords: Story = { args: { 'session-ids': 'no-such-session', empty: 'The programme comes out on 1 February.' } };
export const Failed: Story = states.failed;
/** The feed was there, and can't be had again: what is known stays. */
export const Stale: Story = {
  args: { src: `${CONFERENCE}?once`, limit: 4 },
  parameters: states.failing,
  play: withItsFeed(async ({ canvasElement }) => {
    await found(canvasElement, 'lectern-session-list', '[part~=card]');
    const list = canvasElement.querySelector('lectern-session-list')!;
    // Where the documentation was read before, the feed is known, and the first time to ask for it is now.
    list.reload();
    await waitFor(() => expect(list.status).not.toBe('loading'));
    list.reload();
    await found(canvasElement, 'lectern-session-list', '[part~=stale]');
  }),
};
export const FailedWithFallback: Story = states.failedWithFallback;
export const FailedInOwnWords: Story = states.failedInOwnWords;

export const OnDarkPage: Story = states.onDarkPage;
export const OnCreamPage: Story = { ...states.onCreamPage, args: { limit: 8 } };
export const OnGradient: Story = { ...states.onGradient, args: { limit: 8 } };
export const RightToLeft: Story = states.rightToLeft;
export const RightToLeftList: Story = { ...states.rightToLeft, args: { layout: 'list' } };
export const Narrow: Story = states.narrow;
export const NarrowCompact: Story = { ...states.narrow, args: { layout: 'compact' } };
export const DarkDialog: Story = { ...states.onDarkPage, args: { src: WORKSHOPS }, play: pressForDialog('lectern-session-list', 'a.link') };
