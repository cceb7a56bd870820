/** `custom-elements.json`: what each element takes, sends and lets be styled, for Storybook, editors and the README. */
// @ts-expect-error: the analyzer ships no types
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { root } from './paths.js';
import { propertyTypes } from './property-types.js';

/** @typedef {{ name: string, tagName: string, summary?: string, description?: string } & Record<string, any>} Declaration */

export async function manifest() {
  const made = await cli({ argv: ['analyze', '--config', 'custom-elements-manifest.config.js'], cwd: root, noWrite: true });
  const types = propertyTypes();
  for (const element of elementsOf(made)) {
    for (const entry of [...(element.attributes ?? []), ...(element.members ?? [])]) {
      if (!entry.type) continue;
      // What is not set is undefined; said in each type, it would only hide from editors which control fits.
      entry.type.text = types.get(`${element.name}.${entry.fieldName ?? entry.name}`) ?? entry.type.text.replace(/ \| undefined$/, '');
    }
  }
  return made;
}

/** @param {any} made @returns {Declaration[]} */
export const elementsOf = (made) => made.modules.flatMap((/** @type {any} */ module) => module.declarations);

/** What an author would miss; an entry of the manifest without a description is an error. @param {any} made */
export const undescribed = (made) =>
  elementsOf(made).flatMap((element) => [
    ...(element.summary ? [] : [`${element.tagName} has no @summary`]),
    ...['attributes', 'members', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates'].flatMap((list) =>
      (element[list] ?? [])
        .filter((/** @type {any} */ entry) => !entry.description)
        .map((/** @type {any} */ entry) => `${element.tagName}: “${entry.name}” (${list}) has no description`),
    ),
  ]);
