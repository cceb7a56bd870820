/** A long list is drawn in slices, and nobody who reads, prints or opens something finds less of it, or in another order. */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/define.ts';
import type { LecternSessionList } from '../../src/index.ts';
import { addressOf, feedOf, type Input } from './support/feeds.ts';
import { opened, parts, rootOf, shows, textsOf } from './support/page.ts';
import { waitUntil } from './support/wait.ts';

const COUNT = 400;
const name = (index: number): string => `Session ${String(index).padStart(3, '0')}`;
const day = (index: number): string => `2027-05-${String(1 + Math.floor(index / 50)).padStart(2, '0')}`;

const MANY: Input = {
  event: { title: 'Long Days', timeZone: 'Europe/Berlin', language: 'en' },
  sessions: Array.from({ length: COUNT }, (_, index) => ({
    id: `s${index}`,
    title: name(index),
    start: `${day(index)}T09:${String(index % 50).padStart(2, '0')}`,
  })),
};
const NEXT: Input = { ...MANY, rooms: [{ id: 'r', name: 'Hall' }], sessions: MANY.sessions!.map((session) => ({ ...session, room: 'r' })) };
const IN_ROOMS: Input = {
  ...MANY,
  rooms: ['one', 'two'].map((id) => ({ id, name: id })),
  sessions: MANY.sessions!.map((session, index) => ({ ...session, room: index % 2 ? 'one' : 'two' })),
};
const ALL = Array.from({ length: COUNT }, (_, index) => name(index));

/** With what is there when it is drawn for the first time. */
async function first(): Promise<LecternSessionList> {
  const element = await fixture<LecternSessionList>(html`<lectern-session-list .feed=${feedOf(MANY)}></lectern-session-list>`);
  await element.updateComplete;
  return element;
}

