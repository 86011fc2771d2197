import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalOf, shifted, toText, toValue } from "./decimal.js";

describe("public values of decimals", () => {
  const digits = fc.stringMatching(/^[0-9]{1,20}$/);
  it("are the number where it prints as the decimal, else the decimal as text", () => {
    fc.assert(
      fc.property(digits, fc.integer({ min: -24, max: 24 }), fc.boolean(), (written, power, negative) => {
        const decimal = shifted(decimalOf(written, "", negative), power);
        const text = toText(decimal);
        expect(toValue(decimal)).toBe(String(Number(text)) === text ? Number(text) : text);
      }),
      { numRuns: 5_000, seed: 20260301 },
    );
  });
});
