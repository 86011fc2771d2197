import type { Check } from "../../check.js";
import { placedNumbers, sentenceOf } from "../drafts.js";
import { findingAt } from "../../finding.js";
import { type Message, tell } from "../../messages.js";

const MESSAGE: Message = {
  en: "A sentence does not begin with digits.",
  id: "Kalimat tidak diawali angka.",
};

/**
 * `style/digits-first`: "52 orang hadir." House style; EYD V, rules for numbers. The number of a list ("1. Beras") and a
 * name ("50 Cent") begin no sentence with a number.
 */
export const sentenceStart: Check = (evidence) => {
  const { article, locale } = evidence;
  return placedNumbers(evidence)
    .filter((placed) => {
      const { claim, draft, paragraph } = placed;
      const isHeadline = article.paragraphs[paragraph]?.section === "headline";
      if (claim.number?.start !== sentenceOf(article, placed).start) return false;
      if (draft.writtenAs === "words" || isHeadline) return false;
      return (
        claim.inQuote === null &&
        /^(%| ?\p{Ll})/u.test(article.text.slice(claim.number.end, claim.number.end + 3))
      );
    })
    .map(({ claim }) =>
      findingAt(article.text, claim.number ?? claim, "style/digits-first", "hint", tell(MESSAGE, locale)),
    );
};
