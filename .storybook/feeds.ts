/**
 * Feeds to choose from. A story asks for sessions by their ids, which another feed doesn't have: where one is chosen,
 * the story shows what that feed begins with.
 */
import type { Loader } from '@storybook/web-components-vite';
import { loadFeed } from '../src/index.ts';

export interface FeedChoice {
  readonly title: string;
  readonly src: string;
  /** Where its ids can be had at once, if not there. */
  readonly ids?: string;
}

const SAMPLE = 'demo/conference.json';
const MISSING = 'demo/no-such-feed.json';

/** A document in the form of a real format, of an event that is none; several make one event. */
const format = (title: string, ...files: readonly string[]): FeedChoice => ({
  title,
  src: files.map((file) => `feeds/${encodeURIComponent(file)}.json`).join(' '),
});

/** In the form of each format that is read: the name in the toolbar is that of the format. */
export const FORMATS = {
  lectern: format('Lectern', 'lectern.1'),
  sessionize: format('Sessionize', 'sessionize.All'),
  'pretalx-widget': format('pretalx, widget', 'pretalx-widget.schedule.json'),
  'pretalx-rest': format('pretalx, REST', 'pretalx-rest.results list submissions', 'pretalx-rest.results list speakers'),
  frab: format('frab and c3voc', 'frab.v1', 'frab.speakers'),
  indico: format('Indico', 'indico.timetable'),
  openplanner: format('OpenPlanner', 'openplanner.event'),
  openfeedback: format('OpenFeedback', 'openfeedback.one document'),
  hoverboard: format('Hoverboard', 'hoverboard.one document'),
  opass: format('OPass', 'opass.session.json'),
  konopas: format('KonOpas and ConClár', 'konopas.program and people'),
  'json-ld': format('schema.org JSON-LD', 'json-ld.compact'),
  lists: format('Plain lists', 'lists.several'),
  'faq-list': format('List of questions', 'faq-list.faq'),
} satisfies Readonly<Record<string, FeedChoice>>;

export const FEEDS: Readonly<Record<string, FeedChoice>> = {
  sample: { title: 'Sample: a conference', src: SAMPLE },
  workshops: { title: 'Sample: past workshops', src: 'demo/workshops.json' },
  ...FORMATS,
  empty: { title: 'Empty', src: `${SAMPLE}?empty`, ids: SAMPLE },
  error: { title: 'Error', src: MISSING, ids: SAMPLE },
  slow: { title: 'Slow: four seconds', src: `${SAMPLE}?slow`, ids: SAMPLE },
  never: { title: 'On its way for ever', src: `${SAMPLE}?never`, ids: SAMPLE },
  thousand: { title: '1,000 sessions', src: `${SAMPLE}?thousand`, ids: SAMPLE },
};

/** Args that choose items of one feed. */
const CHOICES = ['session-ids', 'speaker-ids', 'faq-ids', 'categories'];

/** The args of a story, for another feed than its own. */
export const chosenFeed: Loader = async ({ globals, args }) => {
  const choice = FEEDS[String(globals['feed'])];
  if (!choice) return {};
  const result = await loadFeed(choice.ids ?? choice.src);
  const { sessions = [], speakers = [] } = result.ok ? result.feed : {};
  const first: Readonly<Record<string, string | undefined>> = {
    'session-id': (sessions.find(({ kind, abstract }) => kind !== 'break' && abstract) ?? sessions[0])?.id,
    'speaker-id': speakers[0]?.id,
  };
  const items = Object.fromEntries(Object.entries(first).filter(([name, id]) => name in args && id !== undefined));
  return { feedArgs: { src: choice.src, ...items, ...Object.fromEntries(CHOICES.filter((name) => name in args).map((name) => [name, undefined])) } };
};
