/** Questions of a feed and questions of the page: both open, have addresses, and tell the page. */
import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import { waitUntil } from './support/wait.ts';
import '../../src/define.ts';
import type { LecternFaq } from '../../src/index.ts';
import { feedOf, jsonOf, sample, SMALL, type Input } from './support/feeds.ts';
import { pendingAddress, pendingRequests } from './support/network.ts';
import { click, focused, nextEvent, part, parts, press, resetAddress, rootOf, shows, textOf, textsOf } from './support/page.ts';

const FAQS: Input = {
  faqs: [
    { id: 'refunds', question: 'Refunds?', answer: 'Until the week before.', category: 'Tickets' },
    { id: 'where', question: 'Where?', answer: 'In the hall.', category: 'Place' },
    { id: 'visa', question: 'Visa letters?', answer: 'Yes.', category: 'Tickets' },
    { id: 'loose', question: 'Anything else?', answer: 'No.' },
  ],
};
const items = (element: Element): HTMLDetailsElement[] => parts(element, 'item') as HTMLDetailsElement[];
const openOnes = (all: Iterable<HTMLDetailsElement>): boolean[] => [...all].map(({ open }) => open);

async function feedFaq(attributes: Record<string, string> = {}): Promise<LecternFaq> {
  const element = await fixture<LecternFaq>(html`<lectern-faq .feed=${feedOf(FAQS)}></lectern-faq>`);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return shows(element);
}

describe('questions of a feed', () => {
  afterEach(resetAddress);

  it('stand under their categories, in the order of the feed', async () => {
    const element = await feedFaq();
    expect(parts(element, 'category').map(textOf)).to.have.length(3);
    expect(textsOf(element, 'category-title')).to.deep.equal(['Tickets', 'Place']);
    expect(textsOf(element, 'question')).to.deep.equal(['Refunds?', 'Visa letters?', 'Where?', 'Anything else?']);
  });

  it('are those of categories, or of faq-ids, in that order', async () => {
    expect(textsOf(await feedFaq({ categories: 'Place, Nothing' }), 'question')).to.deep.equal(['Where?']);
    expect(textsOf(await feedFaq({ 'faq-ids': 'loose visa nobody' }), 'question')).to.deep.equal(['Anything else?', 'Visa letters?']);
  });

  it('open and close by a click and by the keyboard', async () => {
    const element = await feedFaq();
    await click(parts(element, 'question')[0]!);
    expect(openOnes(items(element))).to.deep.equal([true, false, false, false]);
    expect(parts(element, 'answer')[0]!.getClientRects().length).to.be.greaterThan(0);
    await press('Enter');
    expect(openOnes(items(element))).to.deep.equal([false, false, false, false]);
    await press(' ');
    expect(openOnes(items(element))).to.deep.equal([true, false, false, false]);
  });

  it('are open one at a time where single is set, across categories', async () => {
    const element = await feedFaq({ single: '' });
    await click(parts(element, 'question')[0]!);
    await click(parts(element, 'question')[2]!);
    expect(openOnes(items(element))).to.deep.equal([false, false, true, false]);
  });

  it('of two elements do not close each other', async () => {
    const root = await fixture(
      html`<div><lectern-faq single .feed=${feedOf(FAQS)}></lectern-faq><lectern-faq single .feed=${feedOf(FAQS)}></lectern-faq></div>`,
    );
    const [one, other] = [...root.children] as [LecternFaq, LecternFaq];
    await shows(one);
    await shows(other);
    items(one)[0]!.open = true;
    items(other)[1]!.open = true;
    await nextFrame();
    expect(openOnes(items(one))[0]).to.equal(true);
  });

  it('open all and close all; with single there is no “all”', async () => {
    const element = await feedFaq();
    element.openAll();
    expect(openOnes(items(element))).to.deep.equal([true, true, true, true]);
    element.closeAll();
    expect(openOnes(items(element))).to.deep.equal([false, false, false, false]);
    element.single = true;
    await element.updateComplete;
    element.openAll();
    expect(openOnes(items(element))).to.deep.equal([false, false, false, false]);
  });

  it('tell the page when they open and close, with the question', async () => {
    const element = await feedFaq();
    const open = nextEvent(element, 'lectern-open');
    items(element)[0]!.open = true;
    const { selection } = await open;
    expect(selection.kind === 'faq' && selection.faq?.question).to.equal('Refunds?');
    const close = nextEvent(element, 'lectern-close');
    items(element)[0]!.open = false;
    expect((await close).selection.id).to.equal('refunds');
  });

  it('open at their address, come into view, and take focus', async () => {
    history.replaceState(null, '', '#faq/visa');
    const element = await feedFaq();
    await waitUntil(() => items(element)[1]!.open);
    expect(openOnes(items(element))).to.deep.equal([false, true, false, false]);
    expect(textOf(focused()!)).to.equal('Visa letters?');
  });

  it('open at an address that comes later, by their own link too', async () => {
    const element = await feedFaq();
    location.hash = '#faq/where';
    await waitUntil(() => items(element)[2]!.open);
    const anchor = parts(element, 'anchor')[2] as HTMLAnchorElement;
    expect(anchor.hash).to.equal('#faq/where');
  });

  it('start their outline at heading-level', async () => {
    const element = await feedFaq({ 'heading-level': '3' });
    expect(part(element, 'category-title').ariaLevel).to.equal('3');
    expect(parts(element, 'question-title').map(({ ariaLevel }) => ariaLevel)).to.deep.equal(['4', '4', '4', '3']);
  });

  it('that are none are said kindly', async () => {
    const element = await fixture<LecternFaq>(html`<lectern-faq .feed=${feedOf({ sessions: [{ id: 'a', title: 'A' }] })}></lectern-faq>`);
    await shows(element, 'empty');
    expect(textOf(part(element, 'empty'))).to.equal('There are no questions here yet.');
  });

  it('of the sample conference are all there', async () => {
    const feed = await sample('conference');
    const element = await shows(await fixture<LecternFaq>(html`<lectern-faq .feed=${feed}></lectern-faq>`));
    expect(items(element)).to.have.length(feed.faqs.length);
  });
});

