import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "./tokens.js";
import { WordIndex } from "./wordIndex.js";

const index = new WordIndex(["kata", "jum'at", ",", "–", "k", "kata", "élysée"]);

/** The numbers of a text's tokens. */
function numbersOf(text: string): number[] {
  const tokens = tokenize(text);
  return Array.from({ length: tokens.count }, (_, i) => index.of(tokens, i));
}

describe("numbers of words", () => {
  it("are given from 1 on, the same for a word that comes again", () => {
    expect(index.size).toBe(7);
    expect(index.numberOf("kata")).toBe(1);
    expect(index.numberOf("élysée")).toBe(6);
    expect(index.numberOf("kota")).toBe(0);
  });

  it("are found whatever the case", () => {
    expect(numbersOf("Kata KATA kota, JUM'AT – K Élysée")).toEqual([1, 1, 0, 3, 2, 4, 5, 6]);
  });

  it("tell a curly apostrophe from a straight one, though both have one hash", () => {
    expect(numbersOf("Jum’at")).toEqual([0]);
  });

  it("are no more than 16 bits tell apart", () => {
    expect(() => new WordIndex(Array.from({ length: 70_000 }, (_, i) => `k${i}`))).toThrow(RangeError);
  });

  it("are those of the token in lower case, for any words", () => {
    const word = fc.string({
      unit: fc.constantFrom("a", "b", "B", "'", "’", "ſ", "K", "é", "-", "1"),
      maxLength: 3,
    });
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (lexicon, text) => {
        const own = new WordIndex(lexicon.map((each) => each.toLowerCase()));
        const tokens = tokenize(text.join(" "));
        for (let i = 0; i < tokens.count; i++) expect(own.of(tokens, i)).toBe(own.numberOf(tokens.lower(i)));
      }),
    );
  });
});
