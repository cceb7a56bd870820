/** What the package ships, as someone gets it who installs it: files, doors, types. */
import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fromRoot } from '../../scripts/lib/paths.js';
import { node, npm, run, tool } from '../../scripts/lib/run.js';

interface Manifest {
  readonly modules: readonly {
    readonly declarations: readonly {
      readonly name: string;
      readonly tagName: string;
      readonly events?: readonly { readonly name: string; readonly type: { readonly text: string } }[];
    }[];
  }[];
}
interface PackageJson {
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly customElements: string;
  readonly unpkg: string;
}

const scratch = mkdtempSync(join(tmpdir(), 'lectern-package-'));
const home = join(scratch, 'node_modules/lectern');
const read = (file: string): string => readFileSync(join(home, file), 'utf8');
const json = <T>(file: string): T => JSON.parse(read(file)) as T;

/** The files of the package, with forward slashes, as the host has them. */
const files = (): string[] =>
  readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(home.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((file) => !file.startsWith('node_modules/'))
    .sort();

const elements = () => json<Manifest>('dist/custom-elements.json').modules.flatMap(({ declarations }) => declarations);
const doorOf = (tag: string): string => `lectern/elements/${tag.replace('lectern-', '')}`;

/** Installs the tarball; without a network, unpacks it and lends it the dependencies of the repository. */
async function install(tarball: string): Promise<void> {
  writeFileSync(join(scratch, 'package.json'), JSON.stringify({ name: 'host', private: true, type: 'module' }));
  const { code } = await npm(['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', tarball], {
    cwd: scratch,
    quiet: true,
    timeout: 120_000,
  });
  if (code === 0) return;
  mkdirSync(home, { recursive: true });
  assert.equal((await run('tar', ['-xzf', tarball, '-C', home, '--strip-components=1'])).code, 0, 'the tarball can be unpacked');
  for (const name of Object.keys(json<PackageJson>('package.json').dependencies)) {
    const place = join(scratch, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(fromRoot('node_modules', name), place, 'dir');
  }
}

before(async () => {
  // Packing builds first, so this is never about an old build.
  const packed = await npm(['pack', '--silent', '--pack-destination', scratch], { quiet: true });
  assert.equal(packed.code, 0, packed.output);
  const tarball = readdirSync(scratch).find((file) => file.endsWith('.tgz'));
  assert.ok(tarball, packed.output);
  await install(join(scratch, tarball));
});
after(() => rmSync(scratch, { recursive: true, force: true }));

describe('files', () => {
  test('only what hosts use is shipped', () => {
    const stray = files().filter((file) => !/^(?:dist\/.*|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/.test(file));
    assert.deepEqual(stray, []);
    const odd = files().filter((file) => /(?:^|[/.])(?:tests?|stories|story|spec)[/.]|tsbuildinfo/.test(file));
    assert.deepEqual(odd, []);
  });

  test('the licence, and those of what is bundled, are in it', () => {
    assert.match(read('LICENSE'), /MIT/);
    assert.match(read('dist/third-party-licenses.md'), /## @lit\/context /);
  });

  test('each source map is there and complete', () => {
    const all = new Set(files());
    const maps = files().filter((file) => file.endsWith('.js'));
    assert.ok(maps.length > 0);
    for (const file of maps) {
      // What is for a script tag doesn't name its map, to be shorter; it lies beside it all the same.
      const map = /\/\/# sourceMappingURL=(\S+)\s*$/.exec(read(file))?.[1] ?? `${basename(file)}.map`;
      assert.ok(map, `${file} names no map`);
      const path = join(dirname(file), map).replaceAll('\\', '/');
      assert.ok(all.has(path), `${file} names ${map}, which is missing`);
      const { sources, sourcesContent } = json<{ sources: string[]; sourcesContent?: (string | null)[] }>(path);
      assert.equal(sourcesContent?.filter((content) => content !== null).length, sources.length, `${path} lacks sources`);
    }
  });

  test('nothing names a place on the machine that built it', () => {
    const rooted = files().filter((file) => /\.(?:js|ts|json|map)$/.test(file) && read(file).includes(fromRoot()));
    assert.deepEqual(rooted, []);
  });

  test('what the manifest of elements names is there', () => {
    const all = new Set(files());
    const { modules } = json<{ modules: { path: string }[] }>('dist/custom-elements.json');
    for (const { path } of modules) assert.ok(all.has(path), path);
  });
});

describe('doors', () => {
  test('each leads to a file, and its types do too', () => {
    const { exports, unpkg, customElements } = json<PackageJson>('package.json');
    const targets = Object.values(exports).flatMap((door) => (typeof door === 'string' ? [door] : [door.types, door.default]));
    const names = elements().map(({ tagName }) => tagName.replace('lectern-', ''));
    assert.ok(names.length > 0);
    for (const target of [...targets, unpkg, customElements]) {
      // Themes are files of their own names; the other pattern is that of the elements.
      if (target.includes('/themes/'))
        assert.ok(
          files().some((file) => file.startsWith('dist/themes/')),
          'there are no themes',
        );
      else for (const path of target.includes('*') ? names.map((name) => target.replace('*', name)) : [target]) assert.ok(existsSync(join(home, path)), path);
    }
  });

  test('modules import nothing but each other and dependencies', () => {
    const { dependencies } = json<PackageJson>('package.json');
    const known = Object.keys(dependencies);
    for (const file of files().filter((path) => /^dist\/npm\/.*\.js$/.test(path))) {
      // Comments and texts have the words from and import too.
      for (const [, name = ''] of read(file).matchAll(/(?:^(?:import|export)\b(?:[^'"\n]*\bfrom)?\s+|\bimport\(\s*)["']([^"'\n]+)["']/gm)) {
        if (name.startsWith('.')) assert.ok(existsSync(join(home, dirname(file), name)), `${file} imports ${name}`);
        else if (file.startsWith('dist/npm/cli/') && name.startsWith('node:')) continue;
        else
          assert.ok(
            known.some((dependency) => name === dependency || name.startsWith(`${dependency}/`)),
            `${file} imports ${name}, which is no dependency`,
          );
      }
    }
  });

  test('`lectern` is imported without a DOM, and reads a feed', async () => {
    writeFileSync(
      join(scratch, 'read.js'),
      `import * as lectern from 'lectern';
      const result = await lectern.parseFeed({ lectern: 1, sessions: [{ id: 'a', title: 'A talk' }] });
      console.log(JSON.stringify({ names: Object.keys(lectern), title: result.feed?.sessions[0]?.title, document: typeof document }));`,
    );
    const { code, output } = await node([join(scratch, 'read.js')], { cwd: scratch, quiet: true });
    assert.equal(code, 0, output);
    const { names, title, document } = JSON.parse(output) as { names: string[]; title: string; document: string };
    assert.equal(title, 'A talk');
    assert.equal(document, 'undefined');
    for (const { name } of elements()) assert.ok(names.includes(name), `lectern exports ${name}`);
  });

  test('the schema of the format is read as JSON', async () => {
    writeFileSync(
      join(scratch, 'schema.js'),
      `import { createRequire } from 'node:module';
      const require = createRequire(import.meta.url);
      console.log(require('lectern/lectern.schema.json').title, require('lectern/custom-elements.json').schemaVersion, require('lectern/package.json').name);`,
    );
    const { code, output } = await node([join(scratch, 'schema.js')], { cwd: scratch, quiet: true });
    assert.equal(code, 0, output);
    assert.equal(output.trim(), 'Lectern feed 1.0.0 lectern');
  });
});

describe('the command', () => {
  const feed = join(scratch, 'feed.sessionize.json');
  before(() => copyFileSync(fromRoot('demo/conference.sessionize.json'), feed));
  /** As a shell finds it: npm links it, or the file that npm would link. */
  const lectern = (...args: string[]) => {
    const { bin } = json<{ bin: { lectern: string } }>('package.json');
    return node([join(home, bin.lectern), ...args], { cwd: scratch, quiet: true });
  };

  test('is a program that Node starts', () => {
    const { bin } = json<{ bin: { lectern: string } }>('package.json');
    assert.ok(read(bin.lectern).startsWith('#!/usr/bin/env node\n'));
  });
  test('validates', async () => {
    const { code, output } = await lectern('validate', '--json', feed);
    assert.equal(code, 0, output);
    assert.equal((JSON.parse(output) as { format: string }).format, 'sessionize');
    assert.equal((await lectern('validate', join(scratch, 'package.json'))).code, 1);
    assert.equal((await lectern('validate')).code, 2);
  });
  test('converts', async () => {
    const { code, output } = await lectern('convert', feed, '-o', 'snapshot.json');
    assert.equal(code, 0, output);
    assert.equal((JSON.parse(readFileSync(join(scratch, 'snapshot.json'), 'utf8')) as { lectern: number }).lectern, 1);
  });
  test('knows the schema and the version', async () => {
    const { output } = await lectern('schema');
    assert.deepEqual(JSON.parse(output), json('dist/lectern.schema.json'));
    assert.equal((await lectern('--version')).output.trim(), json<{ version: string }>('package.json').version);
  });
});

describe('types', () => {
  /** A host's page: every door, class, tag and event, each with the type that it must have. */
  const page = (): string => {
    const tags = elements();
    const events = [...new Map(tags.flatMap(({ events = [] }) => events.map(({ name, type }) => [name, type.text]))).entries()];
    return [
      `import { parseFeed, loadFeed, type Feed, ${[...tags.map(({ name }) => name), ...events.map(([, type]) => type)].join(', ')} } from 'lectern';`,
      `import 'lectern/define';`,
      `import 'lectern/lectern.js';`,
      ...tags.map(({ tagName }) => `import '${doorOf(tagName)}';`),
      ...tags.map(
        ({ name, tagName }) => `{ const made: ${name} = document.createElement('${tagName}'); const feed: Feed | undefined = made.feed; void feed; }`,
      ),
      `const list = document.createElement('lectern-session-list');`,
      `list.layout = 'compact';`,
      `// @ts-expect-error: no such layout`,
      `list.layout = 'nonsense';`,
      `// @ts-expect-error: no such element class`,
      `const wrong: LecternFaq = list; void wrong;`,
      ...events.map(([name, type]) => `list.addEventListener('${name}', (event) => { const typed: ${type} = event; void typed; });`),
      `const result = await parseFeed({});`,
      `// @ts-expect-error: a feed may be missing`,
      `const count: number = result.feed.sessions.length; void count;`,
      `const loaded: Promise<unknown> = loadFeed('https://example.org/feed.json', { signal: new AbortController().signal }); void loaded;`,
    ].join('\n');
  };

  for (const [module, moduleResolution] of [
    ['ESNext', 'bundler'],
    ['NodeNext', 'nodenext'],
  ] as const) {
    test(`a page that uses every door is checked, moduleResolution ${moduleResolution}`, async () => {
      const folder = join(scratch, moduleResolution);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'page.ts'), page());
      const compilerOptions = { target: 'ES2022', module, moduleResolution, lib: ['ES2023', 'DOM', 'DOM.Iterable'], strict: true, types: [], noEmit: true };
      writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['page.ts'] }));
      const { code, output } = await tool('typescript:tsc', ['-p', folder, '--pretty', 'false'], { cwd: folder, quiet: true });
      assert.equal(code, 0, output);
    });
  }
});
