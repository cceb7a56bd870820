/**
 * What few pages tell by schema.org: courses and series with their dates, schedules, parts that people play, who a session is
 * for, and what was recorded or written of it. Loaded where such names stand. What it reads nodes with it is given: a file that
 * others import from, beside being loaded, costs each page a request more.
 */
import type * as graph from './json-ld-graph.ts';
import type { Node, Reading } from './json-ld-graph.ts';
import type { Raw } from './raw.ts';
import { htmlOrText, plain } from './texts.ts';

/** What is held more than once, and says for all its dates what it is. */
const SERIES = /^(?:Course|EventSeries)$/;

/** Minutes of a length such as `PT1H30M`. */
function minutesOf(length = ''): number | undefined {
  const [, days, hours, minutes] = /^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?/.exec(length)?.map((part) => Number(part ?? 0)) ?? [];
  return (days! * 24 + hours!) * 60 + minutes! || undefined;
}

export type Tools = Pick<typeof graph, 'addressesOf' | 'idOf' | 'isOf' | 'nodesOf' | 'textOf' | 'textsOf'>;

export interface More {
  /** Of what is said to repeat only by its schedule, the first time. */
  firstTimeOf(to: Reading, node: Node): Raw | undefined;
  zoneOf(to: Reading, node: Node): string | undefined;
  /** A date of a series, with what stands there for all of them: text, people, place. */
  withCommon(node: Node, parent: Node | undefined): Node;
  /** People; a part that somebody plays, or somebody's place in a list, has who it is under the name of the property itself. */
  playersOf(to: Reading, people: readonly Node[], names: string): readonly Node[];
  /** Whom a session is for, and how long it is where that is not told by its end. */
  readSession(to: Reading, node: Node): Raw;
  readPerson(to: Reading, node: Node): Raw;
  /** The name of a person, where it stands in two parts. */
  nameOf(to: Reading, node: Node): string;
  /** Seats, of a place or of a session. */
  capacityOf(to: Reading, node: Node): number | undefined;
  isFull(to: Reading, node: Node): boolean;
  /** What was recorded, shown or written. */
  worksOf(to: Reading, node: Node): readonly Raw[];
}

export function moreWith({ addressesOf, idOf, isOf, nodesOf, textOf, textsOf }: Tools): More {
  const scheduleOf = (to: Reading, node: Node): Node | undefined => nodesOf(to, node, 'eventSchedule courseSchedule')[0];
  return {
    firstTimeOf(to, node) {
      const schedule = scheduleOf(to, node);
      const day = schedule && textOf(to, schedule, 'startDate')?.slice(0, 10);
      if (!day) return undefined;
      const [from, until] = ['startTime', 'endTime'].map((name) => textOf(to, schedule, name));
      return { start: from ? `${day}T${from}` : day, end: from && until ? `${day}T${until}` : undefined };
    },
    zoneOf(to, node) {
      const schedule = scheduleOf(to, node);
      return schedule && textOf(to, schedule, 'scheduleTimezone');
    },
    withCommon: (node, parent) =>
      parent && isOf(parent, SERIES) ? new Map([...[...parent].filter(([name]) => !/^@|Date|Event|^hasCourse/.test(name)), ...node]) : node,
    playersOf: (to, people, names) => people.flatMap((one) => (isOf(one, /Role$/) ? nodesOf(to, one, names) : one)),
    readSession(to, node) {
      const [audience] = nodesOf(to, node, 'audience');
      const subtitle = plain(textOf(to, node, 'alternateName'));
      return {
        subtitle: subtitle === plain(textOf(to, node, 'name')) ? undefined : subtitle,
        level: textOf(to, node, 'educationalLevel'),
        duration: minutesOf(textOf(to, node, 'duration timeRequired')),
        audience: audience && htmlOrText(textOf(to, audience, 'audienceType name educationalRole')),
        outcomes: textsOf(to, node, 'teaches'),
        prerequisites: htmlOrText(textsOf(to, node, 'coursePrerequisites').join('\n')),
      };
    },
    readPerson: (to, node) => ({
      pronouns: textOf(to, node, 'pronouns'),
      sessions: nodesOf(to, node, 'performerIn').map((event) => ({ id: idOf(event), name: textOf(to, event, 'name') })),
    }),
    nameOf: (to, node) => ['givenName', 'familyName'].flatMap((part) => textOf(to, node, part) ?? []).join(' '),
    capacityOf: (to, node) => Number(textOf(to, node, 'maximumAttendeeCapacity')) || undefined,
    isFull: (to, node) => textOf(to, node, 'remainingAttendeeCapacity') === '0',
    worksOf: (to, node) =>
      ['recordedIn', 'workFeatured', 'workPerformed', 'subjectOf'].flatMap((name) =>
        nodesOf(to, node, name).map((work) => ({
          url: addressesOf(to, work, 'url contentUrl @id')[0],
          title: textOf(to, work, 'name'),
          type: name === 'recordedIn' || isOf(work, /Video/) ? 'video' : isOf(work, /Presentation/) ? 'slides' : undefined,
        })),
      ),
  };
}
