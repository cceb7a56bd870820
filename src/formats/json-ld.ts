/**
 * Events, people and questions that a page tells to search engines, in the vocabulary of schema.org as JSON-LD. Which event
 * is the whole and which are its sessions shows in how they name each other: an event with others in it is the whole, one
 * that is alone is both.
 */
import type { Adapter } from './format.ts';
import { addressesOf, idOf, isOf, nodesOf, readGraph, textOf, textsOf, useForms, valuesOf, type Node, type Reading } from './json-ld-graph.ts';
import { more, readEvent, readQuestion, readSession, speakerOf, useMore, type Programme } from './json-ld-items.ts';
import { rawsOf, type Raw } from './raw.ts';
import { Texts } from './texts.ts';

const EVENT = /(?:Event|EventSeries|Festival|Hackathon|Course|CourseInstance)$/;
interface Things {
  readonly sessions: readonly Node[];
  /** The event that each is a part of. */
  readonly parents: ReadonlyMap<Node, Node>;
  readonly event: Node | undefined;
  readonly people: readonly Node[];
  /** The questions, and the page that each stands on. */
  readonly questions: ReadonlyMap<Node, Node | undefined>;
}

function thingsOf(to: Reading): Things {
  const all = (type: RegExp): Node[] => [...to.graph.nodes].filter((node) => isOf(node, type));
  const parents = new Map<Node, Node>();
  const events = all(EVENT);
  for (const event of events) {
    for (const part of nodesOf(to, event, 'subEvent subEvents hasCourseInstance')) if (part !== event) parents.set(part, event);
    for (const whole of nodesOf(to, event, 'superEvent')) if (whole !== event && !parents.has(event)) parents.set(event, whole);
  }
  const wholes = new Set(parents.values());
  const sessions = [...new Set([...events, ...parents.keys()])].filter((event) => !wholes.has(event) && !isOf(event, /^Course$/));
  const roots = wholes.size > 0 ? [...wholes].filter((whole) => !parents.has(whole)) : sessions;
  const questions = new Map<Node, Node | undefined>(all(/^Question$/).map((question) => [question, undefined]));
  for (const page of all(/^FAQPage$/)) for (const question of nodesOf(to, page, 'mainEntity')) questions.set(question, page);
  const people = all(/^Person$/).filter((person) => to.graph.top.has(person));
  return { sessions, parents, event: roots.length === 1 ? roots[0] : undefined, people, questions };
}

export const jsonLd: Adapter = {
  detect(json) {
    const graph = readGraph(json);
    const { sessions, people, questions } = thingsOf({ graph, texts: new Texts() });
    if (!(sessions.length + people.length)) return questions.size ? 'FAQPage' : undefined;
    return graph.isExpanded ? 'expanded' : rawsOf([json].flat()).some((root) => '@graph' in root) ? 'compact @graph' : 'compact';
  },
  adapt(json, _view, language) {
    const graph = readGraph(json);
    const { sessions, parents, event, people, questions } = thingsOf({ graph, texts: new Texts() });
    const texts = new Texts(language, event && valuesOf(event, 'inLanguage')[0], graph.language);
    const to: Programme = { graph, texts, speakers: new Map(), rooms: new Map() };
    const pages = new Set(questions.values());
    const read = (node: Node): Raw => {
      const parent = parents.get(node);
      // An event between the whole and its sessions is a day or a track of it.
      return readSession(to, more?.withCommon(node, parent) ?? node, parent !== undefined, parent && parents.has(parent) ? parent : undefined);
    };
    const programme = sessions.map(read);
    for (const person of people) speakerOf(to, person);
    return {
      lectern: 1,
      event: event && readEvent(to, event),
      sessions: programme,
      speakers: [...to.speakers.values()],
      rooms: [...to.rooms.values()],
      faqs: [...questions].map(([question, page]) => readQuestion(to, question, pages.size > 1 ? page : undefined)),
    };
  },
  byLanguage: true,
};

/** Parts that few documents need, by the signs of what they read. */
const PARTS: readonly (readonly [sign: RegExp, load: () => Promise<void>])[] = [
  [
    /"(?:@[lnsv]\w+|id|type|[^"]*:[^"]*)":|"@context":[^"]|"@type":\[?"[^"]*:|\{"(?!url|geo)[a-z]{2,3}(?:[-_]\w+)?":/i,
    async () => useForms((await import('./json-ld-forms.ts')).forms),
  ],
  [
    /(?:schedule|role|series|course\w*|audience|teaches|(?:recorded|performer)in|formed|featured|subjectof|duration|required|level|capacity|pronouns|(?:given|family|alternate)name)"/i,
    async () => useMore((await import('./json-ld-more.ts')).moreWith({ addressesOf, idOf, isOf, nodesOf, textOf, textsOf })),
  ],
];

/** The parts that a document needs; without one, all. */
export function partsFor(json?: unknown): typeof PARTS {
  let text: string | undefined;
  try {
    text = JSON.stringify(json);
  } catch {
    // An object that no JSON can be made of may need any.
  }
  return PARTS.filter(([sign]) => !text || sign.test(text));
}

/** The adapter, ready for what stands in a document. */
export async function jsonLdFor(json?: unknown): Promise<Adapter> {
  await Promise.all(partsFor(json).map(([, load]) => load()));
  return jsonLd;
}
