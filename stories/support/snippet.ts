/** A piece of HTML as a page author pastes it, with its scripts: what is shown to be copied is what runs. */
export function snippet(code: string): HTMLElement {
  const place = document.createElement('div');
  place.innerHTML = code;
  for (const inert of place.querySelectorAll('script:not([type="application/json"])')) {
    // Scripts that come as text don't run; those that are made do, as soon as they are in the page.
    const script = document.createElement('script');
    script.type = 'module';
    script.textContent = inert.textContent;
    inert.replaceWith(script);
  }
  return place;
}
