import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { attributes } from './support/attributes.ts';
import { between, CONFERENCE, fallbackType, WORKSHOPS, type FeedArgs } from './support/feed-args.ts';
import { pressForDialog } from './support/press.ts';
import * as states from './support/states.ts';

interface Args extends FeedArgs {
  'session-id'?: string;
  now?: string;
}
type Story = StoryObj<Args>;

export default {
  title: 'Session detail',
  component: 'lectern-session-detail',
  argTypes: fallbackType,
  args: { src: WORKSHOPS, 'session-id': 'flaky-on-purpose' },
  render: (args) => html`<lectern-session-detail ${attributes(args)}>${between(args)}</lectern-session-detail>`,
} satisfies Meta<Args>;

const ofConference = (id: string, args: Args = {}): Story => ({ args: { src: CONFERENCE, 'session-id': id, ...args } });
const ofWorkshops = (id: string, args: Args = {}): Story => ({ args: { 'session-id': id, ...args } });

export const Workshop: Story = {};
export const Talk: Story = ofConference('asked-the-lift-for-root');
export const Keynote: Story = ofConference('wrong-at-a-reasonable-volume');
export const Panel: Story = ofConference('may-a-tester-say-no');
export const Break: Story = ofConference('coffee-2');

export const AbstractInText: Story = ofWorkshops('test-data-you-can-explain');
export const AbstractInMarkdown: Story = ofWorkshops('contracts-without-lawyers');
export const AbstractInHtml: Story = ofWorkshops('pairing-with-someone-who-disagrees');

export const BeforeReplayBegins: Story = ofWorkshops('threat-modelling-with-index-cards', { now: '2027-01-01' });
export const BeforeReplayEnds: Story = ofWorkshops('flaky-on-purpose', { now: '2030-12-31' });
export const AfterReplayEnded: Story = ofWorkshops('flaky-on-purpose', { now: '2031-01-01' });
export const ReplayWithoutEnd: Story = ofWorkshops('test-data-you-can-explain');
export const NotRecorded: Story = ofWorkshops('pairing-with-someone-who-disagrees');

export const WithSignUp: Story = ofConference('lose-the-mouse');
export const WithLiveStreamAndSlides: Story = ofConference('seventeen-flaky-tests');
export const Cancelled: Story = ofConference('snapshot-tests-an-apology');
export const Moved: Story = ofConference('words-without-spaces');
export const NotScheduledYet: Story = ofConference('museum-of-error-messages');

export const LongTitle: Story = ofConference('everything-i-typed');
export const WithoutPhoto: Story = ofWorkshops('a-charter-a-minute');
export const InArabic: Story = ofConference('right-to-left');
export const InJapanese: Story = ofConference('naming-test-data');
export const InGerman: Story = ofConference('pruefprotokolle');
export const SpeakerInDialog: Story = { play: pressForDialog('lectern-session-detail', 'a.speaker-link') };
export const HeadingLevel: Story = { args: { 'heading-level': 4 } };

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
