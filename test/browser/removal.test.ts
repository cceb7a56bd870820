/** What is taken out of the page leaves nothing behind: no request, no listener, no error. */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/define.ts';
import { storeOf } from '../../src/store/stores.ts';
import { feedOf, jsonOf, SMALL } from './support/feeds.ts';
import { pageListeners } from './support/listeners.ts';
import { pendingAddress, pendingRequests } from './support/network.ts';
import { click, opened, part, shows } from './support/page.ts';

const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

const OWN = [
  'lectern-feed',
  'lectern-session-list',
  'lectern-session-card',
  'lectern-session-detail',
  'lectern-speaker-list',
  'lectern-speaker-bio',
  'lectern-faq',
] as const;

describe('removal', () => {
  const requests = pendingRequests();
  const listeners = pageListeners();
  const thrown: unknown[] = [];
  const caught = ({ reason }: PromiseRejectionEvent): void => void thrown.push(reason);

  beforeEach(() => {
    thrown.length = 0;
    window.addEventListener('unhandledrejection', caught);
  });
  afterEach(() => window.removeEventListener('unhandledrejection', caught));

  for (const tag of OWN) {
    it(`during load stops the request: ${tag}`, async () => {
      const before = listeners();
      const address = pendingAddress();
      const root = await fixture(html`<div></div>`);
      const element = document.createElement(tag);
      element.src = address;
      root.append(element);
      await element.updateComplete;
      // What reads a feed comes later where the page may have questions of its own.
      for (let tries = 0; requests.length === 0 && tries < 100; tries++) await later();
      expect(listeners(), 'it listens to something, or is only a feed').to.satisfy((names: string[]) => names.length > before.length);
      element.remove();
      await later();
      expect(requests.map(({ aborted }) => aborted)).to.deep.equal([true]);
      expect(storeOf(address).isUsed).to.equal(false);
      expect(storeOf(address).state.status).to.equal('idle');
      expect(listeners()).to.deep.equal(before);
      expect(thrown).to.deep.equal([]);
    });
  }

  it('of one of two elements leaves the request to the other', async () => {
    const address = pendingAddress();
    const root = await fixture(
      html`<div><lectern-session-list src=${address}></lectern-session-list><lectern-speaker-list src=${address}></lectern-speaker-list></div>`,
    );
    root.firstElementChild!.remove();
    await later();
    expect(requests[0]!.aborted).to.equal(false);
    requests[0]!.answer(jsonOf(SMALL));
    await shows(root.querySelector('lectern-speaker-list')!);
  });

  it('between answer and drawing throws nothing and sends nothing', async () => {
    const root = await fixture(html`<div><lectern-session-list src=${pendingAddress()}></lectern-session-list></div>`);
    const list = root.querySelector('lectern-session-list')!;
    const sent: string[] = [];
    for (const type of ['lectern-load', 'lectern-error']) list.addEventListener(type, () => sent.push(type));
    requests[0]!.answer(jsonOf(SMALL));
    list.remove();
    await later();
    expect(thrown).to.deep.equal([]);
    expect(sent).to.deep.equal([]);
  });

  it('with an open dialog closes it, and leaves nothing on the page', async () => {
    const before = listeners();
    const root = await fixture(html`<div><lectern-session-list .feed=${feedOf(SMALL)}></lectern-session-list></div>`);
    const list = root.querySelector('lectern-session-list')!;
    await shows(list);
    const closes: string[] = [];
    list.addEventListener('lectern-close', ({ selection }) => closes.push(selection.id));
    await click(part(list, 'link'));
    await opened(list);
    list.remove();
    await later();
    expect(closes).to.deep.equal(['one']);
    expect(listeners()).to.deep.equal(before);
    expect(document.querySelector(':modal')).to.equal(null);
    expect(thrown).to.deep.equal([]);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('before the first drawing', async () => {
    const before = listeners();
    const root = await fixture(html`<div></div>`);
    for (const tag of OWN) {
      const element = document.createElement(tag);
      element.setAttribute('src', pendingAddress());
      root.append(element);
      element.remove();
    }
    await nextFrame();
    await later();
    expect(requests.filter(({ aborted }) => !aborted)).to.deep.equal([]);
    expect(listeners()).to.deep.equal(before);
    expect(thrown).to.deep.equal([]);
  });
});
