import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { attributes } from './support/attributes.ts';
import { CONFERENCE, WORKSHOPS } from './support/feed-args.ts';
import { click, focused, found, pressKey, withItsFeed } from './support/press.ts';
import { failing } from './support/states.ts';

interface Args {
  src: string;
}
type Story = StoryObj<Args>;

/** What visitors come for, done step by step: the panel “Interactions” shows how it goes. Each is tried in CI, with real keys. */
export default {
  title: 'Main jobs',
  args: { src: WORKSHOPS },
  render: (args) => html`<lectern-session-list ${attributes(args)} group-by="none" limit="6"></lectern-session-list>`,
} satisfies Meta<Args>;

const LIST = 'lectern-session-list';
const isClosed = (story: HTMLElement, tag: string): Promise<void> =>
  waitFor(() => expect(story.querySelector(tag)?.shadowRoot?.querySelector('dialog[open]') ?? null).toBeNull());

export const ChooseASessionByMouse: Story = {
  play: withItsFeed(async ({ canvasElement: story, step }) => {
    const card = await click(story, LIST, 'a.link');
    await step('its detail opens, with its title', async () => {
      const dialog = await found(story, LIST, 'dialog[open]');
      await expect(dialog).toHaveAccessibleName(card.textContent.trim());
    });
    await step('the button closes it, and the address is as before', async () => {
      await click(story, LIST, 'dialog .close');
      await isClosed(story, LIST);
      await waitFor(() => expect(location.hash).toBe(''));
    });
  }),
};

export const ChooseASessionByKeyboard: Story = {
  play: withItsFeed(async ({ canvasElement: story, step }) => {
    const card = await found(story, LIST, 'li:nth-child(2) a.link');
    card.focus();
    await pressKey('Enter');
    await step('focus goes to the title of the detail', async () => {
      await found(story, LIST, 'dialog[open]');
      await waitFor(() => expect(focused()?.closest('.scroll .title')).toBeTruthy());
    });
    await pressKey('Escape');
    await step('Escape closes it, and focus is back on the card', async () => {
      await isClosed(story, LIST);
      await waitFor(() => expect(focused()).toBe(card));
    });
  }),
};

export const GoOnToTheNextSession: Story = {
  play: withItsFeed(async ({ canvasElement: story }) => {
    await click(story, LIST, 'a.link');
    const dialog = await found(story, LIST, 'dialog[open]');
    const name = dialog.getAttribute('aria-label');
    const next = await click(story, LIST, 'dialog button.next');
    await waitFor(() => expect(dialog.getAttribute('aria-label')).not.toBe(name));
    await expect(focused()).toBe(next);
  }),
};

export const ReadAboutItsSpeaker: Story = {
  play: withItsFeed(async ({ canvasElement: story, step }) => {
    const card = await click(story, LIST, 'a.link');
    const dialog = await found(story, LIST, 'dialog[open]');
    const speaker = await click(story, LIST, 'dialog a.speaker-link');
    const name = speaker.textContent.trim();
    await step('the speaker takes the place of the session', () => waitFor(() => expect(dialog).toHaveAccessibleName(name)));
    await step('and the way back leads to the session', async () => {
      await click(story, LIST, 'dialog .back');
      await waitFor(() => expect(dialog).toHaveAccessibleName(card.textContent.trim()));
    });
  }),
};

export const ChooseASpeaker: Story = {
  args: { src: CONFERENCE },
  render: (args) => html`<lectern-speaker-list ${attributes(args)} limit="6"></lectern-speaker-list>`,
  play: withItsFeed(async ({ canvasElement: story }) => {
    const TAG = 'lectern-speaker-list';
    const link = await found(story, TAG, 'a.link');
    link.focus();
    await pressKey('Enter');
    await found(story, TAG, 'dialog[open]');
    await pressKey('Escape');
    await isClosed(story, TAG);
    await waitFor(() => expect(focused()).toBe(link));
  }),
};

const questions = (args: Args) => html`<lectern-faq ${attributes(args)}></lectern-faq>`;

export const OpenAnAnswerByKey: Story = {
  args: { src: CONFERENCE },
  render: questions,
  play: withItsFeed(async ({ canvasElement: story }) => {
    const question = await found(story, 'lectern-faq', 'summary');
    const details = question.closest('details')!;
    question.focus();
    await pressKey('Enter');
    await waitFor(() => expect(details.open).toBe(true));
    await pressKey('Enter');
    await waitFor(() => expect(details.open).toBe(false));
  }),
};

/** A link to a question opens its answer: the address is that of the link below it. */
export const OpenAnAnswerByItsAddress: Story = {
  args: { src: CONFERENCE },
  render: questions,
  play: withItsFeed(async ({ canvasElement: story }) => {
    const details = (await found(story, 'lectern-faq', 'details:nth-of-type(2)')) as HTMLDetailsElement;
    location.hash = `faq/${details.dataset['id']}`;
    await waitFor(() => expect(details.open).toBe(true));
    await waitFor(() => expect(focused()).toBe(details.querySelector('summary')));
  }),
};

/** The first request finds nothing, the second does. */
export const TryAgainAfterAnError: Story = {
  args: { src: `${WORKSHOPS}?second` },
  parameters: failing,
  play: withItsFeed(async ({ canvasElement: story }) => {
    const again = await found(story, LIST, '[part~=retry]');
    again.focus();
    await pressKey('Enter');
    await found(story, LIST, '[part~=card]');
    // The button is gone; who listens to the page goes on where it was.
    await waitFor(() => expect(focused()?.getRootNode()).toBe(story.querySelector(LIST)?.shadowRoot));
  }),
};

const switchTo = (language: string, direction: 'ltr' | 'rtl') => (event: Event) =>
  Object.assign((event.target as HTMLElement).closest('section')!, { lang: language, dir: direction });

/** A page that changes its language changes ours: words, dates and direction, at once. */
export const SwitchTheLanguage: Story = {
  args: { src: CONFERENCE },
  render: (args) => html`
    <style>
      .languages button {
        border: 1px solid;
        background: none;
        color: inherit;
        font: inherit;
      }
    </style>
    <section lang="en">
      <p class="languages">
        <button type="button" lang="en" @click=${switchTo('en', 'ltr')}>English</button>
        <button type="button" lang="de" @click=${switchTo('de', 'ltr')}>Deutsch</button>
        <button type="button" lang="ar" @click=${switchTo('ar', 'rtl')}>العربية</button>
      </p>
      <lectern-session-list ${attributes(args)} layout="list" limit="6"></lectern-session-list>
    </section>
  `,
  play: withItsFeed(async ({ canvas, canvasElement: story }) => {
    const day = async (): Promise<string> => (await found(story, LIST, '[part~=group-title]')).textContent.trim();
    const english = await day();
    await userEvent.click(canvas.getByText('Deutsch'));
    await waitFor(async () => expect(await day()).toContain('April 2027'));
    await expect(await day()).not.toBe(english);
    await userEvent.click(canvas.getByText('العربية'));
    await waitFor(async () => expect(await day()).toMatch(/أبريل/));
    await expect(getComputedStyle(await found(story, LIST, '.root')).direction).toBe('rtl');
    await userEvent.click(canvas.getByText('English'));
    await waitFor(async () => expect(await day()).toBe(english));
  }),
};
