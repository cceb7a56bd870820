/** Jekyll: the tag as it is, in Markdown. */
import { must, needCommands } from '../support/programs.js';
import { projectHost } from '../support/project.js';

export const jekyll = projectHost({
  name: 'jekyll',
  title: 'Jekyll',
  lectern: 'lectern',
  async build(folder) {
    await needCommands(['jekyll'], ['jekyll']);
    await must('jekyll', ['build', '--quiet'], { cwd: folder, env: { JEKYLL_ENV: 'production' } });
  },
  out: '_site',
  pages: ['/programme.html'],
  routes: { to: 'nav a[href$="/programme.html"]', home: 'nav a[href="/"]', client: false },
});
