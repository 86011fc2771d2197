import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { isSame } from "../../server/src/annotations/json.js";
import { emptySet, parseSidecar, serialiseSidecar } from "../../server/src/annotations/sidecar/sidecar.js";
import { annotationSet } from "./annotationSets.js";
import { runs, TEST_TIMEOUT } from "./runs.js";
import { assertionCount, failedMusts } from "./w3cMust.js";

vi.setConfig({ testTimeout: TEST_TIMEOUT });
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

  it("is what our own schema says, and the schema says no to what it is not", () => {
    const file = path.join(import.meta.dirname, "..", "..", "schemas", "sidecar.schema.json");
    const validate = new Ajv2020({
      strict: true,
      strictTypes: false,
      strictRequired: false,
      strictTuples: false,
    }).compile(JSON.parse(readFileSync(file, "utf8")) as object);
    fc.assert(
      fc.property(annotationSet, (set) => {
        validate(JSON.parse(serialiseSidecar(set)));
        expect(validate.errors ?? []).toEqual([]);
      }),
      runs(100, 5000),
    );
    const wrong: readonly ((sidecar: Record<string, unknown>) => void)[] = [
      (sidecar) => (sidecar.formatVersion = "2.0"),
      (sidecar) => (sidecar.first = { items: [] }),
      (sidecar) => (sidecar.review = { reviewState: "done" }),
      (sidecar) => (sidecar.first = { id: "urn:x:y", type: "AnnotationPage", items: [{ id: "a" }] }),
    ];
    for (const spoil of wrong) {
      const sidecar = JSON.parse(serialiseSidecar(emptySet("a", ["1", "2"]))) as Record<string, unknown>;
      expect(validate(sidecar)).toBe(true);
      spoil(sidecar);
      expect(validate(sidecar)).toBe(false);
    }
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
