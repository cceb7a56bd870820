/** Firebase writes a list as a map, and a map whose keys are small numbers as a list with holes. */
import { isRaw, listOf } from './raw.ts';

/** The entries of a list or map. The places in a list are keys only if it has holes, for then it was a map. */
export function entriesOf(value: unknown): readonly (readonly [key: string | undefined, entry: unknown])[] {
  if (isRaw(value)) return Object.entries(value);
  const list = listOf(value);
  const hadKeys = list.includes(null);
  return list.map((entry, index) => [hadKeys ? String(index) : undefined, entry] as const).filter(([, entry]) => entry !== null);
}
