/**
 * What a page has once, whichever copies and versions of the script it loads: the first copy serves the page, later ones
 * serve only the tags that it doesn't know.
 *
 * They know each other by a symbol on the registry of elements: nothing of ours is a global variable.
 */
import type { Catalog } from '../i18n/messages.ts';
import { complain, finder, type Find, type Loaders } from './finder.ts';
import { VERSION } from './version.ts';

/** What a copy of the script can do for the page. */
interface Copy {
  /** Looks for tags and stand-ins under a root, and keeps looking. */
  readonly observe: Find;
  /** Changes texts of a language. */
  readonly registerMessages: (language: string, messages: Catalog) => Promise<void>;
}

/** What copies know of each other. Kept from version to version: a page may have any two of them. */
interface Door {
  readonly version: string;
  /** Which tags are served, by this copy or by a later one. */
  readonly tags: Set<string>;
  /** Those that serve tags. */
  readonly copies: Copy[];
  /** Whether the page's author has read which version is active. */
  told: boolean;
}

const KEY = Symbol.for('lectern');

function doorOfPage(): Door {
  const registry = customElements as CustomElementRegistry & { [KEY]?: Door };
  const door: Door = registry[KEY] ?? { version: VERSION, tags: new Set(), copies: [], told: false };
  try {
    if (!registry[KEY]) Object.defineProperty(registry, KEY, { value: door });
  } catch {
    // A registry that is frozen or a polyfill's: each copy serves by itself, and elements are still registered only once.
  }
  return door;
}

/** What this copy brings. */
interface Own {
  readonly elements: Loaders;
  readonly registerMessages: Copy['registerMessages'];
}

/**
 * Elements can't say what they lack: what their constructors throw reaches nobody who could do something about it. (Those
 * of the polyfill, where a page forces it, are none to the browser, which refuses them their internals.)
 */
function needElements(): void {
  const { prototype } = HTMLElement;
  const isAble = 'attachShadow' in prototype && 'attachInternals' in prototype && !('polyfillWrapFlushCallback' in customElements);
  if (!isAble || document.contentType.endsWith('xml')) throw new Error('no shadow roots');
  new CSSStyleSheet();
}

/**
 * Opens the door: from now on the page is served, by this copy or by the one that came first. A page that has taken away
 * what we stand on keeps what its author wrote.
 * @returns what the page can ask for, of all copies that serve it
 */
export function openDoor(own: Own): Copy {
  try {
    needElements();
    return serve(own);
  } catch (error) {
    complain('Lectern can’t work here', error);
    return { observe: () => undefined, registerMessages: () => Promise.resolve() };
  }
}

function serve({ elements, registerMessages }: Own): Copy {
  const door = doorOfPage();
  if (door.version !== VERSION && !door.told) {
    door.told = true;
    console.warn(`[lectern] Two versions are on this page: ${door.version} is active, ${VERSION} rests.`);
  }
  const mine = Object.entries(elements).filter(([tag]) => !door.tags.has(tag));
  if (mine.length > 0) {
    for (const [tag] of mine) door.tags.add(tag);
    const own = mine.map(([tag]) => tag);
    const observe = finder(Object.fromEntries(mine), async (service) => (await import('./stand-ins.ts')).standIns(service, own, door.tags));
    door.copies.push({ observe, registerMessages });
    observe(document);
  }
  return {
    observe: (root) => door.copies.forEach((copy) => copy.observe(root)),
    registerMessages: async (language, messages) => void (await Promise.all(door.copies.map((copy) => copy.registerMessages(language, messages)))),
  };
}
