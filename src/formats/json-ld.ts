/**
 * Events, people and questions that a page tells to search engines, in the vocabulary of schema.org as JSON-LD. Which event
 * is the whole and which are its sessions shows in how they name each other: an event with others in it is the whole, one
 * that is alone is both.
 */
import type { Adapter } from './format.ts';
import { isOf, nodesOf, readGraph, valuesOf, type Node, type Reading } from './json-ld-graph.ts';
import { readEvent, readQuestion, readSession, speakerOf, type Programme } from './json-ld-items.ts';
import { isRaw, rawsOf, type Raw } from './raw.ts';
import { Texts } from './texts.ts';

const EVENT = /(?:Event|EventSeries|Festival|Hackathon|Course|CourseInstance)$/;
/** What is held more than once, and says for all its dates what it is: a course, a series. */
const SERIES = /^(?:Course|EventSeries)$/;

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

/** A date of a series, with what stands there for all of them: text, people, place. */
const withCommon = (node: Node, parent: Node | undefined): Node =>
  parent && isOf(parent, SERIES) ? new Map([...[...parent].filter(([name]) => !/^@|Date|Event|^hasCourse/.test(name)), ...node]) : node;

const isExpanded = (roots: readonly Raw[]): boolean =>
  roots.some((root) => !('@context' in root) && Object.keys(root).some((key) => /^https?:\/\/schema\.org\//.test(key)));

export const jsonLd: Adapter = {
  detect(json) {
    const roots = isRaw(json) ? [json] : rawsOf(json);
    if (!roots.some((root) => '@context' in root || '@graph' in root || '@type' in root)) return undefined;
    const { sessions, people, questions } = thingsOf({ graph: readGraph(json), texts: new Texts() });
    if (sessions.length === 0 && people.length === 0) return questions.size > 0 ? 'FAQPage' : undefined;
    return isExpanded(roots) ? 'expanded' : roots.some((root) => '@graph' in root) ? 'compact @graph' : 'compact';
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
      return readSession(to, withCommon(node, parent), parent !== undefined, parent && parents.has(parent) ? parent : undefined);
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
