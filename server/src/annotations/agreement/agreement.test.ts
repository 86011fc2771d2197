import { describe, expect, test } from "vitest";
import { type AnnotatedArticle, agreementOf } from "./agreement.js";

/**
 * An article as each annotator marked it: `[per Arif Nugraha]` is a span, and every blank ends a token.
 */
function annotated(article: string, layers: Readonly<Record<string, string>>): AnnotatedArticle {
  const plain = Object.values(layers)[0]?.replace(/\[\w+ ([^\]]*)\]/g, "$1") ?? "";
  return {
    article,
    length: plain.length,
    tokens: [...plain.matchAll(/\S+/g)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
    layers: Object.entries(layers).map(([annotator, marked]) => {
      let taken = 0;
      const spans = [...marked.matchAll(/\[(\w+) ([^\]]*)\]/g)].map((match) => {
        const [all, tag = "", words = ""] = match;
        const start = match.index - taken;
        taken += all.length - words.length;
        return { start, end: start + words.length, tag };
      });
      return { annotator, spans };
    }),
  };
}

const ONE = annotated("satu", {
  Ana: "kata [per Arif Nugraha] di [loc Cirebon] kemarin",
  Budi: "kata [per Arif Nugraha] di [org Cirebon] kemarin",
});
const TWO = annotated("dua", {
  Ana: "[org BPPD] menolak tawaran itu",
  Budi: "[org BPPD] menolak tawaran itu",
  Citra: "BPPD menolak [per tawaran] itu",
});

describe("agreement", () => {
  test("counts spans with the same bounds and tag, by tag and together", () => {
    const [pair] = agreementOf([ONE]).pairs;
    expect(pair?.annotators).toEqual(["Ana", "Budi"]);
    expect(pair?.spans).toMatchObject({ both: 1, first: 2, second: 2, f1: 0.5 });
    expect(pair?.byTag).toEqual([
      { tag: "loc", both: 0, first: 1, second: 0, f1: 0 },
      { tag: "org", both: 0, first: 0, second: 1, f1: 0 },
      { tag: "per", both: 1, first: 1, second: 1, f1: 1 },
    ]);
  });

  test("an article counts for those who annotated it", () => {
    const { pairs } = agreementOf([ONE, TWO]);
    expect(pairs.map(({ annotators, articles }) => [...annotators, articles])).toEqual([
      ["Ana", "Budi", 2],
      ["Ana", "Citra", 1],
      ["Budi", "Citra", 1],
    ]);
  });

  test("kappa is over tokens, those without a tag among them", () => {
    // Of 6 tokens 5 alike; by chance 3/6 · 3/6 + 2/6 · 2/6 = 13/36.
    expect(agreementOf([ONE]).pairs[0]?.kappa).toBeCloseTo((5 / 6 - 13 / 36) / (1 - 13 / 36), 10);
  });

  test("lists what they disagree on, with what each said", () => {
    expect(agreementOf([ONE, TWO]).disagreements).toEqual([
      {
        article: "satu",
        start: 21,
        end: 28,
        tags: [
          { annotator: "Ana", tag: "loc" },
          { annotator: "Budi", tag: "org" },
        ],
      },
      expect.objectContaining({ article: "dua", start: 0, end: 4 }),
      expect.objectContaining({ article: "dua", start: 13, end: 20 }),
    ]);
  });

  test("the same everywhere is 1", () => {
    const same = annotated("tiga", { Ana: "[per Dewi] datang", Budi: "[per Dewi] datang" });
    const { alpha, pairs, unitizing, disagreements } = agreementOf([same]);
    expect([alpha, unitizing, pairs[0]?.kappa, pairs[0]?.spans.f1, disagreements]).toEqual([1, 1, 1, 1, []]);
  });

  test("for unitizing, articles follow one another, and count for those who annotated them", () => {
    const { pairs, unitizing } = agreementOf([ONE, TWO]);
    expect(unitizing).not.toBe(1);
    expect(agreementOf([ONE]).pairs[0]?.unitizing).toBeLessThan(pairs[0]?.unitizing ?? 0);
    expect(agreementOf([annotated("satu", { Ana: "[per Dewi] datang" })]).unitizing).toBeNull();
  });
});
