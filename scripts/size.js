/**
 * `npm run size`: how much JavaScript a page loads until its content shows, measured in a browser, against a budget.
 * Run `npm run build` before. Sizes are of the files as a server with brotli or gzip at their best sends them.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { launchOptions, needBrowser } from './lib/browsers.js';
import { filesIn, fromRoot } from './lib/paths.js';
import { serve } from './lib/serve.js';

const KB = 1024;
const FEED = 'demo/conference.sessionize.json';

/**
 * @typedef {object} Door
 * @property {string} name
 * @property {number} budget bytes, brotli
 * @property {string} [script] the script tag of the page; `lectern.js` if not said
 * @property {string} [body] of a page with the script tag
 * @property {string} [address] of a page that is there already
 * @property {string} ready an expression that becomes true when the content shows
 * @property {string} [needs] a file of the repository
 */

/** Every kind of page, and what it may cost. @type {readonly Door[]} */
const DOORS = [
  {
    name: 'lectern.js alone',
    budget: 3 * KB,
    body: '<p>Nothing of Lectern here.</p>',
    ready: 'document.readyState === "complete"',
  },
  {
    name: 'authored FAQ',
    budget: 8 * KB,
    body: '<lectern-faq><details><summary>Where is it?</summary><p>Here.</p></details><details><summary>When?</summary><p>Soon.</p></details></lectern-faq>',
    ready: 'customElements.get("lectern-faq") && document.querySelector("lectern-faq").shadowRoot?.childElementCount > 0',
  },
  {
    name: 'session list from a Sessionize feed',
    budget: 24 * KB,
    body: `<lectern-session-list src="/${FEED}" time-zone="Europe/Vienna"></lectern-session-list>`,
    ready: `document.querySelector('lectern-session-list').shadowRoot?.querySelector('[part~="card"]')`,
    needs: FEED,
  },
  {
    name: 'the same from embed.js',
    budget: 26 * KB,
    script: `<script src="/dist/embed.js" data-lectern="session-list" data-src="/${FEED}" data-time-zone="Europe/Vienna"></script>`,
    ready: `document.querySelector('lectern-session-list')?.shadowRoot?.querySelector('[part~="card"]')`,
    needs: FEED,
  },
  {
    name: 'the same in frame.html',
    budget: 27 * KB,
    address: `/dist/frame.html?element=session-list&src=/${FEED}&time-zone=Europe/Vienna`,
    ready: `document.querySelector('lectern-session-list')?.shadowRoot?.querySelector('[part~="card"]')`,
    needs: FEED,
  },
  {
    // Everything: all elements, formats and languages, and the sanitiser.
    name: 'the same from lectern.bundle.js',
    budget: 117 * KB,
    script: '<script type="module" src="/dist/lectern.bundle.js"></script>',
    body: `<lectern-session-list src="/${FEED}" time-zone="Europe/Vienna"></lectern-session-list>`,
    ready: `document.querySelector('lectern-session-list').shadowRoot?.querySelector('[part~="card"]')`,
    needs: FEED,
  },
];

/** Lists as somebody writes them by hand or exports them from a sheet, events as pages tell them to search engines. @type {Readonly<Record<string, unknown>>} */
const PLAIN = {
  'plain.questions': [{ question: 'Is there fog?', answer: 'There is.', category: 'Weather' }],
  'plain.sessions': [
    { title: 'Fog', abstract: 'Why fog sounds.', start: '2027-05-08T09:00', end: '2027-05-08T09:45', room: 'Hall', speakers: ['Ana Moreira'] },
  ],
  'plain.sheet': [
    {
      ...{ 'Talk title': 'Fog', Abstract: 'Why fog sounds.', 'Speaker name': 'Dr. Ana Moreira', 'Speaker bio': 'Keeps a lighthouse.', Company: 'Harbour' },
      ...{ Email: 'ana@mail.example', Date: '08.05.2027', 'Start time': '9:00 AM', 'End time': '9:45 AM', Room: 'Hall', Track: 'Fog', Published: 'TRUE' },
    },
    {
      'Talk title': 'Lunch',
      Abstract: '',
      'Speaker name': '#N/A',
      Date: '08.05.2027',
      'Start time': '12:00',
      'End time': '13:00',
      Room: '#N/A',
      Published: 'TRUE',
    },
  ],
  'plain.cms': { data: [{ id: 1, attributes: { title: 'Fog', start: '2027-05-08T09:00', room: 'Hall', speakers: { data: [] } } }], meta: {} },
  'plain.event': {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: 'Harbour Days',
    startDate: '2027-05-08T09:00:00+02:00',
    eventStatus: 'https://schema.org/EventScheduled',
    location: { '@type': 'Place', name: 'Pier', address: { '@type': 'PostalAddress', streetAddress: 'Pier 1', addressLocality: 'Haven' } },
    offers: { '@type': 'Offer', url: 'https://tickets.example/', availability: 'https://schema.org/InStock' },
    subEvent: [{ '@type': 'Event', name: 'Fog', startDate: '2027-05-08T09:00:00+02:00', performer: { '@type': 'Person', name: 'Ana Moreira' } }],
  },
  'plain.speakers': [{ name: 'Ana Moreira', bio: 'Keeps a lighthouse.', company: 'Harbour', github: 'anam' }],
};

