import { describe, expect, test } from "vitest";
import { splitOf } from "./frozenSet.js";

const ids = Array.from(
  { length: 2000 },
  (_, i) => `urn:uuid:00000000-0000-4000-8000-${String(i).padStart(12, "0")}`,
);
const SPLITS = { train: 8, dev: 1, test: 1 };
const counted = (seed: string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const id of ids) {
    const split = splitOf(id, seed, SPLITS);
    counts[split] = (counts[split] ?? 0) + 1;
  }
  return counts;
};

describe("the part of a data set that an article is in", () => {
  test("meets the shares about as well as chance does", () => {
    const { train = 0, dev = 0, test: held = 0 } = counted("0");
    // Within four standard deviations.
    expect(Math.abs(train - 1600)).toBeLessThan(4 * Math.sqrt(2000 * 0.8 * 0.2));
    expect(Math.abs(dev - 200)).toBeLessThan(4 * Math.sqrt(2000 * 0.1 * 0.9));
    expect(train + dev + held).toBe(2000);
  });

  test("is the same every time, and another with another seed", () => {
    expect(splitOf("urn:uuid:a", "7", SPLITS)).toBe(splitOf("urn:uuid:a", "7", SPLITS));
    const moved = ids.filter((id) => splitOf(id, "1", SPLITS) !== splitOf(id, "2", SPLITS));
    expect(moved.length).toBeGreaterThan(300);
  });

  test("does not depend on the unit of the shares, and one part takes all", () => {
    for (const id of ids.slice(0, 100)) {
      expect(splitOf(id, "0", { train: 0.8, dev: 0.1, test: 0.1 })).toBe(splitOf(id, "0", SPLITS));
      expect(splitOf(id, "0", { all: 1 })).toBe("all");
    }
  });
});
