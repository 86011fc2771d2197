import { describe, expect, it } from "vitest";
import { tokenize } from "../../../text/tokens.js";
import { languageOf } from "../../languages/index.js";
import { Attributes } from "./attributes.js";
import { Emissions } from "./emissions.js";
import { FEATURES, featureRow, writeFeatures } from "./features.js";
import { LABELS } from "./labels.js";
import { BIAS, ROW_WORDS, type TaggerModel } from "./model.js";
import { REGISTER_BYTES, Registers } from "./registers.js";
import { gazetteer } from "./taggers.js";
import { WordClasses } from "./wordClasses.js";
import { WordRoles } from "./wordRoles.js";

const ROWS_LOG = 10;
/** Any weights will do, as long as they differ and some are as small and as large as can be. */
const weightOf = (row: number, label: number): number => ((row * 31 + label * 17) % 255) - 127;

function model(): TaggerModel {
  const weights = new Uint8Array(2 ** ROWS_LOG * ROW_WORDS * 4);
  for (let i = 0; i < weights.length; i++) {
    const label = i % (ROW_WORDS * 4);
    weights[i] = label < LABELS ? weightOf(Math.floor(i / (ROW_WORDS * 4)), label) + BIAS : BIAS;
  }
  return {
    rowsLog: ROWS_LOG,
    weights: new Int32Array(weights.buffer),
    steps: 24,
    calibration: { slope: 1, offset: 0 },
    transitions: new Float32Array(LABELS * LABELS),
    registers: new Registers(new Int8Array(REGISTER_BYTES)),
  };
}

describe("emissions", () => {
  it("are the sums of the features' rows, the first time and from what is kept", () => {
    const tokens = tokenize("Menurut Rahmat, PT Rahmat Jaya di Semarang milik Rahmat dan PT Jaya.");
    const attributes = new Attributes({
      gazetteer: gazetteer(),
      classes: new WordClasses(new Uint8Array(2 + 4 * 16)),
      roles: new WordRoles(languageOf("id").entities),
    });
    attributes.reserve(tokens.count);
    attributes.read(tokens, 0, tokens.count, 0, tokens.count, "strict");
    const emissions = new Emissions(model());
    const values = new Int32Array(FEATURES);
    for (const register of [0, 3, 0]) {
      for (let i = 0; i < tokens.count; i++) {
        const scores = new Float32Array(LABELS);
        emissions.score(tokens, attributes, i, 0, register, scores, 0);
        writeFeatures(tokens, attributes, i, 0, register, values);
        const expected = Array.from({ length: LABELS }, (_, label) =>
          values.reduce((sum, value, f) => sum + weightOf(featureRow(value, f, 32 - ROWS_LOG), label), 0),
        );
        expect([...scores]).toEqual(expected);
      }
    }
  });
});
