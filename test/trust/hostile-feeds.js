/**
 * Feeds that mean no good: every string of ours and of the collections through every field of every format, into the
 * built files. Nothing runs, nothing but our own templates is drawn, no address has a scheme of its own, nothing is asked
 * for but the feed and its pictures. The same strings fire where our filters are off.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from '../../scripts/lib/paths.js';
import { serve } from '../../scripts/lib/serve.js';
import { Collector } from './support/collect.js';
import { countRuns, showFeeds, TOGETHER } from './support/feed-probe.js';
import { changed, examples, withStrings } from './support/positions.js';
import { bare } from './support/site.js';
import { hostileStrings } from './support/strings.js';
import { buildUnfiltered } from './support/unfiltered.js';

/** @typedef {import('./support/site.js').Site} Site */
/** @typedef {import('./support/positions.js').Example} Example */

/** What DOMPurify may leave of Markdown and HTML. */
const IN_TEXTS = new Set('p br hr a em strong b i u s del sub sup small mark abbr code pre kbd blockquote ul ol li dl dt dd table thead tbody tr th td img div span'.split(' ')); // prettier-ignore
const ATTRIBUTES_IN_TEXTS = new Set('alt title lang dir start colspan rowspan width height rel loading referrerpolicy class'.split(' '));
const ADDRESS = /^(?:text|template) (?:href|src) (?:https?:|mailto:|tel:|#item)$/;

/** @param {string} thing that was drawn @param {ReadonlySet<string>} ours */
function isHarmless(thing, ours) {
  if (/^(?:text|template) (?:href|src) /.test(thing)) return ADDRESS.test(thing);
  const [place, name = ''] = thing.split(' ', 2);
  if (place === 'template') return ours.has(thing);
  return name.startsWith('<') ? IN_TEXTS.has(name.slice(1, -1)) : ATTRIBUTES_IN_TEXTS.has(name) || ours.has(thing);
}

/** @param {Site} site @param {string} [scripts] where the build is */
async function openStage(site, scripts = site.scripts) {
  const html = bare(`<main></main><script type="module" src="${scripts}/lectern.js"></script>`);
  const visit = await site.visit(site.pages.page(html), { prepare: (page) => page.evaluateOnNewDocument(countRuns) });
  /** @type {string[]} */
  const foreign = [];
  const known = [scripts, site.feeds.origin, site.pages.origin, 'data:', 'about:'];
  visit.page.on('request', (request) => {
    const url = request.url();
    if (known.some((origin) => url.startsWith(origin))) return;
    if (request.resourceType() === 'image' && /^https?:/.test(url)) return;
    foreign.push(`${request.resourceType()} ${url.slice(0, 80)}`);
  });
  // Links that open elsewhere are not followed; scripts in addresses are run.
  visit.page.on('dialog', (dialog) => void dialog.dismiss());
  return {
    ...visit,
    foreign,
    /** @param {readonly unknown[]} documents @param {boolean} [click] */
    async show(documents, click) {
      const urls = documents.map((document) => site.feeds.feed(document));
      const seen = await visit.page.evaluate(showFeeds, urls, TOGETHER, click);
      urls.forEach((url) => site.feeds.remove(url));
      return seen;
    },
  };
}

/** @template T @param {readonly T[]} list @param {number} size @returns {T[][]} */
const chunks = (list, size) => Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));

/** A document in our own format that says one thing in every field that a feed has; each in three kinds of text. @param {readonly string[]} values */
function saying(values) {
  const each = values.flatMap((value, at) => ['text', 'markdown', 'html'].map((kind) => ({ value, kind, id: `${kind}-${at}`, rich: { kind, value } })));
  const link = (/** @type {string} */ value) => ({ url: value, title: value, label: value, kind: value, type: value });
  return {
    lectern: 1,
    event: { title: values[0], url: values[0], language: 'en', timeZone: 'Europe/Vienna' },
    sessions: each.map(({ value, rich, id }) => ({ id, title: value, subtitle: value, abstract: rich, audience: rich, prerequisites: rich, outcomes: [value], tags: [value], format: value, level: value, language: 'en', links: [link(value), { ...link(value), url: 'https://example.org/' }], url: value, slides: value, live: value, feedback: value, image: value, recording: { url: value, title: value, thumbnail: value }, signup: { url: value, label: value, state: 'open', note: value }, speakers: [id, { id: `${id}-guest`, name: value }], track: id, room: id, start: '2027-05-08T09:00', duration: 60 })),
    speakers: each.map(({ value, rich, id }) => ({ id, name: value, role: value, organisation: value, organization: value, pronouns: value, tagline: value, location: value, photo: value, image: value, bio: rich, links: [link(value)], url: value, sessions: [id, { id: value, name: value }] })),
    rooms: each.map(({ value, id }) => ({ id, name: value, description: value, url: value, floor: value })),
    tracks: each.map(({ value, id }) => ({ id, name: value, color: value, description: value })),
    faqs: each.map(({ value, rich, id }) => ({ id, question: value, answer: rich, category: value })),
  }; // prettier-ignore
}

