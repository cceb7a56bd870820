/** WordPress: each recipe published as an administrator and as an author, in themes of both kinds, and pasted into the editor. */
import { inScratch } from '../support/programs.js';
import { recipe, recipesOf } from '../support/recipes.js';
import { compareHost } from '../support/host-styles.js';
import { frameOf, shownTitles, spokenOf, visitSessions } from '../support/visitor.js';
import { openEditor } from './editor.js';
import { openWordPress } from './site.js';

/** @typedef {import('../hosts.js').Around} Around */
/** @typedef {import('./site.js').WordPress} WordPress */
/** @typedef {import('./site.js').Who} Who */

/** The block theme that this WordPress starts with, another one, and a classic one. */
const THEMES = ['twentytwentythree', 'twentytwentytwo', 'twentytwentyone'];
const CLASSIC = 'twentytwentyone';
const PLUGIN = 'lectern/lectern';

/** How the block editor saves things. @type {Readonly<Record<string, (text: string) => string>>} */
const BLOCKS = {
  html: (text) => `<!-- wp:html -->\n${text}\n<!-- /wp:html -->`,
  paragraph: (text) => `<!-- wp:paragraph -->\n<p>Everything at a glance: ${text}</p>\n<!-- /wp:paragraph -->`,
  embed: (text) => {
    const address = text.replaceAll('&', '&amp;');
    return `<!-- wp:embed {"url":${JSON.stringify(text)}} -->\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${address}\n</div></figure>\n<!-- /wp:embed -->`;
  },
  /** An address on a line of its own, pasted. */
  line: (text) => `<!-- wp:paragraph -->\n<p>${text.replaceAll('&', '&amp;')}</p>\n<!-- /wp:paragraph -->`,
  /** As the classic editor saves it: no block at all. */
  classic: (text) => `Everything at a glance:\n\n${text}\n\nSee you there.`,
};

/**
 * @typedef {object} Way
 * @property {Who} who publishes
 * @property {string} recipe
 * @property {keyof typeof BLOCKS} block
 * @property {'plugin' | 'footer'} [script] what brings the script, where the recipe doesn't
 * @property {boolean} [frame] whether the sessions are in a frame
 */

/** @type {readonly Way[]} */
const WAYS = [
  { who: 'administrator', recipe: 'tag.html', block: 'html' },
  { who: 'administrator', recipe: 'script.html', block: 'html' },
  { who: 'administrator', recipe: 'script.html', block: 'classic' },
  { who: 'administrator', recipe: 'frame.html', block: 'html', frame: true },
  .../** @type {const} */ (['plugin', 'footer']).flatMap((script) =>
    /** @type {const} */ (['administrator', 'author']).flatMap((who) => [
      /** @type {Way} */ ({ who, recipe: 'stand-in.html', block: 'html', script }),
      /** @type {Way} */ ({ who, recipe: 'link.html', block: 'paragraph', script }),
    ]),
  ),
  { who: 'author', recipe: 'stand-in.html', block: 'classic', script: 'plugin' },
  { who: 'author', recipe: 'address.txt', block: 'embed', script: 'plugin', frame: true },
  { who: 'author', recipe: 'address.txt', block: 'line', script: 'plugin', frame: true },
];

/** @param {WordPress} wordpress @param {Who} who @param {string} title @param {string} content @returns {Promise<string>} the address */
async function publish(wordpress, who, title, content) {
  const { link } = await wordpress.rest(who, '/wp/v2/posts', { title, content, status: 'publish' });
  return link;
}

/**
 * Where the administrator puts the script, if anywhere: a plugin, or the footer of all pages.
 * @param {WordPress} wordpress @param {string} theme @param {Way['script']} script @param {string} footer
 */
async function bringScript(wordpress, theme, script, footer) {
  await wordpress.rest('administrator', `/wp/v2/plugins/${PLUGIN}`, { status: script === 'plugin' ? 'active' : 'inactive' }, 'PUT');
  const block = BLOCKS.html?.(footer) ?? '';
  if (theme === CLASSIC) {
    // A widget in the footer, as “Appearance, Widgets” saves it: the widget, then which ones the footer has.
    const sidebar = '/wp/v2/sidebars/sidebar-1';
    const old = await wordpress.rest('administrator', '/wp/v2/widgets&sidebar=sidebar-1', undefined, 'GET');
    const others = old.flatMap((/** @type {{ id: string, rendered: string }} */ { id, rendered }) => (rendered.includes('embed.js') ? [] : [id]));
    const widget = { id_base: 'block', sidebar: 'sidebar-1', instance: { raw: { content: block } } };
    const added = script === 'footer' ? [(await wordpress.rest('administrator', '/wp/v2/widgets', widget)).id] : [];
    await wordpress.rest('administrator', sidebar, { widgets: [...others, ...added] }, 'PUT');
    return;
  }
  // The part of the template, as “Appearance, Editor” saves it.
  const id = `/wp/v2/template-parts/${theme}//footer`;
  const { content } = await wordpress.rest('administrator', `${id}&context=edit`, undefined, 'GET');
  const rest = String(content.raw).replace(block, '');
  await wordpress.rest('administrator', id, { content: script === 'footer' ? `${rest}${block}` : rest });
}

