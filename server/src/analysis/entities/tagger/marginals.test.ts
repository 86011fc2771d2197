import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { begins, inside, LABELS, mayFollow, OUTSIDE } from "./labels.js";
import { SpanMarginals } from "./marginals.js";
import type { TaggerModel } from "./model.js";
import { REGISTER_BYTES, Registers } from "./registers.js";

const STEPS = 24;

function model(transitions: Float32Array, calibration = { slope: 1, offset: 0 }): TaggerModel {
  return {
    rowsLog: 0,
    weights: new Int32Array(2),
    transitions,
    steps: STEPS,
    calibration,
    registers: new Registers(new Int8Array(REGISTER_BYTES)),
  };
}

/** Every reading of `length` tokens that may be. */
function readings(length: number): number[][] {
  if (length === 0) return [[]];
  return readings(length - 1).flatMap((reading) =>
    Array.from({ length: LABELS }, (_, label) => label)
      .filter((label) => mayFollow(reading.at(-1) ?? OUTSIDE, label))
      .map((label) => [...reading, label]),
  );
}

const scoresOf = (length: number) =>
  fc.array(fc.integer({ min: -60, max: 60 }), { minLength: length * LABELS, maxLength: length * LABELS });

describe("the probability of a name", () => {
  it("is the share of the readings that hold it, counted one by one", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }).chain((length) =>
          fc.record({
            length: fc.constant(length),
            scores: scoresOf(length),
            transitions: fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 49, maxLength: 49 }),
          }),
        ),
        ({ length, scores, transitions }) => {
          const weightOf = (reading: readonly number[]) =>
            Math.exp(
              reading.reduce((sum, label, t) => {
                const before = t === 0 ? OUTSIDE : (reading[t - 1] ?? OUTSIDE);
                return sum + (scores[t * LABELS + label] ?? 0) + (transitions[before * LABELS + label] ?? 0);
              }, 0) / STEPS,
            );
          const all = readings(length);
          const total = all.reduce((sum, reading) => sum + weightOf(reading), 0);
          const marginals = new SpanMarginals(model(Float32Array.from(transitions)));
          marginals.read(Float32Array.from(scores), length);
          for (let from = 0; from < length; from++) {
            for (let to = from + 1; to <= length; to++) {
              for (let label = 1; label < LABELS; label += 2) {
                const holds = (reading: readonly number[]) =>
                  reading[from] === label &&
                  reading.slice(from + 1, to).every((later) => later === inside(label)) &&
                  (to === length || reading[to] === OUTSIDE || begins(reading[to] ?? OUTSIDE));
                const part = all.filter(holds).reduce((sum, reading) => sum + weightOf(reading), 0);
                expect(marginals.of(from, to, label)).toBeCloseTo(part / total, 3);
              }
            }
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it("is drawn towards what was measured", () => {
    const scores = Float32Array.from([0, 48, 0, 0, 0, 0, 0]);
    const sure = new SpanMarginals(model(new Float32Array(49)));
    const calibrated = new SpanMarginals(model(new Float32Array(49), { slope: 0.5, offset: 0 }));
    sure.read(scores, 1);
    calibrated.read(scores, 1);
    expect(calibrated.of(0, 1, 1)).toBeLessThan(sure.of(0, 1, 1));
    expect(calibrated.of(0, 1, 1)).toBeGreaterThan(0.5);
  });
});
