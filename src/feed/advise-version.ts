/** A document of a Lectern to come: what this one knows of it is shown, and what else it says is not. */
import type { Feed } from '../model/types.ts';
import type { Advice } from './advise.ts';

const KNOWN = '1';

export function ofAnotherVersion({ source: { format, view } }: Feed): Advice[] {
  if (format !== 'lectern') return [];
  // Of several documents, the versions stand together.
  const version = view.split(' + ').find((one) => one !== KNOWN);
  if (version === undefined) return [];
  return [
    {
      severity: 'warning',
      code: 'unknown-version',
      path: 'lectern',
      message: `This is version ${version} of the Lectern format; this Lectern knows ${KNOWN}.`,
      hint: `Use a newer Lectern; or, if the document is one of version ${KNOWN}, write "lectern": ${KNOWN}.`,
    },
  ];
}
