import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { registerMessages } from '../src/index.ts';
import { LANGUAGES } from '../src/i18n/catalogs.ts';
import { attributes } from './support/attributes.ts';
import { CONFERENCE } from './support/feed-args.ts';

interface Args {
  lang: string;
  'hour-cycle'?: string;
}
type Story = StoryObj<Args>;

const RIGHT_TO_LEFT = ['ar', 'he'];

/** One session that says most of what there is to say, and one that there isn't. */
export default {
  title: 'Languages',
  component: 'lectern-session-detail',
  argTypes: { lang: { control: { type: 'select' }, options: ['en', ...Object.keys(LANGUAGES)] } },
  args: { lang: 'de' },
  render: ({ lang, ...rest }) => html`
    <div lang=${lang} dir=${RIGHT_TO_LEFT.includes(lang) ? 'rtl' : 'ltr'}>
      <lectern-session-detail src=${CONFERENCE} session-id="asked-the-lift-for-root" ${attributes(rest)}></lectern-session-detail>
      <lectern-session-card src=${CONFERENCE} session-id="no-such-session"></lectern-session-card>
    </div>
  `,
} satisfies Meta<Args>;

const inLanguage = (lang: string): Story => ({ args: { lang } });

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

export const TwelveHours: Story = { args: { lang: 'de', 'hour-cycle': 'h12' } };

/** `registerMessages` changes any text, here for one region. */
export const OwnWords: Story = {
  args: { lang: 'de-AT' },
  beforeEach: () => registerMessages('de-AT', { room: 'Saal', noSession: 'Dieser Programmpunkt kommt noch.' }),
};
