/** Sessions and people of a `schedule.json`, as they have been written by frab, pretalx and the hubs of the c3voc. */
import { minutesOf } from './clock.ts';
import { kindOfEntry, STATES } from './kinds.ts';
import { readLinks } from './links.ts';
import { isRaw, keyOf, lineOf, listOf, rawsOf, type Raw } from './raw.ts';
import { SlotIds } from './slots.ts';
import { marked, markdownOf, type Texts } from './texts.ts';
import { meaningOf } from './words.ts';

/** What stands around all items of a document. */
export interface Around {
  readonly texts: Texts;
  readonly absolute: (url: unknown) => unknown;
}

/** Pictures are addresses, or objects with one. */
const imageOf = (value: unknown): unknown => (isRaw(value) ? value.url : value);

/** Where a text stands in two fields, a short one and a long one: both, unless the long one begins with the short. */
function textOf({ texts }: Around, { abstract, description }: Raw): unknown {
  const [short = '', long = ''] = [abstract, description].map((value) => texts.of(value)?.trim());
  const parts = (long.startsWith(short) ? [long] : [short, long]).map(markdownOf).filter(isRaw);
  const kind = parts.every((part) => part.kind === 'html') ? 'html' : 'markdown';
  return marked(kind, parts.map(({ value }) => value).join('\n\n'));
}

/** The people of a document. Every session describes its own, each time as far as its makers know them. */
export class People {
  readonly #known = new Map<string, Raw>();
  readonly #hidden = new Set<unknown>();
  readonly #shown = new Set<unknown>();
  readonly #around: Around;

  constructor(around: Around) {
    this.#around = around;
  }

