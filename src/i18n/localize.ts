/**
 * Words and formats in the language of an element: that of the nearest `lang`, its own or one around it, on the clock
 * of the nearest `hour-cycle`. English is here; the other languages, and what a page says in its own words, come with
 * `catalogs.ts`, which pages in English don't load.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { closest } from '../lib/dom.ts';
import { en } from './en.ts';
import type { Catalog, MessageName, Values } from './messages.ts';

export const english: Catalog = { ...en };

/** Adds English texts that come with a part of Lectern that is loaded later; what the page says in its own words stays. */
export const addMessages = (messages: Catalog): void => void Object.assign(english, { ...messages, ...english });

/** Finds what else than English there is for a language: the first that has a text is the one to ask. */
let find: (tag: string) => readonly Catalog[] = () => [];
export const findWith = (finder: typeof find): void => void (find = finder);

/** Languages that have what they can have. */
const settled = new Set<string>();
/** How long an element waits for its language before it shows what it has. */
const PATIENCE = 5000;

const hosts = new Set<Localize>();
let watcher: MutationObserver | undefined;

/** Draws everything again that has words of ours. */
export const redraw = (): void => hosts.forEach((localize) => localize.redraw());

export class Localize implements ReactiveController {
  /** A tag for `Intl`: the language, with the clock that the page wants. */
  language = 'en';
  /** Whether there are words to draw with: English must not flash where another language is on its way. */
  isReady = true;
  readonly #host: ReactiveControllerHost & Element;
  #wanted: string | undefined;
  #hasShown = false;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    hosts.add(this);
    // One observer serves all elements, and none runs while there are none.
    watcher ??= new MutationObserver(() => hosts.forEach((localize) => localize.refresh()));
    for (let root: Node | undefined = this.#host; root; root = root instanceof ShadowRoot ? root.host : undefined) {
      watcher.observe((root = root.getRootNode()), { attributeFilter: ['lang', 'hour-cycle'], subtree: true });
    }
    this.refresh();
  }

  hostDisconnected(): void {
    hosts.delete(this);
    if (hosts.size === 0) watcher?.disconnect();
  }

  /** Reads the language again, and redraws if it is another one, as soon as it is here. */
  refresh(): void {
    const wanted = tagOf(this.#host);
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    const show = (): void => {
      if (wanted !== this.#wanted) return;
      this.language = wanted;
      this.isReady = this.#hasShown = true;
      this.redraw();
    };
    if (/^en\b/.test(wanted) || settled.has(wanted)) return show();
    // What is drawn already keeps its words until there are others.
    this.isReady = this.#hasShown;
    setTimeout(show, PATIENCE);
    void import('./catalogs.ts')
      .then(({ load }) => load(wanted))
      .then(
        () => settled.add(wanted),
        // English stands; the next element tries again.
        () => undefined,
      )
      .then(show);
  }

  redraw(): void {
    this.#host.requestUpdate();
  }

  /** A text of our own, with what belongs into it; nothing as long as its language is on its way. */
  t<Name extends MessageName>(name: Name, ...[values]: Values<Name>): string;
  t(name: MessageName, values: Readonly<Record<string, string | number>> = {}): string {
    if (!this.isReady) return '';
    const own = find(this.language).find((catalog) => name in catalog);
    const language = own ? this.language : 'en';
    const message = (own ?? english)[name]!;
    const count = values['count'] as number;
    const text = typeof message === 'string' ? message : (message[count] ?? message[new Intl.PluralRules(language).select(count)] ?? message.other);
    // Numbers are written as the language does; a text stays what it is.
    const filled = text.replace(/\{(\w+)\}/g, (blank, key: string) => (values[key] as number | undefined)?.toLocaleString(language) ?? blank);
    // In a page that is written from right to left, an English sentence ends on its right all the same.
    return own || /^en\b/.test(this.language) ? filled : `\u2068${filled}\u2069`;
  }
}

/** The language that an element is in, as a tag that `Intl` understands, if the page names one. */
export function languageOf(element: Element): string | undefined {
  try {
    return Intl.getCanonicalLocales(closest(element, '[lang]')?.getAttribute('lang') || undefined)[0];
  } catch {
    // A page with lang="german" still gets words.
    return undefined;
  }
}

function tagOf(element: Element): string {
  const language = languageOf(element) ?? 'en';
  const hourCycle = closest(element, '[hour-cycle]')?.getAttribute('hour-cycle') ?? '';
  return /^h(?:12|23)$/.test(hourCycle) ? `${new Intl.Locale(language, { hourCycle: hourCycle as Intl.LocaleHourCycleKey })}` : language;
}
