/** From the words of the command line to a command, and from its result to an exit code. */
import { parseArgs } from 'node:util';
import { type Command, Misuse, usageOf } from './command.ts';
import { convert } from './convert.ts';
import { version } from './package.ts';
import { schema } from './schema.ts';
import type { Terminal } from './terminal.ts';
import { validate } from './validate.ts';

export const COMMANDS: readonly Command[] = [validate, convert, schema];

const USAGE = [
  'Usage: lectern <command> …',
  '',
  ...COMMANDS.map(({ name, summary }) => `  lectern ${name.padEnd(10)}${summary}`),
  '',
  '  lectern <command> --help   what the command takes',
  '  lectern --version',
].join('\n');

/** 0: done; 1: the feed can’t be used; 2: wrong use. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name = '', ...rest] = args;
  const command = COMMANDS.find((one) => one.name === name);
  if (!command) {
    if (name === '--version' || name === '-v') terminal.out(version());
    else if (name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) terminal.out(USAGE);
    else {
      terminal.err(`${name ? `There is no command “${name}”.` : 'Which command?'}\n\n${USAGE}`);
      return 2;
    }
    return 0;
  }
  try {
    const { values, positionals } = parseArgs({
      args: [...rest],
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    if (values['help']) {
      terminal.out(usageOf(command));
      return 0;
    }
    return await command.run(values, positionals, terminal);
  } catch (error) {
    terminal.progress();
    if (!isMisuse(error)) throw error;
    terminal.err(`${error.message}\n\n${usageOf(command)}`);
    return 2;
  }
}

const isMisuse = (error: unknown): error is Error =>
  error instanceof Misuse || (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
