/** Which speakers a list shows, in which order, and how much of them in each layout. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.ts';
import type { Feed, LecternSpeakerList } from '../../src/index.ts';
import { feedOf, sample, type Input } from './support/feeds.ts';
import { click, closed, dialogOf, nextEvent, opened, part, parts, press, resetAddress, shows, textOf, textsOf } from './support/page.ts';

const PEOPLE: Input = {
  sessions: [
    { id: 'one', title: 'First things', speakers: ['zoe', 'ada'] },
    { id: 'two', title: 'Second thoughts', speakers: ['ada'] },
  ],
  speakers: [
    {
      id: 'zoe',
      name: 'Zoë Öztürk',
      pronouns: 'they/them',
      role: 'Tester',
      organisation: 'Tram Works',
      bio: { kind: 'markdown', value: 'Finds **defects**.' },
      featured: true,
    },
    { id: 'ada', name: 'Ada Lovelace', role: 'Analyst' },
    { id: 'emil', name: 'Émile', organisation: 'Sorbonne' },
  ],
};

async function listOf(feed: Feed, attributes: Record<string, string> = {}): Promise<LecternSpeakerList> {
  const element = await fixture<LecternSpeakerList>(html`<lectern-speaker-list .feed=${feed}></lectern-speaker-list>`);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  await element.updateComplete;
  return element;
}

describe('the speakers of a list', () => {
  afterEach(resetAddress);

  const CHOICES: readonly (readonly [name: string, attributes: Record<string, string>, names: string[]])[] = [
    ['all, as the feed has them', {}, ['Zoë Öztürk', 'Ada Lovelace', 'Émile']],
    ['sorted by name, as people sort', { sort: 'name' }, ['Ada Lovelace', 'Émile', 'Zoë Öztürk']],
    ['those that are featured', { featured: '' }, ['Zoë Öztürk']],
    ['those of speaker-ids, in that order', { 'speaker-ids': 'emil, nobody zoe', sort: 'name' }, ['Émile', 'Zoë Öztürk']],
    ['no more than the limit', { limit: '2' }, ['Zoë Öztürk', 'Ada Lovelace']],
  ];
  for (const [name, attributes, names] of CHOICES) {
    it(`are ${name}`, async () => {
      const element = await listOf(feedOf(PEOPLE), attributes);
      expect(parts(element, 'link').map(textOf)).to.deep.equal(names);
    });
  }

  it('say more or less, by layout', async () => {
    const element = await listOf(feedOf(PEOPLE), { 'speaker-ids': 'zoe' });
    const facts = (): Record<string, string[]> =>
      Object.fromEntries(['pronouns', 'role', 'organisation', 'abstract', 'sessions'].map((name) => [name, textsOf(element, name)]));
    const always = { pronouns: ['they/them'], role: ['Tester'], organisation: ['Tram Works'] };
    expect(facts()).to.deep.equal({ ...always, abstract: [], sessions: [] });
    element.layout = 'cards';
    await element.updateComplete;
    expect(facts()).to.deep.equal({ ...always, abstract: ['Finds defects.'], sessions: [] });
    element.layout = 'list';
    await element.updateComplete;
    expect(facts()).to.deep.equal({ ...always, abstract: [], sessions: ['First things'] });
  });

  it('come from the sessions where the feed has no list of them', async () => {
    const element = await listOf(
      feedOf({
        sessions: [
          {
            id: 'a',
            title: 'A',
            speakers: [
              { id: 'x', name: 'Xenia' },
              { id: 'y', name: 'Yuri' },
            ],
          },
          { id: 'b', title: 'B', speakers: [{ id: 'x', name: 'Xenia' }] },
        ],
      }),
    );
    expect(textsOf(element, 'link')).to.deep.equal(['Xenia', 'Yuri']);
  });

  it('of the sample conference are all there', async () => {
    const feed = await sample('conference');
    expect(parts(await listOf(feed), 'speaker')).to.have.length(feed.speakers.length);
  });

  it('open in a dialog, which goes through the list', async () => {
    const element = await listOf(feedOf(PEOPLE));
    await click(parts(element, 'speaker')[1]!);
    await opened(element);
    const name = (): string => textOf(dialogOf(element)!.querySelector('.scroll [part~=title]')!);
    expect(name()).to.equal('Ada Lovelace');
    expect(location.hash).to.equal('#speaker/ada');
    expect(textsOf(element, 'position')).to.deep.equal(['2 of 3']);
    part(element, 'next').click();
    await element.updateComplete;
    expect(name()).to.equal('Émile');
    await press('Escape');
    await closed(element);
  });

  it('only send the event where detail is none', async () => {
    const element = await listOf(feedOf(PEOPLE), { detail: 'none' });
    const chosen = nextEvent(element, 'lectern-select');
    await click(part(element, 'link'));
    const { selection } = await chosen;
    expect(selection.kind).to.equal('speaker');
    expect(selection.id).to.equal('zoe');
    expect(dialogOf(element)).to.equal(null);
  });

  it('are none: kind words', async () => {
    const element = await listOf(feedOf({ sessions: [{ id: 'a', title: 'A' }] }));
    await shows(element, 'empty');
    expect(textOf(part(element, 'empty'))).to.equal('There are no speakers here yet. Please come back a little later.');
  });
});
