import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { registerMessages } from '../src/index.ts';
import { attributes } from './support/attributes.ts';
import { CONFERENCE } from './support/feed-args.ts';

interface Args {
  src: string;
  'session-id': string;
  'hour-cycle'?: string;
}
type Story = StoryObj<Args>;

/** One session that says most of what there is to say, and one that there isn't. */
export default {
  title: 'Languages/All',
  tags: ['!autodocs'],
  component: 'lectern-session-detail',
  args: { src: CONFERENCE, 'session-id': 'asked-the-lift-for-root' },
  render: (args) => html`
    <lectern-session-detail ${attributes(args)}></lectern-session-detail>
    <lectern-session-card style="margin-block-start: 2em" src=${args.src} session-id="no-such-session"></lectern-session-card>
  `,
} satisfies Meta<Args>;

const inLanguage = (language: string): Story => ({ parameters: { look: { language } } });

export const Arabic: Story = inLanguage('ar');
export const ChineseSimplified: Story = inLanguage('zh-Hans');
export const ChineseTraditional: Story = inLanguage('zh-Hant');
export const Dutch: Story = inLanguage('nl');
export const French: Story = inLanguage('fr');
export const German: Story = inLanguage('de');
export const Hebrew: Story = inLanguage('he');
export const Hindi: Story = inLanguage('hi');
export const Italian: Story = inLanguage('it');
export const Japanese: Story = inLanguage('ja');
export const Korean: Story = inLanguage('ko');
export const Polish: Story = inLanguage('pl');
export const Portuguese: Story = inLanguage('pt');
export const Spanish: Story = inLanguage('es');
export const Turkish: Story = inLanguage('tr');
export const Ukrainian: Story = inLanguage('uk');

export const TwelveHours: Story = { ...inLanguage('de'), args: { 'hour-cycle': 'h12' } };

/** `registerMessages` changes any text, here for one region. */
export const OwnWords: Story = {
  ...inLanguage('de-AT'),
  beforeEach: () => registerMessages('de-AT', { room: 'Saal', noSession: 'Dieser Programmpunkt kommt noch.' }),
};
