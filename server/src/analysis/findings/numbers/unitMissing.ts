import { NOTHING, gather } from "../gather.js";
import type { Check } from "../check.js";
import { placedNumbers } from "./drafts.js";
import { findingAt } from "../finding.js";
import { type Message, tell } from "../messages.js";

const MESSAGE: Message = {
  en: "A sum of money without its currency.",
  id: "Jumlah uang tanpa mata uang.",
};

/** `number/unit-missing`: "senilai 5 miliar" with neither currency nor counted thing. */
export const unitMissing: Check = (evidence) => {
  const { article, locale } = evidence;
  const { worthWords } = article.language.findings.numbers;
  return gather(placedNumbers(evidence), ({ draft, claim, offset, paragraph }) => {
    if (draft.kind !== "count" || draft.unit !== null || draft.counted) return NOTHING;
    const tokens = article.paragraphs[paragraph]?.paragraph.tokens;
    if (!tokens) return NOTHING;
    const first = tokens.indexAt(claim.start - offset);
    const after = tokens.indexAt(claim.end - offset);
    if (
      !worthWords.holds(tokens, first - 1) ||
      (after < tokens.count && /[\p{L}\p{Sc}]/u.test(tokens.at(after)))
    )
      return NOTHING;
    return [findingAt(article.text, claim, "number/unit-missing", "information", tell(MESSAGE, locale))];
  });
};
