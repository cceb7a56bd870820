/** Every format that Lectern reads, in the order in which they are asked. A new one is one file and one line here. */
import type { Format } from './format.ts';

export const formats: readonly Format[] = [
  { id: 'lectern', name: 'Lectern', marks: ['lectern'], load: async () => (await import('./lectern.ts')).lectern },
  {
    id: 'sessionize',
    name: 'Sessionize',
    marks: ['sessions speakers', 'sessions categories', 'rooms timeSlots', 'rooms date', 'sessions groupId', 'sessions groupName', 'fullName'],
    load: async () => (await import('./sessionize.ts')).sessionize,
  },
  { id: 'pretalx-widget', name: 'pretalx widget', marks: ['talks'], load: async () => (await import('./pretalx-widget.ts')).pretalxWidget },
  { id: 'frab', name: 'frab schedule.json', marks: ['schedule', 'conference', 'schedule_speakers'], load: async () => (await import('./frab.ts')).frab },
];
