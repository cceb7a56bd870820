/** JSON that stands in the page, inside `lectern-feed`: no request, and it may come late, change or be broken. */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/define.ts';
import type { LecternFeed } from '../../src/index.ts';
import { jsonOf, SMALL, type Input } from './support/feeds.ts';
import { pendingAddress, pendingRequests } from './support/network.ts';
import { shows, textsOf, nextEvent } from './support/page.ts';

function scriptOf(text: string): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = text;
  return script;
}

const ONE: Input = { sessions: [{ id: 'one', title: 'Only one' }] };

describe('inline JSON', () => {
  const requests = pendingRequests();
  const { error } = console;
  beforeEach(() => (console.error = () => undefined));
  afterEach(() => (console.error = error));

  async function feedWith(...children: Node[]): Promise<LecternFeed> {
    const feed = document.createElement('lectern-feed');
    feed.append(...children, document.createElement('lectern-session-list'));
    await fixture(html`<div>${feed}</div>`);
    return feed;
  }
  const listIn = (feed: LecternFeed): HTMLElementTagNameMap['lectern-session-list'] => feed.querySelector('lectern-session-list')!;

  it('shows, without a request', async () => {
    const feed = await feedWith(scriptOf(jsonOf(SMALL)));
    await shows(listIn(feed));
    expect(textsOf(listIn(feed), 'title')).to.have.length(3);
    expect(requests).to.have.length(0);
    expect(feed.data?.event.title).to.equal('Small Days');
  });

  it('comes after the element', async () => {
    const feed = await feedWith();
    await nextFrame();
    expect(listIn(feed).status).to.equal('idle');
    feed.append(scriptOf(jsonOf(ONE)));
    await shows(listIn(feed));
    expect(textsOf(listIn(feed), 'title')).to.deep.equal(['Only one']);
  });

  it('is replaced: the new shows', async () => {
    const feed = await feedWith(scriptOf(jsonOf(SMALL)));
    await shows(listIn(feed));
    const told = nextEvent(feed, 'lectern-load');
    feed.querySelector('script')!.replaceWith(scriptOf(jsonOf(ONE)));
    await told;
    await listIn(feed).updateComplete;
    expect(textsOf(listIn(feed), 'title')).to.deep.equal(['Only one']);
  });

  it('gets another text: the new shows', async () => {
    const feed = await feedWith(scriptOf(jsonOf(SMALL)));
    await shows(listIn(feed));
    const told = nextEvent(feed, 'lectern-load');
    feed.querySelector('script')!.firstChild!.nodeValue = jsonOf(ONE);
    await told;
    await listIn(feed).updateComplete;
    expect(textsOf(listIn(feed), 'title')).to.deep.equal(['Only one']);
  });

  it('is left as it is when something else in the page changes', async () => {
    const feed = await feedWith(scriptOf(jsonOf(SMALL)));
    await shows(listIn(feed));
    const before = feed.data;
    feed.append('some text');
    await nextFrame();
    expect(feed.data).to.equal(before);
  });

  it('is broken: an error that says so, and a correction heals it', async () => {
    const script = scriptOf('{"lectern": 1, "sessions": [}');
    const feed = document.createElement('lectern-feed');
    feed.append(script, document.createElement('lectern-session-list'));
    const told = nextEvent(feed, 'lectern-error');
    await fixture(html`<div>${feed}</div>`);
    expect((await told).error.code).to.equal('not-json');
    await shows(listIn(feed), 'error');
    script.textContent = jsonOf(ONE);
    await shows(listIn(feed));
    expect(textsOf(listIn(feed), 'title')).to.deep.equal(['Only one']);
  });

  it('is empty: nothing happens yet', async () => {
    const feed = await feedWith(scriptOf('  \n '));
    await nextFrame();
    expect(listIn(feed).status).to.equal('idle');
  });

  it('gives way to an address', async () => {
    const feed = document.createElement('lectern-feed');
    feed.src = pendingAddress();
    feed.append(scriptOf(jsonOf(SMALL)), document.createElement('lectern-session-list'));
    await fixture(html`<div>${feed}</div>`);
    requests[0]!.answer(jsonOf(ONE));
    await shows(listIn(feed));
    expect(textsOf(listIn(feed), 'title')).to.deep.equal(['Only one']);
  });

  it('of a lectern-feed inside another is the inner’s', async () => {
    const inner = document.createElement('lectern-feed');
    inner.append(scriptOf(jsonOf(ONE)), document.createElement('lectern-session-list'));
    const outer = document.createElement('lectern-feed');
    outer.append(inner);
    await fixture(html`<div>${outer}</div>`);
    await shows(listIn(inner));
    expect(outer.data).to.equal(undefined);
  });

  it('hides HTML in its strings as the page’s parser needs it, and shows it as text', async () => {
    const title = 'Less </script> more <!-- and <b>bold</b>';
    const feed = await fixture<LecternFeed>(html`<lectern-feed></lectern-feed>`);
    feed.innerHTML = `<script type="application/json">${jsonOf({ sessions: [{ id: 'a', title }] }).replaceAll('<', '\\u003c')}</script><lectern-session-list></lectern-session-list>`;
    await shows(listIn(feed));
    expect(textsOf(listIn(feed), 'title')).to.deep.equal([title]);
  });
});
