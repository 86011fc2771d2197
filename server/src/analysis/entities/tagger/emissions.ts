import type { Tokens } from "../../../text/tokens.js";
import { type Attributes, PAD } from "./attributes.js";
import {
  CONTEXT_AT,
  FEATURES,
  featureRow,
  NEXT_AT,
  AS_NEXT,
  AS_PREVIOUS,
  PREVIOUS_AT,
  writeAsNext,
  writeAsPrevious,
  writeContext,
  writeOwn,
} from "./features.js";
import { BIAS, ROW_WORDS, type TaggerModel } from "./model.js";

const SLOTS_LOG = 14;
const SLOTS = 1 << SLOTS_LOG;
/** Sums are kept in four numbers of two labels each, in 16 bits: labels 0 and 2, 1 and 3, 4 and 6, and 5 alone. */
const SUM_WORDS = 4;
const EVERY_SECOND_BYTE = 0x00ff00ff;
/** A slot holds the sums of a word by itself, as the one before and as the one behind. */
const OWN_SUM = 0;
const PREVIOUS_SUM = SUM_WORDS;
const NEXT_SUM = 2 * SUM_WORDS;
const SLOT_WORDS = 3 * SUM_WORDS;
/** The sum of as many weights of nothing. */
const ZERO = FEATURES * BIAS;

/**
 * The score of each label at a token: the sum of its features' rows. What the word alone decides is summed once and kept, as
 * most words of a text come again; the sums are whole numbers, so that it makes no difference.
 */
export class Emissions {
  readonly #weights: Int32Array;
  readonly #shift: number;
  readonly #values = new Int32Array(FEATURES);
  readonly #keptWords = new Int32Array(SLOTS);
  /** Shape, gazetteer flags and register of the word that a slot is of, and a bit that it is filled. */
  readonly #keptForms = new Int32Array(SLOTS);
  readonly #keptSums = new Int32Array(SLOTS * SLOT_WORDS);

  constructor({ weights, rowsLog }: TaggerModel) {
    this.#weights = weights;
    this.#shift = 32 - rowsLog;
  }

  /** Writes the scores of token `at`, in steps, to `scores` from `offset` on. */
  score(
    tokens: Tokens,
    a: Attributes,
    at: number,
    sentence: number,
    register: number,
    scores: Float32Array,
    offset: number,
  ): void {
    const kept = this.#keptSums;
    const own = this.#slotOf(tokens, a, at, register) * SLOT_WORDS + OWN_SUM;
    let s0 = kept[own] as number;
    let s1 = kept[own + 1] as number;
    let s2 = kept[own + 2] as number;
    let s3 = kept[own + 3] as number;
    const previous = this.#slotOf(tokens, a, at - 1, register) * SLOT_WORDS + PREVIOUS_SUM;
    s0 += kept[previous] as number;
    s1 += kept[previous + 1] as number;
    s2 += kept[previous + 2] as number;
    s3 += kept[previous + 3] as number;
    const next = this.#slotOf(tokens, a, at + 1, register) * SLOT_WORDS + NEXT_SUM;
    s0 += kept[next] as number;
    s1 += kept[next + 1] as number;
    s2 += kept[next + 2] as number;
    s3 += kept[next + 3] as number;
    const values = this.#values;
    const weights = this.#weights;
    const shift = this.#shift;
    writeContext(a, at, sentence, register, values);
    for (let f = CONTEXT_AT; f < FEATURES; f++) {
      const row = featureRow(values[f] as number, f, shift) * ROW_WORDS;
      const low = weights[row] as number;
      const high = weights[row + 1] as number;
      s0 = (s0 + (low & EVERY_SECOND_BYTE)) | 0;
      s1 = (s1 + ((low >>> 8) & EVERY_SECOND_BYTE)) | 0;
      s2 = (s2 + (high & EVERY_SECOND_BYTE)) | 0;
      s3 = (s3 + ((high >>> 8) & EVERY_SECOND_BYTE)) | 0;
    }
    scores[offset] = (s0 & 0xffff) - ZERO;
    scores[offset + 1] = (s1 & 0xffff) - ZERO;
    scores[offset + 2] = (s0 >>> 16) - ZERO;
    scores[offset + 3] = (s1 >>> 16) - ZERO;
    scores[offset + 4] = (s2 & 0xffff) - ZERO;
    scores[offset + 5] = (s3 & 0xffff) - ZERO;
    scores[offset + 6] = (s2 >>> 16) - ZERO;
  }

  /** The slot of token `at` with its sums. */
  #slotOf(tokens: Tokens, a: Attributes, at: number, register: number): number {
    const i = at + PAD;
    const word = a.words[i] as number;
    const form = 1 | (register << 1) | ((a.shapes[i] as number) << 3) | ((a.singles[i] as number) << 10);
    const slot = Math.imul(word ^ Math.imul(form, 0x9e3779b1), 0x85ebca6b) >>> (32 - SLOTS_LOG);
    if (this.#keptWords[slot] === word && this.#keptForms[slot] === form) return slot;
    this.#keptWords[slot] = word;
    this.#keptForms[slot] = form;
    const sums = slot * SLOT_WORDS;
    // What stands outside the sentence has no letters, and is never scored itself.
    if (at >= 0 && at < tokens.count) {
      writeOwn(tokens, a, at, register, this.#values);
      this.#sum(0, PREVIOUS_AT, sums + OWN_SUM);
    }
    writeAsPrevious(a, at, register, this.#values);
    this.#sum(PREVIOUS_AT, AS_PREVIOUS, sums + PREVIOUS_SUM);
    writeAsNext(a, at, this.#values);
    this.#sum(NEXT_AT, AS_NEXT, sums + NEXT_SUM);
    return slot;
  }

  /** Sums the rows of `count` features from `from` on into the kept sums at `into`. */
  #sum(from: number, count: number, into: number): void {
    const weights = this.#weights;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let f = from; f < from + count; f++) {
      const row = featureRow(this.#values[f] as number, f, this.#shift) * ROW_WORDS;
      const low = weights[row] as number;
      const high = weights[row + 1] as number;
      s0 = (s0 + (low & EVERY_SECOND_BYTE)) | 0;
      s1 = (s1 + ((low >>> 8) & EVERY_SECOND_BYTE)) | 0;
      s2 = (s2 + (high & EVERY_SECOND_BYTE)) | 0;
      s3 = (s3 + ((high >>> 8) & EVERY_SECOND_BYTE)) | 0;
    }
    this.#keptSums[into] = s0;
    this.#keptSums[into + 1] = s1;
    this.#keptSums[into + 2] = s2;
    this.#keptSums[into + 3] = s3;
  }
}