/** @param {Around} around @param {WordPress} wordpress @param {string} theme @param {ReadonlyMap<string, string>} recipes */
async function tryTheme({ site, titles, collector }, wordpress, theme, recipes) {
  await wordpress.theme(theme);
  for (const script of [undefined, /** @type {const} */ ('footer'), /** @type {const} */ ('plugin')]) {
    await bringScript(wordpress, theme, script, recipe(recipes, 'footer.html'));
    for (const way of WAYS.filter((one) => one.script === script)) {
      const name = `WordPress, ${theme}: ${way.recipe} (${way.block}) by ${way.who}${script ? `, script from ${script}` : ''}`;
      await collector.try(name, async () => {
        const url = await publish(wordpress, way.who, name, BLOCKS[way.block]?.(recipe(recipes, way.recipe)) ?? '');
        const visit = await site.visit(url);
        const problems = await visitSessions(visit, { titles, place: way.frame ? await frameOf(visit) : visit.page });
        await visit.page.close();
        const { elements, problems: hurt } = await compareHost(site, url, way.frame ? (page) => page.waitForNetworkIdle({ idleTime: 300 }) : shownTitles);
        collector.count('elements of hosts compared', elements);
        return [...problems, ...hurt];
      });
    }
  }
}

/** @param {Around} around @param {WordPress} wordpress @param {ReadonlyMap<string, string>} recipes */
async function tryStripping({ site, collector }, wordpress, recipes) {
  await collector.try('WordPress: of a tag by an author the fallback stays, and nothing is said', async () => {
    const visit = await site.visit(await publish(wordpress, 'author', 'Stripped', BLOCKS.html?.(recipe(recipes, 'tag.html')) ?? ''));
    const left = await visit.page.evaluate(() => ({
      ours: document.querySelectorAll('lectern-session-list, [src*="lectern.js"]').length,
      link: document.querySelector('a[href$="programme.pdf"]')?.getClientRects().length,
    }));
    const spoken = spokenOf(visit);
    await visit.page.close();
    return [...(left.ours === 0 ? [] : ['the tag or the script is there']), ...(left.link === 1 ? [] : ['the fallback is not shown']), ...spoken];
  });
}

/** @param {Around} around @param {WordPress} wordpress @param {ReadonlyMap<string, string>} recipes */
async function tryPasting({ site, browser, titles, collector }, wordpress, recipes) {
  for (const { who, way, text, frame } of [
    { who: /** @type {const} */ ('administrator'), way: 'html', text: 'tag.html', frame: false },
    { who: /** @type {const} */ ('author'), way: 'html', text: 'stand-in.html', frame: false },
    { who: /** @type {const} */ ('author'), way: 'line', text: 'address.txt', frame: true },
    { who: /** @type {const} */ ('author'), way: 'embed', text: 'address.txt', frame: true },
  ]) {
    await collector.try(`WordPress: ${text} pasted into the block editor (${way}) by ${who}`, async () => {
      const editor = await openEditor(browser, wordpress, who);
      try {
        const visit = await site.visit(await editor.publish(way, recipe(recipes, text)));
        const problems = await visitSessions(visit, { titles, place: frame ? await frameOf(visit) : visit.page });
        await visit.page.close();
        return problems;
      } finally {
        await editor.close();
      }
    });
  }
}

/** @type {import('../hosts.js').Host} */
export const wordpress = {
  name: 'wordpress',
  title: 'WordPress',
  run: (around) =>
    inScratch('wordpress', async (folder) => {
      const recipes = recipesOf('wordpress', around.places);
      const site = await openWordPress(folder, recipe(recipes, 'lectern.php'));
      try {
        for (const theme of THEMES) await tryTheme(around, site, theme, recipes);
        await tryStripping(around, site, recipes);
        await tryPasting(around, site, recipes);
      } finally {
        await site.close();
      }
    }),
};
