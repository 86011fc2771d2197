import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Draft } from "./draftNames.js";
import { inOrder, withoutOverlaps } from "./nameOrder.js";

function draft(from: number, to: number): Draft {
  const cue = { type: "person" } as const;
  return { from, to, cue, score: 0.5, known: null, standing: "sure", settled: false, title: from };
}

/** Names in order that do not overlap: gaps and lengths, one after the other. */
const names = fc
  .array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 4 })), { maxLength: 12 })
  .map((steps) => {
    let end = 0;
    return steps.map(([gap, length]) => {
      const from = end + gap;
      end = from + length;
      return draft(from, end);
    });
  });

describe("two lists of names", () => {
  test("are one in order, the first list's names before those that begin alike", () => {
    fc.assert(
      fc.property(names, names, (first, second) => {
        const sorted = [...first, ...second].sort((a, b) => a.from - b.from);
        const merged = inOrder(first, second);
        expect(merged.length).toBe(sorted.length);
        merged.forEach((name, i) => expect(name).toBe(sorted[i]));
      }),
    );
  });

  test("share no token once what overlaps is left out", () => {
    fc.assert(
      fc.property(names, names, (first, second) => {
        const apart = first.filter((a) => !second.some((b) => a.from < b.to && b.from < a.to));
        expect(withoutOverlaps(first, second)).toEqual(apart);
      }),
    );
  });
});
