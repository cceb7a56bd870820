/** `cache`: the last good copy is there at once on the next visit, and when nothing else is; without the attribute nothing is kept. */
import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from './support/wait.ts';
import '../../src/define.ts';
import { pace } from '../../src/feed/retry.ts';
import { addressesOf, texts } from '../../src/feed/load-feed.ts';
import { byAddress } from '../../src/store/stores.ts';
import type { LecternFeed, LecternSessionList } from '../../src/index.ts';
import { jsonOf, SMALL, type Input } from './support/feeds.ts';
import { keeperIsHere } from './support/keeper.ts';
import { pendingAddress, pendingRequests } from './support/network.ts';
import { part, parts, shows, textOf, textsOf } from './support/page.ts';

const NEW = { sessions: [{ id: 'new', title: 'New' }] } satisfies Input;
const TITLES = ['First things', 'Second thoughts', 'Third parties'];
const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

describe('cache', () => {
  const requests = pendingRequests();
  const { tries } = pace;
  const { error } = console;
  beforeEach(async () => {
    await caches.delete('lectern');
    pace.tries = 0;
    console.error = () => undefined;
  });
  afterEach(async () => {
    await caches.delete('lectern');
    pace.tries = tries;
    console.error = error;
  });

  const visit = (address: string): Promise<LecternSessionList> => fixture(html`<lectern-session-list src=${address} cache></lectern-session-list>`);

  const kept = async (): Promise<string[]> => ((await caches.has('lectern')) ? (await (await caches.open('lectern')).keys()).map(({ url }) => url) : []);

  /** What a page knows is gone when it is left; what the browser keeps stays. */
  function leave(element: HTMLElement, address: string): void {
    element.remove();
    for (const one of addressesOf(address)) texts.delete(one);
    byAddress.delete(addressesOf(address).join(' '));
  }

  /** A visit that went well, some minutes ago. */
  async function earlierVisit(input: Input = SMALL): Promise<string> {
    const address = pendingAddress();
    const element = await visit(address);
    requests.at(-1)!.answer(jsonOf(input));
    await shows(element);
    await waitUntil(async () => (await kept()).includes(address), 'no copy was kept');
    leave(element, address);
    return address;
  }

  it('is off by default: nothing is kept', async () => {
    const element = await fixture<LecternSessionList>(html`<lectern-session-list src=${pendingAddress()} refresh="5m"></lectern-session-list>`);
    requests[0]!.answer(jsonOf(SMALL));
    await shows(element);
    await keeperIsHere(element);
    element.reload();
    requests[1]!.answer(jsonOf(NEW));
    await waitUntil(() => textsOf(element, 'title').length === 1);
    await later();
    expect(await caches.keys()).to.deep.equal([]);
  });

  it('asks once', async () => {
    await earlierVisit();
    await later();
    expect(requests).to.have.length(1);
  });

  it('shows the copy while the answer is on its way, and then what is new', async () => {
    const address = await earlierVisit();
    const element = await visit(address);
    await shows(element);
    expect(requests).to.have.length(2);
    expect(textsOf(element, 'title')).to.deep.equal(TITLES);
    expect(parts(element, 'stale')).to.have.length(0);
    requests[1]!.answer(jsonOf(NEW));
    await waitUntil(() => String(textsOf(element, 'title')) === 'New');
    expect(element.status).to.equal('ready');
    await waitUntil(async () => (await (await caches.match(address))!.text()).includes('New'), 'the new copy is kept');
  });

  const FAILURES: readonly (readonly [name: string, answer: (request: (typeof requests)[number]) => void])[] = [
    ['there is no network', (request) => request.fail()],
    ['the feed is gone', (request) => request.answer('', { status: 404 })],
    ['the server is broken', (request) => request.answer('', { status: 500 })],
    ['there is a login page', (request) => request.answer('<!doctype html><title>Sign in</title>')],
    ['nothing is published', (request) => request.answer('[]')],
    ['the feed is empty', (request) => request.answer(jsonOf({}))],
  ];
  for (const [name, answer] of FAILURES) {
    for (const when of ['at once', 'later']) {
      it(`shows the copy, and how old it is, where ${name} (${when})`, async () => {
        const address = await earlierVisit();
        const element = await visit(address);
        if (when === 'later') await shows(element);
        answer(requests[1]!);
        await shows(element, 'stale');
        expect(textsOf(element, 'title')).to.deep.equal(TITLES);
        await waitUntil(() => parts(element, 'stale').length === 1);
        expect(textOf(part(element, 'stale'))).to.match(/^Updated \d+:\d\d [AP]M Try again$/);
        expect(parts(element, 'error')).to.have.length(0);
        await later();
        expect(await (await caches.match(address))!.text(), 'the copy stays').to.contain('First things');
      });
    }
  }

  it('names the day of a copy that is older than today', async () => {
    const address = await earlierVisit();
    const copy = (await caches.match(address))!;
    const headers = new Headers(copy.headers);
    headers.set('x-lectern-saved', String(new Date(2026, 1, 3, 10, 42).getTime()));
    await (await caches.open('lectern')).put(address, new Response(await copy.text(), { headers }));
    const element = await visit(address);
    requests[1]!.fail();
    await shows(element, 'stale');
    await waitUntil(() => parts(element, 'stale').length === 1);
    expect(textOf(part(element, 'stale'))).to.equal('Updated Feb 3, 10:42 AM Try again');
  });

  it('draws nothing anew where the answer says the same', async () => {
    const address = await earlierVisit();
    const element = await visit(address);
    await shows(element);
    const { data } = element;
    const card = part(element, 'card');
    requests[1]!.answer(jsonOf(SMALL));
    await later();
    expect(element.data).to.equal(data);
    expect(part(element, 'card')).to.equal(card);
  });

  it('shows no copy over an answer that was faster', async () => {
    const address = await earlierVisit();
    const element = await visit(address);
    requests[1]!.answer(jsonOf(NEW));
    // A device that is faster still may show its copy first; it must not come back.
    await waitUntil(() => textsOf(element, 'title').length === 1, 'the answer never showed');
    await later();
    expect(textsOf(element, 'title')).to.deep.equal(['New']);
  });

  it('keeps no failure, nothing empty, and nothing broken', async () => {
    for (const answer of ['[]', jsonOf({}), '<html></html>', '{"weather":"fine"}']) {
      const element = await visit(pendingAddress());
      requests.at(-1)!.answer(answer);
      await waitUntil(() => element.status !== 'loading');
      await keeperIsHere(element);
      await later();
      expect(await kept(), answer).to.deep.equal([]);
    }
  });

  it('of a broken copy is as none', async () => {
    const address = pendingAddress();
    await (await caches.open('lectern')).put(address, new Response('{"lectern'));
    const element = await visit(address);
    await later();
    expect(element.status).to.equal('loading');
    requests[0]!.answer(jsonOf(SMALL));
    await shows(element);
  });

  it('of a lectern-feed is for all inside', async () => {
    const address = await earlierVisit();
    const root = await fixture<LecternFeed>(html`<lectern-feed src=${address} cache><lectern-session-list></lectern-session-list></lectern-feed>`);
    const inside = root.querySelector('lectern-session-list')!;
    await shows(inside);
    expect(textsOf(inside, 'title')).to.deep.equal(TITLES);
    requests[1]!.fail();
    await shows(inside, 'stale');
  });

  it('that the browser does not allow changes nothing', async () => {
    const { open } = CacheStorage.prototype;
    CacheStorage.prototype.open = () => Promise.reject(new DOMException('not here', 'SecurityError'));
    try {
      const element = await visit(pendingAddress());
      requests[0]!.answer(jsonOf(SMALL));
      await shows(element);
      await keeperIsHere(element);
      expect(textsOf(element, 'title')).to.deep.equal(TITLES);
    } finally {
      CacheStorage.prototype.open = open;
    }
  });
});
