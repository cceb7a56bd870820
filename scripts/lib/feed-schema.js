/**
 * The JSON Schema of the Lectern format, for editors: what the zod schemas of `src/model` accept, with the comments on
 * their fields as descriptions. A field without a comment is an error: whoever types a feed would see nothing there.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { register } from 'tsx/esm/api';
import ts from 'typescript';
import * as z from 'zod';
import { fromRoot } from './paths.js';

/** @typedef {Record<string, any>} Json */

const SCHEMA = 'src/model/schema.ts';
const FIELDS = 'src/model/fields.ts';
const ROOT = 'FeedSchema';

/** Definitions that the schema speaks of by name: every `…Schema` of the model, and these fields. */
const NAMED_FIELDS = /** @type {Readonly<Record<string, string>>} */ ({ richText: 'RichText', reference: 'Reference' });

/** What an editor should know of a kind of field beyond its type, by the field's name in `fields.ts`. */
const KINDS = /** @type {Readonly<Record<string, Json>>} */ ({
  time: { pattern: '^\\d{4}-\\d\\d-\\d\\d(?:[Tt ]\\d\\d:\\d\\d(?::\\d\\d(?:[.,]\\d+)?)?\\s*(?:[Zz]|[+-]\\d\\d(?::?\\d\\d)?)?)?$' },
  address: { format: 'uri-reference' },
  image: { format: 'uri-reference' },
  language: { pattern: '^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$' },
  minutes: { exclusiveMinimum: 0 },
});

/**
 * What the source says of a schema beyond what zod knows.
 * @typedef {object} Source
 * @property {string} [description] the comment on the schema itself
 * @property {Map<string, { description?: string, choices?: string[] }>} fields
 */

/** @param {ts.Node} node the comment before it, as one line a paragraph */
function commentOf(node) {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter((comment) => ts.isJSDoc(comment));
  const text = doc && ts.getTextOfJSDocComment(doc.comment);
  return (
    text
      ?.replaceAll(/\s*\n\s*/g, ' ')
      .replaceAll('`', '')
      .trim() || undefined
  );
}

/** @param {ts.Expression} expression the words of a `choice('a', 'b')` */
const choicesOf = (expression) =>
  ts.isCallExpression(expression) && expression.expression.getText() === 'choice'
    ? expression.arguments.filter(ts.isStringLiteral).map(({ text }) => text)
    : undefined;

/** @param {ts.Node} node @returns {ts.ObjectLiteralExpression | undefined} the shape in the first `strictObject({…})` in a node */
function shapeIn(node) {
  if (ts.isCallExpression(node) && /\bstrictObject$/.test(node.expression.getText())) {
    const [shape] = node.arguments;
    if (shape && ts.isObjectLiteralExpression(shape)) return shape;
  }
  return ts.forEachChild(node, shapeIn);
}

/** @param {string} file @returns {Map<string, Source>} by the name of the constant */
function readSource(file) {
  const source = ts.createSourceFile(file, readFileSync(fromRoot(file), 'utf8'), ts.ScriptTarget.Latest, true);
  /** @type {Map<string, Source>} */
  const found = new Map();
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      const shape = initializer && shapeIn(initializer);
      /** @type {Source['fields']} */
      const fields = new Map();
      for (const property of shape?.properties ?? []) {
        const choices = ts.isPropertyAssignment(property) ? choicesOf(property.initializer) : undefined;
        if (property.name) fields.set(property.name.getText(), { description: commentOf(property), choices });
      }
      found.set(name.getText(), { description: commentOf(statement), fields });
    }
  }
  return found;
}

/**
 * Without `null`, which stands for "no field" and which an editor need not offer; unions of plain types in one line.
 * @param {Json} schema
 * @returns {Json}
 */
function tidy(schema) {
  if (Array.isArray(schema)) return schema.map(tidy);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { anyOf, type, ...rest } = /** @type {Json} */ (Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, tidy(value)])));
  if (Array.isArray(type)) {
    const types = type.filter((one) => one !== 'null');
    return { type: types.length === 1 ? types[0] : types, ...rest };
  }
  if (!anyOf) return type === undefined ? rest : { type, ...rest };
  const flat = anyOf.flatMap((/** @type {Json} */ one) => one.anyOf ?? [one]).filter((/** @type {Json} */ one) => one.type !== 'null');
  return flat.length === 1 ? { ...flat[0], ...rest } : { anyOf: flat, ...rest };
}

/**
 * @param {Json} schema an object's
 * @param {Source | undefined} source
 * @param {string} name
 * @param {string[]} problems
 */
function describe(schema, source, name, problems) {
  const object = schema.properties ? schema : schema.anyOf?.find((/** @type {Json} */ one) => one.properties);
  if (source?.description) schema.description = source.description;
  for (const [key, property] of Object.entries(object?.properties ?? {})) {
    const { description, choices } = source?.fields.get(key) ?? {};
    if (!description) problems.push(`${name}.${key} has no comment`);
    object.properties[key] = { ...(description ? { description } : {}), ...property, ...(choices ? { enum: choices } : {}) };
  }
}

/** @returns {Promise<{ text: string, problems: string[] }>} */
export async function feedSchema() {
  // One loader for both files: the fields that the schemas hold are then the very objects that `fields` names.
  const loader = register({ namespace: 'feed-schema' });
  /** @type {Record<string, z.core.$ZodType>} */
  const schemas = await loader.import(pathToFileURL(fromRoot(SCHEMA)).href, import.meta.url);
  /** @type {Record<string, z.core.$ZodType>} */
  const fields = await loader.import(pathToFileURL(fromRoot(FIELDS)).href, import.meta.url);
  await loader.unregister();
  /** @type {z.core.$ZodRegistry<{ id?: string }>} */
  const registry = z.registry();
  const sources = new Map([...readSource(SCHEMA), ...readSource(FIELDS)]);
  /** @type {Map<string, Source | undefined>} */
  const definitions = new Map();
  for (const [name, schema] of Object.entries(schemas)) {
    if (!name.endsWith('Schema') || name === ROOT) continue;
    registry.add(schema, { id: name.slice(0, -'Schema'.length) });
    definitions.set(name.slice(0, -'Schema'.length), sources.get(name));
  }
  for (const [field, id] of Object.entries(NAMED_FIELDS)) {
    registry.add(/** @type {z.core.$ZodType} */ (fields[field]), { id });
    definitions.set(id, sources.get(field));
  }
  const kinds = new Map(Object.entries(KINDS).map(([name, more]) => [fields[name], more]));

  const raw = z.toJSONSchema(/** @type {z.core.$ZodType} */ (schemas[ROOT]), {
    io: 'input',
    metadata: registry,
    override: ({ zodSchema, jsonSchema }) => void Object.assign(jsonSchema, kinds.get(zodSchema)),
  });
  const schema = tidy(raw);
  /** @type {string[]} */
  const problems = [];
  describe(schema, { fields: sources.get(ROOT)?.fields ?? new Map() }, ROOT, problems);
  for (const [name, definition] of Object.entries(schema.$defs)) describe(definition, definitions.get(name), name, problems);

  const { $schema, type, $defs, ...rest } = schema;
  const complete = {
    $schema,
    $id: 'urn:lectern:feed:1',
    title: 'Lectern feed',
    description: 'The programme, the people and the questions of one event, in the Lectern format.',
    type,
    ...rest,
    $defs: Object.fromEntries(Object.entries($defs).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  return { text: `${JSON.stringify(complete, null, 2)}\n`, problems: problems.map((problem) => `${SCHEMA}, ${FIELDS}: ${problem}`) };
}
