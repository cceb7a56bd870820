/** The files of the package that the command stands in: as installed, or as in the repository. */
import { existsSync, readFileSync } from 'node:fs';

const isOwn = (folder: URL): boolean =>
  existsSync(new URL('package.json', folder)) && (JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')) as { name: string }).name === 'lectern';

function home(): URL {
  let folder = new URL('./', import.meta.url);
  while (!isOwn(folder) && folder.pathname !== '/') folder = new URL('../', folder);
  return folder;
}

/** The first of some files of the package that is there. */
export function ownFile(...names: readonly string[]): string {
  const found = names.map((name) => new URL(name, home())).find((file) => existsSync(file));
  if (!found) throw new Error(`The package is not complete: ${names.join(' or ')} is missing.`);
  return readFileSync(found, 'utf8');
}

export const version = (): string => (JSON.parse(ownFile('package.json')) as { version: string }).version;
