/** Entities in what is no HTML: titles and names come out of editors that make some. */
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>', nbsp: ' ', apos: "'" };

/** A text on one line, with its entities decoded, once. */
export const plain = (text: string | undefined): string | undefined =>
  text?.replace(/&(?:#(\d{2,5})|(\w+));/g, (sign, code?: string, name?: string) => (code ? String.fromCodePoint(Number(code)) : (ENTITIES[name!] ?? sign)));
