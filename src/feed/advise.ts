/**
 * What only a look at the whole feed shows: nothing is published, no session has a time, umlauts are broken. Nothing here
 * keeps a feed from being shown, so only the command line and the author's console load it.
 */
import { toTime } from '../lib/time.ts';
import { allSpeakers } from '../model/lookup.ts';
import type { Issue, IssueCode, Severity } from '../model/issues.ts';
import type { Feed } from '../model/types.ts';
import { garbledIn } from './advise-texts.ts';
import { ofAnotherVersion } from './advise-version.ts';

export type AdviceCode =
  | IssueCode
  | 'unknown-version'
  | 'nothing-published'
  | 'no-times'
  | 'times-missing'
  | 'other-zone'
  | 'mojibake'
  | 'markup-in-text'
  | 'no-sessions'
  | 'no-speakers'
  | 'names-only'
  | 'same-session'
  | 'same-name'
  | 'http-picture';

/** An issue of the feed as a whole. */
export type Advice = Omit<Issue, 'code'> & { readonly code: AdviceCode };

const advice = (severity: Severity, code: AdviceCode, path: string, message: string, hint: string): Advice => ({ severity, code, path, message, hint });

/** `1 session`, `2 sessions`. */
export const counted = (count: number, name: string): string => `${count} ${name}${count === 1 ? '' : 's'}`;

/** Where people publish their schedule, by format. */
const PUBLISH: Readonly<Record<string, string>> = {
  sessionize: 'In Sessionize, accept the sessions, then announce the schedule (Schedule builder); times and rooms are left out of the feed until then.',
  'pretalx-widget': 'In pretalx, release a new version of the schedule.',
};
const publish = ({ source }: Feed): string => PUBLISH[source.format] ?? 'Publish the schedule, or write times into the feed.';

function published(feed: Feed): Advice[] {
  const { sessions, speakers, faqs } = feed;
  if (sessions.length + speakers.length + faqs.length > 0) return [];
  return [
    advice('warning', 'nothing-published', 'sessions', 'The feed holds no session, no speaker and no question: nothing is published yet.', publish(feed)),
  ];
}

function scheduled(feed: Feed): Advice[] {
  const { sessions } = feed;
  const without = sessions.findIndex(({ start }) => !start);
  if (without < 0) return [];
  const { length } = sessions.filter(({ start }) => !start);
  if (length === sessions.length) {
    return [
      advice('warning', 'no-times', 'sessions', `None of the ${counted(length, 'session')} has a time, so visitors read no day and no hour.`, publish(feed)),
    ];
  }
  return [
    advice(
      'info',
      'times-missing',
      `sessions[${without}].start`,
      `${length} of ${counted(sessions.length, 'session')} have no time; they stand last.`,
      publish(feed),
    ),
  ];
}

const OFFSET = /(?:Z|[+-]\d\d(?::?\d\d)?)$/i;
const offsetOf = (written: string): string => (written.length > 10 ? (OFFSET.exec(written.slice(10))?.[0] ?? '') : '');

function onItsClock({ sessions, event }: Feed): Advice[] {
  const index = sessions.findIndex(({ start }) => start && start.local.length > 10);
  const start = sessions[index]?.start;
  if (!start) return [];
  const path = `sessions[${index}].start`;
  if (event.timeZone) {
    // A zone that contradicts the feed's own offsets is the wrong zone; UTC is a way of writing, no clock.
    const own = toTime(start.written);
    const offset = offsetOf(start.written);
    if (!own || !offset || /^z$/i.test(offset) || own.local === start.local) return [];
    const message = `The feed writes ${start.written}, but in the time zone ${event.timeZone} it is ${start.local.replace('T', ' ')} then, and that is what visitors read.`;
    return [advice('warning', 'other-zone', path, message, 'Check the time zone: one of the two is not that of the event’s place.')];
  }
  const hint = 'Say which clock the event runs on: time-zone="Area/City" on the element, --time-zone here, or event.timeZone in a feed of your own.';
  if (!offsetOf(start.written))
    return [advice('info', 'no-time-zone', path, `The feed names no time zone, so times are shown as written (${start.written}).`, hint)];
  const isUtc = sessions.every((session) => !session.start || /z$/i.test(session.start.written));
  if (!isUtc) return [];
  return [
    advice('warning', 'no-time-zone', path, `The feed writes its times in UTC (${start.written}) and names no time zone, so visitors read them in UTC.`, hint),
  ];
}

