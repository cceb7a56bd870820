/** What the type checker knows of elements' properties and the analyzer, which reads one file at a time, does not: the words behind a type's name. */
import ts from 'typescript';
import { filesIn, fromRoot } from './paths.js';

/**
 * The values of a type that is one of a few words, sorted, because the checker's own order changes with unrelated files; `undefined` for other types.
 * @param {ts.Type} type
 */
function wordsOf(type) {
  const parts = type.isUnion() ? type.types.filter((part) => !(part.flags & ts.TypeFlags.Undefined)) : [];
  return parts.length > 0 && parts.every((part) => part.isStringLiteral())
    ? parts.map((part) => `'${/** @type {ts.StringLiteralType} */ (part).value}'`).sort()
    : undefined;
}

/** @returns {Map<string, string>} `Class.property` -> `'a' | 'b'`, inherited properties too */
export function propertyTypes() {
  const { config } = ts.readConfigFile(fromRoot('tsconfig.build.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, fromRoot());
  const files = filesIn('src/elements', /\.ts$/).map((file) => fromRoot(file));
  const program = ts.createProgram(files, { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  /** @type {Map<string, string>} */
  const types = new Map();
  for (const file of files) {
    for (const statement of program.getSourceFile(file)?.statements ?? []) {
      if (!ts.isClassDeclaration(statement) || !statement.name) continue;
      const instance = checker.getTypeAtLocation(statement);
      for (const property of checker.getPropertiesOfType(instance)) {
        const declaration = property.valueDeclaration;
        // What Lit and the DOM declare is known well enough.
        if (!declaration || !files.includes(declaration.getSourceFile().fileName)) continue;
        const words = wordsOf(checker.getTypeOfSymbolAtLocation(property, statement));
        if (words) types.set(`${statement.name.text}.${property.name}`, words.join(' | '));
      }
    }
  }
  return types;
}