/**
 * What a page loads for its feed's format, over what all formats but the usual two load, which a line of its own says.
 * A sample of each format's view that is most common. @type {readonly { format: string, sample: string, budget: number }[]}
 */
const FORMATS = [
  // Every page has it: it is little more than its name.
  { format: 'lectern', sample: 'lectern.1', budget: 0 },
  { format: 'sessionize', sample: 'sessionize.All', budget: 2.5 * KB },
  { format: 'pretalx-widget', sample: 'pretalx-widget.schedule.json', budget: 2.5 * KB },
  { format: 'frab', sample: 'frab.v1', budget: 2.5 * KB },
  { format: 'pretalx-rest', sample: 'pretalx-rest.results list submissions', budget: 2.5 * KB },
  { format: 'json-ld', sample: 'plain.event', budget: 2.5 * KB },
  { format: 'json-ld, questions', sample: 'json-ld.FAQPage', budget: 2.5 * KB },
  // Schema.org is large, and JSON-LD may be written in four ways.
  { format: 'json-ld with schedules and recordings', sample: 'json-ld.compact', budget: 3.6 * KB },
  { format: 'json-ld with names of its own', sample: 'json-ld.compact @graph', budget: 4.2 * KB },
  { format: 'openplanner', sample: 'openplanner.event', budget: 2.5 * KB },
  { format: 'openfeedback', sample: 'openfeedback.one document', budget: 2.5 * KB },
  { format: 'hoverboard', sample: 'hoverboard.one document', budget: 2.5 * KB },
  { format: 'opass', sample: 'opass.session.json', budget: 2.5 * KB },
  { format: 'konopas', sample: 'konopas.program', budget: 2.5 * KB },
  { format: 'indico', sample: 'indico.contributions', budget: 2.5 * KB },
  { format: 'a plain list of questions', sample: 'plain.questions', budget: 2.5 * KB },
  { format: 'a plain list of sessions', sample: 'plain.sessions', budget: 2.5 * KB },
  { format: 'a plain list of speakers', sample: 'plain.speakers', budget: 2.5 * KB },
  { format: 'sessions as most sheets have them', sample: 'plain.sheet', budget: 2.5 * KB },
  { format: 'sessions as a CMS has them', sample: 'plain.cms', budget: 12 * KB },
  // Any columns, in ten languages, with dates in any way: whoever has such a list needs all that reads it.
  { format: 'questions in several languages', sample: 'faq-list.faq', budget: 7.2 * KB },
  { format: 'sessions as a sheet may have them', sample: 'lists.sessions', budget: 13 * KB },
];

/** @param {Buffer} bytes */
const sizes = (bytes) => ({
  raw: bytes.length,
  gzip: gzipSync(bytes, { level: 9 }).length,
  brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length,
});

