import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cohensKappa, krippendorffsAlpha, type Label } from "./coefficients.js";

/** The reliability data of Krippendorff (2011), section C: four observers, twelve units, `.` for no value. */
const KRIPPENDORFF = ["12332141 2...", "12332241 25.3", ".33323422 51.", "123324 41251."];

/** Rows of observers as columns of units; blanks are there to be read by. */
function unitsOf(rows: readonly string[]): Label[][] {
  const values = rows.map((row) => Array.from(row.replaceAll(" ", "")));
  return (values[0] ?? []).map((_, unit) =>
    values.map((row) => (row[unit] === "." || row[unit] === undefined ? null : row[unit])),
  );
}

describe("Krippendorff's alpha", () => {
  test("is 0.743 for the published example", () => {
    expect(krippendorffsAlpha(unitsOf(KRIPPENDORFF))).toBeCloseTo(0.743, 3);
  });

  test.each<readonly [string, string[], number | null]>([
    ["two observers who always agree", ["abcab", "abcab"], 1],
    ["one label alone leaves nothing to be told", ["aaaa", "aaaa"], null],
    ["no unit labelled twice", ["a.b.", ".a.b"], null],
  ])("%s", (_, rows, alpha) => {
    expect(krippendorffsAlpha(unitsOf(rows))).toBe(alpha);
  });

  test("does not depend on who is called first", () => {
    const label = fc.option(fc.constantFrom("a", "b", "c"), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.array(label, { minLength: 3, maxLength: 3 }), { minLength: 1 }), (units) => {
        const turned = units.map(([a = null, b = null, c = null]) => [c, a, b]);
        const [one, other] = [krippendorffsAlpha(units), krippendorffsAlpha(turned)];
        if (one === null || other === null) expect(other).toBe(one);
        else expect(other).toBeCloseTo(one, 10);
      }),
    );
  });
});

describe("Cohen's kappa", () => {
  /** How often two readers said yes and no of 50 proposals, the common worked example: kappa 0.4. */
  const times = (count: number, pair: readonly [string, string]): (readonly [string, string])[] =>
    Array.from({ length: count }, () => pair);

  test("is 0.4 for 20 and 15 in agreement, 5 and 10 not", () => {
    const pairs = [
      ...times(20, ["yes", "yes"]),
      ...times(5, ["yes", "no"]),
      ...times(10, ["no", "yes"]),
      ...times(15, ["no", "no"]),
    ];
    expect(cohensKappa(pairs)).toBeCloseTo(0.4, 10);
  });

  test("is 1 for the same answers, 0 for what chance gives, null for nothing", () => {
    expect(
      cohensKappa([
        ["a", "a"],
        ["b", "b"],
      ]),
    ).toBe(1);
    expect(
      cohensKappa([
        ["a", "a"],
        ["a", "b"],
        ["b", "a"],
        ["b", "b"],
      ]),
    ).toBe(0);
    expect(cohensKappa([])).toBeNull();
    expect(cohensKappa([["a", "a"]])).toBeNull();
  });
});
