/**
 * What every format owes to every document of its own, tried on all fixtures: whatever stands in one field, the other
 * sessions live; what is private stays where it was; what the format can say, the feed says.
 */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { formats as known } from '../../src/formats/registry.ts';
import type { Feed } from '../../src/model/types.ts';
import { validate } from '../../src/model/validate.ts';
import { assertDrawable } from './documents.ts';

const formats = await Promise.all(known.map(async (format) => ({ ...format, ...(await format.load()) })));
type Format = (typeof formats)[number];

const FIXTURES = new URL('../fixtures/', import.meta.url);
const fixtures = readdirSync(FIXTURES)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({
    file,
    format: formats.find(({ id }) => id === file.split('.')[0])!,
    load: (): unknown => JSON.parse(readFileSync(new URL(file, FIXTURES), 'utf8')),
  }));

/** The visitor's: else the language of most talks would be the event's, and change with one of them. */
const LANGUAGE = 'en';

/** What a format makes of a document, if it is still one of its own. */
function feedOf({ id, detect, adapt }: Format, json: unknown): Feed | undefined {
  const view = detect(json);
  return view === undefined ? undefined : validate(adapt(json, view, LANGUAGE), { source: { format: id, view }, base: 'https://feeds.example/' });
}

type Path = readonly string[];
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Every place in a document. */
function* placesIn(value: unknown, path: Path = []): Generator<readonly [path: Path, value: unknown, parent: unknown]> {
  for (const [key, inside] of isObject(value) ? Object.entries(value) : []) {
    yield [[...path, key], inside, value];
    yield* placesIn(inside, [...path, key]);
  }
}
const startsWith = (path: Path, start: Path): boolean => start.every((key, index) => path[index] === key);

/** The entry of a list that a place belongs to; where there is none, the object that it stands in. */
function itemAt(json: unknown, path: Path): Path {
  let own = path.slice(0, -1);
  for (let at = json, depth = 0; depth < path.length; depth++) {
    const entry = (at as Record<string, unknown>)[path[depth]!];
    // A text with its language is no item.
    if (Array.isArray(at) && !(isObject(entry) && '@value' in entry)) own = path.slice(0, depth + 1);
    at = entry;
  }
  return own;
}

/** What a document is, or what of it is a session at all: with another value it says something else. */
const MEANING = /^(?:@graph|@type|@id|art|kennung|type|_type|entryType)$/;

const VALUES: readonly ((value: unknown) => unknown)[] = [
  () => null,
  () => undefined,
  () => '',
  () => [],
  () => ({}),
  () => 7,
  () => true,
  (value) => [value],
  (value) => ({ value }),
  () => 'x',
];

function changed(json: unknown, path: Path, change: (value: unknown) => unknown): unknown {
  const copy = structuredClone(json);
  const parent = path.slice(0, -1).reduce((at: unknown, key) => (at as Record<string, unknown>)[key], copy) as Record<string, unknown>;
  const key = path.at(-1)!;
  const value = change(parent[key]);
  if (value === undefined && !Array.isArray(parent)) delete parent[key];
  else parent[key] = value;
  return copy;
}

describe('with any other value in one place', () => {
  for (const { file, format, load } of fixtures) {
    test(`${file}: all other sessions are there`, () => {
      const json = load();
      const places = [...placesIn(json)];
      const titles = [...new Set(feedOf(format, json)!.sessions.map(({ title }) => title))].filter(Boolean);
      const items = new Map(
        titles.map((title) => [title, places.filter(([, value]) => typeof value === 'string' && value.trim() === title).map(([path]) => itemAt(json, path))]),
      );
      let compared = 0;
      fc.assert(
        fc.property(fc.constantFrom(...places.map(([path]) => path)), fc.constantFrom(...VALUES), (path, change) => {
          const feed = feedOf(format, changed(json, path, change));
          if (!feed) return;
          assertDrawable(feed);
          if (path[0] === '@context' || MEANING.test(path.at(-1)!)) return;
          const left = new Set(feed.sessions.map(({ title }) => title));
          for (const [title, own] of items) {
            if (own.length === 0 || own.some((item) => startsWith(path, item) || startsWith(item, path))) continue;
            assert.ok(left.has(title), `“${title}” is lost with ${path.join('.')}`);
            compared++;
          }
        }),
        { numRuns: 200 },
      );
      if (items.size > 1) assert.ok(compared > 20, `${compared} were compared`);
    });
  }
});

