/** Scripts come late: elements are in the page, and have properties, before anything is defined, and in any order. */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import {
  LecternFaq,
  LecternFeed,
  LecternSessionCard,
  LecternSessionDetail,
  LecternSessionList,
  LecternSpeakerBio,
  LecternSpeakerList,
} from '../../src/index.ts';
import { define } from '../../src/lib/define.ts';
import { feedOf, jsonOf, SMALL } from './support/feeds.ts';
import { pendingAddress, pendingRequests } from './support/network.ts';
import { part, parts, shows, textsOf } from './support/page.ts';

// Each case defines what it is about, once and for all, so the cases stand in this order.
describe('upgrade', () => {
  const requests = pendingRequests();

  it('keeps the properties that were set before the definition', async () => {
    const list = document.createElement('lectern-session-list');
    Object.assign(list, { feed: feedOf(SMALL), limit: 2, layout: 'compact', groupBy: 'none', headingLevel: 4, sessionIds: ['two', 'one', 'three'] });
    const root = await fixture(html`<div>${list}</div>`);
    expect(list.shadowRoot, 'nothing is defined yet').to.equal(null);
    define('lectern-session-list', LecternSessionList);
    await shows(list);
    expect(root.firstElementChild).to.equal(list);
    expect(textsOf(list, 'title')).to.deep.equal(['Second thoughts', 'First things']);
    expect(part(list, 'title').ariaLevel).to.equal('4');
    expect(part(list, 'card').className).to.contain('compact');
    expect(Object.hasOwn(list, 'limit'), 'no own property hides the accessor').to.equal(false);
  });

  it('asks again when the lectern-feed around it is defined after it', async () => {
    define('lectern-speaker-list', LecternSpeakerList);
    const root = await fixture(
      html`<lectern-feed src=${pendingAddress()}
        ><div><lectern-speaker-list></lectern-speaker-list></div
      ></lectern-feed>`,
    );
    const list = root.querySelector('lectern-speaker-list')!;
    await list.updateComplete;
    expect(list.status).to.equal('idle');
    expect(requests).to.have.length(0);
    define('lectern-feed', LecternFeed);
    await nextFrame();
    requests[0]!.answer(jsonOf(SMALL));
    await shows(list);
    expect(textsOf(list, 'name')).to.deep.equal(['Ada Lovelace', 'Grace Hopper']);
    expect(requests).to.have.length(1);
  });

  it('shows the feed that was there before it', async () => {
    const root = await fixture(html`<lectern-feed src=${pendingAddress()}><lectern-session-detail session-id="two"></lectern-session-detail></lectern-feed>`);
    requests[0]!.answer(jsonOf(SMALL));
    await nextFrame();
    define('lectern-session-detail', LecternSessionDetail);
    const detail = root.querySelector('lectern-session-detail')!;
    await shows(detail);
    expect(parts(detail, 'title').map((title) => title.textContent)).to.deep.equal(['Second thoughts']);
  });

  it('takes a feed and its JSON from a property that was set before the definition', async () => {
    const card = document.createElement('lectern-session-card');
    card.setAttribute('session-id', 'three');
    const feed = document.createElement('lectern-feed');
    feed.feed = feedOf(SMALL);
    feed.append(card);
    await fixture(html`<div>${feed}</div>`);
    define('lectern-session-card', LecternSessionCard);
    await shows(card);
    expect(textsOf(card, 'title')).to.deep.equal(['Third parties']);
  });

  it('opens what was already in the page with the script at its end', async () => {
    const root = await fixture(html`<div></div>`);
    root.innerHTML = `<lectern-speaker-bio speaker-id="ada"><p>Soon here</p></lectern-speaker-bio><lectern-faq><details><summary>Why?</summary>So.</details></lectern-faq>`;
    const bio = root.querySelector('lectern-speaker-bio')!;
    const faq = root.querySelector('lectern-faq')!;
    bio.feed = feedOf(SMALL);
    define('lectern-speaker-bio', LecternSpeakerBio);
    define('lectern-faq', LecternFaq);
    await shows(bio);
    await faq.updateComplete;
    expect(textsOf(bio, 'title')).to.deep.equal(['Ada Lovelace']);
    expect(root.querySelector('p')!.getClientRects(), 'the fallback has gone').to.have.length(0);
    expect(root.querySelector('summary')!.getClientRects().length, 'the page’s own question is seen').to.be.greaterThan(0);
  });
});
