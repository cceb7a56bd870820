import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import './support/family.ts';

interface Args {
  accent: string;
  theme?: 'light' | 'dark';
  density?: 'comfortable' | 'compact';
}
type Story = StoryObj<Args>;

/** What there is, and what comes next (tabs, filters, stars, live states, a timetable), as one family. Drawings: nothing here can be pressed. */
export default {
  title: 'Family',
  argTypes: {
    accent: { control: 'color' },
    theme: { control: 'inline-radio', options: ['light', 'dark'] },
    density: { control: 'inline-radio', options: ['comfortable', 'compact'] },
  },
  args: { accent: '#2c4a8c', theme: 'light', density: 'comfortable' },
  render: ({ accent, theme, density }) => html`
    <look-family theme=${theme ?? 'light'} density=${density ?? 'comfortable'} style=${styleMap({ '--lectern-accent': accent })}></look-family>
  `,
} satisfies Meta<Args>;

export const Light: Story = {};
export const Dark: Story = { args: { theme: 'dark', accent: '#ff7a59' } };
export const Compact: Story = { args: { density: 'compact', accent: '#9a1c15' } };
