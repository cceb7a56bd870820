/**
 * How `<details>` of the page's own look inside a `lectern-faq`. They stay the page's elements, so they are styled from
 * a sheet of the page, by rules of no weight that reach nothing outside the tag; it is there as long as the tag is.
 */
import { css } from 'lit';

const { styleSheet } = css`
  :where(lectern-faq details) {
    border-block-start: 1px solid var(--lectern-line, color-mix(in oklab, currentColor 16%, transparent));
  }
  :where(lectern-faq details:last-of-type) {
    border-block-end: 1px solid var(--lectern-line, color-mix(in oklab, currentColor 16%, transparent));
  }
  :where(lectern-faq summary) {
    position: relative;
    padding-block: 0.75em;
    font-weight: 600;
    cursor: pointer;
  }
  :where(lectern-faq details)::details-content {
    padding-inline-start: 2em;
  }
  :where(lectern-faq summary + *) {
    margin-block-start: 0.25em;
  }
  :where(lectern-faq details > :last-child:not(summary)) {
    margin-block-end: 1.25em;
  }
  @media print {
    :where(lectern-faq details)::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;

/** The mark before a question, as that of one from a feed; out of the line, whatever the page makes of `summary`. */
const { styleSheet: marks } = css`
  :where(lectern-faq summary) {
    display: block;
    padding-inline-start: 2em;
    list-style: none;
  }
  :where(lectern-faq summary)::-webkit-details-marker {
    display: none;
  }
  :where(lectern-faq summary)::before {
    content: '';
    position: absolute;
    inset-block-start: calc(0.75em + 0.5lh - 0.3em);
    inset-inline-start: 0.25em;
    box-sizing: border-box;
    inline-size: 0.6em;
    block-size: 0.6em;
    border: solid;
    border-color: var(--lectern-accent, oklch(0.6 0.19 264));
    border-width: 0 0.15em 0.15em 0;
    rotate: 45deg;
    translate: 0 -0.15em;
  }
  :where(lectern-faq details[open] > summary)::before {
    rotate: 225deg;
    translate: 0 0.15em;
  }
  @media print {
    :where(lectern-faq summary) {
      padding-inline-start: 0;
    }
    :where(lectern-faq summary)::before {
      content: none;
    }
  }
`;

/** A page that has a mark of its own keeps it. */
function hasOwnMark(faq: Element): boolean {
  const summary = faq.querySelector('summary');
  return summary !== null && ['::before', '::after'].some((mark) => !/^(?:none|normal)?$/.test(getComputedStyle(summary, mark).content));
}

type Root = Document | ShadowRoot;
const users = new Map<Root, Set<Element>>();
const ours = [styleSheet, marks];
const roots = new WeakMap<Element, Root>();

export const authoredStyles = {
  /** Its questions are drawn: until then nobody can tell how they look. */
  add(element: Element): void {
    const root = element.getRootNode();
    if (!styleSheet || !marks || !(root instanceof Document || root instanceof ShadowRoot)) return;
    const own = users.get(root) ?? new Set();
    if (!element.isConnected || own.has(element)) return;
    roots.set(element, root);
    users.set(root, own.add(element));
    if (own.size === 1) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet, ...(hasOwnMark(element) ? [] : [marks])];
  },
  delete(element: Element): void {
    const root = roots.get(element);
    const own = root && users.get(root);
    if (!own?.delete(element) || own.size > 0) return;
    users.delete(root!);
    root!.adoptedStyleSheets = root!.adoptedStyleSheets.filter((sheet) => !ours.includes(sheet));
  },
};
