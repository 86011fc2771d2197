import { paragraphIndexAt } from "../../../text/articleText.js";
import type { Finding } from "../../analysis.js";
import type { Check } from "../check.js";
import { message } from "./messages.js";

/** How far from the number the word for the casualty may stand, in UTF-16 units. */
const REACH = 60;

/**
 * `source/deaths-unsourced`: a number of dead or injured that nobody is named for, in a paragraph without any
 * attribution or outlet, nor one in the paragraph before it.
 */
export const deathsUnsourced: Check = ({ article, analysis, locale }) => {
  const sourced = new Set<number>();
  for (const quote of analysis.quotes) {
    sourced.add(paragraphIndexAt(article, quote.start));
    sourced.add(paragraphIndexAt(article, quote.end));
  }
  const { casualties } = article.language.quotes;
  return analysis.claims.flatMap((claim): Finding[] => {
    if (claim.kind !== "count") return [];
    const index = paragraphIndexAt(article, claim.start);
    const paragraph = article.paragraphs[index];
    if (paragraph?.section !== "body" || sourced.has(index) || sourced.has(index - 1)) return [];
    const from = Math.max(paragraph.offset, claim.start - REACH);
    const near = article.text.slice(
      from,
      Math.min(claim.end + REACH, paragraph.offset + paragraph.paragraph.text.length),
    );
    if (
      !near
        .toLowerCase()
        .match(/\p{L}+/gu)
        ?.some((word) => casualties.has(word))
    )
      return [];
    const { start, end, text } = claim;
    return [
      {
        start,
        end,
        text,
        code: "source/deaths-unsourced",
        severity: "information",
        message: message("deathsUnsourced", locale),
        related: [],
      },
    ];
  });
};
