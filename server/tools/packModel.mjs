// The model as server/src/analysis/entities/tagger/model.ts reads it.
import { LABELS as L, mayFollow } from "../src/analysis/entities/tagger/labels.ts";
import { Crf } from "./crf.mjs";
import { concat } from "./fingerprintWriter.mjs";

/**
 * Keeps the rows with the largest weights, each weight as a byte of one common scale. Layout, little endian: log2 of the
 * rows (1 byte), labels (1 byte), steps to the unit (4 bytes, float), transitions (float, labels squared), the registers' weights
 * (1 byte each), a bit for each
 * row that is kept, then the kept rows (1 signed byte a label).
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
  const bits = new Uint8Array(rows / 8);
  const bytes = new Int8Array(kept.length * L);
  const read = new Crf(rowsLog);
  kept.forEach((row, i) => {
    bits[row >> 3] |= 1 << (row & 7);
    for (let y = 0; y < L; y++) {
      const step = Math.max(-127, Math.min(127, Math.round(model.weights[row * L + y] * steps)));
      bytes[i * L + y] = step;
      read.weights[row * L + y] = step / steps;
    }
  });
  read.transitions.set(model.transitions);
  const header = new Uint8Array(6 + L * L * 4);
  const view = new DataView(header.buffer);
  view.setUint8(0, rowsLog);
  view.setUint8(1, L);
  view.setFloat32(2, steps, true);
  for (let x = 0; x < L; x++) {
    for (let y = 0; y < L; y++)
      view.setFloat32(6 + (x * L + y) * 4, mayFollow(x, y) ? model.transitions[x * L + y] : 0, true);
  }
  return {
    bytes: concat([header, new Uint8Array(registerWeights.buffer), bits, new Uint8Array(bytes.buffer)]),
    kept: kept.length,
    model: read,
  };
}
