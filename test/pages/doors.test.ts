/** Every door, in pages that are not ours: alone, together, twice, in two versions, late, again, and under strict policies. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { buildDoors } from '../../scripts/lib/build-doors.js';
import { root } from '../../scripts/lib/paths.js';
import { serve } from '../../scripts/lib/serve.js';
import { bare, hosts, shown } from './support/hosts.ts';

const at = hosts({ backForwardCache: true });
const OTHER = '0.0.9';

let other: Awaited<ReturnType<typeof serve>>;
let folder: string;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-other-'));
  await buildDoors(folder, { version: OTHER, only: ['lectern.js', 'embed.js'] });
  other = await serve(relative(root, folder));
});
after(async () => {
  await other.close();
  rmSync(folder, { recursive: true });
});

const feed = (): string => `${at.feeds}/conference.sessionize.json`;
const tag = (): string => `<lectern-session-list src="${feed()}"><p>The programme is on its way.</p></lectern-session-list>`;
const standIn = (): string => `<div class="cms" id="box" data-lectern="session-list" data-src="${feed()}"><p>The programme is on its way.</p></div>`;
const link = (): string => `<p><a data-lectern="session-list" href="${feed()}">The programme</a></p>`;

/** Each door as a page writes it, and how many lists it brings by itself. */
const SCRIPTS = {
  'lectern.js': { lists: 0, html: (origin: string, copy = '') => `<script type="module" src="${origin}/lectern.js${copy}"></script>` },
  'lectern.bundle.js': { lists: 0, html: (origin: string, copy = '') => `<script type="module" src="${origin}/lectern.bundle.js${copy}"></script>` },
  'embed.js': {
    lists: 1,
    html: (origin: string, copy = '') => `<script src="${origin}/embed.js${copy}" data-lectern="session-list" data-src="${feed()}"></script>`,
  },
  'embed.bundle.js': {
    lists: 1,
    html: (origin: string, copy = '') => `<script src="${origin}/embed.bundle.js${copy}" data-lectern="session-list" data-src="${feed()}"></script>`,
  },
};
const names = Object.keys(SCRIPTS) as (keyof typeof SCRIPTS)[];

describe('each door serves tags, stand-ins and links', () => {
  for (const name of names) {
    test(name, async () => {
      const { lists, html } = SCRIPTS[name];
      const { page, problems, said, requests } = await at.visit(bare(tag() + standIn() + link() + html(at.scripts)));
      await shown(page, 3 + lists);
      assert.deepEqual([problems, said], [[], []]);
      assert.equal(requests.filter((url) => url === feed()).length, 1, 'one request for one address');
      const globals = await page.evaluate(() => Object.keys(window).filter((key) => /lectern/i.test(key)));
      assert.deepEqual(globals, [], 'no global variable of ours');
      await page.close();
    });
  }

  test('the bundles and nothing else', async () => {
    for (const name of ['lectern.bundle.js', 'embed.bundle.js'] as const) {
      const { page, requests } = await at.visit(bare(tag() + SCRIPTS[name].html(at.scripts)));
      await shown(page, 1 + SCRIPTS[name].lists);
      assert.deepEqual(
        requests.filter((url) => url.startsWith(at.scripts)),
        [`${at.scripts}/${name}`],
      );
      await page.close();
    }
  });
});

describe('doors side by side', () => {
  const all = (origin: string, copy = ''): string => names.map((name) => SCRIPTS[name].html(origin, copy)).join('');

  test('all of them', async () => {
    const { page, problems, said } = await at.visit(bare(tag() + standIn() + all(at.scripts)));
    await shown(page, 4);
    assert.deepEqual([problems, said], [[], []]);
    await page.close();
  });

  test('each of them twice, as two copies', async () => {
    const { page, problems, said } = await at.visit(bare(tag() + all(at.scripts) + standIn() + all(at.scripts, '?again')));
    await shown(page, 6);
    assert.deepEqual([problems, said], [[], []]);
    await page.close();
  });

  for (const order of ['the other first', 'the other last', 'the other twice']) {
    test(`two versions, ${order}`, async () => {
      const older = SCRIPTS['lectern.js'].html(other.origin) + SCRIPTS['embed.js'].html(other.origin);
      const newer = all(at.scripts);
      const scripts = { 'the other first': older + newer, 'the other last': newer + older, 'the other twice': older + newer + older }[order]!;
      const lists = order === 'the other twice' ? 4 : 3;
      const { page, problems, said } = await at.visit(bare(tag() + scripts));
      await shown(page, lists + 1);
      assert.deepEqual(problems, []);
      assert.equal(said.length, 1, said.join('\n'));
      assert.match(said[0]!, /^\[lectern\] Two versions are on this page: \d\.\d\.\d is active, \d\.\d\.\d rests/);
      assert.ok(said[0]!.includes(OTHER));
      await page.close();
    });
  }

  test('texts that are changed through a copy that rests reach the one that serves', async () => {
    const change = `<script type="module">
      import { registerMessages } from '${at.scripts}/lectern.bundle.js';
      await registerMessages('en', { emptySessions: 'Not a lamp is lit.' });
    </script>`;
    const { page, problems } = await at.visit(
      bare(`${SCRIPTS['lectern.js'].html(at.scripts)}<lectern-session-list src="${feed()}" session-ids="none"></lectern-session-list>${change}`),
    );
    await page.waitForFunction(
      () => document.querySelector('lectern-session-list')?.shadowRoot?.querySelector('[part~="empty"]')?.textContent?.includes('Not a lamp is lit.'),
      { timeout: 8000 },
    );
    assert.deepEqual(problems, []);
    await page.close();
  });

  test('two versions under Trusted Types that allow each policy once', async () => {
    const policy = `default-src 'none'; script-src ${at.scripts} ${other.origin}; connect-src ${at.feeds}; img-src ${at.feeds}; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html dompurify`;
    const scripts = SCRIPTS['lectern.js'].html(other.origin) + all(at.scripts);
    const { page, problems } = await at.visit(bare(tag() + scripts), { 'content-security-policy': policy });
    await shown(page, 3);
    assert.deepEqual(problems, []);
    await page.close();
  });
});

