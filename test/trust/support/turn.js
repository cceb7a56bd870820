/** Goes on to the next session of an open dialog; runs in the page. @returns {string} what stood there before */
export function turn() {
  const root = document.querySelector('lectern-session-list')?.shadowRoot;
  const before = root?.querySelector('dialog')?.innerText ?? '';
  /** @type {HTMLElement | null | undefined} */ (root?.querySelector('[part~="next"]'))?.click();
  return before;
}
