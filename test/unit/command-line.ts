/** Runs a command as the shell does, without one: what it printed, where, and its exit code. */
import { main } from '../../src/cli/main.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly progress: readonly string[];
}

/** @param input what comes in from another program */
export async function lectern(args: readonly string[], input = ''): Promise<Ran> {
  const said = { out: '', err: '', progress: [] as string[] };
  const terminal: Terminal = {
    out: (text) => void (said.out += `${text}\n`),
    err: (text) => void (said.err += `${text}\n`),
    progress: (text) => void (text && said.progress.push(text)),
    style: (_, text) => text,
    stdin: () => Promise.resolve(new TextEncoder().encode(input)),
  };
  const code = await main(args, terminal);
  return { code, ...said };
}

export interface Validated {
  readonly format: string | null;
  readonly view: string | null;
  readonly counts: Readonly<Record<'sessions' | 'speakers' | 'rooms' | 'tracks' | 'days' | 'faqs', number>>;
  readonly issues: readonly { readonly severity: string; readonly code: string; readonly path: string; readonly message: string; readonly hint: string }[];
}

/** `lectern validate --json`, and what it printed. */
export async function validated(args: readonly string[], input?: string): Promise<Validated & { readonly code: number }> {
  const { code, out } = await lectern(['validate', '--json', ...args], input);
  return { code, ...(JSON.parse(out) as Validated) };
}
