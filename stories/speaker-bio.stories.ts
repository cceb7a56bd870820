import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { attributes } from './support/attributes.ts';
import { between, CONFERENCE, fallbackType, WORKSHOPS, type FeedArgs } from './support/feed-args.ts';
import { pressForDialog } from './support/press.ts';
import * as states from './support/states.ts';

interface Args extends FeedArgs {
  'speaker-id'?: string;
  now?: string;
}
type Story = StoryObj<Args>;

export default {
  title: 'Speaker bio',
  component: 'lectern-speaker-bio',
  argTypes: fallbackType,
  args: { src: CONFERENCE, 'speaker-id': 'ilse-brandstaetter' },
  render: (args) => html`<lectern-speaker-bio ${attributes(args)}>${between(args)}</lectern-speaker-bio>`,
} satisfies Meta<Args>;

export const WithPhoto: Story = {};
export const WithoutPhoto: Story = { args: { 'speaker-id': 'eftychia-lambrinou' } };
export const OneWordName: Story = { args: { 'speaker-id': 'ngozi' } };
export const LongName: Story = { args: { 'speaker-id': 'maria-fernanda' } };
export const WithoutBio: Story = { args: { 'speaker-id': 'tenzin' } };
export const NameInArabic: Story = { args: { 'speaker-id': 'layla-alhomsani' } };
export const NameInHindi: Story = { args: { 'speaker-id': 'meera-jogalekar' } };
export const NameInJapanese: Story = { args: { 'speaker-id': 'hotaru-saegusa' } };
export const OfPastWorkshops: Story = { args: { src: WORKSHOPS, 'speaker-id': 'lin-shuyao' } };
export const SessionInDialog: Story = { play: pressForDialog('lectern-speaker-bio', 'a.session-link') };
export const HeadingLevel: Story = { args: { 'heading-level': 4 } };

export const Loading: Story = states.loading;
export const LoadingWithFallback: Story = states.loadingWithFallback;
export const Empty: Story = { args: { 'speaker-id': 'nobody' } };
export const EmptyInOwnWords: Story = { args: { 'speaker-id': 'nobody', empty: 'This speaker is a surprise.' } };
export const Failed: Story = states.failed;
export const FailedWithFallback: Story = states.failedWithFallback;
export const FailedInOwnWords: Story = states.failedInOwnWords;

export const OnDarkPage: Story = states.onDarkPage;
export const OnCreamPage: Story = states.onCreamPage;
export const OnGradient: Story = states.onGradient;
export const RightToLeft: Story = states.rightToLeft;
export const Narrow: Story = states.narrow;
