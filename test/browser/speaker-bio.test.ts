/** A speaker, whole; and the initials that stand where there is no photo, or a broken one. */
import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from './support/wait.ts';
import '../../src/define.ts';
import type { LecternSpeakerBio, SpeakerInput } from '../../src/index.ts';
import { SpeakerSchema } from '../../src/model/schema.ts';
import { feedOf } from './support/feeds.ts';
import { click, dialogOf, opened, part, parts, press, resetAddress, rootOf, shows, textOf, textsOf } from './support/page.ts';

const GOOD = new URL('/demo/photos/emmet-larkspur.svg', location.href).href;

const FULL = {
  id: 'full',
  name: 'Ada Lovelace',
  pronouns: 'she/her',
  role: 'Analyst',
  organisation: 'Engines Ltd',
  bio: 'Writes programs.\n\nLives in London.',
  photo: 'https://example.org/ada.jpg',
  links: [
    { url: 'https://github.com/ada' },
    { url: 'https://example.org/blog', title: 'My notes', kind: 'blog' },
    { url: 'mailto:ada@example.org' },
    { url: 'https://www.linkedin.com/in/ada' },
  ],
  featured: true,
  sessions: ['one', { id: 'past', name: 'Of last year' }],
} satisfies SpeakerInput;

async function bioOf(speaker: SpeakerInput): Promise<LecternSpeakerBio> {
  const feed = feedOf({
    event: { timeZone: 'Europe/Berlin', language: 'en' },
    sessions: [{ id: 'one', title: 'First things', start: '2027-05-08T09:00', end: '2027-05-08T10:00', speakers: [] }],
    speakers: [speaker],
  });
  return shows(await fixture<LecternSpeakerBio>(html`<lectern-speaker-bio .feed=${feed}></lectern-speaker-bio>`));
}

const SEEN: Record<keyof typeof FULL, (element: LecternSpeakerBio) => unknown> = {
  id: (element) => element.shown?.id === 'full',
  name: (element) => textsOf(element, 'title').join() === 'Ada Lovelace',
  pronouns: (element) => textsOf(element, 'pronouns').join() === 'she/her',
  role: (element) => textsOf(element, 'role').join() === 'Analyst',
  organisation: (element) => textsOf(element, 'organisation').join() === 'Engines Ltd',
  bio: (element) => [...part(element, 'text').querySelectorAll('p')].map(textOf).join('|') === 'Writes programs.|Lives in London.',
  photo: (element) => part(element, 'image').getAttribute('src') === FULL.photo,
  links: (element) =>
    [...part(element, 'links').querySelectorAll('a')].map((link) => `${textOf(link)} ${link.href}`).join('\n') ===
    [
      'GitHub https://github.com/ada',
      'My notes example.org https://example.org/blog',
      'ada@example.org mailto:ada@example.org',
      'LinkedIn https://www.linkedin.com/in/ada',
    ].join('\n'),
  // How it stands out is for lists.
  featured: (element) => element.shown?.featured,
  sessions: (element) => textsOf(element, 'session').join('|') === 'First things May 8, 2027, 9:00 – 10:00 AM|Of last year',
};

