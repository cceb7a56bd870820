/** The development server of `npm start`, and the script-tag build: `lectern.js` and the chunks that it loads when a page needs them. */
import { defineConfig } from 'vite';
import { minifyTemplates } from './scripts/lib/minify-templates.js';

/**
 * What goes into one file together. Left alone, every combination of elements that shares a module gets a file of its
 * own: twenty requests of one kilobyte each, which compress badly.
 */
const CHUNKS = [
  // All that a page with nothing but its own questions and answers needs.
  {
    name: 'base',
    test: /oxc-project|node_modules\/(?:lit\/(?!.*directive)|lit-element|lit-html\/(?!.*directive)|@lit\/reactive-element)|src\/(?:styles\/(?:base|tokens)|lib\/(?:define|dom|events|item-address|slug)|elements\/shared\/attributes)/,
  },
  // The way of a feed to an element.
  {
    name: 'feed',
    test: /@lit\/context|src\/(?:store|i18n|feed\/(?:load-feed|request)|model\/(?:zone|lookup|issues)|lib\/time|styles\/skeleton|elements\/feed-|elements\/feed\/)/,
  },
  // Reading a feed: loaded beside the feed itself.
  { name: 'read', test: /node_modules\/zod|src\/(?:formats|model\/(?:schema|fields|link|validate)|lib\/(?:address|color)|feed\/read-feed)/ },
  // Lists of sessions and speakers.
  {
    name: 'cards',
    test: /lit(?:-html)?\/(?:directive\.|directive-helpers|directives\/repeat)|src\/(?:styles\/(?:photo|track)|lib\/(?:text|excerpt)|elements\/(?:session-element|session-card\/session-card\.|shared\/(?:view|heading|photo|role|select|recording|session-facts|track-colors)|detail\/(?:detail-controller|trail)))/,
  },
  // What opens when a visitor chooses something.
  {
    name: 'detail',
    test: /lit(?:-html)?\/async-directive|src\/(?:styles\/rich-text|lib\/(?:plain-text|link-kind)|elements\/(?:detail\/detail-dialog|session-detail\/session-detail\.(?:template|styles)|speaker-bio\/speaker-bio\.(?:template|styles)|shared\/(?:icons|links|rich-text)))/,
  },
].map((group, index, all) => ({ ...group, priority: all.length - index }));

export default defineConfig(({ command }) => ({
  appType: 'mpa',
  server: { fs: { allow: ['.'] } },
  optimizeDeps: { entries: ['demo/*.html', 'src/*.ts'] },
  publicDir: false,
  plugins: command === 'build' ? [minifyTemplates()] : [],
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
      output: {
        minify: { compress: { target: 'es2022' }, mangle: true, codegen: { removeWhitespace: true } },
        // A page asks for lectern.js by its name; what that loads can be kept forever.
        chunkFileNames: 'chunks/[name]-[hash].js',
        comments: false,
        codeSplitting: { groups: CHUNKS },
      },
    },
  },
}));
