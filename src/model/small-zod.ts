/**
 * What the schemas use of `zod/mini`, small: the script-tag build puts this in its place, because zod would be a quarter
 * of all the JavaScript that a visitor downloads. Same names, same results, same issues (codes, paths, messages of our
 * own); a test reads the same documents with both and compares. Types, the JSON Schema and `npm install` use zod itself.
 */

type Path = readonly PropertyKey[];
interface Issue {
  readonly code: string;
  readonly path: Path;
  readonly message?: string;
  readonly keys?: readonly string[];
}
interface Schema {
  /** Gives the value; if it can't be read, adds an issue. */
  readonly read: (value: unknown, path: Path, issues: Issue[]) => unknown;
  readonly safeParse: (value: unknown) => { success: true; data: unknown } | { success: false; error: { issues: Issue[] } };
}

const schema = (read: Schema['read']): Schema => ({
  read,
  safeParse: (value) => {
    const issues: Issue[] = [];
    const data = read(value, [], issues);
    return issues.length > 0 ? { success: false, error: { issues } } : { success: true, data };
  },
});

const typed = (fits: (value: unknown) => boolean, code = 'invalid_type'): Schema =>
  schema((value, path, issues) => {
    if (!fits(value)) issues.push({ code, path });
    return value;
  });

export const string = (): Schema => typed((value) => typeof value === 'string');
export const number = (): Schema => typed(Number.isFinite);
export const boolean = (): Schema => typed((value) => typeof value === 'boolean');
const oneOf = (values: readonly unknown[]): Schema => typed((value) => values.includes(value), 'invalid_value');
export { oneOf as enum };
export const literal = (value: unknown): Schema => oneOf([value]);

export const optional = (inner: Schema): Schema => schema((value, path, issues) => (value === undefined ? value : inner.read(value, path, issues)));
export const nullable = (inner: Schema): Schema => schema((value, path, issues) => (value === null ? value : inner.read(value, path, issues)));

/** The first option that reads the value; a key too many is named, but makes an option no less the right one. */
export const union = (options: readonly Schema[]): Schema =>
  schema((value, path, issues) => {
    let nearly: { readonly data: unknown; readonly own: Issue[] } | undefined;
    for (const option of options) {
      const own: Issue[] = [];
      const data = option.read(value, path, own);
      if (own.length === 0) return data;
      if (own.every(({ code }) => code === 'unrecognized_keys')) nearly = { data, own };
    }
    issues.push(...(nearly?.own ?? [{ code: 'invalid_union', path }]));
    return nearly ? nearly.data : value;
  });

export const array = (entry: Schema): Schema =>
  schema((value, path, issues) => {
    // Not `Array.from`: that of Prototype, which many pages have, gives the entries as they are.
    if (Array.isArray(value)) return [...(value as unknown[])].map((item, index) => entry.read(item, [...path, index], issues));
    issues.push({ code: 'invalid_type', path });
    return value;
  });

export const strictObject = (shape: Record<string, Schema>): Schema => {
  const fields = Object.entries(shape);
  return schema((value, path, issues) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      issues.push({ code: 'invalid_type', path });
      return value;
    }
    const data: Record<string, unknown> = {};
    for (const [key, field] of fields) {
      const result = field.read((value as Record<string, unknown>)[key], [...path, key], issues);
      if (result !== undefined || key in value) data[key] = result;
    }
    const keys = Object.keys(value).filter((key) => !Object.hasOwn(shape, key));
    if (keys.length > 0) issues.push({ code: 'unrecognized_keys', path, keys });
    return data;
  });
};

interface Context {
  readonly issues: { push(issue: { readonly code: string; readonly message: string }): void };
}
type Transform = (value: never, context: Context) => unknown;

export const transform = (change: Transform): Schema =>
  schema((value, path, issues) => change(value as never, { issues: { push: ({ code, message }) => issues.push({ code, path, message }) } }));

export const pipe = (first: Schema, then: Schema): Schema =>
  schema((value, path, issues) => {
    const before = issues.length;
    const result = first.read(value, path, issues);
    return issues.length > before ? result : then.read(result, path, issues);
  });
