/** Pages load scripts twice: two blocks of a CMS, two versions, or a library with a tag of the same name. */
import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from './support/wait.ts';
import { feedOf, SMALL } from './support/feeds.ts';
import { parts, shows } from './support/page.ts';

/** Another copy of a module, as a second script tag with another address brings it. */
const copy = (path: string, version: string): Promise<Record<string, unknown>> => import(/* @vite-ignore */ `../../src/${path}?copy=${version}`);

class Stranger extends HTMLElement {}

describe('the script loaded twice', () => {
  const thrown: unknown[] = [];
  const caught = (event: ErrorEvent | PromiseRejectionEvent): void => void thrown.push('reason' in event ? event.reason : event.error);

  before(() => {
    addEventListener('error', caught);
    addEventListener('unhandledrejection', caught);
  });
  after(() => {
    removeEventListener('error', caught);
    removeEventListener('unhandledrejection', caught);
  });

  it('leaves a tag that another library has taken, and throws nothing', async () => {
    customElements.define('lectern-speaker-bio', Stranger);
    await copy('lectern.ts', 'a');
    const root = await fixture(html`<div><lectern-speaker-bio></lectern-speaker-bio><lectern-session-list></lectern-session-list></div>`);
    await waitUntil(() => customElements.get('lectern-session-list'));
    expect(root.querySelector('lectern-speaker-bio')).to.be.instanceOf(Stranger);
    expect(thrown).to.deep.equal([]);
  });

  it('finds tags that are in the page and tags that come, and loads only those', async () => {
    const root = await fixture(html`<div></div>`);
    expect(customElements.get('lectern-faq')).to.equal(undefined);
    root.innerHTML = '<section><p><lectern-faq></lectern-faq></p></section>';
    await waitUntil(() => customElements.get('lectern-faq'));
    expect(customElements.get('lectern-session-detail'), 'not in use').to.equal(undefined);
  });

  it('by a second copy: the first stays, both work, nothing throws', async () => {
    const first = customElements.get('lectern-session-list');
    await copy('lectern.ts', 'b');
    await copy('define.ts', 'b');
    const { LecternSessionList: second } = await copy('elements/session-list/session-list.ts', 'b');
    expect(second, 'it really is a second copy').to.not.equal(first);
    expect(customElements.get('lectern-session-list')).to.equal(first);
    const list = await fixture<HTMLElementTagNameMap['lectern-session-list']>(html`<lectern-session-list .feed=${feedOf(SMALL)}></lectern-session-list>`);
    await shows(list);
    expect(parts(list, 'card')).to.have.length(3);
    expect(thrown).to.deep.equal([]);
  });

  it('gives the feed of one copy to the elements of another', async () => {
    const { LecternSessionCard } = (await copy('elements/session-card/session-card.ts', 'c')) as Record<string, CustomElementConstructor>;
    await import('../../src/define/feed.ts');
    if (!customElements.get('lectern-session-card')) customElements.define('lectern-session-card', LecternSessionCard!);
    const root = await fixture(html`<lectern-feed .feed=${feedOf(SMALL)}><lectern-session-card session-id="one"></lectern-session-card></lectern-feed>`);
    const card = root.querySelector('lectern-session-card')!;
    await shows(card);
    expect(thrown).to.deep.equal([]);
  });
});
