/** Hugo: a shortcode, which authors write in Markdown. */
import { must, needCommands } from '../support/programs.js';
import { projectHost } from '../support/project.js';

export const hugo = projectHost({
  name: 'hugo',
  title: 'Hugo',
  lectern: 'static/lectern',
  async build(folder) {
    await needCommands(['hugo'], ['hugo']);
    await must('hugo', ['--quiet'], { cwd: folder });
  },
  out: 'public',
  pages: ['/programme/'],
  routes: { to: 'nav a[href$="/programme/"]', home: 'nav a[href="/"]', client: false },
});
