/**
 * The shipped files in pages that are not ours: a bare one, one with Bootstrap, one with a strict content security policy
 * and Trusted Types, one without any network but its own file. Needs `npm run build`.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { fromRoot } from '../../scripts/lib/paths.js';
import { serve } from '../../scripts/lib/serve.js';
import { bare, hosts } from './support/hosts.ts';

const axe = readFileSync(fromRoot('node_modules/axe-core/axe.min.js'), 'utf8');
const at = hosts();

const list = (feed: string, attributes = ''): string =>
  `<lectern-session-list src="${feed}" ${attributes}><p>The programme is on its way.</p></lectern-session-list>`;
const script = (): string => `<script type="module" src="${at.scripts}/lectern.js"></script>`;
const cards = async (page: Page): Promise<number> => {
  await page.waitForFunction(() => document.querySelector('lectern-session-list')?.shadowRoot?.querySelector('[part~="card"]'));
  return page.evaluate(() => document.querySelector('lectern-session-list')!.shadowRoot!.querySelectorAll('[part~="card"]').length);
};
const openTitle = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const dialog = document.querySelector('lectern-session-list')!.shadowRoot!.querySelector('dialog');
    return dialog?.open ? (dialog.getAttribute('aria-label') ?? '') : undefined;
  });
const untilOpen = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.querySelector('lectern-session-list')!.shadowRoot!.querySelector('dialog[open] [part~="detail"]'));

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    interface Axe {
      run(context: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
    }
    // What the test page itself lacks (a heading, landmarks) is not what is asked here.
    const rules = Object.fromEntries(['region', 'page-has-heading-one', 'landmark-one-main', 'heading-order'].map((id) => [id, { enabled: false }]));
    const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, { rules });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
  });
}

async function readByKeyboard(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await untilOpen(page);
  assert.ok(await openTitle(page));
  assert.deepEqual(await faults(page), []);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('lectern-session-list')!.shadowRoot!.querySelector('dialog')!.open);
  const focused = await page.evaluate(() => document.querySelector('lectern-session-list')!.shadowRoot!.activeElement?.getAttribute('part'));
  assert.equal(focused, 'link', 'focus is back on what opened the session');
}

describe('a page elsewhere shows a Sessionize feed', () => {
  test('with nothing but the script and the tag, by keyboard alone', async () => {
    const { page, problems, requests } = await at.visit(bare(script() + list(`${at.feeds}/conference.sessionize.json`, 'time-zone="Europe/Vienna"')));
    assert.ok((await cards(page)) > 40);
    assert.deepEqual(await faults(page), []);
    await readByKeyboard(page);
    assert.deepEqual(problems, []);
    const others = requests.filter((url) => ![at.scripts, at.feeds].some((origin) => url.startsWith(origin)) && !/\/(?:favicon\.ico)?$/.test(url));
    assert.deepEqual(others, [], 'nothing is asked for but the script, the feed and its images');
    assert.equal(requests.filter((url) => url.endsWith('.json')).length, 1);
    const kept = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
    assert.deepEqual(kept, ['', 0, 0]);
    await page.close();
  });

  test('with Bootstrap, which changes neither side', async () => {
    const bootstrap = readFileSync(fromRoot('node_modules/bootstrap/dist/css/bootstrap.min.css'), 'utf8');
    const body = `<main class="container"><div class="d-flex">${list(`${at.feeds}/conference.sessionize.json`)}</div><p class="d-none">x</p></main>`;
    const { page, problems } = await at.visit(bare(script() + body, `<style>${bootstrap}</style>`));
    assert.ok((await cards(page)) > 40);
    const seen = await page.evaluate(() => {
      const host = document.querySelector('lectern-session-list')!;
      const link = host.shadowRoot!.querySelector('[part~="link"]')!;
      const before = host.getBoundingClientRect().width;
      host.classList.add('d-none');
      const hidden = host.getBoundingClientRect().width;
      host.classList.remove('d-none');
      return { width: before, hidden, decoration: getComputedStyle(link).textDecorationLine };
    });
    assert.ok(seen.width > 600, `in a flex row it is ${seen.width} px wide`);
    assert.equal(seen.hidden, 0, 'a page can hide it with its own classes');
    assert.equal(seen.decoration, 'none', 'Bootstrap underlines links; ours are not its');
    assert.deepEqual(problems, []);
    await page.close();
  });

  const POLICIES = {
    'a strict policy': (): string => `default-src 'none'; script-src ${at.scripts}; connect-src ${at.feeds}; img-src ${at.feeds}; style-src 'self'`,
    'a strict policy and Trusted Types': (): string =>
      `default-src 'none'; script-src ${at.scripts}; connect-src ${at.feeds}; img-src ${at.feeds}; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html dompurify`,
  };
  for (const [name, policy] of Object.entries(POLICIES)) {
    test(`under ${name}, without a violation`, async () => {
      // This feed has Markdown and HTML, so the sanitiser runs too.
      const { page, problems } = await at.visit(bare(script() + list(`${at.feeds}/conference.json`)), { 'content-security-policy': policy() });
      assert.ok((await cards(page)) > 40);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await untilOpen(page);
      const card = await page.evaluate(
        () => getComputedStyle(document.querySelector('lectern-session-list')!.shadowRoot!.querySelector('[part~="card"]')!).position,
      );
      assert.equal(card, 'relative', 'its styles are there');
      for (let step = 0; step < 12; step++) {
        await page.evaluate(() => document.querySelector('lectern-session-list')!.shadowRoot!.querySelector<HTMLElement>('[part~="next"]')!.click());
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
      assert.deepEqual(problems, []);
      await page.close();
    });
  }

  test('and keeps the fallback where the script may not run', async () => {
    const { page } = await at.visit(bare(script() + list(`${at.feeds}/conference.json`)), { 'content-security-policy': "script-src 'none'" });
    assert.equal(await page.evaluate(() => document.querySelector('lectern-session-list')!.textContent), 'The programme is on its way.');
    assert.equal(await page.evaluate(() => customElements.get('lectern-session-list') === undefined), true);
    await page.close();
  });

  test('in a sandboxed frame, which has no history and no origin', async () => {
    const inner = bare(script() + list(`${at.feeds}/conference.sessionize.json`)).replaceAll('"', '&quot;');
    const { page, problems } = await at.visit(bare(`<iframe sandbox="allow-scripts" srcdoc="${inner}" width="800" height="600" title="Programme"></iframe>`));
    const frame = await page.waitForSelector('iframe').then((handle) => handle!.contentFrame());
    await frame.waitForFunction(() => document.querySelector('lectern-session-list')?.shadowRoot?.querySelector('[part~="link"]'));
    await frame.evaluate(() => document.querySelector('lectern-session-list')!.shadowRoot!.querySelector<HTMLElement>('[part~="link"]')!.click());
    await frame.waitForFunction(() => document.querySelector('lectern-session-list')!.shadowRoot!.querySelector('dialog[open] [part~="detail"]'));
    assert.deepEqual(problems, []);
    await page.close();
  });
});

// Feeds of real events stand beside the project, not in it.
const collection = fromRoot('../shared/feeds/sessionize');
describe('real feeds', { skip: existsSync(collection) ? false : 'the collection of real feeds is not here' }, () => {
  const names = existsSync(collection) ? readdirSync(collection).filter((name) => /demo-all|linz2021|sf2023-local|sessions-sf2023/.test(name)) : [];
  for (const name of names) {
    test(`${name} is read by keyboard, and axe finds nothing`, async () => {
      const real = await serve('../shared/feeds/sessionize');
      try {
        const { page, problems } = await at.visit(bare(script() + list(`${real.origin}/${name}`, 'time-zone="America/Los_Angeles"')));
        assert.ok((await cards(page)) > 0);
        assert.deepEqual(await faults(page), []);
        await readByKeyboard(page);
        // Pictures at their makers' hosts can't be had here; nothing else may fail.
        assert.deepEqual(
          problems.filter((problem) => !/Failed to load resource/.test(problem)),
          [],
        );
        await page.close();
      } finally {
        await real.close();
      }
    });
  }
});
