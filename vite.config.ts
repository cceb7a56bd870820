/** The development server of `npm start`, and the script-tag build: `lectern.js` and the chunks that it loads when a page needs them. */
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { loadTogether } from './scripts/lib/load-together.js';
import { minifyCode } from './scripts/lib/minify-code.js';
import { minifyNames } from './scripts/lib/minify-names.js';
import { minifyTemplates } from './scripts/lib/minify-templates.js';
import { SMALL_LIT } from './scripts/lib/small-lit.js';

/**
 * What goes into one file together. Left alone, every combination of elements that shares a module gets a file of its
 * own: twenty requests of one kilobyte each, which compress badly.
 */
const CHUNKS = [
  // All that a page with nothing but its own questions and answers needs.
  {
    name: 'base',
    test: /rolldown\/runtime|oxc-project|src\/(?:styles\/(?:base|tokens)|lib\/(?:small-lit|small-html|small-template|native|define|dom|events|item-address|slug)|elements\/shared\/(?:attributes|property))/,
  },
  // The way of a feed to an element, and the list of sessions: the one that nearly every page shows compresses best with it.
  {
    name: 'feed',
    test: /context\/lib\/(?:context-request|create)|src\/(?:store\/(?!keeper|interval)|i18n\/(?:en\.|format|localize|speech)|feed\/(?:load-feed|request)|model\/(?:zone|lookup|language)|lib\/(?:time|text)|styles\/(?:skeleton|photo|cover-link)|elements\/(?:feed-|shared\/(?:view|heading|photo|bones)|detail\/details))|src\/lib\/(?:latest|small-keyed)|src\/(?:styles\/track|lib\/excerpt|elements\/(?:session-list\/|session-card\/session-card\.(?:template|styles)|shared\/group|shared\/(?:recording|session-facts|slices|track-colors)))|src\/(?:formats\/(?:usual|lectern|names|raw)|model\/(?:items|values|link|read)|lib\/(?:address|color|item\.)|feed\/read-feed)/,
  },
  // Formats stand in files of their own: a page loads that of its feed, and what most of them share.
  { name: 'formats', test: /src\/formats\/(?:clock|kinds|links|profiles|slots|texts|words)\.ts$/ },
  // Plain lists are read by their columns: what lists of every kind need, and what sessions and speakers need besides.
  { name: 'tables', test: /src\/formats\/tables[\w-]*\.ts$/ },
  { name: 'lists-values', test: /src\/formats\/lists-(?:times|people)\.ts$/ },
  // What opens when a visitor chooses something.
  {
    name: 'detail',
    test: /src\/(?:styles\/rich-text|i18n\/en-detail|lib\/(?:small-directive|plain-text|link-kind)|elements\/(?:detail\/(?:detail-dialog|trail)|session-detail\/(?:recording-text|session-detail\.(?:template|styles))|speaker-bio\/speaker-bio\.(?:template|styles)|shared\/(?:icons|links|rich-text|select)))/,
  },
].map((group, index, all) => ({ ...group, priority: all.length - index }));

/**
 * The compiler's helper for decorators is ready for every kind of them; ours only look at a class and a name. The bundler
 * loads it itself, so it can only be changed afterwards.
 */
const decorateBriefly: Plugin = {
  name: 'lectern:decorate-briefly',
  enforce: 'pre',
  transform: (_code, id) =>
    /oxc-project.*\/decorate\.js$/.test(id)
      ? { code: 'export default (decorators, target, name) => decorators.forEach((decorate) => decorate(target, name));', map: null }
      : undefined,
};

/** The bundler describes properties by plain objects, in which a page's `Object.prototype.value` would stand too. */
const ownRuntime: Plugin = {
  name: 'lectern:own-runtime',
  enforce: 'pre',
  transform: (code, id) =>
    /rolldown\/runtime\.js$/.test(id)
      ? {
          code: code
            .replaceAll(/\{ (get: all\[name\]|value: 'Module')/g, '{ __proto__: null, $1')
            .replace(/(name in all\) \{\s*)(__defProp)/, '$1if (__hasOwnProp.call(all, name)) $2'),
          map: null,
        }
      : undefined,
};

/**
 * What formats share stands in a file beside them. Sessionize, the one that most pages have, takes copies of it into its
 * own, so that those pages load neither another file nor what only the others need.
 */
const wholeSessionize: Plugin = {
  name: 'lectern:whole-sessionize',
  enforce: 'pre',
  resolveId(source, importer) {
    const [, folder] = /^(.*\/src\/formats\/)(?:sessionize[\w-]*\.ts|[\w-]+\.ts\?whole)$/.exec(importer ?? '') ?? [];
    // What all formats use of each other's is there before any of them.
    return folder && source.startsWith('./') && !/\/(?:names|raw)\.ts$/.test(source) ? `${folder}${source.slice(2)}?whole` : undefined;
  },
};

/** Stands in for what host pages replace. */
const NATIVE: Record<string, [string, string]> = { Event: [fileURLToPath(new URL('./src/lib/native.ts', import.meta.url)), 'NativeEvent'] };

export default defineConfig(({ command }) => ({
  appType: 'mpa',
  server: { fs: { allow: ['.'] } },
  optimizeDeps: { entries: ['demo/*.html', 'src/*.ts'] },
  publicDir: false,
  // Visitors get the small part of zod that the schemas use, and of Lit what the elements use.
  resolve: {
    alias:
      command === 'build'
        ? [
            { find: 'zod/mini', replacement: fileURLToPath(new URL('./src/model/small-zod.ts', import.meta.url)) },
            ...SMALL_LIT.map(({ find, file }) => ({ find, replacement: fileURLToPath(new URL(`.${file}`, import.meta.url)) })),
          ]
        : [],
  },
  plugins: command === 'build' ? [decorateBriefly, ownRuntime, wholeSessionize, minifyNames(), minifyTemplates(), loadTogether(), minifyCode()] : [],
  build: {
    lib: { entry: 'src/lectern.ts', formats: ['es'], fileName: () => 'lectern.js' },
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2022',
    sourcemap: true,
    reportCompressedSize: false,
    license: { fileName: 'third-party-licenses.md' },
    // Vite leaves white space in libraries; asked directly, Rolldown takes it out.
    minify: false,
    rolldownOptions: {
      transform: { inject: NATIVE },
      output: {
        minify: { compress: { target: 'es2022' }, mangle: true, codegen: { removeWhitespace: true } },
        // A page asks for lectern.js by its name; what that loads can be kept forever.
        chunkFileNames: 'chunks/[name]-[hash:7].js',
        comments: false,
        codeSplitting: { groups: CHUNKS },
      },
    },
  },
}));
