/** Parts of the reading of lists that few documents need, loaded by what stands in them. */
import type { Adapter } from './format.ts';
import { isRaw } from './raw.ts';
import { useRich } from './tables-cells.ts';
import { learn } from './tables-columns.ts';

let join = (json: unknown): unknown => json;

/** A document whose rows hold the rows that they refer to. */
export const joined = (json: unknown): unknown => join(json);

/** What parts there are, by the names at which each is loaded. */
export const PARTS: readonly (readonly [names: RegExp, load: () => Promise<unknown>])[] = [
  // Beginnings of names of columns in other languages; whatever has letters that English has not.
  [
    /[^\0-\x7f]|^(?:tit(?:el|re$|[uo]l)|th?ema$|vort|referent|referier|redn|sprech|sprek|raum|saal|ort$|beginn|begint|ende$|endz|eind|anf|datum|fecha|uhr|zeit|tijd|czas|dag$|dia$|jour$|sprach|taal|langue|idiom|lingu|frage|vraag|pregunta|pergunta|domand|pytan|antwo|respuest|respost|rispost|besch|desc.*[aeo]$|omsch|opis|kurz|inhalt|zusam|resum|riass|samenv|firma|unter|vorn|nachn|nombre|apelli|nom(?:e|bre)?$|naam|nazw|biogra(?:f|m$|phie)|foto|interv[^i]|conferenc(?:es|i)|exposi|charl|ponen|palest|orador|orateur|oratric|relator|prelekc|preleg|sal(?:a|as|les?)$|lieu|lugar|luog|plaats|miejs|heure|hora|ora(?:rio)?$|orain|oradi|godz|debut|inici|inizi|fin[e]?$|fim|konie|dauer|dure|durat[ao]|durac|duur|niv|publie|publicad|pubbl|gepubl|opubl|zielg|zustand|estado|stato|statut)/im,
    () => import('./lists-words.ts').then(({ words }) => learn(words)),
  ],
  [/^(?:nodeType|markDefs|listItem|root|blocks|ops|children|rich_text|marks|attrs)$/m, () => import('./lists-rich.ts').then(({ richOf }) => useRich(richOf))],
  [/^(?:includes|included)$/m, () => import('./lists-links.ts').then(({ withLinked }) => void (join = withLinked))],
];

/** What pages of a list say of the others. */
const PAGED = /^(?:meta|pagination|offset|has_more|skip|links|_links|next|next_?page|hasNextPage|total_?pages|@odata\.nextLink)$/im;

/** Enough rows to know what a list has, and enough levels for a text in a box in a row in a list. */
const [ROWS, LEVELS] = [20, 12];

function namesIn(value: unknown, names = new Set<string>(), level = 0): Set<string> {
  if (level > LEVELS) return names;
  if (isRaw(value)) Object.keys(value).forEach((name) => names.add(name));
  const inside: readonly unknown[] = isRaw(value) ? Object.values(value) : Array.isArray(value) ? value : [];
  inside.slice(0, ROWS).forEach((one) => namesIn(one, names, level + 1));
  return names;
}

/**
 * @param json a document; without it, all parts are wanted
 * @returns the adapter, which knows of other pages if the document does
 */
export async function prepare(adapter: Adapter, json?: unknown): Promise<Adapter> {
  const names = json === undefined ? undefined : [...namesIn(json)].join('\n');
  await Promise.all(PARTS.filter(([sign]) => names === undefined || sign.test(names)).map(([, load]) => load()));
  return names === undefined || PAGED.test(names) ? { ...adapter, next: (await import('./lists-pages.ts')).restOf } : adapter;
}
