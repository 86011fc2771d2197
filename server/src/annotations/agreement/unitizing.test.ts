import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Range } from "../../text/range.js";
import { unitizingAlpha, unitizingDisagreements, type Units } from "./unitizing.js";

/** Units as the paper has them: where each begins, from 150 on, and how long it is. */
const units = (...pairs: readonly (readonly [begin: number, length: number])[]): Units =>
  pairs.map(([begin, length]) => ({ start: begin - 150, end: begin - 150 + length }));

/** The example of Krippendorff (2004): a continuum of 300 from 150 on, two observers, categories c and k. */
const LENGTH = 300;
const C = [units([225, 70], [370, 30]), units([220, 80], [355, 20], [400, 20])];
const K = [units([180, 60], [300, 50]), units([180, 60], [300, 50])];

describe("Krippendorff's alpha for unitizing", () => {
  const c = unitizingDisagreements(C, LENGTH);
  const k = unitizingDisagreements(K, LENGTH);

  test("has the observed and expected disagreements of the published example", () => {
    expect(c.observed).toBeCloseTo(0.0144, 4);
    expect(c.expected).toBeCloseTo(0.0532, 4);
    expect(k.observed).toBe(0);
    expect(k.expected).toBeCloseTo(0.049, 4);
  });

  test("and its coefficients, for each category and for both; the paper rounds on the way", () => {
    expect(unitizingAlpha([c])).toBeCloseTo(1 - 0.0144 / 0.0532, 2);
    expect(unitizingAlpha([k])).toBe(1);
    expect(unitizingAlpha([c, k])).toBeCloseTo(1 - 0.0144 / (0.0532 + 0.049), 2);
  });

  test("without units there is nothing to tell; overlapping ones of one observer are one", () => {
    expect(unitizingAlpha([])).toBeNull();
    expect(unitizingAlpha([unitizingDisagreements([[], []], 100)])).toBeNull();
    const one = [{ start: 5, end: 20 }];
    const two = [
      { start: 12, end: 20 },
      { start: 5, end: 15 },
    ];
    expect(unitizingDisagreements([one, two], 100).observed).toBe(0);
  });

  test("is 1 only for the same units, never above, and the same whoever is called first", () => {
    const unit = fc.tuple(fc.nat(90), fc.integer({ min: 1, max: 10 })).map(([start, l]): Range => {
      return { start, end: start + l };
    });
    const observer = fc.array(unit, { maxLength: 6 });
    fc.assert(
      fc.property(observer, observer, observer, (one, two, three) => {
        const alpha = unitizingAlpha([unitizingDisagreements([one, two, three], 100)]);
        const turned = unitizingAlpha([unitizingDisagreements([three, one, two], 100)]);
        const same = unitizingAlpha([unitizingDisagreements([one, one, one], 100)]);
        if (alpha === null || turned === null) return;
        expect(alpha).toBeLessThanOrEqual(1);
        expect(turned).toBeCloseTo(alpha, 10);
        if (same !== null) expect(same).toBe(1);
      }),
    );
  });
});
