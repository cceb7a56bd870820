/** `embed.js`: one script tag, wherever and however a page has it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { bare, hosts, shown } from './support/hosts.ts';

const at = hosts();

const feed = (): string => `${at.feeds}/conference.sessionize.json`;
const embed = (attributes = '', more = 'data-lectern="session-list"'): string =>
  `<script ${attributes} src="${at.scripts}/embed.js" ${more} data-src="${feed()}"></script>`;

/** The elements of a page in order, with the `id`s that stand between them. */
const order = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll('[id], lectern-session-list, lectern-speaker-list')].map(({ id, localName }) => id || localName));

describe('the element comes to where the script stands', () => {
  const PLACES: Readonly<Record<string, () => string>> = {
    'between two paragraphs': () => `<p id="before">a</p>${embed()}<p id="after">b</p>`,
    async: () => `<p id="before">a</p>${embed('async')}<p id="after">b</p>`,
    defer: () => `<p id="before">a</p>${embed('defer')}<p id="after">b</p>`,
    'in a paragraph': () => `<p><b id="before">a</b>${embed()}<b id="after">b</b></p>`,
    'in a table cell': () => `<table><tr><td id="before">a</td><td>${embed()}</td><td id="after">b</td></tr></table>`,
    'in a table row': () => `<table><tr><td id="before">a</td>${embed()}<td id="after">b</td></tr></table>`,
    'by document.write': () => `<p id="before">a</p><script>document.write(${JSON.stringify(embed()).replaceAll('</', '<\\/')})</script><p id="after">b</p>`,
    'by a tag manager': () => `<p id="before">a</p><div id="slot"></div><p id="after">b</p><script>
      const script = document.createElement('script');
      Object.assign(script.dataset, { lectern: 'session-list', src: ${JSON.stringify(feed())} });
      script.src = '${at.scripts}/embed.js';
      document.getElementById('slot').append(script);
    </script>`,
    'by document.currentScript’s absence': () => `<p id="before">a</p>${embed()}<p id="after">b</p>`,
  };
  for (const [name, html] of Object.entries(PLACES)) {
    test(name, async () => {
      const head = name.includes('absence') ? `<script>Object.defineProperty(document, 'currentScript', { value: null })</script>` : '';
      const { page, problems, said } = await at.visit(bare(html(), head));
      await shown(page);
      const seen = (await order(page)).filter((id) => id !== 'slot');
      assert.deepEqual(seen, ['before', 'lectern-session-list', 'after']);
      assert.deepEqual([problems, said], [[], []]);
      await page.close();
    });
  }

  test('several on a page, each with its own options', async () => {
    const body = `<h2 id="one">1</h2>${embed('async', 'data-lectern="session-list" data-limit="2" data-layout="compact"')}
      <h2 id="two">2</h2>${embed('', 'data-lectern="lectern-speaker-list" data-layout="wall"')}
      <h2 id="three">3</h2>${embed('defer', 'data-lectern="session-list" data-limit="3"')}`;
    const { page, problems } = await at.visit(bare(body));
    await shown(page, 2);
    await page.waitForFunction(() => document.querySelector('lectern-speaker-list')?.shadowRoot?.querySelector('[part~="name"]'));
    assert.deepEqual(await order(page), ['one', 'lectern-session-list', 'two', 'lectern-speaker-list', 'three', 'lectern-session-list']);
    const cards = await page.evaluate(() =>
      [...document.querySelectorAll('lectern-session-list')].map(({ layout, shadowRoot }) => [layout, shadowRoot!.querySelectorAll('[part~="card"]').length]),
    );
    assert.deepEqual(cards, [
      ['compact', 2],
      ['cards', 3],
    ]);
    assert.deepEqual(problems, []);
    await page.close();
  });

  test('or to the place that it names, whose content becomes the fallback', async () => {
    const head = embed('', 'data-lectern="session-list" data-target="#place"');
    const { page, problems } = await at.visit(bare('<p id="before">a</p><div id="place"><a href="plan.html">The plan</a></div>', head));
    await shown(page);
    assert.deepEqual(await order(page), ['before', 'place', 'lectern-session-list']);
    const link = await page.evaluate(() => {
      const link = document.querySelector('#place a')!;
      return [link.closest('lectern-session-list') !== null, link.getClientRects().length];
    });
    assert.deepEqual(link, [true, 0], 'it is inside, and no longer seen');
    assert.deepEqual(problems, []);
    await page.close();
  });
});

test('without an element’s name it serves what stands elsewhere', async () => {
  const { page, said } = await at.visit(
    bare(`<div data-lectern="session-list" data-src="${feed()}"></div>`, `<script async src="${at.scripts}/embed.js"></script>`),
  );
  await shown(page);
  assert.deepEqual(said, []);
  await page.close();
});

describe('what can’t be done is said, once, and harms nothing', () => {
  const MISTAKES: Readonly<Record<string, readonly [html: () => [head: string, body: string], said: RegExp]>> = {
    'a script in <head>': [() => [embed(), '<p>Text</p>'], /stands in <head>.*data-target/],
    'a target that is not there': [
      () => [embed('', 'data-lectern="session-list" data-target="#nowhere"'), ''],
      /Nothing on this page is data-target="#nowhere"/,
    ],
    'a target that is no selector': [() => ['', embed('', 'data-lectern="session-list" data-target="<b>"')], /Nothing on this page is data-target="<b>"/],
    'no name': [() => ['', embed('', '')], /names no element/],
    'a name that is none': [() => ['', embed('', 'data-lectern="sesion-list"')], /There is no <lectern-sesion-list>.*lectern-session-list/],
  };
  for (const [name, [html, message]] of Object.entries(MISTAKES)) {
    test(name, async () => {
      const [head, body] = html();
      const { page, said } = await at.visit(bare(body, head));
      await new Promise((resolve) => setTimeout(resolve, 3600));
      assert.equal(said.length, 1, said.join('\n'));
      assert.match(said[0]!, message);
      assert.equal(await page.evaluate(() => document.querySelector('lectern-session-list')), null);
      await page.close();
    });
  }

  test('lectern.js that is not there', async () => {
    const { page, said } = await at.visit(bare(''));
    await page.setRequestInterception(true);
    page.on('request', (request) => void (request.url().endsWith('/lectern.js') ? request.abort() : request.continue()));
    await page.setContent(bare(`<div id="place"><a href="plan.html">The plan</a></div>${embed('', 'data-lectern="session-list" data-target="#place"')}`));
    for (let wait = 0; wait < 40 && !said.some((text) => text.startsWith('[lectern]')); wait++) await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal(said.filter((text) => text.startsWith('[lectern] lectern.js could not be loaded')).length, 1, said.join('\n'));
    assert.equal(await page.evaluate(() => document.body.innerText.trim()), 'The plan');
    await page.close();
  });
});