  /** Takes note of who takes part in what visitors see, or are not to see. */
  note(isHidden: boolean, persons: unknown): void {
    for (const raw of rawsOf(persons)) (isHidden ? this.#hidden : this.#shown).add(personKey(raw));
  }

  /** @returns how a session refers to the person. */
  readonly add = (value: unknown): unknown => {
    const raw: Raw = isRaw(value) ? value : { name: value };
    const name = [raw.name, raw.public_name, raw.full_public_name].map(lineOf).find(Boolean);
    let id = personKey(raw) ?? name;
    if (id === undefined || name === undefined) return id && { id };
    let known = this.#known.get(id);
    // Programmes that were put together from several systems use a number twice.
    if (known && known.name !== name) known = this.#known.get((id = `${id} ${name}`));
    const { absolute } = this.#around;
    const said: Raw = {
      bio: textOf(this.#around, { abstract: raw.abstract, description: raw.biography ?? raw.description }),
      photo: absolute(imageOf(raw.avatar ?? raw.image)),
      links: readLinks([...listOf(raw.links), raw.url], absolute, {}).links,
      sessions: listOf(raw.events)
        .filter(isRaw)
        .map((event) => ({ id: sessionKey(event), name: event.title })),
    };
    const filled = Object.entries(said).filter(([, field]) => field !== undefined && (field as readonly unknown[]).length !== 0);
    this.#known.set(id, { id, name, ...Object.fromEntries(filled), ...known });
    return { id, name };
  };

  get items(): readonly Raw[] {
    return [...this.#known.values()].filter(({ id }) => this.#shown.has(id) || !this.#hidden.has(id));
  }
}

const personKey = ({ code, id, guid }: Raw): string | undefined => [code, id, guid].map(keyOf).find(Boolean);

/** Where a talk stands on a server of pretalx. */
const TALK = /\/talk\/([A-Z\d]{6,})\/?$/;

/** The code is short, and the same in whatever else pretalx exports; old versions show it in the address only. */
const sessionKey = ({ code, url, guid, id }: Raw): unknown => [code, TALK.exec(lineOf(url) ?? '')?.[1], guid, id].find(keyOf);

const CLOCK = /^\d?\d:\d\d/;

/**
 * When a session starts. Its `date` is the truth. Old exports have only the clock, and the day it stands under: that day
 * ends when people go to bed, so what starts before the day does is on the next date.
 */
function startOf({ date, start }: Raw, day: Raw): unknown {
  const on = lineOf(date);
  const at = lineOf(start);
  if (at === undefined || !CLOCK.test(at) || (on && on.length > 10)) return on ?? at;
  const clock = at.padStart(5, '0');
  if (on) return `${on}T${clock}`;
  const [, begins = '04:00', offset = ''] = /T(\d\d:\d\d)[:\d.]*(.*)$/.exec(lineOf(day.day_start) ?? '') ?? [];
  const midnight = Date.parse(`${lineOf(day.date)}T00:00Z`);
  if (Number.isNaN(midnight)) return at;
  const isNext = clock < begins && clock < '06:00';
  return `${new Date(midnight + (isNext ? 86_400_000 : 0)).toISOString().slice(0, 10)}T${clock}${offset}`;
}

/** The one language of a session; `de, en` are two, and `de-formal` is how Germans are addressed. */
function spoken(value: unknown): string | undefined {
  const tag = lineOf(value)?.replace('_', '-');
  return tag && /[,/;&]/.test(tag) ? undefined : tag?.replace(/-formal$/, '');
}

/** What was written as a code: `lightning_talk`, `TALK`. */
const named = (type: string | undefined): string | undefined =>
  type && /^[a-z_]+$|^[A-Z_]{4,}$/.test(type) ? type[0]!.toUpperCase() + type.slice(1).toLowerCase().replaceAll('_', ' ') : type;

export class Sessions {
  readonly #ids = new SlotIds();
  readonly #around: Around;
  readonly #people: People;

  constructor(around: Around, people: People) {
    this.#around = around;
    this.#people = people;
  }

  /**
   * @param room the room that the session stands under; it knows better than the session's own field
   * @returns nothing for what visitors are not to see
   */
  read(raw: Raw, day: Raw, room: unknown): Raw | undefined {
    const { texts, absolute } = this.#around;
    const status = meaningOf(STATES, raw.state ?? raw.status);
    const persons = raw.persons ?? raw.participants;
    this.#people.note(status === 'hidden', persons);
    if (status === 'hidden') return undefined;
    const start = startOf(raw, day);
    const type = texts.of(raw.type);
    const speakers = listOf(raw.persons ?? raw.participants)
      .map(this.#people.add)
      .filter(Boolean);
    const kind = kindOfEntry(type, texts.of(raw.title), speakers.length > 0);
    return {
      ...readLinks([...listOf(raw.links), ...listOf(raw.attachments)], absolute, {
        url: absolute(raw.url) ?? absolute(raw.origin_url),
        feedback: absolute(raw.feedback_url),
      }),
      id: this.#ids.of(sessionKey(raw), start, room),
      title: texts.of(raw.title),
      subtitle: texts.of(raw.subtitle),
      abstract: textOf(this.#around, raw),
      format: /^(?:other|meta|break)$/i.test(type ?? '') ? undefined : named(type),
      language: spoken(raw.language),
      tags: listOf(raw.tags ?? raw.keywords).filter(lineOf),
      track: isRaw(raw.track) ? (keyOf(raw.track.slug) ?? texts.of(raw.track.name) ?? keyOf(raw.track.guid) ?? texts.of(raw.track)) : texts.of(raw.track),
      room,
      start,
      end: CLOCK.test(lineOf(raw.end) ?? '') ? undefined : raw.end,
      duration: minutesOf(raw.duration),
      speakers,
      kind: kind ?? (/^meta$/i.test(type ?? '') ? 'service' : undefined),
      // A break that names no room is everywhere.
      plenum: kind === 'break' && room === undefined,
      status,
      doNotRecord: raw.do_not_record ?? (isRaw(raw.recording) ? raw.recording.optout : undefined),
    };
  }
}
