/** Density, accents that are none, the side that words stand on, and the dialog over pages of every kind. */
import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from './support/wait.ts';
import '../../src/define.ts';
import { itWhere } from './engines.ts';
import { feedOf, SMALL } from './support/feeds.ts';
import { part, press, rootOf, shows } from './support/page.ts';

type List = HTMLElementTagNameMap['lectern-session-list'];

const feed = feedOf({ ...SMALL, sessions: SMALL.sessions.map((session) => ({ ...session, abstract: 'A few words in Latin letters.' })) });

async function open(list: List): Promise<HTMLDialogElement> {
  rootOf(list).querySelector<HTMLElement>('a.link')!.click();
  await waitUntil(() => rootOf(list).querySelector('dialog[open] .title'), 'the dialog does not open');
  const dialog = rootOf(list).querySelector('dialog')!;
  await Promise.all(dialog.getAnimations().map(({ finished }) => finished));
  return dialog;
}
async function close(dialog: HTMLDialogElement): Promise<void> {
  dialog.querySelector<HTMLElement>('.close')!.click();
  // The step back through the history is on its way.
  await waitUntil(() => !location.hash, 'the address still names it');
}

describe('density', () => {
  it('changes the spacing', async () => {
    const padding = async (density: string): Promise<number> => {
      const list = await fixture<List>(html`<lectern-session-list density=${density} .feed=${feed}></lectern-session-list>`);
      return parseFloat(getComputedStyle(part(await shows(list), 'card')).paddingTop);
    };
    expect(await padding('compact')).to.be.lessThan((await padding('comfortable')) * 0.75);
  });
});

describe('an accent that is no colour', () => {
  for (const accent of ['bananas', '12px', 'linear-gradient(red, blue)', ' ']) {
    itWhere('show the focus ring')(`keeps rings and marks, in the colour of text, where the accent is “${accent}”`, async () => {
      const box = await fixture<HTMLElement>(
        html`<div style="color: rgb(1, 2, 3)"><lectern-session-list .feed=${feed}></lectern-session-list><lectern-faq .feed=${feed}></lectern-faq></div>`,
      );
      box.style.setProperty('--lectern-accent', accent);
      const list = await shows(box.querySelector('lectern-session-list')!);
      const faq = await shows(box.querySelector('lectern-faq') as unknown as typeof list);
      const link = part(list, 'link');
      (list as HTMLElement).tabIndex = -1;
      list.focus();
      await press('Tab');
      expect(rootOf(list).activeElement).to.equal(link);
      const ring = getComputedStyle(link, '::after');
      expect([ring.outlineStyle, ring.outlineWidth, ring.outlineColor]).to.deep.equal(['solid', '2px', 'rgb(1, 2, 3)']);
      const mark = getComputedStyle(rootOf(faq).querySelector('.marker')!);
      expect([mark.borderBlockEndStyle, mark.borderBlockEndColor]).to.deep.equal(['solid', 'rgb(1, 2, 3)']);
    });
  }
});

describe('on paper', () => {
  it('initials keep their ground; text is left to browsers, which darken that of dark pages', async () => {
    const feed = feedOf({ sessions: [{ id: 'a', title: 'A', track: 'Fog', speakers: ['x'] }], speakers: [{ id: 'x', name: 'Ada' }] });
    const list = await shows(await fixture<HTMLElementTagNameMap['lectern-session-list']>(html`<lectern-session-list .feed=${feed}></lectern-session-list>`));
    const adjusted = (name: string): string => getComputedStyle(part(list, name)).getPropertyValue('print-color-adjust');
    expect(['card', 'title', 'photo'].map(adjusted)).to.deep.equal(['economy', 'economy', 'exact']);
    expect(getComputedStyle(part(list, 'track').querySelector('i')!).getPropertyValue('print-color-adjust')).to.equal('exact');
  });
});

describe('in a page from right to left', () => {
  it('titles in Latin letters stand on the side of all else, and what is read line by line where its lines begin', async () => {
    const box = await fixture<HTMLElement>(html`<div dir="rtl"><lectern-session-list .feed=${feed}></lectern-session-list></div>`);
    const list = await shows(box.querySelector('lectern-session-list')!);
    expect(getComputedStyle(part(list, 'title')).textAlign).to.equal('right');
    // On the other side, browsers cut off the dots that say that there is more.
    const { textAlign, direction } = getComputedStyle(part(list, 'abstract'));
    expect([textAlign, direction]).to.deep.equal(['start', 'ltr']);
    const range = document.createRange();
    range.selectNodeContents(part(list, 'title'));
    const edge = range.getBoundingClientRect().right - part(list, 'meta').getBoundingClientRect().right;
    expect(Math.abs(edge)).to.be.at.most(1);
  });

  it('titles in the dialog do so too, and leave room for the button to close, wherever their own language begins', async () => {
    const box = await fixture<HTMLElement>(html`<div dir="rtl"><lectern-session-list .feed=${feed}></lectern-session-list></div>`);
    const dialog = await open(await shows(box.querySelector('lectern-session-list')!));
    const title = dialog.querySelector('.scroll .title')!;
    const { textAlign, direction, paddingLeft, paddingRight } = getComputedStyle(title);
    expect([direction, textAlign, paddingRight]).to.deep.equal(['ltr', 'right', '0px']);
    const inside = title.getBoundingClientRect().left + parseFloat(paddingLeft);
    expect(inside).to.be.at.least(dialog.querySelector('.close')!.getBoundingClientRect().right - 1);
    await close(dialog);
  });
});

describe('the dialog', () => {
  it('stands in the middle of the window where the page is scaled by zoom', async () => {
    document.documentElement.style.setProperty('zoom', '1.5');
    try {
      const list = await shows(await fixture<List>(html`<lectern-session-list .feed=${feed}></lectern-session-list>`));
      const dialog = await open(list);
      const { left, right, top, bottom } = dialog.getBoundingClientRect();
      // Browsers differ on whether zoom counts in what they measure: the backdrop's edges say how wide the window is in the same unit.
      const probe = rootOf(list).querySelector('.root')!.appendChild(document.createElement('div'));
      probe.style.cssText = 'position: fixed; inset: 0';
      const all = probe.getBoundingClientRect();
      probe.remove();
      expect(Math.abs(left - all.left - (all.right - right)), 'as much on both sides').to.be.at.most(2);
      expect(top).to.be.at.least(all.top);
      expect(bottom).to.be.at.most(all.bottom + 1);
      await close(dialog);
    } finally {
      document.documentElement.style.removeProperty('zoom');
    }
  });

  it('keeps the page where it is when a wheel turns beside it, and lets pages be scaled', async () => {
    const list = await shows(await fixture<List>(html`<lectern-session-list .feed=${feed}></lectern-session-list>`));
    const dialog = await open(list);
    const turn = (at: Element, ctrlKey = false): boolean =>
      at.dispatchEvent(new WheelEvent('wheel', { deltaY: 90, ctrlKey, bubbles: true, cancelable: true, composed: true }));
    expect(turn(dialog), 'beside').to.equal(false);
    expect(turn(dialog.querySelector('.bottom')!), 'at the foot').to.equal(false);
    expect(turn(dialog, true), 'to scale').to.equal(true);
    const scroll = dialog.querySelector<HTMLElement>('.scroll')!;
    const long = scroll.appendChild(document.createElement('div'));
    long.style.blockSize = '5000px';
    expect(turn(long), 'over the text').to.equal(true);
    long.remove();
    await close(dialog);
  });
});