describe('the bio of a speaker', () => {
  afterEach(resetAddress);

  it('is tested with every field of the model', () => {
    expect(Object.keys(FULL).sort()).to.deep.equal(Object.keys(SpeakerSchema.def.shape).sort());
  });
  for (const [field, seen] of Object.entries(SEEN)) {
    it(`shows ${field}`, async () => {
      expect(seen(await bioOf(FULL))).to.equal(true);
    });
  }

  it('shows nothing of what is missing', async () => {
    const element = await bioOf({ id: 'a', name: 'Bo' });
    expect(textOf(part(element, 'bio'))).to.equal('B Bo');
    expect(rootOf(element).querySelectorAll('section, ul, a, button, p, img')).to.have.length(0);
  });

  it('gives each link an icon that assistive technology does not hear', async () => {
    const element = await bioOf(FULL);
    for (const link of part(element, 'links').querySelectorAll('a')) {
      expect(link.querySelectorAll('svg[aria-hidden=true]'), textOf(link)).to.have.length(1);
    }
  });

  it('leads to a session, whose dialog leads back to the speaker', async () => {
    const element = await bioOf(FULL);
    expect(parts(element, 'session-link'), 'a session that the feed only names is no link').to.have.length(1);
    await click(part(element, 'session-link'));
    const dialog = await opened(element);
    expect(textOf(dialog.querySelector('.scroll [part~=title]')!)).to.equal('First things');
    await click(dialog.querySelector('.speaker-link')!);
    await waitUntil(() => textOf(dialogOf(element)!.querySelector('.scroll [part~=title]')!) === 'Ada Lovelace');
    await press('Escape');
  });

  it('shows the speaker of its id, or says that there is none', async () => {
    const element = await bioOf(FULL);
    element.speakerId = 'nobody';
    await shows(element, 'empty');
    expect(textOf(part(element, 'empty'))).to.equal('This speaker is not in the programme (any more).');
  });
});

describe('initials', () => {
  const NAMES: readonly (readonly [name: string, initials: string])[] = [
    ['Ada Lovelace', 'AL'],
    ['ada king-noel lovelace', 'AL'],
    ['Cher', 'C'],
    ['Öykü Şahin', 'ÖŞ'],
    // A letter and a combining mark are one grapheme, so are the parts of an emoji.
    ['E\u0301milie du Cha\u0302telet', 'E\u0301C'],
    ['👩🏽‍🚀 Sam', '👩🏽‍🚀S'],
    ['山田 太郎', '山太'],
    ['김', '김'],
    ['हिन्दी लेखक', 'हिले'],
    ['(Dr.) Jo "JJ" Jones', 'DJ'],
    ['محمد علي', 'مع'],
  ];
  for (const [name, initials] of NAMES) {
    it(`of ${name} are ${initials}`, async () => {
      expect(textsOf(await bioOf({ id: 'a', name }), 'initials')).to.deep.equal([initials]);
    });
  }

  it('are the same colour for the same name', async () => {
    const hue = async (name: string): Promise<string> => /hue-\d/.exec(part(await bioOf({ id: 'a', name }), 'photo').className)![0];
    expect(await hue('Ada Lovelace')).to.equal(await hue('Ada Lovelace'));
    const hues = new Set<string>();
    for (const name of ['Ada', 'Grace', 'Edsger', 'Barbara', 'Donald', 'Katherine']) hues.add(await hue(name));
    expect(hues.size, 'and not all names have one colour').to.be.greaterThan(1);
  });

  it('show in place of a photo that can’t be had', async () => {
    const element = await bioOf({ ...FULL, photo: new URL('/no/such/photo.jpg', location.href).href });
    const image = part(element, 'image');
    await waitUntil(() => getComputedStyle(image).visibility === 'hidden', 'the broken photo stays');
    expect(part(element, 'initials').getClientRects().length).to.be.greaterThan(0);
  });

  it('give way to a photo that comes after a broken one', async () => {
    const element = await bioOf({ ...FULL, photo: new URL('/no/such/photo.jpg', location.href).href });
    const visibility = (): string => getComputedStyle(part(element, 'image')).visibility;
    await waitUntil(() => visibility() === 'hidden');
    element.feed = feedOf({ speakers: [{ ...FULL, sessions: [], photo: GOOD }] });
    await element.updateComplete;
    await waitUntil(() => (part(element, 'image') as HTMLImageElement).naturalWidth > 0, 'the good photo is not asked for');
    await waitUntil(() => visibility() === 'visible');
  });

  it('ask for photos late, and without saying where they are shown', async () => {
    const image = part(await bioOf({ ...FULL, photo: GOOD }), 'image');
    expect(image.getAttribute('loading')).to.equal('lazy');
    expect(image.getAttribute('referrerpolicy')).to.equal('no-referrer');
    expect(image.getAttribute('alt')).to.equal('');
    expect(part(await bioOf(FULL), 'photo').getAttribute('aria-hidden')).to.equal('true');
  });
});
