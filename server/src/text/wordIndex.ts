import type { Tokens } from "./tokens.js";
import { hashOfWord } from "./wordGate.js";

/** Slots a word: so few words share one that the first that is looked at nearly always decides. */
const SLOTS_A_WORD = 4;
const MOST_WORDS = 0xffff;

/**
 * Numbers the words of a lexicon, from 1 in the order given: a token is looked up once, without a string being made, and
 * all that is asked of its word afterwards is asked of its number.
 */
export class WordIndex {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [""];
  readonly #hashes: Int32Array;
  /** The words' letters one behind the other, and where each word's begin: to compare them takes no string. */
  readonly #letters: Uint16Array;
  readonly #first: Int32Array;
  /** Number of the word whose hash belongs into a slot, or into one before it that was taken; 0 ends the search. */
  readonly #slots: Uint16Array;
  readonly #mask: number;

  /**
   * @param words in lower case; one that comes again keeps its number
   * @throws RangeError for more words than a number of 16 bits can tell apart
   */
  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (this.#numbers.has(word)) continue;
      this.#numbers.set(word, this.#words.length);
      this.#words.push(word);
    }
    if (this.#words.length > MOST_WORDS) throw new RangeError(`${this.#words.length} words in a lexicon`);
    const size = 2 ** Math.ceil(Math.log2(this.#words.length * SLOTS_A_WORD));
    this.#mask = size - 1;
    this.#slots = new Uint16Array(size);
    this.#hashes = Int32Array.from(this.#words, hashOfWord);
    const letters = this.#words.join("");
    this.#letters = Uint16Array.from({ length: letters.length }, (_, i) => letters.charCodeAt(i));
    this.#first = new Int32Array(this.#words.length);
    for (let number = 1; number < this.#words.length; number++)
      this.#first[number] = (this.#first[number - 1] as number) + (this.#words[number - 1] as string).length;
    for (let number = 1; number < this.#words.length; number++) {
      let slot = this.#slotOf(this.#hashes[number] as number);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = number;
    }
  }

  /** One more than the highest number. */
  get size(): number {
    return this.#words.length;
  }

  /** The number of a word in lower case; 0 for one that has none. */
  numberOf(word: string): number {
    return this.#numbers.get(word) ?? 0;
  }

  /** The number of token `i` of the table in lower case; 0 for one that has none. */
  of(tokens: Tokens, i: number): number {
    const hash = tokens.hashes[i] as number;
    for (let slot = this.#slotOf(hash); ; slot = (slot + 1) & this.#mask) {
      const number = this.#slots[slot] as number;
      if (number === 0) return 0;
      if (this.#hashes[number] === hash && this.#isAt(number, tokens, i)) return number;
    }
  }

  /** FNV-1a's low bits are the last character's above all: the high ones are folded in. */
  #slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & this.#mask;
  }

  /** Whether token `i`, in lower case, is the word of that number. */
  #isAt(number: number, tokens: Tokens, i: number): boolean {
    const { text } = tokens;
    const start = tokens.starts[i] as number;
    const end = tokens.ends[i] as number;
    for (let at = start, letter = this.#first[number] as number; at < end; at++, letter++) {
      const code = text.charCodeAt(at);
      const expected = this.#letters[letter];
      if (code === expected || ((code | 0x20) === expected && isAsciiLetter(expected))) continue;
      return tokens.lower(i) === this.#words[number];
    }
    return end - start === this.#words[number]?.length;
  }
}

function isAsciiLetter(lower: number): boolean {
  return lower >= 0x61 && lower <= 0x7a;
}
