import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commonRuns } from "./sequenceDiff.js";
import { diffByLines, diffByTokens } from "./textDiff.js";

/** Length of the longest common subsequence, by the textbook's table. */
function lcsLength(a: readonly number[], b: readonly number[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const item of a) {
    const next = [0];
    b.forEach((other, j) =>
      next.push(item === other ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0)),
    );
    row = next;
  }
  return row[b.length] ?? 0;
}

const sequence = fc.array(fc.nat(5), { maxLength: 40 });

describe("the diff of two sequences", () => {
  for (const patience of [false, true]) {
    it(`gives equal, ascending, maximal runs ${patience ? "with" : "without"} patience`, () => {
      fc.assert(
        fc.property(sequence, sequence, (a, b) => {
          const runs = commonRuns(Int32Array.from(a), Int32Array.from(b), { patience, maxDifferences: 1000 });
          let [atA, atB] = [-1, -1];
          for (const run of runs) {
            expect(run.length).toBeGreaterThan(0);
            expect(run.a > atA && run.b > atB && !(run.a === atA + 0 && run.b === atB + 0)).toBe(true);
            expect(a.slice(run.a, run.a + run.length)).toEqual(b.slice(run.b, run.b + run.length));
            [atA, atB] = [run.a + run.length - 1, run.b + run.length - 1];
          }
          const found = runs.reduce((sum, { length }) => sum + length, 0);
          if (!patience) expect(found).toBe(lcsLength(a, b));
        }),
        { numRuns: 1000, seed: 5 },
      );
    });
  }

  it("ends in time, whatever it is given", () => {
    const a = Int32Array.from({ length: 200_000 }, (_, i) => (i * 7919) % 1009);
    const b = Int32Array.from({ length: 200_000 }, (_, i) => (i * 104_729) % 1013);
    const start = performance.now();
    commonRuns(a, b, { patience: false, maxDifferences: 2000 });
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe("the diff of two texts", () => {
  const text = fc
    .array(fc.constantFrom("satu", "dua", " ", ".", "\n", "\r\n", "😀", "e\u0301"), { maxLength: 40 })
    .map((all) => all.join(""));

  it("gives runs that are equal in both", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        for (const runs of [diffByLines(a, b), diffByTokens(a, b)]) {
          let [atA, atB] = [0, 0];
          for (const run of runs) {
            expect(run.a >= atA && run.b >= atB).toBe(true);
            expect(a.slice(run.a, run.a + run.length)).toBe(b.slice(run.b, run.b + run.length));
            [atA, atB] = [run.a + run.length, run.b + run.length];
          }
        }
      }),
      { numRuns: 1000, seed: 6 },
    );
  });

  it("finds a text in itself", () => {
    fc.assert(
      fc.property(text, (a) => {
        const whole = a === "" ? [] : [{ a: 0, b: 0, length: a.length }];
        expect(diffByLines(a, a)).toEqual(whole);
        expect(diffByTokens(a, a)).toEqual(whole);
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});
