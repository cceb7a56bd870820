/** Vue 3 with its router, TypeScript and Vite: the package, with types for templates. */
import { projectHost } from '../support/project.js';

export const vue = projectHost({
  name: 'vue',
  title: 'Vue',
  out: 'dist',
  pages: ['/programme'],
  fallback: 'index.html',
  routes: { to: 'nav a[href="/programme"]', home: 'nav a[href="/"]', client: true },
});
