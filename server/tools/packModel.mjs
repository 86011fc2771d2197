// The model as server/src/analysis/entities/tagger/model.ts reads it.
import { LABELS as L, mayFollow } from "../src/analysis/entities/tagger/labels.ts";
import { BIAS, TRANSITIONS_AT } from "../src/analysis/entities/tagger/model.ts";
import { Crf } from "./crf.mjs";
import { concat } from "./fingerprintWriter.mjs";

/** Numbers of 4 bytes before the transitions, and bytes of a row. */
const STEPS_AT = 4;
const CALIBRATION_AT = 8;
const ROW_BYTES = 8;

/**
 * Keeps the rows with the largest weights, each weight as a byte of one common scale. Layout: see `readModel`; a row that is
 * not kept is one of weights of nothing.
 * @returns bytes, how many rows were kept, and the model as it will be read
 */
export function packModel(model, registerWeights, rowsLog, keep, steps) {
  const rows = 2 ** rowsLog;
  const strength = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    for (let y = 0; y < L; y++) strength[row] = Math.max(strength[row], Math.abs(model.weights[row * L + y]));
  }
  const order = [...strength.keys()]
    .filter((row) => strength[row] > 0)
    .sort((a, b) => strength[b] - strength[a] || a - b);
  const kept = order.slice(0, keep).sort((a, b) => a - b);
  const bytes = new Uint8Array(rows * ROW_BYTES).fill(BIAS);
  const read = new Crf(rowsLog);
  kept.forEach((row) => {
    for (let y = 0; y < L; y++) {
      const step = Math.max(-127, Math.min(127, Math.round(model.weights[row * L + y] * steps)));
      bytes[row * ROW_BYTES + y] = step + BIAS;
      read.weights[row * L + y] = step / steps;
    }
  });
  read.transitions.set(model.transitions);
  const header = new Uint8Array(TRANSITIONS_AT + L * L * 4);
  const view = new DataView(header.buffer);
  view.setUint8(0, rowsLog);
  view.setUint8(1, L);
  view.setFloat32(STEPS_AT, steps, true);
  setCalibration(header, { slope: 1, offset: 0 });
  for (let x = 0; x < L; x++) {
    for (let y = 0; y < L; y++)
      view.setFloat32(
        TRANSITIONS_AT + (x * L + y) * 4,
        mayFollow(x, y) ? model.transitions[x * L + y] : 0,
        true,
      );
  }
  return {
    bytes: concat([header, new Uint8Array(registerWeights.buffer), bytes]),
    kept: kept.length,
    model: read,
  };
}

/** Writes slope and offset of the log-odds into a packed model. */
export function setCalibration(bytes, { slope, offset }) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  view.setFloat32(CALIBRATION_AT, slope, true);
  view.setFloat32(CALIBRATION_AT + 4, offset, true);
}
