/** Ghost: an HTML card with everything, and one with a stand-in whose script is injected into all pages. */
import { compareHost } from '../support/host-styles.js';
import { inScratch } from '../support/programs.js';
import { recipe, recipesOf } from '../support/recipes.js';
import { shownTitles, visitSessions } from '../support/visitor.js';
import { openGhost } from './site.js';

/** Ghost's own parts for readers come from a server elsewhere, and nothing here goes there. */
const OWN_WORDS = /net::ERR_NAME_NOT_RESOLVED/;

/** Recipes, and what is injected into all pages besides. */
const WAYS = [
  { card: 'tag.html', injected: undefined },
  { card: 'script.html', injected: undefined },
  { card: 'stand-in.html', injected: 'footer.html' },
];

/** @type {import('../hosts.js').Host} */
export const ghost = {
  name: 'ghost',
  title: 'Ghost',
  run: ({ site, titles, places, collector }) =>
    inScratch('ghost', async (folder) => {
      const recipes = recipesOf('ghost', places);
      const blog = await openGhost(folder);
      try {
        for (const { card, injected } of WAYS) {
          await blog.inject(injected ? recipe(recipes, injected) : '');
          const name = `Ghost: ${card} in an HTML card${injected ? ', the script injected' : ''}`;
          await collector.try(name, async () => {
            const url = await blog.publish(name, recipe(recipes, card));
            const visit = await site.visit(url);
            const problems = await visitSessions(visit, { titles, mayBeSaid: OWN_WORDS });
            await visit.page.close();
            const { elements, problems: hurt } = await compareHost(site, url, shownTitles);
            collector.count('elements of hosts compared', elements);
            return [...problems, ...hurt];
          });
        }
      } finally {
        await blog.close();
      }
    }),
};
