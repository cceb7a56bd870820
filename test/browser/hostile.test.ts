/** Whatever a feed holds in whatever field: it is shown as text or not at all. Nothing runs, nothing loads, nothing leads astray. */
import { itWhere } from './engines.ts';
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/define.ts';
import { parseFeed, type Feed } from '../../src/index.ts';
import { validate } from '../../src/model/validate.ts';
import {
  EventSchema,
  FaqSchema,
  LinkSchema,
  RecordingSchema,
  RoomSchema,
  SessionSchema,
  SignupSchema,
  SpeakerSchema,
  TrackSchema,
} from '../../src/model/schema.ts';
import { parts, rootOf, shows, textOf } from './support/page.ts';
import { LIT_SHAPED, VECTORS } from './support/vectors.ts';
import { waitUntil } from './support/wait.ts';

let ran = 0;
Object.assign(window, { ran: () => ran++ });

const thrown: unknown[] = [];
const caught = (event: ErrorEvent | PromiseRejectionEvent): void => void thrown.push('reason' in event ? event.reason : event.error);

const fieldsOf = (schema: { readonly def: { readonly shape: object } }): string[] => Object.keys(schema.def.shape);

/** An item with the same value in all its fields. */
const item = (schema: { readonly def: { readonly shape: object } }, value: unknown): Record<string, unknown> =>
  Object.fromEntries(fieldsOf(schema).map((field) => [field, value]));

const KINDS = ['text', 'markdown', 'html'] as const;
const RICH = ['abstract', 'audience', 'prerequisites', 'bio', 'answer'];

/** A feed that says one thing in every field that a feed has; `at` keeps the items apart. */
function saying(value: unknown, kind: (typeof KINDS)[number], at: number): Record<string, unknown[]> {
  const rich = typeof value === 'string' ? { kind, value } : value;
  const withRich = (entry: Record<string, unknown>): Record<string, unknown> => ({
    ...entry,
    ...Object.fromEntries(RICH.filter((field) => field in entry).map((field) => [field, rich])),
  });
  const id = `id-${kind}-${at}`;
  const link = item(LinkSchema, value);
  const safe = { ...link, url: 'https://example.org/' };
  const session = {
    ...withRich(item(SessionSchema, value)), id, start: '2027-05-08T09:00', end: '2027-05-08T10:00', language: 'en', kind: 'talk', status: 'moved', duration: 60,
    outcomes: [value], tags: [value], links: [link, safe], recording: item(RecordingSchema, value), signup: { ...item(SignupSchema, value), state: 'open' },
    speakers: [id, { id: `${id}-guest`, name: value }], track: id, room: id,
  }; // prettier-ignore
  const speaker = { ...withRich(item(SpeakerSchema, value)), id, links: [link, safe], sessions: [id, { id: value, name: value }] };
  return {
    sessions: [session],
    speakers: [speaker],
    rooms: [{ ...item(RoomSchema, value), id }],
    tracks: [{ ...item(TrackSchema, value), id }],
    faqs: [{ ...withRich(item(FaqSchema, value)), id }],
  };
}

function feedSaying(values: readonly unknown[], kinds: readonly (typeof KINDS)[number][] = KINDS): Feed {
  const feed: Record<string, unknown> = { lectern: 1, event: { ...item(EventSchema, values[0]), language: 'en' } };
  values.forEach((value, at) => {
    for (const kind of kinds) {
      for (const [list, items] of Object.entries(saying(value, kind, at))) feed[list] = [...((feed[list] as unknown[] | undefined) ?? []), ...items];
    }
  });
  return validate(JSON.parse(JSON.stringify(feed)), { source: { format: 'lectern', view: '1' }, base: 'https://feeds.example/programme.json' });
}

/** All elements that show something of a feed, with one detail and one bio an item. */
async function draw(feed: Feed): Promise<HTMLElement[]> {
  const root = await fixture<HTMLElement>(
    html`<div>
      <lectern-session-list .feed=${feed} group-by="track"></lectern-session-list
      ><lectern-session-list .feed=${feed} layout="list" group-by="room"></lectern-session-list
      ><lectern-session-list .feed=${feed} layout="compact" group-by="format"></lectern-session-list><lectern-speaker-list .feed=${feed}></lectern-speaker-list
      ><lectern-speaker-list .feed=${feed} layout="cards"></lectern-speaker-list><lectern-speaker-list .feed=${feed} layout="list"></lectern-speaker-list
      ><lectern-faq .feed=${feed}></lectern-faq>
      ${feed.sessions.map(({ id }) => html`<lectern-session-detail .feed=${feed} session-id=${id}></lectern-session-detail>`)}
      ${feed.speakers.map(({ id }) => html`<lectern-speaker-bio .feed=${feed} speaker-id=${id}></lectern-speaker-bio>`)}
    </div>`,
  );
  const elements = [...root.children] as HTMLElementTagNameMap['lectern-session-list'][];
  for (const element of elements) await shows(element);
  // Markdown and HTML are cleaned by a file that comes later.
  await aTimeout(200);
  return elements;
}
const inside = (elements: readonly Element[]): Element[] => elements.flatMap((element) => [...rootOf(element).querySelectorAll('*')]);

