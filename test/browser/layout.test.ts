/** Narrow columns, long words, many people, no photos: nothing is wider than its place, and no parent makes it collapse. */
import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from './support/wait.ts';
import { setViewport } from '@web/test-runner-commands';
import '../../src/define.ts';
import type { Feed } from '../../src/index.ts';
import { can, itWhere } from './engines.ts';
import { feedOf, jsonOf, sample, SMALL } from './support/feeds.ts';
import { pendingAddress, pendingRequests } from './support/network.ts';
import { click, closed, expectNoOverflow, opened, part, parts, press, resetAddress, rootOf, shows } from './support/page.ts';

type Shown = HTMLElementTagNameMap['lectern-session-list'];

const WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const LONG = 'A title that goes on and on, because somebody had the time, and nobody had the heart to say that a title is not an abstract, '
  .repeat(2)
  .slice(0, 200);
const ADDRESS = `https://example.org/${'a'.repeat(150)}`;
const PEOPLE = Array.from({ length: 20 }, (_, at) => ({
  id: `p${at}`,
  name: at % 2 ? `${WORD} ${at}` : `Person ${at}`,
  role: WORD,
  organisation: LONG,
  bio: `${WORD} ${ADDRESS}`,
}));

const EXTREME: Feed = feedOf({
  event: { timeZone: 'Europe/Berlin', language: 'de' },
  sessions: [WORD, LONG, 'Short'].map((title, at) => ({
    id: `s${at}`, title, subtitle: LONG, abstract: { kind: 'markdown', value: `${WORD} ${ADDRESS}\n\n| ${WORD} | ${WORD} |\n|---|---|\n| ${WORD} | ${WORD} |\n\n\`\`\`\n${LONG}\n\`\`\`` },
    audience: WORD, outcomes: [WORD, LONG], format: LONG, level: WORD, language: 'en', tags: [WORD, LONG, 'x'], track: WORD, room: LONG, status: 'moved', statusNote: WORD,
    start: '2027-05-08T09:00', end: '2027-05-08T10:39', speakers: PEOPLE.map(({ id }) => id), links: [{ url: ADDRESS, title: WORD }], slides: ADDRESS,
    recording: { url: ADDRESS }, signup: { state: 'open', url: ADDRESS, capacity: 12345678 },
  })),
  speakers: PEOPLE.map((person) => ({ ...person, links: [{ url: ADDRESS }, { url: ADDRESS, title: LONG }] })),
  faqs: [{ id: 'f', question: LONG + WORD, answer: `${WORD} ${ADDRESS}`, category: WORD }],
}); // prettier-ignore

const all = (feed: Feed): unknown => html`
  <lectern-session-list .feed=${feed}></lectern-session-list><lectern-session-list layout="list" .feed=${feed}></lectern-session-list
  ><lectern-session-list layout="compact" group-by="room" .feed=${feed}></lectern-session-list
  ><lectern-session-detail session-id=${feed.sessions[0]!.id} .feed=${feed}></lectern-session-detail
  ><lectern-session-card session-id=${feed.sessions[0]!.id} .feed=${feed}></lectern-session-card><lectern-speaker-list .feed=${feed}></lectern-speaker-list
  ><lectern-speaker-list layout="cards" .feed=${feed}></lectern-speaker-list><lectern-speaker-list layout="list" .feed=${feed}></lectern-speaker-list
  ><lectern-speaker-bio speaker-id=${feed.speakers[1]!.id} .feed=${feed}></lectern-speaker-bio><lectern-faq .feed=${feed}></lectern-faq>
`;

async function place(feed: Feed, style: Record<string, string>): Promise<Shown[]> {
  const root = await fixture<HTMLElement>(html`<div>${all(feed)}</div>`);
  for (const [name, value] of Object.entries(style)) root.style.setProperty(name, value);
  const elements = [...root.children] as Shown[];
  for (const element of elements) await shows(element);
  (rootOf(elements.at(-1)!).querySelector('details') as HTMLDetailsElement).open = true;
  return elements;
}

