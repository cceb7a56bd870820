/** `lectern schema`: the JSON Schema of the Lectern format, for editors and other programs. */
import { type Command, Misuse } from './command.ts';
import { ownFile } from './package.ts';

export const schema: Command = {
  name: 'schema',
  takes: '',
  summary: 'Prints the JSON Schema of the Lectern format.',
  options: {},
  run(_, rest, terminal) {
    if (rest.length > 0) throw new Misuse('schema takes nothing.');
    terminal.out(ownFile('docs/lectern.schema.json', 'dist/lectern.schema.json').trimEnd());
    return Promise.resolve(0);
  },
};
