import { spanOf } from "../../analysis.js";
import type { Check } from "../check.js";
import { markReading } from "./marks.js";
import { message } from "./messages.js";

const CLOSING: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ["„", "“"],
  ["«", "»"],
  ["‘", "’"],
  ["「", "」"],
  ["『", "』"],
]);

/**
 * `quote/unclosed`: an opening mark that nothing closes, neither in its paragraph nor in a later one. Where the
 * quotation's end is known the fix adds the mark that is missing; no word is changed.
 */
export const unclosedMark: Check = (evidence) => {
  const { article, analysis, locale } = evidence;
  const { unclosed } = markReading(evidence);
  if (unclosed.length === 0) return [];
  const quotes = new Map(analysis.quotes.map((quote) => [quote.start, quote]));
  return unclosed.map((at) => {
    const quote = quotes.get(at);
    const common = {
      code: "quote/unclosed",
      severity: "warning" as const,
      message: message("unclosed", locale),
      related: [],
    };
    if (quote?.kind !== "direct") return { ...spanOf(article.text, at, at + 1), ...common };
    const glyph = article.text.charAt(at);
    const newText = quote.text + (CLOSING.get(glyph) ?? glyph);
    return {
      ...spanOf(article.text, quote.start, quote.end),
      ...common,
      fix: { title: message("close", locale), newText },
    };
  });
};
