/**
 * OPass (COSCUP, SITCON): lists that refer to each other by id, and in every entry an object a language with its texts.
 * What it calls the type of a session is a format here ("Lightning talk") and a track there: its name tells.
 */
import { toLinkAddress } from '../lib/address.ts';
import type { Adapter } from './format.ts';
import { each, isRaw, keyOf, lineOf, listOf, rawsOf, type Raw } from './raw.ts';
import { Texts, markdownOf } from './texts.ts';
import { KINDS, SERVICES, languageOf, meaningOf, spokenIn, type Rows } from './words.ts';

/** The objects with texts; other fields of an entry hold none. */
const said = (raw: Raw): readonly (readonly [language: string, texts: Raw])[] => Object.entries(raw).filter((entry): entry is [string, Raw] => isRaw(entry[1]));

/** A name in all its languages: what it means must not depend on the one that is shown. */
const namesOf = (raw: Raw | undefined): readonly string[] =>
  raw ? [raw, ...said(raw).map(([, texts]) => texts)].flatMap(({ name, title, subject }) => lineOf(name ?? title ?? subject) ?? []) : [];

const FORMATS: Rows<true> = [
  [/\btalk|演講|短講|espresso|keynote|主題|lightning|閃電|workshop|工作坊|tutorial|panel|座談|poster|海報|\bbof\b|unconf|活動|休息|break/i, true],
];
const LEVELS: Rows<true> = [[/beginner|intermediate|skilled|advance|expert|入門|初[階級學]|中[階級]|進階|高[階級]/i, true]];

/** Many only write whether there is one: what is no address leads nowhere. */
const addressOf = (value: unknown): string | undefined => toLinkAddress(lineOf(value) ?? '');

const byId = (value: unknown): ReadonlyMap<unknown, Raw> => new Map(rawsOf(value).map((raw) => [keyOf(raw.id), raw]));

class Reader {
  readonly #texts: Texts;
  readonly #types: ReadonlyMap<unknown, Raw>;
  readonly #tags: ReadonlyMap<unknown, Raw>;
  readonly #rooms: number;
  readonly tracks = new Map<string, Raw>();
  /** Those of whom their sessions tell all: years before 2019 had no list of them. */
  readonly #inline = new Map<string, Raw>();

  constructor(
    private readonly root: Raw,
    language: string | undefined,
  ) {
    this.#texts = new Texts(language);
    this.#types = byId(root.session_types);
    this.#tags = byId(root.tags);
    this.#rooms = rawsOf(root.rooms).length;
  }

  #text(raw: Raw, ...fields: readonly string[]): string | undefined {
    const textOf = (texts: Raw): unknown => fields.map((field) => texts[field]).find(lineOf);
    return this.#texts.of(Object.fromEntries(said(raw).map(([language, texts]) => [language, textOf(texts)]))) ?? lineOf(textOf(raw));
  }

  session(raw: Raw): Raw {
    const type = this.#types.get(keyOf(raw.type));
    const names = [...namesOf(type), ...(type ? [] : [keyOf(raw.type) ?? ''])].join(' ');
    const isFormat = meaningOf(FORMATS, names);
    const typeName = type ? this.#text(type, 'name') : keyOf(raw.type);
    if (type && !isFormat) this.tracks.set(keyOf(raw.type)!, { id: type.id, name: typeName, description: this.#text(type, 'description') });

    const found: Record<string, string | undefined> = { language: spokenIn(raw.language) };
    const tags: (string | undefined)[] = found.language ? [] : [lineOf(raw.language)];
    for (const id of listOf(raw.tags)) {
      const tag = this.#tags.get(keyOf(id)) ?? { name: keyOf(id) };
      const name = this.#text(tag, 'name');
      // "zh-tw" says it better than "中文".
      const language = namesOf(tag)
        .map((own) => (own.length > 3 ? languageOf(own) : undefined))
        .find(Boolean);
      if (language) found.language = language === languageOf(found.language ?? language) ? (spokenIn(id) ?? language) : found.language;
      else if (!found.level && meaningOf(LEVELS, namesOf(tag).join(' '))) found.level = name;
      else tags.push(name);
    }
    const title = namesOf(raw).join(' ');
    const abstract = this.#text(raw, 'description', 'summary');
    // A lunch of which there is more to say is a meeting.
    const isSilent = !abstract && listOf(raw.speakers).length === 0 && !isRaw(raw.speaker);
    const recording = addressOf(raw.record);
    return {
      id: raw.id,
      title: this.#text(raw, 'title', 'subject'),
      abstract: markdownOf(abstract),
      ...found,
      format: isFormat && typeName,
      tags,
      track: isFormat ? undefined : typeName && (type ? keyOf(raw.type) : typeName),
      room: keyOf(raw.room),
      start: raw.start,
      end: raw.end,
      speakers: each(raw.speakers ?? (isRaw(raw.speaker) ? [raw.speaker] : []), (speaker) => this.#reference(speaker)),
      kind: meaningOf(KINDS, names) ?? (isSilent ? (meaningOf(SERVICES, title) ?? meaningOf(SERVICES, names)) : undefined),
      // What is sent to most of the rooms is for everybody.
      plenum: this.#rooms > 1 && new Set([raw.room, ...listOf(raw.broadcast)].map(keyOf)).size > Math.max(1, this.#rooms / 2),
      url: raw.uri ?? raw.url,
      slides: addressOf(raw.slide),
      recording: recording && { url: recording },
      live: addressOf(raw.live),
      links: [
        { title: 'Q&A', url: addressOf(raw.qa) },
        { url: addressOf(raw.co_write), kind: 'notes' },
      ].filter(({ url }) => url),
    };
  }

  #reference(raw: Raw): Raw {
    // The name in the first of its languages: an id must not change with the one that is shown.
    const id = keyOf(raw.id) ?? namesOf(raw)[0];
    const speaker: Raw = { ...this.speaker(raw), id };
    if (id !== undefined && (lineOf(raw.avatar) || speaker.bio) && !this.#inline.has(id)) this.#inline.set(id, speaker);
    return { id, name: speaker.name };
  }

  readonly speaker = (raw: Raw): Raw => ({
    id: raw.id,
    name: this.#text(raw, 'name'),
    bio: markdownOf(this.#text(raw, 'bio')),
    photo: raw.avatar,
  });

  readonly room = (raw: Raw): Raw => ({ id: raw.id, name: this.#text(raw, 'name'), description: this.#text(raw, 'description') });

  read(): Raw {
    const { sessions, speakers, rooms } = this.root;
    const programme = each(sessions, (raw) => this.session(raw));
    const listed = new Set(rawsOf(speakers).map(({ id }) => keyOf(id)));
    return {
      lectern: 1,
      sessions: programme,
      speakers: [...each(speakers, this.speaker), ...[...this.#inline].flatMap(([id, speaker]) => (listed.has(id) ? [] : [speaker]))],
      rooms: each(rooms, this.room),
      tracks: [...this.tracks.values()],
    };
  }
}

const hasTexts = (raw: Raw): boolean =>
  said(raw).some(([language, texts]) => /^(?:zh|en)(?:-|_|$)/i.test(language) && ('title' in texts || 'subject' in texts));

export const opass: Adapter = {
  byLanguage: true,
  detect: (json) =>
    isRaw(json) && Array.isArray(json.sessions) && ('session_types' in json || rawsOf(json.sessions).some(hasTexts)) ? 'session.json' : undefined,
  adapt: (json, _view, language) => new Reader(json as Raw, language).read(),
};
