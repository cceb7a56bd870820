import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { byClass, THEMES } from '../.storybook/themes.ts';
import { CONFERENCE } from './support/feed-args.ts';

interface Args {
  theme?: 'light' | 'dark' | 'auto';
  density?: 'comfortable' | 'compact';
  accent: string;
  radius: string;
  space: string;
}
type Story = StoryObj<Args>;

const SESSIONS = 'asked-the-lift-for-root words-without-spaces snapshot-tests-an-apology';

/** Cards show what is quiet; a detail, which has links, buttons and marks, the accent. */
const elements = (theme: string = 'auto', density: string = 'comfortable'): unknown => html`
  <lectern-session-list
    src=${CONFERENCE}
    session-ids=${SESSIONS}
    heading-level="3"
    theme=${theme}
    density=${density}
    style="margin-block-end: 0.5em"
  ></lectern-session-list>
  <lectern-session-detail src=${CONFERENCE} session-id="asked-the-lift-for-root" heading-level="3" theme=${theme} density=${density}></lectern-session-detail>
`;

/** From three properties a site gets its look: accent, radius and space. Any accent is made legible on its ground. */
export default {
  title: 'Theming/Looks',
  tags: ['!autodocs'],
  component: 'lectern-session-list',
  argTypes: {
    theme: { control: 'inline-radio', options: ['light', 'dark', 'auto'] },
    density: { control: 'inline-radio', options: ['comfortable', 'compact'] },
    accent: { control: 'color' },
    radius: { control: 'text' },
    space: { control: 'text' },
  },
  args: { theme: 'light', density: 'comfortable', accent: '#b3261e', radius: '0.75em', space: '1em' },
  render: ({ theme, density, accent, radius, space }) => html`
    <div style=${styleMap({ '--lectern-accent': accent, '--lectern-radius': radius, '--lectern-space': space })}>${elements(theme, density)}</div>
  `,
} satisfies Meta<Args>;

export const ThreeProperties: Story = {};
export const YellowOnWhite: Story = { args: { accent: '#ffff00' } };
export const NavyOnBlack: Story = { args: { theme: 'dark', accent: '#000080' } };
export const Compact: Story = { args: { density: 'compact', radius: '0' } };

/** A ready theme, on light and on dark ground. */
const ready = (name: 'neutral' | 'ink' | 'bright' | 'high-contrast' | 'bootstrap' | 'wordpress', grounds: readonly string[] = ['light', 'dark']): Story => ({
  render: () =>
    html`<style>
        ${byClass(THEMES[name].css)}</style
      >${grounds.map((ground) => html`<div class=${`lectern-${name}`} style="color-scheme: ${ground}">${elements(ground)}</div>`)}`,
});
export const Neutral: Story = ready('neutral');
export const Ink: Story = ready('ink');
export const Bright: Story = ready('bright');
export const HighContrast: Story = ready('high-contrast');
/** On light ground only: pages with Bootstrap or WordPress say themselves which they have. */
export const Bootstrap: Story = ready('bootstrap', ['light']);
export const WordPress: Story = ready('wordpress', ['light']);
