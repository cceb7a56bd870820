/** Rows of tables become speakers. */
import { profileOf } from './profiles.ts';
import { isRaw, listOf, type Raw } from './raw.ts';
import { Cells, textOf, type Cell } from './tables-cells.ts';
import type { Fields } from './tables-columns.ts';
import { plain } from './texts.ts';

export const SPEAKERS: Fields = {
  name: 'l name fullname displayname',
  first: '- firstname givenname forename',
  last: '- lastname surname familyname',
  pronouns: 'l pronoun',
  role: 'l role title? jobtitle position tagline occupation',
  organisation: 'l organisation organization company employer affiliation institution companyname',
  bio: 'r bio biography about profile description? summary? content?',
  photo: 'u photo avatar image? picture? headshot img?',
  featured: 'f featured keynotespeaker topspeaker',
  sessions: '- session talk',
  links: '- links socials social',
  profile: '- twitter x? github linkedin mastodon bluesky instagram? facebook? youtube? website? web? homepage? blog? devto stackoverflow twitch weibo medium?',
};

/** The links of a list: `[{ title, url }]`, or addresses alone. */
export const linksIn = (cells: Cells): readonly Raw[] =>
  cells
    .all('links')
    .flatMap(listOf)
    .map((entry) => {
      const { kind, type = kind, name, title = name, link, url = link }: Raw = isRaw(entry) ? entry : { url: entry };
      return profileOf(type, url, title);
    })
    .filter((link) => link !== undefined);

/** A name, or its parts. Beside a last name alone, "name" is the first; beside a first name alone, the last. */
function nameOf(name: unknown, first: string | undefined, last: string | undefined): string | undefined {
  const whole = textOf(name);
  const beside = first === undefined || last === undefined ? (first ?? last) : undefined;
  const parts = whole === undefined ? [first, last] : beside === undefined || whole.includes(beside) ? [whole] : [first, whole, last];
  return parts.filter(Boolean).join(' ') || undefined;
}

/** The people of a document. */
export class People {
  /** Those of whom sessions tell more than the name. */
  readonly described = new Map<string, Raw>();

  /** @param wanted language tags, best first */
  constructor(readonly wanted: readonly unknown[]) {}

  read(row: readonly Cell[]): Raw | undefined {
    const cells = new Cells(row, this.wanted);
    const fields = cells.read(SPEAKERS);
    return cells.isShown
      ? {
          ...fields,
          id: cells.id('name'),
          name: nameOf(fields.name, cells.line('first'), cells.line('last')),
          sessions: cells
            .all('sessions')
            .flatMap(listOf)
            .flatMap((one): unknown => (isRaw(one) ? { id: one.id ?? one.title, name: textOf(one.title ?? one.name) } : (textOf(one) ?? []))),
          links: [...cells.of('profile').flatMap(([{ name }, value]) => profileOf(name, textOf(value)) ?? []), ...linksIn(cells)],
        }
      : undefined;
  }

  /** @returns a reference; what is known of somebody beyond the name is kept */
  keep(speaker: Raw): unknown {
    const name = plain(textOf(speaker.name));
    const id = textOf(speaker.id) ?? name;
    if (id === undefined || name === undefined) return id;
    const tells = Object.entries(speaker).some(
      ([field, value]) => field !== 'id' && field !== 'name' && (Array.isArray(value) ? value.length : value !== undefined),
    );
    if (tells && !this.described.has(id)) this.described.set(id, { ...speaker, id, name, sessions: undefined });
    return { id, name };
  }
}
