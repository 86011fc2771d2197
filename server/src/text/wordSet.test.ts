import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokenize } from "./tokens.js";
import { WordSet } from "./wordSet.js";

const WORDS = ["koalisi", "jum'at", "élan", "aliansi"];
const set = new WordSet(WORDS);

describe("the next token of a set", () => {
  test("is found however it is written", () => {
    const tokens = tokenize("Kata Koalisi itu, ÉLAN aliansi Jum’at");
    const found: string[] = [];
    for (let i = set.next(tokens, 0); i < tokens.count; i = set.next(tokens, i + 1)) found.push(tokens.at(i));
    expect(found).toEqual(["Koalisi", "ÉLAN", "aliansi"]);
  });

  test("is the first that the set holds, of any words", () => {
    const word = fc.constantFrom(...WORDS, "kata", "Koalisi", "di", ",", "2019");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.nat(30), (words, from) => {
        const tokens = tokenize(words.join(" "));
        let expected = Math.min(from, tokens.count);
        while (expected < tokens.count && !set.holds(tokens, expected)) expected++;
        expect(set.next(tokens, Math.min(from, tokens.count))).toBe(expected);
      }),
    );
  });
});
