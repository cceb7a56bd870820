/** The events that leave the elements: their classes, and how far they go. Pages rely on both. */
import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from './support/wait.ts';
import '../../src/define.ts';
import { LecternCloseEvent, LecternErrorEvent, LecternLoadEvent, LecternOpenEvent, LecternSelectEvent } from '../../src/index.ts';
import { addressOf, feedOf, SMALL } from './support/feeds.ts';
import { click, closed, nextEvent, opened, part, parts, press, resetAddress, shows } from './support/page.ts';

const CLASSES = {
  'lectern-load': [LecternLoadEvent, false],
  'lectern-error': [LecternErrorEvent, false],
  'lectern-select': [LecternSelectEvent, true],
  'lectern-open': [LecternOpenEvent, false],
  'lectern-close': [LecternCloseEvent, false],
} as const;

/** How each is brought about. */
const CAUSES: Record<keyof typeof CLASSES, (root: HTMLElement) => Promise<void>> = {
  'lectern-load': async (root) => root.append(Object.assign(document.createElement('lectern-session-list'), { src: addressOf(SMALL) })),
  'lectern-error': async (root) => root.append(Object.assign(document.createElement('lectern-session-list'), { src: '/no/such/feed.json' })),
  'lectern-select': async (root) => click(part(await listIn(root), 'link')),
  'lectern-open': async (root) => click(part(await listIn(root), 'link')),
  'lectern-close': async (root) => {
    const list = await listIn(root);
    await click(part(list, 'link'));
    await opened(list);
    await press('Escape');
    await closed(list);
  },
};

async function listIn(root: HTMLElement): Promise<HTMLElementTagNameMap['lectern-session-list']> {
  const list = document.createElement('lectern-session-list');
  list.feed = feedOf(SMALL);
  root.append(list);
  return shows(list);
}

describe('events', () => {
  const { error } = console;
  beforeEach(() => (console.error = () => undefined));
  afterEach(async () => {
    console.error = error;
    await new Promise((resolve) => setTimeout(resolve, 30));
    resetAddress();
  });

  for (const type of Object.keys(CLASSES) as (keyof typeof CLASSES)[]) {
    const [constructor, cancelable] = CLASSES[type];
    it(`${type} leaves shadow roots, bubbles, is ${cancelable ? '' : 'not '}cancelable, and is a class of ours`, async () => {
      const host = await fixture<HTMLElement>(html`<div></div>`);
      const inside = document.createElement('div');
      host.attachShadow({ mode: 'open' }).append(inside);
      const heard = nextEvent(host, type);
      await CAUSES[type](inside);
      const event = await heard;
      expect(event).to.be.instanceOf(constructor);
      expect([event.bubbles, event.composed, event.cancelable, event.isTrusted]).to.deep.equal([true, true, cancelable, false]);
      expect(constructor.type).to.equal(type);
    });
  }

  it('lectern-load brings the feed, on the clock of the element', async () => {
    const root = await fixture<HTMLElement>(html`<div></div>`);
    const heard = nextEvent(root, 'lectern-load');
    const list = document.createElement('lectern-session-list');
    Object.assign(list, { src: addressOf({ sessions: [{ id: 'a', title: 'A', start: '2027-05-08T09:00:00Z' }] }), timeZone: 'Asia/Tokyo' });
    root.append(list);
    const { feed } = await heard;
    expect(feed.sessions[0]!.start?.local).to.equal('2027-05-08T18:00');
    expect(Object.isFrozen(feed)).to.equal(true);
    expect(feed).to.equal(list.data);
  });

  it('lectern-select brings the item itself', async () => {
    const root = await fixture<HTMLElement>(html`<div></div>`);
    const list = await listIn(root);
    const heard = nextEvent(root, 'lectern-select');
    parts(list, 'link')[1]!.click();
    const { selection } = await heard;
    expect(selection.kind === 'session' && selection.session).to.equal(list.data!.sessions[1]);
    await opened(list);
    await press('Escape');
    await closed(list);
  });

  it('lectern-select of a speaker inside an open session can be taken over too', async () => {
    const root = await fixture<HTMLElement>(html`<div></div>`);
    const list = await listIn(root);
    parts(list, 'link')[0]!.click();
    await opened(list);
    const heard = nextEvent(root, 'lectern-select');
    root.addEventListener('lectern-select', (event) => event.preventDefault());
    part(list, 'speaker-link').click();
    expect((await heard).selection.kind).to.equal('speaker');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(location.hash).to.equal('#session/one');
    await press('Escape');
    await closed(list);
  });

  it('lectern-load is sent once for a feed that a lectern-feed is handed', async () => {
    const root = await fixture<HTMLElement>(html`<div></div>`);
    let loads = 0;
    root.addEventListener('lectern-load', () => loads++);
    const feed = document.createElement('lectern-feed');
    feed.feed = feedOf(SMALL);
    root.append(feed);
    await listIn(feed);
    await waitUntil(() => loads === 1);
    feed.timeZone = 'Asia/Tokyo';
    await feed.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(loads).to.equal(1);
  });
});
