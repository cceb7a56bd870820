/**
 * Registers an element, once. A second copy of the script, or another library with the same tag, is no reason to throw:
 * the first one stays.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
