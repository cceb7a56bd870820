/** Angular with its router: the package, and a schema that lets its templates have tags of others. */
import { projectHost } from '../support/project.js';

export const angular = projectHost({
  name: 'angular',
  title: 'Angular',
  out: 'dist/browser',
  pages: ['/programme'],
  fallback: 'index.html',
  routes: { to: 'nav a[href="/programme"]', home: 'nav a[href="/"]', client: true },
});
