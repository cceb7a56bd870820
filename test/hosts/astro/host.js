/** Astro: the package in a script of a page, with the router of view transitions. */
import { projectHost } from '../support/project.js';

export const astro = projectHost({
  name: 'astro',
  title: 'Astro',
  out: 'dist',
  pages: ['/programme/'],
  routes: { to: 'nav a[href="/programme/"]', home: 'nav a[href="/"]', client: true },
});
