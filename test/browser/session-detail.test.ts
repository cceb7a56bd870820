/** Everything that the model holds of a session stands in its detail, and nothing where there is nothing. */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/define.ts';
import type { LecternSessionDetail, SessionInput } from '../../src/index.ts';
import { SessionSchema } from '../../src/model/schema.ts';
import { feedOf, type Input } from './support/feeds.ts';
import { click, dialogOf, opened, part, parts, press, resetAddress, rootOf, shows, textOf, textsOf } from './support/page.ts';

const FULL = {
  id: 'full',
  title: 'Whole title',
  subtitle: 'Whole subtitle',
  abstract: 'Whole abstract.',
  audience: 'People who wait.',
  outcomes: ['A first point', 'A second point'],
  prerequisites: 'Bring a pencil.',
  format: '99-minute workshop',
  level: 'Advanced',
  language: 'de',
  tags: ['pencils', 'patience'],
  track: 'web',
  room: 'aula',
  start: '2027-05-08T09:30',
  end: '2027-05-08T11:09',
  duration: 99,
  speakers: ['ada', { id: 'guest', name: 'A guest' }],
  kind: 'workshop',
  plenum: true,
  status: 'moved',
  statusNote: 'From the loft.',
  url: 'https://example.org/page',
  links: [{ title: 'Handout', url: 'https://example.org/handout' }, { url: 'https://github.com/example/repo' }],
  slides: 'https://example.org/slides',
  recording: { url: 'https://example.org/video', from: '2027-05-10', until: '2027-06-12' },
  live: 'https://example.org/live',
  feedback: 'https://example.org/feedback',
  signup: { state: 'open', url: 'https://example.org/signup', capacity: 20 },
  doNotRecord: true,
} satisfies SessionInput;

const AROUND: Input = {
  event: { timeZone: 'Europe/Berlin', language: 'en' },
  speakers: [{ id: 'ada', name: 'Ada Lovelace', pronouns: 'she/her', role: 'Analyst', organisation: 'Engines Ltd', bio: 'Writes programs.' }],
  tracks: [{ id: 'web', name: 'The Web' }],
  rooms: [{ id: 'aula', name: 'Great Aula' }],
};

async function detailOf(session: SessionInput, now = '2027-05-20'): Promise<LecternSessionDetail> {
  const element = await fixture<LecternSessionDetail>(
    html`<lectern-session-detail .feed=${feedOf({ ...AROUND, sessions: [session] })} now=${now}></lectern-session-detail>`,
  );
  return shows(element);
}
const rowsOf = (element: Element): Record<string, string> =>
  Object.fromEntries([...rootOf(element).querySelectorAll('dl > div')].map((row) => [textOf(row.querySelector('dt')!), textOf(row.querySelector('dd')!)]));
const hrefsOf = (element: Element): Record<string, string> =>
  Object.fromEntries([...rootOf(element).querySelectorAll<HTMLAnchorElement>('a.button')].map((link) => [textOf(link), link.href]));

