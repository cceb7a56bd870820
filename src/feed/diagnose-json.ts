/**
 * Finds the first place where a text stops being JSON, and what sort of mistake it is. `JSON.parse` knows the place too,
 * but says it differently in every engine, and names what it met instead of what is wrong: for a comma too many, the
 * bracket after it. Read from left to right without recursion, so that no text is too deep for it.
 */

/** The mistakes that have words of their own (`diagnose.ts`). */
export type Mistake =
  | 'trailing-comma'
  | 'extra-comma'
  | 'missing-comma'
  | 'missing-colon'
  | 'missing-value'
  | 'missing-quotes'
  | 'single-quotes'
  | 'typographic-quotes'
  | 'line-break-in-text'
  | 'control-in-text'
  | 'bad-escape'
  | 'comment'
  | 'no-such-value'
  | 'bad-number'
  | 'left-out'
  | 'wrong-bracket'
  | 'unexpected'
  | 'several-documents'
  | 'text-after-end'
  | 'cut-off';

export interface Fault {
  readonly mistake: Mistake;
  /** Where it is: an index into the text. */
  readonly at: number;
  /** What stands there, or what is meant: a word, a name, the brackets that are missing. */
  readonly what: string;
  /** Another place that belongs to it: the bracket that is open, what follows a comma. */
  readonly other?: number;
}

