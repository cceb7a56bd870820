/** Every format that Lectern reads, in the order in which they are asked. A new one is one file and one line here. */
import type { Format } from './format.ts';
import { isRaw } from './raw.ts';
import { usual } from './usual.ts';

/** Rows of plain cells, which may all be of the usual sort; a CMS has boxes in its rows, or around them. */
const isSheet = (json: unknown): boolean =>
  Array.isArray(json) && json.every((row) => isRaw(row) && Object.values(row).every((cell) => !isRaw(cell) && !(Array.isArray(cell) && cell.some(isRaw))));

export const formats: readonly Format[] = [
  ...usual,
  { id: 'openplanner', name: 'OpenPlanner', marks: ['event sessions'], load: async () => (await import('./openplanner.ts')).openplanner },
  {
    id: 'hoverboard',
    name: 'Hoverboard',
    marks: ['sessions schedule', 'sessions partners', 'sessions team', 'timeslots', 'complexity', 'presentation', 'socials', '__collections__'],
    load: async () => (await import('./hoverboard.ts')).hoverboard,
  },
  { id: 'openfeedback', name: 'OpenFeedback', marks: ['sessions speakers'], load: async () => (await import('./openfeedback.ts')).openfeedback },
  { id: 'opass', name: 'OPass', marks: ['sessions'], load: async () => (await import('./opass.ts')).opass },
  { id: 'konopas', name: 'KonOpas', marks: ['program', 'mins', 'loc', 'prog', 'sortname'], load: async () => (await import('./konopas.ts')).konopas },
  { id: 'pretalx-widget', name: 'pretalx widget', marks: ['talks'], load: async () => (await import('./pretalx-widget.ts')).pretalxWidget },
  { id: 'frab', name: 'frab schedule.json', marks: ['schedule', 'conference', 'schedule_speakers'], load: async () => (await import('./frab.ts')).frab },
  {
    id: 'indico',
    name: 'Indico export',
    marks: ['results _type', 'results ts', '_type startDate', '_fossil'],
    load: async () => (await import('./indico.ts')).indico,
  },
  {
    id: 'pretalx-rest',
    name: 'pretalx REST',
    marks: [
      ...['code title', 'code name', 'name capacity', 'requires_access_code', 'date_from', 'results', 'slots', 'schedule'],
      // Rooms and starts alone have others, too.
      ...['submission', 'slot_type', 'is_visible', 'room_id'].map((mark) => `room start ${mark}`),
    ],
    load: async () => (await import('./pretalx-rest.ts')).pretalxRest,
  },
  { id: 'json-ld', name: 'JSON-LD', marks: ['@context', '@graph', '@type'], load: async (json) => (await import('./json-ld.ts')).jsonLdFor(json) },
  {
    id: 'faq-list',
    name: 'FAQ list',
    load: async (json) => (isSheet(json) ? (await import('./lists-plain.ts')).faqListFor(json) : (await import('./faq-list.ts')).faqListFor(json)),
  },
  {
    id: 'lists',
    name: 'plain lists',
    load: async (json) => (isSheet(json) ? (await import('./lists-plain.ts')).listsFor(json) : (await import('./lists.ts')).listsFor(json)),
  },
];