/** Where each field of the model is seen. A new field needs a line here. */
const SEEN: Record<keyof typeof FULL, (element: LecternSessionDetail) => unknown> = {
  id: (element) => element.shown?.id === 'full',
  title: (element) => textsOf(element, 'title').includes('Whole title'),
  subtitle: (element) => textsOf(element, 'subtitle').includes('Whole subtitle'),
  abstract: (element) => textsOf(element, 'abstract').includes('Whole abstract.'),
  audience: (element) => textOf(part(element, 'audience')) === 'Who this is for People who wait.',
  outcomes: (element) => textsOf(element, 'outcome').join() === 'A first point,A second point' && part(element, 'outcome').matches('ul > li'),
  prerequisites: (element) => textOf(part(element, 'prerequisites')) === 'Before you come Bring a pencil.',
  format: (element) => rowsOf(element)['Format'] === '99-minute workshop',
  level: (element) => rowsOf(element)['Level'] === 'Advanced',
  language: (element) => rowsOf(element)['Language'] === 'German',
  tags: (element) => textsOf(element, 'tag').join() === 'pencils,patience',
  track: (element) => rowsOf(element)['Track'] === 'The Web',
  room: (element) => rowsOf(element)['Room'] === 'Great Aula',
  start: (element) => rowsOf(element)['Time']?.startsWith('May 8, 2027, 9:30'),
  end: (element) => rowsOf(element)['Time']?.includes('11:09 AM GMT+2'),
  duration: (element) => rowsOf(element)['Time']?.endsWith('· 99 min'),
  speakers: (element) =>
    textsOf(element, 'name').join() === 'Ada Lovelace she/her,A guest' && textOf(part(element, 'speakers')).includes('Analyst, Engines Ltd Writes programs.'),
  // What sort of entry it is, and whether it is for everybody, is how it is drawn in lists.
  kind: (element) => element.shown?.kind === 'workshop',
  plenum: (element) => element.shown?.plenum,
  status: (element) => textsOf(element, 'status').join() === 'Moved',
  statusNote: (element) => textOf(part(element, 'status-note')) === 'Moved From the loft.',
  url: (element) => hrefsOf(element)['Session page example.org'] === FULL.url,
  links: (element) => textsOf(element, 'links').join() === 'Links Handout example.org GitHub',
  slides: (element) => part(element, 'slides').getAttribute('href') === FULL.slides,
  recording: (element) =>
    part(element, 'recording').getAttribute('href') === FULL.recording.url && textOf(part(element, 'recording-note')).endsWith('June 12, 2027'),
  live: (element) => part(element, 'live').getAttribute('href') === FULL.live,
  feedback: (element) => part(element, 'feedback').getAttribute('href') === FULL.feedback,
  signup: (element) => textOf(part(element, 'signup')) === 'Sign up · 20 places' && part(element, 'signup').getAttribute('href') === FULL.signup.url,
  doNotRecord: (element) => textOf(part(element, 'note')) === 'Please do not record or photograph this session',
};

