import type { WordTables } from "./attributes.js";
import { NAME_FLAGS } from "./gazetteer.js";
import { acronymHash, finish } from "./hashing.js";

const SLOTS_LOG = 13;
const SLOTS = 1 << SLOTS_LOG;

/**
 * What the tables say of the words that were met last, by a word's hash: most words of a text come again, and looking one up
 * here takes one step instead of four. A word that falls on a slot in use takes its place.
 */
export class KnownWords {
  /** Packed clusters and writing. */
  readonly classes = new Uint16Array(SLOTS);
  /** The lexicon's bits. */
  readonly roles = new Int32Array(SLOTS);
  /** Gazetteer flags of the word, whether a longer name begins with it among them. */
  readonly flags = new Uint8Array(SLOTS);
  /** Gazetteer flags of the word as a name all in capitals. */
  readonly acronyms = new Uint8Array(SLOTS);
  readonly #tables: WordTables;
  readonly #words = new Int32Array(SLOTS);
  readonly #isFilled = new Uint8Array(SLOTS);

  constructor(tables: WordTables) {
    this.#tables = tables;
  }

  /** The slot of the word with that lower-case hash, filled. */
  slotOf(word: number): number {
    const slot = Math.imul(word, 0x9e3779b1) >>> (32 - SLOTS_LOG);
    if (this.#words[slot] === word && this.#isFilled[slot] === 1) return slot;
    const { classes, roles, gazetteer } = this.#tables;
    this.#words[slot] = word;
    this.#isFilled[slot] = 1;
    this.classes[slot] = classes.of(word);
    this.roles[slot] = roles.of(word);
    this.flags[slot] = gazetteer.flags(finish(word));
    this.acronyms[slot] = gazetteer.flags(acronymHash(word)) & NAME_FLAGS;
    return slot;
  }
}
