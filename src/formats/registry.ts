/** Every format that Lectern reads, in the order in which they are asked. A new one is one file and one line here. */
import type { Format } from './format.ts';
import { lectern } from './lectern.ts';
import { sessionize } from './sessionize.ts';

export const formats: readonly Format[] = [lectern, sessionize];
