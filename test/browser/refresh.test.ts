/** `refresh`: one request an interval, none that nobody sees, and nothing lost whatever comes: neither what is shown nor where the visitor is. */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { waitUntil } from './support/wait.ts';
import '../../src/define.ts';
import { pace } from '../../src/feed/retry.ts';
import type { LecternFaq, LecternFeed, LecternSessionList } from '../../src/index.ts';
import { itWhere } from './engines.ts';
import { clock, hide } from './support/clock.ts';
import { jsonOf, SMALL, type Input } from './support/feeds.ts';
import { keeperIsHere } from './support/keeper.ts';
import { pageListeners } from './support/listeners.ts';
import { pendingAddress, pendingRequests } from './support/network.ts';
import { click, dialogOf, focused, opened, part, parts, resetAddress, shows, textOf, textsOf } from './support/page.ts';

const MINUTE = 60_000;
const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));

describe('refresh', () => {
  const requests = pendingRequests();
  const time = clock();
  const listeners = pageListeners();
  const { tries } = pace;
  const { error } = console;
  let logged: string[] = [];
  beforeEach(() => {
    pace.tries = 0;
    logged = [];
    console.error = (...values: unknown[]) => void logged.push(values.join(' '));
  });
  afterEach(() => {
    hide(false);
    pace.tries = tries;
    console.error = error;
  });

  async function list(input: Input = SMALL, refresh = '5m'): Promise<LecternSessionList> {
    const element = await fixture<LecternSessionList>(html`<lectern-session-list src=${pendingAddress()} refresh=${refresh}></lectern-session-list>`);
    requests.at(-1)!.answer(jsonOf(input));
    await shows(element);
    await keeperIsHere(element);
    return element;
  }

  /** Lets an interval pass, and answers what is asked then. */
  async function again(answer: string | Input | undefined, milliseconds = 5 * MINUTE): Promise<void> {
    const before = requests.length;
    time.pass(milliseconds);
    await waitUntil(() => requests.length === before + 1, 'nobody asked');
    if (answer === undefined) requests.at(-1)!.fail();
    else requests.at(-1)!.answer(typeof answer === 'string' ? answer : jsonOf(answer));
    await later();
    await nextFrame();
  }

  it('asks once an interval, however many elements there are', async () => {
    const address = pendingAddress();
    const root = await fixture(
      html`<div>${Array.from({ length: 100 }, () => html`<lectern-session-list src=${address} refresh="5m"></lectern-session-list>`)}</div>`,
    );
    const elements = [...root.querySelectorAll('lectern-session-list')];
    requests[0]!.answer(jsonOf(SMALL));
    for (const element of elements) await shows(element);
    await keeperIsHere(elements[0]!);
    expect(requests).to.have.length(1);
    time.pass(4 * MINUTE);
    await later();
    expect(requests).to.have.length(1);
    await again({ sessions: [{ id: 'new', title: 'New' }] }, MINUTE);
    expect(requests).to.have.length(2);
    expect(requests[1]!.init.cache, 'the browser asks whether what it has is still so').to.equal('no-cache');
    for (const element of elements) await waitUntil(() => String(textsOf(element, 'title')) === 'New');
    await again(SMALL);
    expect(requests).to.have.length(3);
  });

  it('asks as often as the most eager element wishes', async () => {
    const address = pendingAddress();
    const root = await fixture(
      html`<div>
        <lectern-session-list src=${address} refresh="1h"></lectern-session-list><lectern-session-list src=${address} refresh="2m"></lectern-session-list>
      </div>`,
    );
    requests[0]!.answer(jsonOf(SMALL));
    const [calm, eager] = [...root.querySelectorAll('lectern-session-list')];
    await shows(calm!);
    await keeperIsHere(calm!);
    await again(SMALL, 2 * MINUTE);
    eager!.remove();
    time.pass(2 * MINUTE);
    await later();
    expect(requests).to.have.length(2);
  });

  it('asks nobody while the page is hidden, and once when it is seen again', async () => {
    await list();
    hide(true);
    time.pass(60 * MINUTE);
    await later();
    expect(requests).to.have.length(1);
    hide(false);
    await later();
    expect(requests).to.have.length(2);
    requests[1]!.answer(jsonOf(SMALL));
    await later();
    hide(true);
    hide(false);
    await later();
    expect(requests, 'the interval begins anew').to.have.length(2);
  });

  it('draws nothing where nothing is new, and tells nobody', async () => {
    const element = await list();
    const { data } = element;
    let told = 0;
    element.addEventListener('lectern-load', () => told++);
    const changes: MutationRecord[] = [];
    const watcher = new MutationObserver((records) => changes.push(...records));
    watcher.observe(element.shadowRoot!, { subtree: true, childList: true, attributes: true, characterData: true });
    await again(SMALL);
    watcher.disconnect();
    expect(element.data).to.equal(data);
    expect(told).to.equal(0);
    expect(changes).to.deep.equal([]);
  });

  const LOST: readonly (readonly [name: string, answer: string | undefined])[] = [
    ['fails', undefined],
    ['is an empty list', '[]'],
    ['is nothing', ''],
    ['is an empty feed', jsonOf({ sessions: [] })],
    ['is a login page', '<!doctype html><title>Sign in</title>'],
    ['is cut', jsonOf(SMALL).slice(0, 200)],
    ['is of no known format', '{"weather":"fine"}'],
  ];
  for (const [name, answer] of LOST) {
    it(`loses nothing where the answer ${name}, and says how old it is`, async () => {
      const element = await list();
      await again(answer);
      await shows(element, 'stale');
      expect(textsOf(element, 'title')).to.have.length(3);
      expect(textOf(part(element, 'stale'))).to.match(/^Updated .+ Try again$/);
      expect(element.matches(':state(stale)')).to.equal(true);
      await again(SMALL);
      await shows(element);
      expect(parts(element, 'stale')).to.have.length(0);
    });
  }

  it('“Try again” asks at once; focus stays, and goes nowhere later', async () => {
    const element = await list();
    await again(undefined);
    await waitUntil(() => parts(element, 'stale').length === 1);
    await click(part(element, 'retry'));
    expect(requests).to.have.length(3);
    requests[2]!.fail();
    await later();
    expect(focused(), 'it failed again').to.equal(part(element, 'retry'));
    await click(part(element, 'retry'));
    requests[3]!.answer(jsonOf(SMALL));
    await shows(element);
    await later();
    expect(parts(element, 'stale')).to.have.length(0);
    expect(focused()).to.equal(part(element, 'root'));
    part(element, 'link').focus();
    await again({ ...SMALL, sessions: [...SMALL.sessions, { id: 'four', title: 'Four' }] });
    expect(focused()).to.equal(part(element, 'link'));
  });

  it('tries again when the line is back', async () => {
    const element = await fixture<LecternSessionList>(html`<lectern-session-list src=${pendingAddress()}></lectern-session-list>`);
    requests[0]!.fail();
    await shows(element, 'error');
    window.dispatchEvent(new Event('online'));
    expect(requests).to.have.length(2);
    requests[1]!.answer(jsonOf(SMALL));
    await shows(element);
    window.dispatchEvent(new Event('online'));
    await later();
    expect(requests).to.have.length(2);
  });

  /** The same sessions in another order, with others before and between, and one gone. */
  const CHANGED = {
    ...SMALL,
    sessions: [
      ...Array.from({ length: 9 }, (_, index) => ({ id: `n${index}`, title: `New ${index}`, start: '2027-05-08T07:00' })),
      { ...SMALL.sessions[2], start: '2027-05-08T08:30' },
      { ...SMALL.sessions[1], title: 'Second thoughts, changed', start: '2027-05-08T08:00' },
    ],
    faqs: [{ id: 'first', question: 'Is this new?', answer: 'Yes.', category: 'Place' }, ...[...SMALL.faqs].reverse()],
  };

  it('leaves focus where it is', async () => {
    const element = await list();
    const link = parts(element, 'link').find((candidate) => textOf(candidate).includes('Second'))!;
    link.focus();
    await again(CHANGED);
    expect(textOf(focused()!)).to.contain('Second thoughts, changed');
    expect(focused()).to.equal(link);
  });

  it('leaves focus with the element where what had it is gone', async () => {
    const element = await list();
    parts(element, 'link')
      .find((candidate) => textOf(candidate).includes('First'))!
      .focus();
    await again(CHANGED);
    expect(focused()).to.equal(part(element, 'root'));
  });

  it('leaves an open dialog open, with what is new in it', async () => {
    const element = await list();
    await click(parts(element, 'link').find((candidate) => textOf(candidate).includes('Second'))!);
    const dialog = await opened(element);
    const active = focused();
    await again(CHANGED);
    expect(dialogOf(element)).to.equal(dialog);
    expect(dialog.open).to.equal(true);
    expect(textOf(dialog)).to.contain('Second thoughts, changed');
    expect(focused()).to.equal(active);
    element.remove();
    resetAddress();
  });

  it('leaves open answers open', async () => {
    const element = await fixture<LecternFaq>(html`<lectern-faq src=${pendingAddress()} refresh="5m"></lectern-faq>`);
    await waitUntil(() => requests.length === 1);
    requests[0]!.answer(jsonOf(SMALL));
    await waitUntil(() => element.status === 'ready');
    await keeperIsHere(element);
    const open = (): string[] => parts(element, 'item').flatMap((item) => ((item as HTMLDetailsElement).open ? [textOf(item.querySelector('summary')!)] : []));
    (parts(element, 'item')[0] as HTMLDetailsElement).open = true;
    parts(element, 'question')[0]!.focus();
    const active = focused();
    expect(open()).to.deep.equal(['Can I get a refund?']);
    await again(CHANGED);
    expect(parts(element, 'item')).to.have.length(3);
    expect(open()).to.deep.equal(['Can I get a refund?']);
    expect(focused()).to.equal(active);
  });

  it('leaves what is read where it is on the screen', async () => {
    const many = (from: number): Input => ({
      ...SMALL,
      sessions: Array.from({ length: 60 - from }, (_, index) => ({ id: `s${index + from}`, title: `Session ${index + from}` })),
    });
    const element = await list(many(10));
    const card = parts(element, 'card').find((candidate) => textOf(candidate).includes('Session 40'))!;
    card.scrollIntoView({ block: 'center' });
    await nextFrame();
    await nextFrame();
    const { top } = card.getBoundingClientRect();
    expect(scrollY).to.be.greaterThan(100);
    await again(many(0));
    await nextFrame();
    await nextFrame();
    expect(parts(element, 'card')).to.have.length(60);
    expect(Math.abs(card.getBoundingClientRect().top - top)).to.be.lessThan(2);
    scrollTo(0, 0);
  });

  it('of a lectern-feed is for all inside', async () => {
    const root = await fixture<LecternFeed>(
      html`<lectern-feed src=${pendingAddress()} refresh="5m"
        ><lectern-session-list></lectern-session-list><lectern-speaker-list></lectern-speaker-list
      ></lectern-feed>`,
    );
    requests[0]!.answer(jsonOf(SMALL));
    const inside = root.querySelector('lectern-session-list')!;
    await shows(inside);
    await keeperIsHere(root);
    await again({ sessions: [{ id: 'new', title: 'New' }] });
    expect(textsOf(inside, 'title')).to.deep.equal(['New']);
    await again(undefined);
    await shows(inside, 'stale');
    await waitUntil(() => parts(inside, 'stale').length === 1);
  });

  it('of one element outlives the others, and ends with it', async () => {
    const before = listeners();
    const element = await list();
    expect(time.timers).to.equal(1);
    element.remove();
    await later();
    expect(time.timers).to.equal(0);
    time.pass(60 * MINUTE);
    expect(requests).to.have.length(1);
    expect(listeners()).to.deep.equal(before);
  });

  it('begins and ends with its property', async () => {
    const element = await fixture<LecternSessionList>(html`<lectern-session-list src=${pendingAddress()}></lectern-session-list>`);
    requests[0]!.answer(jsonOf(SMALL));
    await shows(element);
    element.refresh = '5m';
    await keeperIsHere(element);
    await again(SMALL);
    element.refresh = undefined;
    await element.updateComplete;
    expect(time.timers).to.equal(0);
    time.pass(60 * MINUTE);
    await later();
    expect(requests).to.have.length(2);
  });

  it('tells the page’s author of what is no interval, or too short', async () => {
    await list(SMALL, 'often');
    expect(logged.join()).to.contain('refresh="often" is no interval');
    expect(time.timers).to.equal(0);
    await list(SMALL, '5s');
    expect(logged.join()).to.contain('refresh="5s" is too often');
    await again(SMALL, 30_000);
  });

  it('does not ask before a server that was asked too often wants it', async () => {
    const element = await list();
    pace.tries = tries;
    time.pass(5 * MINUTE);
    await later();
    requests[1]!.answer('', { status: 429, headers: { 'retry-after': '900' } });
    await shows(element, 'stale');
    await later();
    for (let minutes = 5; minutes < 15; minutes += 5) {
      time.pass(5 * MINUTE);
      await later();
      expect(requests, `after ${minutes} minutes`).to.have.length(2);
    }
    time.pass(5 * MINUTE);
    await later();
    expect(requests).to.have.length(3);
  });

  itWhere('keep answers')('costs under a kilobyte where nothing is new', async () => {
    const origin = await (await fetch('/faults/origin')).text();
    const element = await fixture<LecternSessionList>(
      html`<lectern-session-list src="${origin}/first/etag/etag-${Math.random()}" refresh="5m"></lectern-session-list>`,
    );
    await shows(element);
    await keeperIsHere(element);
    const key = element.src!.split('/').at(-1);
    const bytes = async (): Promise<number[]> => ((await (await fetch(`${origin}/asked/${key}`)).json()) as { bytes: number[] }).bytes;
    const { data } = element;
    time.pass(5 * MINUTE);
    await waitUntil(async () => (await bytes()).filter(Boolean).length === 2);
    const [first, second] = await bytes();
    expect(first).to.be.greaterThan(50_000);
    expect(second).to.be.lessThan(1_024);
    expect(element.data).to.equal(data);
    expect(element.status).to.equal('ready');
  });
});
