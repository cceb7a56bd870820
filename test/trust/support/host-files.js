/**
 * Style sheets and scripts that real pages have, of other projects: from npm, as `hosts/package.json` pins them, and
 * from Debian, which alone has WordPress, and Prototype and MooTools for browsers. Nothing of them is in this repository.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inPath } from '../../../scripts/lib/browsers.js';
import { fromRoot } from '../../../scripts/lib/paths.js';
import { npm, run } from '../../../scripts/lib/run.js';

const PACKAGES = fromRoot('test/trust/hosts');
const DEBIAN = fromRoot('.cache/trust/debian');
const DEBIAN_PACKAGES = ['libjs-prototype', 'libjs-mootools', 'wordpress', 'wordpress-theme-twentytwentyone'];

/** @param {string} file */
const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { packages: {} });

function isInstalled() {
  const installed = readJson(join(PACKAGES, 'node_modules/.package-lock.json')).packages;
  const wanted = Object.entries(readJson(join(PACKAGES, 'package-lock.json')).packages);
  return wanted.every(([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version);
}

/** Unpacks Debian's packages beside the build, without installing them; not being able to is said where a file is missing. */
async function unpackDebian() {
  if (existsSync(DEBIAN) || !inPath('apt-get') || !inPath('dpkg-deb')) return;
  mkdirSync(DEBIAN, { recursive: true });
  await run('apt-get', ['-q', 'download', ...DEBIAN_PACKAGES], { cwd: DEBIAN, quiet: true, timeout: 120_000 });
  for (const file of readdirSync(DEBIAN)) await run('dpkg-deb', ['-x', file, '.'], { cwd: DEBIAN, quiet: true });
}

/** Gets what is missing. */
export async function ensureHostFiles() {
  if (!isInstalled()) {
    console.log('Installing the style sheets and scripts of other projects (test/trust/hosts) …');
    const { code, output } = await npm(['ci', '--ignore-scripts', '--legacy-peer-deps', '--omit=optional', '--no-audit', '--no-fund', '--prefer-offline'], {
      cwd: PACKAGES,
      quiet: true,
    });
    if (code !== 0) throw new Error(`npm ci in test/trust/hosts failed:\n${output}`);
  }
  await unpackDebian();
}

/**
 * The text of such a file.
 * @param {string} file `npm:…` from the folder of packages, `debian:…` from the root of a Debian system
 * @returns {string | undefined} nothing where this machine can't have it
 */
export function hostFile(file) {
  const [source, path = ''] = file.split(/:(.*)/s);
  const places = source === 'npm' ? [join(PACKAGES, 'node_modules', path)] : [join(DEBIAN, path), join('/', path)];
  const place = places.find((one) => existsSync(one));
  if (place === undefined && source === 'npm') throw new Error(`There is no ${file}`);
  return place && readFileSync(place, 'utf8');
}
