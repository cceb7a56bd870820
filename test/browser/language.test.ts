/** Dates, numbers and names are in the language of the nearest `lang`, from whatever side it comes, and change with it. */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/define.ts';
import type { LecternSessionList } from '../../src/index.ts';
import { feedOf } from './support/feeds.ts';
import { part, shows, textsOf } from './support/page.ts';

const feed = feedOf({
  event: { timeZone: 'Europe/Berlin', language: 'en' },
  sessions: [{ id: 'a', title: 'A', start: '2027-05-08T14:30', end: '2027-05-08T16:09', language: 'fr' }],
});
const shown = (element: Element): string[] => ['group-title', 'time', 'language'].flatMap((name) => textsOf(element, name));

/** As the platform's own formats say it, so that a newer version of its data is no failure here. */
function expected(language: string): string[] {
  const at = Date.UTC(2027, 4, 8, 14, 30);
  const day = new Intl.DateTimeFormat(language, { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(at);
  const zone = new Intl.DateTimeFormat(language, { timeZone: 'Europe/Berlin', timeZoneName: 'short' })
    .formatToParts(Date.UTC(2027, 4, 8, 12, 30))
    .find(({ type }) => type === 'timeZoneName')!.value;
  const clock = new Intl.DateTimeFormat(language, { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' }).formatRange(at, at + 99 * 60_000);
  return [`${day} ${zone}`, clock, new Intl.DisplayNames(language, { type: 'language' }).of('fr')!].map((text) => text.replace(/\s+/g, ' '));
}

describe('language', () => {
  const inside = async (content: unknown): Promise<LecternSessionList> => {
    const root = await fixture(html`<div>${content}</div>`);
    return shows(root.querySelector('lectern-session-list')!);
  };

  for (const language of ['de', 'fr', 'pt-BR', 'ja', 'ar', 'en-GB']) {
    it(`is the one around: ${language}`, async () => {
      expect(shown(await inside(html`<section lang=${language}><lectern-session-list .feed=${feed}></lectern-session-list></section>`))).to.deep.equal(
        expected(language),
      );
    });
  }

  it('is its own before the one around', async () => {
    expect(shown(await inside(html`<section lang="fr"><lectern-session-list lang="de" .feed=${feed}></lectern-session-list></section>`))).to.deep.equal(
      expected('de'),
    );
  });

  it('comes from outside a shadow root', async () => {
    const root = await fixture(html`<div lang="de"><p></p></div>`);
    const list = document.createElement('lectern-session-list');
    list.feed = feed;
    root.querySelector('p')!.attachShadow({ mode: 'open' }).append(list);
    await shows(list);
    expect(shown(list)).to.deep.equal(expected('de'));
  });

  it('changes when lang changes, on the element, around it, and on the page', async () => {
    const list = await inside(html`<section><lectern-session-list .feed=${feed}></lectern-session-list></section>`);
    const page = document.documentElement;
    const before = page.getAttribute('lang');
    for (const [target, language] of [
      [page, 'fr'],
      [list.parentElement!, 'de'],
      [list, 'ja'],
    ] as const) {
      target.lang = language;
      await nextFrame();
      await list.updateComplete;
      expect(shown(list), language).to.deep.equal(expected(language));
    }
    list.removeAttribute('lang');
    await nextFrame();
    await list.updateComplete;
    expect(shown(list)).to.deep.equal(expected('de'));
    if (before === null) page.removeAttribute('lang');
    else page.lang = before;
  });

  it('changes when the element is moved', async () => {
    const list = await inside(
      html`<section lang="de"><lectern-session-list .feed=${feed}></lectern-session-list></section>
        <section lang="fr"></section>`,
    );
    list.parentElement!.nextElementSibling!.append(list);
    await list.updateComplete;
    expect(shown(list)).to.deep.equal(expected('fr'));
  });

  it('that is no language tag is English', async () => {
    for (const lang of ['german', 'de_AT', '', '??', 'x'.repeat(300)]) {
      const list = await inside(html`<section lang=${lang}><lectern-session-list .feed=${feed}></lectern-session-list></section>`);
      expect(textsOf(list, 'group-title'), lang).to.have.length(1);
    }
  });

  it('of the feed’s texts is marked on them', async () => {
    const german = feedOf({
      event: { language: 'de' },
      sessions: [
        { id: 'a', title: 'Eins', abstract: 'Text.' },
        { id: 'b', title: 'Two', language: 'en' },
      ],
    });
    const list = await inside(html`<lectern-session-list lang="fr" .feed=${german}></lectern-session-list>`);
    const langOf = (element: Element): string | undefined => element.closest<HTMLElement>('[lang]')?.lang;
    expect(langOf(part(list, 'link').querySelector('span')!)).to.equal('de');
    expect(langOf(part(list, 'abstract'))).to.equal('de');
    expect(langOf(list.shadowRoot!.querySelectorAll('[part~=link] span')[1]!)).to.equal('en');
  });
});