const SPACE = /[ \t\r\n]*/y;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const LIKE_NUMBER = /^[+-]?(?:\.?\d|infinity$)/i;
const BEGINNING = /^(?:t|tr|tru|f|fa|fal|fals|n|nu|nul|-?(?:(?:0|[1-9]\d*)(?:\.|(?:\.\d+)?e[+-]?)?)?)$/i;
const VALUES = new Set(['true', 'false', 'null']);
const WORD = /[^\s,:[\]{}"]+/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;

/** What begins with one of these is a mistake wherever it stands outside of a text. */
const ODDITIES: readonly (readonly [RegExp, Mistake])[] = [
  [/\/\/|\/\*|#|<!--/y, 'comment'],
  [/['`]/y, 'single-quotes'],
  [/[“”„‟«»‘’]/y, 'typographic-quotes'],
  [/…|\.\.\./y, 'left-out'],
];

/** What may come next. */
type Next = 'value' | 'value or end' | 'name' | 'name or end' | 'colon' | 'comma' | 'nothing';

class Reader {
  readonly #text: string;
  /** The brackets that are open. */
  readonly #open: number[] = [];
  #at = 0;
  /** Where what was read last ends, and where the last comma was. */
  #end = 0;
  #comma = -1;
  #next: Next = 'value';

  constructor(text: string) {
    this.#text = text;
  }

  read(): Fault | undefined {
    for (;;) {
      SPACE.lastIndex = this.#at;
      SPACE.test(this.#text);
      this.#at = SPACE.lastIndex;
      if (this.#at >= this.#text.length) return this.#next === 'nothing' ? undefined : this.#cutOff();
      const fault = this.#step(this.#text[this.#at]!);
      if (fault) return fault;
    }
  }

  #step(sign: string): Fault | undefined {
    const closes = sign === '}' || sign === ']';
    if (this.#next === 'nothing') return this.#afterEnd(sign);
    if (this.#next === 'comma') return this.#afterValue(sign);
    if (this.#next === 'colon')
      return sign === ':' ? this.#take('value') : (this.#odd() ?? this.#fault('missing-colon', this.#end, this.#lastText(), this.#at));
    if (closes && this.#next.endsWith('or end')) return this.#close(sign);
    if (closes && this.#open.length > 0) {
      // A comma is too many only if it is what stands before; after a colon, the value is what is missing.
      return this.#comma >= 0 && this.#comma === this.#end - 1
        ? this.#fault('trailing-comma', this.#comma, sign, this.#at)
        : this.#fault('missing-value', this.#at, sign);
    }
    if (sign === ',') return this.#fault(this.#end > 0 && this.#text[this.#end - 1] === ':' ? 'missing-value' : 'extra-comma', this.#at, sign);
    return this.#next === 'name' || this.#next === 'name or end' ? this.#name(sign) : this.#value(sign);
  }

  #name(sign: string): Fault | undefined {
    if (sign === '"') return this.#string('colon');
    const odd = this.#odd();
    if (odd) return odd;
    const word = this.#word();
    return word ? this.#fault('missing-quotes', this.#at, word) : this.#fault('unexpected', this.#at, sign);
  }

  #value(sign: string): Fault | undefined {
    if (sign === '"') return this.#string(this.#afterThis());
    if (sign === '{' || sign === '[') {
      this.#open.push(this.#at);
      return this.#take(sign === '{' ? 'name or end' : 'value or end');
    }
    const odd = this.#odd();
    if (odd) return odd;
    const word = this.#word();
    if (VALUES.has(word) || NUMBER.test(word)) return this.#take(this.#afterThis(), word.length);
    if (this.#at + word.length === this.#text.length && BEGINNING.test(word) && this.#open.length > 0) return this.#cutOff();
    if (word === '') return this.#fault('unexpected', this.#at, sign);
    return this.#fault(LIKE_NUMBER.test(word) ? 'bad-number' : 'no-such-value', this.#at, word);
  }

  #string(next: Next): Fault | undefined {
    for (let at = this.#at + 1; at < this.#text.length; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === 0x22) return this.#take(next, at + 1 - this.#at);
      if (code === 0x0a || code === 0x0d) return this.#fault('line-break-in-text', at, this.#text.slice(this.#at + 1, at), this.#at);
      if (code < 0x20) return this.#fault('control-in-text', at, `U+${code.toString(16).toUpperCase().padStart(4, '0')}`, this.#at);
      if (code !== 0x5c) continue;
      ESCAPE.lastIndex = at;
      if (!ESCAPE.test(this.#text)) {
        return at + 6 > this.#text.length && !this.#text.includes('"', at + 2)
          ? this.#cutOff('"')
          : this.#fault('bad-escape', at, this.#text.slice(at, at + 2), this.#at);
      }
      at = ESCAPE.lastIndex - 1;
    }
    return this.#cutOff('"');
  }

  #afterValue(sign: string): Fault | undefined {
    if (sign === ',') {
      this.#comma = this.#at;
      return this.#take(this.#inObject ? 'name' : 'value');
    }
    if (sign === '}' || sign === ']') return this.#close(sign);
    const odd = this.#odd();
    if (odd && odd.mistake !== 'single-quotes' && odd.mistake !== 'typographic-quotes') return odd;
    return sign === ':' ? this.#fault('unexpected', this.#at, sign) : this.#fault('missing-comma', this.#end, this.#lastText(), this.#at);
  }

  #afterEnd(sign: string): Fault {
    const begins = sign === '{' || sign === '[' || (sign === ',' && /^,\s*[{[]/.test(this.#text.slice(this.#at, this.#at + 200)));
    return this.#fault(begins ? 'several-documents' : 'text-after-end', this.#at, this.#word() || sign, this.#end);
  }

  #close(sign: string): Fault | undefined {
    const opened = this.#open.at(-1)!;
    if ((this.#text[opened] === '{') !== (sign === '}')) return this.#fault('wrong-bracket', this.#at, sign, opened);
    this.#open.pop();
    return this.#take(this.#afterThis());
  }

  /** Something that people write into JSON, but that is none; a comma before it that would be too many without it belongs to it. */
  #odd(): Fault | undefined {
    for (const [sign, mistake] of ODDITIES) {
      sign.lastIndex = this.#at;
      const found = sign.exec(this.#text)?.[0];
      if (found === undefined) continue;
      const rest = mistake === 'left-out' ? /^\s*[\]}]/.test(this.#text.slice(this.#at + found.length, this.#at + found.length + 200)) : false;
      return this.#fault(mistake, this.#at, found, rest && this.#comma === this.#end - 1 ? this.#comma : undefined);
    }
    return undefined;
  }

  /** @param within the quotation mark of a text that has no end */
  #cutOff(within = ''): Fault {
    const at = this.#text.trimEnd().length;
    const missing = this.#open.map((opened) => (this.#text[opened] === '{' ? '}' : ']')).reverse();
    return this.#fault('cut-off', at, within + missing.join(''), this.#open.at(-1));
  }

  #take(next: Next, length = 1): undefined {
    this.#end = this.#at += length;
    this.#next = next;
  }

  get #inObject(): boolean {
    return this.#text[this.#open.at(-1)!] === '{';
  }
  readonly #afterThis = (): Next => (this.#open.length > 0 ? 'comma' : 'nothing');
  #word(): string {
    WORD.lastIndex = this.#at;
    return WORD.exec(this.#text)?.[0] ?? '';
  }
  /** What was read last, if it is short. */
  #lastText(): string {
    return /"(?:[^"\\\n]|\\.){0,60}"$|[^\s,:[\]{}"]{1,30}$|[\]}]$/.exec(this.#text.slice(Math.max(0, this.#end - 70), this.#end))?.[0] ?? '';
  }
  readonly #fault = (mistake: Mistake, at: number, what: string, other?: number): Fault => ({ mistake, at, what, other });
}

/** @returns nothing for a text that is JSON. */
export const faultIn = (text: string): Fault | undefined => new Reader(text).read();
