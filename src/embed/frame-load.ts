/**
 * Loads Lectern into `frame.html`: `lectern.js` with the chunks that are needed or, where those can't be had, everything
 * in one classic script. (In `sandbox="allow-scripts"` a page has no origin: its own server is a foreign one, from which
 * modules come only if it says so. Classic scripts need no such leave.)
 */

/** What is needed of Trusted Types, which TypeScript doesn't know yet. */
interface Factory {
  createPolicy(name: string, rules: { createScriptURL(text: string): string }): { createScriptURL(text: string): string };
}

function loadClassic(address: string): void {
  const script = document.createElement('script');
  // `frame.html` demands Trusted Types; this policy trusts one address, whatever it is asked.
  const { trustedTypes } = window as { trustedTypes?: Factory };
  script.src = trustedTypes?.createPolicy('lectern', { createScriptURL: () => address }).createScriptURL('') ?? address;
  script.addEventListener('error', () => console.error(`[lectern] ${address} could not be loaded.`));
  document.head.append(script);
}

/** @param own the address of the script of the page, beside which the others lie. */
export function loadLectern(own: string): void {
  import(/* @vite-ignore */ new URL('lectern.js', own).href).catch(() => loadClassic(new URL('embed.bundle.js', own).href));
}
