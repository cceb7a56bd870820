/** What `custom-elements.json` says of the elements, for pages that show all of it. */
import manifest from '../../custom-elements.json' with { type: 'json' };

export interface Described {
  readonly name: string;
  readonly description: string;
  readonly default?: string;
}
interface Declaration {
  readonly tagName: string;
  readonly summary: string;
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
  readonly slots?: readonly Described[];
}

const declarations = manifest.modules.flatMap((module) => module.declarations as unknown as readonly Declaration[]);

export const declarationOf = (tag: string): Declaration | undefined => declarations.find(({ tagName }) => tagName === tag);

/** Every custom property, once. */
export const tokens: readonly Described[] = [
  ...new Map(declarations.flatMap(({ cssProperties = [] }) => cssProperties.map((token) => [token.name, token]))).values(),
];
