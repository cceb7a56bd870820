/** Docusaurus: the tag as it is, in MDX, and the script in the configuration. */
import { projectHost } from '../support/project.js';

export const docusaurus = projectHost({
  name: 'docusaurus',
  title: 'Docusaurus',
  lectern: 'static/lectern',
  out: 'build',
  pages: ['/programme/'],
  routes: { to: 'main a[href="/programme/"]', home: 'a.navbar__brand', client: true },
});
