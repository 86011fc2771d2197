import { spanOf } from "../../analysis.js";
import type { Check } from "../check.js";
import { placedNumbers } from "./drafts.js";
import { findingAt } from "../finding.js";
import { type Message, tell } from "../messages.js";

const MESSAGE: Message = {
  en: "The range runs from the greater number to the smaller one.",
  id: "Rentang ini ditulis dari angka besar ke angka kecil.",
};

/** `number/range-reversed`: "70-60 persen", "antara 7 dan 6 persen". What somebody said is left as it was said. */
export const rangeReversed: Check = (evidence) => {
  const { article, locale } = evidence;
  return placedNumbers(evidence)
    .filter(({ draft, claim }) => draft.isReversed && claim.inQuote === null)
    .map(({ claim }) =>
      findingAt(
        article.text,
        claim,
        "number/range-reversed",
        "warning",
        tell(MESSAGE, locale),
        claim.number ? [spanOf(article.text, claim.number.start, claim.number.end)] : [],
      ),
    );
};
