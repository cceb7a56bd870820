/** Times, people and material of Indico. */
import { slug } from '../lib/slug.ts';
import { isTimeZone, toTime } from '../lib/time.ts';
import { readLinks } from './links.ts';
import { isRaw, keyOf, lineOf, rawsOf, type Raw } from './raw.ts';
import { meaningOf, type Rows } from './words.ts';

export const isZone = (zone: unknown): zone is string => typeof zone === 'string' && isTimeZone(zone);

/** `{date, time, tz}`: as it is written where that is the event's clock, else the moment that it means. */
export function timeOf(value: unknown, zone: unknown): unknown {
  if (!isRaw(value)) return value;
  const written = [value.date, value.time].map(lineOf).filter(Boolean).join('T');
  const instant = value.tz !== zone && isZone(value.tz) ? toTime(written, value.tz)?.instant : undefined;
  return instant === undefined ? written : new Date(instant).toISOString();
}

/** "Ana Moreira", from two fields, or from "Moreira, Ana". */
const nameOf = (raw: Raw): string | undefined =>
  [raw.first_name ?? raw.firstName, raw.last_name ?? raw.familyName].map(lineOf).filter(Boolean).join(' ') ||
  (lineOf(raw.fullName) ?? lineOf(raw.name))?.replace(/^([^,]+), ([^,]+)$/, '$2 $1');

/** Everybody who speaks. Some exports number people anew in each contribution, some not at all: then name and affiliation are who they are. */
export class People {
  readonly #people = new Map<string, Raw>();

  /** @returns a reference to the person; nothing for one without a name. Mail addresses, their hashes, telephone numbers stay behind. */
  add(raw: Raw): Raw | undefined {
    const name = nameOf(raw);
    if (name === undefined) return undefined;
    const organisation = lineOf(raw.affiliation);
    const own = keyOf(raw.person_id);
    const key = own ?? `${name}, ${organisation ?? ''}`;
    const known = this.#people.get(key) ?? { id: own ?? keyOf(raw.id) ?? slug(key), name, organisation };
    this.#people.set(key, known);
    return { id: known.id, name };
  }

  get items(): readonly Raw[] {
    return [...this.#people.values()];
  }
}

/** Files and links in folders (`folders`; in timetables `attachments`; `material` before version 2), but for those that not everybody may open. */
function filesOf(raw: Raw): readonly Raw[] {
  const attachments = isRaw(raw.attachments) ? raw.attachments : {};
  const folders = [...rawsOf(raw.folders), ...rawsOf(raw.material), { attachments: attachments.files }, ...rawsOf(attachments.folders)];
  return folders
    .filter((folder) => folder.is_protected !== true)
    .flatMap((folder) => [...rawsOf(folder.attachments), ...rawsOf(folder.resources)].map((file): Raw => ({ folder: folder.title, ...file })))
    .filter((file) => file.is_protected !== true);
}

/** What a file is, by its name or by the folder that it is in; a name may also stand as its title. */
const MATERIAL: Rows<'slides' | 'recording'> = [
  [/slides|presentation|folien|\.(?:pptx?|key|odp)$/i, 'slides'],
  [/video|recording/i, 'recording'],
];

/** Slides, recording and links of some items together. */
export function materialOf(items: readonly Raw[]): Raw {
  const files = items.flatMap(filesOf).map((file): Raw => {
    const title = file.title ?? file.name;
    const type = [file.folder, file.filename ?? file.fileName ?? title].map((name) => meaningOf(MATERIAL, name)).find(Boolean);
    return { url: file.link_url ?? file.download_url ?? file.url, title, type };
  });
  const references = items.flatMap((item) => rawsOf(item.references)).map(({ type, value, url }) => ({ url, title: [type, value].map(lineOf).join(' ') }));
  return readLinks([...files, ...references], (url) => url, {});
}
