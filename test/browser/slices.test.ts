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
    expect(begun.length).to.be.within(20, COUNT / 2);
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
    element.hourCycle = 'h12';
    await waitUntil(() => /AM/.test(parts(element, 'time')[0]!.textContent), 'the clock is the old one');
    expect(parts(element, 'time').filter((time) => !time.textContent.includes('AM'))).to.deep.equal([]);
  });
});
