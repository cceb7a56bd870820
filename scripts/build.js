/**
 * `npm run build`: makes `dist/`, which is what the package ships.
 *
 *     dist/npm/**                 ES modules with types, for bundlers; dependencies stay imports
 *     dist/npm/cli/**             the command `lectern`, for Node
 *     dist/lectern.js, chunks/    for a script tag; everything is inside, minified
 *     dist/*.bundle.js, embed.js, frame.*   the same in one file, for pages of one script, for frames
 *     dist/*.json                 the schema of the format and the manifest of elements
 *     dist/themes/*.css           ready looks, to link or to copy
 */
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { buildDoors } from './lib/build-doors.js';
import { filesIn, fromRoot } from './lib/paths.js';
import { tool } from './lib/run.js';

const out = fromRoot('dist');

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

for (const project of ['tsconfig.build.json', 'tsconfig.cli.json']) {
  const { code } = await tool('typescript:tsc', ['-p', project, '--outDir', `${out}/npm`]);
  if (code !== 0) process.exit(code);
}
// With `useDefineForClassFields: false` TypeScript 6.0 forgets some dynamic imports in classes when it turns `.ts` into `.js`.
for (const file of filesIn('dist/npm', /\.js$/)) {
  const text = readFileSync(fromRoot(file), 'utf8');
  const whole = text.replaceAll(/(\bimport\(\s*)(["'])(\.{1,2}\/[^"']+)\.ts\2/g, '$1$2$3.js$2');
  if (whole !== text) writeFileSync(fromRoot(file), whole);
}

await buildDoors(out);

copyFileSync(fromRoot('docs/lectern.schema.json'), `${out}/lectern.schema.json`);
copyFileSync(fromRoot('custom-elements.json'), `${out}/custom-elements.json`);
cpSync(fromRoot('themes'), `${out}/themes`, { recursive: true });
console.log(`dist/: ${filesIn('dist').length} files`);
