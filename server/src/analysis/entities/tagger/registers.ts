import type { Tokens } from "../../../text/tokens.js";
import { finish, hashLower } from "./hashing.js";

/** Logarithm of the number of words that are told apart. */
const WORDS_LOG = 15;
/** How many bytes the weights take. */
export const REGISTER_BYTES = 1 << WORDS_LOG;
/** Steps of a weight to the unit. */
export const STEPS = 24;
/** From where on a lean is a sure one. */
const SURE = 1;
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

  /** How like reference text it is: 0 for running text, 3 for reference text, 1 and 2 where little tells them apart. */
  of(tokens: Tokens): number {
    let sum = 0;
    const count = Math.min(tokens.count, SAMPLE);
    for (let i = 0; i < count; i++) sum += this.#weights[registerWord(tokens, i)] as number;
    const lean = sum / (STEPS * Math.sqrt(count || 1));
    return lean < -SURE ? 0 : lean < 0 ? 1 : lean < SURE ? 2 : 3;
  }
}

/** The number by which token `i` counts. */
export function registerWord(tokens: Tokens, i: number): number {
  return finish(hashLower(tokens.text, tokens.start(i), tokens.end(i))) >>> (32 - WORDS_LOG);
}