/** A document each of whose objects has keys that reach prototypes where objects are merged. @param {unknown} json @returns {unknown} */
function polluting(json) {
  if (Array.isArray(json)) return json.map(polluting);
  if (typeof json !== 'object' || json === null) return json;
  const copy = Object.fromEntries(Object.entries(json).map(([key, value]) => [key, polluting(value)]));
  for (const key of ['__proto__', 'constructor', 'prototype']) {
    Object.defineProperty(copy, key, { value: { polluted: true, prototype: { polluted: true } }, enumerable: true });
  }
  return copy;
}

/** How much fires where nothing is filtered. @param {Site} site @param {readonly string[]} strings */
async function control(site, strings) {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-unfiltered-'));
  await buildUnfiltered(folder);
  const server = await serve(relative(root, folder));
  const stage = await openStage(site, server.origin);
  try {
    let ran = 0;
    for (const some of chunks(strings, 10)) ({ ran } = await stage.show([saying(some)], true));
    return ran;
  } finally {
    await stage.page.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

/** @type {import('./suites.js').Suite} */
export const hostileFeeds = {
  name: 'hostile-feeds',
  title: 'Hostile feeds through every field of every format',
  async run({ site, quick }) {
    const found = new Collector();
    const { own, shapes, collected, missing } = await hostileStrings();
    for (const path of missing) found.skip(path, 'the collection is not beside this checkout');
    await found.try('control: with our filters off, strings run', async () => {
      const ran = await control(site, own);
      found.count('executions in the control without filters', ran);
      return ran > 100 ? [] : [`only ${ran}`];
    });

    const all = await examples(quick ? 6 : 1);
    let stage = await openStage(site);
    // A page keeps the feeds that it has shown: thousands of them are more than any visitor sees.
    const turnThePage = async () => {
      await stage.page.close();
      stage = await openStage(site);
    };
    const benign = await stage.show([...all.map(({ json }) => json), saying(['https://example.org/a.png']), {}, { unknown: 'format' }]);
    const ours = new Set(benign.drawn.filter((thing) => thing.startsWith('template ')));
    found.count('executions', 0);

    /** @param {string} name @param {readonly unknown[]} documents @param {number} strings */
    const show = (name, documents, strings) =>
      found.try(name, async () => {
        const thrown = stage.thrown.length;
        const foreign = stage.foreign.length;
        const before = await stage.page.evaluate(() => /** @type {any} */ (document).ran);
        const { drawn, statuses, ran, polluted } = await stage.show(documents);
        found.count('strings in fields', strings);
        found.count('feeds shown', statuses.ready);
        found.count('executions', ran - before);
        return [
          ...(ran > before ? [`${ran - before} executions`] : []),
          ...drawn.filter((thing) => !isHarmless(thing, ours)).map((thing) => `drawn: ${thing}`),
          ...(statuses.stuck > 0 ? [`${statuses.stuck} feeds are neither shown nor refused`] : []),
          ...(statuses.ready === 0 ? ['none of the feeds is shown'] : []),
          ...polluted.map((key) => `Object.prototype.${key}`),
          ...stage.thrown.slice(thrown).map((error) => `uncaught: ${error}`),
          ...stage.foreign.slice(foreign).map((request) => `asked for: ${request}`),
        ];
      });

    const strings = [...own, ...(quick ? collected.filter((_, at) => at % 200 === 0) : collected)];
    for (const [at, some] of chunks(strings, 40).entries()) {
      if (at % 10 === 9) await turnThePage();
      await show(`lectern, strings ${at * 40} to ${at * 40 + some.length}`, [saying(some)], some.length * 3 * 60);
    }

    const core = quick ? own.filter((_, at) => at % 16 === 0) : own;
    let next = 0;
    for (const example of all) {
      const { name, leaves, free } = example;
      if (free.length === 0) {
        found.skip(name, 'none of its strings can be changed without changing what it is');
        continue;
      }
      found.count('positions in documents', free.length);
      await turnThePage();
      await show(
        `${name}: each of ours in all fields`,
        core.map((string) => withStrings(example, () => string)),
        core.length * leaves,
      );
      // Of the collections, every format gets a stretch, one string a field.
      const stretch = Math.min(quick ? 5 : 40, Math.ceil(strings.length / leaves));
      await show(
        `${name}: another in each field`,
        Array.from({ length: stretch }, () => withStrings(example, () => strings[next++ % strings.length])),
        stretch * leaves,
      );
      await show(
        `${name}: values shaped like Lit’s own`,
        shapes.map((shape) => withStrings(example, () => shape)).concat([example.json]),
        shapes.length * leaves,
      );
      await show(`${name}: keys that reach prototypes`, [polluting(example.json), example.json], leaves);
    }
    await show(
      'numbers, truths, lists and nothing in every field',
      [...[0, -1, 1e308, true, false, null, [], [[]], {}].map((value) => changed(saying(['x']), () => value)), saying(['x'])],
      9 * 60,
    );
    await stage.page.close();
    return found.outcome;
  },
};
