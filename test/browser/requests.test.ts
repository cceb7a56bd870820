/** However many elements ask for an address, and however they read it: one request. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.ts';
import type { LecternSessionList } from '../../src/index.ts';
import { jsonOf, SMALL } from './support/feeds.ts';
import { pendingAddress, pendingRequests } from './support/network.ts';
import { part, shows, textsOf } from './support/page.ts';

describe('requests', () => {
  const requests = pendingRequests();

  const lists = (root: Element): LecternSessionList[] => [...root.querySelectorAll('lectern-session-list')];

  it('is one for two elements with one address', async () => {
    const address = pendingAddress();
    const root = await fixture(
      html`<div><lectern-session-list src=${address}></lectern-session-list><lectern-speaker-list src=${address}></lectern-speaker-list></div>`,
    );
    requests[0]!.answer(jsonOf(SMALL));
    await shows(root.querySelector('lectern-session-list')!);
    await shows(root.querySelector('lectern-speaker-list')!);
    expect(requests).to.have.length(1);
  });

  it('is one for a hundred elements, and for those that come later', async () => {
    const address = pendingAddress();
    const root = await fixture(html`<div>${Array.from({ length: 100 }, () => html`<lectern-session-list src=${address}></lectern-session-list>`)}</div>`);
    requests[0]!.answer(jsonOf(SMALL));
    for (const list of lists(root)) await shows(list);
    const late = document.createElement('lectern-session-list');
    late.src = address;
    root.append(late);
    await shows(late);
    expect(requests).to.have.length(1);
  });

  it('is one for spellings of one address', async () => {
    const address = pendingAddress();
    const { pathname } = new URL(address);
    const root = await fixture(
      html`<div>
        <lectern-session-list src=${address}></lectern-session-list><lectern-session-list src=${pathname}></lectern-session-list
        ><lectern-session-list src=${`/elsewhere/..${pathname}`}></lectern-session-list>
      </div>`,
    );
    requests[0]!.answer(jsonOf(SMALL));
    for (const list of lists(root)) await shows(list);
    expect(requests).to.have.length(1);
  });

  it('is one for two elements on two clocks', async () => {
    const address = pendingAddress();
    const root = await fixture(
      html`<div>
        <lectern-session-list src=${address} time-zone="Europe/Berlin"></lectern-session-list
        ><lectern-session-list src=${address} time-zone="Asia/Tokyo"></lectern-session-list>
      </div>`,
    );
    requests[0]!.answer(jsonOf({ sessions: [{ id: 'a', title: 'A', start: '2027-05-08T09:00:00Z' }] }));
    const [berlin, tokyo] = lists(root);
    await shows(berlin!);
    await shows(tokyo!);
    expect(textsOf(berlin!, 'time')).to.deep.equal(['11:00 AM']);
    expect(textsOf(tokyo!, 'time')).to.deep.equal(['6:00 PM']);
    expect(requests).to.have.length(1);
  });

  it('is one for a feed and all elements inside', async () => {
    const address = pendingAddress();
    const root = await fixture(
      html`<lectern-feed src=${address}
        ><lectern-session-list></lectern-session-list>
        <div><lectern-speaker-list></lectern-speaker-list><lectern-faq></lectern-faq></div
      ></lectern-feed>`,
    );
    requests[0]!.answer(jsonOf(SMALL));
    await shows(root.querySelector('lectern-session-list')!);
    await shows(root.querySelector('lectern-speaker-list')!);
    await shows(root.querySelector('lectern-faq')!);
    expect(requests).to.have.length(1);
  });

  it('says neither who asks nor from where', async () => {
    await fixture(html`<lectern-session-list src=${pendingAddress()}></lectern-session-list>`);
    const { credentials, referrerPolicy, method = 'GET' } = requests[0]!.init;
    expect({ credentials, referrerPolicy, method }).to.deep.equal({ credentials: 'omit', referrerPolicy: 'no-referrer', method: 'GET' });
  });

  it('is made again when asked for, and what is shown stays meanwhile', async () => {
    const list = await fixture<LecternSessionList>(html`<lectern-session-list src=${pendingAddress()}></lectern-session-list>`);
    requests[0]!.answer(jsonOf(SMALL));
    await shows(list);
    list.reload();
    await list.updateComplete;
    expect(requests).to.have.length(2);
    expect(list.status).to.equal('ready');
    expect(textsOf(list, 'title')).to.have.length(3);
    requests[1]!.answer(jsonOf({ sessions: [{ id: 'new', title: 'Something new' }] }));
    await new Promise((resolve) => list.addEventListener('lectern-load', resolve, { once: true }));
    await list.updateComplete;
    expect(part(list, 'title').textContent).to.contain('Something new');
  });
});
