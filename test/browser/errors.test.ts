/** Feeds fail in many ways: visitors read kind words and can try again, authors learn why, and their fallback stays. */
import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from './support/wait.ts';
import '../../src/define.ts';
import { patience } from '../../src/feed/load-feed.ts';
import { pace } from '../../src/feed/retry.ts';
import type { FeedErrorCode, LecternSessionList } from '../../src/index.ts';
import { addressOfText, jsonOf, SMALL } from './support/feeds.ts';
import { pendingAddress, pendingRequests, type PendingRequest } from './support/network.ts';
import { click, part, parts, rootOf, shows, textOf, nextEvent } from './support/page.ts';

const HTML_PAGE = '<!doctype html><html><body>Sign in</body></html>';

/** How a load fails, what the event says, and a word that the author finds in the console. */
const FAILURES: readonly (readonly [name: string, fail: (request: PendingRequest) => void, code: FeedErrorCode, word: string])[] = [
  ['404', (request) => request.answer('Not found', { status: 404 }), 'http', '404'],
  ['403', (request) => request.answer('', { status: 403 }), 'http', 'public'],
  ['500', (request) => request.answer('Oops', { status: 500 }), 'http', '500'],
  ['an HTML page instead of JSON', (request) => request.answer(HTML_PAGE), 'not-json', 'HTML page'],
  ['half a file', (request) => request.answer('{"lectern": 1, "sessions": [{"ti'), 'not-json', 'JSON'],
  ['JSON of no known format', (request) => request.answer('{"weather": "fine"}'), 'unknown-format', 'weather'],
  ['no network', (request) => request.fail(), 'network', 'CORS'],
];

