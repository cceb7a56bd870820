/** How `custom-elements.json` is made from the sources; `npm run docs` does it. */
import { lecternPlugin } from './scripts/lib/manifest-plugin.js';

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/lib/small-*.ts'],
  litelement: true,
  packagejson: false,
  quiet: true,
  plugins: [lecternPlugin()],
};
