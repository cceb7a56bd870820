/**
 * Controls from the manifest. Storybook reads names and descriptions out of `custom-elements.json`, but takes every type
 * that is no single word for an object: here a list of words becomes a choice, and what a page can't write gets no control.
 */
import type { Preview } from '@storybook/web-components-vite';

type Enhancer = NonNullable<Preview['argTypesEnhancers']>[number];
type ArgTypes = ReturnType<Enhancer>;
type ArgType = Partial<ArgTypes[string]>;

const WORD = /'([^']+)'/g;
const text: ArgType = { type: { name: 'string' }, control: { type: 'text' } };

/** What an attribute is chosen with, by how the manifest writes its type. */
const CONTROLS: readonly (readonly [RegExp, (type: string) => ArgType])[] = [
  [/^boolean/, () => ({ type: { name: 'boolean' }, control: { type: 'boolean' } })],
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

/** The parts of a table in their order, with what is set in each. */
const CATEGORIES: Readonly<Record<string, (type: string) => ArgType>> = {
  attributes: (type) => CONTROLS.find(([pattern]) => type.search(pattern) >= 0)?.[1](type) ?? text,
  slots: () => text,
  'css custom properties': () => text,
  events: () => ({ control: false }),
  properties: () => ({ control: false }),
  'css shadow parts': () => ({ control: false }),
};
const ORDER = Object.keys(CATEGORIES);

export const controls: Enhancer = ({ argTypes }) => {
  const place = ([, { table }]: [string, ArgType]): number => ORDER.indexOf(table?.category ?? '');
  return Object.fromEntries(
    Object.entries(argTypes)
      .sort((one, other) => place(one) - place(other))
      .map(([name, argType]) => [name, { ...argType, ...CATEGORIES[argType.table?.category ?? '']?.(argType.table?.type?.summary ?? '') }]),
  ) as ArgTypes;
};
