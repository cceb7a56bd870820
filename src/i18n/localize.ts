/** Words and formats in the language of an element: that of the nearest `lang`, its own or one around it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { closest } from '../lib/dom.ts';
import { en } from './en.ts';
import type { enDetail } from './en-detail.ts';
import type { enFaq } from './en-faq.ts';
import type { enSingle } from './en-single.ts';

/** Every text of ours, by name; some need values. */
export type Messages = typeof en & typeof enDetail & typeof enFaq & typeof enSingle;

const catalog: Partial<Messages> = { ...en };

/** Adds texts that come with a part of Lectern that is loaded later. */
export const addMessages = (messages: Partial<Messages>): void => void Object.assign(catalog, messages);

type Arguments<K extends keyof Messages> = Messages[K] extends (...values: infer A) => string ? A : [];

const hosts = new Set<Localize>();
let watcher: MutationObserver | undefined;

/** One observer serves all elements, and none runs while there are none. */
function watch(): void {
  watcher ??= new MutationObserver(() => hosts.forEach((localize) => localize.refresh()));
  if (hosts.size === 1) watcher.observe(document.documentElement, { attributeFilter: ['lang'], subtree: true });
}

export class Localize implements ReactiveController {
  /** A language tag that `Intl` understands. */
  language = 'en';
  readonly #host: ReactiveControllerHost & Element;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    hosts.add(this);
    watch();
    this.refresh();
  }

  hostDisconnected(): void {
    hosts.delete(this);
    if (hosts.size === 0) watcher?.disconnect();
  }

  /** Reads the language again, and redraws if it is another one. */
  refresh(): void {
    const language = languageOf(this.#host) ?? 'en';
    if (language === this.language) return;
    this.language = language;
    this.#host.requestUpdate();
  }

  /** A text of our own, with what belongs into it. */
  t<K extends keyof Messages>(key: K, ...values: Arguments<K>): string {
    const message = catalog[key] as string | ((...values: unknown[]) => string);
    return typeof message === 'string' ? message : message(...values);
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
