/** The production builds that are measured, in a folder of their own: `dist/` may be made anew meanwhile. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { build } from 'vite';
import { buildDoors } from '../lib/build-doors.js';
import { filesIn, fromRoot, root } from '../lib/paths.js';
import { TYPES } from './server.js';

/** @typedef {import('./server.js').Resource} Resource */

const FOLDER = '.cache/bench';

/** What a page asks for by its name is asked for again; what has a hash in its name is kept. @param {string} path */
const cacheOf = (path) => (/-[\w-]{6,}\.js$/.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600, stale-while-revalidate=86400');

/**
 * @param {string} folder
 * @param {(outDir: string) => Promise<unknown>} build
 * @param {Map<string, Resource>} resources takes the files, below `/<folder>/`
 */
async function make(folder, build, resources) {
  const outDir = fromRoot(FOLDER, folder);
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  await build(outDir);
  for (const file of filesIn(`${FOLDER}/${folder}`, /\.(?:js|css|html)$/)) {
    const path = file.slice(FOLDER.length);
    const type = TYPES[/** @type {keyof typeof TYPES} */ (path.split('.').at(-1))];
    resources.set(path, { body: readFileSync(fromRoot(file)), type, quality: 11, cache: cacheOf(path), tag: true });
  }
}

/** The way of a feed alone, made as in the script-tag build: what visitors run. @param {string} outDir */
const parse = (outDir) =>
  build({
    root,
    configFile: fromRoot('vite.config.ts'),
    logLevel: 'error',
    build: { outDir, lib: { entry: fromRoot('src/feed/parse-feed.ts'), formats: ['es'], fileName: () => 'parse.js' } },
  });

/** Somebody's own bundle: what Vite makes of `import 'lectern/elements/…'` without any setting. @param {Record<string, string>} input */
const bundle = (input) => (/** @type {string} */ outDir) =>
  build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: false, target: 'es2022', rolldownOptions: { input, output: { entryFileNames: '[name].js' } } },
  });

/**
 * @param {Map<string, Resource>} resources
 * @param {boolean} all whether the builds that only the table of bytes needs are made too
 */
export async function makeBuilds(resources, all) {
  await make('dist', (outDir) => buildDoors(outDir, all ? {} : { only: ['lectern.js'] }), resources);
  await make('parse', parse, resources);
  await make('lit', bundle({ lit: fromRoot('scripts/bench/lit-alone.js') }), resources);
  if (!all) return;
  const entries = { all: fromRoot('src/define.ts'), 'session-list': fromRoot('src/define/session-list.ts'), faq: fromRoot('src/define/faq.ts') };
  await make('bundle', bundle(entries), resources);
}
