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
    min-block-size: 3em;
    padding-block: 0.75em;
    box-sizing: border-box;
    display: flex;
    align-items: center;
    gap: 0.75em;
    font-weight: 600;
    list-style: none;
    cursor: pointer;
  }
  :where(lectern-faq summary)::-webkit-details-marker {
    display: none;
  }
  /* Before the question, as that of a question from a feed. */
  :where(lectern-faq summary)::before {
    content: '';
    flex: none;
    inline-size: 0.6em;
    block-size: 0.6em;
    margin-inline: 0.25em;
    border: solid var(--lectern-accent, currentColor);
    border-width: 0 0.15em 0.15em 0;
    rotate: 45deg;
    translate: 0 -0.15em;
  }
  :where(lectern-faq details[open] > summary)::before {
    rotate: 225deg;
    translate: 0 0.15em;
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

type Root = Document | ShadowRoot;
const users = new Map<Root, Set<Element>>();
const roots = new WeakMap<Element, Root>();

export const authoredStyles = {
  add(element: Element): void {
    const root = element.getRootNode();
    if (!styleSheet || !(root instanceof Document || root instanceof ShadowRoot)) return;
    roots.set(element, root);
    const own = users.get(root) ?? new Set();
    users.set(root, own.add(element));
    if (own.size === 1) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  },
  delete(element: Element): void {
    const root = roots.get(element);
    const own = root && users.get(root);
    if (!own?.delete(element) || own.size > 0) return;
    users.delete(root!);
    root!.adoptedStyleSheets = root!.adoptedStyleSheets.filter((sheet) => sheet !== styleSheet);
  },
};
