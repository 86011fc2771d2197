import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSame } from "../../server/src/annotations/json.js";
import { parseSidecar, serialiseSidecar } from "../../server/src/annotations/sidecar/sidecar.js";
import { annotationSet } from "./annotationSets.js";
import { runs } from "./runs.js";
import { assertionCount, failedMusts } from "./w3cMust.js";

describe("the sidecar", () => {
  it("gives back what was written, and the same bytes again", () => {
    fc.assert(
      fc.property(annotationSet, (set) => {
        const text = serialiseSidecar(set);
        const { set: read, problem } = parseSidecar(text);
        expect(problem).toBeNull();
        expect(read).toEqual(set);
        expect(isSame(read, set)).toBe(true);
        expect(serialiseSidecar(set)).toBe(text);
      }),
      runs(300, 20_000),
    );
  });

  it("writes the same bytes in whatever order it is given the annotations", () => {
    fc.assert(
      fc.property(annotationSet, (set) => {
        const shuffled = {
          ...set,
          annotations: [...set.annotations]
            .reverse()
            .map((each) => ({ ...each, links: [...each.links].reverse() })),
          ignored: [...set.ignored].reverse(),
        };
        expect(serialiseSidecar(shuffled)).toBe(serialiseSidecar(set));
      }),
      runs(100, 5000),
    );
  });

  it("passes every MUST assertion of the W3C's working group", () => {
    expect(assertionCount).toBe(79);
    fc.assert(
      fc.property(annotationSet, (set) => {
        expect(failedMusts(serialiseSidecar(set))).toEqual([]);
      }),
      runs(100, 5000),
    );
  });

  it("is not read when it was cut off, at whatever byte", () => {
    const [set] = fc.sample(
      annotationSet.filter(({ annotations }) => annotations.length > 2),
      { numRuns: 1, seed: 7 },
    );
    if (!set) throw new Error("no sample");
    const bytes = new TextEncoder().encode(serialiseSidecar(set));
    const whole = bytes.length - 1;
    for (let length = 0; length < whole; length++) {
      const cut = new TextDecoder().decode(bytes.subarray(0, length));
      expect(parseSidecar(cut).problem?.code).toBe("not-json");
    }
  });
});
