/** Details over the page: how they open and close, where focus goes, and what the back button does. */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { waitUntil } from './support/wait.ts';
import { sendMouse } from '@web/test-runner-commands';
import '../../src/define.ts';
import type { LecternSessionList } from '../../src/index.ts';
import { itemOf } from '../../src/lib/item-address.ts';
import { feedOf, SMALL } from './support/feeds.ts';
import { click, closed, dialogOf, focused, nextEvent, opened, part, parts, press, resetAddress, shows, textOf, textsOf } from './support/page.ts';

const feed = feedOf(SMALL);
const arrival = (): Promise<Event> => new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));

async function list(): Promise<LecternSessionList> {
  const element = await fixture<LecternSessionList>(html`<lectern-session-list .feed=${feed}></lectern-session-list>`);
  return shows(element);
}
const title = (element: Element): string => textOf(dialogOf(element)!.querySelector('.scroll [part~=title]')!);
const linkOf = (element: Element, at: number): HTMLElement => parts(element, 'link')[at]!;

describe('the detail’s dialog', () => {
  afterEach(async () => {
    // Closing may still be on its way through the history.
    await new Promise((resolve) => setTimeout(resolve, 30));
    resetAddress();
  });

  it('opens by a click anywhere on the card, with focus on its title', async () => {
    const element = await list();
    await click(parts(element, 'card')[1]!);
    const dialog = await opened(element);
    expect(dialog.matches(':modal')).to.equal(true);
    expect(title(element)).to.equal('Second thoughts');
    expect(textOf(focused()!)).to.equal('Second thoughts');
    expect(dialog.getAttribute('aria-label')).to.equal('Second thoughts');
    expect(location.hash).to.equal('#session/two');
  });

  it('opens by Enter, closes by Escape, and focus comes back to the link', async () => {
    const element = await list();
    linkOf(element, 1).focus();
    await press('Enter');
    await opened(element);
    await press('Escape');
    await closed(element);
    expect(focused()).to.equal(linkOf(element, 1));
    await waitUntil(() => location.hash === '', 'the address stays');
  });

  it('closes by its button, and leaves no address behind', async () => {
    const element = await list();
    await click(linkOf(element, 0));
    await opened(element);
    const back = arrival();
    await click(part(element, 'dialog-close'));
    await closed(element);
    await back;
    expect(location.hash).to.equal('');
    expect(focused()).to.equal(linkOf(element, 0));
  });

  it('closes by a click outside', async () => {
    const element = await list();
    await click(linkOf(element, 0));
    await opened(element);
    await sendMouse({ type: 'click', position: [3, 3] });
    await closed(element);
  });

  it('stays when a press begins inside and ends outside', async () => {
    const element = await list();
    await click(linkOf(element, 0));
    const dialog = await opened(element);
    await Promise.all(dialog.getAnimations().map(({ finished }) => finished));
    const { left, top, width } = dialog.querySelector('.scroll')!.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + 40)] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [3, 3] });
    await sendMouse({ type: 'up' });
    await nextFrame();
    await nextFrame();
    expect(dialog.open).to.equal(true);
  });

  it('stays when the inside is clicked', async () => {
    const element = await list();
    await click(linkOf(element, 0));
    const dialog = await opened(element);
    await click(dialog.querySelector('[part~=abstract]')!);
    await nextFrame();
    expect(dialog.open).to.equal(true);
  });

  it('closes by the back button, and opens again by the forward button', async () => {
    const element = await list();
    await click(linkOf(element, 1));
    await opened(element);
    history.back();
    await closed(element);
    expect(location.hash).to.equal('');
    history.forward();
    await opened(element);
    expect(title(element)).to.equal('Second thoughts');
    history.back();
    await closed(element);
  });

  it('opens at an address that names a session, and closes without leaving the page', async () => {
    history.replaceState(null, '', '#session/three');
    const { length } = history;
    const element = await list();
    await opened(element);
    expect(title(element)).to.equal('Third parties');
    await press('Escape');
    await closed(element);
    await waitUntil(() => location.hash === '');
    expect(history.length).to.equal(length);
  });

  it('opens at an address that comes while the page is open', async () => {
    const element = await list();
    location.hash = '#session/one';
    await opened(element);
    expect(title(element)).to.equal('First things');
    location.hash = '#somewhere-else';
    await closed(element);
    expect(location.hash, 'the page’s own address stays').to.equal('#somewhere-else');
  });

  it('stays closed at an address that names nothing here', async () => {
    for (const hash of ['#session/nobody', '#session/%E0%A4%A', '#speaker/', '#one', '#session']) {
      history.replaceState(null, '', hash);
      const element = await list();
      await nextFrame();
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(dialogOf(element)?.open ?? false, hash).to.equal(false);
      expect(location.hash).to.equal(hash);
      element.remove();
    }
  });

  it('goes to the next and the previous, as far as there are some, and one step back leads to the page', async () => {
    const element = await list();
    await click(linkOf(element, 0));
    await opened(element);
    expect(textsOf(element, 'position')).to.deep.equal(['1 of 3']);
    expect(part(element, 'previous').getAttribute('aria-disabled')).to.equal('true');
    part(element, 'next').focus();
    await press('Enter');
    await element.updateComplete;
    expect(title(element)).to.equal('Second thoughts');
    expect(focused(), 'focus stays, for the next press').to.equal(part(element, 'next'));
    await press('Enter');
    await element.updateComplete;
    expect(title(element)).to.equal('Third parties');
    expect(part(element, 'next').getAttribute('aria-disabled')).to.equal('true');
    expect(focused()).to.equal(part(element, 'next'));
    await press('Enter');
    await element.updateComplete;
    expect(title(element)).to.equal('Third parties');
    await click(part(element, 'previous'));
    await element.updateComplete;
    expect(title(element)).to.equal('Second thoughts');
    expect(location.hash).to.equal('#session/two');
    history.back();
    await closed(element);
    expect(location.hash).to.equal('');
    expect(focused(), 'where the visitor came from').to.equal(linkOf(element, 0));
  });

  it('leads to a speaker, and back to the session', async () => {
    const element = await list();
    await click(linkOf(element, 1));
    await opened(element);
    expect(parts(element, 'dialog-back')).to.have.length(0);
    await click(parts(element, 'speaker-link')[0]!);
    await waitUntil(() => title(element) === 'Ada Lovelace');
    expect(location.hash).to.equal('#speaker/ada');
    expect(textOf(focused()!)).to.equal('Ada Lovelace');
    expect(parts(element, 'next'), 'a speaker is not in the sequence').to.have.length(0);
    await click(part(element, 'dialog-back'));
    await waitUntil(() => title(element) === 'Second thoughts');
    expect(location.hash).to.equal('#session/two');
    expect(dialogOf(element)!.open).to.equal(true);
  });

  it('closes from a speaker in one step, back to where it was opened', async () => {
    const element = await list();
    await click(linkOf(element, 1));
    await opened(element);
    await click(parts(element, 'speaker-link')[0]!);
    await waitUntil(() => title(element) === 'Ada Lovelace');
    const back = arrival();
    await press('Escape');
    await closed(element);
    await back;
    expect(location.hash).to.equal('');
    expect(focused()).to.equal(linkOf(element, 1));
  });

  it('can be opened again after it was closed, many times', async () => {
    const element = await list();
    for (let round = 0; round < 4; round++) {
      linkOf(element, round % 3).focus();
      await press('Enter');
      await opened(element);
      const back = arrival();
      await press('Escape');
      await closed(element);
      await back;
    }
    expect(location.hash).to.equal('');
  });

  it('does not open where the page takes lectern-select over', async () => {
    const element = await list();
    const chosen: string[] = [];
    element.addEventListener('lectern-select', (event) => {
      event.preventDefault();
      chosen.push(`${event.selection.kind} ${event.selection.id}`);
    });
    await click(linkOf(element, 1));
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(chosen).to.deep.equal(['session two']);
    expect(dialogOf(element)?.open ?? false).to.equal(false);
    expect(location.hash).to.equal('');
  });

  it('leaves the address of a page with routes in its hash alone, and still goes back', async () => {
    history.replaceState(null, '', '#/programme?day=1');
    const element = await list();
    await click(linkOf(element, 1));
    await opened(element);
    expect(location.hash).to.equal('#/programme?day=1');
    history.back();
    await closed(element);
    expect(location.hash).to.equal('#/programme?day=1');
  });

  it('is one, where two lists could open what the address names', async () => {
    history.replaceState(null, '', '#session/two');
    const root = await fixture(
      html`<div>
        <lectern-session-list .feed=${feed}></lectern-session-list><lectern-session-list .feed=${feed}></lectern-session-list
        ><lectern-speaker-list .feed=${feed}></lectern-speaker-list>
      </div>`,
    );
    const elements = [...root.children];
    await waitUntil(() => elements.some((element) => dialogOf(element)?.open));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(elements.map((element) => dialogOf(element)?.open ?? false)).to.deep.equal([true, false, false]);
  });

  it('of a speaker list answers to speakers, that of a session list to sessions', async () => {
    const root = await fixture(
      html`<div><lectern-session-list .feed=${feed}></lectern-session-list><lectern-speaker-list .feed=${feed}></lectern-speaker-list></div>`,
    );
    const [sessions, speakers] = [...root.children] as [LecternSessionList, HTMLElementTagNameMap['lectern-speaker-list']];
    await shows(sessions);
    await shows(speakers);
    await click(parts(sessions, 'link')[0]!);
    await opened(sessions);
    await press('Escape');
    await closed(sessions);
    await waitUntil(() => location.hash === '');
    location.hash = '#speaker/grace';
    await opened(speakers);
    expect(dialogOf(sessions)!.open).to.equal(false);
    expect(title(speakers)).to.equal('Grace Hopper');
    await press('Escape');
    await closed(speakers);
  });

  it('tells the page what opens and closes', async () => {
    const element = await list();
    const told: string[] = [];
    for (const type of ['lectern-select', 'lectern-open', 'lectern-close'] as const)
      element.addEventListener(type, ({ selection }) => told.push(`${type} ${selection.id}`));
    const open = nextEvent(element, 'lectern-open');
    await click(linkOf(element, 0));
    await open;
    expect(dialogOf(element)!.open, 'it is open when the page hears of it').to.equal(true);
    part(element, 'next').click();
    await element.updateComplete;
    await press('Escape');
    await closed(element);
    expect(told).to.deep.equal(['lectern-select one', 'lectern-open one', 'lectern-close one', 'lectern-open two', 'lectern-close two']);
  });

  it('follows a feed that is loaded again, and closes if the session is gone', async () => {
    const element = await list();
    await click(linkOf(element, 1));
    await opened(element);
    element.feed = feedOf({ ...SMALL, sessions: [{ id: 'two', title: 'Third thoughts' }] });
    await element.updateComplete;
    expect(title(element)).to.equal('Third thoughts');
    element.feed = feedOf({ sessions: [{ id: 'four', title: 'Only this' }] });
    await closed(element);
    await waitUntil(() => location.hash === '');
    expect(textsOf(element, 'title')).to.deep.equal(['Only this']);
  });

  it('leaves a click with a modifier key to the browser', async () => {
    const element = await list();
    const link = linkOf(element, 0);
    let handled: boolean | undefined;
    element.addEventListener('click', (event) => {
      handled = event.defaultPrevented;
      event.preventDefault();
    });
    link.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true }));
    expect(handled).to.equal(false);
    expect(itemOf(new URL((link as HTMLAnchorElement).href).hash)).to.deep.equal({ kind: 'session', id: 'one' });
  });
});