describe('a long list', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('shows its beginning first, with boxes where the rest will be, and then all of it in order', async () => {
    const element = await first();
    const begun = textsOf(element, 'title');
    expect(begun.length).to.be.within(8, COUNT / 2);
    expect(begun).to.deep.equal(ALL.slice(0, begun.length));
    const bones = rootOf(element).querySelector('[aria-hidden="true"]:has(.bone)')!;
    expect(parts(element, 'card').every((card) => card.compareDocumentPosition(bones) === Node.DOCUMENT_POSITION_FOLLOWING)).to.equal(true);
    await shows(element);
    expect(textsOf(element, 'title')).to.deep.equal(ALL);
    expect(parts(element, 'group')).to.have.length(COUNT / 50);
  });

  it('keeps the nodes that it began with, and what has focus', async () => {
    const element = await first();
    const [card] = parts(element, 'card');
    const link = parts(element, 'link')[5]!;
    link.focus();
    await shows(element);
    expect(parts(element, 'card')[0]).to.equal(card);
    expect(rootOf(element).activeElement).to.equal(link);
  });

  it('leaves out of painting what is far down', async () => {
    const element = await shows(await first());
    const items = parts(element, 'item');
    expect(items.map((item) => getComputedStyle(item).contentVisibility)).to.deep.equal(items.map(() => 'auto'));
  });

  it('is painted as a whole where it is short, so that nothing moves a frame late', async () => {
    const few = { ...MANY, sessions: MANY.sessions!.slice(0, 30) };
    const element = await shows(await fixture<LecternSessionList>(html`<lectern-session-list .feed=${feedOf(few)}></lectern-session-list>`));
    const drawn = [...parts(element, 'group'), ...parts(element, 'item')];
    expect(drawn.filter((item) => getComputedStyle(item).contentVisibility === 'auto')).to.deep.equal([]);
  });

  it('is on paper as a whole, however early somebody prints', async () => {
    const element = await first();
    expect(parts(element, 'card').length).to.be.lessThan(COUNT);
    dispatchEvent(new Event('beforeprint'));
    // Browsers do what is due before they lay out the paper; no other task comes between.
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    expect(parts(element, 'card')).to.have.length(COUNT);
  });

  it('opens what the address names, though it is far down', async () => {
    history.replaceState(null, '', `#session/s${COUNT - 1}`);
    const element = await fixture<LecternSessionList>(html`<lectern-session-list src=${addressOf(MANY)}></lectern-session-list>`);
    expect((await opened(element)).textContent).to.include(name(COUNT - 1));
  });

  it('opens it in the list too', async () => {
    history.replaceState(null, '', `#session/s${COUNT - 1}`);
    const element = await fixture<LecternSessionList>(html`<lectern-session-list detail="inline" src=${addressOf(MANY)}></lectern-session-list>`);
    await waitUntil(() => rootOf(element).querySelector('li.open'), 'nothing is open');
    expect(rootOf(element).querySelector('li.open [part~="title"]')!.textContent).to.include(name(COUNT - 1));
  });

  it('does not draw the others again when one is opened', async () => {
    const element = await shows(await first());
    const changed: Node[] = [];
    const observer = new MutationObserver((records) => changed.push(...records.map(({ target }) => target)));
    const lists = rootOf(element).querySelectorAll('.items');
    lists.forEach((list) => observer.observe(list, { attributes: true, characterData: true, childList: true, subtree: true }));
    parts(element, 'link')[300]!.click();
    await opened(element);
    await nextFrame();
    // Its own card is marked, and its link as busy while the code of the detail comes.
    const own = parts(element, 'link')[300]!.closest('[part~="item"]')!;
    expect(changed.filter((node) => !own.contains(node))).to.deep.equal([]);
    observer.disconnect();
  });

  it('says its times on another clock when it is asked to', async () => {
    const element = await shows(await first());
    const cards = parts(element, 'card');
    element.hourCycle = 'h12';
    const old = (): unknown[] => parts(element, 'time').filter((time) => !time.textContent.includes('AM'));
    await waitUntil(() => old().length < COUNT, 'the clock is the old one');
    await waitUntil(() => old().length === 0, 'some clocks are the old one');
    expect(parts(element, 'card')).to.deep.equal(cards);
  });

  for (const [change, make, isDone] of [
    ['layout', (element) => (element.layout = 'compact'), (element) => parts(element, 'card').every(({ classList }) => classList.contains('compact'))],
    ['feed', (element) => (element.feed = feedOf(NEXT)), (element) => textsOf(element, 'room').length === COUNT],
  ] satisfies [string, (element: LecternSessionList) => unknown, (element: LecternSessionList) => boolean][])
    it(`is drawn anew in slices with another ${change}, and nothing is missing meanwhile`, async () => {
      const element = await shows(await first());
      const nodes = parts(element, 'item');
      const counts: number[] = [];
      const observer = new MutationObserver(() => counts.push(parts(element, 'item').length));
      observer.observe(rootOf(element), { childList: true, subtree: true, attributes: true, characterData: true });
      make(element);
      await element.updateComplete;
      expect(isDone(element), 'it is drawn in one go').to.equal(false);
      await waitUntil(() => isDone(element), 'it is not drawn whole');
      observer.disconnect();
      expect(counts.length).to.be.greaterThan(1);
      expect(counts.filter((count) => count < COUNT)).to.deep.equal([]);
      expect(parts(element, 'item')).to.deep.equal(nodes);
      expect(textsOf(element, 'title')).to.deep.equal(ALL);
    });

  it('begins anew in other groups, and what is far is not laid out before it is complete', async () => {
    const element = await shows(await first());
    const halves: unknown[] = [];
    const counts: number[] = [];
    const observer = new MutationObserver(() => {
      if (parts(element, 'group').length === 2) counts.push(parts(element, 'card').length);
      for (const group of parts(element, 'group').slice(1))
        if (group.checkVisibility() && group.querySelectorAll('[part~="card"]').length !== COUNT / 2) halves.push(group);
    });
    observer.observe(rootOf(element), { childList: true, subtree: true });
    element.groupBy = 'room';
    element.feed = feedOf(IN_ROOMS);
    await waitUntil(() => counts.at(-1) === COUNT, 'it is not drawn whole');
    observer.disconnect();
    expect(counts[0]).to.be.lessThan(COUNT / 2);
    expect(halves).to.deep.equal([]);
    expect(parts(element, 'group').every((group) => group.checkVisibility())).to.equal(true);
  });

  it('keeps the card of what is open, however far down, when all is drawn anew', async () => {
    const element = await shows(await first());
    const link = parts(element, 'link')[390]!;
    link.click();
    const dialog = await opened(element);
    element.layout = 'compact';
    await waitUntil(() => parts(element, 'card').every(({ classList }) => classList.contains('compact')), 'it is not drawn whole');
    expect(parts(element, 'link')[390]).to.equal(link);
    dialog.querySelector<HTMLElement>('[part~="dialog-close"]')!.click();
    await waitUntil(() => rootOf(element).activeElement === link, 'focus is lost');
  });

  it('is on paper as a whole when it is being drawn anew', async () => {
    const element = await shows(await first());
    element.layout = 'compact';
    dispatchEvent(new Event('beforeprint'));
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    expect(parts(element, 'card').filter(({ classList }) => !classList.contains('compact'))).to.deep.equal([]);
  });
});
