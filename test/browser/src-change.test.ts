/** An address that changes while it is asked: the newest wins, whatever order the answers come in. */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/define.ts';
import type { LecternFeed, LecternSessionList } from '../../src/index.ts';
import { feedOf, jsonOf, SMALL } from './support/feeds.ts';
import { pendingAddress, pendingRequests } from './support/network.ts';
import { shows, textsOf } from './support/page.ts';

const OLD = jsonOf({ sessions: [{ id: 'old', title: 'Old' }] });
const NEW = jsonOf({ sessions: [{ id: 'new', title: 'New' }] });
const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

describe('change of src', () => {
  const requests = pendingRequests();
  const list = (): Promise<LecternSessionList> => fixture(html`<lectern-session-list src=${pendingAddress()}></lectern-session-list>`);

  it('while loading stops the older request', async () => {
    const element = await list();
    element.src = pendingAddress();
    await later();
    expect(requests.map(({ aborted }) => aborted)).to.deep.equal([true, false]);
    requests[1]!.answer(NEW);
    await shows(element);
    expect(textsOf(element, 'title')).to.deep.equal(['New']);
  });

  it('while loading: the older answer never shows, even if it comes later', async () => {
    const old = pendingAddress();
    // A second element keeps the older request alive.
    const root = await fixture(
      html`<div><lectern-session-list src=${old}></lectern-session-list><lectern-session-list src=${old}></lectern-session-list></div>`,
    );
    const [element, keeper] = [...root.querySelectorAll('lectern-session-list')];
    element!.src = pendingAddress();
    await element!.updateComplete;
    requests[1]!.answer(NEW);
    await shows(element!);
    requests[0]!.answer(OLD);
    await shows(keeper!);
    await later();
    expect(textsOf(keeper!, 'title')).to.deep.equal(['Old']);
    expect(textsOf(element!, 'title')).to.deep.equal(['New']);
  });

  it('while the older answer is on its way: never a frame of the older', async () => {
    const element = await list();
    requests[0]!.answer(OLD);
    element.src = pendingAddress();
    await later();
    expect(element.status).to.equal('loading');
    expect(textsOf(element, 'title')).to.deep.equal([]);
    requests[1]!.answer(NEW);
    await shows(element);
    expect(textsOf(element, 'title')).to.deep.equal(['New']);
  });

  it('there and back again shows the first address', async () => {
    const element = await list();
    const first = element.src!;
    element.src = pendingAddress();
    await element.updateComplete;
    element.src = first;
    await later();
    requests.find(({ address, aborted }) => address === first && !aborted)!.answer(OLD);
    await shows(element);
    expect(textsOf(element, 'title')).to.deep.equal(['Old']);
  });

  it('reload while loading: the answer to the older request is not shown', async () => {
    const element = await list();
    element.reload();
    requests[0]!.answer(OLD);
    await later();
    expect(element.status, 'that the older was stopped is no failure').to.equal('loading');
    const [, second] = requests;
    expect(second, 'a second request was made').to.not.equal(undefined);
    second!.answer(NEW);
    await shows(element);
    expect(textsOf(element, 'title')).to.deep.equal(['New']);
  });

  it('to nothing shows the feed of the lectern-feed around it', async () => {
    const around = await fixture(
      html`<lectern-feed .feed=${feedOf(SMALL)}><lectern-session-list src=${pendingAddress()}></lectern-session-list></lectern-feed>`,
    );
    const element = around.querySelector('lectern-session-list')!;
    element.removeAttribute('src');
    await shows(element);
    expect(textsOf(element, 'title')).to.have.length(3);
  });

  it('of a lectern-feed reaches what is inside', async () => {
    const around = await fixture<LecternFeed>(html`<lectern-feed src=${pendingAddress()}><lectern-session-list></lectern-session-list></lectern-feed>`);
    const element = around.querySelector('lectern-session-list')!;
    requests[0]!.answer(OLD);
    await shows(element);
    around.src = pendingAddress();
    await nextFrame();
    requests[1]!.answer(NEW);
    await shows(element);
    await nextFrame();
    expect(textsOf(element, 'title')).to.deep.equal(['New']);
  });

  it('a feed that is handed over goes before the address, which is then not asked', async () => {
    const element = await fixture<LecternSessionList>(html`<lectern-session-list .feed=${feedOf(SMALL)} src=${pendingAddress()}></lectern-session-list>`);
    await shows(element);
    expect(requests).to.have.length(0);
    element.feed = undefined;
    await shows(element, 'loading');
    requests[0]!.answer(NEW);
    await shows(element);
    expect(textsOf(element, 'title')).to.deep.equal(['New']);
    element.feed = feedOf(SMALL);
    await element.updateComplete;
    expect(textsOf(element, 'title')).to.have.length(3);
  });
});
