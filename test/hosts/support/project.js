/**
 * Small projects of generators and frameworks: what is no recipe lies in `files` of the host's folder, the recipes of the
 * docs come on top, their own tools build it, a plain server shows it.
 *
 * A name that ends with `.txt` loses that: this repository's compiler shall not read what only theirs can.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fromRoot, root } from '../../../scripts/lib/paths.js';
import { npm } from '../../../scripts/lib/run.js';
import { serve } from '../../../scripts/lib/serve.js';
import { compareHost } from './host-styles.js';
import { modernNode } from './node.js';
import { inScratch, NotHere } from './programs.js';
import { recipesOf } from './recipes.js';
import { shownTitles, spokenOf, visitSessions } from './visitor.js';

/** @typedef {import('../hosts.js').Around} Around */
/** @typedef {import('../../trust/support/site.js').Visit} Visit */

/**
 * @typedef {object} Routes
 * @property {string} to selects the link to the page with the sessions
 * @property {string} home selects the link to the page without
 * @property {boolean} client whether the document stays when a visitor presses them
 *
 * @typedef {object} Project
 * @property {string} name
 * @property {string} title
 * @property {string} [lectern] where the files of `dist/` go; without, the package is installed
 * @property {(folder: string) => Promise<unknown>} [build] npm's script “build”, if not said
 * @property {string} out where the built site is
 * @property {readonly string[]} pages paths with sessions on them
 * @property {string} [fallback] what the server answers for these paths, where there is no file
 * @property {Routes} routes
 */

/** What a site takes over of `dist/`. @param {string} place */
function copyScripts(place) {
  cpSync(fromRoot('dist'), place, {
    recursive: true,
    filter: (file) => !/[\\/]npm(?:[\\/]|$)|\.map$/.test(relative(fromRoot('dist'), file).replace(/^/, '/')),
  });
}

/** @param {string} folder @param {Project} project @param {import('./recipes.js').Places} places */
function lay(folder, { name, lectern }, places) {
  const own = fromRoot('test/hosts', name);
  if (existsSync(join(own, 'files'))) cpSync(join(own, 'files'), folder, { recursive: true });
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.txt')) renameSync(join(folder, file), join(folder, file.slice(0, -'.txt'.length)));
  }
  for (const [file, text] of recipesOf(name, places)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${text}\n`);
  }
  if (lectern) copyScripts(join(folder, lectern));
}

/** Packs what is in `dist/`, as `npm pack` in a clone does. @param {string} folder @returns {Promise<string>} the tarball */
async function pack(folder) {
  const { code, output } = await npm(['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], { quiet: true });
  if (code !== 0) throw new Error(`npm pack: ${output}`);
  return join(folder, output.trim().split('\n').at(-1) ?? '');
}

/** @param {string} folder @param {Project} project */
async function installPackages(folder, { lectern }) {
  const env = await modernNode();
  const packed = lectern ? [] : [await pack(folder)];
  const { code, output } = await npm(['install', '--prefer-offline', '--no-audit', '--no-fund', ...packed], {
    cwd: folder,
    env,
    quiet: true,
    timeout: 15 * 60_000,
  });
  if (code !== 0) throw new NotHere(`npm install: ${output.trim().slice(-300)}`);
}

/** @param {string} folder */
async function npmBuild(folder) {
  const { code, output } = await npm(['run', 'build'], {
    cwd: folder,
    env: { ...(await modernNode()), NODE_ENV: 'production', CI: '1', NG_CLI_ANALYTICS: 'false', ASTRO_TELEMETRY_DISABLED: '1' },
    quiet: true,
    timeout: 15 * 60_000,
  });
  if (code !== 0) throw new Error(`npm run build: ${output.trim().slice(-1500)}`);
}

/**
 * From the page without sessions to the one with them, home again, and back by the browser's button.
 * @param {Visit} visit
 * @param {Routes} routes
 * @param {readonly string[]} titles
 */
async function goAround(visit, { to, home, client }, titles) {
  const { page } = visit;
  const stay = { timeout: 15_000, polling: 100 };
  await page.evaluate(() => Object.assign(document, { stayed: true }));
  await page.locator(to).click();
  const first = await shownTitles(page);
  await page.locator(home).click();
  await page.waitForFunction(() => !document.querySelector('lectern-session-list'), stay);
  await page.goBack();
  const second = await shownTitles(page);
  const stayed = await page.evaluate(() => 'stayed' in document);
  return [
    ...[first, second].filter(({ length }) => length !== titles.length).map(({ length }) => `${length} cards instead of ${titles.length} after going there`),
    ...(stayed === client ? [] : [client ? 'the router loaded another document' : 'the document stayed']),
    ...spokenOf(visit),
  ];
}

/** @param {Around} around @param {Project} project @param {string} origin */
async function visitAll({ site, titles, collector }, { title, lectern, pages, routes }, origin) {
  for (const path of pages) {
    const url = `${origin}${path}`;
    await collector.try(`${title}: ${path}`, async () => {
      const visit = await site.visit(url);
      const problems = await visitSessions(visit, { titles });
      await visit.page.close();
      // Bundled with the page's own scripts, Lectern can't be left out to compare.
      if (!lectern) return problems;
      const { elements, problems: hurt } = await compareHost(site, url, shownTitles, (file) => file.startsWith(`${origin}/lectern/`));
      collector.count('elements of hosts compared', elements);
      return [...problems, ...hurt];
    });
  }
  await collector.try(`${title}: there, home, and back`, async () => {
    const visit = await site.visit(`${origin}/`);
    const problems = await goAround(visit, routes, titles);
    await visit.page.close();
    return problems;
  });
}

/** @param {Project} project @returns {import('../hosts.js').Host} */
export const projectHost = (project) => ({
  name: project.name,
  title: project.title,
  run: (around) =>
    inScratch(project.name, async (folder) => {
      lay(folder, project, around.places);
      const isNpm = existsSync(join(folder, 'package.json'));
      if (isNpm) await installPackages(folder, project);
      await (project.build ?? npmBuild)(folder);
      const out = join(folder, project.out);
      const fallback = project.fallback ? readFileSync(join(out, project.fallback), 'utf8') : undefined;
      const server = await serve(relative(root, out), fallback ? Object.fromEntries(project.pages.map((path) => [path, fallback])) : {});
      try {
        await visitAll(around, project, server.origin);
      } finally {
        await server.close();
      }
    }),
});
