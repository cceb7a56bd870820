/** The development server of `npm start`, and the script-tag build: `lectern.js` and the chunks that it loads when a page needs them. */
import { defineConfig } from 'vite';
import { minifyTemplates } from './scripts/lib/minify-templates.js';

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
      },
    },
  },
}));
