/** Whether what elements really have, seen in a page, stands in `custom-elements.json`: their parts, attributes and events. */
import { readFileSync } from 'node:fs';
import { elementsOf } from './manifest.js';
import { fromRoot } from './paths.js';

/** @typedef {Record<string, { parts: string[], attributes: string[], events: string[], slots: string[] }>} Api by tag */

/** Parts that only say how the part beside them is stand in its description. @param {{ description?: string }[] | undefined} list */
const alsoNamed = (list) => (list ?? []).flatMap(({ description = '' }) => [...description.matchAll(/`([a-z-]+)`/g)].map(([, name = '']) => name));

/** @returns {Api} */
export function documentedApi() {
  const names = (/** @type {{ name: string }[] | undefined} */ list) => (list ?? []).map(({ name }) => name);
  return Object.fromEntries(
    elementsOf(JSON.parse(readFileSync(fromRoot('custom-elements.json'), 'utf8'))).map(({ tagName, cssParts, attributes, events, slots }) => [
      tagName,
      { parts: [...names(cssParts), ...alsoNamed(cssParts)], attributes: names(attributes), events: names(events), slots: names(slots) },
    ]),
  );
}

/** The names of all our events. */
const EVENTS = [...readFileSync(fromRoot('src/lib/events.ts'), 'utf8').matchAll(/static readonly type = '([^']+)'/g)].map(([, name = '']) => name);

/** Takes down, from the next document on, which elements send which events. @param {import('puppeteer-core').Page} page */
export const noteEvents = (page) =>
  page.evaluateOnNewDocument((names) => {
    /** @type {Set<string>} */
    const sent = new Set();
    Object.assign(window, { sentEvents: sent });
    for (const name of names) addEventListener(name, ({ target }) => sent.add(`${target instanceof Element ? target.localName : ''} ${name}`), true);
  }, EVENTS);

/** What an element has and the manifest doesn't know; runs in the page. @param {Api} documented */
function look(documented) {
  const story = document.querySelector('#storybook-root');
  const missing = new Set();
  /** A documented name may end in dots, in the place of an id: `before-…`. @param {string} known @param {string} name */
  const isNamed = (known, name) => (known.endsWith('…') ? name.length >= known.length && name.startsWith(known.slice(0, -1)) : known === name);
  for (const element of story?.querySelectorAll('*') ?? []) {
    const tag = element.localName;
    const known = documented[tag];
    if (!known) continue;
    const had = {
      parts: [...(element.shadowRoot?.querySelectorAll('[part]') ?? [])].flatMap(({ part }) => [...part]),
      attributes: /** @type {{ observedAttributes?: string[] }} */ (element.constructor).observedAttributes ?? [],
      slots: [...(element.shadowRoot?.querySelectorAll('slot') ?? [])].map(({ name }) => name),
    };
    for (const [kind, names] of Object.entries(had)) {
      for (const name of names) {
        if (!known[/** @type {'parts' | 'attributes' | 'slots'} */ (kind)].some((one) => isNamed(one, name)))
          missing.add(`${tag} has ${kind} “${name}”, which custom-elements.json doesn't know`);
      }
    }
  }
  for (const pair of /** @type {Set<string>} */ (/** @type {any} */ (window).sentEvents ?? [])) {
    const [tag = '', name = ''] = pair.split(' ');
    if (documented[tag] && !documented[tag].events.includes(name)) missing.add(`${tag} sends “${name}”, which custom-elements.json doesn't know`);
  }
  return [...missing].map(String);
}

/** @param {import('puppeteer-core').Page} page @param {Api} documented @returns {Promise<string[]>} */
export const undocumentedIn = (page, documented) => page.evaluate(look, documented);