describe('questions of the page', () => {
  const requests = pendingRequests();
  const authored = html`
    <details>
      <summary>What is it?</summary>
      <p>A test.</p>
    </details>
    <details id="own">
      <summary>When is it?</summary>
      <p>Soon.</p>
    </details>
    <details name="theirs">
      <summary>Why is it?</summary>
      <p>Because.</p>
    </details>
  `;
  const page = (content: unknown = authored): Promise<LecternFaq> => fixture<LecternFaq>(html`<lectern-faq>${content}</lectern-faq>`);
  const own = (element: Element): HTMLDetailsElement[] => [...element.querySelectorAll('details')];

  afterEach(resetAddress);

  it('work as they did, and go on working when they change', async () => {
    const element = await page();
    expect(element.status).to.equal('idle');
    await click(own(element)[0]!.querySelector('summary')!);
    expect(openOnes(own(element))).to.deep.equal([true, false, false]);
    const more = document.createElement('details');
    more.innerHTML = '<summary>And more?</summary>Yes.';
    element.append(more);
    await nextFrame();
    await click(more.querySelector('summary')!);
    expect(openOnes(own(element))).to.deep.equal([true, false, false, true]);
    expect(requests).to.have.length(0);
  });

  it('are one at a time where single is set, later too, and no longer when it is taken away', async () => {
    const element = await page();
    element.single = true;
    await element.updateComplete;
    own(element)[0]!.open = true;
    own(element)[1]!.open = true;
    await nextFrame();
    expect(openOnes(own(element))).to.deep.equal([false, true, false]);
    expect(own(element)[2]!.name, 'a name that the page gave stays').to.equal('theirs');
    const more = document.createElement('details');
    more.innerHTML = '<summary>And more?</summary>Yes.';
    element.append(more);
    await nextFrame();
    more.open = true;
    await nextFrame();
    expect(own(element)[1]!.open, 'one that came later closes the others').to.equal(false);
    element.single = false;
    await element.updateComplete;
    expect(own(element).map(({ name }) => name)).to.deep.equal(['', '', 'theirs', '']);
  });

  it('open all and close all', async () => {
    const element = await page();
    element.openAll();
    expect(openOnes(own(element))).to.deep.equal([true, true, true]);
    element.closeAll();
    expect(openOnes(own(element))).to.deep.equal([false, false, false]);
  });

  it('tell the page, by their id or the question in words', async () => {
    const element = await page();
    const first = nextEvent(element, 'lectern-open');
    own(element)[0]!.open = true;
    expect((await first).selection.id).to.equal('what-is-it');
    const second = nextEvent(element, 'lectern-open');
    own(element)[1]!.open = true;
    expect((await second).selection.id).to.equal('own');
  });

  it('open at an address with their words, their id after the slash, or their id alone', async () => {
    for (const [hash, at] of [
      ['#faq/why-is-it', 2],
      ['#faq/own', 1],
      ['#own', 1],
    ] as const) {
      history.replaceState(null, '', hash);
      const element = await page();
      await nextFrame();
      expect(
        own(element)
          .map(({ open }) => open)
          .indexOf(true),
        hash,
      ).to.equal(at);
      element.remove();
    }
  });

  it('give way to the questions of a feed when they are there, and are the fallback until then', async () => {
    const element = await page();
    const seen = (): boolean => own(element)[0]!.getClientRects().length > 0;
    element.src = pendingAddress();
    await waitUntil(() => requests.length === 1);
    expect(seen()).to.equal(true);
    requests[0]!.answer(jsonOf(SMALL));
    await shows(element);
    expect(seen()).to.equal(false);
    expect(items(element)).to.have.length(2);
  });

  it('stay where the feed has none, or can’t be had', async () => {
    const { error } = console;
    console.error = () => undefined;
    const element = await page();
    element.src = pendingAddress();
    await waitUntil(() => requests.length === 1);
    requests[0]!.answer('', { status: 404 });
    await shows(element, 'error');
    expect(own(element)[0]!.getClientRects().length, 'after a failure').to.be.greaterThan(0);
    element.reload();
    await waitUntil(() => requests.length === 2);
    requests[1]!.answer(jsonOf({ sessions: [{ id: 'a', title: 'A' }] }));
    await shows(element, 'empty');
    expect(own(element)[0]!.getClientRects().length, 'of a feed without questions').to.be.greaterThan(0);
    console.error = error;
  });

  it('are styled by rules that any rule of the page outdoes, and that leave with the last tag', async () => {
    const before = document.adoptedStyleSheets.length;
    const root = await fixture(html`<div><lectern-faq>${authored}</lectern-faq><lectern-faq>${authored}</lectern-faq></div>`);
    await nextFrame();
    const during = document.adoptedStyleSheets.length;
    expect(during).to.be.greaterThan(before);
    const summary = root.querySelector('summary')!;
    expect(getComputedStyle(summary).cursor).to.equal('pointer');
    const style = document.createElement('style');
    style.textContent = 'summary { cursor: help; }';
    document.head.append(style);
    expect(getComputedStyle(summary).cursor).to.equal('help');
    style.remove();
    root.firstElementChild!.remove();
    expect(document.adoptedStyleSheets.length).to.equal(during);
    root.firstElementChild!.remove();
    expect(document.adoptedStyleSheets.length).to.equal(before);
  });

  it('have a mark of ours, which pages that set `summary` back leave as it is, and words that hang together', async () => {
    const style = document.createElement('style');
    style.textContent = 'summary { display: list-item; }';
    document.head.append(style);
    const element = await page(
      html`<details>
          <summary>What is <em>this</em>?</summary>
        </details>
        <details><summary>What is this?</summary></details>`,
    );
    await nextFrame();
    const [mixed, plain] = own(element).map((details) => details.querySelector('summary')!) as [HTMLElement, HTMLElement];
    const { inlineSize, blockSize } = getComputedStyle(mixed, '::before');
    for (const size of [inlineSize, blockSize]) expect(parseFloat(size)).to.be.closeTo(9.6, 0.1);
    expect(mixed.getBoundingClientRect().height).to.equal(plain.getBoundingClientRect().height);
    const widthOf = (summary: HTMLElement): number => {
      const range = document.createRange();
      range.selectNodeContents(summary);
      return range.getBoundingClientRect().width;
    };
    mixed.querySelector('em')!.style.fontStyle = 'normal';
    expect(Math.abs(widthOf(mixed) - widthOf(plain))).to.be.lessThan(1);
    style.remove();
  });

  it('keep the page’s own mark, and get no second one', async () => {
    for (const mark of ['before', 'after']) {
      const style = document.createElement('style');
      style.textContent = `summary::${mark} { content: '+'; }`;
      document.head.append(style);
      const element = await page();
      await nextFrame();
      const summary = element.querySelector('summary')!;
      const ours = (side: string): string => getComputedStyle(summary, `::${side}`).borderBottomWidth;
      expect([ours('before'), ours('after')], mark).to.deep.equal(['0px', '0px']);
      element.remove();
      style.remove();
    }
  });

  it('of details that stand deeper, and other details in an answer, are told apart', async () => {
    const element = await page(
      html`<div>
        <details>
          <summary>Outer?</summary>
          <details>
            <summary>Inner</summary>
            Text
          </details>
        </details>
      </div>`,
    );
    const [outer, inner] = own(element);
    const told: string[] = [];
    element.addEventListener('lectern-open', ({ selection }) => told.push(selection.id));
    outer!.open = true;
    inner!.open = true;
    await aTimeout(20);
    expect(told).to.deep.equal(['outer', 'inner']);
    expect(rootOf(element).querySelectorAll('details')).to.have.length(0);
  });

  it('keep an answer inside an answer open where single is set', async () => {
    const element = await page(
      html`<details>
        <summary>Outer?</summary>
        <details>
          <summary>Inner</summary>
          Text
        </details>
      </details>`,
    );
    element.single = true;
    await element.updateComplete;
    const [outer, inner] = own(element);
    outer!.open = true;
    inner!.open = true;
    await nextFrame();
    expect([outer!.open, inner!.open]).to.deep.equal([true, true]);
  });
});
