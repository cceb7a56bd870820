/** Our own words in the language of the page: complete, without a flash of English, live, and as the page's author wants them. */
import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import { waitUntil } from './support/wait.ts';
import '../../src/define.ts';
import { registerMessages } from '../../src/index.ts';
import type { LecternSessionList } from '../../src/index.ts';
import { bring } from '../../src/i18n/catalogs.ts';
import { speech } from '../../src/i18n/speech.ts';
import { addressOf, feedOf, SMALL } from './support/feeds.ts';
import { click, opened, part, parts, resetAddress, rootOf, shows, textOf, textsOf } from './support/page.ts';

const empty = feedOf({ event: {}, sessions: [] });
const unscheduled = feedOf({ sessions: [{ id: 'a', title: 'A', status: 'cancelled' }] });
const many = feedOf({
  sessions: [{ id: 'a', title: 'A', speakers: Array.from({ length: 9 }, (_, index) => ({ id: String(index), name: `Person ${index}` })) }],
});

const listIn = async (lang: string, feed = unscheduled): Promise<LecternSessionList> => {
  const root = await fixture(html`<div lang=${lang}><lectern-session-list .feed=${feed}></lectern-session-list></div>`);
  const list = root.querySelector('lectern-session-list')!;
  await waitUntil(() => list.status !== 'loading' && list.status !== 'idle');
  await list.updateComplete;
  return list;
};

/** All that was ever to be read in an element, from now on. */
function everShown(element: Element): Set<string> {
  const seen = new Set<string>();
  const see = (): void => void seen.add(textOf(rootOf(element)));
  new MutationObserver(see).observe(rootOf(element), { childList: true, characterData: true, subtree: true });
  return seen;
}

