import { LABELS } from "./labels.js";
import { REGISTER_BYTES, Registers } from "./registers.js";

/** How many numbers hold the weights of a row. */
export const WORDS = (LABELS + 1) >> 1;
/** What is added to a weight, so that it is never negative. */
export const BIAS = 128;

/** A trained tagger: one row of weights a feature, one byte a label, all in steps of one common size. */
export interface TaggerModel {
  /** Logarithm of the number of rows. */
  readonly rowsLog: number;
  /**
   * `WORDS` a row, each of two weights in steps, `BIAS` more than they are, in 16 bits: so that one addition sums two
   * labels and neither runs over.
   */
  readonly weights: Int32Array;
  /** Score in steps of label `b` after label `a` at `a * LABELS + b`. */
  readonly transitions: Float32Array;
  readonly registers: Registers;
}

/**
 * Reads a model. Layout, little endian: log2 of the rows (1 byte), labels (1 byte), steps to the unit (float), transitions
 * (float each), weights of the registers (1 byte each), a bit for each row that is kept, then the kept rows.
 * @throws Error when the bytes are of another layout
 */
export function readModel(bytes: Uint8Array): TaggerModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rowsLog = view.getUint8(0);
  if (view.getUint8(1) !== LABELS) throw new Error("a tagger model of another number of labels");
  const steps = view.getFloat32(2, true);
  const transitions = new Float32Array(LABELS * LABELS);
  for (let i = 0; i < transitions.length; i++) transitions[i] = view.getFloat32(6 + i * 4, true) * steps;
  let at = 6 + transitions.length * 4;
  const registers = new Registers(new Int8Array(bytes.buffer, bytes.byteOffset + at, REGISTER_BYTES));
  at += REGISTER_BYTES;
  const rows = 1 << rowsLog;
  const kept = bytes.subarray(at, at + rows / 8);
  at += rows / 8;
  const weights = new Int32Array(rows * WORDS).fill(BIAS | (BIAS << 16));
  const source = new Int8Array(bytes.buffer, bytes.byteOffset + at, bytes.byteLength - at);
  let from = 0;
  for (let row = 0; row < rows; row++) {
    if ((((kept[row >> 3] as number) >> (row & 7)) & 1) === 0) continue;
    for (let word = row * WORDS, last = word + WORDS - 1; word <= last; word++, from += 2) {
      const low = (source[from] as number) + BIAS;
      const high = word === last ? BIAS : (source[from + 1] as number) + BIAS;
      weights[word] = low | (high << 16);
    }
    from--; // LABELS is odd: the last number holds one weight.
  }
  return { rowsLog, weights, transitions, registers };
}
