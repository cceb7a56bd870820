/** Axe on every element in every state, and what axe can't see: names, roles, outlines, ids, sizes of what is pressed. */
import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from './support/wait.ts';
import { emulateMedia } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import '../../src/define.ts';
import type { Feed } from '../../src/index.ts';
import { itWhere } from './engines.ts';
import { addressOfText, feedOf, sample, SMALL } from './support/feeds.ts';
import { pendingAddress, pendingRequests } from './support/network.ts';
import { click, closed, dialogOf, opened, part, parts, press, resetAddress, rootOf, shows } from './support/page.ts';

type Shown = HTMLElementTagNameMap['lectern-session-list'];

/** Each element that shows a feed, and how it is told which. */
const ELEMENTS: Record<string, (feed: Feed | undefined, src: string | undefined) => TemplateResult> = {
  'session-list': (feed, src) => html`<lectern-session-list .feed=${feed} .src=${src}></lectern-session-list>`,
  'session-list, list': (feed, src) => html`<lectern-session-list layout="list" group-by="room" .feed=${feed} .src=${src}></lectern-session-list>`,
  'session-list, compact': (feed, src) => html`<lectern-session-list layout="compact" group-by="track" .feed=${feed} .src=${src}></lectern-session-list>`,
  'session-list, inline': (feed, src) => html`<lectern-session-list detail="inline" .feed=${feed} .src=${src}></lectern-session-list>`,
  'session-card': (feed, src) => html`<lectern-session-card session-id="one" .feed=${feed} .src=${src}></lectern-session-card>`,
  'session-detail': (feed, src) => html`<lectern-session-detail session-id="one" .feed=${feed} .src=${src}></lectern-session-detail>`,
  'speaker-list': (feed, src) => html`<lectern-speaker-list .feed=${feed} .src=${src}></lectern-speaker-list>`,
  'speaker-list, cards': (feed, src) => html`<lectern-speaker-list layout="cards" .feed=${feed} .src=${src}></lectern-speaker-list>`,
  'speaker-list, list': (feed, src) => html`<lectern-speaker-list layout="list" .feed=${feed} .src=${src}></lectern-speaker-list>`,
  'speaker-bio': (feed, src) => html`<lectern-speaker-bio speaker-id="ada" .feed=${feed} .src=${src}></lectern-speaker-bio>`,
  faq: (feed, src) => html`<lectern-faq .feed=${feed} .src=${src}></lectern-faq>`,
};

/** The small feed, with a session of each state. */
const EVERY: Feed = feedOf({
  ...SMALL,
  sessions: [
    ...SMALL.sessions.map((session, at) => ({ ...session, track: `Track ${at}`, format: 'Talk', level: 'Beginner', tags: ['one', 'two'] })),
    { id: 'off', title: 'Called off', status: 'cancelled', statusNote: 'Ada is ill.', speakers: ['ada'], abstract: 'It would have been good.' },
    { id: 'moved', title: 'Elsewhere', status: 'moved', start: '2027-05-08T15:00', speakers: ['ada'] },
    { id: 'full', title: 'Full house', signup: { state: 'full', url: 'https://example.org/' }, recording: { url: 'https://example.org/' } },
    { id: 'lunch', title: 'Lunch', kind: 'break', start: '2027-05-08T12:00', end: '2027-05-08T13:00' },
  ],
  tracks: [{ id: 'Track 0', name: 'Track 0', color: '#ffff00' }],
});

/** Everything is looked at as it is after it has faded in; what breathes for ever is not waited for. */
async function still(element: Element): Promise<void> {
  const moving = [element, ...element.children].flatMap(({ shadowRoot }) => shadowRoot?.getAnimations() ?? []);
  await Promise.all(moving.filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity).map(({ finished }) => finished));
}