describe('words', () => {
  afterEach(() => resetAddress());

  const NOTICES: Readonly<Record<string, string>> = {
    de: 'Hier gibt es noch keine Sessions. Ein späterer Besuch lohnt sich.',
    'de-AT': 'Hier gibt es noch keine Sessions. Ein späterer Besuch lohnt sich.',
    'pt-BR': 'Ainda não há sessões aqui. Volte um pouco mais tarde.',
    iw: 'אין כאן עדיין מפגשים. כדאי לחזור מאוחר יותר.',
    'zh-TW': '這裡還沒有議程，請稍後再來。',
    zh: '这里还没有场次，请稍后再来。',
    en: 'There are no sessions here yet. Please come back a little later.',
  };
  for (const [lang, notice] of Object.entries(NOTICES)) {
    it(`are those of ${lang}`, async () => expect(textsOf(await listIn(lang, empty), 'empty')).to.deep.equal([notice]));
  }

  it('stand in the cards, and in what opens from them', async () => {
    const list = await listIn('fr', feedOf(SMALL));
    await click(part(list, 'link'));
    const dialog = await opened(list);
    expect(part(list, 'dialog-close').getAttribute('aria-label')).to.equal('Fermer');
    expect(textsOf(list, 'position')).to.deep.equal(['1 sur 3']);
    expect([...dialog.querySelectorAll('dt')].map(textOf)).to.deep.equal(['Horaire', 'Salle']);
  });

  it('stand in every other element', async () => {
    const root = await fixture(
      html`<div lang="es">
        <lectern-speaker-list .feed=${empty}></lectern-speaker-list>
        <lectern-speaker-bio .feed=${empty} speaker-id="x"></lectern-speaker-bio>
        <lectern-session-card .feed=${empty} session-id="x"></lectern-session-card>
        <lectern-session-detail .feed=${empty} session-id="x"></lectern-session-detail>
        <lectern-faq .feed=${empty}></lectern-faq>
      </div>`,
    );
    const elements = [...root.children] as (Element & { status: string })[];
    await waitUntil(() => elements.every(({ status }) => status === 'empty'));
    await nextFrame();
    expect(elements.map((element) => textsOf(element, 'empty')[0])).to.deep.equal([
      'Todavía no hay ponentes. Vuelve un poco más tarde.',
      'Esta persona no está (o ya no está) en el programa.',
      'Esta sesión no está (o ya no está) en el programa.',
      'Esta sesión no está (o ya no está) en el programa.',
      'Todavía no hay preguntas.',
    ]);
  });

  it('say in the language that something could not be loaded', async () => {
    const root = await fixture(html`<div lang="nl"><lectern-session-list src="/nowhere.json"></lectern-session-list></div>`);
    const list = await shows(root.querySelector('lectern-session-list')!, 'error');
    expect(textsOf(list, 'retry')).to.deep.equal(['Opnieuw proberen']);
  });

  it('count as the language does, in its digits', async () => {
    const texts = async (lang: string): Promise<string> => textOf((await listIn(lang, many)).shadowRoot!.querySelector('[part=speakers] > .meta')!);
    expect(await texts('ja')).to.equal('ほか6名');
    expect(await texts('ar-EG')).to.equal('و٦ آخرون');
    expect(await texts('ar-MA')).to.equal('و6 آخرون');
  });

  it('wait for their language: nothing is shown in English before, and the skeleton holds the place', async () => {
    const list = document.createElement('lectern-session-list');
    list.lang = 'it';
    list.feed = empty;
    document.body.append(list);
    const seen = everShown(list);
    await list.updateComplete;
    expect(list.status).to.equal('loading');
    expect(parts(list, 'skeleton')).to.have.length(1);
    await shows(list, 'empty');
    expect([...seen].join())
      .to.match(/sessioni/)
      .and.not.match(/Loading|There are/);
    list.remove();
  });

  it('of a language that is here already wait for nothing', async () => {
    await bring('it');
    const list = document.createElement('lectern-session-list');
    list.lang = 'it';
    list.feed = empty;
    document.body.append(list);
    await list.updateComplete;
    expect(textsOf(list, 'empty')).to.deep.equal(['Non ci sono ancora sessioni. Torna un po’ più tardi.']);
    list.remove();
  });

  it('stay until those of the new language are here', async () => {
    const list = await listIn('en');
    const seen = everShown(list);
    list.parentElement!.lang = 'ko';
    await waitUntil(() => textsOf(list, 'status')[0] === '취소됨');
    // Neither a skeleton nor some of each.
    for (const text of seen) expect(text).to.be.oneOf(['Not scheduled yet A Cancelled', '일정 미정 A 취소됨']);
    expect(textsOf(list, 'group-title')).to.deep.equal(['일정 미정']);
    list.parentElement!.lang = 'en';
    await waitUntil(() => textsOf(list, 'status')[0] === 'Cancelled');
  });

  it('that came too late are not shown after a newer choice', async () => {
    const list = await listIn('en');
    list.parentElement!.lang = 'tr';
    await nextFrame();
    list.parentElement!.lang = 'en-GB';
    await aTimeout(300);
    expect(textsOf(list, 'status')).to.deep.equal(['Cancelled']);
  });

  describe('that can’t be had', () => {
    const { bring: real } = speech;
    const { setTimeout: timer } = window;
    afterEach(() => {
      speech.bring = real;
      window.setTimeout = timer;
    });

    it('are English, and dates stay in the page’s language', async () => {
      speech.bring = () => Promise.reject(new Error('cut off'));
      const list = await listIn('uk', feedOf(SMALL));
      expect(textsOf(list, 'group-title')[0]).to.contain('2027 р.');
      expect(textsOf(await listIn('uk', empty), 'empty')[0]).to.contain('There are no sessions here yet.');
      speech.bring = real;
      expect(textsOf(await listIn('uk', empty), 'empty')).to.deep.equal(['Тут ще немає сесій. Завітайте трохи пізніше.']);
    });

    it('are not waited for without end', async () => {
      speech.bring = () => new Promise(() => undefined);
      window.setTimeout = ((handler: () => void, wait: number) => timer(handler, wait === 5000 ? 50 : wait)) as typeof setTimeout;
      expect(textsOf(await listIn('hi', empty), 'empty')[0]).to.contain('There are no sessions here yet.');
    });
  });

  it('without a language of ours are English in a page of any direction, with their signs at their ends', async () => {
    const root = await fixture(html`<div lang="fa" dir="rtl"><lectern-session-list src="/nowhere.json"></lectern-session-list></div>`);
    const list = await shows(root.querySelector('lectern-session-list')!, 'error');
    const title = part(list, 'error').querySelector('strong')!;
    expect(title.textContent).to.equal('\u2068This could not be loaded.\u2069');
    const text = [...title.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue!.includes('loaded.'))!;
    const boxOf = (from: number, to: number): DOMRect => {
      const range = document.createRange();
      range.setStart(text, from);
      range.setEnd(text, to);
      return range.getBoundingClientRect();
    };
    const end = text.nodeValue!.indexOf('.');
    // Beside the word's last letter, as a window may be so narrow that the words wrap.
    expect(boxOf(end, end + 1).left).to.be.greaterThan(boxOf(end - 1, end).left);
  });

  it('of ours and texts of the feed each have their own direction', async () => {
    const root = await fixture(
      html`<div lang="ar" dir="rtl">
        <lectern-session-list layout="list" .feed=${feedOf({ ...SMALL, event: { ...SMALL.event, language: 'en' } })}></lectern-session-list>
      </div>`,
    );
    const list = await shows(root.querySelector('lectern-session-list')!);
    const directionOf = (element: Element): string => getComputedStyle(element).direction;
    expect(directionOf(part(list, 'root'))).to.equal('rtl');
    expect(directionOf(part(list, 'title'))).to.equal('ltr');
    expect(directionOf(part(list, 'abstract'))).to.equal('ltr');
    expect(part(list, 'link').closest('[lang]')!.getAttribute('lang')).to.equal('en');
    root.setAttribute('dir', 'ltr');
    expect(directionOf(part(list, 'root'))).to.equal('ltr');
  });
});

