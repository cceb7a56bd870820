/** `lectern convert`: a copy of a feed in the Lectern format, for a host to keep. A bad day of the feed never costs the copy. */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { counted } from '../feed/advise.ts';
import { findInText, read } from '../feed/read-feed.ts';
import type { Feed } from '../model/types.ts';
import { type Command, Misuse, READING, SOURCES, oneAtLeast, readingOf } from './command.ts';
import type { Finding } from './finding.ts';
import { lecternFormatOf } from './lectern-format.ts';
import { asSeenFrom } from './places.ts';
import { open } from './sources.ts';
import type { Terminal } from './terminal.ts';
import { whyUnwritten, writeWhole } from './write.ts';

export const convert: Command = {
  name: 'convert',
  takes: `${SOURCES} -o <file> [options]`,
  summary: 'Writes a feed of any format as one in the Lectern format. Several sources are one event. Exit code 1: nothing was written.',
  options: {
    output: { type: 'string', short: 'o', value: 'feed.json', summary: 'the file to write; - prints it' },
    ...READING,
    minify: { type: 'boolean', summary: 'without line ends and indentation' },
    force: { type: 'boolean', summary: 'also where a good file would be lost for an empty or incomplete one' },
  },
  async run(values, positionals, terminal) {
    const change = readingOf(values);
    const sources = oneAtLeast(positionals);
    const { output } = values;
    if (typeof output !== 'string' || output === '') throw new Misuse('Where to? Name a file with -o.');

    const { feed: read, failure, named, notes, size } = await open(sources, terminal);
    if (!read) return refuse([failure!, ...notes.filter(({ severity }) => severity !== 'info')], output, terminal);
    const feed = change(read);
    const isPrinted = output === '-';
    const old = isPrinted ? undefined : await readFile(output, 'utf8').catch(() => undefined);
    const before = old === undefined ? undefined : await feedIn(old);
    const loss = before && lossOf(before, feed, feed.issues.map(named));
    if (loss && !values['force']) {
      terminal.err(`${output} was left as it is: ${loss}\n  If this is right, write it with --force.`);
      return 1;
    }

    const folder = dirname(resolve(isPrinted ? '-' : output));
    const text = JSON.stringify(
      lecternFormatOf(feed, (address) => asSeenFrom(folder, address)),
      null,
      values['minify'] ? 0 : 2,
    );
    if (isPrinted) {
      terminal.out(text);
      return 0;
    }
    try {
      if (old !== `${text}\n`) await writeWhole(output, `${text}\n`);
    } catch (error) {
      terminal.err(`${output} can’t be written: ${whyUnwritten(error, output)}.`);
      return 1;
    }
    terminal.out(`${output} ${old === `${text}\n` ? 'was up to date' : 'written'}: ${contentsOf(feed, before)}; ${kilobytes(text)} of ${kilobytes(size)}.`);
    const { length } = feed.issues.filter(({ severity }) => severity !== 'info');
    if (length > 0) terminal.err(`The feed has ${counted(length, 'issue')}; lectern validate names ${length === 1 ? 'it' : 'them'}.`);
    return 0;
  },
};

function refuse(findings: readonly Finding[], output: string, { err, style }: Terminal): number {
  for (const { path, message, hint } of findings) err(`${style('bold', path)}\n  ${message.replaceAll('\n', '\n  ')}\n  ${hint}`);
  err(output === '-' ? 'Nothing was written.' : `${output} was not written.`);
  return 1;
}

/** The feed that a file holds already, if it holds one. */
async function feedIn(text: string): Promise<Feed | undefined> {
  const reading = await read([await findInText(text, '')]);
  return 'feed' in reading ? reading.feed : undefined;
}

const LISTS = [
  ['sessions', 'session'],
  ['speakers', 'speaker'],
  ['faqs', 'question'],
] as const;

/** What a good file would lose that a feed on a good day has. */
function lossOf(before: Feed, feed: Feed, issues: readonly Finding[]): string | undefined {
  const gone = LISTS.filter(([list]) => before[list].length > 0 && feed[list].length === 0).map(([list, name]) => counted(before[list].length, name));
  if (gone.length > 0) return `it has ${gone.join(' and ')}, and the feed has none now.`;
  const unread = issues.find(({ code }) => code === 'unread-document');
  return unread && `${unread.path} can’t be had. ${unread.message}`;
}

function contentsOf(feed: Feed, before: Feed | undefined): string {
  return (
    LISTS.flatMap(([list, name]) => {
      const [now, then] = [feed[list].length, before?.[list].length ?? 0];
      if (now === 0 && then === 0) return [];
      return [`${counted(now, name)}${before && now !== then ? ` (${then} before)` : ''}`];
    }).join(', ') || 'nothing in it'
  );
}

const kilobytes = (content: string | number): string => `${Math.ceil((typeof content === 'number' ? content : Buffer.byteLength(content)) / 1000)} KB`;
