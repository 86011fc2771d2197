import type { Tokens } from "../../../text/tokens.js";
import { finish } from "./hashing.js";

/** Logarithm of the number of words that are told apart. */
const WORDS_LOG = 15;
/** How many bytes the weights take. */
export const REGISTER_BYTES = 1 << WORDS_LOG;
/** Steps of a weight to the unit. */
export const STEPS = 24;
/** From where on a lean is a sure one. */
const SURE = 1;
/** Words that are looked at. */
export const SAMPLE = 300;

/**
 * Tells running text, as in news, from reference text, as in an encyclopedia: what the tagger learned from marks countries
 * and offices differently in the two. A linear model over hashed words, one signed byte each.
 */
export class Registers {
  readonly #weights: Int8Array;
  readonly #words = new Uint16Array(SAMPLE);

  constructor(weights: Int8Array) {
    this.#weights = weights;
  }

  /** How like reference text it is: 0 for running text, 3 for reference text, 1 and 2 where little tells them apart. */
  of(tokens: Tokens): number {
    const count = registerWords(tokens, this.#words);
    let sum = 0;
    for (let i = 0; i < count; i++) sum += this.#weights[this.#words[i] as number] as number;
    const lean = sum / (STEPS * Math.sqrt(count || 1));
    return lean < -SURE ? 0 : lean < 0 ? 1 : lean < SURE ? 2 : 3;
  }
}

const seen = new Uint32Array(REGISTER_BYTES);
let reading = 0;

/** Writes the numbers of the text's words, each once, into `into`, which holds `SAMPLE`, and gives how many they are. */
export function registerWords(tokens: Tokens, into: Uint16Array): number {
  reading++;
  const { hashes } = tokens;
  const last = Math.min(tokens.count, SAMPLE);
  let count = 0;
  for (let i = 0; i < last; i++) {
    const word = finish(hashes[i] as number) >>> (32 - WORDS_LOG);
    if (seen[word] === reading) continue;
    seen[word] = reading;
    into[count++] = word;
  }
  return count;
}