/** What organisers know of people, under the names that such fields have. */
const PRIVATE = {
  email: 'secret@example.org',
  emailHash: 'secret@example.org',
  'E-Mail': 'secret@example.org',
  phone: '+43 660 0000000',
  telephone: '+43 660 0000000',
  phoneNumber: '+43 660 0000000',
  questionAnswers: [{ questionId: 999, question: 'What should only we know?', answer: 'PRIVATE ANSWER', answerValue: 'PRIVATE ANSWER' }],
  answers: [{ question: { en: 'Emergency contact' }, answer: 'PRIVATE ANSWER' }],
  customFields: { shirt: 'PRIVATE ANSWER' },
  internal_notes: 'PRIVATE ANSWER',
  notes: 'PRIVATE ANSWER',
};
const SECRET = /.{0,80}(?:secret@|\+43 660|PRIVATE ANSWER)/;

/** Fields of things that people describe; maps have none of them. */
const DESCRIBED = ['id', '@id', 'code', 'title', 'name', 'fullName', 'public_name', 'question', 'Talk title'];
const isDescribed = (value: Record<string, unknown>): boolean =>
  !Array.isArray(value) && DESCRIBED.some((key) => typeof value[key] === 'string' || key in value);

/** A document with something private in everything that it describes. */
function withSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSecrets);
  if (!isObject(value)) return value;
  const inside = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withSecrets(one)]));
  if (!isDescribed(value)) return inside;
  const answers = Array.isArray(inside['questionAnswers']) ? [...(inside['questionAnswers'] as unknown[]), ...PRIVATE.questionAnswers] : undefined;
  return { ...PRIVATE, ...inside, ...(answers && { questionAnswers: answers }) };
}

describe('nothing private comes through', () => {
  for (const { file, format, load } of fixtures) {
    test(file, () => {
      // A column of answers is what a list of questions is for.
      const isPrivate = (key: string): boolean => key !== 'answers' || !/^(?:faq-list|lists)/.test(file);
      const document: unknown = JSON.parse(JSON.stringify(withSecrets(load()), (key, value: unknown) => (isPrivate(key) ? value : undefined)));
      assert.match(JSON.stringify(document), SECRET, 'there is something private in it');
      const feed = feedOf(format, document);
      assert.ok(feed, 'it is still of its format');
      assert.ok(feed.sessions.length + feed.speakers.length + feed.faqs.length > 0);
      assert.equal(SECRET.exec(JSON.stringify(feed))?.[0], undefined);
    });
  }
});

/** The fields of the items of a list that hold something. */
const filledIn = (list: readonly object[]): readonly string[] =>
  list.flatMap((item) =>
    Object.entries(item).flatMap(([field, value]) => (value === undefined || value === false || (Array.isArray(value) && value.length === 0) ? [] : [field])),
  );

/** All that the documents of a format fill. */
function fieldsOf(id: string): unknown {
  const feeds = fixtures.filter(({ format }) => format.id === id).map(({ format, load }) => feedOf(format, load())!);
  const names = (read: (feed: Feed) => readonly object[]): string => [...new Set(feeds.flatMap((feed) => filledIn(read(feed))))].sort().join(' ');
  const fields = {
    event: names(({ event }) => [event]),
    session: names(({ sessions }) => sessions),
    speaker: names(({ speakers }) => speakers),
    room: names(({ rooms }) => rooms),
    track: names(({ tracks }) => tracks),
    faq: names(({ faqs }) => faqs),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, own]) => own));
}