describe('accessibility', function () {
  this.timeout(30_000);
  const requests = pendingRequests();
  const { error } = console;
  beforeEach(() => (console.error = () => undefined));
  afterEach(async () => {
    console.error = error;
    await new Promise((resolve) => setTimeout(resolve, 30));
    resetAddress();
  });

  for (const [name, template] of Object.entries(ELEMENTS)) {
    const draw = async (feed: Feed | undefined, src: string | undefined, status: string): Promise<Shown> => {
      const element = await fixture<Shown>(template(feed, src));
      await shows(element, status);
      await still(element);
      return element;
    };

    it(`of ${name}: ready`, async () => {
      await expect(await draw(EVERY, undefined, 'ready')).to.be.accessible();
    });
    it(`of ${name}: loading`, async () => {
      const element = await draw(undefined, pendingAddress(), 'loading');
      await expect(element).to.be.accessible();
      await waitUntil(() => requests.length === 1);
    });
    it(`of ${name}: empty`, async () => {
      await expect(await draw(undefined, addressOfText('[]'), 'empty')).to.be.accessible();
    });
    it(`of ${name}: error`, async () => {
      await expect(await draw(undefined, '/no/such/feed.json', 'error')).to.be.accessible();
    });
    it(`of ${name}: names, outline and ids`, async () => {
      const element = await draw(EVERY, undefined, 'ready');
      const root = rootOf(element);
      const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
      expect(ids).to.deep.equal([...new Set(ids)]);
      const levels = [...root.querySelectorAll('[role=heading]')].map(({ ariaLevel }) => Number(ariaLevel));
      expect(levels.length).to.be.greaterThan(0);
      expect(Math.min(...levels), 'it begins where the page says').to.equal(2);
      levels.reduce((before, level) => {
        expect(level - before, `from level ${before} to ${level}`).to.be.at.most(1);
        return level;
      });
      for (const control of root.querySelectorAll('a, button, summary')) {
        expect((control.getAttribute('aria-label') ?? control.textContent).trim(), control.outerHTML).to.not.equal('');
      }
      for (const image of root.querySelectorAll('img')) expect(image.hasAttribute('alt')).to.equal(true);
    });
  }

  for (const [name, color, background] of [
    ['dark', '#f4f4f4', '#111111'],
    ['sepia', '#33230f', '#fff7e6'],
  ] as const) {
    itWhere('see all of a page')(`on a page that is ${name}: all text can be read`, async () => {
      const root = await fixture<HTMLElement>(html`<div>${Object.values(ELEMENTS).map((template) => template(EVERY, undefined))}</div>`);
      root.style.setProperty('color', color);
      root.style.setProperty('background', background);
      for (const element of root.children) {
        await shows(element as Shown);
        // Axe looks at what lies behind a text: what is left out of painting has no place yet where it would look.
        const painted = new CSSStyleSheet();
        painted.replaceSync('li { content-visibility: visible !important; }');
        element.shadowRoot?.adoptedStyleSheets.push(painted);
      }
      await still(root);
      await expect(root).to.be.accessible();
    });
  }

  itWhere('emulate media')('with the colour scheme of a dark page', async () => {
    await emulateMedia({ colorScheme: 'dark' });
    const root = await fixture<HTMLElement>(html`<div>${ELEMENTS['session-list']!(EVERY, undefined)}</div>`);
    root.style.setProperty('color-scheme', 'light dark');
    root.style.setProperty('color', 'CanvasText');
    root.style.setProperty('background', 'Canvas');
    await shows(root.firstElementChild as Shown);
    await still(root);
    await expect(root).to.be.accessible();
    await emulateMedia({ colorScheme: 'light' });
  });

  itWhere('emulate media')('moves nothing where less motion is wanted', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const element = await shows(await fixture<Shown>(html`<lectern-session-list .feed=${EVERY}></lectern-session-list>`));
    await click(part(element, 'link'));
    await opened(element);
    expect(getComputedStyle(dialogOf(element)!).transitionProperty).to.equal('none');
    expect(dialogOf(element)!.getAnimations({ subtree: true })).to.have.length(0);
    await press('Escape');
    await closed(element);
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  itWhere('emulate media')('shows where focus is on a screen, not on paper', async () => {
    for (const [name, template] of Object.entries(ELEMENTS)) {
      const element = await shows(await fixture<Shown>(html`${template(EVERY, undefined)}`));
      const focusable = rootOf(element).querySelector<HTMLElement>('a[href], button, summary');
      if (!focusable) continue;
      focusable.focus({ focusVisible: true } as FocusOptions);
      const rings = (): string[] =>
        [undefined, '::after'].map((pseudo) => getComputedStyle(focusable, pseudo).outlineStyle).filter((style) => style !== 'none');
      expect(rings(), name).to.deep.equal(['solid']);
      await emulateMedia({ media: 'print' });
      expect(rings(), `${name}, printed`).to.deep.equal([]);
      await emulateMedia({ media: 'screen' });
    }
  });

  it('of the open dialog, of a session and of a speaker', async () => {
    const element = await shows(await fixture<Shown>(html`<lectern-session-list .feed=${EVERY}></lectern-session-list>`));
    await click(part(element, 'link'));
    await opened(element);
    await still(element);
    await expect(element).to.be.accessible();
    part(element, 'speaker-link').click();
    await waitUntil(() => location.hash === '#speaker/ada');
    await element.updateComplete;
    await still(element);
    await expect(element).to.be.accessible();
    await press('Escape');
    await closed(element);
  });

  it('of a session that opened inline, and of answers that are open', async () => {
    const list = await shows(await fixture<Shown>(html`<lectern-session-list detail="inline" .feed=${EVERY}></lectern-session-list>`));
    parts(list, 'link')[0]!.click();
    await waitUntil(() => parts(list, 'inline').length === 1);
    await expect(list).to.be.accessible();
    const faq = await fixture<HTMLElementTagNameMap['lectern-faq']>(html`<lectern-faq .feed=${EVERY}></lectern-faq>`);
    await shows(faq);
    faq.openAll();
    await still(faq);
    await expect(faq).to.be.accessible();
  });

  it('of questions of the page’s own', async () => {
    const faq = await fixture<HTMLElementTagNameMap['lectern-faq']>(
      html`<lectern-faq
        ><details open>
          <summary>Why?</summary>
          <p>So.</p>
        </details></lectern-faq
      >`,
    );
    await expect(faq).to.be.accessible();
  });

  it('of the sample conference, a detail of each session', async () => {
    const feed = await sample('conference');
    const element = await fixture<HTMLElementTagNameMap['lectern-session-detail']>(html`<lectern-session-detail .feed=${feed}></lectern-session-detail>`);
    for (const { id } of feed.sessions.slice(0, 12)) {
      element.sessionId = id;
      await shows(element);
      await expect(element, id).to.be.accessible();
    }
  });

  it('everything that is pressed is 24 pixels high and wide at least, but links in running text', async () => {
    const root = await fixture<HTMLElement>(html`<div>${Object.values(ELEMENTS).map((template) => template(EVERY, undefined))}</div>`);
    for (const element of root.children) {
      await shows(element as Shown);
      for (const control of rootOf(element).querySelectorAll('a, button, summary')) {
        if (control.closest('.rich, .name, .sessions, .answer') || control.getClientRects().length === 0) continue;
        // The link of a card covers the card.
        const target = control.closest('.card, .someone') ?? control;
        const { width, height } = target.getBoundingClientRect();
        expect(Math.min(width, height), `${element.localName}: ${control.outerHTML.slice(0, 120)}`).to.be.at.least(24);
      }
    }
  });
});
