/** Everything that a mouse can do, keys can do, in an order that can be foreseen. */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define.ts';
import type { LecternSessionList } from '../../src/index.ts';
import { itWhere } from './engines.ts';
import { feedOf, SMALL } from './support/feeds.ts';
import { closed, dialogOf, focused, opened, part, parts, press, resetAddress, shows, textOf } from './support/page.ts';

async function pageWithList(): Promise<LecternSessionList> {
  const root = await fixture(
    html`<div><button>Before</button><lectern-session-list .feed=${feedOf(SMALL)}></lectern-session-list><button>After</button></div>`,
  );
  return shows(root.querySelector('lectern-session-list')!);
}
const name = (): string => textOf(focused()!) || (focused()!.getAttribute('aria-label') ?? '');

/** Where Tab leads, step by step. */
async function tab(times: number): Promise<string[]> {
  const names: string[] = [];
  for (let at = 0; at < times; at++) {
    await press('Tab');
    names.push(name());
  }
  return names;
}

describe('keyboard', () => {
  afterEach(async () => {
    await new Promise((resolve) => setTimeout(resolve, 30));
    resetAddress();
  });

  it('passes a list with one stop a card', async () => {
    const list = await pageWithList();
    (list.previousElementSibling as HTMLElement).focus();
    expect(await tab(4)).to.deep.equal(['First things', 'Second thoughts', 'Third parties', 'After']);
  });

  itWhere('hold a key')('goes backwards too', async () => {
    const list = await pageWithList();
    (list.nextElementSibling as HTMLElement).focus();
    await sendKeys({ down: 'Shift' });
    const names = await tab(4);
    await sendKeys({ up: 'Shift' });
    expect(names).to.deep.equal(['Third parties', 'Second thoughts', 'First things', 'Before']);
  });

  itWhere('show the focus ring')('shows where it is: a ring on the whole card', async () => {
    const list = await pageWithList();
    (list.previousElementSibling as HTMLElement).focus();
    await tab(1);
    await nextFrame();
    // The link's own box covers the card.
    const ring = (index: number): string[] => {
      const { outlineStyle, outlineWidth, position } = getComputedStyle(parts(list, 'link')[index]!, '::after');
      return [position, outlineStyle, outlineStyle === 'none' ? '' : outlineWidth];
    };
    expect(ring(0)).to.deep.equal(['absolute', 'solid', '2px']);
    expect(ring(1)).to.deep.equal(['absolute', 'none', '']);
  });

  it('stays inside an open dialog: close, the body’s links, previous, next, and nothing of the page behind', async () => {
    const list = await pageWithList();
    parts(list, 'link')[1]!.focus();
    await press('Enter');
    await opened(list);
    expect(name(), 'reading begins at the title').to.equal('Second thoughts');
    const dialog = dialogOf(list)!;
    const reached: string[] = [];
    for (let at = 0; at < 12; at++) {
      await press('Tab');
      const active = focused()!;
      // After the last stop, browsers may pass through their own window, or the dialog itself.
      if (active === document.body || active === dialog || active === document.documentElement) continue;
      expect(dialog.contains(active), `Tab leads to “${name()}” behind the dialog`).to.equal(true);
      reached.push(name());
    }
    expect(reached.slice(0, 4)).to.deep.equal(['Ada Lovelace', 'Grace Hopper', 'Previous', 'Next']);
    // After the last stop browsers pass through their own window, for as long as they like.
    part(list, 'dialog-close').focus();
    await press('Tab');
    expect(name(), 'after “Close” comes what is read').to.equal('Ada Lovelace');
  });

  it('reads a session and its speaker, and comes back to the card, without a mouse', async () => {
    const list = await pageWithList();
    (list.previousElementSibling as HTMLElement).focus();
    await tab(2);
    await press('Enter');
    await opened(list);
    await tab(1);
    expect(name()).to.equal('Ada Lovelace');
    await press('Enter');
    await nextFrame();
    await list.updateComplete;
    expect(name()).to.equal('Ada Lovelace');
    expect(focused()!.getAttribute('role')).to.equal('heading');
    await press('Escape');
    await closed(list);
    expect(name()).to.equal('Second thoughts');
    expect(focused()).to.equal(parts(list, 'link')[1]);
  });

  it('opens a card that opens inline with Enter and with Space', async () => {
    const list = await pageWithList();
    list.detail = 'inline';
    await list.updateComplete;
    parts(list, 'link')[0]!.focus();
    await press(' ');
    await shows(list);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(parts(list, 'inline')).to.have.length(1);
    await press('Enter');
    await list.updateComplete;
    expect(parts(list, 'inline')).to.have.length(0);
  });

  it('reaches “Try again” after a failure', async () => {
    const { error } = console;
    console.error = () => undefined;
    const root = await fixture(html`<div><button>Before</button><lectern-session-list src="/no/such/feed.json"></lectern-session-list></div>`);
    const list = await shows(root.querySelector('lectern-session-list')!, 'error');
    root.querySelector('button')!.focus();
    await press('Tab');
    expect(focused()).to.equal(part(list, 'retry'));
    console.error = error;
  });
});