/** What each format can say: its documents say all of it, and so must its feeds. */
const FIELDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  lectern: {
    event: 'end language start timeZone title url',
    session:
      'abstract audience doNotRecord duration end feedback format id kind language level links live outcomes plenum prerequisites recording room signup slides speakers start status statusNote subtitle tags title track url',
    speaker: 'bio featured id links name organisation photo pronouns role sessions',
    room: 'capacity description id name',
    track: 'color description id name',
    faq: 'answer category id question',
  },
  sessionize: {
    session:
      'abstract audience duration end format id kind language level live outcomes plenum prerequisites recording room slides speakers start status tags title track',
    speaker: 'bio featured id links name organisation photo pronouns role sessions',
    room: 'id name',
    track: 'id name',
  },
  opass: {
    session: 'abstract duration end format id kind language level links live plenum recording room slides speakers start status tags title track url',
    speaker: 'bio id name photo sessions',
    room: 'description id name',
    track: 'id name',
  },
  openplanner: {
    event: 'end language start timeZone title',
    session: 'abstract duration end format id kind language level links plenum recording room slides speakers start status tags title track',
    speaker: 'bio id links name organisation photo pronouns role sessions',
    room: 'id name',
    track: 'color id name',
    faq: 'answer category id question',
  },
  hoverboard: {
    event: 'end start',
    session: 'abstract duration end format id kind language level plenum recording room slides speakers start status tags title',
    speaker: 'bio featured id links name organisation photo role sessions',
    room: 'id name',
  },
  openfeedback: {
    session: 'duration end id kind room speakers start status tags title',
    speaker: 'id links name photo sessions',
    room: 'id name',
  },
  konopas: {
    session: 'abstract duration end format id kind links live recording room signup speakers start status tags title track',
    speaker: 'bio featured id links name photo pronouns sessions',
    room: 'description id name',
    track: 'id name',
  },
  'pretalx-widget': {
    event: 'end start timeZone',
    session: 'abstract doNotRecord duration end id kind language room signup speakers start status title track',
    speaker: 'id name photo sessions',
    room: 'description id name',
    track: 'color description id name',
  },
  frab: {
    event: 'end language start timeZone title url',
    session:
      'abstract doNotRecord duration end feedback format id kind language links plenum recording room slides speakers start status subtitle title track url',
    speaker: 'bio id links name photo sessions',
    room: 'capacity description id name',
    track: 'color id name',
  },
  'pretalx-rest': {
    session: 'abstract doNotRecord duration end format id kind language links recording room signup slides speakers start status tags title track',
    speaker: 'bio id name photo sessions',
    room: 'capacity description id name',
    track: 'color description id name',
  },
  'json-ld': {
    event: 'end language start timeZone title url',
    session:
      'abstract audience duration end format id kind language level links live outcomes prerequisites recording room signup slides speakers start status subtitle tags title track url',
    speaker: 'bio id links name organisation photo pronouns role sessions',
    room: 'capacity description id name',
    track: 'id name',
    faq: 'answer category id question',
  },
  indico: {
    event: 'end start timeZone title url',
    session: 'abstract duration end format id kind links plenum recording room slides speakers start status tags title track url',
    speaker: 'id name organisation sessions',
    room: 'description id name',
    track: 'color id name',
  },
  'faq-list': {
    faq: 'answer category id question',
  },
  lists: {
    event: 'end start timeZone title url',
    session:
      'abstract audience doNotRecord duration end feedback format id kind language level links live outcomes plenum prerequisites recording room signup slides speakers start status statusNote subtitle tags title track url',
    speaker: 'bio featured id links name organisation photo pronouns role sessions',
    room: 'capacity description id name',
    track: 'color id name',
    faq: 'answer category id question',
  },
};

describe('no field is lost', () => {
  for (const { id, name } of formats) test(name, () => assert.deepEqual(fieldsOf(id), FIELDS[id]));
});
