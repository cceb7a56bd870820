/** Which session is open, or shown by the page: for style sheets, and for assistive technology where it stays in view. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.ts';
import { feedOf, SMALL } from './support/feeds.ts';
import { closed, dialogOf, opened, part, parts, press, resetAddress, rootOf, shows } from './support/page.ts';
import { waitUntil } from './support/wait.ts';

type List = HTMLElementTagNameMap['lectern-session-list'];

const feed = feedOf(SMALL);
const isSelected = (element: Element): boolean => element.matches(':state(selected)');
const selectedIn = (list: Element): number[] => parts(list, 'card').flatMap((card, at) => (card.part.contains('selected') ? [at] : []));
const links = (element: Element): HTMLElement[] => [...rootOf(element).querySelectorAll<HTMLElement>('.link')];

describe('selected', () => {
  afterEach(resetAddress);

  it('is a card, and its list, as long as its dialog is open', async () => {
    const list = await shows(await fixture<List>(html`<lectern-session-list .feed=${feed}></lectern-session-list>`));
    expect([isSelected(list), selectedIn(list)]).to.deep.equal([false, []]);
    links(list)[1]!.click();
    await opened(list);
    expect([isSelected(list), selectedIn(list)]).to.deep.equal([true, [1]]);
    part(list, 'next').click();
    await waitUntil(() => selectedIn(list)[0] === 2, 'the next one is not selected');
    expect(selectedIn(list)).to.deep.equal([2]);
    await press('Escape');
    await closed(list);
    expect([isSelected(list), selectedIn(list)]).to.deep.equal([false, []]);
  });

  it('is a card whose session is open below it, which its button says as well', async () => {
    const list = await shows(await fixture<List>(html`<lectern-session-list detail="inline" .feed=${feed}></lectern-session-list>`));
    links(list)[0]!.click();
    await waitUntil(() => parts(list, 'inline').length === 1, 'nothing opens');
    expect(selectedIn(list)).to.deep.equal([0]);
    expect(links(list).map(({ ariaExpanded, ariaCurrent }) => [ariaExpanded, ariaCurrent])).to.deep.equal([
      ['true', null],
      ['false', null],
      ['false', null],
    ]);
    links(list)[0]!.click();
    await waitUntil(() => parts(list, 'inline').length === 0, 'it does not close');
    expect([isSelected(list), selectedIn(list)]).to.deep.equal([false, []]);
  });

  it('is a single card as long as its dialog is open', async () => {
    const card = await fixture<HTMLElementTagNameMap['lectern-session-card']>(
      html`<lectern-session-card session-id=${feed.sessions[0]!.id} .feed=${feed}></lectern-session-card>`,
    );
    await shows(card);
    links(card)[0]!.click();
    await opened(card);
    expect([isSelected(card), selectedIn(card)]).to.deep.equal([true, [0]]);
    dialogOf(card)!.querySelector<HTMLElement>('.close')!.click();
    await closed(card);
    expect([isSelected(card), selectedIn(card)]).to.deep.equal([false, []]);
  });

  it('is the session that the page says it shows: current, for assistive technology too', async () => {
    const list = await fixture<List>(html`<lectern-session-list detail="none" selected=${feed.sessions[1]!.id} .feed=${feed}></lectern-session-list>`);
    await shows(list);
    const current = (): (string | null)[] => links(list).map((link) => link.getAttribute('aria-current'));
    expect([isSelected(list), selectedIn(list), current()]).to.deep.equal([true, [1], [null, 'true', null]]);
    list.selected = feed.sessions[2]!.id;
    await list.updateComplete;
    expect([isSelected(list), selectedIn(list), current()]).to.deep.equal([true, [2], [null, null, 'true']]);
    list.removeAttribute('selected');
    list.selected = 'nobody';
    await list.updateComplete;
    expect([isSelected(list), selectedIn(list), current()]).to.deep.equal([false, [], [null, null, null]]);
  });

  it('is seen without the colour of its border in a row, too: its title is underlined in the accent', async () => {
    const list = await fixture<List>(
      html`<lectern-session-list layout="list" detail="none" selected=${feed.sessions[1]!.id} .feed=${feed}></lectern-session-list>`,
    );
    await shows(list);
    const [plain, marked] = links(list).map((link) => getComputedStyle(link)) as [CSSStyleDeclaration, CSSStyleDeclaration];
    expect([plain.textDecorationLine, marked.textDecorationLine]).to.deep.equal(['none', 'underline']);
    expect(marked.textDecorationColor).not.to.equal(marked.color);
    expect(marked.color, 'words in the accent would have less contrast than AAA asks for').to.equal(plain.color);
  });
});