describe('details elsewhere', () => {
  afterEach(resetAddress);

  it('inline: open below the card, and close by a second press', async () => {
    const element = await list();
    element.detail = 'inline';
    await element.updateComplete;
    const button = (): HTMLElement => linkOf(element, 1);
    expect(button().getAttribute('aria-expanded')).to.equal('false');
    button().focus();
    await press('Enter');
    await waitUntil(() => parts(element, 'inline').length === 1);
    expect(button().getAttribute('aria-expanded')).to.equal('true');
    expect(parts(element, 'item')[1]!.contains(part(element, 'inline'))).to.equal(true);
    expect(dialogOf(element)).to.equal(null);
    expect(focused()).to.equal(button());
    await press('Enter');
    await waitUntil(() => parts(element, 'inline').length === 0);
    expect(focused()).to.equal(button());
    await waitUntil(() => location.hash === '');
  });

  it('inline: another card takes its place', async () => {
    const element = await list();
    element.detail = 'inline';
    await element.updateComplete;
    linkOf(element, 0).click();
    await waitUntil(() => parts(element, 'inline').length === 1);
    linkOf(element, 2).click();
    await waitUntil(() => parts(element, 'item')[2]!.contains(part(element, 'inline')));
    expect(parts(element, 'inline')).to.have.length(1);
    expect(parts(element, 'link').map((link) => link.getAttribute('aria-expanded'))).to.deep.equal(['false', 'false', 'true']);
  });

  it('inline: what an address opens late leaves focus to whoever writes', async () => {
    const field = await fixture<HTMLInputElement>(html`<input aria-label="Name" />`);
    field.focus();
    history.replaceState(null, '', '#session/two');
    const element = await fixture<LecternSessionList>(html`<lectern-session-list detail="inline"></lectern-session-list>`);
    element.feed = feed;
    await waitUntil(() => parts(element, 'inline').length === 1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(document.activeElement === field, 'the field has focus').to.equal(true);
  });

  it('inline: what an address opens has focus, so that keys go on from there', async () => {
    const element = await list();
    element.detail = 'inline';
    await element.updateComplete;
    history.replaceState(null, '', '#session/two');
    dispatchEvent(new HashChangeEvent('hashchange'));
    await waitUntil(() => parts(element, 'inline').length === 1);
    await waitUntil(() => focused() === linkOf(element, 1), 'focus is elsewhere');
    await press('Enter');
    await waitUntil(() => parts(element, 'inline').length === 0);
  });

  it('none: only the event', async () => {
    const element = await list();
    element.detail = 'none';
    await element.updateComplete;
    const chosen = nextEvent(element, 'lectern-select');
    await click(linkOf(element, 1));
    expect((await chosen).selection.id).to.equal('two');
    history.replaceState(null, '', '#session/one');
    dispatchEvent(new HashChangeEvent('hashchange'));
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(dialogOf(element)).to.equal(null);
    expect(parts(element, 'inline')).to.have.length(0);
  });
});