describe('errors', () => {
  const requests = pendingRequests();
  const { error } = console;
  const { timeout } = patience;
  const { tries } = pace;
  const logged: string[] = [];

  beforeEach(() => {
    logged.length = 0;
    console.error = (...values: unknown[]) => void logged.push(values.join(' '));
    // Further tries are another test's.
    pace.tries = 0;
  });
  afterEach(() => {
    console.error = error;
    patience.timeout = timeout;
    pace.tries = tries;
  });

  const list = (content: unknown = ''): Promise<LecternSessionList> =>
    fixture(html`<lectern-session-list src=${pendingAddress()}>${content}</lectern-session-list>`);

  async function expectKindWords(element: LecternSessionList, code: FeedErrorCode): Promise<void> {
    await shows(element, 'error');
    // Only where a visitor's own connection may be the reason are they asked to look at it.
    const advice = code === 'network' || code === 'timeout' ? 'Please check your connection and try again.' : 'Please try again a little later.';
    expect(textOf(part(element, 'error'))).to.equal(`This could not be loaded. ${advice} Try again`);
    expect(part(element, 'error').getAttribute('role')).to.equal('alert');
    expect(element.matches(':state(error)')).to.equal(true);
  }

  for (const [name, fail, code, word] of FAILURES) {
    it(`${name}: kind words for visitors, ${code} for the page, “${word}” for the author`, async () => {
      const element = await list();
      const told = nextEvent(element, 'lectern-error');
      fail(requests[0]!);
      const { error } = await told;
      expect(error.code).to.equal(code);
      expect(error.address).to.equal(element.src);
      await expectKindWords(element, code);
      await waitUntil(() => logged.length > 0);
      expect(logged).to.have.length(1);
      expect(logged[0]).to.contain(word).and.to.contain(element.src);
    });
  }

  it('timeout: nobody waits for an answer that does not come', async () => {
    expect(timeout, 'milliseconds').to.equal(15_000);
    patience.timeout = 50;
    const element = await list();
    expect((await nextEvent(element, 'lectern-error')).error.code).to.equal('timeout');
    expect(requests[0]!.aborted).to.equal(true);
    await expectKindWords(element, 'timeout');
  });

  it('really asks the network: an address where nothing is', async () => {
    const element = await fixture<LecternSessionList>(html`<lectern-session-list src="/no/such/feed.json"></lectern-session-list>`);
    await expectKindWords(element, 'http');
  });

  it('is no address at all', async () => {
    const element = await fixture<LecternSessionList>(html`<lectern-session-list src="http://[nowhere"></lectern-session-list>`);
    await expectKindWords(element, 'network');
  });

  it('“Try again” asks again, and shows what comes', async () => {
    const element = await list();
    requests[0]!.fail();
    await shows(element, 'error');
    await click(part(element, 'retry'));
    await shows(element, 'loading');
    expect(requests).to.have.length(2);
    requests[1]!.answer(jsonOf(SMALL));
    await shows(element);
    expect(parts(element, 'error')).to.have.length(0);
    expect(parts(element, 'card')).to.have.length(3);
  });

  it('“Try again” that fails again says so again', async () => {
    const element = await list();
    const codes: string[] = [];
    element.addEventListener('lectern-error', ({ error }) => codes.push(error.code));
    requests[0]!.fail();
    await shows(element, 'error');
    part(element, 'retry').click();
    await shows(element, 'loading');
    requests[1]!.answer('', { status: 503 });
    await shows(element, 'error');
    expect(codes).to.deep.equal(['network', 'http']);
    // The author reads one line an address, not one a try.
    expect(logged).to.have.length(1);
  });

  it('the author’s fallback is seen while loading and after a failure, and goes when there is data', async () => {
    const element = await list(html`<p>Our programme as <a href="/programme.pdf">PDF</a></p>`);
    const seen = (): boolean => element.querySelector('p')!.getClientRects().length > 0;
    expect(element.status).to.equal('loading');
    expect(seen(), 'while loading').to.equal(true);
    expect(parts(element, 'skeleton'), 'no skeleton beside it').to.have.length(0);
    requests[0]!.fail();
    await shows(element, 'error');
    expect(seen(), 'after the failure').to.equal(true);
    element.reload();
    requests[1]!.answer(jsonOf(SMALL));
    await shows(element);
    expect(seen(), 'with data').to.equal(false);
  });

  it('words of the page’s own stand in place of ours', async () => {
    const element = await list(html`<b slot="error">Ask at the desk.</b><b slot="empty">Nothing yet.</b>`);
    requests[0]!.fail();
    await shows(element, 'error');
    expect(element.querySelector<HTMLElement>('[slot=error]')!.getClientRects().length).to.be.greaterThan(0);
    expect(element.querySelector<HTMLElement>('[slot=empty]')!.getClientRects()).to.have.length(0);
    expect(part(element, 'retry').getClientRects().length).to.be.greaterThan(0);
  });

  it('a failure of a second load leaves what is shown, and says how old it is', async () => {
    const element = await list();
    requests[0]!.answer(jsonOf(SMALL));
    await shows(element);
    const told = nextEvent(element, 'lectern-error');
    element.reload();
    requests[1]!.fail();
    expect((await told).error.code).to.equal('network');
    await shows(element, 'stale');
    expect(parts(element, 'card')).to.have.length(3);
    expect(parts(element, 'error')).to.have.length(0);
    expect(element.matches(':state(stale)')).to.equal(true);
    await waitUntil(() => parts(element, 'stale').length === 1);
    expect(textOf(part(element, 'stale'))).to.match(/^Updated \d+:\d\d [AP]M Try again$/);
  });

  it('of a lectern-feed shows in the elements inside, and their button asks for all of them', async () => {
    const root = await fixture(
      html`<lectern-feed src=${pendingAddress()}><lectern-session-list></lectern-session-list><lectern-speaker-list></lectern-speaker-list></lectern-feed>`,
    );
    let errors = 0;
    root.addEventListener('lectern-error', () => errors++);
    requests[0]!.fail();
    const sessions = root.querySelector('lectern-session-list')!;
    const speakers = root.querySelector('lectern-speaker-list')!;
    await shows(sessions, 'error');
    await shows(speakers, 'error');
    expect(errors, 'only the owner of the address tells the page').to.equal(1);
    part(speakers, 'retry').click();
    requests[1]!.answer(jsonOf(SMALL));
    await shows(sessions);
    await shows(speakers);
  });

  const EMPTY = ['[]', '{}', 'null', '""', ' ', jsonOf({}), jsonOf({ sessions: [] })];
  for (const text of EMPTY) {
    it(`a feed that holds nothing is no failure for visitors: ${JSON.stringify(text)}`, async () => {
      const element = await fixture<LecternSessionList>(html`<lectern-session-list src=${addressOfText(text)}></lectern-session-list>`);
      await shows(element, 'empty');
      expect(textOf(part(element, 'empty'))).to.equal('There are no sessions here yet. Please come back a little later.');
      expect(parts(element, 'error')).to.have.length(0);
      expect(element.matches(':state(empty)')).to.equal(true);
    });
  }

  it('the skeleton holds the place, is hidden from assistive technology, and says “Loading…” once', async () => {
    const element = await list();
    expect(part(element, 'skeleton').getAttribute('aria-hidden')).to.equal('true');
    expect(part(element, 'skeleton').getBoundingClientRect().height).to.be.greaterThan(200);
    expect(part(element, 'root').getAttribute('aria-busy')).to.equal('true');
    expect([...rootOf(element).querySelectorAll('[role=status]')].map(textOf)).to.deep.equal(['Loading…']);
    requests[0]!.answer(jsonOf(SMALL));
    await shows(element);
    expect(part(element, 'root').hasAttribute('aria-busy')).to.equal(false);
    await waitUntil(() => parts(element, 'skeleton').length === 0);
  });
});
