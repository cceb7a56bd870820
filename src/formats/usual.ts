/** The formats that nearly every page has. Only where a document is none of them, the registry of all is loaded. */
import type { Format } from './format.ts';
import { lectern } from './lectern.ts';

export const usual: readonly Format[] = [
  { id: 'lectern', name: 'Lectern', marks: ['lectern'], load: () => Promise.resolve(lectern) },
  {
    id: 'sessionize',
    name: 'Sessionize',
    // All has four of `sessions`, `speakers`, `questions`, `categories` and `rooms`, so two of the last three.
    marks: ['questions categories', 'rooms categories', 'rooms questions', 'rooms date', 'rooms timeSlots', 'groupId', 'groupName', 'fullName'],
    load: async () => (await import('./sessionize.ts')).sessionize,
  },
];
