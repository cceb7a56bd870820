/** The sanitiser is a file of its own, and files may not come: the text is readable all the same, and nothing of it runs. */
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { part, shows, textOf } from './support/page.ts';
import { feedOf } from './support/feeds.ts';

describe('a sanitiser that can’t be had', () => {
  const failed: unknown[] = [];
  const implementation = Object.getOwnPropertyDescriptor(Document.prototype, 'implementation')!;
  const caught = ({ reason }: PromiseRejectionEvent): void => void failed.push(reason);
  before(async () => {
    addEventListener('unhandledrejection', caught);
    // What it stands on is taken away before it is asked for: it fails as it is loaded, as a blocked file does.
    Object.defineProperty(Document.prototype, 'implementation', {
      configurable: true,
      get: () => {
        throw new Error('no implementation');
      },
    });
    const loaded = await import('../../src/elements/shared/markup.ts').then(
      ({ clean }) => {
        try {
          clean({ kind: 'html', value: '<b>x</b>' });
          return true;
        } catch {
          return false;
        }
      },
      () => false,
    );
    expect(loaded, 'it still works, so nothing is tested here').to.equal(false);
    await import('../../src/define.ts');
  });
  after(() => {
    Object.defineProperty(Document.prototype, 'implementation', implementation);
    removeEventListener('unhandledrejection', caught);
  });

  for (const [kind, value] of [
    ['html', '<p>Words <b onclick="window.ran = 1">of HTML</b><img src="/ran.png" onerror="window.ran = 1"></p>'],
    ['markdown', 'Words **of Markdown** [x](javascript:window.ran=1)'],
  ] as const) {
    it(`leaves ${kind} as it is written`, async () => {
      const feed = feedOf({ sessions: [{ id: 'a', title: 'A', abstract: { kind, value } }] });
      const element = await fixture<HTMLElementTagNameMap['lectern-session-detail']>(html`<lectern-session-detail .feed=${feed}></lectern-session-detail>`);
      await shows(element);
      await aTimeout(50);
      expect(textOf(part(element, 'abstract'))).to.equal(value);
      expect([...part(element, 'abstract').querySelectorAll('*')].map(({ localName }) => localName)).to.deep.equal(['p']);
      expect('ran' in window).to.equal(false);
      expect(failed).to.deep.equal([]);
    });
  }
});
