import { HASH_START, addToHash } from "./lowerWords.js";
import type { Tokens } from "./tokens.js";

/** Bits a word of the set: so few other words pass that the look-up behind the gate is rare. */
const BITS_A_WORD = 32;
const LEAST_BITS = 64;

/**
 * Says of most tokens, by the hash that they carry, that they are not in a set of words: no string is made and none is
 * looked up. A token that passes must still be looked up.
 */
export class WordGate {
  #bits = new Int32Array(LEAST_BITS >> 5);
  #mask = LEAST_BITS - 1;
  readonly #hashes: number[] = [];

  /** @param words in lower case; one that is no single token (a phrase) is let through by its whole, not by its parts */
  constructor(words: Iterable<string> = []) {
    for (const word of words) this.add(word);
  }

  add(word: string): void {
    const hash = hashOfWord(word);
    this.#hashes.push(hash);
    if (this.#hashes.length * BITS_A_WORD > this.#mask) this.#grow();
    this.#set(hash);
  }

  /** False only when token `i` is surely not in the set, also outside of the table. */
  lets(tokens: Tokens, i: number): boolean {
    if (i < 0 || i >= tokens.count) return false;
    const slot = slotOf(tokens.hashes[i] as number) & this.#mask;
    return ((this.#bits[slot >> 5] as number) & (1 << (slot & 31))) !== 0;
  }

  /** The first token from `from` on (0 or above) that is let through; `tokens.count` when there is none. */
  next(tokens: Tokens, from: number): number {
    const { hashes, count } = tokens;
    const bits = this.#bits;
    const mask = this.#mask;
    let i = from;
    for (; i < count; i++) {
      const slot = slotOf(hashes[i] as number) & mask;
      if (((bits[slot >> 5] as number) & (1 << (slot & 31))) !== 0) break;
    }
    return i;
  }

  #set(hash: number): void {
    const slot = slotOf(hash) & this.#mask;
    this.#bits[slot >> 5] = (this.#bits[slot >> 5] as number) | (1 << (slot & 31));
  }

  #grow(): void {
    const size = (this.#mask + 1) * 4;
    this.#bits = new Int32Array(size >> 5);
    this.#mask = size - 1;
    for (const hash of this.#hashes) this.#set(hash);
  }
}

/** FNV-1a's low bits are the last character's above all: the high ones are folded in. */
function slotOf(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** The hash that a token with these letters carries. */
export function hashOfWord(word: string): number {
  let hash = HASH_START;
  for (let i = 0; i < word.length; i++) hash = addToHash(hash, word.charCodeAt(i));
  return hash;
}
