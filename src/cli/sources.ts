/** Reads what the command line names, addresses and files and what comes in, as the documents of one event. */
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { diagnose } from '../feed/diagnose.ts';
import { explain } from '../feed/explain.ts';
import { load, type Ask } from '../feed/load-feed.ts';
import { read, type Reading } from '../feed/read-feed.ts';
import type { Answer } from '../feed/request.ts';
import type { Issue } from '../model/issues.ts';
import type { Failure } from '../model/result.ts';
import type { Feed } from '../model/types.ts';
import { finding, type Finding } from './finding.ts';
import { addressOfFile, asSeenFrom, fileOfAddress, folderHere, isOfSomeSite } from './places.ts';
import type { Terminal } from './terminal.ts';
import { askTheWeb, hasMark, marked, textOfBytes } from './web.ts';

export interface Opened {
  /** The feed, if there is one. */
  readonly feed?: Feed;
  /** Why there is none. */
  readonly failure?: Finding;
  /** An issue of the feed, with the names that the command line has for documents. */
  readonly named: (issue: Issue) => Finding;
  /** What showed when the sources were asked. */
  readonly notes: readonly Finding[];
  /** What was read, in bytes. */
  readonly size: number;
}

/** `ana.json`, `https://…`, `file:///…`; `C:\` is no scheme. */
const SCHEME = /^[a-z][a-z\d+.-]+:/i;
const STDIN = 'standard-input';

/** What is known of a file that can’t be read. */
const UNREADABLE: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  ENOENT: ['There is no such file.', 'Check its name; an address begins with https://.'],
  EISDIR: ['This is a folder.', 'Name the file in it.'],
  EACCES: ['The file may not be read.', 'Change its permissions.'],
};

export async function open(sources: readonly string[], terminal: Terminal): Promise<Opened> {
  const notes = new Map<string, readonly Finding[]>();
  const unreadable = new Map<string, Finding>();
  let size = 0;

  const askAFile = async (path: string, address: string): Promise<Answer> => {
    const name = asSeenFrom(folderHere(), address);
    try {
      const isStdin = path === resolve(STDIN) && sources.includes('-');
      if (!isStdin && (await stat(path)).isDirectory()) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' });
      const body = new Blob([isStdin ? await terminal.stdin() : await readFile(path)]);
      if (await hasMark(body)) notes.set(address, [marked(name)]);
      return { text: await textOfBytes(body, null), address };
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      const [message, hint] = UNREADABLE[code] ?? [`The file can’t be read: ${String(error)}.`, 'Check the file.'];
      unreadable.set(address, finding('error', 'no-file', name, message, hint));
      return { failure: { code: 'network', address } };
    }
  };
  const elsewhere = (address: string): Answer => {
    const name = asSeenFrom(folderHere(), address);
    const message = `${name} begins at the root of a site, and a file does not tell of which.`;
    unreadable.set(address, finding('error', 'no-file', name, message, 'Name the address of the feed instead of the file, or the files of all its pages.'));
    return { failure: { code: 'network', address } };
  };
  const askTheNet = askTheWeb((address, found) => notes.set(address, found));
  const ask: Ask = async (address) => {
    if (isOfSomeSite(address)) return elsewhere(address);
    const path = fileOfAddress(address);
    if (path === undefined) terminal.progress(`Asking ${address} …`);
    const answer = await (path === undefined ? askTheNet(address) : askAFile(path, address));
    if ('text' in answer) size += Buffer.byteLength(answer.text);
    return answer;
  };

  const found = [];
  for (const source of sources) found.push(...(await load(addressOf(source), ask)));
  terminal.progress();

  const reading: Reading = await read(found);
  const here = folderHere();
  const named = (issue: Issue): Finding => {
    // Some issues are of a document, whose address is their path; a place in the feed stays as it is.
    const { message, hint } = (issue.code === 'unread-document' && unreadable.get(issue.path)) || issue;
    return { ...issue, path: asSeenFrom(here, issue.path), message, hint };
  };
  const opened = { named, notes: [...notes.values()].flat(), size };
  if ('feed' in reading) return { ...opened, feed: reading.feed };
  const failure = unreadable.get(reading.failure.address) ?? inWords(reading.failure);
  const mark = opened.notes.find(({ code, path }) => code === 'bom' && path === `${asSeenFrom(here, reading.failure.address)}:1:1`);
  return { ...opened, failure: mark ? { ...failure, hint: `${failure.hint} ${mark.message} ${mark.hint}` } : failure };
}

/** The address of what the command line names. */
function addressOf(source: string): string {
  if (source === '-') return addressOfFile(STDIN);
  if (/^file:/i.test(source)) return addressOfFile(fileURLToPath(source));
  return SCHEME.test(source) ? source : addressOfFile(source);
}

/** A failure as an issue, whose path says where it is as compilers do: `feed.json:3:5`. */
function inWords(failure: Failure): Finding {
  const { code, address, content } = failure;
  // What a file is called says nothing of where its JSON is.
  const from = fileOfAddress(address) === undefined ? address : '';
  const place = code === 'not-json' ? diagnose(String(content), from).place : undefined;
  const { message, hint } = explain({ ...failure, address: from });
  const name = asSeenFrom(folderHere(), address);
  return finding('error', code, place ? `${name}:${place.line}:${place.column}` : name, message, hint);
}
