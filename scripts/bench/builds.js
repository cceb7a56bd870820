/** The production builds that are measured, in a folder of their own: `dist/` may be made anew meanwhile. */
import { readFileSync, rmSync } from 'node:fs';
import { build } from 'vite';
import { filesIn, fromRoot, root } from '../lib/paths.js';
import { TYPES } from './server.js';

/** @typedef {import('./server.js').Resource} Resource */

const FOLDER = '.cache/bench';

/** What a page asks for by its name is asked for again; what has a hash in its name is kept. @param {string} path */
const cacheOf = (path) => (/-[\w-]{6,}\.js$/.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600, stale-while-revalidate=86400');

/**
 * @param {string} folder
 * @param {import('vite').InlineConfig} config
 * @param {Map<string, Resource>} resources takes the files, below `/<folder>/`
 */
async function make(folder, config, resources) {
  const outDir = fromRoot(FOLDER, folder);
  rmSync(outDir, { recursive: true, force: true });
  await build({ root, logLevel: 'error', publicDir: false, ...config, build: { ...config.build, outDir, emptyOutDir: false } });
  for (const file of filesIn(`${FOLDER}/${folder}`, /\.(?:js|css)$/)) {
    const path = file.slice(FOLDER.length);
    const type = path.endsWith('.css') ? TYPES.css : TYPES.js;
    resources.set(path, { body: readFileSync(fromRoot(file)), type, quality: 11, cache: cacheOf(path), tag: true });
  }
}

const configFile = fromRoot('vite.config.ts');

/** Somebody's own bundle: what Vite makes of `import 'lectern/elements/…'` without any setting. @param {Record<string, string>} input */
const bundle = (input) => ({
  configFile: /** @type {const} */ (false),
  build: { target: 'es2022', rolldownOptions: { input, output: { entryFileNames: '[name].js' } } },
});

/**
 * @param {Map<string, Resource>} resources
 * @param {boolean} all whether the builds that only the table of bytes needs are made too
 */
export async function makeBuilds(resources, all) {
  // The script-tag build, as it ships.
  await make('dist', { configFile }, resources);
  // The way of a feed alone, made as in the script-tag build: what page authors' visitors run.
  await make('parse', { configFile, build: { lib: { entry: fromRoot('src/feed/parse-feed.ts'), formats: ['es'], fileName: () => 'parse.js' } } }, resources);
  await make('lit', bundle({ lit: fromRoot('scripts/bench/lit-alone.js') }), resources);
  if (!all) return;
  await make(
    'bundle',
    bundle({ all: fromRoot('src/define.ts'), 'session-list': fromRoot('src/define/session-list.ts'), faq: fromRoot('src/define/faq.ts') }),
    resources,
  );
}
