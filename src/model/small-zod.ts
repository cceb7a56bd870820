/**
 * What the schemas use of `zod/mini`, small: the script-tag build puts this in its place, because zod would be a quarter
 * of all the JavaScript that a visitor downloads. Same names, same results, same issues (codes, paths, messages of our
 * own); a test reads the same documents with both and compares. Types, the JSON Schema and `npm install` use zod itself.
 */

interface Issue {
  readonly code: string;
  /** Where, from outside in; each schema around the one that found it puts its own step before. */
  readonly path: PropertyKey[];
  readonly message?: string;
  readonly keys?: readonly string[];
}
interface Schema {
  /** Gives the value; if it can't be read, adds an issue. */
  readonly read: (value: unknown, issues: Issue[]) => unknown;
  readonly safeParse: (value: unknown) => { success: true; data: unknown } | { success: false; error: { issues: Issue[] } };
}

const schema = (read: Schema['read']): Schema => ({
  read,
  safeParse: (value) => {
    const issues: Issue[] = [];
    const data = read(value, issues);
    return issues.length > 0 ? { success: false, error: { issues } } : { success: true, data };
  },
});

/** Reads what stands at a key. Most of a feed is as it should be: only where it is not, anybody asks where that is. */
function readAt(inner: Schema, key: PropertyKey, value: unknown, issues: Issue[]): unknown {
  const before = issues.length;
  const result = inner.read(value, issues);
  for (let at = before; at < issues.length; at++) issues[at]!.path.unshift(key);
  return result;
}

const typed = (fits: (value: unknown) => boolean, code = 'invalid_type'): Schema =>
  schema((value, issues) => {
    if (!fits(value)) issues.push({ code, path: [] });
    return value;
  });

export const string = (): Schema => typed((value) => typeof value === 'string');
export const number = (): Schema => typed(Number.isFinite);
export const boolean = (): Schema => typed((value) => typeof value === 'boolean');
const oneOf = (values: readonly unknown[]): Schema => typed((value) => values.includes(value), 'invalid_value');
export { oneOf as enum };
export const literal = (value: unknown): Schema => oneOf([value]);

export const optional = (inner: Schema): Schema => schema((value, issues) => (value === undefined ? value : inner.read(value, issues)));
export const nullable = (inner: Schema): Schema => schema((value, issues) => (value === null ? value : inner.read(value, issues)));

/** The first option that reads the value; a key too many is named, but makes an option no less the right one. */
export const union = (options: readonly Schema[]): Schema =>
  schema((value, issues) => {
    let nearly: { readonly data: unknown; readonly own: Issue[] } | undefined;
    for (const option of options) {
      const own: Issue[] = [];
      const data = option.read(value, own);
      if (own.length === 0) return data;
      if (own.every(({ code }) => code === 'unrecognized_keys')) nearly = { data, own };
    }
    issues.push(...(nearly?.own ?? [{ code: 'invalid_union', path: [] }]));
    return nearly ? nearly.data : value;
  });

export const array = (entry: Schema): Schema =>
  schema((value, issues) => {
    if (!Array.isArray(value)) {
      issues.push({ code: 'invalid_type', path: [] });
      return value;
    }
    const data: unknown[] = [];
    // Holes are entries too.
    for (let index = 0; index < value.length; index++) data.push(readAt(entry, index, value[index], issues));
    return data;
  });

export const strictObject = (shape: Record<string, Schema>): Schema => {
  // Most items lack most fields: what a field without a value becomes is found out once, unless that is an object of its own.
  const fields = Object.entries(shape).map(([key, field]) => {
    const issues: Issue[] = [];
    const absent = field.read(undefined, issues);
    return { key, field, absent, isAsked: issues.length > 0 || absent instanceof Object };
  });
  const known = new Set(Object.keys(shape));
  return schema((value, issues) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      issues.push({ code: 'invalid_type', path: [] });
      return value;
    }
    const data: Record<string, unknown> = {};
    for (const { key, field, absent, isAsked } of fields) {
      const own = (value as Record<string, unknown>)[key];
      const result = own === undefined && !isAsked ? absent : readAt(field, key, own, issues);
      if (result !== undefined || key in value) data[key] = result;
    }
    const keys = Object.keys(value).filter((key) => !known.has(key));
    if (keys.length > 0) issues.push({ code: 'unrecognized_keys', path: [], keys });
    return data;
  });
};

interface Context {
  readonly issues: { push(issue: { readonly code: string; readonly message: string }): void };
}
type Transform = (value: never, context: Context) => unknown;

export const transform = (change: Transform): Schema =>
  schema((value, issues) => change(value as never, { issues: { push: ({ code, message }) => issues.push({ code, path: [], message }) } }));

export const pipe = (first: Schema, then: Schema): Schema =>
  schema((value, issues) => {
    const before = issues.length;
    const result = first.read(value, issues);
    return issues.length > before ? result : then.read(result, issues);
  });
