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
    const words = registerWords(tokens);
    let sum = 0;
    for (const word of words) sum += this.#weights[word] as number;
    const lean = sum / (STEPS * Math.sqrt(words.length || 1));
    return lean < -SURE ? 0 : lean < 0 ? 1 : lean < SURE ? 2 : 3;
  }
}

const seen = new Uint32Array(REGISTER_BYTES);
let reading = 0;

/** The numbers of the text's words, each once. */
export function registerWords(tokens: Tokens): number[] {
  reading++;
  const words: number[] = [];
  const count = Math.min(tokens.count, SAMPLE);
  for (let i = 0; i < count; i++) {
    const word = finish(hashLower(tokens.text, tokens.start(i), tokens.end(i))) >>> (32 - WORDS_LOG);
    if (seen[word] === reading) continue;
    seen[word] = reading;
    words.push(word);
  }
  return words;
}
