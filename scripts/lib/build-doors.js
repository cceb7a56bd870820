/** Builds what pages load: the script tags' files and the frame's, each as small as it gets. */
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { writeIntegrity } from './integrity.js';
import { fromRoot, root } from './paths.js';

/** @typedef {{ file: string, entry: string, format: 'es' | 'iife', single: boolean }} Door */

/** One file each, but for `lectern.js`, which loads chunks. @type {readonly Door[]} */
export const DOORS = [
  { file: 'lectern.js', entry: 'src/lectern.ts', format: 'es', single: false },
  { file: 'lectern.bundle.js', entry: 'src/lectern.ts', format: 'es', single: true },
  { file: 'embed.js', entry: 'src/embed/embed.ts', format: 'iife', single: true },
  { file: 'embed.bundle.js', entry: 'src/embed/embed-bundle.ts', format: 'iife', single: true },
  { file: 'frame.js', entry: 'src/embed/frame.ts', format: 'iife', single: true },
  { file: 'frame-page.js', entry: 'src/embed/frame-page.ts', format: 'iife', single: true },
];

/** A classic script may come to stand in one file with others, which are none of ours: it is strict inside only. */
const CLASSIC = { exports: /** @type {const} */ ('none'), strict: false, intro: '"use strict";' };

/** @type {{ version: string }} */
const PACKAGE = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'));

/** @param {string} version @returns {import('vite').Plugin} */
const withVersion = (version) => ({
  name: 'lectern:version',
  enforce: 'pre',
  load: (id) => (/\/src\/embed\/version\.ts$/.test(id) ? `export const VERSION = ${JSON.stringify(version)};` : undefined),
});

/**
 * @param {string} out a folder
 * @param {{ version?: string, only?: readonly string[] }} [options] another version, to test pages that have two; some files instead of all
 */
export async function buildDoors(out, { version = PACKAGE.version, only } = {}) {
  for (const { file, entry, format, single } of DOORS) {
    if (only && !only.includes(file)) continue;
    await build({
      root,
      configFile: fromRoot('vite.config.ts'),
      logLevel: 'warn',
      plugins: [withVersion(version)],
      build: {
        outDir: out,
        // The bundle of `lectern.js` names whose code is in all of them.
        license: file === 'lectern.js' && { fileName: 'third-party-licenses.md' },
        lib: { entry: fromRoot(entry), formats: [format], name: 'lectern', fileName: () => file },
        // Modules that are imported later stand in the one file too, and still run only when they are.
        rolldownOptions: { checks: { bundlerTimings: false }, output: { ...(single && { codeSplitting: false }), ...(format === 'iife' && CLASSIC) } },
      },
    });
  }
  copyFileSync(fromRoot('src/embed/frame.html'), join(out, 'frame.html'));
  writeIntegrity(out, version);
}
