/** `frame.html`: for hosts that allow nothing but frames. Alone, with `frame.js`, in a sandbox, and asked for by strangers. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import type { Frame, Page } from 'puppeteer-core';
import { fromRoot } from '../../scripts/lib/paths.js';
import { bare, hosts, shown, type Visit } from './support/hosts.ts';

const at = hosts();

/** A server that allows no other origin anything, as most do. */
let closed: string;
let server: Server;
before(async () => {
  server = createServer((request, response) => {
    const name = new URL(request.url!, 'http://x').pathname;
    try {
      response.writeHead(200, { 'content-type': name.endsWith('.html') ? 'text/html' : 'text/javascript' }).end(readFileSync(fromRoot('dist', name)));
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  closed = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => server.close());

const feed = (): string => `${at.feeds}/conference.sessionize.json`;
const address = (query: Record<string, string> = {}, from = at.scripts): string =>
  `${from}/frame.html?${new URLSearchParams({ element: 'session-list', src: feed(), 'time-zone': 'Europe/Vienna', ...query }).toString()}`;
const iframe = (url: string, attributes = ''): string =>
  `<iframe src="${url.replaceAll('&', '&amp;')}" title="Programme" width="700" height="300" ${attributes}></iframe>`;
const parentScript = (): string => `<script async src="${at.scripts}/frame.js"></script>`;

async function open(html: string): Promise<Visit & { frame: Frame }> {
  const visit = await at.visit(bare(html));
  const frame = await visit.page.waitForSelector('iframe').then((handle) => handle!.contentFrame());
  return { ...visit, frame };
}
const heights = (page: Page): Promise<number[]> => page.evaluate(() => [...document.querySelectorAll('iframe')].map(({ offsetHeight }) => offsetHeight));
const grown = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => [...document.querySelectorAll('iframe')].every(({ offsetHeight }) => offsetHeight > 1500));

describe('a frame', () => {
  test('shows the element that its address names, with its attributes', async () => {
    const { page, frame, problems, requests } = await open(
      iframe(address({ limit: '3', lang: 'de', dir: 'rtl', theme: 'dark', title: 'Plan', '--lectern-radius': '0px' })),
    );
    await shown(frame);
    const seen = await frame.evaluate(() => {
      const root = document.documentElement;
      const cards = document.querySelector('lectern-session-list')!.shadowRoot!.querySelectorAll('[part~="card"]');
      const { colorScheme } = getComputedStyle(root);
      return [cards.length, root.lang, root.dir, colorScheme, document.title, getComputedStyle(cards[0]!).borderRadius];
    });
    assert.deepEqual(seen, [3, 'de', 'rtl', 'dark', 'Plan', '0px']);
    assert.deepEqual(problems, []);
    assert.ok(!requests.some((url) => url.includes('embed.bundle.js')), 'it loads what it needs, no more');
    await page.close();
  });

  test('takes its title from the feed', async () => {
    const { page, frame } = await open(iframe(address({ src: `${at.feeds}/conference.json` })));
    await shown(frame);
    const { event } = JSON.parse(readFileSync(fromRoot('demo/conference.json'), 'utf8')) as { event: { title: string } };
    assert.equal(await frame.title(), event.title);
    await page.close();
  });

  test('is as high as its content, whichever of script and frame comes first', async () => {
    for (const html of [parentScript() + iframe(address()), iframe(address())]) {
      const { page, frame, problems } = await open(html);
      await shown(frame);
      if (!html.includes('frame.js')) {
        assert.deepEqual(await heights(page), [304], 'without the script it stays as it is, and scrolls');
        await page.evaluate((src) => document.head.append(Object.assign(document.createElement('script'), { src })), `${at.scripts}/frame.js`);
      }
      await grown(page);
      const inner = await frame.evaluate(() => document.documentElement.scrollHeight - innerHeight);
      assert.ok(inner <= 0, `it still scrolls by ${inner} px`);
      assert.deepEqual(problems, []);
      await page.close();
    }
  });

  test('opens a dialog where the visitor looks, not in the middle of itself', async () => {
    const { page, frame, problems } = await open(`<div style="height: 400px"></div>${parentScript()}${iframe(address())}`);
    await shown(frame);
    await grown(page);
    const link = await frame.evaluateHandle(
      () => document.querySelector('lectern-session-list')!.shadowRoot!.querySelectorAll<HTMLElement>('[part~="link"]')[8]!,
    );
    await link.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await (link as unknown as { click(): Promise<void> }).click();
    await frame.waitForFunction(() => document.querySelector('lectern-session-list')!.shadowRoot!.querySelector('dialog[open] [part~="detail"]'));
    const inView = (): Promise<boolean> =>
      page.evaluate((box) => {
        const { top } = document.querySelector('iframe')!.getBoundingClientRect();
        return top + box[0]! >= -1 && top + box[1]! <= innerHeight + 1;
      }, ownBox);
    let ownBox: number[] = [];
    const box = (): Promise<number[]> =>
      frame.evaluate(() => {
        const { top, bottom } = document.querySelector('lectern-session-list')!.shadowRoot!.querySelector('dialog')!.getBoundingClientRect();
        return [top, bottom];
      });
    await new Promise((resolve) => setTimeout(resolve, 400));
    ownBox = await box();
    assert.ok(await inView(), `the dialog is at ${ownBox.join(' to ')}`);
    await page.evaluate(() => scrollBy(0, 500));
    await new Promise((resolve) => setTimeout(resolve, 700));
    ownBox = await box();
    assert.ok(await inView(), `after the page was scrolled, the dialog is at ${ownBox.join(' to ')}`);
    assert.deepEqual(problems, []);
    await page.close();
  });
});

describe('in a sandbox', () => {
  for (const [name, from] of [
    ['whose server allows other origins', () => at.scripts],
    ['whose server allows none', () => closed],
  ] as const) {
    test(`without an origin, ${name}`, async () => {
      const script = `<script async src="${from()}/frame.js"></script>`;
      const { page, frame, problems } = await open(script + iframe(address({}, from()), 'sandbox="allow-scripts"'));
      await shown(frame);
      await grown(page);
      assert.equal(await frame.evaluate(() => origin), 'null');
      await frame.evaluate(() => document.querySelector('lectern-session-list')!.shadowRoot!.querySelector<HTMLElement>('[part~="link"]')!.click());
      await frame.waitForFunction(() => document.querySelector('lectern-session-list')!.shadowRoot!.querySelector('dialog[open] [part~="detail"]'));
      // The browser itself says that the module was not to be had; then comes the classic script.
      assert.deepEqual(
        problems.filter((text) => !/lectern\.js.*CORS policy|net::ERR_FAILED/.test(text)),
        [],
      );
      assert.equal(problems.length > 0, from() === closed);
      await page.close();
    });
  }
});

describe('asked for by strangers', () => {
  const EVIL = '"><img src=x onerror=ran()><script>ran()</script>';

  test('parameters are data: nothing runs, and no attribute comes but the element’s own', async () => {
    const query = {
      title: EVIL,
      lang: EVIL,
      dir: EVIL,
      theme: 'dark;background:url(https://leak.invalid)',
      target: 'javascript:ran()',
      onclick: 'ran()',
      onfocus: 'ran()',
      style: 'color:red',
      id: 'createElement',
      class: 'x',
      innerhtml: EVIL,
      [EVIL]: EVIL,
      ['__proto__']: EVIL,
      constructor: EVIL,
      'time-zone': EVIL,
      'heading-level': EVIL,
      limit: '2',
      '--lectern-accent': 'url(https://leak.invalid/a)',
      '--other': 'x',
    };
    const { page, problems, requests } = await at.visit(bare('<p>A page.</p>'));
    await page.evaluateOnNewDocument('window.ran = () => (window.count = 1)');
    await page.goto(address(query));
    await shown(page);
    const seen = await page.evaluate(() => {
      const list = document.querySelector('lectern-session-list')!;
      return {
        ran: (window as unknown as { count?: number }).count ?? 0,
        attributes: list.getAttributeNames().sort(),
        body: [...document.body.querySelectorAll('*')].map(({ localName }) => localName),
        base: document.querySelector('base')!.target,
        scheme: getComputedStyle(document.documentElement).colorScheme,
        other: getComputedStyle(document.documentElement).getPropertyValue('--other'),
        polluted: 'onclick' in {},
      };
    });
    assert.deepEqual(seen, {
      ran: 0,
      attributes: ['heading-level', 'limit', 'src', 'time-zone'],
      body: ['script', 'div', 'lectern-session-list', 'noscript'],
      base: '_blank',
      scheme: 'light',
      other: '',
      polluted: false,
    });
    assert.deepEqual(
      problems.filter((text) => !text.includes('is no IANA time zone')),
      [],
    );
    assert.deepEqual(
      requests.filter((url) => url.startsWith('https://leak')),
      [],
    );
    await page.close();
  });

  for (const element of [EVIL, 'script', 'img', '', '__proto__', 'constructor', 'lectern-nothing']) {
    test(`element=${element}`, async () => {
      const { page, problems, requests } = await at.visit(bare('<p>A page.</p>'));
      await page.goto(address({ element }));
      for (let wait = 0; wait < 100 && problems.length === 0; wait++) await new Promise((resolve) => setTimeout(resolve, 50));
      const body = await page.evaluate(() => [...document.body.querySelectorAll('*')].map(({ localName }) => localName));
      assert.deepEqual(body, ['script', 'div', 'noscript']);
      assert.ok(!requests.includes(feed()));
      assert.equal(problems.length, 1, problems.join('\n'));
      assert.match(problems[0]!, /^\[lectern\] There is no </);
      await page.close();
    });
  }

  test('feeds that are no addresses of the web are not asked for', async () => {
    const evil = `data:application/json,${encodeURIComponent('{"lectern":1,"sessions":[{"title":"Evil"}]}')}`;
    const { page } = await at.visit(bare('<p>A page.</p>'));
    await page.goto(address({ src: evil }));
    await page.waitForFunction(() => document.querySelector('lectern-session-list')?.shadowRoot?.querySelector('[part~="error"]'));
    await page.close();
  });
});

describe('frame.js listens to no one else', () => {
  const say = (message: unknown): string => `<script>parent.postMessage(${JSON.stringify(message)}, '*')</script>`;
  const height = { lectern: 'height', height: 90_000 };
  const STRANGERS: Readonly<Record<string, () => string>> = {
    'a frame of another page': () => `<iframe srcdoc='${say(height)}' height="300"></iframe>`,
    'a frame of ours that shows something else now': () => iframe(address()),
    'a height that is none': () => `<iframe src="${at.scripts}/frame.html" height="300"></iframe>`,
    'the page itself': () => `${iframe(address({ src: `${at.feeds}/nothing.json` }))}${say(height).replace('parent.', '')}`,
  };
  for (const [name, html] of Object.entries(STRANGERS)) {
    test(name, async () => {
      const { page, frame } = await open(`<script src="${at.scripts}/frame.js"></script>${html()}`);
      if (name.includes('something else')) {
        await grown(page);
        await page.evaluate(() => (document.querySelector('iframe')!.style.height = '300px'));
        // As a link in the frame would, if it had no target.
        await frame.evaluate((url) => (location.href = url), `${at.feeds}/bare.html`).catch(() => undefined);
        await page.waitForFunction(() => document.querySelector('iframe')!.contentWindow!.length === 0);
        await new Promise((resolve) => setTimeout(resolve, 500));
        await page.frames()[1]!.evaluate((message) => parent.postMessage(message, '*'), height);
      }
      if (name.includes('is none')) {
        for (const wrong of [-1, 1e9, Number.NaN, '90000', null, { valueOf: 90_000 }, [90_000]]) {
          await frame.evaluate((message) => parent.postMessage(message, '*'), { ...height, height: wrong });
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 400));
      const [seen] = await heights(page);
      assert.ok(seen! < height.height, `it is ${seen} px high`);
      await page.close();
    });
  }
});
