/**
 * Controls from the manifest. Storybook reads names and descriptions out of `custom-elements.json`, but takes every type
 * that is no single word for an object: here a list of words becomes a choice, and what a page can't write gets no control.
 */
import type { Preview } from '@storybook/web-components-vite';

type Enhancer = NonNullable<Preview['argTypesEnhancers']>[number];
type ArgTypes = ReturnType<Enhancer>;
type ArgType = ArgTypes[string];

const WORD = /'([^']+)'/g;
const text: Partial<ArgType> = { type: { name: 'string' }, control: 'text' };

/** What an attribute is chosen with, by how the manifest writes its type. */
const CONTROLS: readonly (readonly [RegExp, (type: string) => Partial<ArgType>])[] = [
  [/^boolean/, () => ({ type: { name: 'boolean' }, control: 'boolean' })],
  [/^number/, () => ({ type: { name: 'number' }, control: { type: 'number', min: 1 } })],
  [
    WORD,
    (type) => {
      const words = [...type.matchAll(WORD)].map(([, word]) => word!);
      return { type: { name: 'enum', value: words }, options: words, control: { type: 'inline-radio' } };
    },
  ],
  [/./, () => text],
];

/** What can be set, by the part of the table that it stands in. */
const CATEGORIES: Readonly<Record<string, (type: string) => Partial<ArgType>>> = {
  attributes: (type) => CONTROLS.find(([pattern]) => type.search(pattern) >= 0)![1](type),
  slots: () => text,
  'css custom properties': () => text,
};

const propertyOf = (attribute: string): string => attribute.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

export const controls: Enhancer = ({ argTypes }) => {
  const entries = Object.entries(argTypes);
  // The property of an attribute says the same once more.
  const twins = new Set(entries.filter(([, { table }]) => table?.category === 'attributes').map(([name]) => propertyOf(name)));
  return Object.fromEntries(
    entries
      .filter(([name, { table }]) => table?.category !== 'properties' || !twins.has(name))
      .map(([name, argType]) => {
        const { category, type } = argType.table ?? {};
        const control = category && CATEGORIES[category];
        return [name, { ...argType, ...(control ? control(type?.summary ?? '') : category ? { control: false } : {}) }];
      }),
  ) as ArgTypes;
};
