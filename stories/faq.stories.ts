import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { attributes } from './support/attributes.ts';
import { between, CONFERENCE, fallbackType, MISSING, WORKSHOPS, type FeedArgs } from './support/feed-args.ts';
import { press } from './support/press.ts';
import * as states from './support/states.ts';

interface Args extends FeedArgs {
  single?: boolean;
  categories?: string;
  'faq-ids'?: string;
}
type Story = StoryObj<Args>;

export default {
  title: 'FAQ',
  component: 'lectern-faq',
  argTypes: fallbackType,
  args: { src: CONFERENCE },
  render: (args) => html`<lectern-faq ${attributes(args)}>${between(args)}</lectern-faq>`,
} satisfies Meta<Args>;

export const Conference: Story = {};
export const PastWorkshops: Story = { args: { src: WORKSHOPS } };
export const AnswerOpen: Story = { play: press('lectern-faq', 'summary') };
/** Opening an answer closes the one that is open. */
export const OneAtATime: Story = { args: { single: true }, play: press('lectern-faq', 'details:nth-of-type(2) summary') };

export const OneCategory: Story = { args: { categories: 'At the venue' } };
export const ChosenQuestions: Story = { args: { 'faq-ids': 'recordings accessible kind-price' } };
export const HeadingLevel: Story = { args: { 'heading-level': 4 } };

const authored = (args: Args): TemplateResult => html`
  <lectern-faq ${attributes(args)}>
    <details id="dogs">
      <summary>May I bring my dog?</summary>
      <p>To the courtyard, yes. The lifts are small and the stairs are loud.</p>
    </details>
    <details>
      <summary>What if I find a bug in this page?</summary>
      <p>Then you are the kind of person we hope to meet. <a href="mailto:hello@oddly-specific.example">Tell us how you found it.</a></p>
    </details>
    <details>
      <summary>Is there a cloakroom?</summary>
      <p>There is a coat rack. It has been called a pyramid.</p>
    </details>
  </lectern-faq>
`;

/** The author's own `<details>`, which open without scripts, too. No feed is loaded. */
export const Authored: Story = { args: { src: undefined }, render: authored };
export const AuthoredOneAtATime: Story = { args: { src: undefined, single: true }, render: authored };
export const AuthoredWhileFeedFails: Story = { args: { src: MISSING }, parameters: states.failing, render: authored };

export const Loading: Story = states.loading;
export const LoadingWithFallback: Story = states.loadingWithFallback;
export const Empty: Story = { args: { categories: 'Parking' } };
export const EmptyInOwnWords: Story = { args: { categories: 'Parking', empty: 'Nobody has asked anything yet.' } };
export const Failed: Story = states.failed;
export const FailedWithFallback: Story = states.failedWithFallback;
export const FailedInOwnWords: Story = states.failedInOwnWords;

export const OnDarkPage: Story = { ...states.onDarkPage, play: press('lectern-faq', 'summary') };
export const OnCreamPage: Story = { ...states.onCreamPage, play: press('lectern-faq', 'summary') };
export const OnGradient: Story = { ...states.onGradient, play: press('lectern-faq', 'summary') };
export const RightToLeft: Story = { ...states.rightToLeft, play: press('lectern-faq', 'summary') };
export const Narrow: Story = { ...states.narrow, play: press('lectern-faq', 'summary') };
