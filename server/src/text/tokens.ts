import { CharClass, classAt, isUpperAt, widthAt } from "./characters.js";
import { HASH_START, addAsciiLetter, addToHash, lowerUnit, lowerWord } from "./lowerWords.js";

/** What a token is. A number is digits with inner `.`, `,`; an enclitic is the English possessive `'s`. */
export const TokenKind = { Word: 1, Number: 2, Mark: 3, Enclitic: 4, Symbol: 5 } as const;
export type TokenKind = (typeof TokenKind)[keyof typeof TokenKind];

/**
 * How a word is written. `Capital`: it begins with a capital letter, of any script. The others tell capitals that have a small
 * letter of one unit (`lowerUnit`): the first one, one behind it, all behind it.
 */
export const Written = { Capital: 1, FirstUpper: 2, LaterUpper: 4, AllLaterUpper: 8 } as const;

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
  /** How each word is written, in bits (`Written`). */
  readonly written: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Of each token in lower case (`addToHash`). */
  readonly hashes: Int32Array;

  constructor(
    text: string,
    count: number,
    kinds: Uint8Array,
    written: Uint8Array,
    starts: Int32Array,
    ends: Int32Array,
    hashes: Int32Array,
  ) {
    this.text = text;
    this.count = count;
    this.kinds = kinds;
    this.written = written;
    this.starts = starts;
    this.ends = ends;
    this.hashes = hashes;
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
    const start = this.starts[i] as number;
    const end = this.ends[i] as number;
    if (end - start === 1) return this.text.charAt(start).toLowerCase();
    return lowerWord(this.text, start, end, this.hashes[i] as number);
  }

  /** True when token `i` is the one character `mark`. */
  isMark(i: number, mark: string): boolean {
    if (i < 0 || i >= this.count) return false;
    const start = this.starts[i] as number;
    return this.text.charCodeAt(start) === mark.charCodeAt(0) && this.ends[i] === start + 1;
  }

  /** The code unit that token `i` is; −1 for a token of more units and outside the table. */
  markCode(i: number): number {
    if (i < 0 || i >= this.count) return -1;
    const start = this.starts[i] as number;
    return this.ends[i] === start + 1 ? this.text.charCodeAt(start) : -1;
  }

  /** True when nothing stands between token `i - 1` and token `i`. */
  isTight(i: number): boolean {
    return i > 0 && i < this.count && this.starts[i] === this.ends[i - 1];
  }

  /** True for a word that begins with a capital letter. */
  isCapitalised(i: number): boolean {
    return i >= 0 && i < this.count && ((this.written[i] as number) & Written.Capital) !== 0;
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
  const sheet = new TokenSheet();
  let i = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    // Most of a text is these two: no table is asked for them.
    if (code === SPACE) {
      i++;
      continue;
    }
    if (isAsciiLetter(code | 0x20)) {
      i = readWord(text, i, sheet);
      continue;
    }
    const cls = classAt(text, i);
    if (cls === CharClass.Blank) i++;
    else if (cls === CharClass.Letter) i = readWord(text, i, sheet);
    else if (cls === CharClass.Digit) i = readNumber(text, i, sheet);
    else {
      const end = i + widthAt(text, i);
      sheet.add(
        cls === CharClass.Other ? TokenKind.Symbol : TokenKind.Mark,
        i,
        end,
        hashOfMark(text, i, end),
      );
      i = end;
    }
  }
  return sheet.read(text);
}

const SPACE = 0x20;

/** @param folded a code unit with the bit set that tells small letters from capitals */
function isAsciiLetter(folded: number): boolean {
  return folded >= 0x61 && folded <= 0x7a;
}

function hashOfMark(text: string, start: number, end: number): number {
  const hash = addToHash(HASH_START, text.charCodeAt(start));
  return end === start + 1 ? hash : addToHash(hash, text.charCodeAt(start + 1));
}

function readWord(text: string, start: number, sheet: TokenSheet): number {
  let i = start;
  let hash = HASH_START;
  let hashBefore = HASH_START;
  let apostrophe = -1;
  let upper = 0;
  let upperBefore = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    const folded = code | 0x20;
    if (isAsciiLetter(folded)) {
      hash = addAsciiLetter(hash, folded);
      if (code !== folded) upper++;
      i++;
      continue;
    }
    if (code === SPACE) break;
    const cls = classAt(text, i);
    if (cls === CharClass.Letter) {
      hash = addToHash(hash, code);
      if (lowerUnit(code) !== code) upper++;
      i++;
      // The second half of a surrogate pair is of the same letter.
      if (widthAt(text, i - 1) === 2) hash = addToHash(hash, text.charCodeAt(i++));
    } else if (
      cls === CharClass.Apostrophe &&
      i + 1 < text.length &&
      classAt(text, i + 1) === CharClass.Letter
    ) {
      apostrophe = i;
      hashBefore = hash;
      upperBefore = upper;
      hash = addToHash(hash, text.charCodeAt(i++));
    } else break;
  }
  if (apostrophe > start && isPossessive(text, apostrophe, i)) {
    sheet.add(wordWritten(text, start, apostrophe, upperBefore), start, apostrophe, hashBefore);
    sheet.add(TokenKind.Enclitic, apostrophe, i, POSSESSIVE);
  } else sheet.add(wordWritten(text, start, i, upper), start, i, hash);
  return i;
}

