/**
 * `npm run snippets`: gives the tags in the README and in `docs/` the hashes of what is in `dist/`. Run `npm run build` before.
 * `npm run snippets -- --check` says what is stale, and changes nothing.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { filesIn, fromRoot } from './lib/paths.js';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

if (!existsSync(fromRoot('dist/integrity.json'))) {
  console.error('There is no dist/integrity.json: run npm run build before.');
  process.exit(1);
}
/** @type {{ files: Record<string, string> }} */
const { files } = JSON.parse(readFileSync(fromRoot('dist/integrity.json'), 'utf8'));
/** @type {{ integrity: Record<string, string> }} */
const map = JSON.parse(readFileSync(fromRoot('dist/importmap.json'), 'utf8'));

/** `<script src="lectern/embed.js" integrity="…">`, on one line or several. */
const TAG = /(<script\b[^>]*?\bsrc="[^"]*?\/([^"/]+)"[^>]*?\bintegrity=")[^"]*/g;
/** An import map, which names files from where the page is. */
const MAP = /(<script type="importmap">\n)[^]*?(\n\s*<\/script>)/g;

const FOLDER = './lectern/';
const mapText = JSON.stringify(
  { integrity: Object.fromEntries(Object.entries(map.integrity).map(([name, hash]) => [name.replace('./', FOLDER), hash])) },
  null,
  2,
);

let count = 0;
let stale = 0;
for (const file of ['README.md', ...filesIn('docs', /\.md$/)]) {
  const old = readFileSync(fromRoot(file), 'utf8');
  const fresh = old
    .replaceAll(TAG, (whole, tag, name) => {
      const hash = files[name];
      if (!hash) throw new Error(`${file}: there is no dist/${name}`);
      count++;
      return `${tag}${hash}`;
    })
    .replaceAll(MAP, (_, start, end) => {
      count++;
      return `${start}${mapText.replaceAll(/^/gm, '  ')}${end}`;
    });
  if (fresh === old) continue;
  stale++;
  if (values.check) console.error(`${file} has hashes of another build: run npm run build && npm run snippets, and commit it`);
  else writeFileSync(fromRoot(file), fresh);
}
console.log(`${count} snippets in the documentation, ${stale === 0 ? 'all fresh' : `${stale} files ${values.check ? 'stale' : 'written'}`}`);
// None at all means that the patterns no longer fit.
process.exitCode = count === 0 || (values.check && stale > 0) ? 1 : 0;
