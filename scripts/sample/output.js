/** Where the generators of the sample event put what they make: written, or with `--check` only compared. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fromRoot } from '../lib/paths.js';

const checking = process.argv.includes('--check');

/** @param {string} path */
const read = (path) => {
  try {
    return readFileSync(fromRoot(path), 'utf8');
  } catch {
    return undefined;
  }
};

/**
 * Writes files, or says which are stale and makes the script fail.
 * @param {ReadonlyMap<string, string>} files text by path from the root of the repository
 * @param {string} remedy the command that makes them fresh
 */
export function output(files, remedy) {
  const stale = [...files].filter(([path, text]) => read(path) !== text);
  for (const [path, text] of stale) {
    if (checking) console.error(`${path} is not what \`${remedy}\` makes of its source; run it and commit the result.`);
    else {
      mkdirSync(dirname(fromRoot(path)), { recursive: true });
      writeFileSync(fromRoot(path), text);
      console.log(`wrote ${path}`);
    }
  }
  if (checking && stale.length > 0) process.exitCode = 1;
}
