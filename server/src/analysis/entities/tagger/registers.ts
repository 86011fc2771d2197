import type { Tokens } from "../../../text/tokens.js";
import { finish, hashLower } from "./hashing.js";

/** Logarithm of the number of words that are told apart. */
const WORDS_LOG = 12;
/** How many bytes the weights take. */
export const REGISTER_BYTES = 1 << WORDS_LOG;
/** Words that are looked at. */
const SAMPLE = 300;

/**
 * Tells running text, as in news, from reference text, as in an encyclopedia: what the tagger learned from marks countries
 * and offices differently in the two. A linear model over hashed words, one signed byte each.
 */
export class Registers {
  readonly #weights: Int8Array;

  constructor(weights: Int8Array) {
    this.#weights = weights;
  }

  /** 0 for running text, 1 for reference text. */
  of(tokens: Tokens): number {
    let sum = 0;
    const count = Math.min(tokens.count, SAMPLE);
    for (let i = 0; i < count; i++) sum += this.#weights[registerWord(tokens, i)] as number;
    return sum > 0 ? 1 : 0;
  }
}

/** The number by which token `i` counts. */
export function registerWord(tokens: Tokens, i: number): number {
  return finish(hashLower(tokens.text, tokens.start(i), tokens.end(i))) >>> (32 - WORDS_LOG);
}
