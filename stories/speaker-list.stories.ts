import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { attributes } from './support/attributes.ts';
import { between, CONFERENCE, fallbackType, WORKSHOPS, type FeedArgs } from './support/feed-args.ts';
import { pressForDialog } from './support/press.ts';
import * as states from './support/states.ts';
import type { LecternSpeakerList } from '../src/elements/speaker-list/speaker-list.ts';

interface Args extends FeedArgs {
  layout?: LecternSpeakerList['layout'];
  sort?: LecternSpeakerList['sort'];
  detail?: LecternSpeakerList['detail'];
  'speaker-ids'?: string;
  featured?: boolean;
  limit?: number;
  now?: string;
  '--lectern-wall-column'?: string;
}
type Story = StoryObj<Args>;

const SCRIPTS = 'layla-alhomsani lin-shuyao zoryana-kovalchyshyn eftychia-lambrinou meera-jogalekar avigail-shadmon han-garam parichat-wongthong';

export default {
  title: 'Speaker list',
  component: 'lectern-speaker-list',
  argTypes: fallbackType,
  args: { src: CONFERENCE },
  render: (args) => html`<lectern-speaker-list ${attributes(args)}>${between(args)}</lectern-speaker-list>`,
} satisfies Meta<Args>;

export const Wall: Story = {};
export const Cards: Story = { args: { layout: 'cards' } };
export const List: Story = { args: { layout: 'list' } };
export const OfPastWorkshops: Story = { args: { src: WORKSHOPS } };

export const ByName: Story = { args: { sort: 'name' } };
export const Featured: Story = { args: { featured: true } };
export const ChosenSpeakers: Story = { args: { 'speaker-ids': 'sam-thistlewood ngozi ilse-brandstaetter' } };
export const Limit: Story = { args: { limit: 6 } };
export const HeadingLevel: Story = { args: { 'heading-level': 4, limit: 6 } };
export const WiderPhotos: Story = { args: { '--lectern-wall-column': '16em', limit: 8 } };

export const WithoutPhotos: Story = { args: { 'speaker-ids': 'ngozi eftychia-lambrinou meera-jogalekar wulandari zdenek-prikryl han-garam' } };
export const WithoutPhotosAsCards: Story = { args: { ...WithoutPhotos.args, layout: 'cards' } };
export const SeveralScripts: Story = { args: { 'speaker-ids': SCRIPTS } };
export const LongAndShortNames: Story = { args: { 'speaker-ids': 'maria-fernanda tenzin oluwadamilola-abisoye wulandari' } };

export const DetailInDialog: Story = { play: pressForDialog('lectern-speaker-list', 'a.link') };
/** Pressing a speaker only sends `lectern-select`: the page shows the person its own way. */
export const DetailLeftToThePage: Story = { args: { detail: 'none' } };

export const Loading: Story = states.loading;
export const LoadingAsCards: Story = { args: { ...states.loading.args, layout: 'cards' } };
export const LoadingAsList: Story = { args: { ...states.loading.args, layout: 'list' } };
export const LoadingWithFallback: Story = states.loadingWithFallback;
export const Empty: Story = { args: { 'speaker-ids': 'nobody' } };
export const EmptyInOwnWords: Story = { args: { 'speaker-ids': 'nobody', empty: 'We are still asking around.' } };
export const Failed: Story = states.failed;
export const FailedWithFallback: Story = states.failedWithFallback;
export const FailedInOwnWords: Story = states.failedInOwnWords;

export const OnDarkPage: Story = states.onDarkPage;
export const OnCreamPage: Story = { ...states.onCreamPage, args: { layout: 'cards', limit: 6 } };
export const OnGradient: Story = { ...states.onGradient, args: { layout: 'list', limit: 8 } };
export const RightToLeft: Story = { ...states.rightToLeft, args: { layout: 'cards' } };
export const Narrow: Story = { ...states.narrow, args: { limit: 8 } };
export const NarrowCards: Story = { ...states.narrow, args: { layout: 'cards', limit: 8 } };
export const NarrowList: Story = { ...states.narrow, args: { layout: 'list', limit: 8 } };
