/** Pages that want no requests to other servers: pictures are left out, or come when a visitor asks for them. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.ts';
import type { LecternSpeakerList } from '../../src/index.ts';
import { addressOf } from './support/feeds.ts';
import { click, focused, part, parts, rootOf, shows, textOf } from './support/page.ts';
import { waitUntil } from './support/wait.ts';

const PHOTO = `${location.origin}/none/photo.png`;
const BIO = `Hello ![a cat](${location.origin}/none/cat.png) there.`;
const SPEAKERS = [{ id: 'a', name: 'Ada', photo: PHOTO, bio: { kind: 'markdown' as const, value: BIO } }];
const src = addressOf({ speakers: SPEAKERS });

/** What was asked for of the pictures. */
const asked = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(`${location.origin}/none/`));
const images = (element: Element): HTMLImageElement[] => [...rootOf(element).querySelectorAll('img')];

describe('pictures', () => {
  beforeEach(() => performance.clearResourceTimings());

  it('are shown where nothing is said', async () => {
    const element = await shows(await fixture<LecternSpeakerList>(html`<lectern-speaker-list src=${src}></lectern-speaker-list>`));
    await waitUntil(() => asked().length > 0, 'none was asked for');
    expect(images(element)).to.have.length(1);
    expect(parts(element, 'images')).to.have.length(0);
  });

  for (const [where, content] of [
    ['on the element', html`<lectern-speaker-bio src=${src} images="off"></lectern-speaker-bio>`],
    ['around it', html`<div images="off"><lectern-speaker-bio src=${src}></lectern-speaker-bio></div>`],
    ['on its feed', html`<lectern-feed src=${src} images="off"><lectern-speaker-bio></lectern-speaker-bio></lectern-feed>`],
    ['in words that we don’t know', html`<lectern-speaker-bio src=${src} images="none"></lectern-speaker-bio>`],
  ] as const) {
    it(`are left out, and not asked for, if it says so ${where}`, async () => {
      const place = await fixture<HTMLElement>(html`<div>${content}</div>`);
      const element = await shows(place.querySelector('lectern-speaker-bio')!);
      await waitUntil(() => textOf(part(element, 'text')) === 'Hello a cat there.', 'the text has not been cleaned');
      expect(images(element)).to.have.length(0);
      expect(textOf(part(element, 'initials'))).to.equal('A');
      expect(parts(element, 'images')).to.have.length(0);
      expect(asked()).to.deep.equal([]);
    });
  }

  it('come when a visitor presses the button, in all that the attribute counts for', async () => {
    const place = await fixture<HTMLElement>(html`
      <div images="on-click">
        <lectern-speaker-list src=${src}></lectern-speaker-list>
        <lectern-speaker-bio src=${src}></lectern-speaker-bio>
      </div>
    `);
    const list = await shows(place.querySelector('lectern-speaker-list')!);
    const bio = await shows(place.querySelector('lectern-speaker-bio')!);
    await waitUntil(() => parts(list, 'images').length + parts(bio, 'images').length === 2, 'there are no buttons');
    expect(textOf(part(list, 'images'))).to.equal('Show pictures');
    expect(asked()).to.deep.equal([]);
    await click(part(list, 'images'));
    await waitUntil(() => asked().length === 2, 'not all pictures are asked for');
    expect([images(list).length, images(bio).length]).to.deep.equal([1, 2]);
    expect(parts(list, 'images').concat(parts(bio, 'images'))).to.have.length(0);
    expect(focused()).to.equal(rootOf(list).querySelector('.root'));
  });

  it('are offered only where there are some', async () => {
    const none = addressOf({ speakers: [{ id: 'a', name: 'Ada' }] });
    const element = await shows(await fixture<LecternSpeakerList>(html`<lectern-speaker-list src=${none} images="on-click"></lectern-speaker-list>`));
    // The button comes with a file of its own: by the time that one with pictures has it, this one would.
    const other = await shows(await fixture<LecternSpeakerList>(html`<lectern-speaker-list src=${src} images="on-click"></lectern-speaker-list>`));
    await waitUntil(() => parts(other, 'images').length === 1, 'there is no button');
    expect(parts(element, 'images')).to.have.length(0);
  });

  it('may be asked for by the page, and taken away again', async () => {
    const element = await shows(await fixture<LecternSpeakerList>(html`<lectern-speaker-list src=${src} images="off"></lectern-speaker-list>`));
    element.images = 'on';
    await element.updateComplete;
    expect(images(element)).to.have.length(1);
    element.images = 'off';
    await element.updateComplete;
    expect(images(element)).to.have.length(0);
  });
});
