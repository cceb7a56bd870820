/** What runs in a page to see its styles. Each function stands alone, since its text is sent to the browser. */

/** The page's own elements: those in view of the host, with their boxes. Keeps them, to be asked for again. */
export function rememberHost() {
  const ours = (/** @type {Element} */ element) => element.closest('[data-slot]') !== null;
  const names = [...getComputedStyle(document.documentElement)].filter((name) => !name.startsWith('--'));
  const look = () =>
    [...document.querySelectorAll('html, body, body *')]
      .filter((element) => !ours(element) && !element.matches('script'))
      .map((element) => {
        // What holds Lectern grows with it: only its size may change.
        const holds = element.querySelector('[data-slot]') !== null;
        const { x, y, width, height } = element.getBoundingClientRect();
        const size = /^(?:width|height|inline-size|block-size|perspective-origin|transform-origin|grid-template-(?:rows|columns))$/;
        const lines = ['', '::before', '::after'].flatMap((pseudo) => {
          const style = getComputedStyle(element, pseudo);
          if (pseudo && style.content === 'none') return [`${pseudo} none`];
          return names.filter((name) => !(holds && size.test(name))).map((name) => `${pseudo} ${name}: ${style.getPropertyValue(name)}`);
        });
        return { name: element.localName, lines: [...lines, ...(holds ? [] : [`box: ${[x, y, width, height].join(' ')}`])] };
      });
  Object.defineProperty(document, 'hostBefore', { value: look(), configurable: true });
  Object.defineProperty(document, 'hostNow', { value: look, configurable: true });
}

/** @returns {{ elements: number, differences: string[] }} what is not as it was */
export function changesOfHost() {
  const { hostBefore: before, hostNow } = /** @type {any} */ (document);
  const now = hostNow();
  if (now.length !== before.length) return { elements: now.length, differences: [`${before.length} elements became ${now.length}`] };
  /** @type {string[]} */
  const differences = [];
  for (const [at, { name, lines }] of now.entries()) {
    const old = before[at].lines;
    for (const [line, text] of lines.entries()) if (text !== old[line]) differences.push(`<${name}> ${old[line]} → ${text}`);
  }
  return { elements: now.length, differences };
}

/** Lets what moves come to its end; what never ends is taken away. */
export async function settle() {
  for (let round = 0; round < 3; round++) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));
    const roots = [document, ...[...document.querySelectorAll('[data-slot] > *')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
    for (const root of roots) {
      for (const animation of root.getAnimations()) {
        try {
          animation.finish();
        } catch {
          animation.cancel();
        }
      }
    }
  }
}

/** What is off screen has no size until it is near: here all of it counts. */
export function drawAll() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { content-visibility: visible !important; }');
  for (const { shadowRoot } of document.querySelectorAll('[data-slot] > *')) shadowRoot?.adoptedStyleSheets.push(sheet);
}

/** What may come in: how each element's place is, and the fonts that the page brings. */
export function readPlaces() {
  const fonts = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule).map(({ cssText }) => cssText),
  );
  const places = [...document.querySelectorAll('[data-slot] > *')].map((host) => {
    const root = host.shadowRoot?.querySelector('.root') ?? host;
    const style = getComputedStyle(host);
    // The four that are promised; and whether it is seen, can be pressed, and is light or dark.
    const names = ['font-family', 'font-size', 'color', 'direction', 'color-scheme', 'visibility', 'pointer-events'];
    // Colours are told in whole numbers: from here on this one is what is told.
    /** @type {HTMLElement} */ (host).style.setProperty('color', style.color, 'important');
    return { width: `${root.getBoundingClientRect().width}px`, values: names.map((name) => /** @type {const} */ ([name, style.getPropertyValue(name)])) };
  });
  return { fonts, places };
}

/** @param {ReturnType<typeof readPlaces>} from */
export async function takePlaces({ fonts, places }) {
  const sheet = new CSSStyleSheet();
  for (const rule of fonts) sheet.insertRule(rule);
  document.adoptedStyleSheets = [sheet];
  document.querySelectorAll('[data-slot]').forEach((slot, at) => {
    const { width, values } = /** @type {(typeof places)[number]} */ (places[at]);
    const { style } = /** @type {HTMLElement} */ (slot);
    style.cssText = '';
    for (const [name, value] of values) style.setProperty(name, value);
    style.setProperty('width', width);
  });
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));
}

/**
 * Every computed property of every element in the shadow roots and of its pseudo-elements: a number for each, since
 * the words would be megabytes; with `which`, the words of those.
 * @param {readonly number[]} [which]
 */
export function lookInside(which) {
  const hash = (/** @type {string} */ text) => {
    let [one, two] = [0xdeadbeef, 0x41c6ce57];
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      one = Math.imul(one ^ code, 2654435761);
      two = Math.imul(two ^ code, 1597334677);
    }
    return (one >>> 0).toString(36) + (two >>> 0).toString(36);
  };
  const wanted = which && new Set(which);
  /** @type {string[]} */
  const hashes = [];
  /** @type {string[]} */
  const words = [];
  const names = [...getComputedStyle(document.documentElement)].filter((name) => !name.startsWith('--'));
  let properties = 0;
  let number = 0;
  for (const host of document.querySelectorAll('[data-slot] > *')) {
    for (const element of host.shadowRoot?.querySelectorAll('*:not(style)') ?? []) {
      for (const pseudo of ['', '::before', '::after', '::marker', '::backdrop']) {
        if (pseudo === '::marker' && getComputedStyle(element).display !== 'list-item') continue;
        if (pseudo === '::backdrop' && element.localName !== 'dialog') continue;
        const style = getComputedStyle(element, pseudo);
        const none = pseudo.length > 4 && pseudo !== '::backdrop' && pseudo !== '::marker' && style.content === 'none';
        const lines = none ? ['none'] : names.map((name) => `${name}: ${style.getPropertyValue(name)}`);
        properties += lines.length;
        const name = `${host.localName} ${element.localName}.${element.getAttribute('class') ?? ''}${pseudo}`;
        if (wanted?.has(number)) words.push([name, ...lines].join('\n'));
        hashes.push(hash(name + lines.join('\n')));
        number++;
      }
    }
  }
  return { hashes, words, properties };
}
