/** The page's own address, base, router and history stay the page's, whatever is opened and closed. */
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from './support/wait.ts';
import '../../src/define.ts';
import type { LecternSessionList } from '../../src/elements/session-list/session-list.ts';
import { parseFeed } from '../../src/feed/parse-feed.ts';

const result = await parseFeed({
  lectern: 1,
  sessions: [
    { id: 'one', title: 'One', speakers: ['ada'] },
    { id: 'two', title: 'Two' },
  ],
  speakers: [{ id: 'ada', name: 'Ada' }],
});
if (!result.ok) throw new Error(result.error.message);
const { feed } = result;

describe('the history of the page', () => {
  const own = { address: location.href, state: history.state as unknown };
  afterEach(async () => {
    await aTimeout(50);
    document.querySelector('base')?.remove();
    history.replaceState(own.state, '', own.address);
  });

  const list = (detail: string): Promise<LecternSessionList> =>
    fixture(html`<lectern-session-list group-by="none" detail=${detail} .feed=${feed}></lectern-session-list>`);
  const press = (element: LecternSessionList, index: number): void => element.shadowRoot!.querySelectorAll<HTMLElement>('[part~="link"]')[index]!.click();
  const dialog = (element: LecternSessionList): HTMLDialogElement | null => element.shadowRoot!.querySelector('dialog');
  const opened = (element: LecternSessionList, name: string): Promise<void> =>
    waitUntil(() => dialog(element)?.open && dialog(element)?.getAttribute('aria-label') === name, `“${name}” is not open`);
  const close = (element: LecternSessionList): void => element.shadowRoot!.querySelector<HTMLElement>('[part~="dialog-close"]')!.click();

  it('is not read against the page’s base', async () => {
    const base = document.createElement('base');
    base.href = '/elsewhere/app/';
    document.head.append(base);
    const element = await list('dialog');
    press(element, 0);
    await opened(element, 'One');
    expect(location.pathname).to.equal(new URL(own.address).pathname);
    expect(element.shadowRoot!.querySelector<HTMLAnchorElement>('a[part~="link"]')!.pathname).to.equal(location.pathname);
    close(element);
    await waitUntil(() => location.href === own.address);
  });

  it('keeps what a router keeps in its state', async () => {
    history.replaceState({ router: 7 }, '', '#programme');
    const element = await list('inline');
    press(element, 0);
    await waitUntil(() => element.shadowRoot!.querySelector('[part~="inline"]'));
    expect(history.state).to.deep.include({ router: 7 });
    press(element, 0);
    await waitUntil(() => !element.shadowRoot!.querySelector('[part~="inline"]'));
    expect([location.hash, history.state]).to.deep.equal(['#programme', { router: 7 }]);
  });

  for (const where of ['the same element', 'the next element'])
    it(`lets one be closed and another opened at once in ${where}`, async () => {
      const first = await list('dialog');
      const second = where === 'the same element' ? first : await list('dialog');
      press(first, 0);
      await opened(first, 'One');
      close(first);
      press(second, 1);
      await opened(second, 'Two');
      await aTimeout(100);
      expect([dialog(second)!.open, location.hash]).to.deep.equal([true, '#session/two']);
      if (second !== first) expect(dialog(first)!.open).to.equal(false);
      close(second);
      await waitUntil(() => location.href === own.address);
    });

  it('opens what was open where it was: “forward” among lists of the same sessions', async () => {
    const [first, second] = [await list('dialog'), await list('dialog')];
    press(second, 0);
    await opened(second, 'One');
    history.back();
    await waitUntil(() => !dialog(second)!.open, 'it does not close');
    history.forward();
    await opened(second, 'One');
    expect(dialog(first)?.open ?? false).to.equal(false);
    close(second);
    await waitUntil(() => location.href === own.address);
  });

  it('knows who opened it when others are gone meanwhile', async () => {
    const [first, second, third] = [await list('dialog'), await list('dialog'), await list('dialog')];
    press(third, 0);
    await opened(third, 'One');
    history.back();
    await waitUntil(() => !dialog(third)!.open, 'it does not close');
    first.remove();
    history.forward();
    await opened(third, 'One');
    expect(dialog(second)?.open ?? false).to.equal(false);
    close(third);
    await waitUntil(() => location.href === own.address);
  });

  it('leaves focus on the card of what it opened when that is closed', async () => {
    history.replaceState(null, '', '#session/two');
    const element = await list('dialog');
    await opened(element, 'Two');
    close(element);
    await waitUntil(() => element.shadowRoot!.activeElement?.getAttribute('href') === '#session/two', 'focus is elsewhere');
  });

  it('is left alone by an element that is gone before its detail is here', async () => {
    const element = await list('dialog');
    press(element, 0);
    element.remove();
    await aTimeout(200);
    expect(location.href).to.equal(own.address);
  });

  it('opens nothing in an element that nobody sees', async () => {
    const element = await list('dialog');
    element.style.display = 'none';
    location.hash = '#session/one';
    await aTimeout(200);
    expect(dialog(element)?.open ?? false).to.equal(false);
  });

  it('shows a speaker where an inline detail was, and the way back', async () => {
    const element = await list('inline');
    press(element, 0);
    const inline = (part: string): HTMLElement | null => element.shadowRoot!.querySelector(`[part~="inline"] ${part}`);
    await waitUntil(() => inline('[part~="speaker-link"]'));
    inline('[part~="speaker-link"]')!.click();
    await waitUntil(() => inline('[part~="bio"] [part~="title"]'), 'the speaker is not shown');
    inline('[part~="dialog-back"]')!.click();
    await waitUntil(() => inline('[part~="detail"]'), 'the session is not shown again');
    press(element, 0);
    await waitUntil(() => location.href === own.address);
  });
});
