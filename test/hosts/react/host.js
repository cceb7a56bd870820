/** React 19 with a router, TypeScript and Vite: the package, with types for JSX. */
import { projectHost } from '../support/project.js';

export const react = projectHost({
  name: 'react',
  title: 'React',
  out: 'dist',
  pages: ['/programme'],
  fallback: 'index.html',
  routes: { to: 'nav a[href="/programme"]', home: 'nav a[href="/"]', client: true },
});
