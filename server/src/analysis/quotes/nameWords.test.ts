import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameWords } from "./nameWords.js";

describe("the words of a name", () => {
  it.each([
    ["Ratna Wulandari", ["ratna", "wulandari"]],
    ["D.W. Martowardojo", ["d", "w", "martowardojo"]],
    ["juru bicara (jubir) Gudang-12", ["juru", "bicara", "jubir", "gudang", "12"]],
    ["O'Hara", ["o", "hara"]],
    ["Élodie Œuvrard", ["élodie", "œuvrard"]],
    ["  ", []],
    ["", []],
  ])("%j", (name, words) => {
    expect(nameWords(name)).toEqual(words);
  });

  it("is what the letters and digits of the lower case are", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."a Z 0 . - ' ’ é @ [ ` { / : Σ K 1".split(" "), " ") }),
        (name) => {
          expect(nameWords(name)).toEqual(
            name
              .toLowerCase()
              .split(/[^\p{L}\p{N}]+/u)
              .filter((word) => word !== ""),
          );
        },
      ),
    );
  });
});
