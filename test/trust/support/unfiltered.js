/** A build whose filters of addresses and markup are off, to see that what tests them would notice. */
import { build, loadConfigFromFile } from 'vite';
import { fromRoot, root } from '../../../scripts/lib/paths.js';

/** Files of src, and what stands in their place. @type {readonly (readonly [RegExp, string])[]} */
const OPEN = [
  [/\/src\/lib\/address\.ts$/, 'export const toLinkAddress = (value) => value; export const toImageAddress = toLinkAddress;'],
  [
    /\/src\/elements\/shared\/markup\.ts$/,
    `import { Marked } from 'marked';
     const marked = new Marked({ gfm: true, breaks: true });
     export const clean = ({ kind, value }) => {
       const template = document.createElement('template');
       template.innerHTML = kind === 'markdown' ? marked.parse(value, { async: false }) : value;
       return template.content;
     };`,
  ],
];

/** @param {string} out a folder */
export async function buildUnfiltered(out) {
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, fromRoot('vite.config.ts'));
  const plugins = /** @type {import('vite').Plugin[]} */ ((loaded?.config.plugins ?? []).flat());
  await build({
    ...loaded?.config,
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [
      {
        name: 'lectern:unfiltered',
        enforce: 'pre',
        load: (id) => OPEN.find(([file]) => file.test(id))?.[1],
      },
      // That is what takes long.
      ...plugins.filter(({ name }) => name !== 'lectern:minify-code'),
    ],
    build: { ...loaded?.config.build, outDir: out, license: false },
  });
}