describe('policies', () => {
  const strict = (scripts: string): string =>
    `default-src 'none'; script-src ${scripts}; connect-src ${at.feeds}; img-src ${at.feeds}; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html dompurify`;
  for (const name of names) {
    test(`${name} under a strict policy and Trusted Types`, async () => {
      const { page, problems } = await at.visit(bare(standIn() + SCRIPTS[name].html(at.scripts)), { 'content-security-policy': strict(at.scripts) });
      await shown(page, 1 + SCRIPTS[name].lists);
      assert.deepEqual(problems, []);
      await page.close();
    });

    test(`${name} with a nonce and strict-dynamic`, async () => {
      const html = SCRIPTS[name].html(at.scripts).replace('<script', '<script nonce="r4nd0m"');
      const { page, problems } = await at.visit(bare(standIn() + html), { 'content-security-policy': strict(`'nonce-r4nd0m' 'strict-dynamic'`) });
      await shown(page, 1 + SCRIPTS[name].lists);
      assert.deepEqual(problems, []);
      await page.close();
    });

    test(`${name} in a sandboxed frame`, async () => {
      const inner = bare(standIn() + SCRIPTS[name].html(at.scripts)).replaceAll('"', '&quot;');
      const { page, problems } = await at.visit(bare(`<iframe sandbox="allow-scripts" srcdoc="${inner}" width="800" height="600" title="Programme"></iframe>`));
      const frame = await page.waitForSelector('iframe').then((handle) => handle!.contentFrame());
      await shown(frame, 1 + SCRIPTS[name].lists);
      assert.deepEqual(problems, []);
      await page.close();
    });
  }

  test('the fallback stays where a policy forbids the script, in stand-ins too', async () => {
    const { page } = await at.visit(bare(names.map((name) => SCRIPTS[name].html(at.scripts)).join('') + standIn() + link()), {
      'content-security-policy': "script-src 'none'",
    });
    assert.equal(await page.evaluate(() => document.body.innerText.trim()), 'The programme is on its way.\n\nThe programme');
    await page.close();
  });
});

describe('pages that change', () => {
  const script = (): string => SCRIPTS['lectern.js'].html(at.scripts);

  test('a router renders its page anew, over and over', async () => {
    const { page, problems, requests } = await at.visit(bare(`${script()}<main></main>`));
    for (let view = 0; view < 20; view++) {
      await page.evaluate((html) => (document.querySelector('main')!.innerHTML = html), view % 2 ? tag() : standIn() + link());
      if (view % 5 === 4) await shown(page, view % 2 ? 1 : 2);
    }
    await shown(page, 1);
    assert.deepEqual(problems, []);
    assert.equal(requests.filter((url) => url === feed()).length, 1);
    await page.close();
  });

  test('back from another page, which the browser kept', async () => {
    const { page, problems, origin } = await at.visit(bare(script() + standIn()));
    await shown(page);
    await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => (document.title = persisted ? 'kept' : 'new')));
    await page.goto(`${origin}/away`);
    await page.goBack();
    await page.waitForFunction(() => document.title === 'kept');
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), standIn());
    await shown(page, 2);
    assert.deepEqual(problems, []);
    await page.close();
  });

  test('what is below the fold comes too, after what is seen', async () => {
    const body = `${tag()}<div style="height: 9000px"></div><lectern-speaker-list src="${feed()}"></lectern-speaker-list>`;
    const { page, requests } = await at.visit(bare(script() + body));
    await page.waitForFunction(() => document.querySelector('lectern-speaker-list')?.shadowRoot?.querySelector('[part~="name"]'));
    const names = requests.map((url) => /chunks\/(session-list|speaker-list)-/.exec(url)?.[1]).filter(Boolean);
    assert.deepEqual(names, ['session-list', 'speaker-list']);
    await page.close();
  });
});