describe('the detail of a session', () => {
  afterEach(resetAddress);

  it('is tested with every field of the model', () => {
    expect(Object.keys(FULL).sort()).to.deep.equal(Object.keys(SessionSchema.def.shape).sort());
  });

  for (const [field, seen] of Object.entries(SEEN)) {
    it(`shows ${field}`, async () => {
      expect(seen(await detailOf(FULL))).to.equal(true);
    });
  }

  it('shows nothing of what is missing', async () => {
    const element = await detailOf({ id: 'a', title: 'Bare' });
    expect(textOf(part(element, 'detail'))).to.equal('Bare Time Not scheduled yet');
    expect(rootOf(element).querySelectorAll('section, ul, a, button, p, img')).to.have.length(0);
  });

  it('says “Speaker” of one, “Speakers” of more', async () => {
    const heading = (element: Element): string => textOf(part(element, 'speakers').querySelector('[role=heading]')!);
    expect(heading(await detailOf({ ...FULL, speakers: ['ada'] }))).to.equal('Speaker');
    expect(heading(await detailOf(FULL))).to.equal('Speakers');
  });

  it('says the time and the zone of the day it is on', async () => {
    expect(rowsOf(await detailOf({ id: 'a', title: 'A', start: '2027-01-08T09:30', end: '2027-01-08T10:00' }))['Time']).to.contain('GMT+1');
  });

  it('of a whole day says the day', async () => {
    expect(rowsOf(await detailOf({ id: 'a', title: 'A', start: '2027-05-08', end: '2027-05-10' }))['Time']).to.equal('May 8, 2027 – May 10, 2027');
  });

  const URL = 'https://example.org/video';
  const REPLAYS: readonly (readonly [name: string, recording: SessionInput['recording'], now: string, note: string | undefined, button: boolean])[] = [
    ['before it is there', { url: URL, from: '2027-05-10T12:00', until: '2027-06-12' }, '2027-05-10T11:59', 'Replay available from May 10, 2027', false],
    ['while it is there', { url: URL, from: '2027-05-10T12:00', until: '2027-06-12' }, '2027-05-10T12:00', 'Replay available until June 12, 2027', true],
    ['to the end of its last day', { url: URL, until: '2027-06-12' }, '2027-06-12T23:59', 'Replay available until June 12, 2027', true],
    ['after its last day', { url: URL, until: '2027-06-12' }, '2027-06-13T00:00', 'The replay has ended', false],
    ['after its last hour', { url: URL, until: '2027-06-12T20:00:00+02:00' }, '2027-06-12T20:00', 'The replay has ended', false],
    ['without an end', { url: URL }, '2030-01-01', undefined, true],
    ['without an address', { until: '2027-06-12' }, '2027-05-20', 'Replay available until June 12, 2027', false],
  ];
  for (const [name, recording, now, note, button] of REPLAYS) {
    it(`says where the replay is ${name}`, async () => {
      const element = await detailOf({ id: 'a', title: 'A', recording }, now);
      expect(textsOf(element, 'recording-note')).to.deep.equal(note === undefined ? [] : [note]);
      expect(parts(element, 'recording').map((link) => link.getAttribute('href'))).to.deep.equal(button ? [URL] : []);
    });
  }

  const SIGNUPS: readonly (readonly [name: string, signup: SessionInput['signup'], text: string])[] = [
    ['open', { state: 'open', url: 'https://example.org/' }, 'Sign up'],
    ['open, with seats', { state: 'open', url: 'https://example.org/', capacity: 1 }, 'Sign up · 1 place'],
    ['of no said state', { url: 'https://example.org/' }, 'Sign up'],
    ['full', { state: 'full', url: 'https://example.org/' }, 'Full — join the waiting list'],
    ['full, with seats', { state: 'full', url: 'https://example.org/', capacity: 24 }, 'Full — join the waiting list'],
    ['full, without a waiting list', { state: 'full' }, 'Full'],
    ['closed', { state: 'closed', url: 'https://example.org/' }, 'Sign-up closed'],
  ];
  for (const [name, signup, text] of SIGNUPS) {
    it(`says once that sign-up is ${name}`, async () => {
      const element = await detailOf({ id: 'a', title: 'A', signup });
      expect(textOf(part(element, 'detail'))).to.satisfy((all: string) => all.split(text.split(' ')[0]!).length === 2, 'said once');
      expect([...textsOf(element, 'signup'), ...textsOf(element, 'signup-note'), ...textsOf(element, 'status-note')]).to.deep.equal([text]);
    });
  }

  it('that is cancelled and was full says that it is cancelled', async () => {
    const element = await detailOf({ id: 'a', title: 'A', status: 'cancelled', signup: { state: 'full', url: 'https://example.org/' } });
    expect(textsOf(element, 'status')).to.deep.equal(['Cancelled']);
  });

  it('leads to a speaker, whose dialog leads on to the session', async () => {
    const element = await detailOf(FULL);
    expect(parts(element, 'speaker-link'), 'the guest is only a name').to.have.length(1);
    await click(part(element, 'speaker-link'));
    const dialog = await opened(element);
    expect(textOf(dialog.querySelector('.scroll [part~=title]')!)).to.equal('Ada Lovelace');
    await click(part(element, 'session-link'));
    await element.updateComplete;
    expect(textOf(dialogOf(element)!.querySelector('.scroll [part~=title]')!)).to.equal('Whole title');
    await press('Escape');
  });

  it('links outwards without giving the other page a hold on this one', async () => {
    const element = await detailOf(FULL);
    for (const link of rootOf(element).querySelectorAll('a.button')) expect(link.getAttribute('rel')).to.equal('noopener');
  });

  it('has its title on the page’s side, and its text where its own language begins, as in lists', async () => {
    const session = { id: 'a', title: 'اختبار البرمجيات', abstract: 'كل شيء عن الاختبار.', language: 'ar' };
    const element = await detailOf(session);
    const root = await fixture(html`<lectern-session-list .feed=${feedOf({ sessions: [session] })}></lectern-session-list>`);
    const list = await shows(root as HTMLElementTagNameMap['lectern-session-list']);
    // What is left out of painting while it is off screen has no places yet.
    list.scrollIntoView();
    await nextFrame();
    await nextFrame();
    for (const [name, where] of [
      ['detail', element],
      ['list', list],
    ] as const) {
      const title = part(where, 'title');
      const abstract = part(where, 'abstract').querySelector('p') ?? part(where, 'abstract');
      for (const [block, side] of [
        [title, 'left'],
        [abstract, 'right'],
      ] as const) {
        const range = document.createRange();
        range.selectNodeContents([...block.querySelectorAll('span')].at(-1) ?? block);
        const text = range.getBoundingClientRect();
        expect(getComputedStyle(block).direction, name).to.equal('rtl');
        expect(text[side], `“${textOf(block)}” of the ${name}`).to.be.closeTo(block.getBoundingClientRect()[side], 1);
        expect(block.getBoundingClientRect().width - text.width, name).to.be.greaterThan(50);
      }
      expect(title.lang || title.querySelector<HTMLElement>('[lang]')?.lang, name).to.equal('ar');
    }
  });

  it('puts headings above the beginning of text in another language, and the photo beside the beginning of a bio', async () => {
    const textIn = (block: Element): DOMRect => {
      const range = document.createRange();
      range.selectNodeContents(block);
      return range.getBoundingClientRect();
    };
    const words = { ltr: ['Everyone who tests.', 'A pencil.'], rtl: ['كل من يختبر.', 'قلم رصاص.'] } as const;
    for (const page of ['ltr', 'rtl'] as const) {
      for (const text of ['ltr', 'rtl'] as const) {
        const [audience, point] = words[text];
        const session = { id: 'a', title: 'A', audience, outcomes: [point], prerequisites: point, speakers: ['x'] };
        const feed = feedOf({ sessions: [session], speakers: [{ id: 'x', name: 'Ada', bio: audience }] });
        const box = await fixture(
          html`<div dir=${page} style="inline-size: 50em"><lectern-session-detail .feed=${feed} session-id="a"></lectern-session-detail></div>`,
        );
        const element = await shows(box.firstElementChild as LecternSessionDetail);
        const side = text === 'ltr' ? 'left' : 'right';
        for (const name of ['audience', 'outcomes', 'prerequisites']) {
          const section = part(element, name);
          const begins = section.querySelector('li, .rich p')!.getBoundingClientRect()[side];
          const heading = section.querySelector('[role=heading]')!;
          expect(textIn(heading)[side], `heading of ${name}, ${text} in ${page}`).to.be.closeTo(begins, 1);
          expect(section.getBoundingClientRect().width - textIn(heading).width).to.be.greaterThan(100);
        }
        const photo = part(element, 'photo').getBoundingClientRect();
        const bio = part(element, 'bio').getBoundingClientRect();
        expect(photo[side === 'left' ? 'right' : 'left'], `photo, ${text} in ${page}`).to.be[side === 'left' ? 'below' : 'above'](bio[side]);
        expect(textIn(part(element, 'speakers').querySelector('[role=heading]')!)[side], `heading of speakers, ${text} in ${page}`).to.be.closeTo(
          part(element, 'speaker').getBoundingClientRect()[side],
          1,
        );
        expect(textIn(part(element, 'name'))[side], `name, ${text} in ${page}`).to.be.closeTo(bio[side], 1);
      }
    }
  });

  it('starts its outline at heading-level, and never leaves the six levels', async () => {
    const element = await detailOf(FULL);
    const levels = (): number[] => [...rootOf(element).querySelectorAll('[role=heading]')].map((heading) => Number(heading.ariaLevel));
    for (const [level, expected] of [
      ['3', [3, 4]],
      ['6', [6, 6]],
      ['0', [2, 3]],
      ['x', [2, 3]],
      ['1', [1, 2]],
    ] as const) {
      element.setAttribute('heading-level', level);
      await element.updateComplete;
      expect([...new Set(levels())].sort(), level).to.deep.equal([...new Set(expected)]);
    }
  });
});
