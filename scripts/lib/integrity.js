/** What a page needs to accept no other files than those of one build: `integrity.json`, and an import map for modules that load others. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** @param {Buffer} bytes */
export const integrityOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/**
 * Writes both files into a folder of doors.
 * @param {string} folder
 * @param {string} version
 */
export function writeIntegrity(folder, version) {
  const names = ['', 'chunks'].flatMap((under) =>
    readdirSync(join(folder, under), { withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:js|html|css)$/.test(entry.name))
      .map(({ name }) => join(under, name).split(sep).join('/')),
  );
  const files = Object.fromEntries(names.sort().map((name) => [name, integrityOf(readFileSync(join(folder, name)))]));
  const modules = Object.entries(files).filter(([name]) => name === 'lectern.js' || name.startsWith('chunks/'));
  const map = { integrity: Object.fromEntries(modules.map(([name, hash]) => [`./${name}`, hash])) };
  writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify({ version, files }, null, 2)}\n`);
  writeFileSync(join(folder, 'importmap.json'), `${JSON.stringify(map, null, 2)}\n`);
}
