/** Pages of one document mount and remove elements for hours: nothing of them stays. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.ts';
import { Localize } from '../../src/i18n/localize.ts';
import { storeOf } from '../../src/store/stores.ts';
import { addressOf, feedOf, SMALL } from './support/feeds.ts';
import { pageListeners } from './support/listeners.ts';
import { shows } from './support/page.ts';

const TAGS = ['lectern-session-list', 'lectern-session-card', 'lectern-session-detail', 'lectern-speaker-list', 'lectern-speaker-bio', 'lectern-faq'] as const;
const ROUNDS = 200;

describe('200 mounts and removals', function () {
  this.timeout(30_000);
  const listeners = pageListeners();
  const platform = { observe: MutationObserver.prototype.observe, disconnect: MutationObserver.prototype.disconnect };
  const observing = new Set<MutationObserver>();

  beforeEach(() => {
    observing.clear();
    MutationObserver.prototype.observe = function (...values) {
      observing.add(this);
      platform.observe.apply(this, values);
    };
    MutationObserver.prototype.disconnect = function () {
      observing.delete(this);
      platform.disconnect.call(this);
    };
  });
  afterEach(() => Object.assign(MutationObserver.prototype, platform));

  it('leave no listener, no observer, no subscription and no style sheet', async () => {
    const feed = feedOf(SMALL);
    const address = addressOf(SMALL);
    const root = await fixture(html`<div></div>`);
    const before = listeners();
    const sheets = document.adoptedStyleSheets.length;
    for (let round = 0; round < ROUNDS; round++) {
      const around = document.createElement('lectern-feed');
      const [given, own, inherited] = [
        document.createElement(TAGS[round % TAGS.length]!),
        document.createElement(TAGS[(round + 1) % TAGS.length]!),
        document.createElement('lectern-faq'),
      ];
      Object.assign(given, { feed, sessionId: 'one', speakerId: 'ada' });
      own.src = address;
      around.src = address;
      around.append(inherited);
      root.append(given, own, around);
      if (round === 0) {
        await shows(given);
        await shows(inherited);
        expect(listeners().length, 'something is listened to while they are there').to.be.greaterThan(before.length);
        expect(observing.size).to.be.greaterThan(0);
        expect(storeOf(address).isUsed).to.equal(true);
      }
      await given.updateComplete;
      root.replaceChildren();
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(listeners()).to.deep.equal(before);
    expect([...observing]).to.have.length(0);
    expect(storeOf(address).isUsed).to.equal(false);
    expect(document.adoptedStyleSheets).to.have.length(sheets);
  });

  it('of the languages of elements: the one observer comes and goes with them', async () => {
    const root = await fixture(html`<div></div>`);
    const hosts = Array.from({ length: 3 }, () => {
      const host = document.createElement('div');
      root.append(host);
      const controllers: { hostConnected?: () => void; hostDisconnected?: () => void }[] = [];
      const localize = new Localize(
        Object.assign(host, {
          addController: () => undefined,
          removeController: () => undefined,
          requestUpdate: () => undefined,
          updateComplete: Promise.resolve(true),
        }),
      );
      controllers.push(localize);
      return localize;
    });
    for (const localize of hosts) localize.hostConnected();
    expect(observing.size).to.equal(1);
    for (const localize of hosts.slice(1)) localize.hostDisconnected();
    expect(observing.size).to.equal(1);
    hosts[0]!.hostDisconnected();
    expect(observing.size).to.equal(0);
  });
});
