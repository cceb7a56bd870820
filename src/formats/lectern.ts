/** Lectern's own format (`docs/lectern.schema.json`): already what the model is read from. */
import { isItem } from '../lib/item.ts';
import type { Adapter } from './format.ts';

/** The version; whatever else stands there, the document means to be one of ours. */
const viewOf = (version: unknown): string => (typeof version === 'number' || typeof version === 'string' ? String(version) : '1');

export const lectern: Adapter = {
  detect: (json) => (isItem(json) && 'lectern' in json ? viewOf(json.lectern) : undefined),
  adapt: (json) => json,
};
