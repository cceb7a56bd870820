/** How texts of ours are said: in English, as long as `catalogs.ts` has not taken over. */
import { en } from './en.ts';
import type { Catalog, Message, MessageName } from './messages.ts';

export const english: Catalog = { ...en };

/** Adds English texts that come with a part of Lectern that is loaded later. */
export const addMessages = (messages: Catalog): void => void Object.assign(english, messages);

/** What a text is filled with. */
export type Blanks = Readonly<Record<string, string | number>>;

/** A text with its blanks filled: numbers as the language writes them. */
export const fill = (message: Message, values: Blanks, language: string): string =>
  // A table of texts is asked for the number itself; what languages beside English ask, `catalogs.ts` knows.
  (typeof message === 'string' ? message : (message[values['count'] as number] ?? message.other)).replace(/{(\w+)}/g, (blank, key: string) =>
    ((values[key] ?? blank) as number).toLocaleString(language),
  );

export interface Speech {
  /** Says a text in a language. */
  say: (name: MessageName, values: Blanks, tag: string) => string;
  /** Brings what a language needs, unless it is here. */
  bring?: (tag: string) => Promise<void> | undefined;
}

export const speech: Speech = { say: (name, values, tag) => fill(english[name]!, values, tag) };

/** Those who show texts, and draw them again when they change. */
export const users = new Set<{ readonly host: Element; readonly refresh: () => void; readonly redraw: () => void }>();
