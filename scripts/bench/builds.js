/** The production builds that are measured, in a folder of their own: `dist/` may be made anew meanwhile. */
import { relative } from 'node:path/posix';
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
 * @param {Map<string, Resource>} resources
 */
async function make(folder, build, resources) {
  const outDir = fromRoot(FOLDER, folder);
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  await build(outDir);
  take(FOLDER, folder, resources);
}

/** Takes the files of a folder, below `/<folder>/`. @param {string} above @param {string} folder @param {Map<string, Resource>} resources */
function take(above, folder, resources) {
  for (const file of filesIn(`${above}/${folder}`, /\.(?:js|css|html)$/)) {
    const path = `/${relative(above, file)}`;
    const type = TYPES[/** @type {keyof typeof TYPES} */ (path.split('.').at(-1))];
    resources.set(path, { body: readFileSync(fromRoot(file)), type, quality: 11, cache: cacheOf(path), tag: true });
  }
}

/** The way of a feed alone, with the small zod of the script-tag build: what visitors run. @param {string} outDir */
const parse = (outDir) =>
  build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    resolve: { alias: { 'zod/mini': fromRoot('src/model/small-zod.ts') } },
    build: { outDir, emptyOutDir: false, target: 'es2022', lib: { entry: fromRoot('src/feed/parse-feed.ts'), formats: ['es'], fileName: () => 'parse.js' } },
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
 * @param {{ all: boolean, built: boolean }} options `all`: the builds too that only the table of bytes needs; `built`: `dist/` as it stands
 */
export async function makeBuilds(resources, { all, built }) {
  if (built) take('.', 'dist', resources);
  else await make('dist', (outDir) => buildDoors(outDir, all ? {} : { only: ['lectern.js'] }), resources);
  await make('parse', parse, resources);
  await make('lit', bundle({ lit: fromRoot('scripts/bench/lit-alone.js') }), resources);
  if (!all) return;
  const entries = { all: fromRoot('src/define.ts'), 'session-list': fromRoot('src/define/session-list.ts'), faq: fromRoot('src/define/faq.ts') };
  await make('bundle', bundle(entries), resources);
}