describe('layout', function () {
  this.timeout(20_000);
  const requests = pendingRequests();
  afterEach(async () => {
    await new Promise((resolve) => setTimeout(resolve, 30));
    resetAddress();
    if (can('set the viewport')) await setViewport({ width: 800, height: 600 });
  });

  for (const width of [240, 320, 480, 1200]) {
    it(`at ${width} pixels nothing is wider than its place: long words, titles, addresses, tables, twenty speakers, no photos`, async () => {
      const elements = await place(EXTREME, { 'inline-size': `${width}px` });
      await waitUntil(() => rootOf(elements[3]!).querySelector('table'));
      for (const element of elements) {
        expect(element.getBoundingClientRect().width).to.equal(width);
        expectNoOverflow(element);
        const edge = element.getBoundingClientRect().right + 0.5;
        for (const inside of rootOf(element).querySelectorAll('.root *')) {
          // What scrolls in a box of its own, and what is cut off on purpose, is not seen outside.
          if (inside.closest('table, pre, .hidden-text') || inside.getClientRects().length === 0) continue;
          expect(inside.getBoundingClientRect().right, `${element.localName}: ${inside.outerHTML.slice(0, 160)}`).to.be.at.most(edge);
        }
      }
    });
  }

  it('of the sample conference is not wider than its place, from right to left either', async () => {
    const elements = await place(await sample('conference'), { 'inline-size': '280px', direction: 'rtl' });
    for (const element of elements) expectNoOverflow(element);
  });

  const PARENTS: readonly (readonly [name: string, style: Record<string, string>])[] = [
    ['a flex row', { display: 'flex', 'flex-wrap': 'wrap' }],
    ['a flex column that aligns to the start', { display: 'flex', 'flex-direction': 'column', 'align-items': 'flex-start' }],
    ['a flex column that centres', { display: 'flex', 'flex-direction': 'column', 'align-items': 'center' }],
    ['a grid', { display: 'grid' }],
    ['a grid that aligns to the start', { display: 'grid', 'justify-items': 'start' }],
    ['a grid that centres', { display: 'grid', 'place-items': 'center' }],
    ['a block', { display: 'block' }],
  ];
  for (const [name, style] of PARENTS) {
    it(`in ${name} fills the width`, async () => {
      for (const element of await place(feedOf(SMALL), { 'inline-size': '600px', ...style })) {
        expect(element.getBoundingClientRect().width, element.localName).to.equal(600);
      }
    });
  }

  it('has facts, and one or two people where a bio fits, beside the text of a detail, and below each other where there is no room', async () => {
    const [session] = EXTREME.sessions;
    const few = feedOf({
      sessions: [{ id: 's0', title: 'Short', abstract: `${LONG}. `.repeat(40), speakers: session!.speakers.slice(0, 2) }],
      speakers: PEOPLE,
      faqs: [...EXTREME.faqs],
    });
    const elements = await place(few, { 'inline-size': '1200px' });
    const detail = elements[3]!;
    const box = (name: string): DOMRect => rootOf(detail).querySelector(`.detail > .${name}`)!.getBoundingClientRect();
    const isBeside = (name: string): boolean => box(name).left >= box('main').right && box(name).top < box('main').bottom;
    for (const [width, beside] of [
      [1200, ['side', 'after']],
      [960, ['side']],
      [640, []],
    ] as const) {
      detail.parentElement!.style.inlineSize = `${width}px`;
      expect(['side', 'after'].filter(isBeside), `${width}px`).to.deep.equal(beside);
    }
    expect(box('side').top).to.be.at.least(box('head').bottom);
    expect(box('main').top).to.be.at.least(box('side').bottom);
    expect(box('after').top).to.be.at.least(box('main').bottom);
  });

  for (const [tag, layout] of [
    ...(['cards', 'list', 'compact'] as const).map((layout) => ['session', layout] as const),
    ...(['wall', 'cards', 'list'] as const).map((layout) => ['speaker', layout] as const),
  ]) {
    it(`of ${tag}s as ${layout} stays as it is when what opens has come`, async () => {
      const feed = feedOf({
        event: {},
        sessions: [1, 2, 3].map((at) => ({
          id: `s${at}`,
          title: 'Fog',
          subtitle: 'And how it sounds',
          abstract: LONG,
          format: 'Talk',
          speakers: ['ana', 'bo'],
        })),
        speakers: ['ana', 'bo'].map((id) => ({ id, name: `Moreira, ${id}`, pronouns: 'they', role: 'Keeper', organisation: 'Harbour', bio: LONG })),
      });
      const lists = {
        session: html`<lectern-session-list .feed=${feed} layout=${layout} style="inline-size: 45em"></lectern-session-list>`,
        speaker: html`<lectern-speaker-list .feed=${feed} layout=${layout} style="inline-size: 45em"></lectern-speaker-list>`,
      };
      const list = await fixture<Shown>(lists[tag]);
      await shows(list);
      const boxes = (): readonly string[] =>
        [...rootOf(list).querySelectorAll('[part~="list"] *')].map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return `${element.localName}.${element.className.replace(' selected', '')} ${[x, y, width, height].map(Math.round).join(' ')}`;
        });
      const before = boxes();
      await click(parts(list, 'link')[0]!);
      await click((await opened(list)).querySelector('[part~="dialog-close"]')!);
      await closed(list);
      expect(boxes()).to.deep.equal(before);
    });
  }

  it('has many people below the text and the facts, side by side', async () => {
    const detail = (await place(EXTREME, { 'inline-size': '1200px' }))[3]!;
    const box = (name: string): DOMRect => rootOf(detail).querySelector(`.detail > .${name}`)!.getBoundingClientRect();
    expect(box('after').top).to.be.at.least(Math.max(box('main').bottom, box('side').bottom));
    expect(box('after').right).to.be.closeTo(box('side').right, 1);
    const [first, second] = parts(detail, 'speaker').map((person) => person.getBoundingClientRect());
    expect(second!.top).to.equal(first!.top);
    expect(second!.left).to.be.at.least(first!.right);
  });

  it('fills cards that are as tall as their neighbours with more of the text, in whole lines', async () => {
    const abstract = 'A ferry leaves at a quarter past midnight, and nobody has said in which time zone. '.repeat(5);
    const feed = feedOf({ sessions: [LONG, 'Short', 'Alone'].map((title, at) => ({ id: `s${at}`, title, abstract })) });
    const list = await fixture<Shown>(html`<lectern-session-list .feed=${feed} style="inline-size: 45em"></lectern-session-list>`);
    await shows(list);
    const lines = parts(list, 'abstract').map((text) => {
      const line = parseFloat(getComputedStyle(text).lineHeight);
      const shown = text.firstElementChild!.getBoundingClientRect().height;
      expect(text.getBoundingClientRect().height - shown, text.closest('.card')!.textContent.trim()).to.be.within(-0.5, shown / line > 4.5 ? Infinity : line);
      return Math.round(shown / line);
    });
    expect(lines).to.deep.equal([2, 5, 2]);
    expectNoOverflow(list);
  });

  for (const detail of ['dialog', 'inline', 'none'] as const) {
    it(`has the time of compact rows on the first line of the title, with detail="${detail}"`, async () => {
      const feed = feedOf({ sessions: [{ id: 's', title: LONG, start: '2027-05-08T09:00' }] });
      const list = await fixture<Shown>(
        html`<lectern-session-list layout="compact" detail=${detail} .feed=${feed} style="inline-size: 45em"></lectern-session-list>`,
      );
      await shows(list);
      const [time, title] = ['time', 'title'].map((name) => part(list, name).getBoundingClientRect());
      expect(title!.height).to.be.above(2 * time!.height);
      expect(time!.bottom).to.be.closeTo(title!.top + parseFloat(getComputedStyle(part(list, 'title')).lineHeight), 5);
    });
  }

  it('leaves the title of a dialog the whole line on a phone with its text at 200 %', async () => {
    const feed = feedOf({ sessions: [{ id: 's', title: LONG }] });
    const list = await fixture<Shown>(html`<lectern-session-list .feed=${feed} style="font-size: 64px"></lectern-session-list>`);
    await shows(list);
    await click(part(list, 'link'));
    await opened(list);
    const frame = part(list, 'dialog-frame');
    const title = frame.querySelector('.title')!;
    // The dialog may still be on its way in.
    const isBelow = (): boolean => title.getBoundingClientRect().top >= part(list, 'dialog-close').getBoundingClientRect().bottom;
    await waitUntil(isBelow, 'the title stands beside the button');
    expect(getComputedStyle(title).paddingRight).to.equal('0px');
    await press('Escape');
    await closed(list);
  });

  it('keeps a margin that the page gives', async () => {
    const [list] = await place(feedOf(SMALL), { 'inline-size': '600px' });
    list!.style.margin = '0 20px';
    expect(list!.getBoundingClientRect().width).to.equal(560);
  });

  it('puts a short text of another direction under its title, not across a wide row', async () => {
    const abstract = 'Bring a coat.';
    const feed = feedOf({ sessions: [{ id: 'a', title: 'Fog', abstract }], faqs: [{ id: 'q', question: 'Is there fog?', answer: 'Yes.' }] });
    const box = await fixture(html`
      <div dir="rtl" style="inline-size: 60em">
        <lectern-session-list layout="list" .feed=${feed}></lectern-session-list>
        <lectern-faq .feed=${feed}></lectern-faq>
      </div>
    `);
    const [list, faq] = [...box.children] as [Shown, Shown];
    const { right } = part(await shows(list), 'title').getBoundingClientRect();
    expect(part(list, 'abstract').getBoundingClientRect().right, 'abstract').to.be.closeTo(right, 1);
    (rootOf(await shows(faq)).querySelector('details') as HTMLDetailsElement).open = true;
    const question = rootOf(faq).querySelector('.question-title')!.getBoundingClientRect();
    const answer = part(faq, 'text').getBoundingClientRect();
    expect(answer.right, 'answer').to.be.closeTo(question.right, 2);
    for (const text of [part(list, 'abstract'), part(faq, 'text')]) expect(text.getBoundingClientRect().width).to.be.lessThan(200);
  });

  it('begins no line of facts with a dot, and ends none with one', async () => {
    for (const direction of ['ltr', 'rtl']) {
      for (const width of [200, 240, 300, 420, 700]) {
        const elements = await place(EXTREME, { 'inline-size': `${width}px`, direction });
        for (const list of elements.slice(0, 3)) {
          for (const facts of parts(list, 'meta').filter((meta) => meta.classList.contains('facts'))) {
            const box = facts.getBoundingClientRect();
            const start = direction === 'ltr' ? box.left : -box.right;
            for (const fact of facts.children) {
              if (getComputedStyle(fact, '::before').content === 'none') continue;
              const own = fact.getBoundingClientRect();
              const dot = (direction === 'ltr' ? own.left : -own.right) - start;
              const inLine = [...facts.children].map((other) => other.getBoundingClientRect()).filter(({ top }) => Math.abs(top - own.top) < 2);
              const isFirst = inLine.every(({ left, right }) => (direction === 'ltr' ? left >= own.left : right <= own.right));
              const room = parseFloat(getComputedStyle(fact).paddingInlineStart);
              if (isFirst) expect(dot + room, 'the dot of the first of a line is outside').to.be.closeTo(0, 0.5);
              else expect(dot, 'other dots are inside').to.be.at.least(-0.5);
            }
            expect(getComputedStyle(facts).overflowX, 'what is outside is cut off').to.equal('clip');
          }
        }
      }
    }
  });

  it('cuts off no date in a narrow card', async () => {
    const lists = await place(EXTREME, { 'inline-size': '200px' });
    (lists[0] as Shown).groupBy = 'none';
    await lists[0]!.updateComplete;
    for (const time of parts(lists[0]!, 'time')) {
      const { right } = time.closest('.facts')!.getBoundingClientRect();
      for (const line of time.querySelector('bdi')!.getClientRects()) expect(line.right, time.textContent).to.be.at.most(right + 0.5);
    }
  });

  it('in 192 pixels breaks no name and no time in its middle, and has facts below each other', async () => {
    const [first, ...others] = ['Ilse Brandstätter', 'Sam Thistlewood', 'Tomasz Wiśniewolski'].map((name, at) => ({
      id: `p${at}`,
      name,
      role: 'Tester',
      bio: name,
    }));
    const session = { id: 's', title: 'Short', track: 'Automation that lasts', room: 'Hall', level: 'Intermediate', speakers: others.map(({ id }) => id) };
    const feed = feedOf({
      sessions: [{ ...session, start: '2027-05-08T18:00', end: '2027-05-08T19:39' }],
      speakers: [{ ...first!, sessions: ['s'] }, ...others],
    });
    for (const lang of ['en', 'de', 'fr', 'ar']) {
      const root = await fixture<HTMLElement>(html`<div lang=${lang} style="inline-size: 192px">${all(feed)}</div>`);
      for (const element of [...root.children].filter(({ localName }) => localName !== 'lectern-faq') as Shown[]) {
        await shows(element);
        const texts = [...parts(element, 'name'), ...parts(element, 'time')].map((box) => box.querySelector('span[dir], bdi') ?? box);
        expect(texts.length, element.localName).to.be.greaterThan(0);
        for (const text of texts) {
          const node = document.createTreeWalker(text, NodeFilter.SHOW_TEXT).nextNode() as Text;
          // No-break spaces hold what stands between blanks together.
          for (const { 0: word, index } of node.data.matchAll(/[^ ]+/g)) {
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
            expect(lines.size, `“${word}” in ${element.localName} ${element.getAttribute('layout') ?? ''}, ${lang}`).to.equal(1);
          }
        }
      }
      const detail = root.querySelector('lectern-session-detail')!;
      expect(new Set([...rootOf(detail).querySelectorAll('dt')].map((term) => Math.round(term.getBoundingClientRect().left))).size, lang).to.equal(1);
    }
  });

  it('in 192 pixels photos of a wall are square, however long the name beside them', async () => {
    const people = [{ id: 'a', name: 'Maria Fernanda dos Santos Oliveira e Vasconcelos', role: 'Release manager of many things', organisation: 'Hospital' }];
    const feed = feedOf({ speakers: people });
    const box = await fixture(html`<div style="inline-size: 192px"><lectern-speaker-list layout="wall" .feed=${feed}></lectern-speaker-list></div>`);
    const photo = part(await shows(box.firstElementChild as Shown), 'photo').getBoundingClientRect();
    expect(photo.height).to.be.closeTo(photo.width, 1);
  });

  it('has no column too many for a track, where facts are narrower than their container', async () => {
    const session = { id: 'a', title: 'A', track: 'Fog and all that comes of it', room: 'Hall', format: 'Talk', level: 'All', start: '2027-05-08T09:00' };
    const feed = feedOf({ sessions: [session], tracks: [{ id: 'fog', name: 'Fog' }] });
    for (let width = 250; width <= 350; width += 10) {
      const box = await fixture(html`<div style="inline-size: ${width}px"><lectern-session-list detail="inline" .feed=${feed}></lectern-session-list></div>`);
      const list = await shows(box.firstElementChild as Shown);
      part(list, 'link').click();
      await waitUntil(() => rootOf(list).querySelector('.rows'));
      const columns = getComputedStyle(rootOf(list).querySelector('.rows')!).gridTemplateColumns.split(' ').map(parseFloat);
      for (const column of columns) expect(column, `${columns.join(' ')} in ${width}`).to.be.closeTo(columns[0]!, 1);
      resetAddress();
    }
  });

  it('puts the mark of a track before its name, on the page’s side', async () => {
    const feed = feedOf({ sessions: [{ id: 's', title: 'Short', track: 'Latin' }] });
    for (const direction of ['ltr', 'rtl']) {
      const root = await fixture<HTMLElement>(html`<div dir=${direction}><lectern-session-list .feed=${feed}></lectern-session-list></div>`);
      const track = part(await shows(root.querySelector('lectern-session-list')!), 'track');
      const [mark, name] = ['i', 'bdi'].map((tag) => track.querySelector(tag)!.getBoundingClientRect());
      expect(direction === 'ltr' ? mark!.right : -mark!.left, direction).to.be.at.most(direction === 'ltr' ? name!.left : -name!.right);
    }
  });

  it('in 192 pixels boxes that hold the place are no wider than it', async () => {
    const loading = html`<lectern-speaker-list src=${pendingAddress()}></lectern-speaker-list
      ><lectern-speaker-list layout="cards" src=${pendingAddress()}></lectern-speaker-list
      ><lectern-session-list src=${pendingAddress()}></lectern-session-list>`;
    const root = await fixture<HTMLElement>(html`<div style="inline-size: 192px">${loading}</div>`);
    for (const element of [...root.children] as Shown[]) {
      const bones = [...rootOf(element).querySelectorAll('.bone')];
      expect(bones).to.have.length.greaterThan(9);
      for (const bone of bones) {
        expect(getComputedStyle(bone, '::before').content).to.equal('none');
        expect(bone.getBoundingClientRect().right).to.be.at.most(bone.parentElement!.getBoundingClientRect().right + 0.5);
      }
    }
  });

  it('holds the place while it loads: as many boxes as there will be cards', async () => {
    const root = await fixture<HTMLElement>(html`<div><lectern-session-list src=${pendingAddress()} limit="3" group-by="none"></lectern-session-list></div>`);
    const list = root.querySelector('lectern-session-list')!;
    expect(list.status).to.equal('loading');
    expect(list.getBoundingClientRect().height).to.be.greaterThan(80);
    expect(part(list, 'skeleton').querySelectorAll('li')).to.have.length(3);
    requests[0]!.answer(jsonOf(SMALL));
    await shows(list);
    expect(parts(list, 'item')).to.have.length(3);
  });

  itWhere('set the viewport')('on a phone the dialog is a sheet that fits, with its body scrolling', async () => {
    await setViewport({ width: 320, height: 480 });
    const list = (await place(EXTREME, {}))[0]!;
    await click(part(list, 'link'));
    const dialog = await opened(list);
    await Promise.all(dialog.getAnimations().map(({ finished }) => finished));
    const { left, right, bottom, top } = dialog.getBoundingClientRect();
    expect([left, right, bottom]).to.deep.equal([0, document.documentElement.clientWidth, 480]);
    expect(top).to.be.greaterThan(20);
    const body = part(list, 'dialog-body');
    expect(body.scrollHeight).to.be.greaterThan(body.clientHeight);
    expect(body.scrollWidth).to.be.at.most(body.clientWidth);
    for (const name of ['dialog-close', 'previous', 'next']) {
      const box = part(list, name).getBoundingClientRect();
      expect(box.bottom <= 480 && box.top >= 0 && box.right <= 320 && box.left >= 0, `${name} is in reach`).to.equal(true);
    }
    await press('Escape');
    await closed(list);
  });
});
