import { CharClass, classAt, isUpperAt, widthAt } from "./characters.js";

/** What a token is. A number is digits with inner `.`, `,`; an enclitic is the English possessive `'s`. */
export const TokenKind = { Word: 1, Number: 2, Mark: 3, Enclitic: 4, Symbol: 5 } as const;
export type TokenKind = (typeof TokenKind)[keyof typeof TokenKind];

/**
 * The tokens of one stretch of text, as parallel arrays: no object and no substring is made until one is asked for.
 * Offsets are UTF-16 code units relative to the text they were made from.
 *
 * Rules, the same for every language:
 * - letters (with combining marks, joiners and inner apostrophes) form a word: `Jum'at`, `don't`, `naïve`;
 * - `'s` at the end of a word is an enclitic of its own: `Trump` + `'s`;
 * - a hyphen is always a mark of its own: `Al` `-` `Hasakah`, `daerah` `-` `daerah`; adjacency shows in the offsets;
 * - digits with single inner `.` or `,` form a number: `1.186,2`, `16.00`; letters and digits never share a token:
 *   `Rp` `10.000`, `G` `20`, `30` `th`;
 * - every other character is a mark; astral symbols (emoji) are symbols of two units.
 */
export class Tokens {
  readonly text: string;
  readonly count: number;
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The words that were asked for in lower case: rules look at the same tokens again and again. */
  #lower: (string | undefined)[] | null = null;

  constructor(text: string, count: number, kinds: Uint8Array, starts: Int32Array, ends: Int32Array) {
    this.text = text;
    this.count = count;
    this.kinds = kinds;
    this.starts = starts;
    this.ends = ends;
  }

  /** Kind of token `i`, or undefined outside the table. */
  kind(i: number): TokenKind | undefined {
    return i >= 0 && i < this.count ? (this.kinds[i] as TokenKind) : undefined;
  }

  /** Start of token `i`; the end of the text for `i >= count`, 0 below. */
  start(i: number): number {
    return i < 0 ? 0 : i < this.count ? (this.starts[i] ?? 0) : this.text.length;
  }

  /** End of token `i`; the end of the text for `i >= count`, 0 below. */
  end(i: number): number {
    return i < 0 ? 0 : i < this.count ? (this.ends[i] ?? 0) : this.text.length;
  }

  /** The characters of token `i`, empty outside the table. */
  at(i: number): string {
    return i < 0 || i >= this.count ? "" : this.text.slice(this.starts[i], this.ends[i]);
  }

  /** Token `i` in lower case. */
  lower(i: number): string {
    if (i < 0 || i >= this.count) return "";
    const words = (this.#lower ??= new Array<string | undefined>(this.count));
    return (words[i] ??= this.at(i).toLowerCase());
  }

  /** Lets go of the words that `lower` keeps: they are many, and after a first reading few are asked for. */
  release(): void {
    this.#lower = null;
  }

  /** True when nothing stands between token `i - 1` and token `i`. */
  isTight(i: number): boolean {
    return i > 0 && i < this.count && this.starts[i] === this.ends[i - 1];
  }

  /** True for a word that begins with a capital letter. */
  isCapitalised(i: number): boolean {
    return this.kind(i) === TokenKind.Word && isUpperAt(this.text, this.start(i));
  }

  /** Index of the first token that ends after `offset`; `count` when there is none. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.end(middle) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Cuts `text` into tokens in one pass, linear in its length whatever it holds. */
export function tokenize(text: string): Tokens {
  const builder = new TokenBuilder(text.length);
  let i = 0;
  while (i < text.length) {
    const cls = classAt(text, i);
    if (cls === CharClass.Blank) i++;
    else if (cls === CharClass.Letter) i = readWord(text, i, builder);
    else if (cls === CharClass.Digit) i = readNumber(text, i, builder);
    else {
      const end = i + widthAt(text, i);
      builder.add(cls === CharClass.Other ? TokenKind.Symbol : TokenKind.Mark, i, end);
      i = end;
    }
  }
  return builder.build(text);
}

function readWord(text: string, start: number, builder: TokenBuilder): number {
  let i = start;
  let apostrophe = -1;
  while (i < text.length) {
    const cls = classAt(text, i);
    if (cls === CharClass.Letter) i += widthAt(text, i);
    else if (
      cls === CharClass.Apostrophe &&
      i + 1 < text.length &&
      classAt(text, i + 1) === CharClass.Letter
    ) {
      apostrophe = i;
      i++;
    } else break;
  }
  if (apostrophe > start && isPossessive(text, apostrophe, i)) {
    builder.add(TokenKind.Word, start, apostrophe);
    builder.add(TokenKind.Enclitic, apostrophe, i);
  } else builder.add(TokenKind.Word, start, i);
  return i;
}

function isPossessive(text: string, apostrophe: number, end: number): boolean {
  const code = text.charCodeAt(apostrophe + 1) | 0x20;
  return end === apostrophe + 2 && code === 0x73;
}

function readNumber(text: string, start: number, builder: TokenBuilder): number {
  let i = start + 1;
  while (i < text.length) {
    const cls = classAt(text, i);
    if (cls === CharClass.Digit) i++;
    else if (isSeparator(text, i) && i + 1 < text.length && classAt(text, i + 1) === CharClass.Digit) i += 2;
    else break;
  }
  builder.add(TokenKind.Number, start, i);
  return i;
}

function isSeparator(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code === 0x2e || code === 0x2c;
}

class TokenBuilder {
  #count = 0;
  #kinds: Uint8Array;
  #starts: Int32Array;
  #ends: Int32Array;

  constructor(length: number) {
    const capacity = (length >> 2) + 8;
    this.#kinds = new Uint8Array(capacity);
    this.#starts = new Int32Array(capacity);
    this.#ends = new Int32Array(capacity);
  }

  add(kind: TokenKind, start: number, end: number): void {
    if (this.#count === this.#kinds.length) this.#grow();
    this.#kinds[this.#count] = kind;
    this.#starts[this.#count] = start;
    this.#ends[this.#count] = end;
    this.#count++;
  }

  build(text: string): Tokens {
    return new Tokens(text, this.#count, this.#kinds, this.#starts, this.#ends);
  }

  #grow(): void {
    const capacity = this.#kinds.length * 2;
    this.#kinds = copyInto(new Uint8Array(capacity), this.#kinds);
    this.#starts = copyInto(new Int32Array(capacity), this.#starts);
    this.#ends = copyInto(new Int32Array(capacity), this.#ends);
  }
}

function copyInto<T extends Uint8Array | Int32Array>(target: T, source: T): T {
  target.set(source);
  return target;
}
