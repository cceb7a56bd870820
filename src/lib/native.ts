/**
 * Built-ins that old libraries put their own in the place of: Prototype's `Array.from` maps nothing, its `Object.values`
 * gives what stands on prototypes too; MooTools' `Event`, `Element` and `Document` are no classes to extend or to ask
 * `instanceof` of, and its `Date.parse` gives no number. The script-tag build takes these wherever a source names those.
 */
interface Listed<T> {
  readonly length: number;
  readonly [index: number]: T;
}

export const NativeEvent = Object.getPrototypeOf(UIEvent) as typeof Event;
export const NativeElement = Object.getPrototypeOf(HTMLElement) as typeof Element;
export const NativeDocument = Object.getPrototypeOf(HTMLDocument) as typeof Document;

export const valuesOf = (object: Readonly<Record<string, unknown>>): unknown[] => Object.keys(object).map((key) => object[key]);

export const arrayFrom = <T>(items: Listed<T> | Iterable<T>, map: (item: T, index: number) => unknown = (item) => item): unknown[] =>
  (Symbol.iterator in items ? [...items] : Array<T>(items.length).fill(undefined as T)).map(map);

export const parseDate = (text: string): number => +new Date(text);
