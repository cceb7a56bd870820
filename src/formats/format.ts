/** What a feed format is: how its documents are recognised, and how they become the Lectern format. */
export interface Format {
  /** Short name, as in `feed.source.format`. */
  readonly id: string;
  /** The name that its makers give it. */
  readonly name: string;
  /**
   * Tells from the content alone whether a document is of this format.
   * @returns the view or version, such as `GridSmart`, or `undefined` if the document is something else.
   */
  detect(json: unknown): string | undefined;
  /**
   * Makes the Lectern format of a document that `detect` recognised. Gives private fields to nobody.
   * @returns what should be a `FeedInput`; the validation believes nothing.
   */
  adapt(json: unknown, view: string): unknown;
}