/** A word's cell on the sheet. `upper`: how many of its units are capitals that have a small letter. */
function wordWritten(text: string, start: number, end: number, upper: number): number {
  if (upper === 0 && text.charCodeAt(start) < FIRST_BEYOND_ASCII) return TokenKind.Word;
  const first = text.charCodeAt(start);
  const isFirstUpper = lowerUnit(first) !== first;
  const later = isFirstUpper ? upper - 1 : upper;
  const written =
    (isUpperAt(text, start) ? Written.Capital : 0) |
    (isFirstUpper ? Written.FirstUpper : 0) |
    (later > 0 ? Written.LaterUpper : 0) |
    (later === end - start - 1 ? Written.AllLaterUpper : 0);
  return TokenKind.Word | (written << WRITTEN_SHIFT);
}

const FIRST_BEYOND_ASCII = 0x80;

/** Hash of "'s". */
const POSSESSIVE = addToHash(addToHash(HASH_START, 0x27), 0x73);

function isPossessive(text: string, apostrophe: number, end: number): boolean {
  const code = text.charCodeAt(apostrophe + 1) | 0x20;
  return end === apostrophe + 2 && code === 0x73;
}

function readNumber(text: string, start: number, sheet: TokenSheet): number {
  let i = start + 1;
  let hash = addToHash(HASH_START, text.charCodeAt(start));
  while (i < text.length) {
    const cls = classAt(text, i);
    if (cls === CharClass.Digit) hash = addToHash(hash, text.charCodeAt(i++));
    else if (isSeparator(text, i) && i + 1 < text.length && classAt(text, i + 1) === CharClass.Digit) {
      hash = addToHash(addToHash(hash, text.charCodeAt(i)), text.charCodeAt(i + 1));
      i += 2;
    } else break;
  }
  sheet.add(TokenKind.Number, start, i, hash);
  return i;
}

function isSeparator(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code === 0x2e || code === 0x2c;
}

/** A token's kind on the sheet, and above it how it is written. */
const KIND = 0b111;
const WRITTEN_SHIFT = 3;

/** Numbers a token takes on the sheet. */
const WIDTH = 4;
/** Tokens of a very long paragraph; a longer sheet is not kept. */
const KEPT_TOKENS = 1 << 16;

/** What tokens are written on while they are read: one sheet for all texts, since only one is read at a time. */
let kept = new Int32Array(1024 * WIDTH);

class TokenSheet {
  #cells = kept;
  #used = 0;

  add(kind: number, start: number, end: number, hash: number): void {
    if (this.#used === this.#cells.length) this.#grow();
    const cells = this.#cells;
    const at = this.#used;
    cells[at] = kind;
    cells[at + 1] = start;
    cells[at + 2] = end;
    cells[at + 3] = hash;
    this.#used = at + WIDTH;
  }

  /** The tokens, in arrays of their own on one piece of memory. */
  read(text: string): Tokens {
    const cells = this.#cells;
    const count = this.#used / WIDTH;
    const memory = new ArrayBuffer(count * 14);
    const starts = new Int32Array(memory, 0, count);
    const ends = new Int32Array(memory, count * 4, count);
    const hashes = new Int32Array(memory, count * 8, count);
    const kinds = new Uint8Array(memory, count * 12, count);
    const written = new Uint8Array(memory, count * 13, count);
    for (let i = 0, at = 0; i < count; i++, at += WIDTH) {
      kinds[i] = (cells[at] as number) & KIND;
      written[i] = (cells[at] as number) >> WRITTEN_SHIFT;
      starts[i] = cells[at + 1] as number;
      ends[i] = cells[at + 2] as number;
      hashes[i] = cells[at + 3] as number;
    }
    return new Tokens(text, count, kinds, written, starts, ends, hashes);
  }

  #grow(): void {
    const cells = new Int32Array(this.#cells.length * 2);
    cells.set(this.#cells);
    this.#cells = cells;
    if (cells.length <= KEPT_TOKENS * WIDTH) kept = cells;
  }
}