describe('words of the page’s author', () => {
  it('go before ours, also where something is drawn already', async () => {
    const list = await listIn('pl', empty);
    registerMessages('pl', { emptySessions: 'Program wkrótce.' });
    await list.updateComplete;
    expect(textsOf(list, 'empty')).to.deep.equal(['Program wkrótce.']);
  });

  it('may be there before their language is', async () => {
    registerMessages('hi', { notScheduled: 'जल्द ही' });
    const list = await listIn('hi');
    expect([textsOf(list, 'group-title'), textsOf(list, 'status')]).to.deep.equal([['जल्द ही'], ['रद्द']]);
  });

  it('may be for a region', async () => {
    registerMessages('de-AT', { cancelled: 'Entfällt' });
    expect(textsOf(await listIn('de-AT'), 'status')).to.deep.equal(['Entfällt']);
    expect(textsOf(await listIn('de-CH'), 'status')).to.deep.equal(['Abgesagt']);
  });

  it('may be a language that Lectern doesn’t have', async () => {
    const list = await listIn('cs');
    expect(textsOf(list, 'status')[0]).to.contain('Cancelled');
    registerMessages('cs', { cancelled: 'Zrušeno' });
    await list.updateComplete;
    expect(textsOf(list, 'status')).to.deep.equal(['Zrušeno']);
  });

  it('may be English', async () => {
    const list = await listIn('en-GB');
    registerMessages('en', { cancelled: 'Called off' });
    await list.updateComplete;
    expect(textsOf(list, 'status')).to.deep.equal(['Called off']);
    registerMessages('en', { cancelled: 'Cancelled' });
  });
});

describe('hour-cycle', () => {
  const evening = { event: { timeZone: 'UTC' }, sessions: [{ id: 'a', title: 'A', start: '2027-05-08T18:30' }] };
  const timeOf = (list: Element): string => textsOf(list, 'time')[0]!;
  const inside = async (content: unknown): Promise<LecternSessionList> =>
    shows((await fixture(html`<div>${content}</div>`)).querySelector('lectern-session-list')!);

  it('changes the clock that a language has', async () => {
    const feed = feedOf(evening);
    expect(timeOf(await inside(html`<lectern-session-list lang="en-US" .feed=${feed}></lectern-session-list>`))).to.equal('6:30 PM');
    expect(timeOf(await inside(html`<lectern-session-list lang="en-US" hour-cycle="h23" .feed=${feed}></lectern-session-list>`))).to.equal('18:30');
    expect(timeOf(await inside(html`<lectern-session-list lang="de" .feed=${feed}></lectern-session-list>`))).to.equal('18:30');
    expect(timeOf(await inside(html`<lectern-session-list lang="de" hour-cycle="h12" .feed=${feed}></lectern-session-list>`))).to.equal('6:30 PM');
  });

  it('comes from the lectern-feed around, and the element’s own goes before it', async () => {
    const src = addressOf(evening);
    const list = await inside(html`<lectern-feed src=${src} hour-cycle="h23" lang="en-US"><lectern-session-list></lectern-session-list></lectern-feed>`);
    expect(timeOf(list)).to.equal('18:30');
    list.hourCycle = 'auto';
    await waitUntil(() => timeOf(list) === '6:30 PM');
    list.hourCycle = undefined;
    await waitUntil(() => timeOf(list) === '18:30');
    list.closest('lectern-feed')!.hourCycle = 'h12';
    await waitUntil(() => timeOf(list) === '6:30 PM');
  });

  it('that is none leaves the clock, and a clock in lang itself is read too', async () => {
    const feed = feedOf(evening);
    for (const cycle of ['', '24', 'H23', 'auto']) {
      expect(timeOf(await inside(html`<lectern-session-list lang="en-US" hour-cycle=${cycle} .feed=${feed}></lectern-session-list>`)), cycle).to.equal(
        '6:30 PM',
      );
    }
    expect(timeOf(await inside(html`<lectern-session-list lang="en-US-u-hc-h23" .feed=${feed}></lectern-session-list>`))).to.equal('18:30');
    expect(timeOf(await inside(html`<lectern-session-list lang="en-US-u-hc-h23" hour-cycle="h12" .feed=${feed}></lectern-session-list>`))).to.equal('6:30 PM');
  });

  it('changes live inside another component', async () => {
    const root = await fixture(html`<p></p>`);
    const list = document.createElement('lectern-session-list');
    list.feed = feedOf(evening);
    list.lang = 'en-US';
    root.attachShadow({ mode: 'open' }).append(list);
    await shows(list);
    list.setAttribute('hour-cycle', 'h23');
    await waitUntil(() => timeOf(list) === '18:30');
    list.lang = 'de';
    root.remove();
  });

  it('stands in dates with times too', async () => {
    const feed = feedOf(evening);
    const list = await inside(html`<lectern-session-list lang="en-GB" hour-cycle="h12" group-by="none" .feed=${feed}></lectern-session-list>`);
    expect(timeOf(list)).to.equal('8 May 2027, 6:30 pm');
    list.lang = 'ja';
    await waitUntil(() => timeOf(list) === '2027年5月8日 午後6:30');
  });
});
