/** What a page puts into elements: above and below them, and before and after cards. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.ts';
import { feedOf, SMALL } from './support/feeds.ts';
import { pendingAddress, pendingRequests } from './support/network.ts';
import { parts, rootOf, shows } from './support/page.ts';
import { waitUntil } from './support/wait.ts';

type Shown = HTMLElementTagNameMap['lectern-session-list'];

const feed = feedOf(SMALL);
const [first, second] = feed.sessions;
const topOf = (element: Element): number => element.getBoundingClientRect().top;
const slotsOf = (element: Element): string[] => [...rootOf(element).querySelectorAll('slot')].map(({ name }) => name);

const ALL = {
  'lectern-session-list': () => html`<lectern-session-list .feed=${feed}></lectern-session-list>`,
  'lectern-session-card': () => html`<lectern-session-card .feed=${feed} session-id=${first!.id}></lectern-session-card>`,
  'lectern-session-detail': () => html`<lectern-session-detail .feed=${feed} session-id=${first!.id}></lectern-session-detail>`,
  'lectern-speaker-list': () => html`<lectern-speaker-list .feed=${feed}></lectern-speaker-list>`,
  'lectern-speaker-bio': () => html`<lectern-speaker-bio .feed=${feed} speaker-id=${feed.speakers[0]!.id}></lectern-speaker-bio>`,
  'lectern-faq': () => html`<lectern-faq .feed=${feed}></lectern-faq>`,
};

function put(element: Element, slot: string): HTMLElement {
  const own = document.createElement('p');
  own.slot = slot;
  own.textContent = `What the page says in ${slot}.`;
  element.append(own);
  return own;
}

describe('header and footer', () => {
  const requests = pendingRequests();
  for (const [name, template] of Object.entries(ALL)) {
    it(`stand above and below what ${name} shows`, async () => {
      const element = await fixture<Shown>(template());
      await shows(element);
      const [header, footer] = ['header', 'footer'].map((slot) => put(element, slot)) as [HTMLElement, HTMLElement];
      const content = [...rootOf(element).querySelectorAll('.root > :not(slot, dialog)')].filter((part) => part.getClientRects().length > 0);
      expect(content).not.to.have.length(0);
      for (const part of content) {
        expect(topOf(header)).to.be.lessThan(topOf(part));
        expect(topOf(footer)).to.be.at.least(part.getBoundingClientRect().bottom - 1);
      }
    });
  }

  it('are there while a feed is loading, with boxes between, as they are no fallback', async () => {
    const list = await fixture<Shown>(html`<lectern-session-list src=${pendingAddress()}><h2 slot="header">Programme</h2></lectern-session-list>`);
    expect(list.querySelector('h2')!.checkVisibility()).to.equal(true);
    expect(parts(list, 'skeleton')).to.have.length(1);
    requests[0]!.answer(JSON.stringify({ lectern: 1 }));
    await waitUntil(() => list.status !== 'loading');
    expect(list.querySelector('h2')!.checkVisibility()).to.equal(true);
  });

  it('stand around questions of the page’s own', async () => {
    const faq = await fixture(
      html`<lectern-faq
        ><details>
          <summary>Where?</summary>
          Here.
        </details>
        <h2 slot="header">Questions</h2></lectern-faq
      >`,
    );
    expect(topOf(faq.querySelector('h2')!)).to.be.lessThan(topOf(faq.querySelector('details')!));
  });
});

describe('before and after', () => {
  it('stand around a single card', async () => {
    const card = await fixture<HTMLElementTagNameMap['lectern-session-card']>(ALL['lectern-session-card']());
    await shows(card);
    const [before, after] = ['before', 'after'].map((slot) => put(card, slot)) as [HTMLElement, HTMLElement];
    const [box] = parts(card, 'card');
    expect(topOf(before)).to.be.lessThan(topOf(box!));
    expect(topOf(after)).to.be.at.least(box!.getBoundingClientRect().bottom);
  });

  for (const layout of ['cards', 'list', 'compact'] as const) {
    it(`stand around the card of their session in a list of ${layout}, whenever they come, and go with it`, async () => {
      const list = await fixture<Shown>(html`<lectern-session-list layout=${layout} .feed=${feed}></lectern-session-list>`);
      await shows(list);
      expect(slotsOf(list), 'nothing is drawn for what is not there').to.deep.equal(['header', 'footer']);
      const own = put(list, `after-${second!.id}`);
      await waitUntil(() => own.assignedSlot, 'it has no place');
      const item = parts(list, 'item')[1]!;
      expect(own.assignedSlot!.closest('li')).to.equal(item);
      const card = item.querySelector('.card')!;
      expect(topOf(own)).to.be.at.least(card.getBoundingClientRect().bottom);
      // Until the first picture with the item in it, browsers estimate its height.
      const isInside = (): boolean => own.getBoundingClientRect().bottom <= item.getBoundingClientRect().bottom + 0.5;
      await waitUntil(isInside, 'it hangs out of its item');
      own.slot = `before-${second!.id}`;
      await waitUntil(() => own.assignedSlot && topOf(own) < topOf(parts(list, 'card')[1]!), 'it has not moved');
      own.slot = `before-${first!.id}`;
      await waitUntil(() => own.assignedSlot?.closest('li') === parts(list, 'item')[0], 'it has not gone to the other card');
      own.remove();
      await waitUntil(() => slotsOf(list).length === 2, 'its place is still there');
    });
  }

  it('leave focus where it is when they come and go, and stand below a detail that is open in the list', async () => {
    const list = await fixture<Shown>(html`<lectern-session-list detail="inline" .feed=${feed}></lectern-session-list>`);
    await shows(list);
    const [button] = parts(list, 'link');
    button!.focus();
    const own = put(list, `after-${first!.id}`);
    await waitUntil(() => own.assignedSlot, 'it has no place');
    expect(rootOf(list).activeElement).to.equal(button);
    button!.click();
    await waitUntil(() => parts(list, 'inline').length === 1, 'it does not open');
    expect(topOf(own)).to.be.at.least(parts(list, 'inline')[0]!.getBoundingClientRect().bottom - 1);
    own.remove();
    await waitUntil(() => !slotsOf(list).includes(own.slot), 'its place is still there');
    expect(rootOf(list).activeElement).to.equal(button);
    button!.click();
    await waitUntil(() => parts(list, 'inline').length === 0, 'it does not close');
  });

  it('are found where they came while the list was out of the page', async () => {
    const list = await fixture<Shown>(html`<lectern-session-list .feed=${feed}></lectern-session-list>`);
    await shows(list);
    const parent = list.parentElement!;
    list.remove();
    const own = put(list, `after-${second!.id}`);
    parent.append(list);
    await waitUntil(() => own.assignedSlot, 'it has no place');
  });

  it('of a session whose id is part of another’s are its own', async () => {
    const two = feedOf({
      sessions: [
        { id: 'a', title: 'One' },
        { id: 'a-b', title: 'Other' },
      ],
    });
    const list = await fixture<Shown>(html`<lectern-session-list .feed=${two}><p slot="after-a-b">For the other</p></lectern-session-list>`);
    await shows(list);
    expect(slotsOf(list)).to.deep.equal(['header', 'after-a-b', 'footer']);
  });
});
