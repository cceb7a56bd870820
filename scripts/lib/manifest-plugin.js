/**
 * What the manifest of custom elements holds, for the analyzer: the elements and what an author can use of them, each
 * under the module that the package ships, and in one order on every machine.
 */

/** @typedef {Record<string, any>} Item */

/** @param {string} source */
const shipped = (source) => source.replace(/^src\/(.*)\.ts$/, 'dist/npm/$1.js');

/** @param {Item} a @param {Item} b */
const byName = (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** What hosts can't use, or what every Lit element has. @param {Item} member */
const isPublic = (member) => !member.static && !['private', 'protected'].includes(member.privacy) && !/^[#_]/.test(member.name);

/** Drops what tells where in our sources something stands. @param {Item} item */
const plain = ({ inheritedFrom: _inheritedFrom, privacy: _privacy, ...item }) => item;

/** The lists of a declaration, and which of their entries an author can use. @type {Readonly<Record<string, (item: Item) => boolean>>} */
const LISTS = {
  attributes: () => true,
  members: isPublic,
  events: () => true,
  slots: () => true,
  cssParts: () => true,
  cssProperties: () => true,
  cssStates: () => true,
};

/** @param {Item} declaration @param {string} tagName */
function tidy(declaration, tagName) {
  for (const [list, isUsable] of Object.entries(LISTS)) {
    if (declaration[list]) declaration[list] = declaration[list].filter(isUsable).map(plain).sort(byName);
  }
  // The first paragraph of `@summary` is the summary; the analyzer takes all that follows for it, too.
  const [summary, ...more] = (declaration.summary ?? '').split(/\n\s*\n/);
  const { kind, name, superclass: _superclass, ...rest } = declaration;
  return { kind, name, tagName, customElement: true, ...rest, summary, description: [declaration.description, ...more].filter(Boolean).join('\n\n') };
}

/** The module with an element's class, and the one that registers it. @param {Item} module @param {Map<string, string>} tags */
function elementModules({ kind, path, declarations }, tags) {
  return declarations
    .filter((/** @type {Item} */ { name }) => tags.has(name))
    .flatMap((/** @type {Item} */ found) => {
      const tag = tags.get(found.name) ?? '';
      const declaration = { name: found.name, module: shipped(path) };
      return [
        { kind, path: declaration.module, declarations: [tidy(found, tag)], exports: [{ kind: 'js', name: found.name, declaration }] },
        {
          kind,
          path: shipped(`src/define/${tag.replace('lectern-', '')}.ts`),
          declarations: [],
          exports: [{ kind: 'custom-element-definition', name: tag, declaration }],
        },
      ];
    });
}

export function lecternPlugin() {
  /** @type {Map<string, string>} class name -> tag */
  const tags = new Map();
  return {
    name: 'lectern',
    /** Elements are registered by other modules, so the tag is read from the types. @param {{ ts: typeof import('typescript'), node: import('typescript').Node }} context */
    collectPhase({ ts, node }) {
      if (!ts.isInterfaceDeclaration(node) || node.name.text !== 'HTMLElementTagNameMap') return;
      for (const member of node.members) {
        if (ts.isPropertySignature(member) && ts.isStringLiteral(member.name) && member.type) tags.set(member.type.getText(), member.name.text);
      }
    },
    /** @param {{ customElementsManifest: Item }} context */
    packageLinkPhase({ customElementsManifest }) {
      customElementsManifest.modules = customElementsManifest.modules
        .flatMap((/** @type {Item} */ module) => elementModules(module, tags))
        .sort((/** @type {Item} */ a, /** @type {Item} */ b) => (a.path < b.path ? -1 : 1));
    },
  };
}
