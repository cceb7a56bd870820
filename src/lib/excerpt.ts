/** The beginning of a text without its marks, for where two lines are shown. */
import type { RichText } from '../model/types.ts';

/** Far more than two lines hold, so that long abstracts don't burden long lists. */
const LENGTH = 400;

/** What the end of a cut text leaves: a part of a word (there are languages without blanks), the stop before it, half a character. */
const CUT = /[\s.,;:·]+\S{0,30}$|[\ud800-\udbff]$/;

let strip = ({ value }: RichText): string => value;

/** Hands over what takes marks off: `strip.ts`, which is loaded with the first feed that has some. */
export function useStrip(given: (rich: RichText) => string): void {
  strip = given;
}

const known = new WeakMap<RichText, string>();

export function excerpt(rich: RichText): string {
  let text = known.get(rich);
  if (text === undefined) {
    // Marks and tags take room too, so a little more than is shown is read.
    const plain = strip({ kind: rich.kind, value: rich.value.slice(0, LENGTH * 2) })
      .replace(/\s+/g, ' ')
      .trim();
    known.set(rich, (text = plain.length > LENGTH ? `${plain.slice(0, LENGTH).replace(CUT, '')}…` : plain));
  }
  return text;
}
