/** Which sessions a list shows, in which order and groups, how they look, and on which clock their times are. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.ts';
import type { Feed, LecternSessionList } from '../../src/index.ts';
import { feedOf, sample, SMALL, type Input } from './support/feeds.ts';
import { part, parts, rootOf, shows, textOf, textsOf } from './support/page.ts';

const DAYS: Input = {
  event: { timeZone: 'Europe/Berlin', language: 'en' },
  sessions: [
    { id: 'late', title: 'Late', start: '2027-05-09T16:00', end: '2027-05-09T17:39', room: 'B', track: 'Web', format: 'Workshop' },
    { id: 'lunch', title: 'Lunch', start: '2027-05-08T12:00', end: '2027-05-08T13:00', kind: 'break' },
    { id: 'early', title: 'Early', start: '2027-05-08T09:00', end: '2027-05-08T10:00', room: 'A', track: 'Web', format: 'Talk' },
    { id: 'some-day', title: 'Some day', room: 'A', format: 'Talk' },
    { id: 'noon', title: 'Noon', start: '2027-05-08T11:00', end: '2027-05-08T12:00', room: 'B', track: 'People' },
  ],
  rooms: [
    { id: 'A', name: 'Aula' },
    { id: 'B', name: 'Basement' },
  ],
  tracks: [
    { id: 'People', name: 'People', color: '#aa3300' },
    { id: 'Web', name: 'Web', color: '#0a7d5a' },
  ],
};

type Properties = Partial<Pick<LecternSessionList, 'groupBy' | 'sort' | 'limit' | 'sessionIds' | 'layout' | 'timeZone' | 'now'>>;

async function listOf(feed: Feed, properties: Properties = {}): Promise<LecternSessionList> {
  const element = await fixture<LecternSessionList>(html`<lectern-session-list .feed=${feed}></lectern-session-list>`);
  Object.assign(element, properties);
  await shows(element);
  return element;
}
const groupsOf = (element: Element): Record<string, string[]> =>
  Object.fromEntries(
    parts(element, 'group').map((group) => [textOf(group.querySelector('[part~=group-title] bdi')!), [...group.querySelectorAll('[part~=title]')].map(textOf)]),
  );

describe('the sessions of a list', () => {
  it('are grouped by day, those without a time last', async () => {
    expect(groupsOf(await listOf(feedOf(DAYS)))).to.deep.equal({
      'Saturday, May 8, 2027': ['Early', 'Noon', 'Lunch'],
      'Sunday, May 9, 2027': ['Late'],
      'Not scheduled yet': ['Some day'],
    });
  });

  const GROUPS: readonly (readonly [NonNullable<Properties['groupBy']>, Record<string, string[]>])[] = [
    ['room', { Aula: ['Early', 'Some day'], Basement: ['Noon', 'Late'], 'Room to be announced': ['Lunch'] }],
    ['track', { People: ['Noon'], Web: ['Early', 'Late'], 'Without a track': ['Some day'] }],
    ['format', { Talk: ['Early', 'Some day'], Workshop: ['Late'], 'Other formats': ['Noon'] }],
  ];
  for (const [groupBy, groups] of GROUPS) {
    it(`are grouped by ${groupBy}, in the feed’s order of them`, async () => {
      expect(groupsOf(await listOf(feedOf(DAYS), { groupBy }))).to.deep.equal(groups);
    });
  }

  it('have a break of every room once, which names no room; in groups of rooms each has its own', async () => {
    const at = { start: '2027-05-08T10:00', end: '2027-05-08T10:30' };
    const feed = feedOf({
      ...DAYS,
      sessions: [
        { id: 'b1', title: 'Coffee', room: 'A', kind: 'break', ...at },
        { id: 't1', title: 'Coffee', room: 'A', kind: 'talk', ...at },
        { id: 'b2', title: 'Coffee', room: 'B', kind: 'break', ...at },
        { id: 't2', title: 'Coffee', room: 'B', kind: 'talk', ...at },
        { id: 'b3', title: 'Coffee', room: 'B', kind: 'break', start: '2027-05-08T15:00' },
      ],
    });
    const element = await listOf(feed);
    expect(parts(element, 'card').map((card) => `${card.matches('.pause')} ${card.querySelector('[part=room]')?.textContent}`)).to.deep.equal([
      'true undefined',
      'false Aula',
      'false Basement',
      'true Basement',
    ]);
    expect(groupsOf(await listOf(feed, { groupBy: 'room' }))).to.deep.equal({ Aula: ['Coffee', 'Coffee'], Basement: ['Coffee', 'Coffee', 'Coffee'] });
  });

  it('are in one list where they are not grouped, without breaks', async () => {
    const element = await listOf(feedOf(DAYS), { groupBy: 'none' });
    expect(parts(element, 'group')).to.have.length(0);
    expect(textsOf(element, 'title')).to.deep.equal(['Early', 'Noon', 'Late', 'Some day']);
  });

  const ORDERS: readonly (readonly [NonNullable<Properties['sort']>, string[]])[] = [
    ['time', ['Early', 'Noon', 'Late', 'Some day']],
    ['newest', ['Late', 'Noon', 'Early', 'Some day']],
    ['feed', ['Late', 'Early', 'Some day', 'Noon']],
  ];
  for (const [sort, titles] of ORDERS) {
    it(`are sorted by ${sort}`, async () => {
      expect(textsOf(await listOf(feedOf(DAYS), { groupBy: 'none', sort }), 'title')).to.deep.equal(titles);
    });
  }

  it('are no more than the limit, which nonsense does not set', async () => {
    const element = await listOf(feedOf(DAYS), { groupBy: 'none' });
    for (const [limit, count] of [
      ['2', 2],
      ['1000', 4],
      ['0', 4],
      ['none', 4],
    ] as const) {
      element.setAttribute('limit', limit);
      await element.updateComplete;
      expect(textsOf(element, 'title'), limit).to.have.length(count);
    }
  });

  it('are those of session-ids, in that order, with what is unknown left out', async () => {
    const element = await fixture<LecternSessionList>(
      html`<lectern-session-list .feed=${feedOf(DAYS)} session-ids="some-day,  nobody early"></lectern-session-list>`,
    );
    await shows(element);
    expect(textsOf(element, 'title')).to.deep.equal(['Some day', 'Early']);
    expect(parts(element, 'group'), 'their order is the page’s').to.have.length(0);
    element.setAttribute('session-ids', 'nobody');
    await shows(element, 'empty');
  });

  it('take an unknown word of an attribute for the first of its words', async () => {
    const element = await fixture<LecternSessionList>(
      html`<lectern-session-list .feed=${feedOf(DAYS)} layout="grid" group-by="colour" sort=" NEWEST "></lectern-session-list>`,
    );
    expect([element.layout, element.groupBy, element.sort]).to.deep.equal(['cards', 'day', 'newest']);
  });

  it('are redrawn in place when the feed changes: a card that stays is the same card', async () => {
    const element = await listOf(feedOf(SMALL));
    const [, second] = parts(element, 'item');
    element.feed = feedOf({ ...SMALL, sessions: SMALL.sessions.slice(1) });
    await element.updateComplete;
    expect(parts(element, 'item')[0]).to.equal(second);
    expect(textsOf(element, 'title')).to.deep.equal(['Second thoughts', 'Third parties']);
  });

  it('of the sample conference are all there', async () => {
    const feed = await sample('conference');
    const element = await listOf(feed);
    expect(parts(element, 'card')).to.have.length(feed.sessions.length);
    expect(parts(element, 'group')).to.have.length(new Set(feed.sessions.map(({ start }) => start?.local.slice(0, 10))).size);
  });
});

describe('a card', () => {
  it('opens, unless it is a break', async () => {
    const element = await listOf(feedOf(DAYS));
    const lunch = parts(element, 'pause');
    expect(lunch.map((card) => card.querySelectorAll('a, button').length)).to.deep.equal([0]);
    expect(parts(element, 'link')).to.have.length(4);
  });

  it('says what it is, in each layout', async () => {
    const feed = feedOf({
      ...DAYS,
      sessions: [
        {
          id: 'a', title: 'All of it', subtitle: 'With a second line', abstract: { kind: 'markdown', value: 'Some *strong* words' }, start: '2027-05-08T09:00',
          end: '2027-05-08T10:39', room: 'A', track: 'Web', format: 'Workshop', level: 'Advanced', language: 'de', speakers: [{ id: 'x', name: 'Xenia' }],
        },
      ],
    }); // prettier-ignore
    const expected: Record<LecternSessionList['layout'], Record<string, string[]>> = {
      cards: {
        time: ['9:00 – 10:39 AM'],
        duration: ['99 min'],
        room: ['Aula'],
        track: ['Web'],
        language: ['German'],
        subtitle: ['With a second line'],
        abstract: ['Some strong words'],
        format: ['Workshop'],
        level: ['Advanced'],
        name: ['Xenia'],
      },
      list: {
        time: ['9:00 – 10:39 AM'],
        duration: ['99 min'],
        room: ['Aula'],
        track: ['Web'],
        language: ['German'],
        subtitle: ['With a second line'],
        abstract: ['Some strong words'],
        format: ['Workshop'],
        level: ['Advanced'],
        name: ['Xenia'],
      },
      compact: {
        time: ['9:00 – 10:39 AM'],
        duration: [],
        room: ['Aula'],
        track: ['Web'],
        language: ['German'],
        subtitle: [],
        abstract: [],
        format: [],
        level: [],
        name: ['Xenia'],
      },
    };
    const element = await listOf(feed);
    for (const [layout, facts] of Object.entries(expected)) {
      element.setAttribute('layout', layout);
      await element.updateComplete;
      const shown = Object.fromEntries(Object.keys(facts).map((name) => [name, textsOf(element, name)]));
      expect(shown, layout).to.deep.equal(facts);
    }
  });

  it('does not say the language that the whole event is in', async () => {
    const element = await listOf(feedOf({ ...DAYS, sessions: [{ id: 'a', title: 'A', language: 'en-GB' }] }));
    expect(textsOf(element, 'language')).to.deep.equal([]);
  });

  it('names three speakers, and how many more there are', async () => {
    const speakers = Array.from({ length: 20 }, (_, index) => ({ id: `s${index}`, name: `Person ${index + 1}` }));
    const element = await listOf(feedOf({ sessions: [{ id: 'a', title: 'A', speakers }] }));
    expect(textsOf(element, 'name')).to.deep.equal(['Person 1', 'Person 2', 'Person 3']);
    expect(textOf(part(element, 'speakers'))).to.match(/and 17 more$/);
  });

  it('names the fourth rather than to say “and 1 more”', async () => {
    const speakers = Array.from({ length: 4 }, (_, index) => ({ id: `s${index}`, name: `Person ${index + 1}` }));
    const element = await listOf(feedOf({ sessions: [{ id: 'a', title: 'A', speakers }] }));
    expect(textsOf(element, 'name')).to.have.length(4);
    expect(textOf(part(element, 'speakers'))).to.not.contain('more');
  });

  const STATES = [
    ['cancelled', 'Cancelled'],
    ['tentative', 'To be confirmed'],
    ['moved', 'Moved'],
  ] as const;
  for (const [status, word] of STATES) {
    it(`that is ${status} says so in words, in every layout`, async () => {
      const element = await listOf(feedOf({ sessions: [{ id: 'a', title: 'A', status }] }));
      for (const layout of ['cards', 'list', 'compact'] as const) {
        element.layout = layout;
        await element.updateComplete;
        expect(textsOf(element, 'status'), layout).to.deep.equal([word]);
        expect(parts(element, status), layout).to.have.length(1);
      }
    });
  }

  it('that is full says so', async () => {
    const element = await listOf(feedOf({ sessions: [{ id: 'a', title: 'A', signup: { state: 'full', url: 'https://example.org/' } }] }));
    expect(textsOf(element, 'status')).to.deep.equal(['Full']);
  });

  it('has the colour of its track beside the track’s name', async () => {
    const element = await listOf(feedOf(DAYS), { groupBy: 'none' });
    // As dark or light as the ground asks for, so only the hue is that of the feed.
    const hue = (color: string): number => {
      const probe = document.createElement('i');
      probe.style.color = `oklch(from ${color} l c h)`;
      document.body.append(probe);
      const [, found] = / ([\d.]+)\)$/.exec(getComputedStyle(probe).color)!;
      probe.remove();
      return Math.round(Number(found));
    };
    const mark = (name: string): number => {
      const track = parts(element, 'track').find((candidate) => textOf(candidate) === name)!;
      return hue(getComputedStyle(track.querySelector('i')!).backgroundColor);
    };
    expect(mark('Web')).to.equal(hue('#0a7d5a'));
    expect(mark('People')).to.equal(hue('#a30'));
    element.feed = feedOf({ ...DAYS, tracks: [{ id: 'Web', name: 'Web', color: '#123456' }] });
    await element.updateComplete;
    expect(mark('Web')).to.equal(hue('#123456'));
  });

  it('without a title is not nameless', async () => {
    const element = await listOf(feedOf({ sessions: [{ id: 'a' }] }));
    expect(textsOf(element, 'link')).to.deep.equal(['Untitled session']);
  });

  it('tells of a replay as long as there is one', async () => {
    const feed = feedOf({
      event: { timeZone: 'Europe/Berlin' },
      sessions: [{ id: 'a', title: 'A', recording: { url: 'https://example.org/v', until: '2027-06-12' } }],
    });
    const element = await listOf(feed, { now: '2027-06-12T23:59' });
    expect(textsOf(element, 'recording')).to.deep.equal(['Replay']);
    element.now = '2027-06-13T00:00';
    await element.updateComplete;
    expect(textsOf(element, 'recording')).to.deep.equal([]);
  });
});

describe('times', () => {
  const one = (start: string, end: string, timeZone?: string): Feed =>
    feedOf({ event: timeZone ? { timeZone } : {}, sessions: [{ id: 'a', title: 'A', start, end }] });

  it('are on the event’s clock, with its name beside the day', async () => {
    const element = await listOf(one('2027-05-08T22:30:00Z', '2027-05-08T23:30:00Z', 'Asia/Tokyo'));
    expect(textsOf(element, 'time')).to.deep.equal(['7:30 – 8:30 AM']);
    expect(textsOf(element, 'group-title')).to.deep.equal(['Sunday, May 9, 2027 GMT+9']);
    expect(part(element, 'time').getAttribute('datetime')).to.equal('2027-05-08T22:30:00.000Z');
  });

  it('are on the clock that the element names, for feeds that name none', async () => {
    const element = await listOf(one('2027-05-08T09:30', '2027-05-08T11:09'), { timeZone: 'America/New_York' });
    expect(textsOf(element, 'time')).to.deep.equal(['9:30 – 11:09 AM']);
    expect(part(element, 'time').getAttribute('datetime')).to.equal('2027-05-08T13:30:00.000Z');
  });

  it('are on the clock that the lectern-feed around names', async () => {
    const root = await fixture(
      html`<lectern-feed .feed=${one('2027-05-08T09:30', '2027-05-08T11:09')} time-zone="America/New_York"
        ><lectern-session-list></lectern-session-list
      ></lectern-feed>`,
    );
    const element = await shows(root.querySelector('lectern-session-list')!);
    expect(part(element, 'time').getAttribute('datetime')).to.equal('2027-05-08T13:30:00.000Z');
  });

  it('that nobody names a zone for are shown as written, with no zone beside them', async () => {
    const element = await listOf(one('2027-05-08T09:30', '2027-05-08T11:09'));
    expect(textsOf(element, 'time')).to.deep.equal(['9:30 – 11:09 AM']);
    expect(part(element, 'time').getAttribute('datetime')).to.equal('2027-05-08T09:30');
    expect(parts(element, 'time-zone')).to.have.length(0);
  });

  it('of a day that begins with something that lasts all of it say their zone', async () => {
    const sessions = [
      { id: 'a', title: 'A fair', start: '2027-05-08' },
      { id: 'b', title: 'B', start: '2027-05-08T09:30' },
    ];
    const element = await listOf(feedOf({ event: { timeZone: 'Europe/Vienna' }, sessions }));
    expect(textsOf(element, 'time-zone')).to.deep.equal(['GMT+2']);
  });

  it('with an offset but no zone are shown as written, with the offset', async () => {
    const element = await listOf(one('2027-05-08T09:30:00+05:30', '2027-05-08T11:00:00+05:30'));
    expect(textsOf(element, 'time')).to.deep.equal(['9:30 – 11:00 AM']);
    expect(textsOf(element, 'time-zone')).to.deep.equal(['UTC+5:30']);
  });

  it('are never on the visitor’s clock', async () => {
    const visitor = Intl.DateTimeFormat().resolvedOptions().timeZone;
    // A zone that is far from the visitor's, wherever that is.
    const far = new Date().getTimezoneOffset() > 0 ? 'Asia/Tokyo' : 'America/Los_Angeles';
    expect(far).to.not.equal(visitor);
    const element = await listOf(one('2027-05-08T09:30', '2027-05-08T11:09', far));
    expect(textsOf(element, 'time')).to.deep.equal(['9:30 – 11:09 AM']);
    expect(Date.parse(part(element, 'time').getAttribute('datetime')!)).to.not.equal(new Date('2027-05-08T09:30').getTime());
  });

  it('of an unknown zone are shown as written', async () => {
    const element = await listOf(one('2027-05-08T09:30', '2027-05-08T11:09'), { timeZone: 'Mars/Olympus' });
    expect(textsOf(element, 'time')).to.deep.equal(['9:30 – 11:09 AM']);
  });

  it('over midnight are two clock times', async () => {
    const element = await listOf(one('2027-05-08T23:00', '2027-05-09T01:00', 'Europe/Berlin'));
    expect(textsOf(element, 'time')).to.deep.equal(['11:00 PM – 1:00 AM']);
  });

  it('of a whole day are a word, and a date where no day stands above', async () => {
    const element = await listOf(one('2027-05-08', '2027-05-09'));
    expect(textsOf(element, 'time')).to.deep.equal(['All day – May 9, 2027']);
    element.groupBy = 'none';
    await element.updateComplete;
    expect(textsOf(element, 'time')).to.deep.equal(['May 8, 2027 – May 9, 2027']);
  });

  it('carry the date where no day stands above', async () => {
    const element = await listOf(one('2027-05-08T09:30', '2027-05-08T11:09'), { groupBy: 'none' });
    expect(textsOf(element, 'time')).to.deep.equal(['May 8, 2027, 9:30 – 11:09 AM']);
  });

  it('that count as now may be a day, or floating as the event’s are', async () => {
    const feed = (timeZone?: string): Feed =>
      feedOf({
        event: timeZone ? { timeZone } : {},
        sessions: [{ id: 'a', title: 'A', recording: { url: 'https://example.org/v', until: '2027-06-12T20:00' } }],
      });
    for (const [now, zone, shown] of [
      ['2027-06-12T19:59', undefined, ['Replay']],
      ['2027-06-12T20:01', undefined, []],
      ['2027-06-12', 'Europe/Berlin', ['Replay']],
      ['2027-06-13', 'Europe/Berlin', []],
      ['2027-06-13', undefined, []],
      ['2027-06-12T20:30+02:00', 'Europe/Berlin', []],
    ] as const) {
      const element = await listOf(feed(zone), { now });
      expect(textsOf(element, 'recording'), `${now} ${zone}`).to.deep.equal([...shown]);
    }
  });
});

describe('one session card', () => {
  it('shows the session of its id, or the only one', async () => {
    const card = await fixture<HTMLElementTagNameMap['lectern-session-card']>(
      html`<lectern-session-card .feed=${feedOf(SMALL)} session-id="two"></lectern-session-card>`,
    );
    await shows(card);
    expect(textsOf(card, 'title')).to.deep.equal(['Second thoughts']);
    expect(textsOf(card, 'time')).to.deep.equal(['May 8, 2027, 10:00 – 11:39 AM']);
    card.sessionId = 'nobody';
    await shows(card, 'empty');
    expect(textOf(rootOf(card))).to.contain('This session is not in the programme (any more).');
    card.removeAttribute('session-id');
    card.feed = feedOf({ sessions: [{ id: 'only', title: 'Only' }] });
    await shows(card);
    expect(textsOf(card, 'title')).to.deep.equal(['Only']);
  });
});
