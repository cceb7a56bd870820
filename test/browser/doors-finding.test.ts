/** What the script-tag door finds, when, and what it leaves alone. */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { waitUntil } from './support/wait.ts';
import { observe } from '../../src/lectern.ts';

class Stranger extends HTMLElement {}

/** What the console says as an error while a step runs. */
async function saidIn(step: () => Promise<void>): Promise<string[]> {
  const platform = console.error;
  const said: string[] = [];
  console.error = (...words: unknown[]) => void said.push(words.join(' '));
  try {
    await step();
  } finally {
    console.error = platform;
  }
  return said;
}

// Elements are defined once and for all, so each case has one of its own.
describe('finding', () => {
  it('looks into shadow roots when asked, open or closed, now and later', async () => {
    const root = await fixture<HTMLElement>(html`<div></div>`);
    const shadow = root.attachShadow({ mode: 'closed' });
    shadow.innerHTML = '<lectern-session-card></lectern-session-card><div data-lectern="session-card"></div>';
    await nextFrame();
    await nextFrame();
    expect(customElements.get('lectern-session-card'), 'it has not been asked').to.equal(undefined);
    observe(shadow);
    await waitUntil(() => shadow.querySelectorAll('lectern-session-card').length === 2, 'the stand-in has none', { timeout: 4000 });
    shadow.append(Object.assign(document.createElement('p'), { innerHTML: '<span data-lectern="lectern-session-card"></span>' }));
    await waitUntil(() => shadow.querySelectorAll('lectern-session-card').length === 3);
  });

  it('comes to what is far below, and to what is not drawn', async () => {
    await fixture(html`
      <div>
        <div style="height: 5000px"></div>
        <lectern-speaker-list></lectern-speaker-list>
        <div hidden><lectern-session-detail></lectern-session-detail></div>
      </div>
    `);
    await waitUntil(() => customElements.get('lectern-speaker-list') && customElements.get('lectern-session-detail'), 'something was left', { timeout: 4000 });
  });

  it('comes even where the browser says nothing of what is seen', async () => {
    const { observe: platform } = IntersectionObserver.prototype;
    IntersectionObserver.prototype.observe = () => undefined;
    try {
      await fixture(html`<lectern-faq></lectern-faq>`);
      await waitUntil(() => customElements.get('lectern-faq'), 'nothing came', { timeout: 4000 });
    } finally {
      IntersectionObserver.prototype.observe = platform;
    }
  });

  it('leaves a tag that another library has taken, with its stand-ins, and says so once', async () => {
    customElements.define('lectern-speaker-bio', Stranger);
    const said = await saidIn(async () => {
      const root = await fixture(html`
        <div>
          <lectern-speaker-bio></lectern-speaker-bio>
          <div id="one" data-lectern="speaker-bio">Ada</div>
          <div data-lectern="speaker-bio">Grace</div>
        </div>
      `);
      await nextFrame();
      await nextFrame();
      expect(root.querySelector('#one')!.innerHTML).to.equal('Ada');
    });
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('<lectern-speaker-bio>');
  });

  it('leaves no trace but a symbol on the registry of elements', () => {
    expect(Object.getOwnPropertyNames(window).filter((name) => /lectern/i.test(name))).to.deep.equal([]);
    expect(Object.keys(customElements)).to.deep.equal([]);
  });
});
