import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TokenKind, tokenize } from "./tokens.js";

const words = (text: string): string[] => {
  const tokens = tokenize(text);
  return Array.from({ length: tokens.count }, (_, i) => tokens.at(i));
};

describe("tokens", () => {
  test.each([
    ["Jum'at pagi di Qur'an", ["Jum'at", "pagi", "di", "Qur'an"]],
    ["Trump’s visit", ["Trump", "’s", "visit"]],
    ["the workers' union", ["the", "workers", "'", "union"]],
    ["don't", ["don't"]],
    ["daerah-daerah Al-Hasakah", ["daerah", "-", "daerah", "Al", "-", "Hasakah"]],
    ["Rp1.186,2 juta", ["Rp", "1.186,2", "juta"]],
    ["pukul 16.00 WIB.", ["pukul", "16.00", "WIB", "."]],
    ["1.2.3, 4,", ["1.2.3", ",", "4", ","]],
    ["(25/01/2022)", ["(", "25", "/", "01", "/", "2022", ")"]],
    ["G20 ke-3 30th", ["G", "20", "ke", "-", "3", "30", "th"]],
    ["“Ya,” kata", ["“", "Ya", ",", "”", "kata"]],
    ["naïve A\u0301bad", ["naïve", "A\u0301bad"]],
    ["🚌 bus", ["🚌", "bus"]],
    ["a\ud800b", ["a", "\ud800", "b"]],
    ["", []],
  ])("%s", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test("an enclitic, a number, a mark and a symbol are told apart", () => {
    const tokens = tokenize("Ana's 3,5 — 🚌");
    expect(Array.from({ length: tokens.count }, (_, i) => tokens.kind(i))).toEqual([
      TokenKind.Word,
      TokenKind.Enclitic,
      TokenKind.Number,
      TokenKind.Mark,
      TokenKind.Symbol,
    ]);
  });

  test("tokens are in order, do not overlap, are never empty, and leave out nothing but blanks", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const tokens = tokenize(text);
        let end = 0;
        let between = "";
        for (let i = 0; i < tokens.count; i++) {
          expect(tokens.start(i)).toBeGreaterThanOrEqual(end);
          expect(tokens.end(i)).toBeGreaterThan(tokens.start(i));
          between += text.slice(end, tokens.start(i));
          end = tokens.end(i);
        }
        expect(between + text.slice(end)).toMatch(/^[\s\p{Z}\p{Cc}\u200b\ufeff]*$/u);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  test("indexAt finds the token that an offset is in or before", () => {
    const tokens = tokenize("satu dua tiga");
    expect([0, 3, 4, 5, 12, 13].map((offset) => tokens.indexAt(offset))).toEqual([0, 0, 1, 1, 2, 3]);
  });

  test("a mark's code is that of a token of one unit alone", () => {
    const tokens = tokenize("a – 12 \u{1f600}");
    expect([-1, 0, 1, 2, 3, 4].map((i) => tokens.markCode(i))).toEqual([-1, 0x61, 0x2013, -1, -1, -1]);
  });

  test("a megabyte of one kind of character is read in linear time", () => {
    for (const character of ["a", "1", "'", "“", "1,", "\ud83d", "e\u0301"]) {
      const text = character.repeat(1_000_000 / character.length);
      const from = performance.now();
      tokenize(text);
      expect(performance.now() - from, character).toBeLessThan(1500);
    }
  });
});
