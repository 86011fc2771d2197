import { FingerprintTable } from "./fingerprints.js";
import { finish } from "./hashing.js";

/**
 * What unlabelled text tells of a word: a coarse and a fine cluster of words that stand in like places, and how it is
 * written inside sentences (0 unknown, 1 small, 2 both, 3 with a capital).
 *
 * Packed into 16 bits: fine cluster in the low byte, coarse cluster in six bits, writing in two; 0 for an unknown word.
 */
export class WordClasses {
  readonly #table: FingerprintTable;

  constructor(bytes: Uint8Array) {
    this.#table = new FingerprintTable(bytes);
  }

  /** The packed classes of the word with that lower-case hash. */
  of(word: number): number {
    const slot = this.#table.find(finish(word));
    return slot < 0 ? 0 : this.#table.value(slot, 1) | (this.#table.value(slot, 0) << 8);
  }
}
