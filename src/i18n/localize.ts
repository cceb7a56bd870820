/**
 * Words and formats in the language of an element: that of the nearest `lang`, its own or one around it, on the clock
 * of the nearest `hour-cycle`. English is here; the other languages, and what a page says in its own words, come with
 * `catalogs.ts`, which pages in English don't load.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { closest } from '../lib/dom.ts';
import type { MessageName, Values } from './messages.ts';
import { users, speech, type Blanks } from './speech.ts';

let watcher: MutationObserver | undefined;

/** How long an element waits for its language before it shows what it has, in English. */
const PATIENCE = 5000;

export class Localize implements ReactiveController {
  /** A tag for `Intl`: the language, with the clock that the page wants. */
  language = 'en';
  /** Whether there are words to draw with: English must not flash where another language is on its way. */
  isReady = false;
  /** Counts up with each change of words or formats. */
  edition = 0;
  readonly host: ReactiveControllerHost & Element;
  #wanted: string | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    users.add(this);
    // One observer serves all elements, and none runs while there are none.
    watcher ??= new MutationObserver(() => users.forEach((user) => user.refresh()));
    for (let at: Node | undefined = this.host; at; at = (at as Partial<ShadowRoot>).host) {
      watcher.observe((at = at.getRootNode()), { attributeFilter: ['lang', 'hour-cycle'], subtree: true });
    }
    this.refresh();
  }

  hostDisconnected(): void {
    users.delete(this);
    if (users.size === 0) watcher?.disconnect();
  }

  /** Reads the language again, and redraws if it is another one, as soon as it is here. */
  refresh(): void {
    const wanted = tagOf(this.host);
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    const show = (): void => {
      if (wanted !== this.#wanted) return;
      this.language = wanted;
      this.isReady = true;
      this.redraw();
    };
    const bring = speech.bring ?? ((tag) => (/^en\b/.test(tag) ? undefined : import('./catalogs.ts').then((catalogs) => catalogs.bring(tag))));
    const coming = bring(wanted);
    if (!coming) return show();
    // What is drawn already keeps its words until there are others; where there are none to be had, English stands.
    coming.then(show, show);
    setTimeout(show, PATIENCE);
  }

  redraw(): void {
    this.edition++;
    this.host.requestUpdate();
  }

  /** A text of our own, with what belongs into it; nothing as long as its language is on its way. */
  t<Name extends MessageName>(name: Name, ...[values]: Values<Name>): string;
  t(name: MessageName, values: Blanks = {}): string {
    return this.isReady ? speech.say(name, values, this.language) : '';
  }
}

const nearest = (element: Element, name: string): string => closest(element, `[${name}]`)?.getAttribute(name) ?? '';

function canonical(tag: string, hourCycle?: string): string | undefined {
  try {
    return new Intl.Locale(tag, { hourCycle: hourCycle as Intl.LocaleHourCycleKey }).toString();
  } catch {
    // A page with lang="german" still gets words, and one with hour-cycle="auto" the clock of its language.
    return undefined;
  }
}

/** The language that an element is in, as a tag that `Intl` understands, if the page names one. */
export const languageOf = (element: Element): string | undefined => canonical(nearest(element, 'lang'));

function tagOf(element: Element): string {
  const language = languageOf(element) ?? 'en';
  return canonical(language, nearest(element, 'hour-cycle')) ?? language;
}
