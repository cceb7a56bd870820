/**
 * Rows that refer to rows beside them: entries and files of Contentful (`includes`), resources of JSON:API (`included`), as
 * Drupal writes it. What is referred to takes the place of the reference. Loaded for documents that have such lists.
 */
import { isRaw, keyOf, rawsOf, type Raw } from './raw.ts';

/** A row's own row may refer to one more, and that is enough. */
const DEPTH = 3;

class Linked {
  readonly #rows: ReadonlyMap<string, Raw>;

  constructor(rows: readonly Raw[]) {
    this.#rows = new Map(rows.flatMap((row) => (keyOf(this.#idOf(row)) === undefined ? [] : [[keyOf(this.#idOf(row))!, row] as const])));
  }

  #idOf({ sys, id }: Raw): unknown {
    return isRaw(sys) ? sys.id : id;
  }

  /** A row with its columns beside its id. */
  open(row: Raw, depth = DEPTH): Raw {
    const { fields, attributes, relationships } = row;
    const related = Object.entries(isRaw(relationships) ? relationships : {}).map(([name, to]) => [name, isRaw(to) ? to.data : to]);
    const columns: Raw = { ...(isRaw(fields) ? fields : {}), ...(isRaw(attributes) ? attributes : {}), ...(Object.fromEntries(related) as Raw) };
    // A picture of Contentful, which has no scheme.
    const { file } = columns;
    if (isRaw(file) && typeof file.url === 'string') return { url: file.url.replace(/^\/\//, 'https://') };
    return { id: this.#idOf(row), ...(Object.fromEntries(Object.entries(columns).map(([name, value]) => [name, this.#resolved(value, depth)])) as Raw) };
  }

  #resolved(value: unknown, depth: number): unknown {
    if (Array.isArray(value)) return value.map((one) => this.#resolved(one, depth));
    if (!isRaw(value)) return value;
    const isLink = (isRaw(value.sys) && value.sys.type === 'Link') || ('type' in value && 'id' in value && !('attributes' in value));
    const row = isLink && depth > 0 ? this.#rows.get(keyOf(this.#idOf(value)) ?? '') : undefined;
    return row ? this.open(row, depth - 1) : value;
  }
}

export function withLinked(json: unknown): unknown {
  if (!isRaw(json)) return json;
  const { includes, included, items, data } = json;
  const beside = [...(isRaw(includes) ? Object.values(includes).flatMap(rawsOf) : []), ...rawsOf(included)];
  if (!beside.length) return json;
  const rows = [items, data].flatMap(rawsOf);
  const linked = new Linked([...beside, ...rows]);
  return { ...json, includes: undefined, included: undefined, items: undefined, data: rows.map((row) => linked.open(row)) };
}
