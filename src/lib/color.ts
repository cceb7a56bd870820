/**
 * A colour from a feed, or nothing. Only the notations that name one colour and can hold nothing else pass
 * (CSS Color 4, sections 5.2 and 5.1); it is then set by CSSOM, never written into style text.
 */
const HEX = /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i;
const RGB = /^rgba?\( ?(?:\d{1,3}%?(?: ?, ?| )){2}\d{1,3}%? ?(?:[,/] ?(?:0|1|0?\.\d{1,3}|\d{1,3}%) ?)?\)$/;

/** `#rgb`, `#rrggbb` (with alpha too) or `rgb(…)`, in lower case; anything else is `undefined`. */
export function toColor(value: string): string | undefined {
  const color = value.trim().toLowerCase().replace(/\s+/g, ' ');
  return HEX.test(color) || RGB.test(color) ? color : undefined;
}
