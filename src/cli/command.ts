/** What a command is, and the options that several have. */
import { isTimeZone } from '../lib/time.ts';
import { inLanguage } from '../model/language.ts';
import type { Feed } from '../model/types.ts';
import { inTimeZone } from '../model/zone.ts';
import type { Terminal } from './terminal.ts';

export interface Option {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** What it takes, in the usage. */
  readonly value?: string;
  readonly summary: string;
}

export type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

export interface Command {
  readonly name: string;
  /** What stands after the name in the usage. */
  readonly takes: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, Option>>;
  /** @returns the exit code. */
  run(values: Values, sources: readonly string[], terminal: Terminal): Promise<number>;
}

/** The command can’t be carried out as it was written. */
export class Misuse extends Error {}

export function usageOf({ name, takes, summary, options }: Command): string {
  const all: Readonly<Record<string, Option>> = { ...options, help: { type: 'boolean', short: 'h', summary: 'shows this' } };
  const rows = Object.entries(all).map(
    ([option, { short, value, summary: text }]) => [`${short ? `-${short}, ` : '    '}--${option}${value ? ` ${value}` : ''}`, text] as const,
  );
  const width = Math.max(...rows.map(([option]) => option.length)) + 3;
  return [
    `Usage: lectern ${name}${takes ? ` ${takes}` : ''}`,
    '',
    `  ${summary}`,
    '',
    ...rows.map(([option, text]) => `  ${option.padEnd(width)}${text}`),
  ].join('\n');
}

/** Options of commands that read a feed. */
export const READING = {
  'time-zone': { type: 'string', value: 'Area/City', summary: 'the clock of the event, for feeds that name none' },
  language: { type: 'string', value: 'en', summary: 'the language wanted, for feeds with their texts in several' },
} as const satisfies Record<string, Option>;

export const SOURCES = '<address or file…>';

/** What to make of a feed according to the options. */
export function readingOf(values: Values): (feed: Feed) => Feed {
  const { 'time-zone': zone, language } = values;
  if (typeof zone === 'string' && !isTimeZone(zone)) throw new Misuse(`--time-zone: “${zone}” is no IANA time zone such as Europe/Vienna.`);
  if (typeof language === 'string' && !isLanguage(language)) throw new Misuse(`--language: “${language}” is no language tag such as en or pt-BR.`);
  return (feed) => {
    const inWords = typeof language === 'string' ? inLanguage(feed, language) : feed;
    return typeof zone === 'string' ? inTimeZone(inWords, zone) : inWords;
  };
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

export function oneAtLeast(sources: readonly string[]): readonly string[] {
  if (sources.length === 0) throw new Misuse('Which feed? Name an address or a file; - is what comes in from another program.');
  if (sources.filter((source) => source === '-').length > 1) throw new Misuse('- can stand there once only.');
  return sources;
}
