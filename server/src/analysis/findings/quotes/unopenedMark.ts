import { paragraphIndexAt } from "../../../text/articleText.js";
import { spanOf } from "../../analysis.js";
import type { Check } from "../check.js";
import { markReading } from "./marks.js";
import { message } from "./messages.js";

const OPENING: ReadonlyMap<string, string> = new Map([
  ["”", "“"],
  ["“", "„"],
  ["»", "«"],
  ["’", "‘"],
  ["」", "「"],
  ["』", "『"],
]);

/**
 * `quote/unopened`: a closing mark that nothing opened. Where a speech tag after it shows that its paragraph begins with
 * what was said, the fix adds the mark that is missing; no word is changed.
 */
export const unopenedMark: Check = (evidence) => {
  const { article, analysis, locale } = evidence;
  const { unopened } = markReading(evidence);
  if (unopened.length === 0) return [];
  const quotes = new Map(analysis.quotes.map((quote) => [quote.end, quote]));
  return unopened.map((at) => {
    const quote = quotes.get(at + 1);
    const common = {
      code: "quote/unopened",
      severity: "warning" as const,
      message: message("unopened", locale),
      related: [],
    };
    const opensParagraph =
      quote !== undefined && article.paragraphs[paragraphIndexAt(article, at)]?.offset === quote.start;
    if (quote?.kind !== "direct" || !opensParagraph)
      return { ...spanOf(article.text, at, at + 1), ...common };
    const glyph = article.text.charAt(at);
    const newText = (OPENING.get(glyph) ?? glyph) + quote.text;
    return {
      ...spanOf(article.text, quote.start, quote.end),
      ...common,
      fix: { title: message("open", locale), newText },
    };
  });
};
