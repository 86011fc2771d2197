import { LABELS } from "./labels.js";
import { REGISTER_BYTES, Registers } from "./registers.js";

/** How many numbers of 32 bits hold the weights of a row. */
export const ROW_WORDS = 2;
/** What is added to a weight, so that it is never negative. */
export const BIAS = 128;
/** Where the transitions stand in the file. */
export const TRANSITIONS_AT = 16;
const REGISTERS_AT = TRANSITIONS_AT + LABELS * LABELS * 4;
const WEIGHTS_AT = REGISTERS_AT + REGISTER_BYTES;

/** A trained tagger: one row of weights a feature, one byte a label, all in steps of one common size. */
export interface TaggerModel {
  /** Logarithm of the number of rows. */
  readonly rowsLog: number;
  /** Eight bytes a row: the weight of each label in steps, `BIAS` more than it is, and one byte that stands for nothing. */
  readonly weights: Int32Array;
  /** Score in steps of label `b` after label `a` at `a * LABELS + b`. */
  readonly transitions: Float32Array;
  /** Steps to the unit. */
  readonly steps: number;
  readonly calibration: Calibration;
  readonly registers: Registers;
}

/** Makes a probability of the model one that is as often right as it says: slope and offset on its log-odds. */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

/**
 * Reads a model; the weights are used where they stand, nothing is decoded. Layout, little endian: log2 of the rows (1 byte),
 * labels (1 byte), 2 bytes of nothing, steps to the unit, slope and offset of the calibration (4 bytes each, float),
 * transitions (float each), weights of the registers (1 byte each), rows (8 bytes each).
 * @throws Error when the bytes are of another layout
 */
export function readModel(bytes: Uint8Array): TaggerModel {
  // Numbers of four bytes can be read where they stand only at a multiple of four.
  const source = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset } = source;
  const view = new DataView(buffer, byteOffset, source.byteLength);
  const rowsLog = view.getUint8(0);
  if (view.getUint8(1) !== LABELS) throw new Error("a tagger model of another number of labels");
  const steps = view.getFloat32(4, true);
  const transitions = new Float32Array(buffer, byteOffset + TRANSITIONS_AT, LABELS * LABELS);
  return {
    rowsLog,
    weights: new Int32Array(buffer, byteOffset + WEIGHTS_AT, ROW_WORDS << rowsLog),
    transitions: transitions.map((score) => score * steps),
    steps,
    calibration: { slope: view.getFloat32(8, true), offset: view.getFloat32(12, true) },
    registers: new Registers(new Int8Array(buffer, byteOffset + REGISTERS_AT, REGISTER_BYTES)),
  };
}
