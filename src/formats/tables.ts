/** The tables of a document: lists of rows, in whatever a spreadsheet or a CMS puts around them. */
import { isRaw, type Raw } from './raw.ts';
import { cellsOf, textOf } from './tables-cells.ts';
import type { Fields } from './tables-columns.ts';
import { WRAPPER, groupNamed, kindNamed, rowsOf, ungroup, type Kind, type KindOf } from './tables-groups.ts';

export interface Table {
  readonly kind: Kind;
  readonly rows: readonly Raw[];
}

/** The fields of some rows, and with an exclamation mark those whose columns tell what they are. Columns without a text don't count. */
export function fieldsOf(rows: readonly Raw[], fields: Fields): (names: string) => boolean {
  const says = (value: unknown, field: string): boolean =>
    typeof value === 'number' ? /^(?:start|end)$/.test(field) : textOf(isRaw(value) ? Object.values(value) : value) !== undefined;
  const cells = rows.slice(0, 100).flatMap((row) => cellsOf(fields, row).filter(([{ field }, value]) => says(value, field)));
  const found = new Set(cells.flatMap(([{ field, tells }]) => (tells ? [field, `${field}!`] : field)));
  return (names) => names.split(' ').some((name) => found.has(name));
}

/** When a CMS has published an entry: `published_at`, `publishedAt`; of a draft there is no such time. */
const PUBLISHED = /^published_?(?:at|on|date)$/i;

/** Sheets end in rows that nobody has filled, but for boxes to tick. */
const isFilled = (row: Raw): boolean => Object.values(row).some((value) => isRaw(value) || textOf(value) !== undefined);

/** Rows without the drafts among them: those that lack the date on which others were published. */
function withoutDrafts(rows: readonly Raw[]): readonly Raw[] {
  const isDated = (row: Raw): boolean => Object.entries(row).some(([key, value]) => PUBLISHED.test(key) && textOf(value) !== undefined);
  const dated = rows.filter(isDated);
  return dated.length ? dated : rows;
}

export function tablesIn(json: unknown, kindOf: KindOf, name = '', depth = 4): readonly Table[] {
  const [named, group] = [kindNamed(name), groupNamed(name)];
  const rows = Array.isArray(json) || named || group ? rowsOf(json, group) : [];
  const all = ungroup(rows, kindOf, named, group);
  // Rooms with their sessions are rooms, and sessions.
  const isGrouped = all !== rows && (named === 'rooms' || named === 'tracks');
  const kind = isGrouped ? 'sessions' : (named ?? kindOf(all));
  if (all.length && kind) return [...(isGrouped ? [{ kind: named, rows }] : []), { kind, rows: withoutDrafts(all.filter(isFilled)) }];
  if (!isRaw(json) || depth === 0) return [];
  const within = Object.entries(json).flatMap(([key, value]): readonly Table[] => {
    if (kindNamed(key) || WRAPPER.test(key) || groupNamed(key)) return tablesIn(value, kindOf, key, depth - 1);
    // Questions by heading, which may be called anything.
    const headed = Array.isArray(value) ? ungroup(rowsOf(value), kindOf) : [];
    return kindOf(headed) === 'faqs' ? [{ kind: 'faqs' as const, rows: headed.map((row): Raw => ({ category: key, ...row })) }] : [];
  });
  if (within.length || name) return named === 'sessions' || named === 'speakers' ? within.filter((table) => table.kind !== 'faqs') : within;
  // A map by id.
  const map = rowsOf(json);
  const kinds = new Set(map.map((row) => kindOf([row])));
  const [only] = kinds;
  return map.length > 1 && kinds.size === 1 && only && only !== 'faqs' ? [{ kind: only, rows: map }] : [];
}
