/** `lectern validate`: what a feed holds, and what is wrong with it. */
import { advise, counted } from '../feed/advise.ts';
import { formats } from '../formats/registry.ts';
import type { Severity } from '../model/issues.ts';
import type { Feed } from '../model/types.ts';
import { type Command, READING, SOURCES, oneAtLeast, readingOf } from './command.ts';
import { worstFirst, type Finding } from './finding.ts';
import { checkImages } from './images.ts';
import { open } from './sources.ts';
import { NOTHING, breaksOf, countsOf, spanOf } from './summary.ts';
import type { Style, Terminal } from './terminal.ts';

export const validate: Command = {
  name: 'validate',
  takes: `${SOURCES} [options]`,
  summary: 'Says what a feed holds and what is wrong with it. Several sources are one event. Exit code 1: it can’t be used.',
  options: {
    json: { type: 'boolean', summary: 'prints {format, view, counts, issues} instead, for programs' },
    ...READING,
    'check-images': { type: 'boolean', summary: 'asks for each picture, and names those that don’t load' },
  },
  async run(values, positionals, terminal) {
    const change = readingOf(values);
    const sources = oneAtLeast(positionals);
    const { feed: read, failure, named, notes } = await open(sources, terminal);
    const feed = read && change(read);
    const images = feed && values['check-images'] ? await checkImages(feed, terminal) : [];
    const issues = feed ? worstFirst([...feed.issues.map(named), ...notes, ...advise(feed), ...images]) : [failure!];
    if (values['json']) terminal.out(JSON.stringify(asJson(feed, issues), null, 2));
    else print(sources, feed, feed ? issues : [failure!, ...notes], terminal);
    return issues.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};

const asJson = (feed: Feed | undefined, issues: readonly Finding[]): unknown => ({
  format: feed?.source.format ?? null,
  view: feed?.source.view ?? null,
  counts: feed ? countsOf(feed) : NOTHING,
  issues: issues.map(({ severity, code, path, message, hint }) => ({ severity, code, path, message, hint })),
});

const STYLES: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'cyan' };
const NAMES: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

function print(sources: readonly string[], feed: Feed | undefined, issues: readonly Finding[], { out, style }: Terminal): void {
  out(style('bold', sources.join(' ')));
  for (const line of feed ? contentsOf(feed) : ['It can’t be used.']) out(line);
  out('');
  out(verdictOf(issues));
  for (const { severity, code, path, message, hint } of issues) {
    out(`\n${style(STYLES[severity], NAMES[severity])}  ${style('bold', path)}  ${style('dim', code)}`);
    for (const line of [...message.split('\n'), hint]) out(`  ${line}`);
  }
}

function contentsOf(feed: Feed): readonly string[] {
  const { sessions, speakers, rooms, tracks, days, faqs } = countsOf(feed);
  const breaks = breaksOf(feed);
  const rows: readonly (readonly [string, string | number])[] = [
    ['sessions', `${sessions} (${counted(sessions - breaks, 'talk')}, ${counted(breaks, 'break')})`],
    ['speakers', speakers],
    ['rooms', rooms],
    ['tracks', tracks],
    ['days', days],
    ['questions', faqs],
    ...Object.entries(spanOf(feed) ?? {}),
  ];
  return [
    `${nameOf(feed)}, ${feed.source.view}${feed.event.title ? `: ${feed.event.title}` : ''}`,
    '',
    ...rows.map(([name, value]) => `  ${name.padEnd(10)} ${value}`),
  ];
}

/** The name of a format as its makers write it; of several documents, each. */
const nameOf = ({ source }: Feed): string =>
  source.format
    .split(' + ')
    .map((id) => formats.find((format) => format.id === id)?.name ?? id)
    .join(' + ');

function verdictOf(issues: readonly Finding[]): string {
  const count = (severity: Severity): number => issues.filter((issue) => issue.severity === severity).length;
  const said = (['error', 'warning', 'info'] as const).flatMap((severity) => (count(severity) > 0 ? [counted(count(severity), NAMES[severity])] : []));
  return said.length > 0 ? `${said.join(', ')}:` : 'Nothing is wrong with it.';
}
