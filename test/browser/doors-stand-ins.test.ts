/** Pages whose CMS strips unknown tags, and pages that change under a stand-in: its node is the page's, its element is ours. */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { waitUntil } from './support/wait.ts';
import '../../src/lectern.ts';
import { jsonOf, SMALL } from './support/feeds.ts';
import { pendingAddress, pendingRequests } from './support/network.ts';
import { parts, shows, textsOf } from './support/page.ts';

type List = HTMLElementTagNameMap['lectern-session-list'];

async function listIn(root: ParentNode): Promise<List> {
  await waitUntil(() => root.querySelector('lectern-session-list')?.updateComplete, 'no element came', { timeout: 4000 });
  return root.querySelector('lectern-session-list')!;
}

async function pageOf(markup: string): Promise<HTMLElement> {
  const root = await fixture<HTMLElement>(html`<div></div>`);
  root.innerHTML = markup;
  return root;
}

describe('a stand-in', () => {
  const requests = pendingRequests();
  const answer = async (list: List): Promise<void> => {
    await waitUntil(() => requests.at(-1)?.aborted === false);
    requests.at(-1)!.answer(jsonOf(SMALL));
    await shows(list);
  };

  it('keeps its node, and its children are the fallback', async () => {
    const root = await pageOf(
      `<div id="programme" class="wide" style="margin: 3px" data-lectern="session-list" data-src="${pendingAddress()}"
        data-group-by="none" data-limit="2"><p>Soon</p><p slot="empty">Nothing</p></div>`,
    );
    const standIn = root.firstElementChild as HTMLElement;
    const paragraph = standIn.firstElementChild!;
    let pressed = 0;
    standIn.addEventListener('lectern-load', () => pressed++);
    const list = await listIn(root);
    expect(list.parentElement).to.equal(standIn);
    expect(paragraph.parentElement).to.equal(list);
    expect(paragraph.getClientRects(), 'the fallback is seen while the feed loads').to.have.length(1);
    await answer(list);
    expect(paragraph.getClientRects()).to.have.length(0);
    expect(parts(list, 'card')).to.have.length(2);
    expect([standIn.id, standIn.className, standIn.style.margin]).to.deep.equal(['programme', 'wide', '3px']);
    expect(pressed, 'events of the element pass it').to.equal(1);
  });

  it('takes its name with and without prefix, whatever its case', async () => {
    for (const name of ['session-list', 'lectern-session-list', ' Session-List ']) {
      const root = await pageOf(`<section data-lectern="${name}"></section>`);
      expect((await listIn(root)).parentElement?.localName).to.equal('section');
    }
  });

  it('gives the element its looks, which no class observes', async () => {
    const root = await pageOf(`<div data-lectern="session-list" data-theme="dark" data-density="compact" data-images="off" data-onclick="x"></div>`);
    const list = await listIn(root);
    expect(list.getAttributeNames().sort()).to.deep.equal(['density', 'images', 'theme']);
    root.firstElementChild!.setAttribute('data-density', 'comfortable');
    await waitUntil(() => list.getAttribute('density') === 'comfortable');
  });

  it('hands changes of its attributes on', async () => {
    const root = await pageOf(`<div data-lectern="session-list" data-src="${pendingAddress()}"></div>`);
    const standIn = root.firstElementChild as HTMLElement;
    const list = await listIn(root);
    await answer(list);
    standIn.dataset.layout = 'compact';
    standIn.dataset.sessionIds = 'three';
    await nextFrame();
    await list.updateComplete;
    expect(textsOf(list, 'title')).to.deep.equal(['Third parties']);
    expect(list.layout).to.equal('compact');
    delete standIn.dataset.sessionIds;
    await nextFrame();
    await list.updateComplete;
    expect(parts(list, 'card')).to.have.length(3);
  });

  it('becomes another element when it names another', async () => {
    const root = await pageOf('<div data-lectern="session-list"><p>Soon</p></div>');
    await listIn(root);
    (root.firstElementChild as HTMLElement).dataset.lectern = 'speaker-list';
    await waitUntil(() => root.querySelector('lectern-speaker-list'));
    expect(root.querySelector('lectern-session-list')).to.equal(null);
    expect(root.querySelector('p')!.parentElement!.localName).to.equal('lectern-speaker-list');
  });

  it('gives no attribute but those of the element', async () => {
    const root = await pageOf(
      `<div data-lectern="session-list" data-onclick="ran()" data-style="color: red" data-id="x" data-class="y" data-is="z" data-heading-level="4"
        data-aos="fade" data-v-1a2b3c></div>`,
    );
    expect((await listIn(root)).getAttributeNames()).to.deep.equal(['heading-level']);
  });

  it('that is a link is its own fallback, and its address is the feed', async () => {
    const address = pendingAddress();
    const root = await pageOf(`<p><a class="button" id="plan" data-lectern="session-list" href="${address}">The programme</a></p>`);
    const link = root.querySelector('a')!;
    const list = await listIn(root);
    expect(link.parentElement).to.equal(list);
    expect(link.getClientRects()).to.have.length(1);
    expect(list.getAttribute('src')).to.equal(address);
    await answer(list);
    expect(link.getClientRects()).to.have.length(0);
    expect(document.getElementById('plan')).to.equal(link);
  });

  it('that is a link may lead elsewhere than to its feed', async () => {
    const address = pendingAddress();
    const root = await pageOf(`<a data-lectern="session-list" href="plan.pdf" data-src="${address}">The programme</a>`);
    const list = await listIn(root);
    expect(list.getAttribute('src')).to.equal(address);
    root.querySelector('a')!.href = 'other.pdf';
    await nextFrame();
    expect(list.getAttribute('src')).to.equal(address);
  });

  it('gives its feed to stand-ins inside it', async () => {
    const root = await pageOf(
      `<div data-lectern="feed" data-src="${pendingAddress()}"><h2>Sessions</h2><div data-lectern="session-list"></div><div data-lectern="speaker-list"></div></div>`,
    );
    await answer(await listIn(root));
    expect(requests).to.have.length(1);
    await waitUntil(() => root.querySelector('lectern-speaker-list')?.status === 'ready');
  });

  it('has questions that the page wrote', async () => {
    const root = await pageOf('<div data-lectern="faq"><details><summary>Why?</summary><p>So.</p></details></div>');
    await waitUntil(() => root.querySelector('lectern-faq')?.updateComplete);
    await waitUntil(() => root.querySelector('summary')!.getClientRects().length > 0);
    expect(root.querySelector('lectern-faq')!.shadowRoot!.querySelector('slot')).to.not.equal(null);
  });

  it('gets its element again when the page renders it anew', async () => {
    const root = await pageOf(`<div data-lectern="session-list" data-src="${pendingAddress()}"><p>Soon</p></div>`);
    const standIn = root.firstElementChild!;
    const first = await listIn(root);
    standIn.innerHTML = '<p>Soon, again</p>';
    await waitUntil(() => standIn.querySelector('lectern-session-list'), 'it came no more', { timeout: 3000 });
    const second = standIn.querySelector('lectern-session-list')!;
    expect(second).to.not.equal(first);
    expect(second.textContent).to.equal('Soon, again');
    await answer(second);
  });

  it('does not freeze a page that takes the element away each time', async () => {
    const root = await pageOf('<div data-lectern="session-list"><p>Soon</p></div>');
    const standIn = root.firstElementChild!;
    await listIn(root);
    let fights = 0;
    const fighter = new MutationObserver(() => {
      if (!standIn.querySelector('lectern-session-list')) return;
      fights++;
      standIn.innerHTML = '<p>Mine</p>';
    });
    fighter.observe(standIn, { childList: true });
    standIn.innerHTML = '<p>Mine</p>';
    for (let frame = 0; frame < 12; frame++) await nextFrame();
    fighter.disconnect();
    expect(fights, 'at most once a frame').to.be.within(1, 14);
  });

  it('that is gone before its element is there leaves nothing behind', async () => {
    const root = await pageOf('<div data-lectern="speaker-bio"></div>');
    const standIn = root.firstElementChild!;
    standIn.remove();
    await import('../../src/define/speaker-bio.ts');
    await nextFrame();
    await nextFrame();
    expect(standIn.childElementCount).to.equal(0);
    root.append(standIn);
    await waitUntil(() => standIn.querySelector('lectern-speaker-bio'), 'and has it when it is back', { timeout: 3000 });
  });
});
