/** Lectern's own format (`docs/lectern.schema.json`): already what the model is read from. */
import type { Format } from './format.ts';

export const lectern: Format = {
  id: 'lectern',
  name: 'Lectern',
  detect: (json) => (typeof json === 'object' && json !== null && 'lectern' in json ? String(json.lectern) : undefined),
  adapt: (json) => json,
};
