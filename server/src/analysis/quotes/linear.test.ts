import { describe, expect, it } from "vitest";
import { readArticle } from "../../text/articleText.js";
import { ABBREVIATIONS, languageOf } from "../languages/index.js";
import { resolveQuotes, scanQuotes } from "./quotes.js";

function milliseconds(text: string, lang: "id" | "en"): number {
  const language = languageOf(lang);
  const { paragraphs } = readArticle(text, ABBREVIATIONS);
  const article = {
    text,
    language,
    paragraphs: paragraphs.map((placed) => ({ ...placed, section: "body" as const })),
  };
  const start = performance.now();
  const scans = article.paragraphs.map(({ paragraph }) => scanQuotes(paragraph, language));
  resolveQuotes(article, scans, { entities: [], mentions: [] });
  return performance.now() - start;
}

/** The best of three: what else the machine does is left out. */
function best(text: string, lang: "id" | "en"): number {
  return Math.min(milliseconds(text, lang), milliseconds(text, lang), milliseconds(text, lang));
}

/** Four times the text may take no more than ten times as long; what is over in no time passes. */
function isLinear(piece: string, count: number, lang: "id" | "en"): boolean {
  const whole = best(piece.repeat(count), lang);
  return whole < 600 || whole < best(piece.repeat(count >> 2), lang) * 10;
}

describe("linear time", () => {
  it("reads 1 MB with one unclosed mark at the top in about a second", () => {
    expect(
      milliseconds(`“${"Serangan itu melemahkan mereka, kata koalisi. ".repeat(23_000)}`, "id"),
    ).toBeLessThan(2500);
  });

  it("reads 100,000 marks in about a second", () => {
    expect(milliseconds("“Kami pulang” ".repeat(50_000), "id")).toBeLessThan(2500);
    expect(milliseconds('"'.repeat(100_000), "id")).toBeLessThan(2500);
  });

  it.each([
    ["“Kami pergi,” kata Budi. ", 16_000],
    ["“Kami pergi,” kata Budi ", 16_000],
    ["Budi mengatakan: “a b c d e”: ", 12_000],
    ["“Kami pergi,” kata Budi Santoso.\n\n", 12_000],
    ["“Kami pergi kata Budi Santoso.\n\n", 12_000],
    ["Budi yang mengatakan ", 30_000],
    ["Budi, ", 60_000],
    ["kata, ", 60_000],
    ["menurut Budi, ", 30_000],
    ["dilansir Antara, ", 30_000],
    ["(((( ", 60_000],
    ["' ", 100_000],
  ])("%j", (piece, count) => expect(isLinear(piece, count, "id")).toBe(true));
});
