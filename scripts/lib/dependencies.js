/** Installs what is missing. Runs before there is a `node_modules`, so it imports nothing but Node's own modules. */
import { readFileSync } from 'node:fs';
import { fromRoot } from './paths.js';
import { npm } from './run.js';

/** @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean, link?: boolean }>} Packages */

/**
 * @param {string} file
 * @returns {Packages}
 */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(fromRoot(file), 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/** What the lock file asks for and `node_modules` lacks or holds in another version: npm keeps a list of what it installed. */
export function missingPackages() {
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json'))
    .filter(([path, { version, optional, link }]) => path !== '' && !optional && !link && installed[path]?.version !== version)
    .map(([path]) => path);
}

/** Runs `npm ci` if something is missing; needs no network otherwise. Ends the process where that fails. */
export async function ensureDependencies() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  console.log(`Installing dependencies (${missing.length} packages missing or of another version) …`);
  const { code } = await npm(['ci', '--no-audit', '--no-fund', '--prefer-offline']);
  if (code === 0) return;
  console.error(
    '\nThe dependencies could not be installed (npm ci, see above).\n' +
      '  - Is there a network, and does npm reach its registry? Try: npm ping\n' +
      '  - Behind a proxy: npm config set proxy http://…\n' +
      '  - With a mirror: npm config set registry https://…\n',
  );
  process.exit(1);
}
