/** What `integrity.json` and `importmap.json` promise: each file is accepted by its hash, and none by another. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { integrityOf } from '../../scripts/lib/integrity.js';
import { filesIn, fromRoot } from '../../scripts/lib/paths.js';
import { VERSION } from '../../src/embed/version.ts';
import { bare, hosts, shown } from './support/hosts.ts';

const at = hosts();

const json = <T>(file: string): T => JSON.parse(readFileSync(fromRoot(file), 'utf8')) as T;
const { version, files } = json<{ version: string; files: Record<string, string> }>('dist/integrity.json');
const map = json<{ integrity: Record<string, string> }>('dist/importmap.json').integrity;
const WRONG = integrityOf(Buffer.from('another file'));

const scripts = Object.keys(files).filter((name) => name.endsWith('.js'));
/** What a page loads as a module; the others are classic scripts. */
const isModule = (name: string): boolean => /^(?:lectern\.|chunks\/)/.test(name);
const tag = (name: string, integrity: string): string =>
  `<script ${isModule(name) ? 'type="module"' : ''} crossorigin src="${at.scripts}/${name}" integrity="${integrity}"
    onload="document.title += ' loaded'" onerror="document.title += ' refused'"></script>`;
const list = (): string => `<lectern-session-list src="${at.feeds}/conference.sessionize.json"><p>Soon</p></lectern-session-list>`;
const importMap = (change: (name: string, hash: string) => string = (_, hash) => hash): string =>
  `<script type="importmap">${JSON.stringify({
    integrity: Object.fromEntries(Object.entries(map).map(([name, hash]) => [new URL(name, `${at.scripts}/`).href, change(name, hash)])),
  })}</script>`;

describe('the lists', () => {
  test('name the version of the package, as the scripts do', () => {
    const { version: packed } = json<{ version: string }>('package.json');
    assert.deepEqual([version, VERSION], [packed, packed]);
    assert.ok(readFileSync(fromRoot('dist/lectern.js'), 'utf8').includes(`"${packed}"`));
  });

  test('have every file that a page can load, and the hash of each', () => {
    const there = filesIn('dist', /^dist\/(?:chunks\/)?[^/]+\.(?:js|html)$/).map((file) => file.replace('dist/', ''));
    assert.deepEqual(Object.keys(files), there);
    assert.ok(there.length > 15);
    for (const name of there) assert.equal(files[name], integrityOf(readFileSync(fromRoot('dist', name))), name);
  });

  test('have every module that `lectern.js` may load in the import map', () => {
    const modules = Object.fromEntries(Object.entries(files).filter(([name]) => name === 'lectern.js' || name.startsWith('chunks/')));
    assert.deepEqual(map, Object.fromEntries(Object.entries(modules).map(([name, hash]) => [`./${name}`, hash])));
  });
});

describe('in a browser', () => {
  test('each file is accepted by its hash, and none by another', async () => {
    for (const [integrity, outcome] of [
      [(name: string) => files[name]!, 'loaded'],
      [() => WRONG, 'refused'],
    ] as const) {
      const { page } = await at.visit(bare(scripts.map((name) => tag(name, integrity(name))).join('\n')));
      await page.waitForFunction((count) => document.title.split(' ').length >= count + 2, {}, scripts.length);
      assert.deepEqual([...new Set((await page.title()).replace('A page ', '').split(' '))], [outcome]);
      await page.close();
    }
  });

  for (const name of ['lectern.bundle.js', 'embed.bundle.js']) {
    test(`one value covers all of ${name}: with another the fallback stays`, async () => {
      const good = await at.visit(bare(list() + tag(name, files[name]!)));
      await shown(good.page);
      assert.deepEqual(good.problems, []);
      await good.page.close();
      const bad = await at.visit(bare(list() + tag(name, WRONG)));
      await bad.page.waitForFunction(() => document.title.endsWith('refused'));
      assert.equal(await bad.page.evaluate(() => (document.querySelector('lectern-session-list') as HTMLElement).innerText), 'Soon');
      await bad.page.close();
    });
  }

  test('the import map covers what lectern.js loads', async () => {
    const good = await at.visit(bare(list() + tag('lectern.js', files['lectern.js']!), importMap()));
    await shown(good.page);
    assert.deepEqual(good.problems, []);
    await good.page.close();
    // One chunk that a list can't do without is another than it should be.
    const bad = await at.visit(
      bare(
        list() + tag('lectern.js', files['lectern.js']!),
        importMap((name, hash) => (name.includes('chunks/base-') ? WRONG : hash)),
      ),
    );
    await bad.page.waitForFunction(() => document.title.endsWith('loaded'));
    for (let wait = 0; wait < 100 && bad.problems.length < 2; wait++) await new Promise((resolve) => setTimeout(resolve, 50));
    assert.match(bad.problems.join('\n'), /\[lectern\] <lectern-session-list> could not be loaded/);
    assert.equal(await bad.page.evaluate(() => (document.querySelector('lectern-session-list') as HTMLElement).innerText), 'Soon');
    await bad.page.close();
  });
});
