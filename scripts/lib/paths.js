/** Where things are: every script speaks of files from the root of the repository. */
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readdirSync } from 'node:fs';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {...string} parts */
export const fromRoot = (...parts) => join(root, ...parts);

/**
 * The files under a folder of the repository, sorted, as paths from its root with forward slashes; none if there is no such folder.
 * @param {string} folder
 * @param {RegExp} [name] what the path must match
 * @returns {string[]}
 */
export function filesIn(folder, name = /./) {
  let entries;
  try {
    entries = readdirSync(fromRoot(folder), { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => name.test(path))
    .sort();
}
