/** What a feed format is: how its documents are recognised, and how they become the Lectern format. */

/** A format as the registry knows it, before anything of it is loaded. */
export interface Format {
  /** Short name, as in `feed.source.format`. */
  readonly id: string;
  /** The name that its makers give it. */
  readonly name: string;
  /**
   * Fields by which a document may be of this format, in several combinations: `'talks tracks'` is a document, or an entry
   * of its list, that has both. Only a document with such fields makes a page load the adapter, and the adapter has the
   * last word. A format without marks is asked when no other wants the document.
   */
  readonly marks?: readonly string[];
  /**
   * The adapter, in a file of its own: a page loads only that of the feed it shows.
   * @param json the document, for formats that load parts of themselves only where they are needed; without it, all of them.
   */
  load(json?: unknown): Promise<Adapter>;
}

/** The rest of a list that comes in pages. */
export interface Rest {
  /** The address of the next page, if it can be asked for; relative to the document's own. */
  readonly next?: string | undefined;
  /** How many entries there are after this page, 0 if that is not known. */
  readonly missing: number;
}

export interface Adapter {
  /**
   * Tells from the content alone whether a document is of this format.
   * @returns the view or version, such as `GridSmart`, or `undefined` if the document is something else.
   */
  detect(json: unknown): string | undefined;
  /**
   * Makes the Lectern format of a document that `detect` recognised. Gives private fields to nobody.
   * @param language the language that a visitor wants (BCP 47), for formats with `byLanguage`; without it the event's own.
   * @returns what should be a `FeedInput`; the validation believes nothing.
   */
  adapt(json: unknown, view: string, language?: string): unknown;
  /** Whether its documents may hold a text in several languages. They are then read once for each language that is shown. */
  readonly byLanguage?: boolean;
  /**
   * What of a list this document does not hold; nothing, if it is the whole list or its last page.
   * @param address where the document came from
   */
  next?(json: unknown, address: string): Rest | undefined;
}
