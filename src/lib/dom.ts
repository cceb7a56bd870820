/** The nearest element that fits a selector, from `node` upwards, out of shadow roots too. */
export function closest(node: Node | null, selector: string): Element | undefined {
  for (let at = node; at;) {
    const element: Element | null = at instanceof Element ? at : at.parentElement;
    const found = element?.closest(selector);
    if (found) return found;
    const root = (element ?? at).getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}
