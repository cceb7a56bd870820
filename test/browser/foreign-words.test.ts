/** In a page whose language Lectern has no words for, English ones say that they are English (WCAG 2.2, 3.1.2), and nothing else does. */
import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from './support/wait.ts';
import '../../src/define.ts';
import { registerMessages } from '../../src/index.ts';
import type { LecternSessionList } from '../../src/index.ts';
import { addressOf, feedOf, SMALL } from './support/feeds.ts';
import { click, opened, part, parts, resetAddress, rootOf, shows } from './support/page.ts';

const FEED = feedOf({
  event: { title: 'Sumu' },
  sessions: [
    { id: 'sumu', title: 'Sumun ääni', abstract: 'Miltä sumu kuulostaa?', status: 'cancelled', start: '2027-05-08T09:00', speakers: ['aino'] },
    { id: 'untitled', start: '2027-05-08T10:00' },
  ],
  speakers: [{ id: 'aino', name: 'Aino Virta', bio: 'Hoitaa majakkaa.' }],
});

async function listIn(lang: string, feed: unknown = FEED): Promise<LecternSessionList> {
  const page = await fixture(html`<div lang=${lang}><lectern-session-list .feed=${feed}></lectern-session-list></div>`);
  const list = page.querySelector('lectern-session-list')!;
  await waitUntil(() => list.status !== 'loading' && list.status !== 'idle');
  await list.updateComplete;
  return list;
}

/** The language that a reader takes an element to be in. */
const languageOf = (element: Element): string => {
  const own = element.closest('[lang]');
  if (own) return own.getAttribute('lang')!;
  const { host } = element.getRootNode() as ShadowRoot;
  return host ? languageOf(host) : '';
};
const isEnglish = (element: Element): Promise<void> => waitUntil(() => languageOf(element) === 'en', `English: ${element.outerHTML}`);
const marks = (list: Element): readonly Element[] => [...rootOf(list).querySelectorAll('[lang="en"]')];

describe('words of another language than the page’s', () => {
  afterEach(() => resetAddress());

  it('are marked in cards, where texts of the feed are not', async () => {
    const list = await listIn('fi');
    await isEnglish(part(list, 'status'));
    const [title, untitled] = parts(list, 'title').map((heading) => heading.querySelector('span')!);
    await isEnglish(untitled!);
    for (const text of [title!, part(list, 'abstract'), part(list, 'name'), part(list, 'time'), part(list, 'group-title')])
      expect(languageOf(text)).to.equal('fi');
  });

  it('are marked in what is drawn later', async () => {
    const list = await listIn('fi');
    await click(part(list, 'link'));
    const dialog = await opened(list);
    await isEnglish(dialog.querySelector('dt')!);
    await isEnglish(part(list, 'dialog-close'));
    expect(languageOf(part(list, 'detail').querySelector('[part~="abstract"]')!)).to.equal('fi');
    expect(languageOf(part(list, 'bio'))).to.equal('fi');
    expect(languageOf(part(list, 'detail').querySelector('time')!)).to.equal('fi');
  });

  it('are marked in notices, with their buttons', async () => {
    const page = await fixture(html`<div lang="fi"><lectern-session-list src="/no/such/feed.json"></lectern-session-list></div>`);
    const list = await shows(page.querySelector('lectern-session-list')!, 'error');
    await isEnglish(part(list, 'retry'));
    await isEnglish(part(list, 'error').querySelector('strong')!);
    await isEnglish((await listIn('fi', feedOf({ sessions: [] }))).shadowRoot!.querySelector('[part="empty"] slot')!);
  });

  it('are no longer marked once the page has words', async () => {
    const list = await listIn('fi');
    await isEnglish(part(list, 'status'));
    list.parentElement!.lang = 'de';
    await waitUntil(() => part(list, 'status').textContent === 'Abgesagt' && marks(list).length === 0, 'no marks');
    list.parentElement!.lang = 'sv';
    await isEnglish(part(list, 'status'));
    registerMessages('sv', { cancelled: 'Inställt' });
    await waitUntil(() => part(list, 'status').textContent === 'Inställt' && languageOf(part(list, 'status')) === 'sv', 'words of the page');
    await isEnglish(parts(list, 'title')[1]!.querySelector('span')!);
  });

  it('of the feed stay as they are where they say the same as ours', async () => {
    const list = await listIn('fi', feedOf({ sessions: [{ id: 'a', title: 'Cancelled', status: 'cancelled', start: '2027-05-08T09:00' }] }));
    await isEnglish(part(list, 'status'));
    expect(languageOf(part(list, 'title'))).to.equal('fi');
  });

  it('go, and come back, with the language that the feed says', async () => {
    const untitled = { id: 'a', start: '2027-05-08T09:00' };
    const page = await fixture(
      html`<div lang="sv"><lectern-session-detail session-id="a" .feed=${feedOf({ sessions: [untitled] })}></lectern-session-detail></div>`,
    );
    const detail = await shows(page.querySelector('lectern-session-detail')!);
    const words = (): Element => part(detail, 'title').querySelector('span')!;
    for (const language of ['fi', 'en']) {
      detail.feed = feedOf({ sessions: [untitled] });
      await waitUntil(() => words().textContent!.includes('Untitled') && languageOf(words()) === 'en', 'English');
      detail.feed = feedOf({ sessions: [{ ...untitled, title: 'Dimma', language }] });
      await waitUntil(() => words().textContent === 'Dimma' && !words().hasAttribute('lang') && languageOf(words()) === language, `in ${language}`);
    }
  });

  it('are not marked in pages that Lectern has words for', async () => {
    const list = await listIn('de');
    await click(part(list, 'link'));
    await opened(list);
    expect(marks(list)).to.deep.equal([]);
  });

  it('are marked in elements that come later', async () => {
    await isEnglish(part(await listIn('fi'), 'status'));
    const page = await fixture(html`<div lang="fi"><lectern-session-card src=${addressOf(SMALL)} session-id="no-such"></lectern-session-card></div>`);
    const card = await shows(page.querySelector('lectern-session-card')!, 'empty');
    await isEnglish(part(card, 'empty').querySelector('slot')!);
  });
});
