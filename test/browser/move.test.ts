/** Frameworks and CMS scripts take elements out and put them in again, while a feed loads and after. */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/define.ts';
import { addressOf, feedOf, jsonOf, SMALL } from './support/feeds.ts';
import { pendingAddress, pendingRequests } from './support/network.ts';
import { part, shows, textsOf, nextEvent } from './support/page.ts';

const TITLES = ['First things', 'Second thoughts', 'Third parties'];

describe('move', () => {
  const requests = pendingRequests();

  it('during load: one request, which is not stopped', async () => {
    const root = await fixture(
      html`<div>
        <section></section>
        <lectern-session-list src=${pendingAddress()}></lectern-session-list>
      </div>`,
    );
    const list = root.querySelector('lectern-session-list')!;
    root.querySelector('section')!.append(list);
    list.remove();
    root.prepend(list);
    await nextFrame();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(requests).to.have.length(1);
    expect(requests[0]!.aborted).to.equal(false);
    requests[0]!.answer(jsonOf(SMALL));
    await shows(list);
    expect(textsOf(list, 'title')).to.deep.equal(TITLES);
  });

  it('after load: no further request, and no second lectern-load', async () => {
    const root = await fixture(
      html`<div>
        <section></section>
        <lectern-session-list src=${pendingAddress()}></lectern-session-list>
      </div>`,
    );
    const list = root.querySelector('lectern-session-list')!;
    let loads = 0;
    root.addEventListener('lectern-load', () => loads++);
    requests[0]!.answer(jsonOf(SMALL));
    await shows(list);
    list.remove();
    await new Promise((resolve) => setTimeout(resolve, 20));
    root.querySelector('section')!.append(list);
    await shows(list);
    expect(textsOf(list, 'title')).to.deep.equal(TITLES);
    expect(requests).to.have.length(1);
    expect(loads).to.equal(1);
  });

  it('after a removal during load: asks anew, and shows the answer', async () => {
    const list = await fixture(html`<lectern-session-list src=${pendingAddress()}></lectern-session-list>`);
    const parent = list.parentElement!;
    list.remove();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(requests[0]!.aborted).to.equal(true);
    parent.append(list);
    await nextFrame();
    expect(requests).to.have.length(2);
    requests[1]!.answer(jsonOf(SMALL));
    await shows(list as HTMLElementTagNameMap['lectern-session-list']);
  });

  it('from one lectern-feed to another: shows the other feed', async () => {
    const other = feedOf({ sessions: [{ id: 'x', title: 'Elsewhere' }] });
    const root = await fixture(
      html`<div>
        <lectern-feed .feed=${feedOf(SMALL)}><lectern-session-list></lectern-session-list></lectern-feed><lectern-feed .feed=${other}></lectern-feed>
      </div>`,
    );
    const list = root.querySelector('lectern-session-list')!;
    await shows(list);
    root.lastElementChild!.append(list);
    await shows(list);
    await nextFrame();
    expect(textsOf(list, 'title')).to.deep.equal(['Elsewhere']);
    // The first feed is no longer listened to.
    root.querySelector('lectern-feed')!.feed = feedOf(SMALL);
    await nextFrame();
    await list.updateComplete;
    expect(textsOf(list, 'title')).to.deep.equal(['Elsewhere']);
  });

  it('out of a lectern-feed: shows nothing of it any more', async () => {
    const root = await fixture(
      html`<div>
        <lectern-feed .feed=${feedOf(SMALL)}><lectern-session-list>Fallback</lectern-session-list></lectern-feed>
      </div>`,
    );
    const list = root.querySelector('lectern-session-list')!;
    await shows(list);
    root.append(list);
    await shows(list, 'idle');
    expect(list.data).to.equal(undefined);
  });

  it('of a whole lectern-feed with what is inside', async () => {
    const root = await fixture(
      html`<div>
        <section></section>
        <lectern-feed src=${pendingAddress()}><lectern-session-list></lectern-session-list><lectern-faq></lectern-faq></lectern-feed>
      </div>`,
    );
    root.querySelector('section')!.append(root.querySelector('lectern-feed')!);
    await new Promise((resolve) => setTimeout(resolve, 20));
    requests[0]!.answer(jsonOf(SMALL));
    await shows(root.querySelector('lectern-session-list')!);
    await shows(root.querySelector('lectern-faq')!);
    expect(requests).to.have.length(1);
  });

  it('of a template’s copy: each copy is an element of its own', async () => {
    const address = addressOf(SMALL);
    const template = document.createElement('template');
    template.innerHTML = `<lectern-session-list src="${address}" limit="1"></lectern-session-list>`;
    const root = await fixture(html`<div></div>`);
    root.append(template.content.cloneNode(true), template.content.cloneNode(true));
    for (const list of root.querySelectorAll('lectern-session-list')) await shows(list);
    const [first, second] = [...root.querySelectorAll('lectern-session-list')];
    second!.layout = 'compact';
    await second!.updateComplete;
    expect(part(first!, 'card').className).to.contain('cards');
    expect(part(second!, 'card').className).to.contain('compact');
  });

  it('of an element into a shadow root inside a lectern-feed: the feed reaches it there', async () => {
    const feed = await fixture(html`<lectern-feed .feed=${feedOf(SMALL)}><div></div></lectern-feed>`);
    const list = document.createElement('lectern-session-list');
    feed.querySelector('div')!.attachShadow({ mode: 'open' }).append(list);
    await shows(list);
    expect(textsOf(list, 'title')).to.deep.equal(TITLES);
  });

  it('tells the page of a load that ended before the listener’s element came in', async () => {
    const address = addressOf(SMALL);
    const first = await fixture(html`<lectern-session-list src=${address}></lectern-session-list>`);
    await shows(first as HTMLElementTagNameMap['lectern-session-list']);
    const late = document.createElement('lectern-session-list');
    late.src = address;
    setTimeout(() => first.parentElement!.append(late));
    const { feed } = await nextEvent(late, 'lectern-load');
    expect(feed.sessions).to.have.length(3);
  });
});