/** @param {Pick<Door, 'script' | 'body'>} door */
const page = ({ script = '<script type="module" src="/dist/lectern.js"></script>', body = '' }) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Size</title><body>${script}${body}`;

/** @param {readonly (string | number)[][]} rows the first is the head; numbers are bytes */
function printTable(rows) {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell)));
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const [index, row] of cells.entries()) {
    const line = row.map((cell, column) => (typeof rows[1]?.[column] === 'number' ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)));
    console.log(line.join('  ').trimEnd());
    if (index === 0) console.log(widths.map((width) => '─'.repeat(width)).join('──'));
  }
}

if (!existsSync(fromRoot('dist/lectern.js'))) {
  console.error('There is no dist/lectern.js: run npm run build before.');
  process.exit(1);
}

/** A feed in the page itself. @param {string} sample */
const feedOf = (sample) => {
  const json = PLAIN[sample] ? JSON.stringify(PLAIN[sample]) : readFileSync(fromRoot(`test/fixtures/${sample}.json`), 'utf8');
  const data = `<script type="application/json">${json.replaceAll('<', '\\u003c')}</script>`;
  return page({ body: `<lectern-feed time-zone="Europe/Vienna">${data}<lectern-session-list></lectern-session-list></lectern-feed>` });
};

const server = await serve('.', {
  ...Object.fromEntries(DOORS.map((door, index) => [`/size-${index}`, page(door)])),
  ...Object.fromEntries(FORMATS.map(({ sample }, index) => [`/format-${index}`, feedOf(sample)])),
});
const browser = await puppeteer.launch(launchOptions(await needBrowser('chromium', { install: true })));
const counts = { passed: 0, failed: 0 };
/** @type {(string | number)[][]} */
const rows = [['Page', 'requests', 'raw', 'gzip', 'brotli', 'budget', 'later', '']];
/** @type {string[]} */
const failures = [];

for (const [index, door] of DOORS.entries()) {
  const { name, budget, ready, needs } = door;
  if (needs && !existsSync(fromRoot(needs))) {
    failures.push(`${name}: there is no ${needs}.`);
    counts.failed++;
    continue;
  }
  const tab = await (await browser.createBrowserContext()).newPage();
  tab.on('pageerror', (error) => failures.push(`${name}: ${error instanceof Error ? error.message : error}`));
  await tab.goto(`${server.origin}${door.address ?? `/size-${index}`}`, { waitUntil: 'load' });
  const shown = await tab.waitForFunction(`(${ready}) && performance.now()`, { timeout: 15_000 }).then(
    (handle) => handle.jsonValue(),
    () => undefined,
  );
  await tab.waitForNetworkIdle({ idleTime: 500 });
  const scripts = await tab.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name, startTime }) => ({ file: new URL(name).pathname.slice(1), startTime })),
  );
  await tab.close();
  if (shown === undefined) failures.push(`${name}: no content within 15 s (${ready})`);
  const files = [...new Map(scripts.filter(({ file }) => file.endsWith('.js')).map((script) => [script.file, script])).values()];
  const total = { raw: 0, gzip: 0, brotli: 0, requests: 0, later: 0 };
  for (const { file, startTime } of files) {
    const { raw, gzip, brotli } = sizes(readFileSync(fromRoot(file)));
    // What is fetched ahead, when the content is already there, costs a visitor no waiting.
    if (startTime > Number(shown)) total.later += brotli;
    else {
      total.raw += raw;
      total.gzip += gzip;
      total.brotli += brotli;
      total.requests++;
    }
  }
  const ok = shown !== undefined && total.requests > 0 && total.brotli <= budget;
  if (total.brotli > budget) failures.push(`${name}: ${total.brotli - budget} bytes over its budget: ${files.map(({ file }) => file).join(', ')}`);
  counts[ok ? 'passed' : 'failed']++;
  rows.push([name, total.requests, total.raw, total.gzip, total.brotli, budget, total.later, ok ? 'ok' : 'FAIL']);
}

/** Files of nothing but formats. */
const ofFormats = new Set(
  filesIn('dist', /^dist\/chunks\/.*\.js$/).filter((file) => {
    /** @type {{ sources: readonly string[] }} */
    const { sources } = JSON.parse(readFileSync(fromRoot(`${file}.map`), 'utf8'));
    return sources.length > 0 && sources.every((source) => source.includes('src/formats/'));
  }),
);
const loaded = [];
for (const index of FORMATS.keys()) {
  const tab = await (await browser.createBrowserContext()).newPage();
  await tab.goto(`${server.origin}/format-${index}`, { waitUntil: 'load' });
  await tab.waitForFunction('performance.getEntriesByType("resource").some(({ name }) => /chunks.feed-/.test(name))', { timeout: 15_000 });
  await tab.waitForNetworkIdle({ idleTime: 500 });
  const files = await tab.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname.slice(1)));
  await tab.close();
  loaded.push(new Set(files.filter((file) => ofFormats.has(file))));
}
/** @param {Iterable<string>} files */
const brotliOf = (files) => [...files].reduce((sum, file) => sum + sizes(readFileSync(fromRoot(file))).brotli, 0);
const [, , ...others] = loaded;
const shared = [...(others[0] ?? [])].filter((file) => others.every((files) => files.has(file)));
/** @type {(string | number)[][]} */
const formatRows = [
  ['JavaScript that a page loads for its format', 'requests', 'brotli', 'budget', ''],
  ['what all but the first two share', shared.length, brotliOf(shared), '', ''],
];
for (const [index, { format, budget }] of FORMATS.entries()) {
  const own = [...(loaded[index] ?? [])].filter((file) => !shared.includes(file));
  const brotli = brotliOf(own);
  const ok = brotli <= budget && (own.length > 0 || budget === 0);
  if (!ok) failures.push(`${format}: ${brotli} bytes of its own, its budget is ${budget}: ${own.join(', ')}`);
  counts[ok ? 'passed' : 'failed']++;
  formatRows.push([format, own.length, brotli, budget, ok ? 'ok' : 'FAIL']);
}
await browser.close();
await server.close();

printTable([
  ['File', 'raw', 'gzip', 'brotli'],
  ...filesIn('dist', /^dist\/(?!npm\/).*\.(?:js|json)$/).map((file) => {
    const { raw, gzip, brotli } = sizes(readFileSync(fromRoot(file)));
    return [file, raw, gzip, brotli];
  }),
]);
console.log('');
printTable(rows);
console.log('');
printTable(formatRows);
for (const failure of failures) console.error(failure);
if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify(counts));
process.exitCode = counts.failed > 0 || failures.length > 0 ? 1 : 0;
