/** Eleventy: the tag as it is, in Markdown. */
import { projectHost } from '../support/project.js';

export const eleventy = projectHost({
  name: 'eleventy',
  title: 'Eleventy',
  lectern: 'lectern',
  out: '_site',
  pages: ['/programme/'],
  routes: { to: 'nav a[href$="/programme/"]', home: 'nav a[href="/"]', client: false },
});
