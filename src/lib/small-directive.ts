/** What `rich-text.ts` uses of `lit/async-directive.js`, for `small-html.ts`: something that draws itself again when it knows more. */
import { change, Drawing, firstOf, lastOf, make, type Content, type Drawn } from './small-html.ts';

export abstract class AsyncDirective {
  /** Draws another value, whenever it is there. */
  setValue!: (value: unknown) => void;

  abstract render(...values: readonly unknown[]): unknown;
}

type Kind = new () => AsyncDirective;

class Use extends Drawing {
  readonly kind: Kind;
  readonly values: readonly unknown[];

  constructor(kind: Kind, values: readonly unknown[]) {
    super();
    this.kind = kind;
    this.values = values;
  }

  draw(): Drawn {
    return new InUse(this);
  }
}

class InUse implements Drawn {
  readonly #kind: Kind;
  readonly #directive: AsyncDirective;
  #content: Content;

  constructor({ kind, values }: Use) {
    this.#kind = kind;
    this.#directive = new kind();
    this.#directive.setValue = (value) => {
      // Where it stood there may be something else by now.
      if (this.first.parentNode) this.#content = change(this.#content, value);
    };
    this.#content = make(this.#directive.render(...values));
  }

  get first(): Node {
    return firstOf(this.#content);
  }

  get last(): Node {
    return lastOf(this.#content);
  }

  take(value: unknown): boolean {
    const isSame = value instanceof Use && value.kind === this.#kind;
    if (isSame) this.#content = change(this.#content, this.#directive.render(...value.values));
    return isSame;
  }
}

export const directive =
  (kind: Kind) =>
  (...values: readonly unknown[]): Drawing =>
    new Use(kind, values);
