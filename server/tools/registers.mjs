// Learns to tell running text from reference text: logistic regression over hashed words.
import {
  REGISTER_BYTES,
  Registers,
  registerWords,
  SAMPLE,
  STEPS,
} from "../src/analysis/entities/tagger/registers.ts";
import { randomFrom } from "./crf.mjs";

const ROUNDS = 12;
const RATE = 0.3;
const DECAY = 0.001;

/**
 * @param {{ tokens: import("../src/text/tokens.ts").Tokens, register: number }[]} texts
 * @returns {Int8Array} the weights that `Registers` reads
 */
export function learnRegisters(texts, seed) {
  const weights = new Float64Array(REGISTER_BYTES);
  const squares = new Float64Array(REGISTER_BYTES).fill(1e-3);
  const random = randomFrom(seed);
  const words = new Uint16Array(SAMPLE);
  const examples = texts.map(({ tokens, register }) => ({
    words: words.slice(0, registerWords(tokens, words)),
    register,
  }));
  const order = texts.map((_, i) => i);
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    for (const index of order) {
      const { words, register } = examples[index];
      const norm = Math.sqrt(words.length || 1);
      let sum = 0;
      for (const word of words) sum += weights[word];
      const error = (1 / (1 + Math.exp(-sum / norm)) - register) / norm;
      for (const word of words) {
        const gradient = error + DECAY * weights[word];
        squares[word] += gradient * gradient;
        weights[word] -= (RATE * gradient) / Math.sqrt(squares[word]);
      }
    }
  }
  return Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight * STEPS))));
}

/** The register of each text as learned from the other four fifths, so that it errs as it will on new text. */
export function crossRegisters(texts, seed) {
  const folds = 5;
  return texts
    .map((_, i) => i % folds)
    .reduce(
      (result, fold, i) => {
        result.byFold[fold] ??= new Registers(
          learnRegisters(
            texts.filter((_, j) => j % folds !== fold),
            seed,
          ),
        );
        result.registers.push(result.byFold[fold].of(texts[i].tokens));
        return result;
      },
      { byFold: [], registers: [] },
    ).registers;
}
