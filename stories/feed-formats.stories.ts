import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { FORMATS, type FeedChoice } from '../.storybook/feeds.ts';
import { attributes } from './support/attributes.ts';

interface Args {
  src?: string;
}
type Story = StoryObj<Args>;

/** Documents in the form of each format, of events that are none: what the tests of the formats read. The time zone is that of a page; only some formats name one. */
export default {
  title: 'Feed formats/Documents',
  component: 'lectern-feed',
  tags: ['!autodocs'],
  render: (args) =>
    html`<lectern-feed ${attributes(args)} time-zone="Europe/Vienna"><lectern-session-list layout="list"></lectern-session-list></lectern-feed>`,
} satisfies Meta<Args>;

const of = ({ src }: FeedChoice): Story => ({ args: { src } });

export const Lectern: Story = of(FORMATS.lectern);
export const Sessionize: Story = of(FORMATS.sessionize);
export const PretalxWidget: Story = of(FORMATS['pretalx-widget']);
export const PretalxRest: Story = of(FORMATS['pretalx-rest']);
export const Frab: Story = of(FORMATS.frab);
export const Indico: Story = of(FORMATS.indico);
export const OpenPlanner: Story = of(FORMATS.openplanner);
export const OpenFeedback: Story = of(FORMATS.openfeedback);
export const Hoverboard: Story = of(FORMATS.hoverboard);
export const Opass: Story = of(FORMATS.opass);
export const KonOpas: Story = of(FORMATS.konopas);
export const JsonLd: Story = of(FORMATS['json-ld']);
export const PlainLists: Story = of(FORMATS.lists);
export const Questions: Story = {
  ...of(FORMATS['faq-list']),
  render: (args) => html`<lectern-feed ${attributes(args)}><lectern-faq></lectern-faq></lectern-feed>`,
};