const texts = (feed: Feed): Advice[] => {
  const { garbled, marked } = garbledIn(feed);
  const found: Advice[] = [];
  if (garbled) {
    const { path, text, meant, count } = garbled;
    const what = meant ? `“${text}” was “${meant}” once` : `“${text}” stands for signs that were lost`;
    found.push(
      advice(
        'warning',
        'mojibake',
        path,
        `${what}: a text was saved in one encoding and read in another (${counted(count, 'text')}).`,
        'Correct it where the texts come from: save as UTF-8, and read as UTF-8, at every step.',
      ),
    );
  }
  if (marked) {
    const message = `“${marked.text}” is shown as it stands, because the format says that this is plain text (${counted(marked.count, 'text')}).`;
    found.push(
      advice('info', 'markup-in-text', marked.path, message, 'Take the markup out; or, in a feed of your own, write { "kind": "html", "value": "…" }.'),
    );
  }
  return found;
};

function people(feed: Feed): Advice[] {
  const { sessions, speakers, source } = feed;
  if (sessions.length === 0) {
    return speakers.length > 0
      ? [
          advice(
            'info',
            'no-sessions',
            'sessions',
            'There are speakers, but no sessions: a session list stays empty.',
            'Name the feed of the sessions too, after a blank in src.',
          ),
        ]
      : [];
  }
  if (speakers.length > 0) return [];
  const names = allSpeakers(feed).length;
  if (names === 0)
    return [
      advice(
        'info',
        'no-speakers',
        'speakers',
        'No session names a speaker, and there is no list of them.',
        'Nothing needs to be done, unless there are some.',
      ),
    ];
  const hint =
    source.format === 'sessionize'
      ? 'Use the view All; or name the view Speakers too, after a blank in src.'
      : 'Name the feed of the speakers too, after a blank in src.';
  return [advice('info', 'names-only', 'speakers', `Of ${counted(names, 'speaker')} the feed tells only the names: no bios, no pictures.`, hint)];
}

/** Items with the same key as one before them, each once. */
function repeats<T>(items: readonly T[], keyOf: (item: T) => string | undefined): { first: number; count: number } | undefined {
  const seen = new Set<string>();
  const found = items.flatMap((item, index) => {
    const key = keyOf(item);
    if (key === undefined || !seen.has(key)) {
      if (key !== undefined) seen.add(key);
      return [];
    }
    return [index];
  });
  return found.length > 0 ? { first: found[0]!, count: found.length } : undefined;
}

function doubles({ sessions, speakers }: Feed): Advice[] {
  const found: Advice[] = [];
  const session = repeats(sessions, ({ kind, title, start, speakers: by }) =>
    kind === 'break' || kind === 'service' || !title || !start || by.length === 0 ? undefined : [title, start.local, ...by.map(({ id }) => id)].join('\n'),
  );
  if (session) {
    const { title } = sessions[session.first]!;
    const message = `“${title}” stands there twice, at the same time with the same speakers, under different ids (${counted(session.count, 'repeat')}).`;
    found.push(advice('warning', 'same-session', `sessions[${session.first}]`, message, 'Take one of them out.'));
  }
  const speaker = repeats(speakers, ({ name }) => name.toLowerCase());
  if (speaker) {
    const message = `There are two speakers “${speakers[speaker.first]!.name}” (${counted(speaker.count, 'repeat')}).`;
    found.push(advice('info', 'same-name', `speakers[${speaker.first}].name`, message, 'If it is one person, give both the same id.'));
  }
  return found;
}

function pictures({ speakers }: Feed): Advice[] {
  const plain = speakers.filter(({ photo }) => photo?.startsWith('http:'));
  const [first] = plain;
  if (!first) return [];
  const message = `${counted(plain.length, 'picture')} at http: (${first.photo}): on a page at https:, browsers ask for https: instead, and show nothing where there is none (mixed content).`;
  return [advice('warning', 'http-picture', `speakers[${speakers.indexOf(first)}].photo`, message, 'Use https: addresses.')];
}

const CHECKS: readonly ((feed: Feed) => readonly Advice[])[] = [ofAnotherVersion, published, scheduled, onItsClock, texts, doubles, pictures, people];

export const advise = (feed: Feed): readonly Advice[] => CHECKS.flatMap((check) => check(feed));
