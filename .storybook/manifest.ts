/**
 * The manifest as Storybook can show it. Its tables have one row for a name, whatever the name is of, so a part that is
 * named as an attribute would take the attribute's place.
 */
interface Declaration {
  readonly members?: readonly { readonly attribute?: string }[];
  readonly cssParts?: readonly { readonly name: string }[];
}
interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

const forTables = ({ members, cssParts, ...rest }: Declaration): Declaration => ({
  ...rest,
  // The property of an attribute says the same once more.
  ...(members && { members: members.filter(({ attribute }) => attribute === undefined) }),
  ...(cssParts && { cssParts: cssParts.map((part) => ({ ...part, name: `::part(${part.name})` })) }),
});

export const manifestForTables = ({ modules, ...rest }: Manifest): Manifest => ({
  ...rest,
  modules: modules.map(({ declarations, ...module }) => ({ ...module, ...(declarations && { declarations: declarations.map(forTables) }) })),
});