const SCHEMES = /^(?:https?:|mailto:|tel:|#(?:session|speaker|faq)\/[^\s"<>]*$)/;
const ADDRESS_ATTRIBUTES = ['href', 'src', 'action', 'formaction', 'data', 'poster', 'srcset', 'ping', 'background', 'xlink:href', 'srcdoc', 'cite'];

/** What DOMPurify may leave of Markdown and HTML, beside what our own templates draw. */
const IN_TEXTS = new Set(
  'p br hr a em strong b i u s del sub sup small mark abbr code pre kbd blockquote ul ol li dl dt dd table thead tbody tr th td img div span'.split(' '),
);
const ATTRIBUTES_IN_TEXTS = new Set('href src alt title lang dir start colspan rowspan width height rel loading referrerpolicy class align'.split(' '));

function expectHarmless(elements: readonly Element[], known: ReadonlySet<string>): void {
  for (const element of inside(elements)) {
    const isText = element.parentElement?.closest('.rich') !== null && element.parentElement?.closest('.rich') !== undefined;
    const where = `${element.outerHTML.slice(0, 200)}`;
    if (isText) expect(IN_TEXTS.has(element.localName), where).to.equal(true);
    else expect(known.has(element.localName), where).to.equal(true);
    for (const { name, value } of element.attributes) {
      expect(name.startsWith('on') || name === 'style' || name === 'id' || name === 'srcdoc', `${name} in ${where}`).to.equal(false);
      if (isText) expect(ATTRIBUTES_IN_TEXTS.has(name), `${name} in ${where}`).to.equal(true);
      else expect(known.has(`@${name}`), `${name} in ${where}`).to.equal(true);
      if (ADDRESS_ATTRIBUTES.includes(name)) expect(value, `${name} in ${where}`).to.match(SCHEMES);
    }
  }
}

/** The elements and attributes of our own templates: those of a feed that means no harm. */
async function harmless(): Promise<ReadonlySet<string>> {
  const benign = feedSaying(['https://example.org/a.png'], ['text']);
  const known = new Set<string>();
  for (const element of inside(await draw(benign))) {
    known.add(element.localName);
    for (const { name } of element.attributes) known.add(`@${name}`);
  }
  return known;
}

describe('hostile feeds', function () {
  this.timeout(60_000);
  let known: ReadonlySet<string>;

  before(async () => {
    addEventListener('error', caught);
    addEventListener('unhandledrejection', caught);
    known = await harmless();
  });
  after(() => {
    removeEventListener('error', caught);
    removeEventListener('unhandledrejection', caught);
  });
  beforeEach(() => {
    ran = 0;
    thrown.length = 0;
    performance.clearResourceTimings();
    performance.setResourceTimingBufferSize(5000);
  });

  function expectQuiet(): void {
    expect(ran, 'something ran').to.equal(0);
    expect(thrown, 'something was thrown').to.deep.equal([]);
    const asked = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(asked.filter((name) => name.includes('leak.invalid'))).to.deep.equal([]);
    expect('polluted' in {}).to.equal(false);
  }

  itWhere('run what is planted')('would be noticed: the detector detects', async () => {
    const box = document.createElement('div');
    document.body.append(box);
    box.innerHTML = '<img src=x onerror=ran()><img src="https://leak.invalid/x.png"><p style="color: red" onclick="ran()"><a href="javascript:ran()">x</a></p>';
    const asked = (): boolean => performance.getEntriesByType('resource').some(({ name }) => name.includes('leak.invalid'));
    await waitUntil(() => ran === 1 && asked(), 'what is planted did not run, or asked for nothing');
    const host = await fixture(html`<div></div>`);
    host.attachShadow({ mode: 'open' }).append(...box.childNodes);
    expect(() => expectHarmless([host], known)).to.throw();
    expect(() => expectQuiet()).to.throw();
    box.remove();
  });

  for (const kind of KINDS) {
    it(`in every field, with texts as ${kind}`, async () => {
      const elements = await draw(feedSaying(VECTORS, [kind]));
      expect(inside(elements).length, 'a lot is drawn').to.be.greaterThan(5000);
      expectHarmless(elements, known);
      expectQuiet();
    });
  }

  it('are shown as they are written, where they are text', async () => {
    const [list] = await draw(feedSaying(VECTORS, ['text']));
    const titles = new Set(parts(list!, 'link').map(textOf));
    for (const vector of VECTORS) {
      const line = vector
        .replace(/[\u0001]/g, '')
        .replace(/\s+/g, ' ')
        .trim();
      expect(titles.has(line), line).to.equal(true);
    }
  });

  it('can’t be ids that lead elsewhere', async () => {
    const feed = await parseFeed({ lectern: 1, sessions: VECTORS.map((id) => ({ id, title: 'T' })), faqs: VECTORS.map((id) => ({ id, question: 'Q' })) });
    if (!feed.ok) throw new Error(feed.error.message);
    const list = await fixture<HTMLElementTagNameMap['lectern-session-list']>(html`<lectern-session-list .feed=${feed.feed}></lectern-session-list>`);
    const faq = await fixture<HTMLElementTagNameMap['lectern-faq']>(html`<lectern-faq .feed=${feed.feed}></lectern-faq>`);
    await shows(list);
    await shows(faq);
    for (const element of [list, faq]) {
      const links = [...rootOf(element).querySelectorAll('a')];
      expect(links.length).to.equal(element === list ? feed.feed.sessions.length : feed.feed.faqs.length);
      for (const link of links) {
        expect(link.getAttribute('href')).to.match(/^#(?:session|faq)\/[^\s"<>]+$/);
        expect(new URL(link.href).pathname, 'it stays on this page').to.equal(location.pathname);
      }
    }
    expectQuiet();
  });

  it('can’t set more than a colour by a track’s colour', async () => {
    const tracks = VECTORS.map((color, at) => ({ id: `t${at}`, name: 'T', color })).concat({ id: 'good', name: 'Good', color: '#0a7d5a' });
    const feed = await parseFeed({ lectern: 1, tracks, sessions: tracks.map(({ id }) => ({ title: 'T', track: id })) });
    if (!feed.ok) throw new Error(feed.error.message);
    const list = await fixture<HTMLElementTagNameMap['lectern-session-list']>(html`<lectern-session-list .feed=${feed.feed}></lectern-session-list>`);
    await shows(list);
    const rules = rootOf(list)
      .adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules])
      .filter((rule): rule is CSSStyleRule => rule instanceof CSSStyleRule && /^\.track-\d+$/.test(rule.selectorText));
    expect(rules.at(-1)?.style.cssText).to.equal('--_track: #0a7d5a;');
    // Those that name no colour are given one of ours.
    for (const { style } of rules) expect(style.cssText).to.match(/^--_track: (?:#0a7d5a|oklch\([\d. ]+\));$/);
    expectQuiet();
  });

  LIT_SHAPED.forEach((value, at) => {
    it(`with values shaped like Lit’s own in every field: ${JSON.stringify(value).slice(0, 60)}`, async () => {
      const good = { sessions: [{ id: 'good', title: 'Good' }], speakers: [{ id: 'good', name: 'Good' }], faqs: [{ id: 'good', question: 'Good?' }] };
      const bad = saying(value, 'text', at);
      const merged = Object.fromEntries(Object.entries(bad).map(([list, items]) => [list, [...items, ...((good as Record<string, unknown[]>)[list] ?? [])]]));
      const result = await parseFeed({ lectern: 1, ...merged });
      if (!result.ok) throw new Error(result.error.message);
      const elements = await draw(result.feed);
      expect(textOf(rootOf(elements[0]!)), 'the rest lives').to.contain('Good');
      expect(textOf(rootOf(elements[0]!))).to.not.contain('[object');
      expectHarmless(elements, known);
      expectQuiet();
    });
  });

  // A collection beside a development checkout; not part of the project.
  const field = (name: string) => (json: unknown) => (json as Record<string, unknown>[]).map((entry) => String(entry[name]));
  const CORPORA = [
    ['xss/h5sc.json', 'html', field('data')],
    ['xss/h5sc.json', 'markdown', field('data')],
    ['xss/safevalues-html.json', 'html', (json: unknown) => field('input')(json).filter((_, at) => at % 5 === 0)],
    ['xss/dompurify-expect.json', 'html', field('payload')],
    ['urls/safevalues-javascript-url.json', 'text', strings],
    ['strings/blns.json', 'text', strings],
  ] as const;
  for (const [path, kind, read] of CORPORA) {
    it(`of the collection ${path}, as ${kind}`, async function () {
      const response = await fetch(`/__wds-outside-root__/1/shared/corpora/${path}`).catch(() => undefined);
      if (!response?.ok) {
        console.warn(`skipped: ${path} is not beside this checkout`);
        this.skip();
      }
      const vectors = [...new Set(read(await response!.json()))].filter((vector) => vector.trim() !== '');
      expect(vectors.length).to.be.greaterThan(20);
      for (let from = 0; from < vectors.length; from += 100) {
        const some = vectors.slice(from, from + 100);
        const elements = await draw(feedSaying(some, [kind]));
        expectHarmless(elements, known);
        elements[0]!.parentElement!.remove();
      }
      expect(ran).to.equal(0);
      expect(thrown).to.deep.equal([]);
    });
  }
});

/** All strings of a document, however it is built. */
function strings(json: unknown): string[] {
  if (typeof json === 'string') return [json];
  return typeof json === 'object' && json !== null ? Object.values(json).flatMap(strings) : [];
}
