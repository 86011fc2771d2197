import { gather } from "../gather.js";
import { paragraphIndexAt } from "../../../text/articleText.js";
import { TokenKind } from "../../../text/tokens.js";
import type { Finding } from "../../analysis.js";
import type { Article } from "../../article.js";
import type { Check } from "../check.js";
import { findingAt } from "../finding.js";
import { type PlacedClaim, placedNumbers } from "../numbers/drafts.js";
import type { NumberDraft } from "../../numbers/draft.js";
import { message } from "./messages.js";

/** How far from the counted people, in tokens, the word for what befell them may stand. */
const REACH = 3;

/**
 * `source/deaths-unsourced`: a number of dead or injured that nobody is named for: no attribution and no outlet in its
 * paragraph, nor in the one before or after it.
 */
export const deathsUnsourced: Check = (evidence) => {
  const { article, analysis, locale } = evidence;
  const sourced = new Set<number>();
  for (const quote of analysis.quotes) {
    sourced.add(paragraphIndexAt(article, quote.start));
    sourced.add(paragraphIndexAt(article, quote.end));
  }
  return gather(placedNumbers(evidence), (placed): Finding[] => {
    const { claim, paragraph } = placed;
    if (claim.kind !== "count" || !claim.counted || article.paragraphs[paragraph]?.section !== "body")
      return [];
    if ([paragraph - 1, paragraph, paragraph + 1].some((index) => sourced.has(index))) return [];
    if (!isOfCasualties(article, placed)) return [];
    return [
      findingAt(
        article.text,
        claim,
        "source/deaths-unsourced",
        "information",
        message("deathsUnsourced", locale),
      ),
    ];
  });
};

/** `5 orang tewas`, `killing 12 people`: right beside the counted people, in small letters, and no part of a game. */
function isOfCasualties(article: Article, { claim, offset, paragraph }: PlacedClaim<NumberDraft>): boolean {
  const { casualties, contestWords } = article.language.findings.quotes;
  const tokens = article.paragraphs[paragraph]?.paragraph.tokens;
  if (!tokens) return false;
  const first = tokens.indexAt(claim.start - offset);
  const last = tokens.indexAt(claim.end - offset - 1);
  const isCasualty = (k: number): boolean =>
    casualties.holds(tokens, k) && !tokens.isCapitalised(k) && !contestWords.holds(tokens, k - 1);
  for (let k = first; k <= last; k++) if (isCasualty(k)) return true;
  for (let k = last + 1; k <= last + REACH && tokens.kind(k) === TokenKind.Word; k++)
    if (isCasualty(k)) return true;
  for (let k = first - 1; k >= first - REACH && tokens.kind(k) === TokenKind.Word; k--)
    if (isCasualty(k)) return true;
  return false;
}
