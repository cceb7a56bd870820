/**
 * One script tag is all that a page needs: its `data-*` attributes name the element, the feed and every option, and the
 * element comes to where the script stands.
 *
 *     <script async src="lectern/embed.js" data-lectern="session-list" data-src="…" data-time-zone="Europe/Vienna"></script>
 *
 * The script puts a stand-in after itself; `lectern.js` does the rest.
 */

/** On scripts that have been served, by whichever copy of this one. */
const USED = Symbol.for('lectern');
type Used = HTMLScriptElement & { [USED]?: true };

const isScript = (node: unknown): node is Used => node instanceof HTMLScriptElement;

/**
 * The script tags that ask for an element now. A browser says which script is running; where it doesn't (in shadow
 * roots, and where a tag manager runs the text of a script), it is those that no one has served yet.
 */
function scripts(): Used[] {
  const current: unknown = document.currentScript;
  const candidates = isScript(current) ? [current] : [...document.querySelectorAll<HTMLScriptElement>('script[data-lectern]')];
  return candidates.filter((script: Used) => !script[USED]);
}

function standInOf(script: HTMLScriptElement): HTMLElement {
  const standIn = document.createElement('div');
  for (const { name, value } of script.attributes) if (name.startsWith('data-')) standIn.setAttribute(name, value);
  standIn.removeAttribute('data-target');
  return standIn;
}

/** Puts the stand-in inside the element that `data-target` names; what stands there becomes the fallback. */
function putInto(selector: string, standIn: HTMLElement): void {
  let target: Element | null = null;
  try {
    target = document.querySelector(selector);
  } catch {
    // Said below, as what can't be found.
  }
  if (target) {
    standIn.append(...target.childNodes);
    target.append(standIn);
  } else if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', () => putInto(selector, standIn), { once: true });
  } else {
    console.error(`[lectern] Nothing on this page is data-target="${selector}", so there is no place for the ${standIn.dataset.lectern}.`);
  }
}

function place(script: Used): void {
  script[USED] = true;
  const { lectern, src, target } = script.dataset;
  if (!lectern) {
    // Without any of them the script only loads Lectern, for tags and stand-ins elsewhere on the page.
    if (src ?? target) console.error('[lectern] The script tag names no element: data-lectern="session-list", for example.');
  } else if (target) putInto(target, standInOf(script));
  else if (script.closest('head')) {
    console.error(
      '[lectern] The script stands in <head>, where nothing is seen: move it to where the element belongs, or name that place by data-target="#id".',
    );
  } else script.after(standInOf(script));
}

/**
 * Puts a stand-in where each script tag wants one.
 * @returns the script that is running, as far as one can tell.
 */
export function placeScripts(): HTMLScriptElement | undefined {
  const asked = scripts();
  asked.forEach(place);
  return asked[0];
}
